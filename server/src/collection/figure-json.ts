/** Figures between core, which counts in exact decimals, and JSON and columns, where a decimal is text. */
import type { FigureView } from '@songhanh/api/figure'
import { decimalText, parseDecimal } from '@songhanh/core/basics/decimal'
import { missing, type Figure, type MissingReason, type ValueKind } from '@songhanh/core/indicators/figure'
import type { z } from 'zod'

export type FigureJson = z.output<typeof FigureView>

export const toJson = (figure: Figure): FigureJson =>
  figure.known
    ? {
        known: true,
        value: decimalText(figure.value),
        kind: figure.kind as (FigureJson & { known: true })['kind'],
        dataYear: figure.dataYear,
      }
    : { known: false, reason: figure.reason }

/** The treaty has read the text as a decimal already; what does not parse here is a fault of the program. */
export function fromJson(json: FigureJson): Figure {
  if (!json.known) return missing(json.reason)
  const value = parseDecimal(json.value)
  if (!value) throw new Error(`not a decimal: ${json.value}`)
  return { known: true, value, kind: json.kind, dataYear: json.dataYear }
}

export interface FigureColumns {
  readonly value: string | null
  readonly missing: MissingReason | null
  readonly kind: ValueKind | null
  readonly data_year: number | null
}

/** A row of figures; one with neither number nor reason is an empty cell. */
export function fromColumns(row: FigureColumns): Figure {
  const value = row.value === null ? null : parseDecimal(row.value)
  return value && row.kind && row.data_year !== null
    ? { known: true, value, kind: row.kind, dataYear: row.data_year }
    : missing(row.missing ?? 'not-reported')
}
