/**
 * Figures of a file into the forms it names, all in one act: every line is checked by the rules of typing, and where one is wrong nothing is saved.
 *
 * Forms are taken in pieces, in the order of their ids, so that neither a statement nor the memory grows with the file. Each form gets its own fact and
 * its own line of the ledger, as if it had been typed; beside them one line says which file it was.
 */
import { setImmediate as breath } from 'node:timers/promises'
import type * as api from '@songhanh/api/imports'
import { accept, refuse, type Decision, type Refusal } from '@songhanh/core/basics/decision'
import { checkForm } from '@songhanh/core/collection/checks'
import { fill, type CellChange } from '@songhanh/core/collection/decide'
import { effectOf, figureOfLine, type LineEffect } from '@songhanh/core/collection/imported-line'
import { figuresForAnother, heldBackIn } from '@songhanh/core/collection/held-back'
import { publishedKey } from '@songhanh/core/collection/form'
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
import type { CellType, DecimalSign } from '@songhanh/core/collection/typed-number'
import { ownKindAmong, ownKindOn, unsaid, usualKind, type OwnKind } from '@songhanh/core/collection/value-kind'
import type { Catalogue } from '@songhanh/core/indicators/definition'
import { missing, type Figure } from '@songhanh/core/indicators/figure'
import type { Right } from '@songhanh/core/people/right'
import { z } from 'zod'
import { readEdition } from '../indicators/store.ts'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading, Writing } from '../platform/database.ts'
import { claimFile } from '../platform/files/kept-file.ts'
import { writeFacts } from '../platform/facts.ts'
import type { Command } from '../platform/perform.ts'
import { actOf, ledgerFact } from './forms.ts'
import type { ImportLines, Line } from './import-lines.ts'
import { formsBeside, movesBeside } from './one-value.ts'
import { pieceByPiece } from './piece-by-piece.ts'
import { ofForm } from './papers.ts'
import { findForms, holdForms, inLayers, readRound, readSubmissions, saveMoves, type Move, type StoredForm } from './store.ts'
import { formThings } from './thing.ts'

export interface Importing {
  readonly lines: ImportLines
  readonly decimal: DecimalSign | null
}

type Told = z.output<typeof api.ImportView>

/** Whose hand types what the file says: the sender's own, or another's from a letter. */
type Typist = 'own' | 'for-others'

/** Forms of one piece: some three thousand cells. Two or three pieces are in hand at a time. */
const PIECE = 50
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

/** What a form asks, by element, with the type of its cell, the year it speaks of and what its own figures are on this day. */
interface Asked {
  readonly catalogue: Catalogue
  readonly year: number
  /** The kind of an office's own figures on this day. */
  readonly own: OwnKind
  readonly types: ReadonlyMap<string, CellType>
}

/** Rounds and catalogues are few, whatever the forms: each is read once. */
function askedOf(r: Reading, by: Asking) {
  const known = new Map<string, Promise<Asked | null>>()
  const editions = new Map<string, Promise<Catalogue>>()
  const read = async (roundId: string): Promise<Asked | null> => {
    const round = await readRound(r, roundId, by)
    if (!round) return null
    const { code, edition } = round.catalogue
    const key = `${code} ${edition}`
    const reading = editions.get(key) ?? readEdition(r, code, edition, by)
    editions.set(key, reading)
    const catalogue = await reading
    return {
      catalogue,
      year: 'year' in round.period ? round.period.year : round.period.to,
      own: ownKindOn(round.closing, by.businessDay),
      types: new Map<string, CellType>([
        ...catalogue.indicators.map(({ code }) => [publishedKey(code), 'amount'] as const),
        ...catalogue.elements.map(({ code, type }) => [code, type] as const),
      ]),
    }
  }
  return (roundId: string): Promise<Asked | null> => {
    const reading = known.get(roundId) ?? read(roundId)
    known.set(roundId, reading)
    return reading
  }
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

/** The letter a form's lines were typed from, whose scan stays from now on. Refusals: those of `letterOf`, `files.not-found`. */
async function claimLetter(w: Writing, form: StoredForm, lines: readonly Line[], by: Acting): Promise<Decision<Paper>> {
  const letter = letterOf(lines)
  if (!letter.ok) return letter
  const claimed = await claimFile(w, letter.value.scan, ofForm(form.id), by)
  return claimed.ok ? letter : claimed
}

/** Checks every line, and saves where it may write; says what each form gets. */
async function importInto(
  r: Reading,
  w: Writing | null,
  typist: Typist,
  { lines, decimal }: Importing,
  by: Acting | Asking,
): Promise<Decision<Told>> {
  const asked = askedOf(r, by)
  const [faults, sum] = [new Faults(), new Sum()]
  const layers = await inLayers(r, lines.forms.filter(isId), by)
  const ids = layers.flat()
  const reached = new Set(ids)
  for (const id of lines.forms.filter((one) => !reached.has(one)))
    for (const line of lines.linesOf(id)) faults.add({ code: 'collection.form-not-found' }, line.at)
  if (w) await holdForms(w, [...ids, ...(await formsBeside(w, ids, by))].toSorted(), by as Acting)

  const read = async (piece: readonly string[]) => ({
    stored: await findForms(r, piece, by),
    submissions: await readSubmissions(r, piece, by),
  })
  const decide = async ({ stored, submissions }: Awaited<ReturnType<typeof read>>): Promise<readonly Move[]> => {
    const moves: Move[] = []
    for (const [n, form] of [...stored.values()].entries()) {
      // Others are served in between, and the database gets what waits for it.
      if (n % AT_A_STRETCH === 0) await breath()
      const basis = await asked(form.roundId)
      if (!basis) throw new Error(`the round of form ${form.id} is gone`)
      const before = submissions.get(form.id) ?? EMPTY_SUBMISSION
      const own = lines.linesOf(form.id)
      const { changes, effects } = changesOf(form, before, seenBy(typist, before), own, basis, decimal, faults)
      const letter =
        w && typist === 'for-others' && changes.length > 0 ? await claimLetter(w, form, own, by as Acting) : accept<Paper | null>(null)
      if (!letter.ok) faults.add(letter.refusal, own[0]?.at ?? '')
      const decided = letter.ok && changes.length > 0 ? fill(before, form.asked, changes, letter.value, actOf(by)) : null
      if (decided && !decided.ok) faults.add(decided.refusal, own[0]?.at ?? '')
      const move = decided?.ok ? { form, before, fact: decided.value } : null
      if (move) moves.push(move)
      sum.add(form, effects, errorsIn(basis, form, seenBy(typist, move ? applyFact(before, move.fact) : before).figures))
    }
    return moves
  }
  const saveThese = async (moves: readonly Move[]) => {
    if (w && faults.count === 0 && moves.length > 0) await save(w, moves, by as Acting)
  }
  for (const layer of layers) await pieceByPiece(piecesOf(layer), { read, decide, save: saveThese })
  return faults.count > 0 ? faults.refusal() : accept({ lines: lines.count, ...sum.counts, list: sum.list })
}

const piecesOf = (ids: readonly string[]): readonly string[][] =>
  Array.from({ length: Math.ceil(ids.length / PIECE) }, (_, n) => ids.slice(n * PIECE, (n + 1) * PIECE))

/** Saves the moves of a piece, with what they say in other forms of the same senders, and their lines of the ledger. */
async function save(w: Writing, moves: readonly Move[], by: Acting): Promise<void> {
  const beside = await formsBeside(
    w,
    moves.map(({ form }) => form.id),
    by,
  )
  const all = beside.length === 0 ? moves : [...moves, ...(await movesBeside(w, moves, [...(await findForms(w, beside, by)).values()], by))]
  await saveMoves(w, all, by)
  await writeFacts(w, all.map(ledgerFact), by)
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
