/** Căn cứ số liệu: from a figure down to the cells, people and days behind it. */
import * as api from '@songhanh/api/progress'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { decimalText, sum } from '@songhanh/core/basics/decimal'
import { publishedKey } from '@songhanh/core/collection/form'
import { cellOf, EMPTY_SUBMISSION } from '@songhanh/core/collection/submission'
import { administrative, missing, type Figure } from '@songhanh/core/indicators/figure'
import { headCount } from '@songhanh/core/indicators/head-count'
import type { z } from 'zod'
import { toJson } from '../collection/figure-json.ts'
import { askedIn } from '../collection/form-page.ts'
import { readNames, readSubmissions } from '../collection/store.ts'
import type { Query } from '../platform/ask.ts'
import { ofThePlace } from '../plans/thing.ts'
import { loadBasis, rowOf } from './board.ts'
import { acceptedCells, type AcceptedCell } from './cells.ts'
import { linkedTo, type Linked } from './linked.ts'
import { entriesBehind } from './entries-behind.ts'
import { openedTo } from './opened.ts'
import { reportBehind } from './past-figures.ts'

const Grounds = api.explainMeasure.query.extend(api.explainMeasure.params.shape)

/** Every head count of a measure, summed over the place in women and men. */
export function headCountsOf({ catalogue, elements }: Linked, cells: readonly AcceptedCell[]) {
  const summed = (code: string): Figure => {
    const own = cells.filter((cell) => cell.element === code).map((cell) => cell.figure)
    const gap = own.find((figure) => !figure.known && figure.reason !== 'none-arose' && figure.reason !== 'not-applicable')
    if (gap || own.length === 0) return gap ?? missing('not-reported')
    return administrative(sum(own.flatMap((figure) => (figure.known ? [figure.value] : []))), cells[0]?.year ?? 0)
  }
  return catalogue.elements
    .filter((element) => element.headCount && elements.includes(element.headCount.women))
    .map((element) => {
      const { women, men } = element.headCount as { women: string; men: string }
      const count = headCount(summed(women), summed(men))
      const text = decimalText
      return {
        element: element.code,
        name: element.name.vi,
        counts: count.known ? { women: text(count.women), men: text(count.men), all: text(count.all), gap: text(count.gap) } : null,
      }
    })
}

export const explainMeasure: Query<z.output<typeof Grounds>, z.input<typeof api.explainMeasure.answer>> = {
  id: 'progress.explainMeasure',
  shape: Grounds,
  right: 'progress.read',
  thing: async (_, __, by) => ofThePlace('steady', by),
  async run(r, { planId, measure, year }, by) {
    const basis = await loadBasis(r, planId, by)
    if (!basis) return refuse('plans.not-found')
    const target = basis.content.targets.find((one) => one.code === measure)
    if (!target) return refuse('indicators.measure-not-found', { measure })
    const linked = linkedTo(basis, measure)
    const row = rowOf(basis, target, year)
    if (!linked)
      return accept({ row, formula: null, headCounts: [], sources: [], report: null, cells: [], entries: { count: 0, listed: [] } })
    const { catalogue, indicator, reading, elements } = linked
    const { calculation } = indicator
    const cells = await acceptedCells(r, planId, { years: [year], elements: [...elements, publishedKey(indicator.code)] })
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
      headCounts: headCountsOf(linked, cells),
      sources: indicator.sources.map((source) => ({ ...source })),
      report: await reportBehind(r, planId, measure, year, basis.sums, by),
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
        state: submission.state,
      })),
      entries: await entriesBehind(r, elements, year, by),
    })
  },
}
