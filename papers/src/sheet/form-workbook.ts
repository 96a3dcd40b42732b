/**
 * A form as a spreadsheet that goes out and comes back: the keys are locked, choices are lists, and a hidden sheet says which form, version,
 * unit and period it is, so that a file sent through any channel still comes home to the right cells.
 */
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import { writeXlsx, type CellStyle, type CellValue, type DataValidation, type WriteSheet } from 'hucre'
import { EMPTY, addressOf, type Cell, type Sheet, type Workbook } from './cell.ts'
import { BOX, FONT, HEAD_STYLE, TITLE_STYLE, numberFormat, sheetName, type SheetValue } from './write-workbook.ts'

export interface FormColumn {
  readonly key: string
  readonly head: string
  readonly width: number
  readonly kind: 'text' | 'number' | 'choice'
  readonly decimals?: number
  /** The choices of a `choice` column; they stand on a hidden sheet, since an inline list breaks at commas and at 255 characters. */
  readonly choices?: readonly string[]
  /** Whether the person fills it in; all else is locked. */
  readonly open: boolean
}

export interface FormRow {
  readonly key: string
  readonly values: Readonly<Record<string, SheetValue>>
  /** Columns that are closed in this row although they are open elsewhere. */
  readonly closed?: readonly string[]
}

export interface FormWorkbook {
  readonly name: string
  readonly title: readonly string[]
  /** Comes back unchanged: form, version, unit, period. */
  readonly identity: Readonly<Record<string, string>>
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
  /** What Excel says when a cell gets a text where a number belongs. */
  readonly numberAsked: string
  readonly choiceAsked: string
}

const IDENTITY_SHEET = 'songhanh'
const CHOICES_SHEET = 'danhmuc'

/** The column of row keys is the first one, narrow and hidden; people see from the second one on. */
const FIRST_COLUMN = 1

export function writeForm(form: FormWorkbook): Promise<Uint8Array> {
  return writeXlsx({ sheets: [formSheet(form), choicesSheet(form), identitySheet(form)], defaultFont: { name: FONT, size: 12 } })
}

function formSheet(form: FormWorkbook): WriteSheet {
  const headRow = form.title.length
  const firstRow = headRow + 1
  const cells = new Map<string, { value: CellValue; style: CellStyle }>()
  form.title.forEach((value, row) => cells.set(`${row},${FIRST_COLUMN}`, { value, style: TITLE_STYLE }))
  form.columns.forEach(({ head }, c) => cells.set(`${headRow},${c + FIRST_COLUMN}`, { value: head, style: HEAD_STYLE }))
  form.rows.forEach((row, r) => {
    cells.set(`${firstRow + r},0`, { value: row.key, style: {} })
    form.columns.forEach((column, c) =>
      cells.set(`${firstRow + r},${c + FIRST_COLUMN}`, { value: row.values[column.key] ?? null, style: cellStyle(column, row) }),
    )
  })
  return {
    name: sheetName(form.name),
    rows: Array.from({ length: firstRow + form.rows.length }, () => []),
    cells,
    columns: [{ width: 2, hidden: true }, ...form.columns.map(({ width }) => ({ width }))],
    freezePane: { rows: firstRow, columns: FIRST_COLUMN + 1 },
    protection: { sheet: true, selectLockedCells: true, selectUnlockedCells: true, formatColumns: true },
    dataValidations: form.columns.flatMap((column, c) => validation(form, column, c)),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${firstRow}:$${firstRow}`,
    },
  }
}

const isOpen = (column: FormColumn, row: FormRow) => column.open && !(row.closed ?? []).includes(column.key)

function cellStyle(column: FormColumn, row: FormRow): CellStyle {
  return {
    font: { name: FONT, size: 12 },
    border: BOX,
    alignment: { wrapText: true, vertical: 'center' },
    protection: { locked: !isOpen(column, row) },
    ...(column.kind === 'number' ? { numFmt: numberFormat(column.decimals ?? 0) } : {}),
    ...(column.kind === 'text' ? { numFmt: '@' } : {}),
  }
}

function validation(form: FormWorkbook, column: FormColumn, c: number): DataValidation[] {
  if (!column.open || form.rows.length === 0) return []
  const first = form.title.length + 1
  const range = `${addressOf(first, c + FIRST_COLUMN)}:${addressOf(first + form.rows.length - 1, c + FIRST_COLUMN)}`
  // A warning, not a stop: "không phát sinh" is a right answer in a number's place.
  if (column.kind === 'number') {
    return [
      {
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formula1: '0',
        range,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorMessage: form.numberAsked,
      },
    ]
  }
  if (column.kind !== 'choice') return []
  const letter = addressOf(0, c).replace(/\d+$/u, '')
  return [
    {
      type: 'list',
      formula1: `${CHOICES_SHEET}!$${letter}$1:$${letter}$${column.choices?.length ?? 1}`,
      range,
      allowBlank: true,
      showErrorMessage: true,
      errorMessage: form.choiceAsked,
    },
  ]
}

function choicesSheet(form: FormWorkbook): WriteSheet {
  const most = Math.max(0, ...form.columns.map(({ choices }) => choices?.length ?? 0))
  const rows = Array.from({ length: most }, (_, r) => form.columns.map(({ choices }) => choices?.[r] ?? null))
  return { name: CHOICES_SHEET, rows, hidden: true }
}

const identitySheet = (form: FormWorkbook): WriteSheet => ({
  name: IDENTITY_SHEET,
  veryHidden: true,
  rows: [
    ...Object.entries(form.identity),
    ['columns', form.columns.map(({ key }) => key).join(' ')],
    ['rows', String(form.title.length + 1)],
  ],
})

/** One cell as it came back: which row and column of the form it belongs to, and where the person sees it. */
export interface FilledCell {
  readonly row: string
  readonly column: string
  readonly address: string
  readonly cell: Cell
}

export interface FilledForm {
  readonly identity: Readonly<Record<string, string>>
  readonly cells: readonly FilledCell[]
}

/** Finds the form in a workbook that came back, by its hidden identity. Refusals: `sheet.no-form`, `sheet.form-rows-lost`. */
export function readForm(workbook: Workbook): Decision<FilledForm> {
  const { columns, rows, ...identity } = identityOf(workbook)
  const sheet = workbook.sheets.find(({ hidden }) => !hidden)
  if (columns === undefined || rows === undefined || sheet === undefined) return refuse('sheet.no-form')
  const keys = columns.split(' ')
  const filled = sheet.rows.flatMap((row, r) => (r < Number(rows) ? [] : filledRow(row, r, keys)))
  return filled.length === 0 ? refuse('sheet.form-rows-lost') : accept({ identity, cells: filled })
}

function filledRow(row: readonly Cell[], r: number, keys: readonly string[]): FilledCell[] {
  const key = row[0]
  if (key?.kind !== 'text') return []
  return keys.map((column, c) => ({ row: key.text, column, address: addressOf(r, c + FIRST_COLUMN), cell: row[c + FIRST_COLUMN] ?? EMPTY }))
}

function identityOf(workbook: Workbook): Record<string, string> {
  const sheet = workbook.sheets.find(({ name }) => name === IDENTITY_SHEET)
  return Object.fromEntries((sheet?.rows ?? []).flatMap((row) => pairOf(row)))
}

function pairOf([key, value]: Sheet['rows'][number]): [string, string][] {
  return key?.kind === 'text' && value?.kind === 'text' ? [[key.text, value.text]] : []
}
