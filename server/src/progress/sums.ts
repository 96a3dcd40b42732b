/**
 * The sums a board is made of: those the worker has kept, and, for whoever changed something since, added up from the cells here and now. A reader
 * never sees an older sum than the cells say, however far behind the worker is.
 */
import { parseDecimal, type Decimal } from '@songhanh/core/basics/decimal'
import type { ValueKindName } from '@songhanh/core/indicators/figure'
import { EMPTY_TALLY, join, type Gap, type Tally } from '@songhanh/core/indicators/tally'
import { sumsOf, type YearOfSums } from '@songhanh/core/progress/measure'
import { fromJson, type FigureJson } from '../collection/figure-json.ts'
import type { Reading } from '../platform/database.ts'
import { acceptedCells, yearsOf, type AcceptedCell } from './cells.ts'
import type { Linked } from './linked.ts'

export type SumsByMeasure = ReadonlyMap<string, readonly YearOfSums[]>

interface KeptRow {
  readonly year: number
  readonly measure: string
  readonly numerator: string
  readonly denominator: string
  readonly reported: number
  readonly gaps: readonly Gap[]
  readonly asked: readonly string[][]
  readonly kinds: readonly ValueKindName[][]
  readonly data_years: readonly number[][]
  readonly published: { readonly by: string; readonly figure: FigureJson } | null
}

/** The sums of one measure in one year, and who entered the figure that stands in their place. */
interface Kept extends YearOfSums {
  readonly publishedBy: string | null
}

const decimal = (text: string): Decimal => {
  const value = parseDecimal(text)
  if (!value) throw new Error(`not a decimal: ${text}`)
  return value
}

/** The lists of a row come as the different lists of its parts; joining makes one sorted list of each. */
function tallyOf(row: KeptRow): Tally {
  const own: Tally = {
    ...EMPTY_TALLY,
    numerator: decimal(row.numerator),
    denominator: decimal(row.denominator),
    reported: row.reported,
    gaps: row.gaps,
    asked: row.asked.flat(),
    kinds: row.kinds.flat(),
    dataYears: row.data_years.flat(),
  }
  return join(own, EMPTY_TALLY)
}

const keptOf = (row: KeptRow): Kept => ({
  year: row.year,
  tally: tallyOf(row),
  published: row.published && fromJson(row.published.figure),
  publishedBy: row.published?.by ?? null,
})

/** Of two figures entered in place of a sum the one of the first sender counts, as when all cells are read at once. */
function joinYears(a: Kept, b: Kept): Kept {
  const [first, second] = (b.publishedBy ?? '￿') < (a.publishedBy ?? '￿') ? [b, a] : [a, b]
  const { published, publishedBy } = first.publishedBy === null ? second : first
  return { year: a.year, tally: join(a.tally, b.tally), published, publishedBy }
}

/** What these cells add to a measure, year by year. */
export function fromCells(cells: readonly AcceptedCell[], linked: Linked): readonly Kept[] {
  return yearsOf(cells, linked.indicator, linked.elements).map((year) => ({ ...sumsOf(linked, year), publishedBy: year.publishedBy }))
}

type Waiting = { readonly year: number; readonly sender: string } | { readonly year: null; readonly sender: null }

/** The cells of those who wait to be added up; a whole plan where it waits. */
async function waitingCells(r: Reading, planId: string, waiting: readonly Waiting[]): Promise<readonly AcceptedCell[]> {
  if (waiting.length === 0) return []
  if (waiting.some(({ year }) => year === null)) return acceptedCells(r, planId)
  const [years, senders] = [new Set(waiting.map(({ year }) => year)), new Set(waiting.map(({ sender }) => sender))]
  const cells = await acceptedCells(r, planId, { years: [...years] as number[], senders: [...senders] as string[] })
  const keys = new Set(waiting.map(({ year, sender }) => `${year} ${sender}`))
  return cells.filter(({ year, sender }) => keys.has(`${year} ${sender}`))
}

/** Every year of every linked measure of the plan, in three statements however many rows there are. */
export async function readSums(r: Reading, planId: string, linked: ReadonlyMap<string, Linked>): Promise<SumsByMeasure> {
  const rows = await r.query<KeptRow>('SELECT * FROM progress_sums($1)', [planId])
  const waiting = await r.query<Waiting>('SELECT DISTINCT year, sender FROM progress_stale WHERE plan_id = $1', [planId])
  const cells = await waitingCells(r, planId, waiting)
  const kept = Map.groupBy(rows, (row) => row.measure)
  return new Map(
    [...linked].map(([measure, one]) => {
      const all = [...(kept.get(measure) ?? []).map(keptOf), ...fromCells(cells, one)]
      return [measure, [...Map.groupBy(all, ({ year }) => year).values()].map((ofYear) => ofYear.reduce(joinYears))]
    }),
  )
}
