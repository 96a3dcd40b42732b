/**
 * Printed lines joined again into paragraphs and hung into the outline their marks describe.
 *
 * The difficulty is not the syntax of a mark but whether a line that looks like one is one ("2025." after a wrap, "- 2025" of a period):
 * that is decided from what the series expects next and from how the line before it ends. Every text gives some outline.
 */
import { isCapitals } from '../basics/vietnamese.ts'
import { beginsWithBody } from './bodies.ts'
import type { Cell, Line } from './lines.ts'
import { type Marker, type MarkerKind, RANK, readMarker } from './marker.ts'
import { type Passage, joined } from './passage.ts'
import { type Setting, settingOf } from './setting.ts'

export interface Entry {
  readonly kind: MarkerKind | 'paragraph'
  /** The mark as printed, without point or bracket; empty for paragraphs and dashes. */
  readonly label: string
  /** Its place in the series, 0 where it has none. */
  readonly ordinal: number
  /** The words after the mark. */
  readonly words: Passage
  /** Mark and words as printed. */
  readonly printed: Passage
  readonly children: readonly Entry[]
  /** Rows of a table that stands here instead of words. */
  readonly table: Table | null
}

/** A table: rows of cells, each cell's paragraphs joined; null where a cell is empty. */
export interface Table {
  readonly rows: readonly (readonly (Passage | null)[])[]
}

interface Open {
  kind: Entry['kind']
  label: string
  ordinal: number
  lines: Passage[]
  printed: Passage[]
  children: Open[]
  cells: { cell: Cell; passage: Passage }[]
  /** What its words are so far; asked at every line, so kept and not worked out anew. */
  letters: 'none' | 'capitals' | 'small'
}

const ENDS = /[.;:!?…]["')\]]*$|\.\/\.?$/
const SENTENCE_ENDS = /[.!?…]["')\]]*$|\.\/\.?$/
const UNFINISHED = /(?:,|\s-|\s(?:và|của|với|các|những|cho|theo|tại))$/u
/** What is asked of a line that is no item: a dash before a number is then the middle of a range. */
const CONTINUES = /^(?:[\p{Ll}\d,;.)%&/]|-\s?\d)/u
/** "I. MỤC TIÊU" over "CỦA KẾ HOẠCH": a heading in capitals goes on where its next line begins with a word that joins. */
const JOINS = /^(?:CỦA|VÀ|CHO|VỚI|TRONG|TRÊN|TẠI|ĐẾN|VỀ|THEO|ĐỐI VỚI|GIAI ĐOẠN)\s/u
const CLOSING = /^Trên đây là\s/u

/** The outline of a stretch of lines. */
export function outlineOf(lines: readonly Line[]): readonly Entry[] {
  const setting = settingOf(lines)
  const rankOf = ranksOf(lines)
  const root: Open = open('paragraph', null, null)
  const stack: Open[] = []
  let current: Open | null = null
  let before: Line | null = null
  let bracketed = 0
  for (const line of mended(lines)) {
    if (line.cell) {
      const parent = stack[stack.length - 1] ?? root
      const last = parent.children[parent.children.length - 1]
      const place: Open = last && last.cells[0]?.cell.table === line.cell.table ? last : open('paragraph', null, null)
      if (place !== last) parent.children.push(place)
      place.cells.push({ cell: line.cell, passage: line.passage })
      current = null
      before = null
      continue
    }
    const mark = readMarker(line.passage)
    const ordinal = mark
      ? (accepted(mark, stack, current, before, line, setting, rankOf) ?? goesOnCounting(mark, stack, before, bracketed, rankOf))
      : null
    if (mark && ordinal !== null) {
      while (stack.length > 0 && closes(mark, stack[stack.length - 1] as Open, rankOf)) stack.pop()
      current = open(mark.kind, mark, line.passage)
      current.ordinal = ordinal
      if (mark.kind === 'bracket') bracketed = ordinal
      ;(stack[stack.length - 1] ?? root).children.push(current)
      stack.push(current)
    } else if (current && before && goesOn(current, before, line, setting)) {
      current.lines.push(line.passage)
      current.printed.push(line.passage)
      current.letters = lettersOf(line.passage.text, current.letters)
    } else {
      if (CLOSING.test(line.passage.text)) stack.length = 0
      current = open('paragraph', null, line.passage)
      ;(stack[stack.length - 1] ?? root).children.push(current)
    }
    before = line
  }
  return root.children.map(closed)
}

const MARK_ALONE = /^(?:[IVXL]{1,6}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s*[.)/]$|^[-+]$/
const HEAD_ALONE = /^(?:phần\s+(?:thứ\s+)?[\p{L}\d]+|chương\s+[ivxlc\d]+)[.:]?$/iu

/** A mark that stands alone on its line belongs to the line below it. */
function mended(lines: readonly Line[]): readonly Line[] {
  const mended: Line[] = []
  for (const line of lines) {
    const mark = mended[mended.length - 1]
    const text = mark?.passage.text ?? ''
    if (
      mark &&
      !line.cell &&
      !mark.cell &&
      ((MARK_ALONE.test(text) && line.gap === 0) || (HEAD_ALONE.test(text) && isCapitals(line.passage.text)))
    ) {
      mended[mended.length - 1] = { ...mark, passage: joined([mark.passage, line.passage]), whole: mark.whole && line.whole }
    } else mended.push(line)
  }
  return mended
}

const open = (kind: Entry['kind'], mark: Marker | null, line: Passage | null): Open => ({
  kind,
  label: mark && mark.kind !== 'dash' && mark.kind !== 'plus' ? mark.label : '',
  ordinal: 0,
  lines: mark ? [mark.rest] : line ? [line] : [],
  printed: line ? [line] : [],
  children: [],
  cells: [],
  letters: lettersOf((mark?.rest ?? line)?.text ?? '', 'none'),
})

const lettersOf = (words: string, before: Open['letters']): Open['letters'] => {
  if (before === 'small' || /\p{Ll}/u.test(words)) return 'small'
  return before === 'capitals' || /\p{L}/u.test(words) ? 'capitals' : 'none'
}

type Ranks = (kind: MarkerKind) => number

const HOLDS: ReadonlySet<MarkerKind> = new Set(['part', 'chapter', 'capital', 'roman'])

/**
 * Chapters hold articles; but a decision that approves a plan in its first article holds the sections of the plan there ("Điều 1. Phê duyệt …: I. MỤC
 * TIÊU … Điều 2."), and its next article ends them.
 */
function ranksOf(lines: readonly Line[]): Ranks {
  const byArticles = lines.some((line) => !line.cell && /^điều\s+\d/iu.test(line.passage.text))
  if (!byArticles) return (kind) => RANK[kind]
  const kinds = lines.flatMap((line) => (line.cell ? [] : (readMarker(line.passage)?.kind ?? [])))
  const section = kinds.findIndex((kind) => HOLDS.has(kind))
  const before = kinds.indexOf('article')
  const holds = before >= 0 && before < section && kinds.lastIndexOf('article') > section
  return (kind) => (holds && kind === 'article' ? -1 : RANK[kind])
}

/** Whether an open entry is closed by a mark: one of its own depth or above ("1.2" closes "1.1.3", not "1"). */
function closes(mark: Marker, open: Open, rankOf: Ranks): boolean {
  if (open.kind === 'decimal' && mark.kind === 'decimal') return depthOf(open.label) >= depthOf(mark.label)
  return rankOf(open.kind as MarkerKind) >= rankOf(mark.kind)
}

/** A dash before a labelled item ("- Chỉ tiêu 1:") begins that item even where the heading above happens to fill its line. */
const LABELLED = /^(?:chỉ tiêu|mục tiêu|nhiệm vụ|giải pháp)(?:\s+\d+(?:\.\d+)?)?\s*:/iu

/** A heading that names whose duties follow may fill its line. */
const namesBody = ({ kind, lines }: Open): boolean => kind !== 'paragraph' && lines.length < 4 && beginsWithBody(joined(lines).text)

/** A line that ends in a share, or in a number that a word sets as a value: a heading may end in a number too ("Chỉ tiêu 2"). */
const OPENS_RANGE =
  /(?:%|\d,\d+|\s(?:đạt|từ|khoảng|trên|dưới|quá|bình quân|còn|lên|xuống|thêm|tăng|giảm|mức|là|bằng|chiếm|thiểu|nhất|đa)\s\d{1,3})$/iu

const depthOf = (label: string): number => label.split('.').length

/** The place in its series the mark takes, or null when the line only looks like one. */
function accepted(
  mark: Marker,
  stack: readonly Open[],
  current: Open | null,
  before: Line | null,
  line: Line,
  setting: Setting,
  rankOf: Ranks,
): number | null {
  const alone = before === null || line.whole || before.whole || (setting.gapsSeparate && line.gap > 0)
  const ended = before === null || ENDS.test(before.passage.text)
  const full = before !== null && setting.isFull(before, line)
  if (mark.kind === 'dash' || mark.kind === 'plus') {
    const named = current !== null && current.kind !== 'dash' && current.kind !== 'plus' && namesBody(current)
    const midSentence = !ended && full && !named && !(current?.kind === 'paragraph' && current.lines.length === 0)
    if (alone || LABELLED.test(mark.rest.text)) return 0
    // "2021\n- 2025", "80%\n- 90%" and "đạt 0,1\n- 1,1%" are ranges; a share below a heading is an item.
    const ranges =
      /^\d/.test(mark.rest.text) && (!/^\d{1,3}(?:,\d+)?\s?%\s/.test(mark.rest.text) || OPENS_RANGE.test(before?.passage.text ?? ''))
    return midSentence || (!ended && ranges) ? null : 0
  }
  const open = lastOf(stack, mark, rankOf)
  const previous = open?.ordinal ?? 0
  // "… gồm: (1) …, (2) …" in one sentence may break its line before any of them; a capital before a heading in small letters may be an initial.
  const inSentence = mark.kind === 'bracket' || (mark.kind === 'capital' && !isCapitals(mark.rest.text))
  if (inSentence && !mark.ordinals.includes(previous + 1)) return null
  if (inSentence && !alone && !ended && full) return null
  const next = mark.ordinals.find((n) => n === previous + 1) ?? null
  if (mark.kind === 'part' || mark.kind === 'chapter') return alone || !full || ended ? (mark.ordinals[0] ?? null) : null
  if (next !== null && (alone || ended || !full || mark.kind === 'roman')) return next
  // A section in capitals is one even where its number repeats the one before.
  if (mark.kind === 'roman' && !full && isCapitals(mark.rest.text)) return mark.ordinals[0] ?? null
  if (alone || (ended && !full)) return mark.ordinals.find((n) => n > previous) ?? mark.ordinals[0] ?? null
  if (next !== null && (ended || (previous > 0 && /\)$/.test(before?.passage.text ?? '') && beginsWithBody(mark.rest.text)))) return next
  // A series that starts again, or jumps a little, after a sentence or a short line.
  const place = mark.ordinals.find((n) => n === 1 || (n > previous && n <= previous + 3)) ?? null
  return place !== null && (ended || !full) ? place : null
}

/** "(4)" first under "2.2. Về xã hội" where "(3)" was the last under 2.1: targets of a programme are counted through its fields. */
function goesOnCounting(mark: Marker, stack: readonly Open[], before: Line | null, bracketed: number, rankOf: Ranks): number | null {
  const begins = mark.kind === 'bracket' && bracketed > 0 && lastOf(stack, mark, rankOf) === null
  return begins &&
    before !== null &&
    (ENDS.test(before.passage.text) || readMarker(before.passage) !== null) &&
    mark.ordinals.includes(bracketed + 1)
    ? bracketed + 1
    : null
}

function lastOf(stack: readonly Open[], mark: Marker, rankOf: Ranks): Open | null {
  for (let i = stack.length - 1; i >= 0; i--) {
    const entry = stack[i] as Open
    if (entry.kind === mark.kind) {
      if (mark.kind === 'decimal' && prefix(entry.label) !== prefix(mark.label)) continue
      return entry
    }
    if (entry.kind !== 'paragraph' && rankOf(entry.kind) < rankOf(mark.kind)) return null
  }
  return null
}

const prefix = (label: string): string => label.slice(0, label.lastIndexOf('.'))

/** "95% trạm y tế có bác sĩ" below the short heading "a. Về nhân lực" begins a paragraph, where the heading had room and asks for no number. */
const SHARE_FIRST = /^\d{1,3}(?:,\d+)?\s?%\s+\p{L}/u
const headsShares = (current: Open, before: string): boolean =>
  current.kind !== 'paragraph' &&
  current.kind !== 'dash' &&
  current.kind !== 'plus' &&
  current.lines.length === 1 &&
  before.length <= 60 &&
  !ENDS.test(before) &&
  !UNFINISHED.test(before) &&
  !/\s(?:đạt|từ|trên|dưới|quá|khoảng|có|còn|lên|xuống|thêm|tăng|giảm|mức|là|bằng|chiếm|thiểu|nhất|đấu|đến)$/iu.test(before)

/** Whether a line without a mark goes on with the paragraph before it. */
function goesOn(current: Open, before: Line, line: Line, setting: Setting): boolean {
  if (line.whole || before.whole) return false
  const text = before.passage.text
  const full = setting.isFull(before, line)
  const ended = ENDS.test(text)
  const lower = CONTINUES.test(line.passage.text) && !(SHARE_FIRST.test(line.passage.text) && !full && headsShares(current, text))
  if (setting.gapsSeparate && line.gap > 0) return lower && !ended
  if (lower) return true
  // What ends in a comma, a dash or a word that joins is not finished, however short its line.
  if (line.gap === 0 && UNFINISHED.test(text)) return true
  // A heading in capitals goes on in capitals.
  const joins = current.letters === 'capitals' && line.gap === 0 && JOINS.test(line.passage.text) && isCapitals(line.passage.text)
  if (current.kind !== 'paragraph' && joins && !ended) return true
  if (current.kind !== 'paragraph' && current.letters === 'capitals' && /^\p{Lu}\p{Ll}/u.test(line.passage.text)) return false
  if (CLOSING.test(line.passage.text) && ended) return false
  if (setting.gapsSeparate) return !SENTENCE_ENDS.test(text) || full
  if (full) return !/[;:]$|\.\/\.?$/.test(text)
  if (ended) return false
  // A heading may stop without a mark; a dash item or a paragraph may not.
  return current.kind === 'dash' || current.kind === 'plus' || (current.kind === 'paragraph' && current.lines.length > 1)
}

function closed(entry: Open): Entry {
  return {
    kind: entry.kind,
    label: entry.label,
    ordinal: entry.ordinal,
    words: joined(entry.lines),
    printed: joined(entry.printed),
    children: entry.children.map(closed),
    table: entry.cells.length > 0 ? tableOf(entry.cells) : null,
  }
}

function tableOf(cells: readonly { cell: Cell; passage: Passage }[]): Table {
  const rows: Passage[][][] = []
  const first = cells[0]?.cell.row ?? 0
  for (const { cell, passage } of cells) {
    const row = (rows[cell.row - first] ??= [])
    const lines = (row[cell.column] ??= [])
    lines.push(passage)
  }
  return {
    rows: Array.from(rows, (row) => Array.from(row ?? [], (lines) => (lines ? joined(lines) : null))).filter((row) => row.some((c) => c)),
  }
}

/** All entries of an outline, parents before children. */
export function* entriesOf(entries: readonly Entry[]): Generator<Entry> {
  for (const entry of entries) {
    yield entry
    yield* entriesOf(entry.children)
  }
}
