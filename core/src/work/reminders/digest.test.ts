import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { HolidayCalendar } from '../../basics/working-days.ts'
import type { Actor } from '../../people/actor.ts'
import type { Role } from '../../people/role.ts'
import { bodyKey, placeKey, unitKey, type Owner, type SeatKey } from '../../people/seat.ts'
import type { ToDo, ToDoKind } from '../../people/to-do/to-do.ts'
import { around, digestOf, isCalled } from './digest.ts'

const calendar = JSON.parse(
  readFileSync(new URL('../../../../samples/calendar/holidays-vn.json', import.meta.url), 'utf8'),
) as HolidayCalendar
const on = (text: string) => text as PlainDate
const place: Owner = { at: placeKey('p'), above: [], successors: [] }
const below = (at: SeatKey): Owner => ({ at, above: [place.at], successors: [] })
const commune = below(unitKey('90001', on('2020-01-01')))
const union = below(bodyKey('hoi-phu-nu'))

const person = (role: Role, owner: Owner): Actor => ({
  person: { id: role, name: role, account: 'open' },
  roles: [{ id: 'r', personId: role, role, seat: owner, from: on('2020-01-01'), to: null, lent: null }],
  secondFactor: true,
  capacity: null,
  limitedTo: null,
})
const thing = (owner: Owner, due: string | null, kind: ToDoKind = 'fill-form'): ToDo => ({
  kind,
  id: 'f',
  owner,
  state: kind === 'take-form-in' ? 'signed-off' : 'draft',
  due: due === null ? null : on(due),
  title: 'Báo cáo năm 2024',
  done: null,
  blockedBy: null,
})
const digest = (actor: Actor, things: readonly ToDo[], day: string) =>
  digestOf(actor, around(things), { day: on(day), calendar, isOrganisation: (at) => at === union.at })

describe('a thing is called to mind', () => {
  // 04/12/2024 is a Wednesday.
  it.each([
    ['2024-11-18', false],
    // On the Monday of the week before.
    ['2024-11-25', true],
    ['2024-11-26', false],
    ['2024-11-27', true],
    ['2024-11-28', false],
    ['2024-12-02', true],
    ['2024-12-03', false],
    ['2024-12-04', true],
    ['2024-12-05', true],
    ['2024-12-06', false],
    ['2024-12-11', false],
    ['2024-12-12', true],
  ])('with its last day on 04/12, on %s: %s', (day, called) => {
    expect(isCalled({ due: on('2024-12-04') }, on(day), calendar)).toBe(called)
  })

  it('across New Year by working days, holidays left out', () => {
    expect(isCalled({ due: on('2025-01-03') }, on('2024-12-31'), calendar)).toBe(true)
    expect(isCalled({ due: on('2025-01-03') }, on('2024-12-27'), calendar)).toBe(false)
    expect(isCalled({ due: on('2025-01-03') }, on('2024-12-30'), calendar)).toBe(true)
  })

  it('without a last day when the week begins', () => {
    expect(isCalled({ due: null }, on('2024-12-02'), calendar)).toBe(true)
    expect(isCalled({ due: null }, on('2024-12-03'), calendar)).toBe(false)
  })
})

describe('a message', () => {
  const officer = person('commune-officer', commune)
  const head = person('head', commune)
  const lead = person('lead-synthesiser', place)
  const signer = person('committee-signer', place)

  it('is not sent on a day off, nor where nothing is open', () => {
    expect(digest(officer, [thing(commune, '2024-12-01')], '2024-12-01')).toBe(null)
    expect(digest(officer, [], '2024-12-02')).toBe(null)
  })

  it('tells everything that is to be done once one thing calls', () => {
    const told = digest(officer, [thing(commune, '2024-12-04'), { ...thing(commune, '2025-03-03'), id: 'later' }], '2024-12-04')
    expect(told?.mine.map(({ id }) => id)).toEqual(['f', 'later'])
  })

  it('climbs with the working days: officer, head, lead, Committee', () => {
    const late = [thing(commune, '2024-12-04')]
    const reached = (day: string) =>
      [officer, head, lead, signer].filter((actor) => digest(actor, late, day) !== null).map((actor) => actor.person.id)
    expect(reached('2024-12-04')).toEqual(['commune-officer'])
    expect(reached('2024-12-05')).toEqual(['commune-officer', 'head'])
    // Six working days past: it is called again, and all four hear of it.
    expect(reached('2024-12-12')).toEqual(['commune-officer', 'head', 'lead-synthesiser', 'committee-signer'])
  })

  it('to the head is about what is late, told as the body’s, and not as something they have to type', () => {
    const told = digest(head, [thing(commune, '2024-12-04')], '2024-12-05')
    expect(told?.mine).toEqual([])
    expect(told?.climbed).toEqual([{ at: commune.at, open: 1, workingDaysPast: 1, request: false }])
  })

  it('about an organisation is a request to its head and never goes over that head', () => {
    const late = [thing(union, '2024-12-04')]
    expect(digest(person('head', union), late, '2024-12-12')?.climbed).toEqual([
      { at: union.at, open: 1, workingDaysPast: 6, request: true },
    ])
    expect(digest(lead, late, '2024-12-12')).toBe(null)
    expect(digest(signer, late, '2024-12-12')).toBe(null)
  })

  it('to the lead has what waits to be taken in', () => {
    expect(digest(lead, [thing(commune, '2024-12-04', 'take-form-in')], '2024-12-04')?.mine).toHaveLength(1)
  })
})
