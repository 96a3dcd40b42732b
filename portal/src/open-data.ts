/** A release as tables of open data: figures by measure, unit and year, and counts of women and men. */
import type { Shown } from '@songhanh/core/publication/counts'
import type { PublicCoverage, PublicFigure, PublicMeasure, Snapshot } from '@songhanh/core/publication/snapshot'
import type { portal as vi } from '@songhanh/words/vi/portal'
import { everyYear } from '@songhanh/core/publication/every-year'

/** A word, a whole number, a decimal with the digits it was published with, a day, or nothing. */
export type DataValue = string | number | { readonly decimal: string } | { readonly day: string } | null

export interface DataTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly DataValue[])[]
}

export type Column = keyof typeof vi.columns

/** Names of old come first and stay where they are: who reads a table by place is not led astray by a new one. */
const FIGURES = [
  'measure',
  'name',
  'unit_code',
  'unit_name',
  'year',
  'numerator',
  'denominator',
  'value',
  'unit_of_measure',
  'units_reported',
  'units_asked',
  'missing',
  'state',
  'aim',
  'aim_year',
  'kind',
  'pooled_years',
  'name_en',
  'unit_of_measure_en',
  'as_of',
  'note',
] as const satisfies readonly Column[]

const HEADS = ['measure', 'name', 'year', 'element', 'element_en', 'sex', 'count', 'as_of', 'note'] as const satisfies readonly Column[]

/** Every column of the tables, once. */
export const COLUMNS: readonly Column[] = [...new Set<Column>([...FIGURES, ...HEADS])]

const side = (shown: Shown | null): DataValue => (shown === 'absent' ? 'withheld' : shown)

/** Who was asked at all; where nobody was, nothing stands. */
const counted = (coverage: PublicCoverage | null): readonly [DataValue, DataValue] =>
  coverage === null || coverage.asked === 0 ? [null, null] : [coverage.reported, coverage.asked]

const nameOf = ({ name, text }: PublicMeasure) => name?.vi ?? text

function aimOf({ bound }: PublicMeasure): string | null {
  if (bound === null) return null
  if ('value' in bound) return `${bound.comparator} ${bound.value}`
  return 'low' in bound ? `${bound.low}..${bound.high}` : bound.kind
}

/** On what day the release was made, and that its figures are invented where they are. */
const endOf = ({ day, demonstration }: Snapshot): readonly DataValue[] => [{ day }, demonstration ? 'invented' : null]

export function figuresTable(snapshot: Snapshot): DataTable {
  const { measures, year } = snapshot
  const row = (
    measure: PublicMeasure,
    unit: { code: string; name: string } | null,
    of: number,
    figure: PublicFigure,
    coverage: PublicCoverage | null = null,
  ): readonly DataValue[] => {
    const isReported = unit === null && of === year
    return [
      measure.code,
      nameOf(measure),
      unit ? unit.code.replace(/^unit:/u, '') : null,
      unit?.name ?? null,
      of,
      side(figure.above),
      side(figure.below),
      figure.value === null ? null : { decimal: figure.value },
      measure.unitOfMeasure?.vi ?? null,
      ...counted(coverage),
      figure.reason,
      isReported ? (measure.state ?? 'withheld') : null,
      isReported ? aimOf(measure) : null,
      isReported ? measure.due : null,
      isReported && figure.value !== null && measure.kinds.length > 0 ? measure.kinds.join('; ') : null,
      isReported && figure.value !== null ? measure.pooledOver : null,
      measure.name?.en ?? null,
      measure.unitOfMeasure?.en ?? null,
      ...endOf(snapshot),
    ]
  }
  return {
    columns: FIGURES,
    rows: measures.flatMap((measure) => [
      ...everyYear(measure, year)
        .filter((one) => one.year !== year)
        .map((one) => row(measure, null, one.year, one.figure, one.coverage)),
      row(measure, null, year, measure.figure, measure.coverage),
      ...(measure.units ?? []).map((unit) => row(measure, unit, year, unit.figure)),
    ]),
  }
}

/** How many women and men stand behind a measure, as its page says it. */
export function headsTable(snapshot: Snapshot): DataTable {
  const rows = snapshot.measures.flatMap((measure) =>
    measure.heads.flatMap(({ name, women, men }) =>
      [['women', women] as const, ['men', men] as const].map(([sex, shown]): readonly DataValue[] => [
        measure.code,
        nameOf(measure),
        snapshot.year,
        name.vi,
        name.en,
        sex,
        side(shown),
        ...endOf(snapshot),
      ]),
    ),
  )
  return { columns: HEADS, rows }
}

/** The figures of one measure, below the address of its page. */
export const MEASURE_FILE = 'so-lieu.csv'

export const FILES = {
  csv: 'so-lieu.csv',
  heads: 'nu-nam.csv',
  xlsx: 'so-lieu.xlsx',
  json: 'so-lieu.json',
  dictionary: 'tu-dien.csv',
} as const
