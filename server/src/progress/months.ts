/** The months a register answers for, behind measures that are kept month by month. */
import { elementsOf } from '@songhanh/core/indicators/definition'
import { periodsUpTo, type PeriodAnswer } from '@songhanh/core/progress/judge'
import type { Reading } from '../platform/database.ts'
import type { Linked } from './linked.ts'

interface Row {
  readonly element: string
  readonly year: number
  readonly month: number
  readonly kept: boolean
}

export type MonthsByYear = ReadonlyMap<number, readonly PeriodAnswer[]>

/** By measure and year; nothing is asked of the database where no measure is a yes or no of every month. */
export async function readMonths(
  r: Reading,
  planId: string,
  linked: ReadonlyMap<string, Linked>,
): Promise<ReadonlyMap<string, MonthsByYear>> {
  const monthly = [...linked].filter(([, { indicator }]) => indicator.frequency === 'month' && indicator.calculation.kind === 'yes-no')
  if (monthly.length === 0) return new Map()
  const elements = monthly.flatMap(([, { indicator }]) => elementsOf(indicator.calculation))
  const rows = await r.query<Row>('SELECT element, year, month, kept FROM register_months($1, $2)', [planId, elements])
  return new Map(
    monthly.map(([measure, { indicator }]) => {
      const own = rows.filter(({ element }) => elementsOf(indicator.calculation).includes(element))
      const years = [...Map.groupBy(own, ({ year }) => year)]
      return [measure, new Map(years.map(([year, of]) => [year, periodsUpTo(new Map(of.map(({ month, kept }) => [month, kept])))]))]
    }),
  )
}
