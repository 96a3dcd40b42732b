/**
 * A reporting regime, and one round of it: what period, closed on which day, due on which day, on which legal basis.
 *
 * Days are data, never code: provinces rewrite their regimes. A round without a regime is *đột xuất* and stands on the letter that asks for it.
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import { closingWindow, yearPeriod, type Period } from '../basics/period.ts'
import { plainDate, type PlainDate } from '../basics/plain-date.ts'
import { lastDayBefore, lastWorkingDayOnOrBefore, workingDaysBetween, type HolidayCalendar } from '../basics/working-days.ts'

/** The act or letter a round stands on. */
export interface LegalBasis {
  readonly title: string
  readonly number: string | null
  readonly date: PlainDate | null
}

/** "trước ngày 05/12" is before, "chậm nhất ngày 05/12" is by. */
export interface DayOfYear {
  readonly month: number
  readonly day: number
}

export interface Regime {
  readonly code: string
  readonly name: string
  readonly basis: LegalBasis
  readonly frequency: 'year'
  /** decree: closed by Decree 09/2019/NĐ-CP, art. 12 (14/12 for a year) · day: closed on a day the regime sets itself. */
  readonly closing: { readonly kind: 'decree' } | ({ readonly kind: 'day' } & DayOfYear)
  readonly due: { readonly kind: 'before' | 'by' } & DayOfYear
  /** How it is sent, the outline and the forms: what a regime must state besides (Decree 09/2019/NĐ-CP, art. 7); null where it does not. */
  readonly sending: string | null
  readonly receivers: string | null
  readonly outline: string | null
}

export interface Round {
  readonly id: string
  readonly name: string
  /** Null for an ad hoc round. */
  readonly regime: string | null
  readonly basis: LegalBasis
  readonly period: Period
  readonly opensOn: PlainDate
  /** The last day whose events the figures include. */
  readonly closing: PlainDate
  /** The last day to send. */
  readonly due: PlainDate
  /** Indicators asked, by code, of which edition of the catalogue. */
  readonly catalogue: { readonly code: string; readonly edition: number }
  readonly indicators: readonly string[]
}

/** The closing and due day of a yearly regime in a year; null where the regime names a day no calendar has. */
export function daysOf(regime: Regime, year: number): { readonly closing: PlainDate; readonly due: PlainDate } | null {
  const closing =
    regime.closing.kind === 'decree' ? closingWindow(yearPeriod(year)).to : plainDate(year, regime.closing.month, regime.closing.day)
  const printed = plainDate(year, regime.due.month, regime.due.day)
  return closing && printed && { closing, due: regime.due.kind === 'before' ? lastDayBefore(printed) : printed }
}

export type RoundWarning =
  /** The figures would have to be sent before they can be closed: they will be estimates for the year. */
  | { readonly code: 'closing-after-due'; readonly closing: PlainDate; readonly due: PlainDate }
  /** Less than one working day between closing and sending (Decree 09/2019/NĐ-CP, art. 8.5). */
  | { readonly code: 'no-working-day-to-send'; readonly closing: PlainDate; readonly due: PlainDate; readonly certain: boolean }

export function warningsOf(round: Pick<Round, 'closing' | 'due'>, calendar: HolidayCalendar): readonly RoundWarning[] {
  const { closing, due } = round
  if (closing > due) return [{ code: 'closing-after-due', closing, due }]
  const between = workingDaysBetween(calendar, closing, due)
  return between.days < 1 ? [{ code: 'no-working-day-to-send', closing, due, certain: between.certain }] : []
}

/** The last working day on which the form can still be sent. */
export const lastDayToSend = (round: Pick<Round, 'due'>, calendar: HolidayCalendar) => lastWorkingDayOnOrBefore(calendar, round.due)

/** Of the ten things Decree 09/2019/NĐ-CP wants every regime to state, those this one leaves open, by their code in `words/`. */
export function leftOpenBy(regime: Regime): readonly ('sending' | 'receivers' | 'outline' | 'own-closing')[] {
  const open = (['sending', 'receivers', 'outline'] as const).filter((field) => regime[field] === null)
  return regime.closing.kind === 'decree' ? [...open, 'own-closing'] : open
}

/**
 * A round as it would be opened.
 *
 * Refusals: `collection.round-without-basis` (an ad hoc round must name the letter it stands on), `collection.round-without-indicators`,
 * `collection.round-due-before-open`.
 */
export function openRound(round: Round): Decision<Round> {
  if (round.basis.title.trim() === '' || (round.regime === null && (round.basis.number === null || round.basis.date === null)))
    return refuse('collection.round-without-basis', undefined, 'basis')
  if (round.indicators.length === 0) return refuse('collection.round-without-indicators', undefined, 'indicators')
  if (round.due < round.opensOn) return refuse('collection.round-due-before-open', { opens: round.opensOn, due: round.due }, 'due')
  return accept(round)
}
