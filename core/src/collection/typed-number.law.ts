import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, formatDecimal, type Decimal } from '../basics/decimal.ts'
import { readBlock, readTyped } from './typed-number.ts'

const positive = fc.record({ units: fc.bigInt({ min: 0n, max: 10n ** 12n }), scale: fc.integer({ min: 0, max: 4 }) })

/** As an English sheet writes it. */
const english = (d: Decimal) => decimalText(d).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')

describe('the laws of typed numbers', () => {
  it('what we print we read again, digit for digit, or we ask; never another number', () => {
    fc.assert(
      fc.property(positive, (value) => {
        const typed = readTyped(formatDecimal(value), 'amount')
        expect(typed.kind === 'number' ? typed.value : typed.kind === 'ambiguous' && typed.ifComma).toEqual(value)
      }),
    )
  })

  it('a whole block of our own printing needs no more than the answer “comma”', () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1, maxLength: 20 }), (values) => {
        const block = readBlock(
          values.map((v) => [formatDecimal(v)]),
          ['amount'],
          ',',
        )
        expect(block.question).toBeNull()
        expect(block.cells.map(([cell]) => cell?.kind === 'number' && cell.value)).toEqual(values)
      }),
    )
  })

  it('an English sheet is read with the answer “point”, value for value', () => {
    fc.assert(
      fc.property(positive, (value) => {
        const typed = readTyped(english(value), 'amount', '.')
        expect(typed.kind === 'number' && typed.value).toEqual(value)
      }),
    )
  })

  it('one or two digits after a point or comma are decimals: no reading is ever ten or a hundred times the number', () => {
    fc.assert(
      fc.property(
        fc.nat(99_999),
        fc.stringMatching(/^\d{1,2}$/),
        fc.constantFrom('.', ','),
        fc.constantFrom<',' | '.' | null>(',', '.', null),
        (whole, rest, mark, sign) => {
          const typed = readTyped(`${whole}${mark}${rest}`, 'amount', sign)
          expect(typed.kind === 'number' && decimalText(typed.value)).toBe(`${whole}.${rest}`)
        },
      ),
    )
  })

  it('anything at all is read, asked or refused, and an answered block has no question', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,]{1,8}$/)), { maxLength: 4 }), { maxLength: 4 }),
        fc.constantFrom<',' | '.'>(',', '.'),
        (rows, answer) => {
          expect(readBlock(rows, ['count', 'amount', 'mean', 'yes-no'], answer).question).toBeNull()
        },
      ),
    )
  })
})
