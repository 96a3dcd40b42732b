/**
 * Letters to those who have not sent what a round asks: to offices and People's Committees an urging, the first or the second; to organisations, which
 * stand beside the administration, a request to work together ("đề nghị phối hợp"), whatever the turn.
 *
 * A letter rests on the plan and on what the round stands on; a second one goes only where a first has gone out, and names it (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, mục II.6).
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import { dayOf, monthOf, yearOf, type PlainDate } from '../basics/plain-date.ts'
import { toneKey } from '../basics/vietnamese.ts'
import type { LegalBasis } from '../collection/round.ts'
import type { PaperForm } from './as-document.ts'
import { calmedTitle, citation, citedPlan, type Citation, type CitedPlan, type PlanCitation } from './cited-plan.ts'
import type { OfficialDocument } from './official-document.ts'
import { dayInWords, dayText } from './official-form.ts'
import { officialLetter, type LetterPlaceAndDay } from './official-letter.ts'
import { printable } from './piece.ts'

export const URGING_TURNS = ['first', 'second'] as const
export type UrgingTurn = (typeof URGING_TURNS)[number]

/** A letter as it went out; without a number it has not gone out yet. */
export interface LetterSent {
  readonly number: string | null
  readonly day: PlainDate
}

export interface UrgedSender {
  readonly name: string
  readonly organisation: boolean
  /** Whether everything it owes the round is signed off. */
  readonly sent: boolean
  /** The first letter it has had about the round; null where it has had none. */
  readonly first: LetterSent | null
}

/** The sentences of a letter; they live in `words/`. */
export interface UrgingWords {
  readonly title: (turn: UrgingTurn | 'request', round: string) => string
  readonly subject: (turn: UrgingTurn | 'request', round: string) => string
  readonly placeAndDay: LetterPlaceAndDay
  /** "Căn cứ …", without the mark at its end: the plan, by its kind, number, day, issuer and title; and another paper the round stands on. */
  readonly planBasis: (plan: PlanCitation) => string
  readonly roundBasis: (paper: Citation & { readonly title: string }) => string
  /** What a second letter follows: the first ones, by number and day. */
  readonly following: (letters: readonly { readonly number: string; readonly day: string }[], issuer: string, one: boolean) => string
  /** The letter paragraph by paragraph. */
  readonly paragraphs: (
    turn: UrgingTurn | 'request',
    told: {
      readonly issuer: string
      readonly round: string
      readonly due: string
      readonly today: string
      readonly newDue: string
      /** Whether the letter goes to one alone: it is spoken to in the singular then. */
      readonly one: boolean
      /** Whether the day the round closes has passed on the day of the letter. */
      readonly overdue: boolean
    },
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
  readonly plan: CitedPlan
  readonly round: { readonly name: string; readonly due: PlainDate; readonly basis: LegalBasis }
  readonly senders: readonly UrgedSender[]
  readonly turn: UrgingTurn
  /** The new last day the letter sets. */
  readonly newDue: PlainDate
  readonly today: PlainDate
  readonly issuer: string
  readonly form: PaperForm
}

/** Addressees in one field of a register: as many names as it takes, and how many more there are; the paper itself names all. */
export function addresseesText(names: readonly string[], mostLetters: number, more: (hidden: number) => string): string {
  const whole = names.join('; ')
  if (whole.length <= mostLetters) return whole
  const tail = (shown: number) => `; ${more(names.length - shown)}`
  let [shown, told] = [0, '']
  for (const name of names) {
    const longer = shown === 0 ? name : `${told}; ${name}`
    if (longer.length + tail(shown + 1).length > mostLetters) break
    told = longer
    shown += 1
  }
  return shown === 0 ? more(names.length) : `${told}${tail(shown)}`
}

const inWords = (day: PlainDate) => dayInWords(dayOf(day), monthOf(day), yearOf(day))

/** A round of the plan's own regime stands on the plan: it is not said twice. */
const standsOnPlan = ({ title, number, date }: LegalBasis, plan: CitedPlan): boolean =>
  (number !== null && plan.number !== null && toneKey(number) === toneKey(plan.number)) ||
  (plan.title !== '' && toneKey(title).includes(toneKey(plan.title))) ||
  // "Kế hoạch của huyện, mục tổ chức thực hiện", without number and day, is no other plan.
  (number === null && date === null && plan.docType !== '' && toneKey(title).startsWith(toneKey(plan.docType)))

function basesOf({ plan, round, issuer }: Urging, say: UrgingWords): readonly string[] {
  const said = say.planBasis(citedPlan(plan, issuer))
  const { title, number, date } = round.basis
  return standsOnPlan(round.basis, plan)
    ? [said]
    : [said, say.roundBasis({ title: printable(calmedTitle(title.trim())), ...citation(number, date) })]
}

/** The first letters these have had, each once, by day. */
function firstLetters(to: readonly UrgedSender[]) {
  const letters = to.flatMap(({ first }) => (first?.number ? [{ number: first.number.trim(), day: first.day }] : []))
  const once = new Map(letters.map((one) => [`${one.day} ${one.number}`, one]))
  return [...once].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, { number, day }]) => ({ number: printable(number), day: dayText(day) }))
}

/** One letter as it is first written, or with its number once the clerk gave one; `asked.today` is its day. */
export function urgingLetter(
  turn: UrgingLetter['turn'],
  to: readonly UrgedSender[],
  asked: Urging,
  say: UrgingWords,
  number: string | null = null,
): UrgingLetter {
  const { round, form, today, newDue, issuer } = asked
  const told = { issuer: printable(issuer), round: printable(round.name), due: inWords(round.due), today: inWords(today), newDue: inWords(newDue), one: to.length === 1, overdue: today > round.due } // prettier-ignore
  const follows = turn === 'second' ? [say.following(firstLetters(to), told.issuer, told.one)] : []
  const names = to.map(({ name }) => name)
  return {
    turn,
    title: say.title(turn, round.name),
    to: names,
    document: officialLetter(
      {
        form,
        number,
        day: today,
        subject: say.subject(turn, printable(round.name)),
        addressees: names,
        bases: basesOf(asked, say),
        blocks: [...follows, ...say.paragraphs(turn, told)].map((text) => ({ kind: 'paragraph', text })),
      },
      say.placeAndDay,
    ),
  }
}

/** Whether those to be urged a second time have had a first letter that has gone out. */
function secondMayGo(urged: readonly UrgedSender[]): Decision<true> {
  const names = (left: readonly UrgedSender[]) => ({ names: left.map(({ name }) => name).join('; ') })
  const without = urged.filter(({ first }) => first === null)
  if (without.length > 0) return refuse('reports.second-without-first', names(without), 'senders')
  const unnumbered = urged.filter(({ first }) => !first?.number?.trim())
  return unnumbered.length > 0 ? refuse('reports.first-without-number', names(unnumbered), 'senders') : accept(true)
}

/**
 * One letter to those that are urged, one to the organisations that are asked. Refusals: `reports.nobody-to-urge`, `reports.urging-day-past`, and for a
 * second letter `reports.second-without-first`, `reports.first-without-number` with the names of those it could not go to.
 */
export function urgingLetters(asked: Urging, say: UrgingWords): Decision<readonly UrgingLetter[]> {
  if (asked.newDue < asked.today) return refuse('reports.urging-day-past', { today: asked.today }, 'due')
  const owing = asked.senders.filter(({ sent }) => !sent)
  const urged = owing.filter(({ organisation }) => !organisation)
  const may = asked.turn === 'second' ? secondMayGo(urged) : accept(true)
  if (!may.ok) return may
  const letters = [[asked.turn, urged] as const, ['request', owing.filter(({ organisation }) => organisation)] as const].flatMap(
    ([turn, to]) => (to.length === 0 ? [] : [urgingLetter(turn, to, asked, say)]),
  )
  return letters.length === 0 ? refuse('reports.nobody-to-urge') : accept(letters)
}
