/** The accepted cells of a plan, year by year, as core adds them up. */
import { parsePeriod, periodKey, type Period } from '@songhanh/core/basics/period'
import { publishedKey } from '@songhanh/core/collection/form'
import type { Figure } from '@songhanh/core/indicators/figure'
import type { Indicator } from '@songhanh/core/indicators/definition'
import type { Part } from '@songhanh/core/indicators/tally'
import type { YearOfCells } from '@songhanh/core/progress/measure'
import { fromColumns, type FigureColumns } from '../collection/figure-json.ts'
import type { Reading } from '../platform/database.ts'
import { withRegisters } from './from-registers.ts'

export interface AcceptedCell {
  readonly year: number
  readonly sender: string
  readonly formId: string
  readonly element: string
  readonly figure: Figure
}

interface Row extends FigureColumns {
  readonly period: string
  readonly sender: string
  readonly form_id: string
  readonly element: string
}

/** Of which years, senders and elements; of all where not said. */
export interface Wanted {
  readonly years?: readonly number[]
  readonly senders?: readonly string[]
  readonly elements?: readonly string[]
}

/** People see the accepted cells of their place; the worker, who is nobody, has a way of its own to the same rows. */
type Source = 'accepted_figures' | 'cells_of'

const isEmpty = (figure: Figure) => !figure.known && figure.reason === 'not-reported'

/**
 * Every cell asked for a whole year, once for each sender and element: where two rounds ask for the same value, the one that has an answer, and of two
 * answers the later. A form that is not accepted yet counts as not reported.
 */
export async function acceptedCells(
  r: Reading,
  planId: string,
  wanted: Wanted = {},
  source: Source = 'accepted_figures',
): Promise<readonly AcceptedCell[]> {
  const rows = await readCells(r, planId, wanted, source)
  const cells = chosenOf(rows, (period) => (period?.kind === 'year' ? period.year : null))
  return withRegisters(r, planId, cells, wanted, source === 'cells_of' ? 'counted_in_registers' : 'register_sums')
}

/**
 * Every cell asked for one period that is no year, under the year it lies in: what was sent for that period alone. What registers count by the year is
 * no part of it.
 */
export async function cellsWithin(
  r: Reading,
  planId: string,
  within: Exclude<Period, { kind: 'years' }>,
): Promise<readonly AcceptedCell[]> {
  const key = periodKey(within)
  return chosenOf(await readCells(r, planId, {}, 'accepted_figures'), (period) =>
    period && periodKey(period) === key ? within.year : null,
  )
}

const readCells = (r: Reading, planId: string, wanted: Wanted, source: Source) =>
  r.query<Row>(
    `SELECT period, sender, form_id, element, value, missing, kind, data_year FROM ${source}($1, $2, $3, $4) ORDER BY opened_at, form_id`,
    [planId, wanted.years ?? null, wanted.senders ?? null, wanted.elements ?? null],
  )

/** Of the periods that have a year here, each sender and element once, by sender. */
function chosenOf(rows: readonly Row[], yearIn: (period: Period | null) => number | null): readonly AcceptedCell[] {
  const chosen = new Map<string, AcceptedCell>()
  for (const row of rows) {
    const year = yearIn(parsePeriod(row.period))
    if (year === null) continue
    const key = `${year} ${row.sender} ${row.element}`
    const cell: AcceptedCell = {
      year,
      sender: row.sender,
      formId: row.form_id,
      element: row.element,
      figure: fromColumns(row),
    }
    if (!chosen.has(key) || !isEmpty(cell.figure)) chosen.set(key, cell)
  }
  return [...chosen.values()].toSorted((a, b) => compare(a.sender, b.sender))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The same cells by sender and element: the same figures make the same file on every place. */
export const inOrder = (cells: readonly AcceptedCell[]): readonly AcceptedCell[] =>
  cells.toSorted((a, b) => compare(a.sender, b.sender) || compare(a.element, b.element))

const partsOf = (cells: readonly AcceptedCell[]): readonly Part[] =>
  [...Map.groupBy(cells, (cell) => cell.sender)].map(([unit, own]) => ({
    unit,
    cells: new Map(own.map((cell) => [cell.element, cell.figure])),
  }))

/** A year with the sender whose published figure stands in place of a sum. */
export interface YearFromSenders extends YearOfCells {
  readonly publishedBy: string | null
}

/** The years one indicator has been asked for, each with its parts and the published figure entered in its place. */
export function yearsOf(cells: readonly AcceptedCell[], indicator: Indicator, elements: readonly string[]): readonly YearFromSenders[] {
  const published = publishedKey(indicator.code)
  const own = cells.filter((cell) => elements.includes(cell.element) || cell.element === published)
  return [...Map.groupBy(own, (cell) => cell.year)].map(([year, ofYear]) => {
    const entered = ofYear.find((cell) => cell.element === published)
    return {
      year,
      parts: partsOf(ofYear.filter((cell) => cell.element !== published)),
      published: entered?.figure ?? null,
      publishedBy: entered?.sender ?? null,
    }
  })
}
