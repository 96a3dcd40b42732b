/** The board of a plan, and every cell of a year for an export. */
import * as api from '@songhanh/api/progress'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { yearOf } from '@songhanh/core/basics/plain-date'
import { STATES, type State } from '@songhanh/core/progress/judge'
import type { z } from 'zod'
import { toJson } from '../collection/figure-json.ts'
import { contentOf } from '../collection/measures.ts'
import { readFormStates, readNames } from '../collection/store.ts'
import { readNewest } from '../indicators/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { asks, sendsRows, type Route } from '../platform/http/route.ts'
import { ofThePlace } from '../plans/thing.ts'
import { loadBasis, rowOf } from './board.ts'
import { type ProgressMaps, readByUnit } from './by-unit.ts'
import { cellNames } from './cell-names.ts'
import { acceptedCells, inOrder } from './cells.ts'
import { explainMeasure } from './explanation.ts'
import { exportFigures } from './figures-file.ts'

const Board = api.readBoard.query.extend(api.readBoard.params.shape)
const Plan = api.listFigures.query.extend(api.listFigures.params.shape)

const ofPlace = async (_: Reading, __: unknown, by: Asking) => ofThePlace('steady', by)

export const readBoard: Query<z.output<typeof Board>, z.input<typeof api.readBoard.answer>> = {
  id: 'progress.readBoard',
  shape: Board,
  right: 'progress.read',
  thing: ofPlace,
  async run(r, input, by) {
    const basis = await loadBasis(r, input.planId, by)
    if (!basis) return refuse('plans.not-found')
    const year = input.year ?? yearOf(by.businessDay)
    const rows = basis.content.targets.map((target) => rowOf(basis, target, year))
    const counts = Object.fromEntries(STATES.map((state) => [state, rows.filter((row) => row.state === state).length])) as Record<
      State,
      number
    >
    return accept({ planId: input.planId, year, counts, rows })
  },
}

const listFigures: Query<z.output<typeof Plan>, z.input<typeof api.listFigures.answer>> = {
  id: 'progress.listFigures',
  shape: Plan,
  right: 'progress.read',
  thing: ofPlace,
  async run(r, { planId, year }, by) {
    if (!(await contentOf(r, planId, by))) return refuse('plans.not-found')
    const nameOf = cellNames((await readNewest(r, by)).map(({ catalogue }) => catalogue))
    // Only what the wall of the forms lets this person open; the board's sums are for everybody, single cells are not.
    const ofYear = inOrder(await acceptedCells(r, planId, { years: [year] }))
    const states = await readFormStates(r, [...new Set(ofYear.map((cell) => cell.formId))], by)
    const cells = ofYear.flatMap((cell) => {
      const state = states.get(cell.formId)
      return state ? [{ cell, state }] : []
    })
    const names = await readNames(r, [...new Set(cells.map(({ cell }) => cell.sender))], [], by)
    return accept({
      count: cells.length,
      figures: cells.map(({ cell, state }) => ({
        formId: cell.formId,
        sender: cell.sender,
        senderName: names.get(cell.sender) ?? cell.sender,
        element: cell.element,
        name: nameOf(cell.element),
        figure: toJson(cell.figure),
        state,
      })),
    })
  },
}

/** The endpoints of progress. */
export const progressRoutes = (maps: ProgressMaps = { grids: [], land: null }): Route[] => [
  asks(api.readBoard, readBoard),
  asks(api.readByUnit, readByUnit(maps)),
  asks(api.explainMeasure, explainMeasure),
  asks(api.listFigures, listFigures),
  sendsRows(api.exportFigures, exportFigures),
]
