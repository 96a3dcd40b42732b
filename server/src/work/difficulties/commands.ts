/** Raising a difficulty, and what the lead, the Committee and the raiser do with it afterwards. */
import * as api from '@songhanh/api/difficulties'
import { accept, type Decision, refuse } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Json, LedgerFact } from '@songhanh/core/ledger/entry'
import { rolesInForce } from '@songhanh/core/people/actor'
import { scopeOf } from '@songhanh/core/people/may'
import { decideStep, type DifficultyStep, type Doing, raise } from '@songhanh/core/work/difficulties/decide'
import type { Difficulty, DifficultyFact } from '@songhanh/core/work/difficulties/difficulty'
import type { z } from 'zod'
import { ownerAt, seatThing } from '../../people/store.ts'
import type { Acting, Asking } from '../../platform/acting.ts'
import type { Writing } from '../../platform/database.ts'
import type { Command } from '../../platform/perform.ts'
import { ofThePlace } from '../../plans/thing.ts'
import { findRow, insertDifficulty, lockDifficulties, ownerOf, saveFact } from './store.ts'

type Raising = z.output<typeof api.raiseDifficulty.body>
type Moved = z.output<typeof api.reopenDifficulty.answer>

/** Where the raiser works: as said, else the first of their seats that may raise one. */
const seatOf = ({ seat }: Raising, by: Asking): string | null =>
  seat ?? scopeOf(by.actor, 'difficulties.raise', by.businessDay)[0]?.from ?? null

const doing = (by: Acting): Doing => ({
  by: by.actor.person.id,
  on: by.businessDay,
  roles: rolesInForce(by.actor, by.businessDay).map(({ role }) => role),
})

const told = (id: string, fact: DifficultyFact, before: Difficulty | null): LedgerFact => {
  const { kind, by: _, on: __, ...said } = fact
  return {
    domain: 'work',
    action: `difficulty-${kind}`,
    thing: { kind: 'difficulty', id },
    ...(before ? { before: { state: before.state } } : {}),
    after: JSON.parse(JSON.stringify(said)) as Json,
  }
}

export const raiseDifficulty: Command<Raising, z.output<typeof api.raiseDifficulty.answer>> = {
  id: 'work.raiseDifficulty',
  shape: api.raiseDifficulty.body,
  right: 'difficulties.raise',
  thing: async (r, input, by) => {
    const seat = seatOf(input, by)
    return seat === null ? null : seatThing(r, by.placeId, seat)
  },
  async run(w, input, by) {
    const owner = await ownerAt(w, by.placeId, seatOf(input, by) ?? '')
    if (!owner) return refuse('people.no-right')
    // The treaty has checked the day; core wants to hear it called by its name.
    const decided = raise({ ...input, answerBy: input.answerBy as PlainDate | null }, doing(by))
    if (!decided.ok) return decided
    const id = by.newId()
    await insertDifficulty(w, id, owner.at, decided.value, by)
    return accept({ answer: { difficultyId: id }, facts: [told(id, decided.value, null)] })
  },
}

interface Asked {
  readonly difficultyId: string
  readonly expectedVersion: number
}

/** Takes one step with every difficulty asked for, or with none. */
async function stepAll(
  w: Writing,
  asked: readonly Asked[],
  step: DifficultyStep,
  by: Acting,
): Promise<Decision<{ readonly moved: readonly Moved[]; readonly facts: readonly LedgerFact[] }>> {
  const before = await lockDifficulties(
    w,
    asked.map(({ difficultyId }) => difficultyId),
    by,
  )
  const moved: Moved[] = []
  const facts: LedgerFact[] = []
  for (const { difficultyId, expectedVersion } of asked) {
    const difficulty = before.get(difficultyId)
    if (!difficulty) return refuse('work.difficulty-not-found')
    if (difficulty.facts.length !== expectedVersion) return refuse('basics.version-conflict')
    const decided = decideStep(difficulty, step, doing(by))
    if (!decided.ok) return decided
    const now = await saveFact(w, difficultyId, difficulty, decided.value, by)
    moved.push({ difficultyId, state: now.state, version: now.facts.length })
    facts.push(told(difficultyId, decided.value, difficulty))
  }
  return accept({ moved, facts })
}

const Handling = api.handleDifficulties.body

export const handleDifficulties: Command<z.output<typeof Handling>, z.output<typeof api.handleDifficulties.answer>> = {
  id: 'work.handleDifficulties',
  shape: Handling,
  right: 'difficulties.answer',
  thing: async (_, __, by) => ofThePlace('steady', by),
  async run(w, { difficulties, step }, by) {
    const done = await stepAll(w, difficulties, step as DifficultyStep, by)
    return done.ok ? accept({ answer: { difficulties: [...done.value.moved] }, facts: done.value.facts }) : done
  },
}

const Reopening = api.reopenDifficulty.body.extend(api.reopenDifficulty.params.shape)

export const reopenDifficulty: Command<z.output<typeof Reopening>, Moved> = {
  id: 'work.reopenDifficulty',
  shape: Reopening,
  right: 'difficulties.raise',
  thing: async (r, { difficultyId }, by) => {
    const row = await findRow(r, difficultyId, by)
    return row && { owner: ownerOf(row), state: 'steady' }
  },
  async run(w, { difficultyId, expectedVersion, reason }, by) {
    const done = await stepAll(w, [{ difficultyId, expectedVersion }], { kind: 'reopen', reason }, by)
    if (!done.ok) return done
    const [moved] = done.value.moved
    return moved ? accept({ answer: moved, facts: done.value.facts }) : refuse('work.difficulty-not-found')
  },
}
