/** The results a table of a report holds: rows name what is measured, a column holds what was reached, in a year its head names. */
import { NUMBER } from '../basics/numerals.ts'
import type { Table } from './outline.ts'
import type { Passage } from './passage.ts'
import { answerInCell } from './said-answer.ts'
import { type ResultManner, type SaidResult, resultsIn } from './said-result.ts'

/** One value of a table of results. */
export interface TableResult {
  readonly name: Passage
  /** "1.1", "3.2a" where a column of its own holds one. */
  readonly code: string | null
  /** The heading row above it: an objective. */
  readonly group: string | null
  readonly result: SaidResult
  /** The value as printed. */
  readonly cell: Passage
}

interface ResultColumn {
  readonly column: number
  readonly year: number | null
  readonly manner: ResultManner
}

interface Heads {
  readonly name: number
  readonly code: number | null
  readonly unit: number | null
  readonly results: readonly ResultColumn[]
  readonly next: number
}

const NAME = /chỉ tiêu|nội dung|tên chỉ tiêu|mục tiêu/iu
const CODE = /^(?:tt|stt|số tt|mã(?: số)?|số)$/iu
const UNIT = /đơn vị(?: tính)?$|đvt/iu
const REACHED = /thực hiện|kết quả|ước|đạt được|số liệu|hiện trạng/iu
const NOT_REACHED = /kế hoạch|so sánh|đơn vị|cơ quan|chủ trì|biện pháp|đánh giá|giải pháp|mức phấn đấu|tỷ lệ hoàn thành|ghi chú/iu
const YEAR = /(?:19|20)\d\d/

/** What a table of results holds, row by row; empty for every other table. */
export function resultsOfTable(table: Table): readonly TableResult[] {
  const heads = headsOf(table)
  if (!heads) return []
  const found: TableResult[] = []
  let group: string | null = null
  for (const row of table.rows.slice(heads.next)) {
    const name = row[heads.name] ?? null
    if (!name || !/\p{L}{2}/u.test(name.text)) continue
    const values = heads.results.flatMap((column) => {
      const cell = row[column.column] ?? null
      const result = cell && resultInCell(cell.text, heads.unit === null ? null : (row[heads.unit]?.text ?? null), column)
      return cell && result ? [{ cell, result }] : []
    })
    const code = heads.code === null ? null : (row[heads.code]?.text.replace(/[.)\s]+$/u, '') ?? null)
    if (values.length === 0 && row.filter((cell) => cell !== null).length <= 2) group = name.text
    for (const { cell, result } of values) found.push({ name, code, group, result, cell })
  }
  return found
}

function headsOf(table: Table): Heads | null {
  for (const [i, row] of table.rows.slice(0, 3).entries()) {
    const heads = row.map((cell) => cell?.text.trim() ?? '')
    const name = heads.findIndex((head) => NAME.test(head) && !REACHED.test(head) && head.length < 60)
    if (name < 0) continue
    const below = table.rows[i + 1]?.map((cell) => cell?.text.trim() ?? '') ?? []
    const twoRows =
      below.some((head) => head !== '') &&
      below.every((head) => head === '' || (head.length < 40 && (YEAR.test(head) || REACHED.test(head) || NOT_REACHED.test(head))))
    const whole = heads.map((head, column) => (twoRows ? `${head} ${below[column] ?? ''}`.trim() : head))
    const results = whole.flatMap((head, column): ResultColumn[] =>
      column !== name && REACHED.test(head) && !NOT_REACHED.test(head)
        ? [{ column, year: Number(YEAR.exec(head)?.[0] ?? 0) || null, manner: /ước/iu.test(head) ? 'estimated' : 'done' }]
        : [],
    )
    if (results.length === 0) continue
    const code = heads.findIndex((head, column) => column !== name && CODE.test(head))
    const unit = heads.findIndex((head, column) => column !== name && UNIT.test(head))
    return { name, code: code < 0 ? null : code, unit: unit < 0 ? null : unit, results, next: i + (twoRows ? 2 : 1) }
  }
  return null
}

const ALONE = new RegExp(`^(?:[≥≤<>~]\\s*)?(${NUMBER})\\s*(%|‰)?$`, 'u')

/** A number alone in its cell is the result, and so is a yes or a no; a cell of words is read as a sentence. */
function resultInCell(text: string, unit: string | null, { year, manner }: ResultColumn): SaidResult | null {
  const printed = text.trim()
  const sign = ALONE.exec(printed)?.[2]
  const [result = answerInCell(printed)] = resultsIn(ALONE.test(printed) ? `đạt ${printed}` : `: ${printed}`)
  if (!result) return null
  return {
    ...result,
    unit: result.answer === undefined ? (sign ?? result.unit ?? unit) : null,
    year: year ?? result.year,
    manner: result.manner === 'done' ? manner : result.manner,
    place: { start: 0, end: printed.length },
  }
}
