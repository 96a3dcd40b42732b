/**
 * Letters to those who have not sent what a round asks: to offices and People's Committees an urging, the first or the second; to organisations, which
 * stand beside the administration, a request to work together ("đề nghị phối hợp"), whatever the turn.
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import { dayOf, monthOf, yearOf, type PlainDate } from '../basics/plain-date.ts'
import type { PaperForm } from './as-document.ts'
import type { OfficialDocument } from './official-document.ts'
import { dayInWords, numberLine } from './official-form.ts'
import { printable } from './piece.ts'

export const URGING_TURNS = ['first', 'second'] as const
export type UrgingTurn = (typeof URGING_TURNS)[number]

export interface UrgedSender {
  readonly name: string
  readonly organisation: boolean
  /** Whether everything it owes the round is signed off. */
  readonly sent: boolean
}

/** The sentences of a letter; they live in `words/`. */
export interface UrgingWords {
  readonly title: (turn: UrgingTurn | 'request', round: string) => string
  readonly subject: (turn: UrgingTurn | 'request', round: string) => string
  readonly placeAndDay: (place: string, day: string) => string
  /** The letter paragraph by paragraph. */
  readonly paragraphs: (
    turn: UrgingTurn | 'request',
    told: { readonly issuer: string; readonly round: string; readonly due: string; readonly today: string; readonly newDue: string },
  ) => readonly string[]
}

export interface UrgingLetter {
  readonly turn: UrgingTurn | 'request'
  /** By which the register knows it. */
  readonly title: string
  readonly to: readonly string[]
  readonly document: OfficialDocument
}

export interface Urging {
  readonly round: { readonly name: string; readonly due: PlainDate }
  readonly senders: readonly UrgedSender[]
  readonly turn: UrgingTurn
  /** The new last day the letter sets. */
  readonly newDue: PlainDate
  readonly today: PlainDate
  readonly issuer: string
  readonly form: PaperForm
}

const inWords = (day: PlainDate) => dayInWords(dayOf(day), monthOf(day), yearOf(day))

function letter(turn: UrgingLetter['turn'], to: readonly string[], asked: Urging, say: UrgingWords): UrgingLetter {
  const { round, form, today, newDue, issuer } = asked
  const lines = (text: string) => text.split('\n').map(printable).join('\n')
  const told = { issuer: printable(issuer), round: printable(round.name), due: inWords(round.due), today: inWords(today), newDue: inWords(newDue) } // prettier-ignore
  return {
    turn,
    title: say.title(turn, round.name),
    to,
    document: {
      issuer: { superior: form.superior === null ? null : lines(form.superior), body: lines(form.issuer) },
      number: numberLine(null, printable(form.symbol)),
      placeAndDay: say.placeAndDay(printable(form.placeName), dayInWords(null, null, yearOf(today))),
      kind: null,
      subject: say.subject(turn, printable(round.name)),
      addressees: to.map(printable),
      bases: [],
      blocks: say.paragraphs(turn, told).map((text) => ({ kind: 'paragraph', text })),
      recipients: form.recipients.map(printable),
      signature: { authority: form.authority.map(printable), name: form.signer === null ? null : printable(form.signer) },
      annexes: [],
      day: today,
    },
  }
}

/** One letter to those that are urged, one to the organisations that are asked. Refusals: `reports.nobody-to-urge`, `reports.urging-day-past`. */
export function urgingLetters(asked: Urging, say: UrgingWords): Decision<readonly UrgingLetter[]> {
  if (asked.newDue < asked.today) return refuse('reports.urging-day-past', { today: asked.today }, 'due')
  const owing = asked.senders.filter(({ sent }) => !sent)
  const named = (organisation: boolean) => owing.filter((one) => one.organisation === organisation).map(({ name }) => name)
  const letters = [[asked.turn, named(false)] as const, ['request', named(true)] as const].flatMap(([turn, to]) =>
    to.length === 0 ? [] : [letter(turn, to, asked, say)],
  )
  return letters.length === 0 ? refuse('reports.nobody-to-urge') : accept(letters)
}
