/** The board of a plan, one measure by commune, and the grounds of a figure. */
import * as api from '@songhanh/api/progress'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { yearOf } from '@songhanh/core/basics/plain-date'
import { cellOf, EMPTY_SUBMISSION } from '@songhanh/core/collection/submission'
import { total } from '@songhanh/core/indicators/roll-up'
import { may } from '@songhanh/core/people/may'
import { STATES, type State } from '@songhanh/core/progress/judge'
import type { z } from 'zod'
import { askedIn } from '../collection/form-page.ts'
import { toJson } from '../collection/figure-json.ts'
import { readFormStates, readNames, readOwners, readSubmissions } from '../collection/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { asks, type Route } from '../platform/http/route.ts'
import { ofThePlace } from '../plans/thing.ts'
import { figureView, linkedTo, load, rowOf, type Linked } from './board.ts'
import { yearsOf } from './cells.ts'

const Board = api.readBoard.query.extend(api.readBoard.params.shape)
const Measure = api.readByUnit.query.extend(api.readByUnit.params.shape)
const Plan = api.listFigures.query.extend(api.listFigures.params.shape)

const ofPlace = async (_: Reading, __: unknown, by: Asking) => ofThePlace('steady', by)

const readBoard: Query<z.output<typeof Board>, z.input<typeof api.readBoard.answer>> = {
  id: 'progress.readBoard',
  shape: Board,
  right: 'progress.read',
  thing: ofPlace,
  async run(r, input, by) {
    const loaded = await load(r, input.planId, by)
    if (!loaded) return refuse('plans.not-found')
    const year = input.year ?? yearOf(by.businessDay)
    const rows = loaded.content.targets.map((target) => rowOf(loaded, target, year))
    const counts = Object.fromEntries(STATES.map((state) => [state, rows.filter((row) => row.state === state).length])) as Record<
      State,
      number
    >
    return accept({ planId: input.planId, year, counts, rows })
  },
}

/**
 * Of these senders, those whose own counts of the indicator the person may see; of violence and other small cells only where they hold the right to
 * its detail.
 */
async function openedTo(r: Reading, senders: readonly string[], { indicator }: Linked, by: Asking): Promise<ReadonlySet<string>> {
  if (indicator.sensitivity === 'ordinary') return new Set(senders)
  const owners = await readOwners(r, senders, by)
  return new Set(
    owners.filter((owner) => may(by.actor, 'violence.read-detail', { owner, state: 'steady' }, by.businessDay).ok).map((owner) => owner.at),
  )
}

const readByUnit: Query<z.output<typeof Measure>, z.input<typeof api.readByUnit.answer>> = {
  id: 'progress.readByUnit',
  shape: Measure,
  right: 'progress.read',
  thing: ofPlace,
  async run(r, { planId, measure, year }, by) {
    const loaded = await load(r, planId, by)
    if (!loaded) return refuse('plans.not-found')
    const linked = linkedTo(loaded, measure)
    if (!linked) return refuse('indicators.measure-not-found', { measure })
    const { catalogue, indicator, reading, elements } = linked
    const parts =
      yearsOf(loaded.cells, indicator, elements)
        .find((one) => one.year === year)
        ?.parts.filter((part) => part.unit.startsWith('unit:')) ?? []
    const names = await readNames(
      r,
      parts.map((part) => part.unit),
      [],
      by,
    )
    const opened = await openedTo(
      r,
      parts.map((part) => part.unit),
      linked,
      by,
    )
    const units = parts.map((part) => {
      const figure = total(catalogue, indicator, [part], reading)
      const shown = opened.has(part.unit) ? figure : ({ known: false, reason: 'withheld', coverage: figure.coverage } as const)
      return { unit: part.unit, name: names.get(part.unit) ?? part.unit, figure: figureView(shown) }
    })
    return accept({
      measure,
      year,
      yesNo: indicator.calculation.kind === 'counted-units' || indicator.calculation.kind === 'yes-no',
      units,
    })
  },
}

const explainMeasure: Query<z.output<typeof Measure>, z.input<typeof api.explainMeasure.answer>> = {
  id: 'progress.explainMeasure',
  shape: Measure,
  right: 'progress.read',
  thing: ofPlace,
  async run(r, { planId, measure, year }, by) {
    const loaded = await load(r, planId, by)
    if (!loaded) return refuse('plans.not-found')
    const target = loaded.content.targets.find((one) => one.code === measure)
    if (!target) return refuse('indicators.measure-not-found', { measure })
    const linked = linkedTo(loaded, measure)
    const row = rowOf(loaded, target, year)
    if (!linked) return accept({ row, formula: null, sources: [], cells: [] })
    const { catalogue, indicator, reading, elements } = linked
    const { calculation } = indicator
    const cells = loaded.cells.filter(
      (cell) => cell.year === year && (elements.includes(cell.element) || cell.element === `published.${indicator.code}`),
    )
    const submissions = await readSubmissions(r, [...new Set(cells.map((cell) => cell.formId))], by)
    // An office that may not open another's form learns the sum and who is behind it, not who typed there.
    const behind = cells.map((cell) => {
      const submission = submissions.get(cell.formId) ?? EMPTY_SUBMISSION
      return { cell, submission, entry: cellOf(submission, cell.element).entries.at(-1) }
    })
    const people = behind
      .flatMap(({ submission, entry }) => [entry?.by, submission.signedOff?.by, submission.accepted?.by])
      .filter((id) => id !== undefined)
    const names = await readNames(r, [...new Set(cells.map((cell) => cell.sender))], [...new Set(people)], by)
    const name = (id: string | undefined) => (id === undefined ? null : (names.get(id) ?? id))
    const opened = await openedTo(r, [...new Set(cells.map((cell) => cell.sender))], linked, by)
    const visible = behind.filter(({ cell }) => opened.has(cell.sender))
    return accept({
      row,
      formula: {
        kind: calculation.kind,
        multiplier: 'multiplier' in calculation ? calculation.multiplier : null,
        reading: reading?.name.vi ?? null,
        rules: indicator.countingRules.map((rule) => rule.vi),
      },
      sources: indicator.sources.map((source) => ({ ...source })),
      cells: visible.map(({ cell, submission, entry }) => ({
        sender: cell.sender,
        senderName: names.get(cell.sender) ?? cell.sender,
        element: cell.element,
        name: askedIn(catalogue, cell.element).name,
        figure: toJson(cell.figure),
        typedBy: name(entry?.by),
        typedOn: entry?.on ?? null,
        signedOffBy: name(submission.signedOff?.by),
        signedOffOn: submission.signedOff?.on ?? null,
        acceptedBy: name(submission.accepted?.by),
        acceptedOn: submission.accepted?.on ?? null,
        formId: cell.formId,
      })),
    })
  },
}

const listFigures: Query<z.output<typeof Plan>, z.input<typeof api.listFigures.answer>> = {
  id: 'progress.listFigures',
  shape: Plan,
  right: 'progress.read',
  thing: ofPlace,
  async run(r, { planId, year }, by) {
    const loaded = await load(r, planId, by)
    if (!loaded) return refuse('plans.not-found')
    const [catalogue] = loaded.catalogues
    // Only what the wall of the forms lets this person open; the board's sums are for everybody, single cells are not.
    const ofYear = loaded.cells.filter((cell) => cell.year === year)
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
        name: catalogue ? askedIn(catalogue, cell.element).name : cell.element,
        figure: toJson(cell.figure),
        state,
      })),
    })
  },
}

/** The endpoints of progress. */
export const progressRoutes = (): Route[] => [
  asks(api.readBoard, readBoard),
  asks(api.readByUnit, readByUnit),
  asks(api.explainMeasure, explainMeasure),
  asks(api.listFigures, listFigures),
]
