/** Women and men who asked for help and got it, in the communes of a place: a small catalogue, and figures from it. */
import fc from 'fast-check'
import { wholeNumber } from '../basics/decimal.ts'
import type { Catalogue, DataElement, Indicator } from '../indicators/definition.ts'
import { administrative } from '../indicators/figure.ts'
import type { Part } from '../indicators/tally.ts'

export const PERSONS = { vi: 'người', en: 'persons' }
const BODIES = { vi: 'tổ chức', en: 'bodies' }

const element = (code: string, more: Partial<DataElement> = {}): DataElement => ({
  code,
  name: { vi: code, en: code },
  unitOfMeasure: PERSONS,
  type: 'count',
  supplier: { by: 'each-commune', ownLevelField: null },
  overUnits: 'sum',
  overTime: 'sum',
  headCount: null,
  within: [],
  breakdowns: [],
  sensitivity: 'ordinary',
  ...more,
})

const heads = (code: string, within?: string): DataElement[] => [
  element(`${code}.women`, within === undefined ? {} : { within: [`${within}.women`] }),
  element(`${code}.men`, within === undefined ? {} : { within: [`${within}.men`] }),
  element(code, { headCount: { women: `${code}.women`, men: `${code}.men` } }),
]

export const indicator = (code: string, numerator: readonly string[], denominator: readonly string[]): Indicator =>
  ({
    code,
    name: { vi: code, en: code },
    calculation: { kind: 'share', numerator, denominator, multiplier: 100, cappedAt: null },
    unitOfMeasure: { vi: '%', en: '%' },
    places: 1,
    sensitivity: 'ordinary',
  }) as unknown as Indicator

export const catalogue = {
  code: 'c',
  edition: 1,
  elements: [...heads('asked'), ...heads('helped', 'asked'), element('offices', { unitOfMeasure: BODIES })],
  indicators: [],
} as unknown as Catalogue

export const share = indicator('share', ['helped'], ['asked'])
export const women = indicator('women', ['helped.women'], ['asked.women'])

/** Of one commune in one year: women and men who asked, and how many of them were helped. */
export interface Cells {
  readonly women: number
  readonly men: number
  readonly helpedWomen: number
  readonly helpedMen: number
}

export const cells: fc.Arbitrary<Cells> = fc
  .tuple(
    fc.oneof({ weight: 2, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.nat(70) }),
    fc.oneof({ weight: 2, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.nat(70) }),
    fc.nat(100),
    fc.nat(100),
  )
  .map(([w, m, a, b]) => ({ women: w, men: m, helpedWomen: Math.round((w * a) / 100), helpedMen: Math.round((m * b) / 100) }))

export const ofCell = (cell: Cells): Readonly<Record<string, number>> => ({
  'asked.women': cell.women,
  'asked.men': cell.men,
  'helped.women': cell.helpedWomen,
  'helped.men': cell.helpedMen,
})

export const elementsOf = (rows: readonly Cells[]) =>
  new Map(Object.keys(ofCell(rows[0]!)).map((code) => [code, rows.reduce((sum, row) => sum + ofCell(row)[code]!, 0)]))

export const partOf = (row: Cells, unit: string): Part => ({
  unit,
  cells: new Map(Object.entries(ofCell(row)).map(([code, value]) => [code, administrative(wholeNumber(value), 2024)])),
})
