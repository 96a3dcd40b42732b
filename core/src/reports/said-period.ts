/** The period a report speaks of, put into its sentences as one piece: a year, or half of one. */
import { periodKey, type Period } from '../basics/period.ts'
import { capitalised } from '../basics/vietnamese.ts'
import type { ReportFacts } from './facts.ts'
import type { Gathering, Ref } from './piece.ts'
import { nextPeriodOf, periodOf, reportYears } from './report-window.ts'
import type { ReportWords } from './report-words.ts'

const quoted: Ref = { kind: 'quoted' }

type Of = Pick<ReportFacts, 'kind' | 'year'>
type Named = Pick<ReportWords, 'period' | 'before'>

const said = (period: Period, say: Named): string => say.period(periodKey(period))

/** Inside a sentence. */
export const saidPeriod = ({ kind, year }: Of, say: Named, g: Gathering): string => g.put(said(periodOf(kind, year), say), quoted)

/** At the beginning of a sentence. */
export const beginningPeriod = ({ kind, year }: Of, say: Named, g: Gathering): string =>
  g.put(capitalised(said(periodOf(kind, year), say)), quoted)

/** What comes after it, at the beginning of a sentence. */
export const beginningNext = ({ kind, year }: Of, say: Named, g: Gathering): string =>
  g.put(capitalised(said(nextPeriodOf(kind, year), say)), quoted)

/** The same period a year before, as that which is compared with: "cùng kỳ năm …". */
export const saidBefore = ({ kind, year }: Of, say: Named, g: Gathering): string =>
  g.put(say.before(periodKey(periodOf(kind, year))), quoted)

/** The same at the head of a column. */
export const beginningBefore = ({ kind, year }: Of, say: Named, g: Gathering): string =>
  g.put(capitalised(say.before(periodKey(periodOf(kind, year)))), quoted)

/** The same period a year before, by its own name. */
export const saidPeriodBefore = ({ kind, year }: Of, say: Named, g: Gathering): string => saidPeriod({ kind, year: year - 1 }, say, g)

type OfPlan = Of & { readonly plan: Pick<ReportFacts['plan'], 'from'> }

/** One year, or in a review all from the first of the plan. */
function yearsOf({ kind, year, plan }: OfPlan): Period {
  const { from, to } = reportYears(kind, year, plan.from)
  return from < to ? { kind: 'years', from, to } : { kind: 'year', year: to }
}

/** The years that money and tasks are told of: one, or in a review from the first of the plan. Half a year has the sums of its year. */
export const saidYears = (of: OfPlan, say: Named, g: Gathering): string => g.put(said(yearsOf(of), say), quoted)

/** All a report speaks of, at the beginning of a sentence: its period, or in a review the years. */
export const beginningWhole = (of: OfPlan, say: Named, g: Gathering): string =>
  of.kind === 'half-year' ? beginningPeriod(of, say, g) : g.put(capitalised(said(yearsOf(of), say)), quoted)

/** One year. */
export const saidYear = (year: number, say: Named, g: Gathering): string => g.put(said({ kind: 'year', year }, say), quoted)
