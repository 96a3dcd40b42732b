import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { pieceByPiece } from './piece-by-piece.ts'

test('while a piece is saved the next is read and decided, and each is saved in its turn', async () => {
  const told: string[] = []
  await pieceByPiece([1, 2, 3], {
    read: async (piece) => piece,
    decide: async (piece) => {
      told.push(`decided ${piece}`)
      return piece
    },
    save: async (piece) => {
      await pause(20)
      told.push(`saved ${piece}`)
    },
  })
  expect(told).toEqual(['decided 1', 'decided 2', 'saved 1', 'decided 3', 'saved 2', 'saved 3'])
  await pieceByPiece([], { read: async () => expect.unreachable(), decide: async () => null, save: async () => undefined })
})

test('of all that fails, the first failure is told, and nothing is saved after it', async () => {
  const saved: number[] = []
  let broken: Error | null = null
  // As in a transaction: after the first failure everything fails.
  const inOne = async () => {
    await pause(5)
    if (broken) throw new Error('the transaction is over')
  }
  const run = pieceByPiece([1, 2, 3, 4], {
    read: async (piece) => inOne().then(() => piece),
    decide: async (piece) => inOne().then(() => piece),
    save: async (piece) => {
      if (piece === 2) {
        broken = new Error('a lost race')
        await pause(20)
        throw broken
      }
      saved.push(piece)
    },
  })
  await expect(run).rejects.toThrow('a lost race')
  expect(saved).toEqual([1])
})
