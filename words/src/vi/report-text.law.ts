import { formatDecimal, wholeNumber } from '@songhanh/core/basics/decimal'
import { administrative, missing, MISSING_REASONS, type Figure } from '@songhanh/core/indicators/figure'
import { target } from '@songhanh/core/plans/small-plan.fixture'
import { composeReport } from '@songhanh/core/reports/compose'
import { measureFact, reportFacts, yearOfCells } from '@songhanh/core/reports/facts.fixture'
import type { RegisterFact, ReportFacts } from '@songhanh/core/reports/facts'
import { textOf } from '@songhanh/core/reports/piece'
import { allPieces, paragraphsOf } from '@songhanh/core/reports/report'
import { VERDICTS } from '@songhanh/core/reports/verdict'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reportText } from './report-text.ts'

const ODD = [
  '#read("x")',
  '<b>&{',
  '\tHai\u202eba',
  'Xa\u0303 Mô\u0323t',
  'Ủy ban nhân dân '.repeat(13).slice(0, 200),
  '\uE0000\uE001',
  '—',
]
const name = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }))
const value: fc.Arbitrary<Figure> = fc.oneof(
  fc
    .tuple(fc.nat(5000), fc.constantFrom('administrative' as const, 'estimate' as const), fc.integer({ min: 2021, max: 2024 }))
    .map(([n, kind, dataYear]) => ({ ...administrative(wholeNumber(n), dataYear), kind: { kind } })),
  fc.constantFrom(...MISSING_REASONS).map(missing),
)
const cells = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 })
const years = fc.tuple(cells, cells).map(([before, now]) => [yearOfCells(2023, before), yearOfCells(2024, now)])
const register: fc.Arbitrary<RegisterFact | null> = fc.option(
  fc.record({ entries: fc.nat(40), persons: fc.option(fc.record({ women: fc.nat(9000), men: fc.nat(9000) })) }),
)
const measure = fc
  .tuple(
    fc.nat(99),
    name,
    years,
    fc.constantFrom([2024], [2025], []),
    fc.constantFrom('ordinary' as const, 'violence' as const),
    fc.boolean(),
    fc.array(name, { maxLength: 3 }),
  )
  .map(([n, quantity, ofYears, due, sensitivity, linked, communes]) => {
    const fact = measureFact(target(`1.${n}`, { quantity, due }), ofYears, 2024, { sensitivity, linked })
    return { ...fact, byCommune: communes.map((commune) => ({ commune, figure: fact.figure })) }
  })
const facts: fc.Arbitrary<ReportFacts> = fc
  .record({
    measures: fc.array(measure, { maxLength: 4 }),
    generalObjective: fc.option(name),
    kind: fc.constantFrom('year' as const, 'interim' as const, 'final' as const),
    registers: fc.record({ direction: register, communication: register, training: register, inspection: register }),
    money: fc.option(fc.record({ stateBudget: fc.option(fc.nat().map(wholeNumber)), mobilised: fc.option(fc.nat().map(wholeNumber)) })),
    difficulties: fc.option(fc.array(fc.record({ text: name, cause: fc.option(name) }), { maxLength: 3 })),
    body: name,
  })
  .map(({ body, ...rest }) => reportFacts({ ...rest, issuer: { body, level: 'district' } }))

const laws = (holds: (given: ReportFacts) => void) => fc.assert(fc.property(facts, holds), { numRuns: 60 })

it('no number stands in a report that is not a piece with its ground', () => {
  laws((given) => {
    const bare = allPieces(composeReport(given, reportText)).flatMap((pieces) =>
      pieces.filter(({ text, ref }) => ref === null && /\d/u.test(text)),
    )
    expect(bare).toEqual([])
  })
})

it('every figure that is printed is the figure of its measure, to the digit', () => {
  laws((given) => {
    const printed = new Map(given.measures.map(({ target: { code }, figure }) => [code, figure.known ? formatDecimal(figure.value) : null]))
    fc.pre(printed.size === given.measures.length)
    const figures = paragraphsOf(composeReport(given, reportText)).flatMap(({ pieces }) =>
      pieces.filter(({ ref }) => ref?.kind === 'figure'),
    )
    expect(figures.filter(({ text, ref }) => ref?.kind !== 'figure' || printed.get(ref.measure) !== text)).toEqual([])
  })
})

it('whatever is missing, each paragraph is a whole sentence, and nothing reads as an empty number', () => {
  laws((given) => {
    for (const { pieces, key } of paragraphsOf(composeReport(given, reportText))) {
      const text = textOf(pieces)
      expect(text, key).toMatch(/(?:[.:]|\.\/\.)$/u)
      expect(text.replace(/“.*?”/gu, ''), key).not.toMatch(/null|undefined|NaN|\[object|\uE000|  /u)
    }
  })
})

it('words of others come out on one line and cannot turn the text round', () => {
  laws((given) => {
    for (const pieces of allPieces(composeReport(given, reportText)))
      expect(textOf(pieces.filter(({ ref }) => ref !== null))).not.toMatch(/[\t\n\r\u202a-\u202e\u2066-\u2069\uE000-\uF8FF]/u)
  })
})

it('a verdict is one of the words a signed paper knows, and none foretells', () => {
  for (const verdict of VERDICTS) expect(reportText.verdicts[verdict]).not.toMatch(/khả năng|dự báo|lộ trình/iu)
  laws((given) => {
    const text = allPieces(composeReport(given, reportText))
      .flatMap((pieces) => pieces.filter(({ ref }) => ref === null).map((piece) => piece.text))
      .join(' ')
    expect(text).not.toMatch(/khả năng|dự báo|lộ trình/iu)
  })
})

it('the same facts give the same report', () => {
  laws((given) => {
    expect(composeReport(given, reportText)).toEqual(composeReport(given, reportText))
  })
})
