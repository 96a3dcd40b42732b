/** The period of a round or a report, as screens name it. */
import { parsePeriod, type Period } from '@songhanh/core/basics/period'

function spoken(period: Period): string {
  switch (period.kind) {
    case 'year':
      return `the year ${period.year}`
    case 'half':
      return `the ${period.half === 1 ? 'first' : 'second'} six months of ${period.year}`
    case 'quarter':
      return `quarter ${period.quarter} of ${period.year}`
    case 'month':
      return `month ${period.month} of ${period.year}`
    case 'years':
      return `the years ${period.from} to ${period.to}`
  }
}

/** A period by its key, inside a line; a key nobody can read stands as it is. */
export function periodText(key: string): string {
  const period = parsePeriod(key)
  return period === null ? key : spoken(period)
}

/** The same period a year before, not named. */
export function periodBeforeText(key: string): string {
  const kind = parsePeriod(key)?.kind
  return kind === undefined || kind === 'year' || kind === 'years' ? 'last year' : 'the same period of last year'
}

/** The same, named by its year. */
export function sameBeforeText(key: string): string {
  const period = parsePeriod(key)
  if (period === null) return periodBeforeText(key)
  if (period.kind === 'years') return spoken({ ...period, from: period.from - 1, to: period.to - 1 })
  return period.kind === 'year' ? String(period.year - 1) : `the same period of ${period.year - 1}`
}

/** What a figure of a period is that is sent before its closing day: an estimate of that period, never of a longer one. */
export function estimateText(key: string): string {
  return `estimate for ${parsePeriod(key)?.kind === 'year' ? 'the year' : periodText(key)}`
}
