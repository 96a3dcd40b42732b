import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText } from '../basics/decimal.ts'
import { MISSING_REASONS, missing, type Figure } from '../indicators/figure.ts'
import { effectOf, figureOfLine, type ImportedLine } from './imported-line.ts'
import { unsaid } from './value-kind.ts'

const figures: fc.Arbitrary<Figure> = fc.oneof(
  fc.record({
    known: fc.constant(true as const),
    value: fc.record({ units: fc.bigInt({ min: 0n, max: 10n ** 12n }), scale: fc.integer({ min: 0, max: 4 }) }),
    kind: fc.constantFrom({ kind: 'administrative' } as const, { kind: 'estimate' } as const),
    dataYear: fc.integer({ min: 1990, max: 2100 }),
  }),
  fc.constantFrom(...MISSING_REASONS).map(missing),
)

/** A figure as an export writes it. */
const lineOf = (figure: Figure): ImportedLine =>
  figure.known
    ? { value: decimalText(figure.value), missing: '', kind: figure.kind.kind, dataYear: String(figure.dataYear) }
    : { value: '', missing: figure.reason, kind: '', dataYear: '' }

const EMPTY: ImportedLine = { value: '', missing: '', kind: '', dataYear: '' }
const AS = { type: 'amount', sign: null, unsaid: { kind: { kind: 'administrative' }, dataYear: 2024 } } as const

describe('the laws of a line of a file', () => {
  it('what is exported comes back as the same figure and changes nothing; what was not reported says nothing', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const read = figureOfLine(lineOf(figure), { ...AS, sign: '.' })
        const silent = !figure.known && figure.reason === 'not-reported'
        expect(read.ok && (read.value === null || effectOf(figure, read.value))).toBe(silent ? true : 'same')
      }),
    )
  })

  it('a number of a spreadsheet is that number, whatever sign the file is said to have', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(',' as const, '.' as const, null), (n, sign) => {
        const value = Math.round(n * 1000) / 1000
        const read = figureOfLine({ ...EMPTY, value }, { ...AS, sign })
        expect(read.ok && read.value?.known && Number(decimalText(read.value.value))).toBe(value)
      }),
    )
  })

  it('anything at all is read or refused with a code', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1.234', '26.9', '-', 'có', '9'.repeat(40), '1e9', '0,0000001'))
    fc.assert(
      fc.property(fc.record({ value: text, missing: text, kind: text, dataYear: text }), (line) => {
        const read = figureOfLine(line, AS)
        if (!read.ok) expect(read.refusal.code).toMatch(/^collection\.[a-z-]+$/)
        else if (read.value?.known) expect(decimalText(read.value.value)).toMatch(/^-?\d{1,24}(\.\d{1,6})?$/)
      }),
    )
  })

  it('a number that says no more is of the kind and year of the one before it, so that a form that came back unchanged changes nothing', () => {
    const source = { title: 'Niên giám thống kê', number: null, year: 2023 }
    fc.assert(
      fc.property(figures, fc.boolean(), (own, published) => {
        if (!own.known) return
        const figure: Figure = published ? { ...own, kind: { kind: 'official', source } } : own
        const as = { ...AS, sign: '.', unsaid: unsaid(figure, AS.unsaid) } as const
        const read = figureOfLine({ ...EMPTY, value: decimalText(figure.value) }, as)
        expect(read.ok && read.value && effectOf(figure, read.value)).toBe('same')
      }),
    )
  })

  it('another number, year or kind replaces; the first of a cell is fresh', () => {
    const one: Figure = { known: true, value: { units: 5n, scale: 0 }, kind: { kind: 'administrative' }, dataYear: 2024 }
    expect(effectOf(null, one)).toBe('fresh')
    expect(effectOf({ ...one, value: { units: 50n, scale: 1 } }, one)).toBe('same')
    for (const other of [{ ...one, dataYear: 2023 }, { ...one, kind: { kind: 'estimate' } as const }, missing('none-arose')])
      expect(effectOf(other, one)).toBe('replaced')
    expect(figureOfLine({ ...EMPTY, value: '1.234' }, AS)).toMatchObject({ refusal: { code: 'collection.number-ambiguous' } })
  })
})
