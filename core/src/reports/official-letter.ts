/**
 * A letter of an office (công văn), which has no kind of its own: what every such letter has beside what it says (Nghị định 30/2020/NĐ-CP, Phụ lục I,
 * phần II). One way for letters that guide, urge and ask.
 */
import { dayOf, monthOf, yearOf, type PlainDate } from '../basics/plain-date.ts'
import { inLines, type PaperForm } from './as-document.ts'
import type { Block, OfficialDocument } from './official-document.ts'
import { dayInWords, numberLine } from './official-form.ts'
import { printable } from './piece.ts'

/** Place and day as they stand under the motto; a sentence of `words/`. */
export type LetterPlaceAndDay = (place: string, day: string) => string

export interface Letter {
  readonly form: PaperForm
  /** As the clerk gave it, with or without the symbol; null while it waits for one: then number and day are left for the clerk's hand. */
  readonly number: string | null
  readonly day: PlainDate
  /** "V/v …" */
  readonly subject: string
  readonly addressees: readonly string[]
  /** Without the marks at their ends. */
  readonly bases: readonly string[]
  readonly blocks: readonly Block[]
}

function numberOf(given: string | null, symbol: string): string {
  const number = given?.trim() ?? ''
  if (number === '') return numberLine(null, printable(symbol))
  return /^\d{1,6}$/u.test(number) ? numberLine(Number(number), printable(symbol)) : `Số: ${printable(number)}`
}

export function officialLetter(letter: Letter, placeAndDay: LetterPlaceAndDay): OfficialDocument {
  const { form, day, bases } = letter
  const isNumbered = (letter.number?.trim() ?? '') !== ''
  const issuedOn = isNumbered ? dayInWords(dayOf(day), monthOf(day), yearOf(day)) : dayInWords(null, null, yearOf(day))
  return {
    issuer: { superior: form.superior === null ? null : inLines(form.superior), body: inLines(form.issuer) },
    number: numberOf(letter.number, form.symbol),
    placeAndDay: placeAndDay(printable(form.placeName), issuedOn),
    kind: null,
    subject: letter.subject,
    addressees: letter.addressees.map(printable),
    // Each basis on a line of its own: a semicolon after it, a full stop after the last (Phụ lục I, mục II.6).
    bases: bases.map((basis, n) => `${basis}${n + 1 === bases.length ? '.' : ';'}`),
    blocks: letter.blocks,
    recipients: form.recipients.map(printable),
    signature: { authority: form.authority.map(printable), name: form.signer === null ? null : printable(form.signer) },
    annexes: [],
    day,
  }
}
