/**
 * What happens to a paper after its number: it never changes, and is corrected only by a letter of correction, by a report that replaces it, or by a
 * withdrawal, each a record beside it (công văn đính chính, báo cáo thay thế, thu hồi).
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { dayText, numberLine } from './official-form.ts'
import type { Piece } from './piece.ts'
import type { Report } from './report.ts'

export const CORRECTIONS = ['letter', 'replacement', 'withdrawal'] as const
export type CorrectionKind = (typeof CORRECTIONS)[number]

export const STANDINGS = ['stands', 'corrected', 'replaced', 'withdrawn'] as const
/** Whether a numbered paper still holds: as it is, with a correction beside it, or no longer. */
export type Standing = (typeof STANDINGS)[number]

/** The last word holds: what was withdrawn or replaced stays so, a letter leaves the paper standing. */
export function standingOf(corrections: readonly { readonly kind: CorrectionKind }[]): Standing {
  if (corrections.some(({ kind }) => kind === 'withdrawal')) return 'withdrawn'
  if (corrections.some(({ kind }) => kind === 'replacement')) return 'replaced'
  return corrections.length > 0 ? 'corrected' : 'stands'
}

export const isHeld = (standing: Standing): boolean => standing === 'stands' || standing === 'corrected'

/** A letter or a withdrawal as the office's book has it. */
export interface CorrectionGiven {
  readonly kind: Exclude<CorrectionKind, 'replacement'>
  readonly day: PlainDate
}

/**
 * What the clerk writes down beside a paper. Refusals: `reports.no-longer-stands` (withdrawn or replaced already), `reports.correction-before-paper`,
 * `reports.correction-to-come`.
 */
export function decideCorrection<T extends CorrectionGiven>(
  given: T,
  known: { readonly standing: Standing; readonly paperDay: PlainDate; readonly today: PlainDate },
): Decision<T> {
  if (!isHeld(known.standing)) return refuse('reports.no-longer-stands')
  if (given.day < known.paperDay) return refuse('reports.correction-before-paper', { day: known.paperDay }, 'day')
  return given.day > known.today ? refuse('reports.correction-to-come', undefined, 'day') : accept(given)
}

export interface NumberedPaper {
  readonly number: number
  readonly symbol: string
  readonly day: PlainDate
}

/** "08/BC-UBND". */
export const paperSymbol = ({ number, symbol }: Pick<NumberedPaper, 'number' | 'symbol'>): string =>
  numberLine(number, symbol).replace(/^\S+\s/u, '')

export interface ReplacingWords {
  /** Put before the end mark of a report: ", thay thế Báo cáo số ", then the number, then " ngày ", then the day. */
  readonly replaces: string
  readonly of: string
}

const END = './.'

/** A report that takes the place of a numbered one says so in its last sentence. */
export function asReplacing(report: Report, earlier: NumberedPaper | null, words: ReplacingWords): Report {
  const last = report.closing.pieces.at(-1)
  if (earlier === null || !last?.text.endsWith(END)) return report
  const quoted = (text: string): Piece => ({ text, ref: { kind: 'quoted' } })
  const plain = (text: string): Piece => ({ text, ref: null })
  const pieces = [
    ...report.closing.pieces.slice(0, -1),
    ...(last.text === END ? [] : [{ ...last, text: last.text.slice(0, -END.length) }]),
    plain(words.replaces),
    quoted(paperSymbol(earlier)),
    plain(words.of),
    quoted(dayText(earlier.day)),
    plain(END),
  ]
  return { ...report, closing: { ...report.closing, pieces } }
}
