/** Facts of a made-up year for tests: measures of every kind, communes as many as asked, no real place. */
import { wholeNumber } from '../basics/decimal.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { administrative, missing, type Figure } from '../indicators/figure.ts'
import type { Catalogue, Indicator } from '../indicators/definition.ts'
import type { Target } from '../plans/content.ts'
import { target, task } from '../plans/small-plan.fixture.ts'
import { halfYear } from '../progress/half-year.ts'
import { measure, sumsOf, type YearOfCells } from '../progress/measure.ts'
import { totalsOf } from '../work/money/totals.ts'
import type { MeasureFact, ReportFacts } from './facts.ts'

/** An indicator of women among all, counted from two elements. */
const indicator: Indicator = {
  code: 'women-share',
  name: { vi: 'Tỷ lệ nữ', en: 'Share of women' },
  calculation: { kind: 'share', numerator: ['w'], denominator: ['w', 'm'], multiplier: 100, cappedAt: null },
  unitOfMeasure: { vi: '%', en: '%' },
  places: 1,
  direction: 'up',
  frequency: 'year',
  referenceDay: null,
  breakdowns: [],
  countingRules: [],
  populationScope: null,
  ability: { nation: 'records', province: 'records', district: 'records', commune: 'records' },
  judging: { by: 'count' },
  extrapolates: true,
  plausible: null,
  sensitivity: 'ordinary',
  recognisedBy: [],
  sources: [],
}

const element = (code: string) => ({
  code,
  name: { vi: code, en: code },
  unitOfMeasure: { vi: 'người', en: 'people' },
  type: 'count' as const,
  supplier: { by: 'each-commune' as const, ownLevelField: null },
  overUnits: 'sum' as const,
  overTime: 'last' as const,
  headCount: null,
  within: [],
  breakdowns: [],
  sensitivity: 'ordinary' as const,
})

const catalogue: Catalogue = {
  code: 'made-up',
  edition: 1,
  name: { vi: 'Danh mục mẫu', en: 'Made-up catalogue' },
  elements: [element('w'), element('m')],
  indicators: [indicator],
  references: [],
}

export const yearOfCells = (year: number, cells: readonly (readonly [Figure, Figure])[]): YearOfCells => ({
  year,
  published: null,
  parts: cells.map(([w, m], n) => ({
    unit: `unit:${n}`,
    cells: new Map([
      ['w', w],
      ['m', m],
    ]),
  })),
})

/** A measure as the place would compute it from the cells of its years. */
export function measureFact(of: Target, years: readonly YearOfCells[], year: number, change: Partial<MeasureFact> = {}): MeasureFact {
  const counted = { catalogue, indicator, reading: null }
  const result = measure(
    { ...counted, target: of, years: years.map((one) => sumsOf(counted, one)), yearly: [], samples: new Map(), months: new Map() },
    year,
  )
  return {
    target: of,
    linked: true,
    half: null,
    unit: '%',
    places: 1,
    yesNo: false,
    sensitivity: 'ordinary',
    figure: result.figure,
    sameHalf: null,
    pooledOver: result.pooledOver,
    pooling: result.pooling,
    askedOf: result.askedOf,
    madeOf: result.madeOf,
    communes: 'xã, thị trấn',
    rule: result.rule,
    assessment: result.assessment,
    series: result.series,
    partialYears: result.partialYears,
    borrowedYears: result.borrowedYears,
    unknownYears: result.unknownYears,
    headCounts: [],
    byCommune: [],
    ...change,
  }
}

/** The same in a report of half a year, of which a round asked for it. */
export function halfFact(
  of: Target,
  cells: YearOfCells,
  change: Partial<MeasureFact> = {},
  before: readonly YearOfCells[] = [],
): MeasureFact {
  const told = halfYear({ catalogue, indicator, reading: null, target: of }, cells)
  return measureFact(of, before, cells.year, { ...told, half: 'asked', ...change })
}

export const counts = (women: number, men: number, year = 2024): readonly [Figure, Figure] => [
  administrative(wholeNumber(women), year),
  administrative(wholeNumber(men), year),
]
export const silent: readonly [Figure, Figure] = [missing('not-reported'), missing('not-reported')]

export function reportFacts(change: Partial<ReportFacts> = {}): ReportFacts {
  const reached = target('1.1', { due: [2024], quantity: 'tỷ lệ nữ lãnh đạo' })
  return {
    kind: 'year',
    year: 2024,
    day: '2024-12-04' as PlainDate,
    issuer: { body: 'Ủy ban nhân dân huyện Mẫu', level: 'district' },
    plan: {
      docType: 'Kế hoạch',
      title: 'Thực hiện Chiến lược mẫu trên địa bàn huyện',
      issuer: 'Ủy ban nhân dân huyện Mẫu',
      number: '15/KH-UBND',
      signedOn: '2021-07-05' as PlainDate,
      from: 2021,
      to: 2025,
      obligors: 30,
    },
    generalObjective: 'Thu hẹp khoảng cách giới',
    objectives: [{ code: '1', heading: 'Trong chính trị' }],
    measures: [measureFact(reached, [yearOfCells(2023, [counts(26, 74)]), yearOfCells(2024, [counts(31, 69)])], 2024)],
    rounds: [],
    tasks: [
      task('thang', { name: 'Tháng hành động', from: { month: 11, day: 15 }, to: { month: 12, day: 15 }, span: { start: 0, end: 1 } }),
    ],
    work: [],
    registers: { direction: null, communication: null, training: null, inspection: null },
    registerLines: [],
    money: totalsOf([]),
    difficulties: null,
    ...change,
  }
}
