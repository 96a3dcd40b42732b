/** A register as an Excel file that comes in. The file that went out is the template: its heads are the names of the fields. */
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { readEntry, type EntryValues } from '@songhanh/core/registers/entry'
import type { Cell, Workbook } from '@songhanh/papers/sheet/cell'
import type { TextWords } from '@songhanh/words/entry-text'
import { writeDay } from '@songhanh/words/writing'
import { readText } from './field-text.ts'
import type { Register } from './queries.ts'

/** A row of a file that cannot be entered, and the first thing wrong with each of its fields. */
export interface FileFault {
  readonly row: number
  readonly field: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

export interface FileRows {
  /** Each with the row of the file it stands in. */
  readonly good: readonly { readonly row: number; readonly values: EntryValues }[]
  readonly faultyRows: number
  readonly faults: readonly FileFault[]
}

const keyOf = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

function textIn(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text
    case 'number':
      return String(cell.number)
    case 'truth':
      return String(cell.truth)
    case 'day':
      return writeDay(cell.day)
    case 'fault':
      return cell.shown
    default:
      return ''
  }
}

/** Which column holds which field, by the first row that names at least every required field. */
function headOf(register: Register, rows: readonly (readonly Cell[])[]) {
  for (const [at, row] of rows.entries()) {
    const heads = row.map((cell) => keyOf(textIn(cell)))
    const columns = register.fields.map((field) => ({ field, column: heads.findIndex((head) => head !== '' && (head === keyOf(field.name.vi) || head === keyOf(field.name.en))) })) // prettier-ignore
    if (columns.every(({ field, column }) => !field.required || column >= 0)) return { at, columns }
  }
  return null
}

/**
 * Reads the rows of a workbook by the register's own rules, in the browser; nothing is sent. Refusal: `sheet.no-form` where no row has the heads.
 */
export function readEntries(register: Register, workbook: Workbook, today: PlainDate, words: TextWords): Decision<FileRows> {
  const sheet = workbook.sheets.find(({ hidden }) => !hidden)
  const head = sheet && headOf(register, sheet.rows)
  if (!sheet || !head) return refuse('sheet.no-form')
  const good: FileRows['good'][number][] = []
  const faults: FileFault[] = []
  let faultyRows = 0
  for (const [i, row] of sheet.rows.slice(head.at + 1).entries()) {
    if (row.every((cell) => cell.kind === 'empty')) continue
    const given = Object.fromEntries(head.columns.map(({ field, column }) => [field.key, column < 0 ? null : readText(field, textIn(row[column]), words)])) // prettier-ignore
    const read = readEntry(register as RegisterDeclaration, given, register.states[0]?.key ?? '', today)
    if (read.ok) good.push({ row: head.at + i + 2, values: read.value })
    else {
      faultyRows += 1
      const told = read.refusal.faults ?? []
      faults.push(...told.map(({ at = '', code, params = {} }) => ({ row: head.at + i + 2, field: at, code, params })))
    }
  }
  return accept({ good, faultyRows, faults })
}
