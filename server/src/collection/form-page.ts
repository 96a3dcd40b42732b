/** One form with everything its page needs: every cell, last year's value, all numbers it has had, and what the checks say. */
import * as api from '@songhanh/api/collection'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { periodKey, yearBefore } from '@songhanh/core/basics/period'
import { checkForm, findingKey } from '@songhanh/core/collection/checks'
import { publishedKey } from '@songhanh/core/collection/form'
import { figuresForAnother, heldBackIn, seenForAnother, type SeenCell } from '@songhanh/core/collection/held-back'
import { mayConfirm } from '@songhanh/core/collection/decide'
import { mayFollow, stepsFrom } from '@songhanh/core/collection/steps'
import {
  cellOf,
  cellVersion,
  EMPTY_SUBMISSION,
  figureIn,
  figuresOf,
  isLate,
  type Cell,
  type Submission,
} from '@songhanh/core/collection/submission'
import { kindsAllowed, ownKindOn, usualKind, type OwnKind } from '@songhanh/core/collection/value-kind'
import type { Catalogue } from '@songhanh/core/indicators/definition'
import type { Figure } from '@songhanh/core/indicators/figure'
import type { z } from 'zod'
import { readEdition } from '../indicators/store.ts'
import type { Query } from '../platform/ask.ts'
import { toJson } from './figure-json.ts'
import { readElsewhere, readRoundNames, signedElsewhere, type Elsewhere } from './one-value.ts'
import { findForm, readAcceptedOf, readNames, readRound, readSubmissions } from './store.ts'
import { formThing } from './thing.ts'

type Page = z.input<typeof api.FormView>

/** What a cell asks: an element, or the published figure of an indicator this level cannot measure. */
export function askedIn(catalogue: Catalogue, key: string) {
  const element = catalogue.elements.find((e) => e.code === key)
  if (element) return { element: key, name: element.name.vi, unitOfMeasure: element.unitOfMeasure.vi, type: element.type }
  const indicator = catalogue.indicators.find((i) => publishedKey(i.code) === key)
  if (!indicator) throw new Error(`a form asks for ${key}, which its catalogue does not know`)
  return { element: key, name: indicator.name.vi, unitOfMeasure: indicator.unitOfMeasure.vi, type: 'amount' as const }
}

/** A cell as those see it who may open the draft. */
const whole = (cell: Cell): SeenCell => ({ heldBack: false, figure: figureIn(cell), entries: cell.entries })

function cellView(
  catalogue: Catalogue,
  submission: Submission,
  seenOf: (cell: Cell) => SeenCell,
  key: string,
  lastYear: Figure | undefined,
  elsewhere: Elsewhere | undefined,
  own: OwnKind,
  names: ReadonlyMap<string, string>,
): Page['cells'][number] {
  const cell = cellOf(submission, key)
  const seen = seenOf(cell)
  return {
    ...askedIn(catalogue, key),
    figure: toJson(seen.figure),
    kinds: [...kindsAllowed(key)],
    usual: usualKind(key, own),
    seen: cellVersion(cell),
    heldBack: seen.heldBack,
    lastYear: lastYear ? toJson(lastYear) : null,
    elsewhere: elsewhere ? { ...elsewhere, figure: toJson(elsewhere.figure) } : null,
    comment: seen.heldBack ? null : (seen.entries.at(-1)?.comment ?? null),
    returnedFor: cell.returnedFor,
    entries: seen.entries.map((entry) => ({
      ...entry,
      by: names.get(entry.by) ?? entry.by,
      from: entry.from === null ? null : { formId: entry.from, round: names.get(entry.from) ?? entry.from },
      figure: toJson(entry.figure),
    })),
  }
}

const peopleIn = (submission: Submission): string[] => [
  ...[...submission.cells.values()].flatMap((cell) => cell.entries.map((entry) => entry.by)),
  ...[submission.signedOff?.by, submission.returned?.by].filter((id) => id !== undefined),
]

/** The forms that cells of this one were typed in. */
const formsIn = (submission: Submission): string[] => [
  ...new Set([...submission.cells.values()].flatMap((cell) => cell.entries.flatMap((entry) => entry.from ?? []))),
]

const formPage = (
  id: string,
  right: 'collection.read' | 'collection.fill-for-another',
): Query<z.output<typeof api.readForm.params>, Page> => ({
  id,
  shape: api.readForm.params,
  right,
  thing: formThing,
  async run(r, { formId }, by) {
    const form = await findForm(r, formId, by)
    const round = form && (await readRound(r, form.roundId, by))
    if (!form || !round) return refuse('collection.form-not-found')
    const catalogue = await readEdition(r, round.catalogue.code, round.catalogue.edition, by)
    const submission = (await readSubmissions(r, [formId], by)).get(formId) ?? EMPTY_SUBMISSION
    const lastYear = await readAcceptedOf(r, form.sender, periodKey(yearBefore(round.period)), by)
    const own = right === 'collection.read'
    const elsewhere = await readElsewhere(r, form, own && mayFollow(submission.state, 'fill'), by)
    const kind = ownKindOn(round.closing, by.businessDay)
    const [figures, heldBack] = own ? [figuresOf(submission), new Set<string>()] : [figuresForAnother(submission), heldBackIn(submission)]
    const names = new Map([
      ...(await readNames(r, [form.sender], peopleIn(submission), by)),
      ...(await readRoundNames(r, formsIn(submission), by)),
    ])
    const named = <T extends { readonly by: string }>(act: T | null): T | null => act && { ...act, by: names.get(act.by) ?? act.by }
    return accept({
      id: form.id,
      planId: round.planId,
      roundId: form.roundId,
      round: round.name,
      form: form.code,
      sender: form.sender,
      senderName: names.get(form.sender) ?? form.sender,
      state: submission.state,
      version: submission.version,
      period: periodKey(round.period),
      closing: round.closing,
      due: round.due,
      late: isLate(submission, round.due, by.businessDay),
      lateBecause: submission.lateBecause,
      unconfirmed: submission.unconfirmed,
      returned: named(submission.returned),
      signedOff: named(submission.signedOff),
      steps: stepsFrom(submission.state).filter((step) => step !== 'confirm' || mayConfirm(submission, by.actor.person.id)),
      cells: form.asked.map((key) =>
        cellView(catalogue, submission, own ? whole : seenForAnother, key, lastYear.get(key), elsewhere.get(key), kind, names),
      ),
      findings: checkForm(catalogue, form.asked, figures, lastYear, signedElsewhere(elsewhere))
        .filter(({ element }) => !heldBack.has(element))
        .map((finding) => ({
          ...finding,
          addedTo: [...finding.addedTo],
          values: [...finding.values],
          key: findingKey(finding),
          reason: submission.reasons.get(findingKey(finding)) ?? null,
        })),
    })
  },
})

export const readForm = formPage('collection.readForm', 'collection.read')

/** The same page for whoever types for the sender: a draft of another office is nobody else's, and what was not sent of it is held back. */
export const readFormForAnother = formPage('collection.readFormForAnother', 'collection.fill-for-another')
