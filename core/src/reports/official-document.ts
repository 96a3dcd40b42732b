/** An official paper as content, before it is a .docx or a PDF: one model, two presses. Its form is in `official-form.ts`. */
import type { PlainDate } from '../basics/plain-date.ts'

export interface OfficialDocument {
  readonly issuer: { readonly superior: string | null; readonly body: string }
  /** A table that goes with the paper of another: without letterhead, number and day. */
  readonly bare?: true
  /** As `numberLine` gives it; the number is the clerk's. */
  readonly number: string
  readonly placeAndDay: string
  /** BÁO CÁO, TỜ TRÌNH …; null for a công văn, whose subject stands under the number as "V/v …". */
  readonly kind: string | null
  readonly subject: string
  readonly addressees: readonly string[]
  readonly bases: readonly string[]
  readonly blocks: readonly Block[]
  readonly recipients: readonly string[]
  /** Those who sign beside one another before the office does, as in a record (biên bản). */
  readonly parties?: readonly Party[]
  readonly signature: { readonly authority: readonly string[]; readonly name: string | null }
  /** What stands after the signature, for others to write in. */
  readonly after?: readonly Block[]
  readonly annexes: readonly Annex[]
  /** The day the file is dated with: never the clock's, so that the same paper is the same bytes. */
  readonly day: PlainDate
}

/** Whether anything stands at the foot: a summary and a reference table have neither recipients nor signature. */
export const hasFoot = ({ recipients, signature }: OfficialDocument): boolean => recipients.length > 0 || signature.authority.length > 0

export interface Party {
  readonly head: string
  readonly hint: string
  readonly name: string
}

export interface Annex {
  readonly label: string
  readonly title: string
  readonly note: string
  readonly landscape: boolean
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Level 1 is "I.", level 2 is "1.", level 3 is "a)". */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly label: string; readonly text: string }
  | { readonly kind: 'item'; readonly mark: '-' | '+'; readonly text: string }
  | Table
  | Chart

export interface Table {
  readonly kind: 'table'
  readonly title: string
  readonly note: string | null
  readonly columns: readonly { readonly head: string; readonly share: number; readonly align: 'left' | 'center' | 'right' }[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly strong: boolean }[]
}

/** A finished drawing; `alternative` says in one sentence what it shows. */
export interface Chart {
  readonly kind: 'chart'
  readonly title: string
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly alternative: string
}
