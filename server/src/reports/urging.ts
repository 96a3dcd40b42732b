/** Urging letters out of who has not sent: written in the official form, entered in the register of such letters, kept beside the entry. */
import * as api from '@songhanh/api/urging'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { matrixOf } from '@songhanh/core/collection/completeness'
import type { LedgerFact } from '@songhanh/core/ledger/entry'
import { placeKey } from '@songhanh/core/people/seat'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { urgingLetters, type UrgingLetter } from '@songhanh/core/reports/urging-letter'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { letterSymbol, urgingText } from '@songhanh/words/vi/urging-letter'
import type { z } from 'zod'
import { owedOf } from '../collection/rounds.ts'
import { readNames, readRound } from '../collection/store.ts'
import type { Acting } from '../platform/acting.ts'
import type { Writing } from '../platform/database.ts'
import { TakenFile } from '../platform/files/taken-file.ts'
import type { Command } from '../platform/perform.ts'
import { readOrganisations } from '../plans/organisations.ts'
import { ofThePlace } from '../plans/thing.ts'
import { contentOf } from '../collection/measures.ts'
import { enterEntries } from '../registers/commands.ts'
import { giveEvidence } from '../registers/evidence.ts'
import { formOfPlan } from './compose.ts'

const Writ = api.writeUrgingLetters.body.extend(api.writeUrgingLetters.params.shape)
type Asked = z.output<typeof Writ>
type Answer = z.input<typeof api.writeUrgingLetters.answer>

/** Who of those asked for has sent, and who is an organisation. */
async function sendersOf(w: Writing, { roundId, senders }: Asked, due: PlainDate, by: Acting) {
  const { lines } = matrixOf(await owedOf(w, [roundId], by), due, by.businessDay)
  const asked = lines.filter(({ sender }) => senders.includes(sender))
  const names = await readNames(w, asked.map(({ sender }) => sender), [], by) // prettier-ignore
  const isOrganisation = await readOrganisations(w, by.placeId)
  return asked.map(({ sender, cells }) => {
    const name = names.get(sender) ?? sender
    return { name, organisation: isOrganisation(name), sent: cells.every(({ state }) => state === 'signed-off' || state === 'accepted') }
  })
}

/** A letter's entry in the register and its paper beside it. */
async function record(w: Writing, register: RegisterDeclaration, letter: UrgingLetter, due: string, by: Acting) {
  const fields = register.letters
  if (!fields) throw new Error('the register keeps no letters')
  const values = { [fields.title]: letter.title, [fields.day]: by.businessDay, [fields.to]: letter.to.join('; '), [fields.turn]: letter.turn, [fields.due]: due } // prettier-ignore
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
    const register = registers.find(({ letters }) => letters !== undefined)
    if (!register) return refuse('reports.no-register-of-letters')
    const round = await readRound(w, input.roundId, by)
    if (!round) return refuse('collection.round-not-found')
    const issuer = (await contentOf(w, round.planId, by))?.letterhead.issuer
    const form = await formOfPlan(w, round.planId, by)
    if (!issuer || !form) return refuse('plans.not-found')
    const letters = urgingLetters(
      {
        round,
        senders: await sendersOf(w, input, round.due, by),
        turn: input.turn,
        newDue: input.due as PlainDate,
        today: by.businessDay,
        issuer: issuer.body,
        form: { ...form, symbol: letterSymbol },
      },
      urgingText,
    )
    if (!letters.ok) return letters
    const told: Answer['letters'] = []
    const facts: LedgerFact[] = []
    for (const letter of letters.value) {
      const recorded = await record(w, register, letter, input.due, by)
      if (!recorded.ok) return recorded
      told.push(recorded.value.told)
      facts.push(...recorded.value.facts)
    }
    return accept({ answer: { letters: told }, facts })
  },
})
