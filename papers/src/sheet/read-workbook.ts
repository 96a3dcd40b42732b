/**
 * Reads an .xlsx (also .xls, .ods) into cells. The library behind it is young, so it stands behind this one door and is cross-checked
 * against another in the tests.
 */
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import { plainDate } from '@songhanh/core/basics/plain-date'
import { EncryptedFileError, read, type CellValue, type Sheet as RawSheet } from 'hucre'
import { declaredSize } from './archive-size.ts'
import { EMPTY, type Cell, type Sheet, type Workbook } from './cell.ts'

/** What a workbook may be at most: as a file, unpacked, and in rows of one sheet. */
export interface SheetLimits {
  readonly bytes: number
  readonly unpackedBytes: number
  readonly rows: number
}

export const DEFAULT_LIMITS: SheetLimits = { bytes: 25 * 1024 * 1024, unpackedBytes: 400 * 1024 * 1024, rows: 1_000_000 }

/** Refusals: `sheet.empty-file`, `sheet.too-large`, `sheet.encrypted`, `sheet.not-a-workbook`. */
export async function readWorkbook(bytes: Uint8Array, limits: SheetLimits = DEFAULT_LIMITS): Promise<Decision<Workbook>> {
  if (bytes.length === 0) return refuse('sheet.empty-file')
  if (bytes.length > limits.bytes || (declaredSize(bytes) ?? 0) > limits.unpackedBytes) return tooLarge(limits)
  let sheets: readonly RawSheet[]
  try {
    ;({ sheets } = await read(bytes, { maxRows: limits.rows }))
  } catch (error) {
    if (error instanceof EncryptedFileError) return refuse('sheet.encrypted')
    return OVER_A_LIMIT.test(String(error)) ? tooLarge(limits) : refuse('sheet.not-a-workbook')
  }
  return accept({ sheets: sheets.map(sheetOf) })
}

const tooLarge = (limits: SheetLimits) => refuse('sheet.too-large', { megabytes: Math.floor(limits.bytes / 1024 / 1024) })

// The library has no class of its own for a sheet spread over too wide a rectangle (two cells at A1 and XFD1048576): its words tell.
const OVER_A_LIMIT = /over the \d+ limit/u

function sheetOf(raw: RawSheet): Sheet {
  const rows = raw.rows.map((row, r) => trimRow(row.map((value, c) => cellOf(value, raw.cells?.get(`${r},${c}`)))))
  while (rows.at(-1)?.length === 0) rows.pop()
  const hiddenRows = [...(raw.rowDefs ?? [])].filter(([row, is]) => is.hidden === true && row < rows.length).map(([row]) => row)
  return { name: raw.name, hidden: raw.hidden === true || raw.veryHidden === true, rows, hiddenRows }
}

function trimRow(cells: Cell[]): readonly Cell[] {
  while (cells.at(-1)?.kind === 'empty') cells.pop()
  return cells
}

const ERROR = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/u

function cellOf(value: CellValue | undefined, detail: { readonly formula?: string } | undefined): Cell {
  if (value === null || value === undefined || value === '')
    return detail?.formula === undefined ? EMPTY : { kind: 'fault', shown: `=${detail.formula}` }
  if (typeof value === 'number') return Number.isFinite(value) ? { kind: 'number', number: value } : { kind: 'fault', shown: String(value) }
  if (typeof value === 'boolean') return { kind: 'truth', truth: value }
  if (value instanceof Date) return dayOf(value)
  const text = String(value).normalize('NFC')
  return ERROR.test(text) ? { kind: 'fault', shown: text } : { kind: 'text', text }
}

// Spreadsheets keep days as UTC midnights; reading them in local time moves them by one day.
function dayOf(value: Date): Cell {
  const day = plainDate(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate())
  return day === null ? { kind: 'fault', shown: String(value.getTime()) } : { kind: 'day', day }
}
