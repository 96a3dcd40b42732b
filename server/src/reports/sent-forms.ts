/** What one seat sent in a year, form by form, as reports tell it. */
import { periodKey, yearBefore } from '@songhanh/core/basics/period'
import { publishedKey } from '@songhanh/core/collection/form'
import { cellOf, EMPTY_SUBMISSION, figureIn } from '@songhanh/core/collection/submission'
import type { Catalogue } from '@songhanh/core/indicators/definition'
import type { ReportKind } from '@songhanh/core/reports/facts'
import { speaksOf } from '@songhanh/core/reports/report-window'
import type { OwnForm } from '@songhanh/core/reports/sent-figures'
import { askedIn } from '../collection/form-page.ts'
import { readAcceptedOf, readForms, readRounds, readSubmissions, type StoredRound } from '../collection/store.ts'
import { readEdition } from '../indicators/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'

/** A figure of an indicator this level cannot measure is as sensitive as the indicator. */
const sensitivityOf = (catalogue: Catalogue, key: string) =>
  (catalogue.elements.find(({ code }) => code === key) ?? catalogue.indicators.find(({ code }) => publishedKey(code) === key))
    ?.sensitivity ?? 'ordinary'

/** Which report of which seat is asked for. */
export interface OwnAsked {
  readonly planId: string
  readonly kind: ReportKind
  readonly year: number
  readonly seat: string
}

const yearIn = ({ period }: StoredRound): number => ('year' in period ? period.year : period.to)

/** The forms of one seat in the rounds a report speaks of, year after year, in a year as they were opened. */
export async function formsOf(
  r: Reading,
  { planId, kind, year, planFrom, seat }: OwnAsked & { readonly planFrom: number | null },
  by: Asking,
): Promise<readonly OwnForm[]> {
  const rounds = (await readRounds(r, by)).filter((round) => round.planId === planId && speaksOf(round.period, kind, year, planFrom))
  const stored = await readForms(r, rounds.map(({ id }) => id), by) // prettier-ignore
  const own = stored.filter(({ sender }) => sender === seat)
  const submissions = await readSubmissions(r, own.map(({ id }) => id), by) // prettier-ignore
  const forms: OwnForm[] = []
  for (const round of rounds.toReversed().toSorted((a, b) => yearIn(a) - yearIn(b))) {
    const ofRound = own.filter(({ roundId }) => roundId === round.id)
    if (ofRound.length === 0) continue
    const before = kind === 'half-year' ? await readAcceptedOf(r, seat, periodKey(yearBefore(round.period)), by) : null
    const catalogue = await readEdition(r, round.catalogue.code, round.catalogue.edition, by)
    for (const { id, asked, state } of ofRound) {
      const submission = submissions.get(id) ?? EMPTY_SUBMISSION
      const cell = (key: string) => {
        const { name, unitOfMeasure, type } = askedIn(catalogue, key)
        return {
          name,
          unit: unitOfMeasure,
          type,
          sensitivity: sensitivityOf(catalogue, key),
          figure: figureIn(cellOf(submission, key)),
          sameHalf: before?.get(key) ?? null,
        }
      }
      const headCounts = catalogue.elements.flatMap(({ name, headCount }) =>
        headCount && asked.includes(headCount.women) && asked.includes(headCount.men)
          ? [{ name: name.vi, women: cell(headCount.women), men: cell(headCount.men) }]
          : [],
      )
      forms.push({ name: round.name, year: yearIn(round), closing: round.closing, state, cells: asked.map(cell), headCounts })
    }
  }
  return forms
}
