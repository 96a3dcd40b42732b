import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findWords } from './find-words.ts'

const text = 'Chỉ tiêu 1: Đến năm 2025 đạt\n30% (ba mươi).\n\nChỉ tiêu 2: Đến năm 2025 đạt 50%.'

describe('words a person copied from a paper', () => {
  test('are found across the line ends of the paper', () => {
    expect(findWords(text, '  Đến năm 2025 đạt 30% ')).toEqual([{ start: 12, end: 32 }])
  })
  test('are found at every place where they stand', () => {
    expect(findWords(text, 'Đến năm 2025')).toHaveLength(2)
  })
  test('mean their signs as signs', () => {
    expect(findWords(text, '(ba mươi).').map(({ start, end }) => text.slice(start, end))).toEqual(['(ba mươi).'])
    expect(findWords(text, '.*')).toEqual([])
  })
  test('may come in letters with their marks apart', () => {
    expect(findWords(text, 'Chỉ tiêu 2'.normalize('NFD'))).toHaveLength(1)
  })
  test('that are none, or stand nowhere, are found nowhere', () => {
    expect(findWords(text, ' \n')).toEqual([])
    expect(findWords(text, 'đến năm 2026')).toEqual([])
  })
  test('taken from anywhere in the text are found there', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(text.length), (start, length) => {
        const words = text.slice(start, start + length)
        if (words.trim() === '') return
        const at = start + words.length - words.trimStart().length
        expect(findWords(text, words)).toContainEqual({ start: at, end: at + words.trim().length })
      }),
    )
  })
})
