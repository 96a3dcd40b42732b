/**
 * One line of a file of figures: what it says of a cell, read by the same rules as what a hand types there.
 *
 * A line without a value says nothing about its cell, unless it names why there is no number; so a file that was exported can be filled in part and
 * come back.
 */
import { decimalText } from '../basics/decimal.ts'
import { accept, refuse, type Decision } from '../basics/decision.ts'
import { missing, MISSING_REASONS, type Figure, type MissingReason } from '../indicators/figure.ts'
import { sameFigure } from './one-value.ts'
import { readTyped, type CellType, type DecimalSign } from './typed-number.ts'
import type { Saying } from './value-kind.ts'

export interface ImportedLine {
  /** The number as written, or a word that stands for none; a number itself where a spreadsheet holds one. */
  readonly value: string | number
  /** Code of the reason why there is none, as an export writes it; empty where there is a number. */
  readonly missing: string
  /** `administrative` or `estimate`; empty says no more than a hand that types. A published figure needs its source, which no column holds. */
  readonly kind: string
  /** Empty is the year of the number before it, else that of the form. */
  readonly dataYear: string
}

/** How the file and the form are to be read. */
export interface ReadAs {
  readonly type: CellType
  /** The decimal sign of the file; null where nobody said. */
  readonly sign: DecimalSign | null
  /** What a number of this cell says where the line does not say it. */
  readonly unsaid: Saying
}

const isReason = (text: string): text is MissingReason => (MISSING_REASONS as readonly string[]).includes(text)

const TYPED_KINDS = ['administrative', 'estimate'] as const
type TypedKind = (typeof TYPED_KINDS)[number]
const isTypedKind = (text: string): text is TypedKind => (TYPED_KINDS as readonly string[]).includes(text)

/** As long as a number may be that is sent by hand. */
const KEPT = /^-?\d{1,24}(?:\.\d{1,6})?$/

const readYear = (text: string): number | null => (/^(?:19|20|21)\d\d$/.test(text) ? Number(text) : null)

/**
 * The figure a line puts into its cell; null where it says nothing.
 *
 * Refusals: those of `readTyped`, `collection.number-ambiguous`, `collection.import-missing-unknown`, `collection.import-kind`,
 * `collection.import-year`.
 */
export function figureOfLine(line: ImportedLine, { type, sign, unsaid }: ReadAs): Decision<Figure | null> {
  if (line.value === '') {
    if (line.missing === '' || line.missing === 'not-reported') return accept(null)
    return isReason(line.missing) ? accept(missing(line.missing)) : refuse('collection.import-missing-unknown', { text: line.missing })
  }
  const text = String(line.value)
  const typed = readTyped(text, type, typeof line.value === 'number' ? '.' : sign)
  switch (typed.kind) {
    case 'empty':
      return accept(null)
    case 'absent':
      return accept(missing(typed.reason))
    case 'refused':
      return { ok: false, refusal: typed.refusal }
    case 'ambiguous':
      return refuse('collection.number-ambiguous', { text })
    case 'number': {
      if (!KEPT.test(decimalText(typed.value))) return refuse('collection.number-not-readable', { text })
      if (line.kind !== '' && !isTypedKind(line.kind)) return refuse('collection.import-kind', { kind: line.kind })
      const kind = line.kind === '' ? unsaid.kind : { kind: line.kind }
      const dataYear = line.dataYear === '' ? unsaid.dataYear : readYear(line.dataYear)
      if (dataYear === null) return refuse('collection.import-year', { text: line.dataYear })
      return accept({ known: true, value: typed.value, kind, dataYear })
    }
  }
}

/** What a line does to its cell. */
export type LineEffect = 'fresh' | 'replaced' | 'same'

/** Whether a figure is new in its cell, takes the place of another, or is what stands there: then nothing is written, and no fact says it was. */
export function effectOf(before: Figure | null, now: Figure): LineEffect {
  if (before === null) return 'fresh'
  return sameFigure(before, now) ? 'same' : 'replaced'
}
