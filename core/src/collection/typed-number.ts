/**
 * What a person typed or pasted into a cell: a number, a word that stands for none, or something that has to be asked or refused.
 *
 * The point groups thousands in Vietnamese and starts decimals in English. "26.9" can only be a decimal and is never 269; "1.234" can be either
 * and is asked, once for the whole block. Nothing is guessed: what is changed from the letters typed is marked as changed and shown.
 */
import { isWhole, parseDecimal, round, type Decimal } from '../basics/decimal.ts'
import type { Refusal } from '../basics/decision.ts'
import type { DataElement } from '../indicators/definition.ts'
import type { MissingReason } from '../indicators/figure.ts'

export type DecimalSign = ',' | '.'

/** What the cell takes: as in the definition of its element. */
export type CellType = DataElement['type']

export type Typed =
  | { readonly kind: 'empty' }
  /** `changed`: what is kept is not written as it was typed; `shows` is the sign the writing proves, null where it proves none. */
  | { readonly kind: 'number'; readonly value: Decimal; readonly changed: boolean; readonly shows: DecimalSign | null }
  | { readonly kind: 'absent'; readonly reason: MissingReason }
  /** One point or comma before exactly three digits: `1.234` is 1234 or 1,234. */
  | { readonly kind: 'ambiguous'; readonly text: string; readonly ifComma: Decimal; readonly ifPoint: Decimal }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** "không" as it is typed: in full, without marks, or as people shorten it. */
const NOT = String.raw`(?:không|khong|ko|kg|k)\.?`

/**
 * Words and signs that stand for no number, with the short forms of everyday typing. "-" and "…" are those of the statistical yearbooks: nothing
 * arose; it arose but was not collected.
 */
const ABSENT: readonly (readonly [RegExp, MissingReason])[] = [
  [new RegExp(String.raw`^(?:-|–|—|k\.?p\.?s|${NOT} ?(?:phát sinh|phat sinh|ps|p/s|có|co))\.?$`, 'u'), 'none-arose'],
  [/^(?:…|\.{2,}|(?:chưa|chua) (?:có|co|thu thập|thu thap|báo cáo|bao cao)(?: (?:số liệu|so lieu|sl))?)\.?$/u, 'not-reported'],
  [new RegExp(String.raw`^(?:k\.?a\.?d|n/a|n\.a|na|${NOT} ?(?:áp dụng|ap dung|ad|a/d))\.?$`, 'u'), 'not-applicable'],
]

const YES = /^(?:có|co|x|✓|✔|yes|y|1)$/u
/** Asked whether there is one, "không có" answers no; only of an amount does it say that none arose. */
const NO = /^(?:(?:không|khong|ko|kg|k)(?: (?:có|co))?|no|n|0)$/u

const SPACES = /[\s\u00a0\u2007\u202f]+/gu

/** One sign and where it stands decide the reading; several of one sign can only group. */
function readDigits(text: string): Typed | null {
  const decimal = (plain: string) => parseDecimal(plain)
  const number = (value: Decimal | null, shows: DecimalSign | null): Typed | null =>
    value && { kind: 'number', value, changed: shows === '.', shows }
  if (/^-?\d+$/.test(text)) return number(decimal(text), null)
  // Both signs: the last one starts the decimals. Several of one sign: groups.
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return number(decimal(text.replaceAll('.', '').replace(',', '.')), ',')
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(text)) return number(decimal(text.replaceAll(',', '')), '.')
  if (/^-?\d{1,3}(\.\d{3}){2,}$/.test(text)) return number(decimal(text.replaceAll('.', '')), ',')
  if (/^-?\d{1,3}(,\d{3}){2,}$/.test(text)) return number(decimal(text.replaceAll(',', '')), '.')
  const one = /^(-?)(\d+)([.,])(\d+)$/.exec(text)
  if (!one) return null
  const [, minus = '', whole = '', sign, rest = ''] = one
  const asDecimal = decimal(`${minus}${whole}.${rest}`)
  // A group has exactly three digits after it, one to three before it, and never starts with 0.
  const couldGroup = rest.length === 3 && whole.length <= 3 && !whole.startsWith('0')
  if (!couldGroup) return number(asDecimal, sign as DecimalSign)
  const asGroup = decimal(`${minus}${whole}${rest}`)
  if (!asDecimal || !asGroup) return null
  return sign === '.'
    ? { kind: 'ambiguous', text, ifComma: asGroup, ifPoint: asDecimal }
    : { kind: 'ambiguous', text, ifComma: asDecimal, ifPoint: asGroup }
}

const refused = (code: string, text: string): Typed => ({ kind: 'refused', refusal: { code, params: { text } } })

/** A number in a cell of its type: heads are whole and nobody is negative. An ambiguous writing stays to be asked. */
function fit(typed: Typed, type: CellType, text: string, percent: boolean): Typed {
  if (typed.kind !== 'number') return typed
  if (typed.value.units < 0n) return refused('collection.number-negative', text)
  if (type === 'count' && percent) return refused('collection.percent-in-count', text)
  if (type === 'count' && !isWhole(typed.value)) return refused('collection.number-not-whole', text)
  return type === 'count' && typed.value.scale > 0 ? { ...typed, value: round(typed.value, 0), changed: true } : typed
}

function readYesNo(text: string): Typed {
  const answer = (digit: '0' | '1'): Typed => ({
    kind: 'number',
    value: parseDecimal(digit) as Decimal,
    changed: text !== digit,
    shows: null,
  })
  if (YES.test(text)) return answer('1')
  if (NO.test(text)) return answer('0')
  return refused('collection.yes-no-expected', text)
}

/**
 * Reads one cell. `sign` is the block's decimal sign where it is known, from the block itself or from the person's answer.
 *
 * Refusals: `collection.number-not-readable`, `collection.number-not-whole`, `collection.number-negative`, `collection.percent-in-count`,
 * `collection.yes-no-expected`.
 */
export function readTyped(raw: string, type: CellType, sign: DecimalSign | null = null): Typed {
  const text = raw.normalize('NFC').replace(SPACES, ' ').trim()
  if (text === '') return { kind: 'empty' }
  const word = text.toLowerCase()
  const answered = type === 'yes-no' ? readYesNo(word) : null
  if (answered?.kind === 'number') return answered
  for (const [pattern, reason] of ABSENT) if (pattern.test(word)) return { kind: 'absent', reason }
  if (answered) return answered

  const percent = /\s?%$/.test(text)
  const bare = text.replace(/\s?%$/, '').replace(/^[−–]/, '-').replace(/^\+/, '')
  // "1 234 567": spaces group, as on French-style sheets.
  const grouped = /^-?\d{1,3}( \d{3})+([.,]\d+)?$/.test(bare) ? bare.replaceAll(' ', '') : bare
  const read = readDigits(grouped)
  if (!read) return refused('collection.number-not-readable', text)
  const asTyped = (typed: Typed): Typed => (typed.kind === 'number' && grouped !== text ? { ...typed, changed: true } : typed)
  if (read.kind === 'ambiguous' && sign !== null) {
    const value = sign === ',' ? read.ifComma : read.ifPoint
    return fit(asTyped({ kind: 'number', value, changed: sign === '.', shows: null }), type, text, percent)
  }
  return fit(asTyped(read), type, text, percent)
}

export interface TypedBlock {
  /** The sign of the block: proven by one of its cells, given by the person, or null. */
  readonly sign: DecimalSign | null
  readonly cells: readonly (readonly Typed[])[]
  /** What to ask, once: how many cells hang on it, and the first of them as an example. */
  readonly question: { readonly example: string; readonly cells: number; readonly ifComma: Decimal; readonly ifPoint: Decimal } | null
  readonly accepted: number
  readonly changed: number
  readonly rejected: number
}

/** The one sign all proving cells agree on; cells that contradict each other prove nothing. */
function signShown(cells: readonly Typed[]): DecimalSign | null {
  const shown = new Set(cells.flatMap((cell) => (cell.kind === 'number' && cell.shows !== null ? [cell.shows] : [])))
  const [only = null] = shown
  return shown.size === 1 ? only : null
}

/**
 * Reads a pasted block, whose columns have the given types. Cells that prove the sign settle the ambiguous ones; if none does, one question is left,
 * and calling again with its answer leaves none.
 */
export function readBlock(rows: readonly (readonly string[])[], types: readonly CellType[], answer: DecimalSign | null = null): TypedBlock {
  const typeOf = (column: number): CellType => types[column] ?? 'amount'
  const alone = rows.flatMap((row) => row.map((text, column) => readTyped(text, typeOf(column))))
  const sign = answer ?? signShown(alone)
  const cells = rows.map((row) => row.map((text, column) => readTyped(text, typeOf(column), sign)))
  const all = cells.flat()
  const open = all.filter((cell) => cell.kind === 'ambiguous')
  const [first] = open
  const isChanged = (cell: Typed) => cell.kind === 'absent' || (cell.kind === 'number' && cell.changed)
  return {
    sign,
    cells,
    question: first ? { example: first.text, cells: open.length, ifComma: first.ifComma, ifPoint: first.ifPoint } : null,
    accepted: all.filter((cell) => cell.kind === 'number' && !cell.changed).length,
    changed: all.filter(isChanged).length,
    rejected: all.filter((cell) => cell.kind === 'refused').length,
  }
}
