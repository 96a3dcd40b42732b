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
  /** Number columns that ask for one of a list in this row, such as yes or no. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
  /** Number columns whose numbers show as many decimals in this row as they have: means and amounts, never counts. */
  readonly asWritten?: readonly string[]
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
    dataValidations: form.columns.flatMap((column, c) => [...validation(form, column, c), ...rowChoices(form, column, c)]),
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
    ...(column.kind === 'number' && !isList(column, row) && !(row.asWritten ?? []).includes(column.key)
      ? { numFmt: numberFormat(column.decimals ?? 0) }
      : {}),
    ...(column.kind === 'text' ? { numFmt: '@' } : {}),
  }
}

const isList = (column: FormColumn, row: FormRow) => row.choices?.[column.key] !== undefined

/** The rows of a column that ask what the column asks, in stretches: Excel keeps one rule for a cell. */
function stretches(form: FormWorkbook, column: FormColumn, c: number): string[] {
  const ends = form.rows.flatMap((row, r): [number, number][] => (isList(column, row) ? [] : [[r, r]]))
  const joined = ends.reduce<[number, number][]>((all, [from, to]) => {
    const last = all.at(-1)
    return last && last[1] === from - 1 ? [...all.slice(0, -1), [last[0], to]] : [...all, [from, to]]
  }, [])
  const at = (r: number) => addressOf(form.title.length + 1 + r, c + FIRST_COLUMN)
  return joined.map(([from, to]) => `${at(from)}:${at(to)}`)
}

function validation(form: FormWorkbook, column: FormColumn, c: number): DataValidation[] {
  if (!column.open) return []
  return stretches(form, column, c).flatMap((range): DataValidation[] => {
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
    return column.kind === 'choice' ? [oneOfList(form, c, column.choices ?? [], range)] : []
  })
}

const oneOfList = (form: FormWorkbook, list: number, choices: readonly string[], range: string): DataValidation => {
  const letter = addressOf(0, list).replace(/\d+$/u, '')
  return {
    type: 'list',
    formula1: `${CHOICES_SHEET}!$${letter}$1:$${letter}$${Math.max(1, choices.length)}`,
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorMessage: form.choiceAsked,
  }
}

/** The lists of single rows, each once; they stand on the hidden sheet after those of the columns. */
const listsOfRows = ({ rows }: FormWorkbook): readonly (readonly string[])[] => [
  ...new Map(rows.flatMap(({ choices }) => Object.values(choices ?? {}).map((list) => [list.join('\n'), list] as const))).values(),
]

function rowChoices(form: FormWorkbook, column: FormColumn, c: number): DataValidation[] {
  const lists = listsOfRows(form).map((list) => list.join('\n'))
  return form.rows.flatMap((row, r) => {
    const choices = row.choices?.[column.key]
    if (choices === undefined || !isOpen(column, row)) return []
    const list = form.columns.length + lists.indexOf(choices.join('\n'))
    return [oneOfList(form, list, choices, addressOf(form.title.length + 1 + r, c + FIRST_COLUMN))]
  })
}

function choicesSheet(form: FormWorkbook): WriteSheet {
  const lists = [...form.columns.map(({ choices }) => choices ?? []), ...listsOfRows(form)]
  const most = Math.max(0, ...lists.map((list) => list.length))
  const rows = Array.from({ length: most }, (_, r) => lists.map((list) => list[r] ?? null))
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
