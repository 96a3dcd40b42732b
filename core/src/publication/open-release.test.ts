import { expect, test } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Actor } from '../people/actor.ts'
import type { Role } from '../people/role.ts'
import { placeKey, type Owner } from '../people/seat.ts'
import { isTurnOf } from '../people/to-do/to-do.ts'
import { toDoOfRelease } from './open-release.ts'

const place: Owner = { at: placeKey('p'), above: [], successors: [] }
const person = (role: Role): Actor => ({
  person: { id: 'me', name: 'Nguyễn Thị A', account: 'open' },
  roles: [{ id: 'r', personId: 'me', role, seat: place, from: '2020-01-01' as PlainDate, to: null, lent: null }],
  secondFactor: true,
  capacity: null,
  limitedTo: null,
})
const turn = (change: object) => {
  const toDo = toDoOfRelease({ id: 'r', title: 'Bản công khai', leaking: false, outdated: false, overtaken: false, ...change }, place)
  const roles = (['lead-synthesiser', 'committee-signer', 'auditor', 'reader'] as const).filter((role) => toDo && isTurnOf(person(role), toDo, '2024-12-02' as PlainDate)) // prettier-ignore
  return [toDo?.kind ?? null, ...roles]
}

test('a prepared release waits for who makes it public; one that cannot be made public, for who prepares it anew', () => {
  expect(turn({})).toEqual(['publish-release', 'committee-signer'])
  expect(turn({ leaking: true })).toEqual(['renew-release', 'lead-synthesiser'])
  expect(turn({ outdated: true })).toEqual(['renew-release', 'lead-synthesiser'])
  expect(turn({ outdated: true, overtaken: true })).toEqual([null])
})
