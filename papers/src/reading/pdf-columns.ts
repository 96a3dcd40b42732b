/**
 * The tables of a page that no line is drawn around: words set in columns, told by the white space that runs down between them.
 *
 * A table has three columns at least and three rows that fill three of them: a letterhead, a signature and a list never do. Rows are parted by
 * the wider gaps between lines, or, where lines stand evenly, by each line that fills several columns. Pure geometry, as in `pdf-tables.ts`.
 */
import type { Extent, Grid, Letter } from './pdf-tables.ts'

interface Line {
  readonly base: number
  readonly runs: readonly Run[]
}

interface Run {
  readonly left: number
  readonly right: number
  /** Whether its first letter is a small one: then it goes on with the words above it. */
  readonly goesOn: boolean
}

interface Interval {
  readonly left: number
  readonly right: number
}

/** Letters whose lines are closer than this stand on one line. */
const SAME_LINE = 2
/** The middle of a run lies higher or lower by what letters it has. */
const SAME_MIDDLE = 4.5
/** Words further apart than so many letters are wide stand in two columns: a blank in justified words is narrower. */
const GUTTER = 2.6
const FEWEST_COLUMNS = 3
const FEWEST_ROWS = 3
/** Lines that fill three columns at once; the cells of other rows may stand on different lines, about their middle. */
const FEWEST_LINES = 2
/** Lines further apart than so many letters are wide, some four lines, are of two tables. */
const APART = 11
/** Words that run on for this share of the page's width are a paragraph, not a cell. */
const PARAGRAPH = 0.6

/** Whether enough lines of a page have words far enough apart for a table to be looked for; runs may be cut anywhere. */
export function mayHoldColumns(runs: readonly Extent[], letter: number): boolean {
  let rows = 0
  for (const line of linesOf(runs, letter, SAME_MIDDLE)) if (line.runs.length >= FEWEST_COLUMNS) rows++
  return rows >= FEWEST_LINES
}

/** The tables without lines among letters that stand in no ruled grid. */
export function columnGridsOf(letters: readonly Letter[], ruled: readonly Grid[]): readonly Grid[] {
  const placed = letters.flatMap(({ text, place }) =>
    place?.extent && !ruled.some((grid) => grid.cellAt(place)) ? [{ ...place.extent, text }] : [],
  )
  if (placed.length === 0) return []
  const letter = placed.reduce((sum, { left, right }) => sum + right - left, 0) / placed.length
  const lines = linesOf(placed, letter)
  const width = Math.max(...placed.map((p) => p.right)) - Math.min(...placed.map((p) => p.left))
  return blocksOf(lines, width, APART * letter).flatMap((block) => gridOf(block) ?? [])
}

/** Extents gathered into lines from top to bottom, each line into runs with a gutter between them. */
function linesOf(extents: readonly (Extent & { readonly text?: string })[], letter: number, near = SAME_LINE): readonly Line[] {
  const lines: { base: number; members: (Extent & { readonly text?: string })[] }[] = []
  for (const extent of extents.toSorted((a, b) => b.base - a.base)) {
    const line = lines[lines.length - 1]
    if (line && line.base - extent.base <= near) line.members.push(extent)
    else lines.push({ base: extent.base, members: [extent] })
  }
  return lines.map(({ base, members }) => ({ base, runs: runsOf(members, letter) }))
}

function runsOf(members: readonly (Extent & { readonly text?: string })[], letter: number): readonly Run[] {
  const runs: { left: number; right: number; goesOn: boolean }[] = []
  for (const { left, right, text } of members.toSorted((a, b) => a.left - b.left)) {
    const last = runs[runs.length - 1]
    if (last && left - last.right <= GUTTER * letter) last.right = Math.max(last.right, right)
    else runs.push({ left, right, goesOn: /^\p{Ll}/u.test(text ?? '') })
  }
  return runs
}

/** Stretches of lines that a table may be: no paragraph and no wide gap in them, and enough lines in columns. */
function blocksOf(lines: readonly Line[], width: number, most: number): readonly (readonly Line[])[] {
  const blocks: Line[][] = [[]]
  for (const [i, line] of lines.entries()) {
    const paragraph = line.runs.some(({ left, right }) => right - left > width * PARAGRAPH)
    const apart = i > 0 && (lines[i - 1] as Line).base - line.base > most
    if (paragraph || apart) blocks.push([])
    if (!paragraph) blocks[blocks.length - 1]?.push(line)
  }
  return blocks.filter((block) => block.filter(({ runs }) => runs.length >= FEWEST_COLUMNS).length >= FEWEST_LINES)
}

/** The columns in which the lines that fill several of them agree; null where they do not. */
function columnsOf(block: readonly Line[]): readonly Interval[] | null {
  const rows = block.filter(({ runs }) => runs.length >= FEWEST_COLUMNS)
  // A head that stands over several columns is none itself.
  const over = (run: Run): boolean => rows.some(({ runs }) => reachesOver(run, runs))
  const columns = united(rows.flatMap(({ runs }) => runs.filter((run) => !over(run))))
  const agree = rows.every(({ runs }) => runs.every((run, i) => i === 0 || indexOf(columns, run) > indexOf(columns, runs[i - 1] as Run)))
  return agree && columns.length >= FEWEST_COLUMNS ? columns : null
}

const indexOf = (columns: readonly Interval[], { left, right }: Run): number =>
  columns.findIndex((column) => column.left < right && left < column.right)

function united(intervals: readonly Interval[]): readonly Interval[] {
  const union: { left: number; right: number }[] = []
  for (const { left, right } of intervals.toSorted((a, b) => a.left - b.left)) {
    const last = union[union.length - 1]
    if (last && left <= last.right) last.right = Math.max(last.right, right)
    else union.push({ left, right })
  }
  return union
}

interface Placed {
  readonly line: Line
  /** The column each run begins in. */
  readonly columns: readonly number[]
  /** One run alone that reaches over several columns: a row over others. */
  readonly group: boolean
}

function gridOf(block: readonly Line[]): Grid | null {
  const columns = columnsOf(block)
  if (columns === null) return null
  const edges = columns.slice(1).map(({ left }, i) => ((columns[i] as Interval).right + left) / 2)
  const columnAt = (x: number): number => edges.filter((edge) => edge <= x).length
  const placed = trimmed(
    block.map((line) => ({
      line,
      columns: line.runs.map(({ left }) => columnAt(left)),
      group: line.runs.length === 1 && reachesOver(line.runs[0] as Run, columns),
    })),
  )
  const [first, last] = [placed[0] as Placed, placed[placed.length - 1] as Placed]
  const starts = startsOf(placed)
  const filled = starts.map((start, i) => new Set(placed.slice(start, starts[i + 1]).flatMap((row) => row.columns)).size)
  if (filled.filter((count) => count >= FEWEST_COLUMNS).length < FEWEST_ROWS) return null
  const outer = [(columns[0] as Interval).left, ...edges, (columns[columns.length - 1] as Interval).right]
  return {
    columns: outer,
    rows: [...starts.map((at) => (placed[at] as Placed).line.base), last.line.base],
    openAbove: false,
    openBelow: false,
    cellAt: ({ extent }) => {
      if (!extent || extent.base > first.line.base + SAME_LINE || extent.base < last.line.base - SAME_LINE) return null
      const at = placed.findIndex(({ line }) => Math.abs(line.base - extent.base) <= SAME_LINE)
      const found = placed[at]
      if (!found) return null
      const run = found.line.runs.findLastIndex(({ left }) => left <= extent.left + SAME_LINE)
      const column = found.columns[run] ?? columnAt(extent.left)
      return { row: starts.findLastIndex((start) => start <= at), column: found.group ? 0 : column }
    },
  }
}

/** Whether a run reaches from one column into another. */
const reachesOver = ({ left, right }: Run, columns: readonly Interval[]): boolean =>
  columns.filter((column) => column.left < right && left < column.right).length > 1

/** Without the lines above the first row and below the last that only happen to stand in a column. */
function trimmed(placed: readonly Placed[]): readonly Placed[] {
  const leading = leadingOf(placed)
  const apart = (at: number): number => (placed[at] as Placed).line.base - (placed[at + 1] as Placed).line.base
  const several = (at: number): boolean => (placed[at] as Placed).line.runs.length > 1
  const full = placed.findIndex(({ line }) => line.runs.length >= FEWEST_COLUMNS)
  let [from, to] = [full, full]
  for (let i = full; i > 0 && apart(i - 1) <= 4 * leading; i--) if (several(i - 1)) from = i - 1
  for (let i = full; i + 1 < placed.length && apart(i) <= 4 * leading; i++) if (several(i + 1)) to = i + 1
  // The other lines of a head or of the last row: in the columns, not over them, and as close as the lines of one cell.
  while (from > 0 && !(placed[from - 1] as Placed).group && apart(from - 1) <= 1.6 * leading) from--
  while (to + 1 < placed.length && !(placed[to + 1] as Placed).group && apart(to) <= 1.6 * leading) to++
  return placed.slice(Math.max(0, from), to + 1)
}

/** The column most lines have words in: there the lines of one cell follow each other. */
function busiestOf(placed: readonly Placed[]): number {
  const counts: number[] = []
  for (const { columns, group } of placed) if (!group) for (const column of columns) counts[column] = (counts[column] ?? 0) + 1
  let busiest = 0
  for (const [column, count] of counts.entries()) if ((count ?? 0) > (counts[busiest] ?? 0)) busiest = column
  return busiest
}

/** How far apart the lines of one cell stand: the least there is in the busiest column. */
function leadingOf(placed: readonly Placed[]): number {
  const busiest = busiestOf(placed)
  const bases = placed.filter(({ columns, group }) => !group && columns.includes(busiest)).map(({ line }) => line.base)
  return Math.min(...bases.slice(1).map((base, i) => (bases[i] as number) - base))
}

/** The lines at which rows begin. */
function startsOf(placed: readonly Placed[]): readonly number[] {
  const anchors = placed.map(({ line, columns }) => line.runs.length >= FEWEST_COLUMNS || (line.runs.length > 1 && columns.includes(0)))
  const byGaps = startsByGaps(placed)
  // A row has one beginning in its first column; where several fall between two gaps, the gaps part something else.
  const single = byGaps.every((start, i) => placed.slice(start, byGaps[i + 1]).filter(beginsFirst).length <= 1)
  return byGaps.length >= FEWEST_ROWS && single ? byGaps : startsByAnchors(placed, anchors)
}

/** Rows parted by more than the lines of a cell are: the gap lies in the busiest column, words of other columns go with the nearer row. */
function startsByGaps(placed: readonly Placed[]): readonly number[] {
  const busiest = busiestOf(placed)
  const apart = 1.25 * leadingOf(placed)
  const starts = [0]
  let above: number | null = null
  for (const [i, { line, columns, group }] of placed.entries()) {
    if (group) {
      if (i > 0) starts.push(i)
      above = line.base
      continue
    }
    if (!columns.includes(busiest)) continue
    if (above !== null && (above - line.base > apart || placed[i - 1]?.group)) {
      const middle = (above + line.base) / 2
      const start = placed.findIndex(({ line: { base } }) => base < middle)
      if (start > (starts[starts.length - 1] as number)) starts.push(start)
    }
    above = line.base
  }
  return starts
}

/** Each line that fills several columns begins a row, or the line above it does that begins its cell with a capital. */
function startsByAnchors(placed: readonly Placed[], anchors: readonly boolean[]): readonly number[] {
  const busiest = busiestOf(placed)
  const starts: number[] = []
  for (const [i, { group }] of placed.entries()) {
    if (group || placed[i - 1]?.group) starts.push(i)
    else if (anchors[i] || i === 0) {
      const floor = starts[starts.length - 1] ?? 0
      let start = i
      while (start - 1 > floor && goesOnAt(placed[start], busiest) && !anchors[start - 1] && !placed[start - 1]?.group) start--
      starts.push(start)
    }
  }
  return [...new Set(starts)]
}

const beginsFirst = (placed: Placed): boolean => placed.columns.includes(0) && !goesOnAt(placed, 0)

function goesOnAt(placed: Placed | undefined, column: number): boolean {
  const run = placed?.columns.indexOf(column) ?? -1
  return run >= 0 && (placed?.line.runs[run]?.goesOn ?? false)
}
