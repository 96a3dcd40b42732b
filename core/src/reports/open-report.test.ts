import { expect, test } from 'vitest'
import type { Actor } from '../people/actor.ts'
import type { Role } from '../people/role.ts'
import { placeKey, type Owner } from '../people/seat.ts'
import { isTurnOf } from '../people/to-do/to-do.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { toDoOfReport } from './open-report.ts'
import { REPORT_STATES, type ReportState } from './steps.ts'

const place: Owner = { at: placeKey('p'), above: [], successors: [] }
const day = '2024-12-02' as PlainDate
const person = (role: Role): Actor => ({
  person: { id: 'me', name: 'Nguyễn Thị A', account: 'open' },
  roles: [{ id: 'r', personId: 'me', role, seat: place, from: '2020-01-01' as PlainDate, to: null, lent: null }],
  secondFactor: true,
  capacity: null,
  limitedTo: null,
})
const turn = (state: ReportState, returned = false) => {
  const toDo = toDoOfReport({ id: 'r', title: 'Báo cáo năm 2024', state, returned }, place)
  const roles = (['lead-synthesiser', 'committee-signer', 'clerk', 'reader'] as const).filter((role) => toDo && isTurnOf(person(role), toDo, day)) // prettier-ignore
  return [toDo?.kind ?? null, ...roles]
}

test('a report waits for the one whose hand it needs next, and for nobody once it is issued', () => {
  expect(REPORT_STATES.map((state) => turn(state))).toEqual([
    ['compose-report', 'lead-synthesiser'],
    ['sign-report', 'committee-signer'],
    ['number-report', 'clerk'],
    ['issue-report', 'clerk'],
    [null],
    [null],
  ])
  expect(turn('draft', true)).toEqual(['mend-report', 'lead-synthesiser'])
})
