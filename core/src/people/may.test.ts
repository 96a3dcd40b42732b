import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePlainDate } from '../basics/plain-date.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Actor, RoleHeld } from './actor.ts'
import { may, mayAnywhere, rightsHeld, scopeOf } from './may.ts'
import type { Thing } from './may.ts'
import { OF_ONESELF, RIGHTS, isRight, statesOf } from './right.ts'
import type { Right, ThingState } from './right.ts'
import { ROLES, ROLE_RULES } from './role.ts'
import type { Role } from './role.ts'
import { RELATIONS, bodyKey, placeKey, unitKey } from './seat.ts'
import type { Owner, Relation, Seat, SeatKey } from './seat.ts'

const day = (text: string) => parsePlainDate(text) as PlainDate
const today = day('2024-11-25')

const nation = unitKey('vn', day('1945-09-02'))
const province = unitKey('35', day('1997-01-01'))
const place = placeKey('p1')
const commune = unitKey('13474', day('2020-01-01'))
const oldCommune = unitKey('13475', day('2004-01-01'))
const body = bodyKey('b1')

const seats: Readonly<Record<SeatKey, Seat>> = {
  [province]: { at: province, above: [nation] },
  [place]: { at: place, above: [province, nation] },
  [commune]: { at: commune, above: [place, province, nation] },
  [body]: { at: body, above: [place, province, nation] },
}
const seatOf: Readonly<Record<Role, SeatKey>> = {
  'commune-officer': commune,
  'body-officer': body,
  head: commune,
  'lead-synthesiser': place,
  'committee-signer': place,
  clerk: place,
  accountant: commune,
  'catalogue-keeper': place,
  'province-synthesiser': province,
  reader: place,
  auditor: place,
  administrator: place,
  'demonstration-administrator': place,
}

/** A thing whose owner stands to the seat as asked. */
function ownerSeen(seat: Seat, how: Relation): Owner {
  if (how === 'own') return { ...seat, successors: [] }
  if (how === 'child') return { at: bodyKey('below'), above: [seat.at, ...seat.above], successors: [] }
  if (how === 'parent') return { at: seat.above[0] ?? nation, above: seat.above.slice(1), successors: [] }
  if (how === 'former') return { at: oldCommune, above: seat.above, successors: [seat.at] }
  return { at: bodyKey('elsewhere'), above: [placeKey('p2')], successors: [] }
}

const held = (role: Role, over: Partial<RoleHeld> = {}): RoleHeld => ({
  id: `r-${role}`,
  personId: 'someone',
  role,
  seat: seats[seatOf[role]] as Seat,
  from: day('2024-01-01'),
  to: null,
  lent: null,
  ...over,
})

const actor = (roles: readonly RoleHeld[], over: Partial<Actor> = {}): Actor => ({
  person: { id: 'someone', name: 'Nguyễn Thị Hạnh', account: 'open' },
  roles,
  secondFactor: true,
  capacity: null,
  limitedTo: null,
  ...over,
})
const thing = (owner: Owner, state: ThingState, over: Partial<Thing> = {}): Thing => ({ owner, state, heldBy: 'someone', ...over })
const code = (d: ReturnType<typeof may>) => (d.ok ? 'yes' : d.refusal.code)

describe('the reviewed table of rights', () => {
  const lines = readFileSync(new URL('../../../docs/reference/rights.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const head = (lines[0] ?? '').split(',')
  const rows = lines.slice(1).map((l) => l.split(','))
  const letter: Readonly<Record<Relation, string>> = { own: 'O', child: 'C', parent: 'P', former: 'F', other: 'X' }

  it('has every role as a column and every right in every state as a row, once', () => {
    expect(head.slice(2)).toEqual([...ROLES])
    const expected = (Object.keys(RIGHTS) as Right[]).flatMap((right) => statesOf(right).map((state) => `${right} ${state}`))
    expect(rows.map((r) => `${r[0]} ${r[1]}`).toSorted()).toEqual(expected.toSorted())
    for (const row of rows) expect(row).toHaveLength(head.length)
    for (const cell of rows.flatMap((r) => r.slice(2))) expect(cell).toMatch(/^O?C?P?F?X?$/)
  })

  for (const row of rows)
    it(`holds for ${row[0]} of what is ${row[1]}: each role, each relation`, () => {
      const right = row[0] ?? ''
      if (!isRight(right)) throw new Error(`no such right: ${right}`)
      for (const [i, role] of ROLES.entries())
        for (const relation of RELATIONS) {
          const who = held(role)
          const answer = may(actor([who]), right, thing(ownerSeen(who.seat, relation), row[1] as ThingState), today)
          const expected = (row[i + 2] ?? '').includes(letter[relation])
          expect(answer.ok, `${role} ${right} ${row[1]} ${relation}`).toBe(expected)
        }
    })
})

describe('a person in the tree', () => {
  const officer = held('commune-officer')
  const own = ownerSeen(officer.seat, 'own')

  it('loses everything with the account, the role or the day', () => {
    const draft = thing(own, 'draft')
    expect(code(may(actor([officer]), 'collection.fill', draft, today))).toBe('yes')
    expect(code(may(actor([officer], { person: { id: 'someone', name: 'x', account: 'closed' } }), 'collection.fill', draft, today))).toBe(
      'people.account-not-open',
    )
    expect(code(may(actor([{ ...officer, to: day('2024-11-24') }]), 'collection.fill', draft, today))).toBe('people.no-right')
    expect(code(may(actor([{ ...officer, to: today }]), 'collection.fill', draft, today))).toBe('yes')
    expect(code(may(actor([{ ...officer, from: day('2024-11-26') }]), 'collection.fill', draft, today))).toBe('people.no-right')
  })

  it('gets nothing by a role that is another person’s', () => {
    expect(code(may(actor([{ ...officer, personId: 'another' }]), 'collection.fill', thing(own, 'draft'), today))).toBe('people.no-right')
  })

  it('writes the papers of a unit taken over only as recorded corrections', () => {
    const former = ownerSeen(officer.seat, 'former')
    expect(code(may(actor([officer]), 'collection.read', thing(former, 'accepted'), today))).toBe('yes')
    expect(code(may(actor([officer]), 'collection.fill', thing(former, 'draft'), today))).toBe('people.no-right')
    expect(code(may(actor([officer]), 'collection.correct', thing(former, 'accepted'), today))).toBe('yes')
  })

  it('is told the state is the reason only where they could do it in another state', () => {
    expect(code(may(actor([officer]), 'collection.fill', thing(own, 'accepted'), today))).toBe('people.not-in-this-state')
    expect(code(may(actor([officer]), 'collection.fill', thing(ownerSeen(officer.seat, 'other'), 'accepted'), today))).toBe(
      'people.no-right',
    )
  })

  it('is asked for the second proof where the role signs off, issues or administers', () => {
    const head = held('head')
    expect(ROLE_RULES.head.secondFactor).toBe(true)
    expect(code(may(actor([head], { secondFactor: false }), 'collection.sign-off', thing(own, 'draft'), today))).toBe(
      'people.second-factor-needed',
    )
    expect(code(may(actor([head], { secondFactor: false }), 'people.appoint', thing(own, 'steady'), today))).toBe('people.no-right')
    expect(mayAnywhere(actor([head], { secondFactor: false }), 'collection.sign-off', today)).toMatchObject({
      ok: false,
      refusal: { code: 'people.second-factor-needed' },
    })
  })

  it('does not sign off what they alone typed', () => {
    const head = held('head')
    const typed = (by: string[]) => thing(own, 'draft', { typedBy: by })
    expect(code(may(actor([head]), 'collection.sign-off', typed(['someone']), today))).toBe('people.own-typing')
    expect(code(may(actor([head]), 'collection.sign-off', typed(['someone', 'colleague']), today))).toBe('yes')
    expect(code(may(actor([head]), 'collection.sign-off', typed(['colleague']), today))).toBe('yes')
  })

  it('lends or hands over only their own role', () => {
    expect(OF_ONESELF).toContain('people.delegate')
    expect(code(may(actor([officer]), 'people.delegate', thing(own, 'steady', { heldBy: 'colleague' }), today))).toBe('people.not-own-role')
  })

  it('acts in the capacity chosen, and in no other', () => {
    const both = [officer, held('accountant')]
    const money = thing(own, 'steady')
    expect(code(may(actor(both), 'money.enter', money, today))).toBe('yes')
    expect(code(may(actor(both, { capacity: officer.id }), 'money.enter', money, today))).toBe('people.no-right')
    expect(code(may(actor(both, { capacity: 'not mine' }), 'work.read', money, today))).toBe('people.no-right')
  })

  it('reaches with an API key only what the key was limited to', () => {
    const key = actor([officer], { limitedTo: ['collection.read'] })
    expect(code(may(key, 'collection.read', thing(own, 'draft'), today))).toBe('yes')
    expect(code(may(key, 'collection.fill', thing(own, 'draft'), today))).toBe('people.not-for-this-key')
    expect(scopeOf(key, 'collection.fill', today)).toEqual([])
    expect(rightsHeld(key, today)).toEqual(['collection.read'])
  })

  it('loses a lent role with the role it was lent from', () => {
    const lent = held('head', { lent: { by: 'chief', from: day('2024-01-01'), to: day('2024-11-30') }, to: day('2024-12-31') })
    expect(code(may(actor([lent]), 'collection.sign-off', thing(own, 'draft'), day('2024-11-30')))).toBe('yes')
    expect(code(may(actor([lent]), 'collection.sign-off', thing(own, 'draft'), day('2024-12-01')))).toBe('people.no-right')
  })

  it('is refused a right that does not exist', () => {
    for (const right of ['', '__proto__', 'constructor', 'collection', 'plans.read '])
      expect(code(mayAnywhere(actor([officer]), right, today))).toBe('people.no-right')
  })
})
