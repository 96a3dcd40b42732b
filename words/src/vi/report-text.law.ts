import { equalDecimals, formatDecimal, negate, readFormatted, roundFraction, subtract, wholeNumber } from '@songhanh/core/basics/decimal'
import { administrative, missing, MISSING_REASONS, type Figure } from '@songhanh/core/indicators/figure'
import { target } from '@songhanh/core/plans/small-plan.fixture'
import { composeReport } from '@songhanh/core/reports/compose'
import { halfFact, measureFact, reportFacts, yearOfCells } from '@songhanh/core/reports/facts.fixture'
import {
  REPORT_KINDS,
  type MeasureFact,
  type Persons,
  type RegisterFact,
  type ReportFacts,
  type WorkFact,
} from '@songhanh/core/reports/facts'
import { PURPOSES, STAGES, type Amount, type MoneySource } from '@songhanh/core/work/money/money-line'
import { totalsOf } from '@songhanh/core/work/money/totals'
import { TASK_STATES } from '@songhanh/core/work/tasks/task'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { printable, textOf, type Piece } from '@songhanh/core/reports/piece'
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
// What has no letter is refused where it comes in, by the treaty and by the reading of a plan.
const name = fc
  .oneof(fc.constantFrom(...ODD), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }))
  .filter((text) => printable(text) !== '')
const value: fc.Arbitrary<Figure> = fc.oneof(
  fc
    .tuple(fc.nat(5000), fc.constantFrom('administrative' as const, 'estimate' as const), fc.integer({ min: 2021, max: 2024 }))
    .map(([n, kind, dataYear]) => ({ ...administrative(wholeNumber(n), dataYear), kind: { kind } })),
  fc.constantFrom(...MISSING_REASONS).map(missing),
)
type Cells = Parameters<typeof yearOfCells>[1]
const cells = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 })
const years = fc.tuple(cells, cells).map(([before, now]) => [yearOfCells(2023, before), yearOfCells(2024, now)])
const day = fc.constantFrom('2024-01-05', '2024-12-03').map((text) => text as PlainDate)
const persons: fc.Arbitrary<Persons | null> = fc.option(
  fc
    .tuple(fc.nat(9000), fc.option(fc.nat(9000)), fc.nat(2))
    .map(([all, women, uncounted]) => ({ all, women: women === null ? null : Math.min(women, all), uncounted })),
)
const paper = fc.record({ id: fc.uuid(), kind: fc.option(name), number: fc.option(name), day, title: name })
const register: fc.Arbitrary<RegisterFact | null> = fc.option(
  fc.record({ entries: fc.nat(40), persons, papers: fc.array(paper, { maxLength: 22 }) }),
)
const counts = fc.constantFrom('entries' as const, 'persons' as const, 'persons-and-women' as const)
const registerLine = fc.record({ name, counts, entries: fc.option(fc.nat(40)), persons })
const work: fc.Arbitrary<WorkFact> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('solution' as const, 'duty' as const),
  num: fc.option(name),
  text: name,
  bearers: fc.constant([]),
  state: fc.option(fc.constantFrom(...TASK_STATES)),
  note: fc.option(name),
  documents: fc.constant([]),
})
const amount: fc.Arbitrary<Amount | null> = fc.option(
  fc.oneof(
    fc.nat(2_000_000_000).map((dong): Amount => ({ kind: 'dong', dong })),
    fc.constant<Amount>({ kind: 'not-separate' }),
  ),
)
const money = fc
  .array(
    fc.record({
      year: fc.constant(2024),
      purpose: fc.constantFrom(...PURPOSES),
      source: fc.constantFrom<MoneySource>({ kind: 'state-budget', level: 'commune' }, { kind: 'mobilised', donor: 'x', inKind: true }),
      task: fc.constant(null),
      amounts: fc.record({ requested: amount, given: amount, executed: amount }),
      note: fc.constant(null),
    }),
    { maxLength: 5 },
  )
  .map(totalsOf)
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
/** What rounds of half a year told: of this one, and where there was one of the same half of the year before. */
const halves = fc.record({ now: fc.option(cells), before: fc.option(cells) })

function ofHalf(fact: MeasureFact, { now, before }: { readonly now: Cells | null; readonly before: Cells | null }): MeasureFact {
  if (!fact.linked) return fact
  if (now === null) return { ...fact, half: 'not-asked' }
  const told = halfFact(fact.target, yearOfCells(2024, now))
  const sameHalf = before && halfFact(fact.target, yearOfCells(2023, before)).figure
  const { figure, rule, assessment } = told
  return { ...fact, figure, rule, assessment, half: 'asked', sameHalf }
}

const facts: fc.Arbitrary<ReportFacts> = fc
  .record({
    measures: fc.array(measure, { maxLength: 4 }),
    generalObjective: fc.option(name),
    kind: fc.constantFrom(...REPORT_KINDS),
    registers: fc.record({ direction: register, communication: register, training: register, inspection: register }),
    registerLines: fc.array(registerLine, { maxLength: 4 }),
    work: fc.array(work, { maxLength: 4 }),
    money,
    difficulties: fc.option(fc.array(fc.record({ id: fc.uuid(), text: name, cause: fc.option(name) }), { maxLength: 3 })),
    body: name,
    halves: fc.array(halves, { minLength: 4, maxLength: 4 }),
  })
  .map(({ body, halves: told, measures, ...rest }) =>
    reportFacts({
      ...rest,
      measures: rest.kind === 'half-year' ? measures.map((fact, n) => ofHalf(fact, told[n]!)) : measures,
      issuer: { body, level: 'district' },
    }),
  )

const laws = (holds: (given: ReportFacts) => void) => fc.assert(fc.property(facts, holds), { numRuns: 60 })

it('no number stands in a report that is not a piece with its ground', () => {
  laws((given) => {
    const bare = allPieces(composeReport(given, reportText)).flatMap((pieces) =>
      pieces.filter(({ text, ref }) => ref === null && /\d/u.test(text)),
    )
    expect(bare).toEqual([])
  })
})

it('every figure that is printed is the figure of its measure in its year, to the digit', () => {
  laws((given) => {
    const codes = given.measures.map(({ target: { code } }) => code)
    fc.pre(new Set(codes).size === codes.length)
    const valueOf = (code: string, year: number) => {
      const of = given.measures.find(({ target }) => target.code === code)
      const { sameHalf } = of ?? {}
      if (year !== given.year && sameHalf) return sameHalf.known ? sameHalf.value : undefined
      if (!of || year !== given.year) return of?.series.find((point) => point.year === year)?.value
      return of.figure.known ? of.figure.value : undefined
    }
    const isRight = ({ text, ref }: Piece) => {
      const value = ref?.kind === 'figure' ? valueOf(ref.measure, ref.year) : undefined
      if (value === undefined || ref?.kind !== 'figure') return false
      if (formatDecimal(value) === text) return true
      // One that misses by less than its last decimal is printed finer: then it is the figure itself, to that digit.
      const figure = given.measures.find(({ target }) => target.code === ref.measure)?.figure
      const printed = readFormatted(text)
      return figure?.known === true && ref.year === given.year && printed !== null && printed.scale > value.scale &&
        equalDecimals(printed, roundFraction(figure.exact, printed.scale)) // prettier-ignore
    }
    const figures = paragraphsOf(composeReport(given, reportText)).flatMap(({ pieces }) =>
      pieces.filter(({ ref }) => ref?.kind === 'figure'),
    )
    expect(figures.filter((piece) => !isRight(piece))).toEqual([])
  })
})

it('half a year is held against the same half of the year before, or against nothing', () => {
  laws((given) => {
    fc.pre(given.kind === 'half-year' && new Set(given.measures.map(({ target: { code } }) => code)).size === given.measures.length)
    const report = composeReport(given, reportText)
    expect(allPieces(report).map(textOf).join('\n')).not.toMatch(/so với năm|bằng năm/u)
    for (const piece of paragraphsOf(report).flatMap(({ pieces }) => pieces.filter(({ ref }) => ref?.kind === 'change'))) {
      const { figure, sameHalf } = given.measures.find(
        ({ target: { code } }) => piece.ref?.kind === 'change' && piece.ref.measure === code,
      )!
      if (!figure.known || !sameHalf?.known) throw new Error(`nothing stands behind the change of ${piece.text}`)
      const apart = subtract(figure.value, sameHalf.value)
      expect(piece.text).toBe(formatDecimal(apart.units < 0n ? negate(apart) : apart))
    }
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

it('no cell of a table is left open, but beside the words of a heading', () => {
  laws((given) => {
    const { parts, annexes } = composeReport(given, reportText)
    const rows = [...parts, ...annexes].flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'table' ? block.rows : []))
    const open = rows.filter(({ strong, cells }) => !strong && cells.some((cell) => textOf(cell).trim() === ''))
    expect(open).toEqual([])
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

it('money of the two kinds stands apart: no number of the report is their sum', () => {
  laws((given) => {
    const stated = allPieces(composeReport(given, reportText))
      .flat()
      .filter(({ ref }) => ref?.kind === 'count' && ref.of.startsWith('money.'))
    for (const stage of STAGES) {
      const [direct, mainstreamed] = given.money.map(({ stages }) => stages[stage].dong)
      if (!direct || !mainstreamed) continue
      const own = given.money
        .flatMap(({ stages, sources }) => [stages, ...sources.map((one) => one.stages)])
        .flatMap((one) => STAGES.map((each) => one[each].dong))
      if (own.includes(direct + mainstreamed)) continue
      expect(stated.map(({ text }) => text)).not.toContain(formatDecimal(wholeNumber(direct + mainstreamed)))
    }
  })
})

it('tables are numbered in the order they stand, without a gap', () => {
  laws((given) => {
    const report = composeReport(given, reportText)
    const titles = [...report.parts, ...report.annexes].flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [textOf(block.title)] : [])),
    )
    expect(titles.map((title) => /^Bảng (\d+)\./u.exec(title)?.[1])).toEqual(titles.map((_, n) => String(n + 1)))
  })
})
