/**
 * Figures of a file into the forms it names, all in one act: every line is checked by the rules of typing, and where one is wrong nothing is saved.
 *
 * Neither the memory nor the number of statements grows with the file. Forms are decided one after the other, in the order of their ids, and leave in one
 * stream while the next are decided. Only what forms hold already has to be asked for before, some hundreds of facts at a time. Each form gets its own
 * fact and its own line of the ledger, as if it had been typed; beside them one line says which file it was.
 */
import { setImmediate as breath } from 'node:timers/promises'
import type * as api from '@songhanh/api/imports'
import { accept, refuse, type Decision, type Refusal } from '@songhanh/core/basics/decision'
import { checkForm } from '@songhanh/core/collection/checks'
import { fill, type CellChange } from '@songhanh/core/collection/decide'
import { effectOf, figureOfLine, type LineEffect } from '@songhanh/core/collection/imported-line'
import { figuresForAnother, heldBackIn } from '@songhanh/core/collection/held-back'
import { letterOf } from '@songhanh/core/collection/letter-of-lines'
import {
  cellOf,
  cellVersion,
  EMPTY_SUBMISSION,
  figuresOf,
  applyFact,
  type Paper,
  type Submission,
} from '@songhanh/core/collection/submission'
import type { DecimalSign } from '@songhanh/core/collection/typed-number'
import { ownKindAmong, unsaid, usualKind } from '@songhanh/core/collection/value-kind'
import { missing, type Figure } from '@songhanh/core/indicators/figure'
import type { Right } from '@songhanh/core/people/right'
import { z } from 'zod'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading, Writing } from '../platform/database.ts'
import { copyLine } from '../platform/copy-rows.ts'
import { entryJson } from '../platform/facts.ts'
import { claimFiles } from '../platform/files/kept-file.ts'
import type { Command } from '../platform/perform.ts'
import { askedIn, type Asked } from './asked-in.ts'
import { actOf, ledgerFact } from './forms.ts'
import type { ImportLines, Line } from './import-lines.ts'
import { MOVED_COLUMNS, MovedForms } from './figure-rows.ts'
import { inHand } from './in-hand.ts'
import { besideEach, formsBeside, movesIn } from './one-value.ts'
import { ofForm } from './papers.ts'
import { addMove, findManyForms, holdForms, inLayers, readSubmissions, type HeldForm, type Move, type StoredForm } from './store.ts'
import { formThings } from './thing.ts'

export interface Importing {
  readonly lines: ImportLines
  readonly decimal: DecimalSign | null
}

type Told = z.output<typeof api.ImportView>

/** Whose hand types what the file says: the sender's own, or another's from a letter. */
type Typist = 'own' | 'for-others'

/** Facts of forms that are held at a time, those of the forms beside them counted once each. Forms nobody has touched weigh nothing. */
const FACTS_IN_HAND = 400
/** Forms that leave together: some three thousand cells. */
const TOGETHER = 50
/** The one stream of a million figures lasts longer than any statement may otherwise. */
const LONGEST_STREAM = '10min'
/** Forms decided without letting others in between: some ten milliseconds. */
const AT_A_STRETCH = 10
/** So many faults and forms are told one by one; how many there are is always told. */
const MOST_FAULTS = 1000
const MOST_FORMS = 500

const isId = (text: string) => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text)

/** The input as the pipeline keeps it: the same file read in the same way is the same request. */
const Importing = z.custom<Importing>().transform(({ lines, decimal }) => ({
  decimal,
  lines: Object.assign(Object.create(lines) as ImportLines, { toJSON: () => lines.sha256 }),
}))

/** Everything wrong with a file, in its order; only the first are kept one by one. */
class Faults {
  readonly #first: Refusal[] = []
  count = 0
  add(refusal: Refusal, at: string): void {
    this.count++
    if (this.#first.length < MOST_FAULTS) this.#first.push({ ...refusal, at })
  }
  refusal = (): Decision<never> => ({
    ok: false,
    refusal: { code: 'collection.import-refused', params: { count: this.count }, faults: this.#first },
  })
}

type Effects = Record<LineEffect, number>

/** What the typist may see of a form: its sender everything, whoever types from a letter not what the sender has typed and not sent. */
const seenBy = (typist: Typist, submission: Submission) =>
  typist === 'own'
    ? { figures: figuresOf(submission), heldBack: new Set<string>() }
    : { figures: figuresForAnother(submission), heldBack: heldBackIn(submission) }

/** The cells a form's lines change, and what they do; what is wrong with a line is a fault at its place. */
function changesOf(
  form: StoredForm,
  before: Submission,
  { figures, heldBack }: ReturnType<typeof seenBy>,
  lines: readonly Line[],
  asked: Asked,
  sign: DecimalSign | null,
  faults: Faults,
) {
  const changes: CellChange[] = []
  const effects: Effects = { fresh: 0, replaced: 0, same: 0 }
  const seen = new Set<string>()
  const keys = new Set(form.asked)
  const own = ownKindAmong(figures.values(), asked.own)
  for (const line of lines) {
    const type = keys.has(line.element) ? asked.types.get(line.element) : undefined
    const cell = cellOf(before, line.element)
    const stands = cell.entries.length === 0 ? null : (figures.get(line.element) ?? null)
    const figure = type
      ? figureOfLine(line, {
          type,
          sign,
          unsaid: unsaid(stands ?? missing('not-reported'), { kind: usualKind(line.element, own), dataYear: asked.year }),
        })
      : refuse('collection.cell-not-asked', { element: line.element })
    if (!figure.ok) faults.add(figure.refusal, line.at)
    else if (seen.has(line.element)) faults.add({ code: 'collection.import-twice', params: { element: line.element } }, line.at)
    else if (figure.value !== null) {
      seen.add(line.element)
      // What is held back is replaced whatever it is: a file that came by letter must not tell whether it says the same.
      const effect = heldBack.has(line.element) ? 'replaced' : effectOf(stands, figure.value)
      effects[effect]++
      if (effect !== 'same') changes.push({ element: line.element, figure: figure.value, comment: line.comment, seen: cellVersion(cell) })
    }
  }
  return { changes, effects }
}

/** What has been found of a file so far. */
class Sum {
  readonly counts = { forms: 0, fresh: 0, replaced: 0, same: 0, errors: 0 }
  readonly list: Told['list'] = []
  add(form: StoredForm, effects: Effects, errors: number): void {
    const { counts } = this
    counts.forms++
    counts.errors += errors
    for (const effect of ['fresh', 'replaced', 'same'] as const) counts[effect] += effects[effect]
    if (this.list.length < MOST_FORMS) this.list.push({ formId: form.id, form: form.code, sender: form.sender, ...effects, errors })
  }
}

const errorsIn = ({ catalogue }: Asked, form: StoredForm, figures: ReadonlyMap<string, Figure>): number =>
  checkForm(catalogue, form.asked, figures, new Map()).filter(({ level }) => level === 'error').length

/** What has to be known of forms before they are decided: nothing can be asked while they leave. */
interface Held {
  readonly submissions: ReadonlyMap<string, Submission>
  /** The forms that stand beside each. */
  readonly beside: ReadonlyMap<string, readonly StoredForm[]>
}

async function hold(r: Reading, forms: readonly HeldForm[], beside: ReadonlyMap<string, readonly string[]>, by: Asking): Promise<Held> {
  const others = [...new Set(forms.flatMap(({ id }) => beside.get(id) ?? []))]
  const found = new Map((others.length === 0 ? [] : await findManyForms(r, others, by)).map((form) => [form.id, form]))
  const touched = [...forms, ...found.values()].filter(({ version }) => version > 0).map(({ id }) => id)
  return {
    submissions: touched.length === 0 ? new Map() : await readSubmissions(r, touched, by),
    beside: new Map(forms.map(({ id }) => [id, (beside.get(id) ?? []).flatMap((other) => found.get(other) ?? [])])),
  }
}

/** The letter a form was typed from, whose scan stays from now on. */
interface Claim {
  readonly file: string
  readonly thing: ReturnType<typeof ofForm>
  readonly at: string
}

/** Checks every line, and saves where it may write; says what each form gets. */
async function importInto(
  r: Reading,
  w: Writing | null,
  typist: Typist,
  { lines, decimal }: Importing,
  by: Acting | Asking,
): Promise<Decision<Told>> {
  const [faults, sum] = [new Faults(), new Sum()]
  const claims: Claim[] = []
  const layers = await inLayers(r, lines.forms.filter(isId), by)
  const ids = layers.flat()
  const reached = new Set(ids)
  for (const id of lines.forms.filter((one) => !reached.has(one)))
    for (const line of lines.linesOf(id)) faults.add({ code: 'collection.form-not-found' }, line.at)
  if (w) {
    await holdForms(w, [...ids, ...(await formsBeside(w, ids, by))].toSorted(), by as Acting)
    await w.query(`SELECT set_config('statement_timeout', $1, true)`, [LONGEST_STREAM])
  }

  /** What the lines of a form make of it; null where they change nothing. */
  const decide = (form: HeldForm, before: Submission, basis: Asked): Move | null => {
    const own = lines.linesOf(form.id)
    const at = own[0]?.at ?? ''
    const { changes, effects } = changesOf(form, before, seenBy(typist, before), own, basis, decimal, faults)
    const letter = w && typist === 'for-others' && changes.length > 0 ? letterOf(own) : accept<Paper | null>(null)
    if (!letter.ok) faults.add(letter.refusal, at)
    else if (letter.value) claims.push({ file: letter.value.scan, thing: ofForm(form.id), at })
    const decided = letter.ok && changes.length > 0 ? fill(before, form.asked, changes, letter.value, actOf(by)) : null
    if (decided && !decided.ok) faults.add(decided.refusal, at)
    const move = decided?.ok ? { form, before, fact: decided.value } : null
    sum.add(form, effects, errorsIn(basis, form, seenBy(typist, move ? applyFact(before, move.fact) : before).figures))
    return move
  }
  async function* decided(forms: readonly HeldForm[], held: Held, asked: ReadonlyMap<string, Asked>): AsyncGenerator<readonly Move[]> {
    const now = (id: string) => held.submissions.get(id) ?? EMPTY_SUBMISSION
    for (const [n, form] of forms.entries()) {
      // Others are served in between, and the database gets what waits for it.
      if (n % AT_A_STRETCH === 0) await breath()
      const basis = asked.get(form.roundId)
      if (!basis) throw new Error(`the round of form ${form.id} is gone`)
      const move = decide(form, now(form.id), basis)
      if (move) yield [move, ...(held.beside.get(form.id) ?? []).flatMap((other) => movesIn(other, now(other.id), [move]))]
    }
  }
  for (const layer of layers) {
    const beside = await besideEach(r, layer, by)
    const forms = await findManyForms(r, layer, by)
    const asked = await askedIn(r, [...new Set(forms.map(({ roundId }) => roundId))], by)
    for (const part of inHand(forms, ({ id, version }) => version + (beside.get(id)?.length ?? 0), FACTS_IN_HAND))
      await leave(w, decided(part, await hold(r, part, beside, by), asked), () => faults.count === 0, by)
  }
  if (w) for (const { at } of await claimFiles(w, claims, by as Acting)) faults.add({ code: 'files.not-found' }, at)
  return faults.count > 0 ? faults.refusal() : accept({ lines: lines.count, ...sum.counts, list: sum.list })
}

/**
 * Writes the moves in one stream, with their lines of the ledger, as long as they may be; all of them are made, also where none is written. What a form
 * is made of is let go with the form: kept until its row leaves, it would pile up faster than memory is cleared.
 */
async function leave(w: Writing | null, all: AsyncGenerator<readonly Move[]>, may: () => boolean, by: Acting | Asking): Promise<void> {
  const first = await all.next()
  if (first.done) return
  async function* rows(): AsyncGenerator<string> {
    let [moved, entries] = [new MovedForms(), [] as string[]]
    const row = () => copyLine(moved.row(by.now, `[${entries.join(',')}]`))
    for (let next: IteratorResult<readonly Move[]> = first; !next.done; next = await all.next()) {
      if (!w || !may()) continue
      for (const move of next.value) {
        addMove(moved, move)
        entries.push(entryJson(ledgerFact(move), by as Acting))
      }
      if (entries.length < TOGETHER) continue
      yield row()
      ;[moved, entries] = [new MovedForms(), []]
    }
    if (entries.length > 0 && may()) yield row()
  }
  if (w) await w.copyIn(`COPY moved_forms (${MOVED_COLUMNS}) FROM STDIN`, rows())
  else for await (const _ of rows());
}

const things = (r: Reading, { lines }: Importing, by: Asking) => formThings(r, lines.forms.filter(isId), by)

const shapes = { shape: Importing, thing: things }

const looking = (id: string, right: Right, typist: Typist): Query<Importing, z.input<typeof api.lookAtImport.answer>> => ({
  id,
  ...shapes,
  right,
  run: (r, input, by) => importInto(r, null, typist, input, by),
})

const saving = (id: string, right: Right, typist: Typist): Command<Importing, z.input<typeof api.importFigures.answer>> => ({
  id,
  ...shapes,
  right,
  async run(w, input, by) {
    const done = await importInto(w, w, typist, input, by)
    if (!done.ok) return done
    const { list: _, ...counts } = done.value
    return accept({
      answer: done.value,
      facts: [
        {
          domain: 'collection',
          action: typist === 'own' ? 'figures-imported' : 'figures-imported-for-others',
          thing: { kind: 'import', id: by.requestId },
          detail: { sha256: input.lines.sha256, decimal: input.decimal, ...counts },
        },
      ],
    })
  },
})

/** What a file would do: every check of the import, and nothing written. */
export const lookAtImport = looking('collection.lookAtImport', 'collection.fill', 'own')

/** The figures of a file into their forms, all of them or none. */
export const importFigures = saving('collection.importFigures', 'collection.fill', 'own')

/** What a file that came by letter would do; its letters are asked for when it is saved. */
export const lookAtImportForOthers = looking('collection.lookAtImportForOthers', 'collection.fill-for-another', 'for-others')

/** The figures of a file into the forms of those who sent them by letter: marked with the letters, and waiting for a second person. */
export const importForOthers = saving('collection.importForOthers', 'collection.fill-for-another', 'for-others')
