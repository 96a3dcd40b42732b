/** Urging letters out of who has not sent: written in the official form, entered in the register of such letters, kept beside the entry. */
import * as api from '@songhanh/api/urging'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { matrixOf } from '@songhanh/core/collection/completeness'
import type { LedgerFact } from '@songhanh/core/ledger/entry'
import { placeKey } from '@songhanh/core/people/seat'
import { currentEdition } from '@songhanh/core/plans/edition'
import type { RegisterDeclaration, UrgingFields } from '@songhanh/core/registers/declaration'
import { MOST_LETTERS } from '@songhanh/core/registers/entry'
import { addresseesText, urgingLetters, type UrgedSender, type Urging, type UrgingLetter } from '@songhanh/core/reports/urging-letter'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { letterSymbol, moreAddressees, urgingText } from '@songhanh/words/vi/urging-letter'
import type { z } from 'zod'
import { owedOf } from '../collection/rounds.ts'
import { readNames, readRound, type StoredRound } from '../collection/store.ts'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading, Writing } from '../platform/database.ts'
import { TakenFile } from '../platform/files/taken-file.ts'
import type { Command } from '../platform/perform.ts'
import { readOrganisations } from '../plans/organisations.ts'
import { readEditions } from '../plans/store.ts'
import { ofThePlace } from '../plans/thing.ts'
import { contentOf } from '../collection/measures.ts'
import { enterEntries } from '../registers/commands.ts'
import { giveEvidence } from '../registers/evidence.ts'
import { formOfPlan } from './compose.ts'
import { planFact } from './facts.ts'
import { keepLetter, readLettersOf, type LettersHad } from './urging-store.ts'

const Writ = api.writeUrgingLetters.body.extend(api.writeUrgingLetters.params.shape)
type Asked = z.output<typeof Writ>
type Answer = z.input<typeof api.writeUrgingLetters.answer>

type Sender = Omit<UrgedSender, 'first'> & LettersHad & { readonly key: string }

/** Those of a round with whether they have sent, who is an organisation, and the letters each has had. */
async function sendersOf(r: Reading, fields: UrgingFields, register: string, round: StoredRound, by: Asking): Promise<readonly Sender[]> {
  const { lines } = matrixOf(await owedOf(r, [round.id], by), round.due, by.businessDay)
  const names = await readNames(r, lines.map(({ sender }) => sender), [], by) // prettier-ignore
  const nameOf = (sender: string) => names.get(sender) ?? sender
  const isOrganisation = await readOrganisations(r, by.placeId)
  const had = await readLettersOf(r, { round, fields, register, nameOf }, by)
  return lines.map(({ sender, cells }) => ({
    key: sender,
    name: nameOf(sender),
    organisation: isOrganisation(nameOf(sender)),
    sent: cells.every(({ state }) => state === 'signed-off' || state === 'accepted'),
    ...had(sender),
  }))
}

export interface Kept {
  readonly register: RegisterDeclaration
  readonly fields: UrgingFields
}

/** A register of urging letters with its fields; null of any other. */
export const keptUrging = (register: RegisterDeclaration): Kept | null =>
  register.letters && 'turn' in register.letters ? { register, fields: register.letters } : null

/** The register in which the letters stand. */
const lettersKept = (registers: readonly RegisterDeclaration[]): Kept | null =>
  registers.map(keptUrging).find((kept) => kept !== null) ?? null

/** What every letter about a round says, whoever it goes to. */
export async function aboutRound(
  r: Reading,
  { register, fields }: Kept,
  roundId: string,
  by: Asking,
): Promise<Decision<Omit<Urging, 'senders' | 'turn' | 'newDue' | 'today'> & { readonly senders: readonly Sender[] }>> {
  const round = await readRound(r, roundId, by)
  if (!round) return refuse('collection.round-not-found')
  const content = await contentOf(r, round.planId, by)
  const edition = currentEdition((await readEditions(r, round.planId, by)) ?? [])
  const form = await formOfPlan(r, round.planId, by)
  if (!content || !edition || !form) return refuse('plans.not-found')
  return accept({
    plan: planFact(edition, content, 0),
    round,
    senders: await sendersOf(r, fields, register.key, round, by),
    issuer: content.letterhead.issuer.body,
    form: { ...form, symbol: letterSymbol(form.symbol) },
  })
}

export const readUrgingLetters = (
  registers: readonly RegisterDeclaration[],
): Query<z.output<typeof api.readUrgingLetters.params>, z.input<typeof api.readUrgingLetters.answer>> => ({
  id: 'reports.readUrgingLetters',
  shape: api.readUrgingLetters.params,
  right: 'registers.enter',
  thing: async (_, __, by) => ofThePlace('steady', by),
  async run(r, { roundId }, by) {
    const kept = lettersKept(registers)
    if (!kept) return refuse('reports.no-register-of-letters')
    const round = await readRound(r, roundId, by)
    if (!round) return refuse('collection.round-not-found')
    const senders = await sendersOf(r, kept.fields, kept.register.key, round, by)
    return accept({
      register: kept.register.key,
      senders: senders
        .filter(({ sent }) => !sent)
        .map(({ key, organisation, first, second, request }) => ({ sender: key, organisation, first, second, request })),
    })
  },
})

/** A letter's entry in the register and its paper beside it. */
async function record(
  w: Writing,
  { register, fields }: Kept,
  letter: UrgingLetter,
  { roundId, due, senders }: { readonly roundId: string; readonly due: string; readonly senders: readonly Sender[] },
  by: Acting,
) {
  const isText = register.fields.some(({ key, kind }) => key === fields.to && kind === 'text')
  const mostLetters = MOST_LETTERS[isText ? 'text' : 'long-text']
  const values = { [fields.title]: letter.title, [fields.day]: by.businessDay, [fields.to]: addresseesText(letter.to, mostLetters, moreAddressees), [fields.turn]: letter.turn, [fields.due]: due } // prettier-ignore
  const entered = await enterEntries(w, register, { keeper: placeKey(by.placeId), entries: [values] }, by)
  if (!entered.ok) return entered
  const [entry] = entered.value.entries
  if (!entry) throw new Error('a letter was entered and is not there')
  const bytes = Buffer.from(await writeWord(letter.document))
  const file = new TakenFile(
    {
      name: `${letter.title}.docx`
        .replaceAll(/[/\\:]/g, ' ')
        .replaceAll(/ +/g, ' ')
        .slice(-200),
      bytes,
    },
    'docx',
  )
  const given = await giveEvidence(w, file, entry.keeper, { kind: 'register-entry', id: entry.id }, 'registers', by)
  if (!given.ok) return given
  await keepLetter(w, entry.id, roundId, senders.filter(({ name }) => letter.to.includes(name)).map(({ key }) => key), by) // prettier-ignore
  return accept({
    told: { entryId: entry.id, evidenceId: given.value.answer.id, turn: letter.turn, to: [...letter.to] },
    facts: [...entered.value.facts, ...given.value.facts],
  })
}

export const writeUrgingLetters = (registers: readonly RegisterDeclaration[]): Command<Asked, Answer> => ({
  id: 'reports.writeUrgingLetters',
  shape: Writ,
  right: 'registers.enter',
  thing: async (_, __, by) => ofThePlace('steady', by),
  async run(w, input, by) {
    const kept = lettersKept(registers)
    if (!kept) return refuse('reports.no-register-of-letters')
    const about = await aboutRound(w, kept, input.roundId, by)
    if (!about.ok) return about
    const senders = about.value.senders.filter(({ key }) => input.senders.includes(key))
    const letters = urgingLetters(
      { ...about.value, senders, turn: input.turn, newDue: input.due as PlainDate, today: by.businessDay },
      urgingText,
    )
    if (!letters.ok) return letters
    const told: Answer['letters'] = []
    const facts: LedgerFact[] = []
    for (const letter of letters.value) {
      const recorded = await record(w, kept, letter, { ...input, senders }, by)
      if (!recorded.ok) return recorded
      told.push(recorded.value.told)
      facts.push(...recorded.value.facts)
    }
    return accept({ answer: { letters: told }, facts })
  },
})
