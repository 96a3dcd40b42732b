/** Targets set in a table: the row names the quantity, other cells hold unit, values by year, and the body that answers for it. */
import { readNumber } from '../basics/numerals.ts'
import type { Target } from '../plans/content.ts'
import { isCapitals, unaccentedKey } from '../basics/vietnamese.ts'
import { isHeading } from './headings.ts'
import { comparisonAt, directionOf } from './comparison.ts'
import { type Doubt, doubting, found } from './finding.ts'
import { mentionsIn } from './mention.ts'
import { measuresOf } from './measure.ts'
import { type Entry, type Table, entriesOf } from './outline.ts'
import { type Passage, joined, spansOf } from './passage.ts'
import { yearsSaid } from './years.ts'

type Row = Table['rows'][number]

/** What the columns of a target table hold, by their heads. */
interface Columns {
  readonly name: number
  readonly unit: number | null
  readonly lead: number | null
  readonly baseline: { readonly column: number; readonly year: number | null } | null
  readonly values: readonly { readonly column: number; readonly year: number | null }[]
}

const NAME = /(?:tên\s+)?chỉ tiêu|mục tiêu cụ thể|nội dung|^(?:tên\s+)?(?:chỉ số|tiêu chí|lĩnh vực|hạng mục)/iu
const UNIT = /đơn vị(?:\s+tính)?$|đvt|đơn vị tính/iu
const LEAD = /chủ trì|phụ trách|theo dõi|đánh giá|cơ quan|đơn vị (?:thực hiện|chủ trì|phụ trách)|thực hiện, báo cáo/iu
const BASE = /thực hiện|hiện trạng|hiện nay|ước|kết quả/iu
const VALUE = /mục tiêu|kế hoạch|phấn đấu|giá trị|chỉ tiêu (?:giao|đến)|mức/iu
/** Heads of a column of values beside "Nội dung" and the like. */
const AIM = /chỉ tiêu|mục tiêu|phấn đấu|kế hoạch (?:năm|giao)|mức (?:cần )?đạt/iu
const YEAR = /(?:19|20)\d\d/

/** The year a column is for; of a period ("Giai đoạn 2021 - 2025") its last. */
const yearIn = (head: string): string | undefined =>
  /(?:19|20)\d\d\s*(?:[-–]|đến)\s*(?:năm\s+)?((?:19|20)\d\d)/iu.exec(head)?.[1] ?? YEAR.exec(head)?.[0]

/**
 * Listed targets and those of tables as one list: a row that repeats a listed target ("Phụ lục: phân công theo dõi chỉ tiêu") gives it the body
 * that answers for it and its second place; a row that sets something else is a target of its own.
 */
export function withTables(
  listed: readonly Target[],
  outline: readonly Entry[],
  titleYears: readonly number[],
  issued: number | null = null,
): readonly Target[] {
  const rows = targetsFromTables(outline, titleYears, issued)
  if (rows.length === 0) return listed
  const targets = [...listed]
  const places = new Map(listed.map((target, i) => [sameness(target), i]))
  for (const row of rows) {
    const at = places.get(sameness(row))
    const known = at === undefined ? undefined : targets[at]
    if (at !== undefined && known) targets[at] = { ...known, lead: known.lead ?? row.lead, spans: [...known.spans, ...row.spans] }
    else targets.push({ ...row, id: `target-${targets.length + 1}`, code: String(targets.length + 1), number: String(targets.length + 1) })
  }
  return targets
}

const sameness = (target: Pick<Target, 'text' | 'value' | 'due'>): string =>
  `${unaccentedKey(target.text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()}|${JSON.stringify(target.value)}`

type RowTarget = Omit<Target, 'id' | 'code' | 'number'>

/** What all target tables of an outline set, row by row. `issued` is the year of the paper, where it says one: years before it are past. */
export function targetsFromTables(
  outline: readonly Entry[],
  titleYears: readonly number[],
  issued: number | null = null,
): readonly RowTarget[] {
  const targets: RowTarget[] = []
  let group: readonly number[] = titleYears
  let above = ''
  for (const entry of entriesOf(outline)) {
    if (!entry.table) {
      const said = yearsSaid(entry.words.text)
      if (said.due.length > 0 && (isCapitals(entry.words.text) || isHeading(entry) || /^(?:phụ lục|biểu|bảng)/iu.test(entry.words.text)))
        group = said.due
      above = entry.words.text
      continue
    }
    const head = headOf(entry.table, issued)
    if (!head) continue
    targets.push(...rowsOf(entry.table, head.columns, head.next, yearsAbove(above) ?? group))
  }
  return targets
}

/** The years the words right above a table give it: "Các chỉ tiêu chủ yếu đến năm 2030 như sau:"; of a period its last. */
function yearsAbove(words: string): readonly number[] | null {
  if (words.length > 200 || !/chỉ tiêu|mục tiêu|bảng|biểu/iu.test(words)) return null
  const { due, interval } = yearsSaid(words)
  return due.length > 0 ? due : interval ? [interval[1]] : null
}

/** Whether some table sets targets: then the paper lists them. */
export function holdsTargetTable(outline: readonly Entry[]): boolean {
  for (const entry of entriesOf(outline)) if (entry.table && headOf(entry.table, null) !== null) return true
  return false
}

/** The head row of a table of targets; null for other tables (tasks, products, recipients). */
function headOf(table: Table, issued: number | null): { columns: Columns; next: number } | null {
  for (const [i, row] of table.rows.slice(0, 3).entries()) {
    const heads = row.map((cell) => cell?.text ?? '')
    const name = heads.findIndex((h) => NAME.test(h) && !YEAR.test(h) && h.length < 60)
    if (name < 0) continue
    const named = /chỉ tiêu|mục tiêu/iu.test(heads[name] ?? '')
    // "Nội dung | Chỉ tiêu": what is measured beside what is to be reached.
    const aims = named ? -1 : heads.findIndex((h, c) => c > name && AIM.test(h) && h.length < 60 && inNumbers(table, c, i + 1))
    if (!named && aims < 0) continue
    const below = table.rows[i + 1]?.map((cell) => cell?.text ?? '') ?? []
    const twoRows = below.length > 0 && below.filter((h) => h !== '').every((h) => YEAR.test(h) && h.length < 24)
    const unit = heads.findIndex((h, c) => c !== name && UNIT.test(h))
    const lead = heads.findIndex((h, c) => c !== name && c !== unit && LEAD.test(h) && !YEAR.test(h))
    const values: { column: number; year: number | null }[] = []
    let baseline: Columns['baseline'] = null
    for (const [column, h] of heads.entries()) {
      if (column === name || column === unit || column === lead) continue
      const year = yearIn(h)
      if (BASE.test(h) && !VALUE.test(h)) baseline = { column, year: year === undefined ? null : Number(year) }
      else if (year !== undefined || column === aims || VALUE.test(h))
        values.push({ column, year: year === undefined ? null : Number(year) })
    }
    // "Năm 2025 | Kế hoạch năm 2026": beside a year that is planned, an earlier one with no more than its number is how it was; so is one before the paper's own.
    const planned = values.filter(({ column, year }) => year !== null && VALUE.test(heads[column] ?? '')).map(({ year }) => year ?? 0)
    const past = Math.min(...planned, ...(issued !== null && values.some(({ year }) => (year ?? 0) >= issued) ? [issued] : []))
    const isPast = ({ column, year }: (typeof values)[number]) =>
      /^(?:năm\s+)?\d{4}$/iu.test(heads[column]?.trim() ?? '') && year !== null && past < Infinity && year < past
    const was = values.findLastIndex(isPast)
    if (was >= 0 && baseline === null) {
      const { column, year } = values[was] as { column: number; year: number | null }
      baseline = { column, year }
      values.splice(0, was + 1)
    }
    if (twoRows) {
      // Years in a second head row stand under the columns they belong to, from the first column that is not named above.
      const years = below.flatMap((h) => yearIn(h) ?? [])
      const first = values[0]?.column ?? name + 1
      values.splice(0, values.length, ...years.map((year, k) => ({ column: first + k, year: Number(year) })))
    }
    return { columns: { name, unit: unit < 0 ? null : unit, lead: lead < 0 ? null : lead, baseline, values }, next: i + (twoRows ? 2 : 1) }
  }
  return null
}

/** Whether most cells of a column hold numbers. */
function inNumbers(table: Table, column: number, from: number): boolean {
  const cells = table.rows.slice(from).flatMap((row) => row[column]?.text ?? [])
  return cells.filter((text) => /\d/.test(text) && text.length < 60).length * 2 > cells.length
}

function* rowsOf(table: Table, columns: Columns, from: number, titleYears: readonly number[]): Generator<RowTarget> {
  let due = titleYears
  let above: Passage | null = null
  for (const row of table.rows.slice(from)) {
    const filled = row.filter((cell) => cell !== null)
    const name = nameIn(row, columns)
    if (filled.length === 1 || (name && values(row, columns).length === 0 && isGroup(row, columns))) {
      const group = filled.map((c) => c.text).join(' ')
      const said = yearsSaid(group)
      if (said.due.length > 0) due = said.due
      above = name
      continue
    }
    if (!name) continue
    const lead = columns.lead === null ? null : (row[columns.lead]?.text ?? null)
    const cells = values(row, columns)
    if (cells.length === 0) {
      for (const { words, doubts, yearly: _, ...m } of measuresOf(name, true)) {
        const inherits = m.due.length === 0 && m.from === null
        yield { ...base(words, name, doubts, lead), ...m, due: inherits ? due : m.due, dueInherited: inherits && due.length > 0 }
      }
      continue
    }
    // "- Nam", "Trong đó: nữ" is part of the row above it.
    const quantity = above && /^[-+]|^trong đó/iu.test(name.text) ? `${above.text} ${name.text}` : name.text
    if (!/^[-+]|^trong đó/iu.test(name.text)) above = name
    const unit = columns.unit === null ? null : (row[columns.unit]?.text ?? null)
    const trend = trendOf(cells)
    for (const cell of cells) {
      const target = fromCell(row, name, quantity, unit, lead, cell, columns, due)
      yield trend !== null && target.comparator === '=' && target.baseline === null ? { ...target, direction: trend } : target
    }
  }
}

const base = (words: Passage, name: Passage, doubts: readonly Doubt[], lead: string | null) => ({
  spans: spansOf(words.text === '' ? name : words),
  finding: found('target-table', 'high', doubts),
  objective: null,
  label: '',
  text: words.text,
  lead,
})

function fromCell(
  row: Row,
  name: Passage,
  quantity: string,
  unitCell: string | null,
  lead: string | null,
  cell: { passage: Passage; year: number | null },
  columns: Columns,
  due: readonly number[],
): RowTarget {
  const { text } = cell.passage
  // A length of time in a cell of values is the value.
  const mention = mentionsIn(text).find((m) => m.trap === null || m.trap === 'duration')
  const value = mention?.value ?? null
  const comparison = mention
    ? comparisonAt(text, 0, mention.start, Array.isArray(mention.value), text.slice(mention.end, mention.end + 24))
    : { comparator: 'qual' as const, bound: null, trigger: null }
  // "Giảm 30%" in a row of vessels is a share of them.
  const share = mention?.unit?.startsWith('%') === true && unitCell !== null && !unitCell.includes('%') ? '%' : null
  // "Số người được tư vấn (triệu lượt người/năm)": the unit of a row may stand in brackets behind its name.
  const behind = unitCell === null && mention ? (UNIT_BEHIND.exec(name.text)?.[1] ?? null) : null
  const unit =
    share ?? unitCell ?? behind ?? mention?.unit ?? (mention && /%/.test(name.text) ? '%' : mention ? countedIn(name.text) : null)
  const change = /^\s*(?:-\s*)?(tăng|giảm)\s/iu.exec(name.text)
  const based = columns.baseline === null ? null : numberIn(row[columns.baseline.column]?.text ?? '')
  const said = yearsSaid(text).due
  const years = cell.year !== null ? [cell.year] : said.length > 0 ? said : due
  return {
    spans: spansOf(joined([name, cell.passage])),
    finding: found('target-table', 'high', doubting({ 'ambiguous-number': mention?.ambiguous ?? false, 'no-value': value === null })),
    objective: null,
    label: '',
    text: name.text,
    quantity,
    comparator: comparison.comparator,
    bound: comparison.bound,
    trigger: comparison.trigger,
    direction:
      change?.[1]?.toLowerCase() === 'giảm'
        ? 'down'
        : (against(comparison.comparator, value, based) ?? directionOf(comparison, value, quantity, true)),
    value,
    unit,
    denominator: mention?.denominator ?? null,
    baseline: based !== null ? { value: based, year: columns.baseline?.year ?? null } : null,
    due: years,
    from: null,
    dueInherited: cell.year === null && said.length === 0 && years.length > 0,
    notes: {},
    lead,
  }
}

/** The one number of a cell, with or without its unit: "36,5", "92,5%", "35 phút". */
const numberIn = (cell: string): number | null => {
  const value = readNumber(cell)?.value ?? mentionsIn(cell)[0]?.value
  return typeof value === 'number' ? value : null
}

const UNIT_BEHIND =
  /\(\s*((?:%|‰|(?:triệu|nghìn|ngàn|tỷ|vạn)\s\p{L}|USD|ha|tấn|km|m2|m²|m3|người|lượt|giường|bác sĩ|hộ|lao động|doanh nghiệp|đồng|điểm|con|ca|vụ|cơ sở|xã|trường)[^()]{0,30})\s*\)\s*$/u

/** "Số ca tử vong": the thing that is counted, where neither cell nor column names a unit. */
const countedIn = (name: string): string | null => {
  const counted = /^(?:tổng\s+)?số\s+(?:lượng\s+)?(?=\p{L})/iu.exec(name)
  return counted ? (mentionsIn(`2 ${name.slice(counted[0].length)}`).find((m) => m.counted)?.unit ?? null) : null
}

/** A bare value below the base of its row is a fall to be reached, one above it a rise. */
const against = (comparator: string, value: unknown, based: number | null): 'up' | 'down' | null =>
  comparator !== '=' || typeof value !== 'number' || based === null || value === based ? null : value < based ? 'down' : 'up'

/** The way the values of a row go over its years, where each is a bare number: "60 | 50" is to fall. */
function trendOf(cells: readonly { passage: Passage }[]): 'up' | 'down' | null {
  const values = cells.flatMap(({ passage }) =>
    /^\d[\d.,]*\s*%?$/.test(passage.text) ? (readNumber(passage.text.replace(/\s*%$/, ''))?.value ?? []) : [],
  )
  const [first, last] = [values[0], values[values.length - 1]]
  return values.length < 2 || values.length < cells.length || first === undefined || last === undefined || first === last
    ? null
    : last < first
      ? 'down'
      : 'up'
}

const isNumbering = (text: string): boolean => /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]+|[a-zđ]|[A-E])[.)]?$/u.test(text)

function nameIn(row: Row, columns: Columns): Passage | null {
  const cell = row[columns.name] ?? null
  if (cell && !isNumbering(cell.text)) return cell
  return row.find((c) => c !== null && !isNumbering(c.text) && c.text.length > 8) ?? null
}

const values = (row: Row, columns: Columns): { passage: Passage; year: number | null }[] =>
  columns.values.flatMap(({ column, year }) => {
    const passage = row[column]
    return passage && /\p{L}|\d/u.test(passage.text) ? [{ passage, year }] : []
  })

/** A row over others: a roman or capital number, or nothing but a name in capitals. */
const isGroup = (row: Row, columns: Columns): boolean => {
  const first = row[0]?.text ?? ''
  const name = nameIn(row, columns)
  return (
    /^(?:[IVX]+|[A-E])[.)]?$/.test(first) ||
    (name !== null && measuresOf(name, true).length === 0 && row.filter((c) => c !== null).length <= 2)
  )
}
