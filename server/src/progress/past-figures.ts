/** Totals that were confirmed out of reports of earlier years, by measure. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { parseDecimal } from '@songhanh/core/basics/decimal'
import type { ValueKind } from '@songhanh/core/indicators/figure'
import { type PastFigure, standsOn, withPast } from '@songhanh/core/progress/past-figure'
import type { Reading } from '../platform/database.ts'
import type { Asking } from '../platform/acting.ts'
import { readNames } from '../collection/store.ts'
import type { SumsByMeasure } from './sums.ts'

export interface PastRow {
  readonly measure: string
  readonly year: number
  readonly value: string
  readonly kind: ValueKind
  readonly reportId: string
  readonly item: string
  readonly confirmedBy: string
  readonly confirmedOn: PlainDate
  /** The day the report is dated; null where it names none. */
  readonly reportedOn: PlainDate | null
}

/** All of a plan, in the order of measure and year; nothing for whoever may see no figures. */
export const readPastRows = (r: Reading, planId: string): Promise<readonly PastRow[]> =>
  r.query<PastRow>(
    `SELECT measure, year, value, kind, report_id AS "reportId", item, confirmed_by AS "confirmedBy", confirmed_on AS "confirmedOn",
       reported_on AS "reportedOn"
     FROM past_figure WHERE plan_id = $1 ORDER BY measure, year`,
    [planId],
  )

const figureOf = ({ year, value, kind }: PastRow): PastFigure => {
  const number = parseDecimal(value)
  if (!number) throw new Error(`not a decimal: ${value}`)
  return { year, figure: { known: true, value: number, kind, dataYear: year } }
}

/** The sums with those totals where the place has none of its own. */
export async function withPastFigures(r: Reading, planId: string, sums: SumsByMeasure): Promise<SumsByMeasure> {
  const rows = await readPastRows(r, planId)
  if (rows.length === 0) return sums
  const past = Map.groupBy(rows, ({ measure }) => measure)
  return new Map([...sums].map(([measure, years]) => [measure, withPast(years, (past.get(measure) ?? []).map(figureOf))]))
}

/** The report a measure's figure of a year was confirmed against, where that is what stands; null where the place counted for itself. */
export async function reportBehind(r: Reading, planId: string, measure: string, year: number, sums: SumsByMeasure, by: Asking) {
  const rows = await readPastRows(r, planId)
  const row = rows.find((one) => one.measure === measure && one.year === year)
  if (!row || !('source' in row.kind) || row.kind.source === null) return null
  if (!standsOn(sums.get(measure) ?? [], figureOf(row))) return null
  const names = await readNames(r, [], [row.confirmedBy], by)
  return {
    reportId: row.reportId,
    title: row.kind.source.title,
    number: row.kind.source.number,
    date: row.reportedOn,
    estimated: row.kind.kind === 'preliminary',
    confirmedBy: names.get(row.confirmedBy) ?? row.confirmedBy,
    confirmedOn: row.confirmedOn,
  }
}
