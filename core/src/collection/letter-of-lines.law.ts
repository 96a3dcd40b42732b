import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterOf, type LetterLine } from './letter-of-lines.ts'

const LETTER: LetterLine = { letterNumber: '15/BC-UBND', letterDate: '2024-12-01', letterScan: 'a-file' }
const text = fc.constantFrom('', ' ', '15/BC-UBND', '16/BC-UBND', '2024-12-01', '2024-02-30', '1/12/2024', 'a-file')
const lines: fc.Arbitrary<LetterLine> = fc.record({ letterNumber: text, letterDate: text, letterScan: text })

describe('the laws of the letter a file was typed from', () => {
  it('lines that name one whole letter have it, however many they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (count) => {
        const letter = letterOf(Array.from({ length: count }, () => LETTER))
        expect(letter).toEqual({ ok: true, value: { number: '15/BC-UBND', date: '2024-12-01', scan: 'a-file' } })
      }),
    )
  })

  it('whatever the lines say, a letter that is taken has a number, a real day and a scan, and every line names it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(lines, fc.constant(LETTER)), { maxLength: 5 }), (given) => {
        const letter = letterOf(given)
        if (!letter.ok) {
          expect(letter.refusal.code).toMatch(/^collection\.(paper-incomplete|import-letter-date|import-two-letters)$/)
          return
        }
        expect(letter.value.number.trim()).not.toBe('')
        expect(letter.value.scan.trim()).not.toBe('')
        expect(letter.value.date).toMatch(/^\d{4}-\d\d-\d\d$/)
        for (const { letterNumber } of given) expect(letterNumber.trim()).toBe(letter.value.number)
      }),
    )
  })

  it('one line with another letter, none, or a day that does not exist refuses the form', () => {
    const code = (given: readonly LetterLine[]) => {
      const letter = letterOf(given)
      return letter.ok ? null : letter.refusal.code
    }
    expect(code([])).toBe('collection.paper-incomplete')
    expect(code([LETTER, { ...LETTER, letterNumber: '16/BC-UBND' }])).toBe('collection.import-two-letters')
    expect(code([{ ...LETTER, letterScan: '' }])).toBe('collection.paper-incomplete')
    expect(code([{ ...LETTER, letterDate: '2024-02-30' }])).toBe('collection.import-letter-date')
  })
})
