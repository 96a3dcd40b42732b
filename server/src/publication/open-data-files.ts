/** The open data of a release as files: the same tables as CSV, as a workbook and as JSON, with what their columns mean. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Snapshot } from '@songhanh/core/publication/snapshot'
import { csvRows, type CsvValue } from '@songhanh/papers/sheet/write-csv'
import { writeTables, type TableValue } from '@songhanh/papers/sheet/write-workbook'
import { dictionaryTable } from '@songhanh/portal/data-dictionary'
import { figuresTable, FILES, headsTable, MEASURE_FILE, type DataTable, type DataValue } from '@songhanh/portal/open-data'
import { portal as words } from '@songhanh/words/vi/portal'
import { writeDay } from '@songhanh/words/writing'

const isPlain = (value: DataValue): value is string | number | null => value === null || typeof value !== 'object'

/** A decimal with its digits, a day as 2024-12-04. */
const inCsv = (value: DataValue): CsvValue => (isPlain(value) ? value : 'decimal' in value ? value.decimal : value.day)

const inJson = (value: DataValue): string | number | null =>
  isPlain(value) ? value : 'decimal' in value ? Number(value.decimal) : value.day

const inSheet = (value: DataValue): TableValue => {
  if (isPlain(value)) return value
  return 'day' in value
    ? { day: value.day as PlainDate }
    : { number: Number(value.decimal), decimals: (value.decimal.split('.')[1] ?? '').length }
}

const csv = ({ columns, rows }: DataTable): string =>
  [
    ...csvRows(
      columns,
      rows.map((row) => row.map(inCsv)),
    ),
  ].join('')

const objects = ({ columns, rows }: DataTable) =>
  rows.map((row) => Object.fromEntries(columns.map((column, n) => [column, inJson(row[n] ?? null)])))

const WIDE: Readonly<Record<string, number>> = { name: 48, name_en: 48, unit_name: 24, element: 40, element_en: 40, vi: 80, en: 80 }

const sheetOf = (name: string, { columns, rows }: DataTable, title: readonly string[]) => ({
  name,
  title,
  columns: columns.map((head) => ({ head, width: WIDE[head] ?? 16 })),
  rows: rows.map((row) => row.map(inSheet)),
})

function workbook(snapshot: Snapshot): Promise<Uint8Array> {
  const title = [
    snapshot.plan.title,
    `${words.yearOf(snapshot.year)}. ${words.figuresOn(writeDay(snapshot.day))}`,
    ...(snapshot.demonstration ? [words.demonstration] : []),
  ]
  return writeTables(
    [
      sheetOf('so-lieu', figuresTable(snapshot), title),
      sheetOf('nu-nam', headsTable(snapshot), title),
      sheetOf('tu-dien', dictionaryTable(snapshot), []),
    ],
    snapshot.day,
  )
}

/** Below the page of a measure: its own figures. */
const ONE_MEASURE = new RegExp(`^chi-tieu/([^/]+)/${MEASURE_FILE}$`, 'u')

/** A file of a release by its name; null where there is none of that name. */
export async function fileOf(
  name: string,
  snapshot: Snapshot,
): Promise<{ readonly type: string; readonly bytes: string | Uint8Array } | null> {
  const asCsv = (table: DataTable) => ({ type: 'text/csv; charset=utf-8', bytes: csv(table) })
  switch (name) {
    case FILES.csv:
      return asCsv(figuresTable(snapshot))
    case FILES.heads:
      return asCsv(headsTable(snapshot))
    case FILES.dictionary:
      return asCsv(dictionaryTable(snapshot))
    case FILES.json: {
      const tables = { figures: objects(figuresTable(snapshot)), womenAndMen: objects(headsTable(snapshot)) }
      return {
        type: 'application/json; charset=utf-8',
        bytes: JSON.stringify({ ...snapshot, tables, dictionary: dictionaryTable(snapshot) }),
      }
    }
    case FILES.xlsx:
      return { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: await workbook(snapshot) }
    default: {
      const code = ONE_MEASURE.exec(name)?.[1]
      const measures = snapshot.measures.filter((measure) => measure.code === code)
      return measures.length === 0 ? null : asCsv(figuresTable({ ...snapshot, measures }))
    }
  }
}
