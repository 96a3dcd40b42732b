import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPastedBlock, writePastedBlock } from './pasted-block.ts'

const cell = fc.string({ unit: fc.constantFrom('a', 'Ấ', '1', ',', '.', '"', '\t', '\n', ' '), maxLength: 8 }).map((text) => text.trim())
const block = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))

describe('a block of cells', () => {
  it('comes back from the clipboard as it was put there', () => {
    fc.assert(
      fc.property(block, (rows) => {
        expect(readPastedBlock(writePastedBlock(rows))).toEqual(rows)
      }),
    )
  })

  it('never loses a line that has a sign in it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('1', '2,5', 'x'), { minLength: 1, maxLength: 20 }), (lines) => {
        expect(readPastedBlock(lines.join('\r\n'))).toEqual(lines.map((line) => [line]))
      }),
    )
  })
})
