/** The steps of a form: each locks it, lets core decide on its facts, and appends the fact. */
import * as api from '@songhanh/api/collection'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import { periodKey, yearBefore } from '@songhanh/core/basics/period'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { checkForm, type CheckFinding } from '@songhanh/core/collection/checks'
import * as decide from '@songhanh/core/collection/decide'
import { unlessHeldBack } from '@songhanh/core/collection/held-back'
import { EMPTY_SUBMISSION, figuresOf, type Paper, type Submission, type SubmissionFact } from '@songhanh/core/collection/submission'
import { may } from '@songhanh/core/people/may'
import type { LedgerFact } from '@songhanh/core/ledger/entry'
import type { z } from 'zod'
import { readEdition } from '../indicators/store.ts'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'
import type { Command, Done } from '../platform/perform.ts'
import { fromJson } from './figure-json.ts'
import { lockWithBeside, movesBeside, readElsewhere, signedElsewhere } from './one-value.ts'
import { readAcceptedOf, readRound, readSubmissions, saveMoves, type Move, type StoredForm } from './store.ts'
import { claimFile } from '../platform/files/kept-file.ts'
import { ofForm } from './papers.ts'
import { formThing, unitOf } from './thing.ts'

type Moved = z.input<typeof api.fillForm.answer>

const OfForm = api.fillForm.params.shape
export const actOf = (by: Asking): decide.By => ({ by: by.actor.person.id, on: by.businessDay })

const paperOf = (paper: { number: string; date: string; scan: string }): Paper => ({ ...paper, date: paper.date as PlainDate })

export const changesOf = (cells: z.output<typeof api.fillForm.body>['cells']): decide.CellChange[] =>
  cells.map((cell) => ({ ...cell, figure: fromJson(cell.figure) }))

/** What the ledger tells: the kind of the fact and how many cells, never the numbers twice; they stand in the fact of the form. */
export const ledgerFact = ({ form, fact, before }: Move): LedgerFact => ({
  domain: 'collection',
  action: fact.kind,
  thing: { kind: 'form', id: form.id },
  unit: unitOf(form.sender),
  before: { state: before.state, version: before.version },
  detail: {
    round: form.roundId,
    form: form.code,
    sender: form.sender,
    ...('cells' in fact ? { cells: fact.cells.map((cell) => cell.element) } : {}),
    ...('from' in fact && fact.from ? { from: fact.from } : {}),
    ...('paper' in fact && fact.paper ? { paper: { ...fact.paper } } : {}),
    ...('motive' in fact ? { motive: fact.motive, source: fact.source } : {}),
    ...('late' in fact && fact.late ? { late: { ...fact.late } } : {}),
    ...(fact.kind === 'returned' ? { text: fact.text } : {}),
  },
})

/** Moves one form, and with it the sender's other forms that ask for the same cells: the decision sees the form as it stands behind the lock. */
async function move(
  w: Writing,
  formId: string,
  by: Acting,
  take: (submission: Submission, form: StoredForm) => Decision<SubmissionFact> | Promise<Decision<SubmissionFact>>,
): Promise<Decision<Done<Moved>>> {
  const { locked, beside } = await lockWithBeside(w, [formId], by)
  const form = locked.get(formId)
  if (!form) return refuse('collection.form-not-found')
  const before = (await readSubmissions(w, [formId], by)).get(formId) ?? EMPTY_SUBMISSION
  const decided = await take(before, form)
  if (!decided.ok) return decided
  const moved: Move = { form, before, fact: decided.value }
  const moves = [moved, ...(await movesBeside(w, [moved], beside, by))]
  const now = (await saveMoves(w, moves, by)).get(formId) ?? before
  return accept({ answer: { formId, state: now.state, version: now.version }, facts: moves.map(ledgerFact) })
}

/** A fact stands on a paper only where the scan it names is a file of this form; from then on the file stays. */
async function whereScanned(
  w: Writing,
  formId: string,
  scan: string,
  decided: Decision<SubmissionFact>,
  by: Acting,
): Promise<Decision<SubmissionFact>> {
  if (!decided.ok) return decided
  const used = await claimFile(w, scan, ofForm(formId), by)
  return used.ok ? decided : { ok: false, refusal: { ...used.refusal, at: 'paper.scan' } }
}

export const unlessOlder = (submission: Submission, expected: number): Decision<never> | null =>
  submission.version === expected ? null : refuse('basics.version-conflict')

/** What the checks say of a form now, with last year's accepted figures of the same sender beside, and what they signed elsewhere. */
export async function findingsOf(r: Reading, form: StoredForm, submission: Submission, by: Asking): Promise<readonly CheckFinding[]> {
  const round = await readRound(r, form.roundId, by)
  if (!round) return []
  const catalogue = await readEdition(r, round.catalogue.code, round.catalogue.edition, by)
  const lastYear = await readAcceptedOf(r, form.sender, periodKey(yearBefore(round.period)), by)
  return checkForm(catalogue, form.asked, figuresOf(submission), lastYear, signedElsewhere(await readElsewhere(r, form, false, by)))
}

const Filling = api.fillForm.body.extend(OfForm)
export const fillForm: Command<z.output<typeof Filling>, Moved> = {
  id: 'collection.fillForm',
  shape: Filling,
  right: 'collection.fill',
  thing: formThing,
  run: (w, input, by) => move(w, input.formId, by, (form, { asked }) => decide.fill(form, asked, changesOf(input.cells), null, actOf(by))),
}

const FillingForAnother = api.fillForAnother.body.extend(OfForm)
export const fillForAnother: Command<z.output<typeof FillingForAnother>, Moved> = {
  id: 'collection.fillForAnother',
  shape: FillingForAnother,
  right: 'collection.fill-for-another',
  thing: formThing,
  run: (w, input, by) =>
    move(w, input.formId, by, (form, { asked }) =>
      whereScanned(
        w,
        input.formId,
        input.paper.scan,
        decide.fill(form, asked, changesOf(input.cells), paperOf(input.paper), actOf(by)),
        by,
      ),
    ),
}

const Confirming = api.confirmTyping.body.extend(OfForm)
export const confirmTyping: Command<z.output<typeof Confirming>, Moved> = {
  id: 'collection.confirmTyping',
  shape: Confirming,
  right: 'collection.fill-for-another',
  thing: formThing,
  run: (w, input, by) =>
    move(w, input.formId, by, (form) => unlessOlder(form, input.expectedVersion) ?? decide.confirmTyping(form, actOf(by))),
}

type Signing = Pick<z.output<typeof SigningOff>, 'expectedVersion' | 'reasons' | 'late'>

/** Decides a sign-off: with what the checks say now, and with the reason where it comes after the due day. */
async function decideSignOff(
  w: Writing,
  { expectedVersion, reasons, late: given }: Signing,
  paper: Paper | null,
  submission: Submission,
  form: StoredForm,
  by: Acting,
): Promise<Decision<SubmissionFact>> {
  const older = unlessOlder(submission, expectedVersion)
  if (older) return older
  const round = await readRound(w, form.roundId, by)
  if (!round) return refuse('collection.form-not-found')
  const late = decide.lateness(submission, round.due, given ?? null, actOf(by))
  if (!late.ok) return late
  const findings = await findingsOf(w, form, submission, by)
  return decide.signOff(submission, findings, { paper, reasons, late: late.value }, actOf(by))
}

const SigningOff = api.signOffForm.body.extend(OfForm)
export const signOffForm: Command<z.output<typeof SigningOff>, Moved> = {
  id: 'collection.signOffForm',
  shape: SigningOff,
  right: 'collection.sign-off',
  thing: formThing,
  run: (w, input, by) => move(w, input.formId, by, (submission, form) => decideSignOff(w, input, null, submission, form, by)),
}

/** A paper is recorded on numbers one may see: the sender's own people, or whoever typed them from that paper. */
async function decideOnPaper(
  w: Writing,
  input: z.output<typeof SigningOnPaper>,
  submission: Submission,
  form: StoredForm,
  by: Acting,
): Promise<Decision<SubmissionFact>> {
  const thing = await formThing(w, input, by)
  const seesDraft = thing !== null && may(by.actor, 'collection.read', thing, by.businessDay).ok
  const seen = seesDraft ? accept(null) : unlessHeldBack(submission)
  return seen.ok ? decideSignOff(w, input, paperOf(input.paper), submission, form, by) : seen
}

const SigningOnPaper = api.signOffOnPaper.body.extend(OfForm)
export const signOffOnPaper: Command<z.output<typeof SigningOnPaper>, Moved> = {
  id: 'collection.signOffOnPaper',
  shape: SigningOnPaper,
  right: 'collection.bring-paper',
  thing: formThing,
  run: (w, input, by) =>
    move(w, input.formId, by, async (submission, form) =>
      whereScanned(w, input.formId, input.paper.scan, await decideOnPaper(w, input, submission, form, by), by),
    ),
}

const Returning = api.returnForm.body.extend(OfForm)
export const returnForm: Command<z.output<typeof Returning>, Moved> = {
  id: 'collection.returnForm',
  shape: Returning,
  right: 'collection.return',
  thing: formThing,
  run: (w, input, by) =>
    move(
      w,
      input.formId,
      by,
      (form, { asked }) => unlessOlder(form, input.expectedVersion) ?? decide.sendBack(form, asked, input.text, input.cells, actOf(by)),
    ),
}

const Changing = api.changeAfterwards.body.extend(OfForm)
export const changeAfterwards: Command<z.output<typeof Changing>, Moved> = {
  id: 'collection.changeAfterwards',
  shape: Changing,
  right: 'collection.correct',
  thing: formThing,
  run: (w, input, by) =>
    move(w, input.formId, by, (form, { asked }) =>
      decide.changeAfterwards(form, input.how, asked, changesOf(input.cells), input, actOf(by)),
    ),
}
