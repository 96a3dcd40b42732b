/**
 * The span a figure or a report speaks of: a year, a half year, a quarter, a month, or several years pooled.
 *
 * Two windows belong to it and are often confused. The *calendar* window is what the words say (01/01 to 31/12). The *closing* window is the one
 * administrative reports are closed on, by Decree 09/2019/NĐ-CP, art. 12: a year runs from 15/12 of the year before to 14/12.
 */
import { daysInMonth, plainDate, type PlainDate } from './plain-date.ts'

export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }

export interface Window {
  readonly from: PlainDate
  /** The last day, included. */
  readonly to: PlainDate
}

export const yearPeriod = (year: number): Period => ({ kind: 'year', year })

/** A key that sorts by time within a kind: `2024`, `2024-H1`, `2024-Q3`, `2024-07`, `2021..2025`. */
export function periodKey(p: Period): string {
  switch (p.kind) {
    case 'year':
      return String(p.year)
    case 'half':
      return `${p.year}-H${p.half}`
    case 'quarter':
      return `${p.year}-Q${p.quarter}`
    case 'month':
      return `${p.year}-${String(p.month).padStart(2, '0')}`
    case 'years':
      return `${p.from}..${p.to}`
  }
}

/** Reads a key back; null for anything `periodKey` does not write. */
export function parsePeriod(key: string): Period | null {
  const m = /^(\d{4})(?:-H([12])|-Q([1-4])|-(0[1-9]|1[0-2])|\.\.(\d{4}))?$/.exec(key)
  if (!m) return null
  const year = Number(m[1])
  if (m[2]) return { kind: 'half', year, half: m[2] === '1' ? 1 : 2 }
  if (m[3]) return { kind: 'quarter', year, quarter: Number(m[3]) as 1 | 2 | 3 | 4 }
  if (m[4]) return { kind: 'month', year, month: Number(m[4]) }
  if (m[5]) return Number(m[5]) > year ? { kind: 'years', from: year, to: Number(m[5]) } : null
  return { kind: 'year', year }
}

function months(p: Period): { readonly firstYear: number; readonly first: number; readonly lastYear: number; readonly last: number } {
  switch (p.kind) {
    case 'year':
      return { firstYear: p.year, first: 1, lastYear: p.year, last: 12 }
    case 'half':
      return { firstYear: p.year, first: p.half * 6 - 5, lastYear: p.year, last: p.half * 6 }
    case 'quarter':
      return { firstYear: p.year, first: p.quarter * 3 - 2, lastYear: p.year, last: p.quarter * 3 }
    case 'month':
      return { firstYear: p.year, first: p.month, lastYear: p.year, last: p.month }
    case 'years':
      return { firstYear: p.from, first: 1, lastYear: p.to, last: 12 }
  }
}

const day = (year: number, month: number, date: number): PlainDate => plainDate(year, month, date) as PlainDate

/** The days the words of the period name. */
export function calendarWindow(p: Period): Window {
  const { firstYear, first, lastYear, last } = months(p)
  return { from: day(firstYear, first, 1), to: day(lastYear, last, daysInMonth(lastYear, last)) }
}

/** The days administrative reports of the period are closed on (Decree 09/2019/NĐ-CP, art. 12): from the 15th of the month before to the 14th of the last month. */
export function closingWindow(p: Period): Window {
  const { firstYear, first, lastYear, last } = months(p)
  return { from: first === 1 ? day(firstYear - 1, 12, 15) : day(firstYear, first - 1, 15), to: day(lastYear, last, 14) }
}

/** The same span one year earlier: what "last year" means beside a cell. Pooled years slide by one year. */
export function yearBefore(p: Period): Period {
  return p.kind === 'years' ? { kind: 'years', from: p.from - 1, to: p.to - 1 } : { ...p, year: p.year - 1 }
}
