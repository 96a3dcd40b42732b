/** Forms that came back as workbooks, many at once: their cells in one table, as it is sent to be looked at or taken in. */
import { accept, type Decision } from '@songhanh/core/basics/decision'
import type { Cell } from './cell.ts'
import { readForm } from './form-workbook.ts'
import { readWorkbook } from './read-workbook.ts'
import { streamTable, type SheetValue } from './write-workbook.ts'

/** One cell that says something, and where a person finds it. */
export interface BatchCell {
  readonly form: string
  readonly element: string
  readonly value: SheetValue
  readonly comment: string | null
  /** The file and the address in it: `xa-mot.xlsx D7`. */
  readonly at: string
}

export interface FormFile {
  readonly name: string
  readonly form: string
  readonly cells: readonly BatchCell[]
}

function valueOf(cell: Cell | undefined): SheetValue {
  switch (cell?.kind) {
    case 'text':
      return cell.text.trim() === '' ? null : cell.text.trim()
    case 'number':
      return cell.number
    case 'truth':
      return cell.truth ? '1' : '0'
    case 'day':
      return cell.day
    case 'fault':
      return cell.shown
    default:
      return null
  }
}

/** The cells of a form's workbook that say something. Refusals: those of `readWorkbook`, `sheet.no-form`, `sheet.form-rows-lost`. */
export async function readFormFile(name: string, bytes: Uint8Array): Promise<Decision<FormFile>> {
  const workbook = await readWorkbook(bytes)
  if (!workbook.ok) return workbook
  const filled = readForm(workbook.value)
  if (!filled.ok) return filled
  const form = filled.value.identity['form'] ?? ''
  const comments = new Map(filled.value.cells.flatMap(({ row, column, cell }) => (column === 'comment' ? [[row, valueOf(cell)]] : [])))
  const cells = filled.value.cells.flatMap(({ row, column, address, cell }): BatchCell[] => {
    const value = valueOf(cell)
    if (column !== 'value' || value === null) return []
    const comment = comments.get(row) ?? null
    return [{ form, element: row, value, comment: comment === null ? null : String(comment), at: `${name} ${address}` }]
  })
  return accept({ name, form, cells })
}

/** The letter a form came by; the scan is a file of the form. */
export interface BatchLetter {
  readonly number: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly scan: string
}

const COLUMNS = ['form', 'element', 'value', 'comment', 'at'] as const
const LETTER = ['number', 'date', 'scan'] as const

/**
 * The cells of many forms as one workbook; numbers stay numbers, so that nobody has to ask what their point means. `letterOf` says which letter a form
 * came by, where its figures are typed for their sender.
 */
export async function batchWorkbook(
  files: readonly FormFile[],
  letterOf: (form: string) => BatchLetter | null = () => null,
): Promise<Uint8Array<ArrayBuffer>> {
  const letters = new Map(files.map(({ form }) => [form, letterOf(form)]))
  const ofLetter = [...letters.values()].some((letter) => letter !== null) ? LETTER : []
  const rows = files.flatMap(({ cells }) =>
    cells.map((cell): SheetValue[] => [
      ...COLUMNS.map((column) => cell[column]),
      ...ofLetter.map((part) => letters.get(cell.form)?.[part] ?? null),
    ]),
  )
  const columns = [...COLUMNS, ...ofLetter.map((part) => `letter_${part}`)].map((head) => ({ head, width: 20 }))
  return new Uint8Array(await new Response(streamTable('figures', columns, rows)).arrayBuffer())
}
