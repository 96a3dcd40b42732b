/**
 * The tables of a page by what is drawn on it: ruled lines make a grid, borders that are missing join its cells, and each letter stands in the
 * cell that holds its middle. Pure geometry; lengths are points, y grows upwards.
 */

export interface Rule {
  readonly from: number
  readonly to: number
  /** The other coordinate: y of a level rule, x of an upright one. */
  readonly at: number
}

export interface Rules {
  readonly level: readonly Rule[]
  readonly upright: readonly Rule[]
}

/** A grid of ruled lines or of words in columns, its edges from left to right and from top to bottom. */
export interface Grid {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  /** No rule closes the grid below, or above: its row goes on over the page. */
  readonly openBelow: boolean
  readonly openAbove: boolean
  /** The cell a letter stands in by its middle, the first of those that are joined; null outside the grid. */
  readonly cellAt: (letter: Placement) => { readonly row: number; readonly column: number } | null
}

/** How far rules that are meant to meet may miss each other. */
const NEAR = 3
/** More cells than any sheet of paper holds are a drawing, not a table. */
const MOST_CELLS = 20_000

/** The grids of a page: rules that touch each other, with two columns and one row at least. */
export function gridsOf(rules: Rules): readonly Grid[] {
  return groupsOf(rules).flatMap((group) => {
    const columns = edgesOf(group.upright.map((r) => r.at))
    const ruled = group.level.map((r) => r.at)
    // Upright rules that reach beyond the last level one belong to a row that the page cuts.
    const [lowest, highest] = [Math.min(...group.upright.map((r) => r.from)), Math.max(...group.upright.map((r) => r.to))]
    const openBelow = ruled.every((y) => y > lowest + NEAR)
    const openAbove = ruled.every((y) => y < highest - NEAR)
    const rows = edgesOf([...ruled, ...(openBelow ? [lowest] : []), ...(openAbove ? [highest] : [])]).toReversed()
    if (columns.length < 3 || rows.length < 2 || columns.length * rows.length > MOST_CELLS || !divides(group, columns, rows)) return []
    return [{ ...gridOf(group, columns, rows), openBelow, openAbove }]
  })
}

/** Whether any row is divided: boxes that shade the lines of a paragraph stand one below the other, each with its own two sides and no more. */
function divides({ upright }: Rules, columns: readonly number[], rows: readonly number[]): boolean {
  return rows.slice(1).some((below, i) => {
    const y = ((rows[i] as number) + below) / 2
    const across = upright.filter(({ from, to }) => from <= y && y <= to)
    return columns.filter((x) => across.some(({ at }) => Math.abs(at - x) <= NEAR)).length > 2
  })
}

/** Coordinates within reach of each other are one edge, ascending. */
function edgesOf(places: readonly number[]): readonly number[] {
  const edges: number[] = []
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = edges[edges.length - 1]
    if (last === undefined || place - last > NEAR) edges.push(place)
  }
  return edges
}

/** Rules gathered by bands of the page that they touch: tables stand above one another, apart by at least a line of text. */
function groupsOf({ level, upright }: Rules): readonly Rules[] {
  const groups: { low: number; high: number; level: Rule[]; upright: Rule[] }[] = []
  for (const rule of upright.toSorted((a, b) => a.from - b.from)) {
    const group = groups[groups.length - 1]
    if (group && rule.from <= group.high + NEAR) {
      group.high = Math.max(group.high, rule.to)
      group.upright.push(rule)
    } else groups.push({ low: rule.from, high: rule.to, level: [], upright: [rule] })
  }
  const ascending = level.toSorted((a, b) => a.at - b.at)
  let next = 0
  for (const group of groups) {
    while (next < ascending.length && (ascending[next] as Rule).at < group.low - NEAR) next++
    while (next < ascending.length && (ascending[next] as Rule).at <= group.high + NEAR) group.level.push(ascending[next++] as Rule)
  }
  return groups
}

function gridOf(rules: Rules, columns: readonly number[], rows: readonly number[]): Omit<Grid, 'openBelow' | 'openAbove'> {
  const width = columns.length - 1
  const height = rows.length - 1
  const first = Array.from({ length: width * height }, (_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (first[root] !== root) root = first[root] as number
    return root
  }
  const join = (a: number, b: number): void => {
    const [low, high] = [rootOf(a), rootOf(b)].toSorted((x, y) => x - y) as [number, number]
    first[high] = low
  }
  const uprightAt = columns.map((x) => rules.upright.filter((r) => Math.abs(r.at - x) <= NEAR))
  const levelAt = rows.map((y) => rules.level.filter((r) => Math.abs(r.at - y) <= NEAR))
  const holds = (there: readonly Rule[] | undefined, place: number): boolean =>
    there?.some((r) => r.from <= place && place <= r.to) ?? false
  for (let row = 0; row < height; row++) {
    const y = ((rows[row] as number) + (rows[row + 1] as number)) / 2
    for (let column = 0; column < width; column++) {
      const x = ((columns[column] as number) + (columns[column + 1] as number)) / 2
      const cell = row * width + column
      if (column + 1 < width && !holds(uprightAt[column + 1], y)) join(cell, cell + 1)
      if (row + 1 < height && !holds(levelAt[row + 1], x)) join(cell, cell + width)
    }
  }
  return {
    columns,
    rows,
    cellAt: ({ x, y }) => {
      if (x < (columns[0] as number) || x > (columns[width] as number) || y > (rows[0] as number) || y < (rows[height] as number))
        return null
      const column = Math.min(
        width - 1,
        Math.max(
          0,
          columns.findLastIndex((edge) => edge <= x),
        ),
      )
      const row = Math.min(
        height - 1,
        Math.max(
          0,
          rows.findLastIndex((edge) => edge >= y),
        ),
      )
      const root = rootOf(row * width + column)
      return { row: Math.floor(root / width), column: root % width }
    },
  }
}

/** From where to where a letter or a run of words reaches, and the line it is set on. */
export interface Extent {
  readonly left: number
  readonly right: number
  readonly base: number
}

/** Where a letter stands: its middle and, where that is told, its edges and its line. */
export interface Placement {
  readonly x: number
  readonly y: number
  readonly extent?: Extent
}

export interface Letter {
  readonly text: string
  /** Null for blanks and line ends, which stand nowhere. */
  readonly place: Placement | null
}

export interface PageTable extends Pick<Grid, 'openBelow' | 'openAbove'> {
  readonly columns: number
  readonly rows: readonly (readonly string[])[]
}

/** What a page says: stretches of text, and tables as rows of cells. */
export type PagePart = { readonly text: string } | PageTable

/** The letters of a page in the order they were set, those inside a grid gathered into its cells; the table stands where its first letter stood. */
export function partsOfPage(letters: readonly Letter[], grids: readonly Grid[]): readonly PagePart[] {
  const parts: ({ text: string } | { grid: Grid; cells: Map<number, string> })[] = []
  const placed = new Map<Grid, Map<number, string>>()
  let into: { cells: Map<number, string>; key: number } | null = null
  const outside = (text: string): void => {
    const last = parts[parts.length - 1]
    if (last && 'text' in last) last.text += text
    else parts.push({ text })
  }
  for (const { text, place } of letters) {
    if (place !== null) {
      const before = into
      into = null
      for (const grid of grids) {
        const cell = grid.cellAt(place)
        if (!cell) continue
        let cells = placed.get(grid)
        if (!cells) {
          cells = new Map()
          placed.set(grid, cells)
          parts.push({ grid, cells })
        }
        into = { cells, key: cell.row * grid.columns.length + cell.column }
        break
      }
      // Words of one cell may be set in pieces, with those of its neighbours between them.
      if (into && (before?.cells !== into.cells || before.key !== into.key) && into.cells.has(into.key))
        into.cells.set(into.key, `${into.cells.get(into.key)}\n`)
    }
    if (into) into.cells.set(into.key, `${into.cells.get(into.key) ?? ''}${text}`)
    else outside(text)
  }
  return parts.map((part) => ('text' in part ? part : tableOf(part.grid, part.cells)))
}

const tableOf = (grid: Grid, cells: ReadonlyMap<number, string>): PageTable => ({
  columns: grid.columns.length - 1,
  rows: rowsOf(grid, cells),
  openBelow: grid.openBelow,
  openAbove: grid.openAbove,
})

function rowsOf(grid: Grid, cells: ReadonlyMap<number, string>): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (let row = 0; row < grid.rows.length - 1; row++) {
    const words = Array.from({ length: grid.columns.length - 1 }, (_, column) =>
      (cells.get(row * grid.columns.length + column) ?? '').replace(/\s+/gu, ' ').trim(),
    )
    if (words.some((cell) => cell !== '')) rows.push(words)
  }
  return rows
}
