/** A release as tables of open data: one row for each measure, unit and year. */
import type { Shown } from '@songhanh/core/publication/counts'
import type { PublicCoverage, PublicFigure, PublicMeasure, Snapshot } from '@songhanh/core/publication/snapshot'
import { portal as en } from '@songhanh/words/en/portal'
import { progress as statesEn } from '@songhanh/words/en/progress'
import { portal as vi } from '@songhanh/words/vi/portal'
import { progress as statesVi } from '@songhanh/words/vi/progress'
import { html, type Html } from './html.ts'
import { ROOT, type Opened, type Reader } from './reader.ts'
import { everyYear } from './years.ts'

export type DataValue = string | number | null

export interface DataTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly DataValue[])[]
}

export const COLUMNS = Object.keys(vi.columns) as readonly (keyof typeof vi.columns)[]

const side = (shown: Shown | null): DataValue => (shown === 'absent' ? 'withheld' : shown)

/** Who was asked at all; where nobody was, nothing stands. */
const counted = (coverage: PublicCoverage | null): readonly [DataValue, DataValue] =>
  coverage === null || coverage.asked === 0 ? [null, null] : [coverage.reported, coverage.asked]

export function figuresTable({ measures, year }: Snapshot): DataTable {
  const row = (
    measure: PublicMeasure,
    unit: { code: string; name: string } | null,
    of: number,
    figure: PublicFigure,
    coverage: PublicCoverage | null = null,
  ): readonly DataValue[] => [
    measure.code,
    measure.name?.vi ?? measure.text,
    unit ? unit.code.replace(/^unit:/u, '') : null,
    unit?.name ?? null,
    of,
    side(figure.above),
    side(figure.below),
    figure.value === null ? null : Number(figure.value),
    measure.unitOfMeasure?.vi ?? null,
    ...counted(coverage),
    figure.reason,
    unit === null && of === year ? (measure.state ?? 'withheld') : null,
  ]
  return {
    columns: COLUMNS,
    rows: measures.flatMap((measure) => [
      ...everyYear(measure, year)
        .filter((one) => one.year !== year)
        .map((one) => row(measure, null, one.year, one.figure, one.coverage)),
      row(measure, null, year, measure.figure, measure.coverage),
      ...(measure.units ?? []).map((unit) => row(measure, unit, year, unit.figure)),
    ]),
  }
}

/** What stands in a cell beside numbers and names: each word of the data with its meaning. */
const VALUES: readonly (readonly [column: string, value: string, vi: string, en: string])[] = [
  ...(['few', 'withheld'] as const).map((value) => ['numerator', value, vi.meaningOf[value], en.meaningOf[value]] as const),
  ...Object.entries(vi.reasons).map(([value, text]) => ['missing', value, text, en.reasons[value] ?? ''] as const),
  ...Object.entries(statesVi.states).map(
    ([value, text]) => ['state', value, text, statesEn.states[value as keyof typeof statesEn.states]] as const,
  ),
  ['state', 'withheld', vi.withheldState, en.withheldState],
]

/** Columns first, then the words that stand in them; in both languages. */
export const dictionaryTable = (): DataTable => ({
  columns: ['column', 'value', 'vi', 'en'],
  rows: [...COLUMNS.map((column) => [column, null, vi.columns[column], en.columns[column]]), ...VALUES],
})

export const FILES = { csv: 'so-lieu.csv', json: 'so-lieu.json', xlsx: 'so-lieu.xlsx', dictionary: 'tu-dien.csv' } as const

export function dataPage({ words }: Reader, { id }: Opened): Html {
  return html`<p>${words.openData}</p>
    <ul>
      ${(['csv', 'json', 'xlsx', 'dictionary'] as const).map((kind) => html`<li><a href="${ROOT}/${id}/${FILES[kind]}">${words.files[kind]}</a></li>`)}
    </ul>
    <h2>${words.dictionary}</h2>
    <table>
      <caption>
        ${words.dictionary}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.column}</th>
          <th scope="col">${words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        ${COLUMNS.map(
          (column) =>
            html`<tr>
              <th scope="row"><code>${column}</code></th>
              <td>${words.columns[column]}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}
