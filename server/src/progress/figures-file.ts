/** Every cell of a year as a file, read and written a few senders at a time: an export of any length needs the memory of one piece. */
import * as api from '@songhanh/api/progress'
import type { RowsAnswer } from '@songhanh/api/endpoint'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { decimalText } from '@songhanh/core/basics/decimal'
import type { CsvValue } from '@songhanh/papers/sheet/write-csv'
import { progress as words } from '@songhanh/words/vi/progress'
import type { z } from 'zod'
import { contentOf } from '../collection/measures.ts'
import { readFormStates, readNames } from '../collection/store.ts'
import { readNewest } from '../indicators/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { rowsFile } from '../platform/rows-file.ts'
import { ofThePlace } from '../plans/thing.ts'
import { cellNames } from './cell-names.ts'
import { acceptedCells, inOrder } from './cells.ts'

/** Heads are codes, the same in every language, so that the file can be read back by an import. */
const COLUMNS = ['form', 'sender', 'sender_name', 'element', 'name', 'value', 'missing', 'kind', 'data_year', 'state'] as const

/** Senders of one piece: some thousands of cells. */
const PIECE = 50

/** Whoever was asked in that year and whose forms the person may open, with how many different cells they were asked for. */
const sendersOf = (r: Reading, planId: string, year: number, by: Asking) =>
  r.query<{ sender: string; cells: number }>(
    `SELECT sender, count(DISTINCT asked.element)::integer AS cells
     FROM form JOIN round ON round.place_id = form.place_id AND round.id = form.round_id CROSS JOIN LATERAL unnest(form.asked) AS asked(element)
     WHERE form.place_id = $1 AND round.plan_id = $2 AND round.period = $3 GROUP BY sender ORDER BY sender COLLATE "C"`,
    [by.placeId, planId, String(year)],
  )

async function* piecesOf(
  r: Reading,
  planId: string,
  year: number,
  senders: readonly string[],
  nameOf: (element: string) => string,
  by: Asking,
) {
  for (let at = 0; at < senders.length; at += PIECE) {
    const own = senders.slice(at, at + PIECE)
    const cells = inOrder(await acceptedCells(r, planId, { years: [year], senders: own }))
    const states = await readFormStates(r, [...new Set(cells.map((cell) => cell.formId))], by)
    const names = await readNames(r, own, [], by)
    yield cells.map(({ formId, sender, element, figure }): CsvValue[] => [
      formId,
      sender,
      names.get(sender) ?? sender,
      element,
      nameOf(element),
      figure.known ? decimalText(figure.value) : null,
      figure.known ? null : figure.reason,
      figure.known ? figure.kind.kind : null,
      figure.known ? figure.dataYear : null,
      states.get(formId) ?? null,
    ])
  }
}

/** Numbers as numbers, so that a spreadsheet can add them up. */
async function* withNumbers(pieces: AsyncIterable<CsvValue[][]>): AsyncGenerator<CsvValue[][]> {
  const value = COLUMNS.indexOf('value')
  for await (const piece of pieces)
    yield piece.map((row) => row.map((cell, column) => (column === value && cell !== null ? Number(cell) : cell)))
}

const Given = api.exportFigures.query.extend(api.exportFigures.params.shape)

export const exportFigures: Query<z.output<typeof Given>, z.output<typeof RowsAnswer>> = {
  id: 'progress.exportFigures',
  shape: Given,
  right: 'progress.read',
  thing: async (_, __, by) => ofThePlace('steady', by),
  async run(r, { planId, year, format }, by) {
    if (!(await contentOf(r, planId, by))) return refuse('plans.not-found')
    const nameOf = cellNames((await readNewest(r, by)).map(({ catalogue }) => catalogue))
    const senders = await sendersOf(r, planId, year, by)
    const rows = senders.reduce((sum, { cells }) => sum + cells, 0)
    const pieces = piecesOf(
      r,
      planId,
      year,
      senders.map(({ sender }) => sender),
      nameOf,
      by,
    )
    const columns = COLUMNS.map((head) => ({ head, width: head === 'name' ? 60 : 24, ...(head === 'value' ? { decimals: 2 } : {}) }))
    const file = { name: words.figuresFile(year), format, columns, sheet: words.figuresSheet(year, rows), rows }
    return accept(rowsFile(file, format === 'csv' ? pieces : withNumbers(pieces)))
  },
}
