/**
 * The way of a report: draft → submitted → signed → numbered → issued → archived. The signature is the signer's, the number the clerk's: both are
 * given outside and recorded here.
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import { plainDate, type PlainDate } from '../basics/plain-date.ts'
import { seatKind, type Owner } from '../people/seat.ts'
import type { Level } from '../plans/content.ts'

export const REPORT_STATES = ['draft', 'submitted', 'signed', 'numbered', 'issued', 'archived'] as const
export type ReportState = (typeof REPORT_STATES)[number]

/** Whether it has left the house under its number. */
export const isIssued = ({ state }: { readonly state: ReportState }): boolean => state === 'issued' || state === 'archived'

export const REPORT_STEPS = ['submit', 'return', 'sign', 'number', 'issue', 'archive'] as const
export type ReportStep = (typeof REPORT_STEPS)[number]

const LEADS: Readonly<Record<ReportStep, { readonly from: ReportState; readonly to: ReportState }>> = {
  submit: { from: 'draft', to: 'submitted' },
  return: { from: 'submitted', to: 'draft' },
  sign: { from: 'submitted', to: 'signed' },
  number: { from: 'signed', to: 'numbered' },
  issue: { from: 'numbered', to: 'issued' },
  archive: { from: 'issued', to: 'archived' },
}

/** The state after a step. Refusal: `reports.not-in-this-state`. */
export function step(state: ReportState, taken: ReportStep): Decision<ReportState> {
  const { from, to } = LEADS[taken]
  return state === from ? accept(to) : refuse('reports.not-in-this-state')
}

/** Districts ended with 30/6/2025: the two-level model holds from this day (Law on the organisation of local government 72/2025/QH15). */
const TWO_LEVELS_FROM = plainDate(2025, 7, 1) as PlainDate

/**
 * Whether an authority of this level can still sign on a day. Of a district there is no signer any more: what it would have reported is a reference
 * table of its successors. Refusal: `reports.no-signer-left`.
 */
export const signerLeft = (level: Level | null, day: PlainDate): Decision<true> =>
  level === 'district' && day >= TWO_LEVELS_FROM ? refuse('reports.no-signer-left') : accept(true)

/**
 * Whether a commune or body still has somebody to sign its own report: not once others took it over or its unit has ended, and no office of a
 * district after the districts.
 */
export function seatSigns({ at, above, successors }: Owner, level: Level | null, ended: boolean, day: PlainDate): boolean {
  if (ended || successors.length > 0) return false
  const [over] = above
  const isOffice = seatKind(at) === 'body' && (over === undefined || seatKind(over) === 'place')
  return !isOffice || signerLeft(level, day).ok
}

export interface Numbering {
  readonly number: number
  /** The day the clerk's book gives the paper. */
  readonly day: PlainDate
}

/** The kind a symbol names in the office's book, however it is typed: "bc-ubnd" is counted with "BC-UBND". */
export const bookOfSymbol = (symbol: string): string => symbol.normalize('NFC').toUpperCase()

/**
 * A number from the office's own book: unique for issuer, kind and year; its day is not before the signature and not to come.
 * Refusals: `reports.number-taken`, `reports.day-before-signature`, `reports.day-to-come`.
 */
export function decideNumber(
  given: Numbering,
  known: { readonly signedOn: PlainDate; readonly today: PlainDate; readonly taken: boolean },
): Decision<Numbering> {
  if (given.day < known.signedOn) return refuse('reports.day-before-signature', { signed: known.signedOn }, 'day')
  if (given.day > known.today) return refuse('reports.day-to-come', { today: known.today }, 'day')
  return known.taken ? refuse('reports.number-taken', { number: given.number }, 'number') : accept(given)
}
