/** The days a report speaks of: what is entered in registers, raised or directed between them stands in it. */
import { closingWindow, periodKey, yearPeriod, type Period, type Window } from '../basics/period.ts'
import type { ReportKind } from './facts.ts'

/** Sơ kết, tổng kết: what looks back over the years of the plan. */
export const isReview = (kind: ReportKind): boolean => kind === 'interim' || kind === 'final'

/** The period whose rounds a report of a kind stands on, and which its sentences name. A review stands on those of every year it speaks of. */
export const periodOf = (kind: ReportKind, year: number): Period =>
  kind === 'half-year' ? { kind: 'half', year, half: 1 } : yearPeriod(year)

/**
 * From closing day to closing day (Nghị định 09/2019/NĐ-CP, Điều 12); a review reaches back to the first year of the plan, where the plan says one.
 */
export function reportWindow(kind: ReportKind, year: number, planFrom: number | null): Window {
  const { from, to } = closingWindow(periodOf(kind, year))
  const reviewed = isReview(kind) && planFrom !== null && planFrom < year
  return { from: reviewed ? closingWindow(yearPeriod(planFrom)).from : from, to }
}

/** The years a report speaks of, first and last. */
export const reportYears = (kind: ReportKind, year: number, planFrom: number | null): { readonly from: number; readonly to: number } => ({
  from: isReview(kind) && planFrom !== null && planFrom < year ? planFrom : year,
  to: year,
})

/** The last year whose yearly figures a report knows: those of a year are collected for the whole of it, and half a year has only those of its own rounds. */
export const lastYearTold = (kind: ReportKind, year: number): number => (kind === 'half-year' ? year - 1 : year)

/** What comes after it: of half a year the other half. */
export const nextPeriodOf = (kind: ReportKind, year: number): Period =>
  kind === 'half-year' ? { kind: 'half', year, half: 2 } : yearPeriod(year + 1)

/** The periods whose rounds a report stands on, the oldest first. */
export function periodsOf(kind: ReportKind, year: number, planFrom: number | null): readonly Period[] {
  const { from, to } = reportYears(kind, year, planFrom)
  return isReview(kind) ? Array.from({ length: to - from + 1 }, (_, n) => yearPeriod(from + n)) : [periodOf(kind, year)]
}

/**
 * Whether the figures of a round stand in the report of one commune or body: of the years it speaks of, or of its half year. What was sent for half a
 * year stands in no report of a year: there the same item would be told twice, once with half of it.
 */
export function speaksOf(period: Period, kind: ReportKind, year: number, planFrom: number | null): boolean {
  if (kind === 'half-year') return periodKey(period) === periodKey(periodOf(kind, year))
  const { from, to } = reportYears(kind, year, planFrom)
  return period.kind === 'year' && from <= period.year && period.year <= to
}
