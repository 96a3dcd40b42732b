/** Difficulties as one may see them, what became of one, and which wait for an answer. */
import * as api from '@songhanh/api/difficulties'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { rolesInForce } from '@songhanh/core/people/actor'
import { may } from '@songhanh/core/people/may'
import type { ToDo } from '@songhanh/core/people/to-do/to-do'
import { decideStep, type DifficultyStep } from '@songhanh/core/work/difficulties/decide'
import { type DifficultyState, toDoOfDifficulty } from '@songhanh/core/work/difficulties/difficulty'
import { z } from 'zod'
import type { Asking } from '../../platform/acting.ts'
import type { Query } from '../../platform/ask.ts'
import type { Reading } from '../../platform/database.ts'
import { type DifficultyRow, findRow, ownerOf, readDifficulties, readRows } from './store.ts'

type Line = z.output<typeof api.listDifficulties.answer>['difficulties'][number]

const lineOf = (row: DifficultyRow): Line => ({
  id: row.id,
  seat: { key: row.seat, name: row.seatName },
  state: row.state,
  text: row.text,
  cause: row.cause,
  about: { kind: row.aboutKind, id: row.aboutId, words: row.aboutWords },
  raisedBy: row.raisedByName,
  raisedOn: row.raisedOn,
  due: row.due,
  group: row.group,
  version: row.version,
})

const visible = (row: DifficultyRow, by: Asking) =>
  may(by.actor, 'difficulties.read', { owner: ownerOf(row), state: 'steady' }, by.businessDay).ok

export const listDifficulties: Query<object, z.output<typeof api.listDifficulties.answer>> = {
  id: 'work.listDifficulties',
  shape: z.object({}),
  right: 'difficulties.read',
  run: async (r, _, by) => accept({ difficulties: (await readRows(r, by)).filter((row) => visible(row, by)).map(lineOf) }),
}

async function namesOf(r: Reading, ids: readonly string[], by: Asking): Promise<ReadonlyMap<string, string>> {
  const rows = await r.query<{ id: string; name: string }>('SELECT id, name FROM person WHERE place_id = $1 AND id = ANY($2::uuid[])', [
    by.placeId,
    ids,
  ])
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A step as it would be taken with its words: whether it is this person's turn. */
const TRIED: Readonly<Record<'answer' | 'sendUp' | 'reopen' | 'cause', DifficultyStep>> = {
  answer: { kind: 'answer', text: '…', document: null },
  sendUp: { kind: 'send-up', question: '…' },
  reopen: { kind: 'reopen', reason: '…' },
  cause: { kind: 'say-cause', cause: '…' },
}

export const readDifficulty: Query<z.output<typeof api.readDifficulty.params>, z.output<typeof api.readDifficulty.answer>> = {
  id: 'work.readDifficulty',
  shape: api.readDifficulty.params,
  right: 'difficulties.read',
  thing: async (r, { difficultyId }, by) => {
    const row = await findRow(r, difficultyId, by)
    return row && { owner: ownerOf(row), state: 'steady' }
  },
  async run(r, { difficultyId }, by) {
    const row = await findRow(r, difficultyId, by)
    const difficulty = (await readDifficulties(r, [difficultyId], by)).get(difficultyId)
    if (!row || !difficulty) return refuse('work.difficulty-not-found')
    const names = await namesOf(r, [...new Set(difficulty.facts.map((fact) => fact.by))], by)
    const roles = rolesInForce(by.actor, by.businessDay).map(({ role }) => role)
    const able = (step: keyof typeof TRIED) => decideStep(difficulty, TRIED[step], { by: by.actor.person.id, on: by.businessDay, roles }).ok
    return accept({
      ...lineOf(row),
      // Parsed into the treaty's own shape, which names every field of every kind of fact.
      history: z
        .array(api.readDifficulty.answer.shape.history.element)
        .parse(difficulty.facts.map((fact) => ({ ...fact, by: names.get(fact.by) ?? fact.by }))),
      may: { answer: able('answer'), sendUp: able('sendUp'), reopen: able('reopen'), cause: able('cause') },
    })
  },
}

/** Difficulties that wait for an answer, as the first page takes them. */
export async function difficultiesToDo(r: Reading, placeId: string): Promise<readonly ToDo[]> {
  const rows = await r.query<{
    id: string
    at: ToDo['owner']['at']
    above: ToDo['owner']['at'][]
    state: DifficultyState
    text: string
    due: ToDo['due']
  }>(
    `SELECT d.id, d.seat_key AS at, s.above, d.state, d.text, d.due FROM difficulty d JOIN seat s ON s.place_id = d.place_id AND s.key = d.seat_key
     WHERE d.place_id = $1 AND d.state <> 'answered'`,
    [placeId],
  )
  return rows.flatMap(({ id, at, above, ...row }) => toDoOfDifficulty(id, { at, above, successors: [] }, row) ?? [])
}
