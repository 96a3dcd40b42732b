import { describe, expect, it } from 'vitest'
import { parsePlainDate } from '../basics/plain-date.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { mayStaySignedIn, needsSecondFactor } from './actor.ts'
import type { Person, RoleHeld } from './actor.ts'
import { addColleague, appoint, endRole, handOver, lend } from './appoint.ts'
import type { Appointment } from './appoint.ts'
import { bodyKey, placeKey, unitKey } from './seat.ts'

const day = (text: string) => parsePlainDate(text) as PlainDate
const place = { at: placeKey('p'), above: [] }
const commune = { at: unitKey('13474', day('2020-01-01')), above: [place.at] }
const hanh: Person = { id: 'hanh', name: 'Nguyễn Thị Hạnh', account: 'open' }
const minh: Person = { id: 'minh', name: 'Trần Văn Minh', account: 'open' }
const gone: Person = { id: 'gone', name: 'Lê Thị Xa', account: 'closed' }
const decision = { title: 'Quyết định phân công công tác', number: '12/QĐ-UBND', date: day('2024-01-02') }
const appointment: Appointment = { id: 'r1', role: 'commune-officer', seat: commune, from: day('2024-01-05'), to: null, basis: decision }
const role: RoleHeld = {
  id: 'r1',
  personId: 'hanh',
  role: 'commune-officer',
  seat: commune,
  from: day('2024-01-05'),
  to: day('2024-12-31'),
  lent: null,
}
const code = (d: { ok: true } | { ok: false; refusal: { code: string } }) => (d.ok ? 'yes' : d.refusal.code)

describe('an appointment', () => {
  it('gives the role from its first day', () => {
    expect(appoint('admin', hanh, [], appointment)).toEqual({ ok: true, value: { ...role, to: null } })
  })
  it('is refused to oneself, to a closed account, at the wrong seat, backwards, without a paper, or twice', () => {
    expect(code(appoint('hanh', hanh, [], appointment))).toBe('people.own-appointment')
    expect(code(appoint('admin', gone, [], appointment))).toBe('people.account-not-open')
    expect(code(appoint('admin', hanh, [], { ...appointment, seat: { at: bodyKey('b'), above: [] } }))).toBe('people.role-not-here')
    expect(code(appoint('admin', hanh, [], { ...appointment, to: day('2024-01-04') }))).toBe('people.term-backwards')
    expect(code(appoint('admin', hanh, [], { ...appointment, basis: { ...decision, title: ' ' } }))).toBe('people.basis-missing')
    expect(code(appoint('admin', hanh, [role], appointment))).toBe('people.role-held-already')
    expect(code(appoint('admin', hanh, [role], { ...appointment, from: day('2025-01-01') }))).toBe('yes')
    expect(code(appoint('admin', hanh, [{ ...role, personId: 'minh' }], appointment))).toBe('yes')
  })
  it('over the place is for the province’s synthesiser alone, who sits nowhere else', () => {
    const province = { at: unitKey('35', day('1997-01-01')), above: [] }
    const above: Appointment = { ...appointment, role: 'province-synthesiser', seat: province }
    expect(code(appoint('admin', hanh, [], above))).toBe('yes')
    expect(code(appoint('admin', hanh, [], { ...above, seat: commune }))).toBe('people.role-not-here')
    for (const role of ['commune-officer', 'head', 'accountant'] as const)
      expect(code(appoint('admin', hanh, [], { ...above, role }))).toBe('people.role-not-here')
  })
  it('by a head is only for the roles of the office’s own work', () => {
    expect(code(addColleague('minh', hanh, [], appointment))).toBe('yes')
    expect(code(addColleague('minh', hanh, [], { ...appointment, role: 'head' }))).toBe('people.not-by-head')
    expect(code(addColleague('minh', hanh, [], { ...appointment, role: 'administrator', seat: place }))).toBe('people.not-by-head')
  })
})

describe('the end of a role', () => {
  it('is its last day, never later than it was', () => {
    expect(endRole(role, day('2024-06-30'))).toEqual({ ok: true, value: { ...role, to: day('2024-06-30') } })
    expect(code(endRole(role, day('2025-06-30')))).toBe('people.role-over')
    expect(code(endRole(role, day('2023-06-30')))).toBe('people.term-backwards')
  })
  it('that is the last one ends the sessions, and a lent one does not outlive its lender', () => {
    expect(mayStaySignedIn(hanh, [role], day('2024-12-31'))).toBe(true)
    expect(mayStaySignedIn(hanh, [role], day('2025-01-01'))).toBe(false)
    expect(mayStaySignedIn(minh, [role], day('2024-12-31'))).toBe(false)
    expect(mayStaySignedIn({ ...hanh, account: 'closed' }, [role], day('2024-12-31'))).toBe(false)
  })
  it('takes the need for a second proof with it', () => {
    expect(needsSecondFactor([{ ...role, role: 'head' }], day('2024-12-31'))).toBe(true)
    expect(needsSecondFactor([{ ...role, role: 'head' }], day('2025-01-01'))).toBe(false)
    expect(needsSecondFactor([role], day('2024-12-31'))).toBe(false)
  })
})

describe('a role lent during leave', () => {
  const loan = { id: 'l1', from: day('2024-07-01'), to: day('2024-07-15'), document: { title: 'Giấy ủy quyền', number: null, date: null } }
  it('is the same role for another person and a shorter time, and says whose it is', () => {
    expect(lend(role, minh, loan)).toEqual({
      ok: true,
      value: { ...role, id: 'l1', personId: 'minh', from: loan.from, to: loan.to, lent: { by: 'hanh', from: role.from, to: role.to } },
    })
  })
  it('is not lent on, not to oneself, not to a closed account, not longer than it is held, not without its paper', () => {
    const lent = lend(role, minh, loan)
    expect(lent.ok && code(lend(lent.value, hanh, loan))).toBe('people.lent-on')
    expect(code(lend(role, hanh, loan))).toBe('people.lent-to-oneself')
    expect(code(lend(role, gone, loan))).toBe('people.account-not-open')
    expect(code(lend(role, minh, { ...loan, to: day('2025-01-01') }))).toBe('people.term-outside')
    expect(code(lend(role, minh, { ...loan, from: day('2023-01-01') }))).toBe('people.term-outside')
    expect(code(lend(role, minh, { ...loan, to: day('2024-06-01') }))).toBe('people.term-backwards')
    expect(code(lend(role, minh, { ...loan, document: { title: '', number: null, date: null } }))).toBe('people.basis-missing')
  })
})

describe('a handover', () => {
  const open = { work: ['Gửi báo cáo năm 2024 trước ngày 05/12/2024'], drafts: ['Biểu số liệu năm 2024 (bản nháp)'], files: [] }
  const h = {
    id: 'h1',
    newRoleId: 'r2',
    lastDay: day('2024-09-30'),
    open,
    document: { title: 'Biên bản bàn giao', number: null, date: day('2024-09-30') },
  }
  it('leaves no day without and no day with two holders, and lists what was open', () => {
    const done = handOver(role, minh, [], h)
    expect(done).toMatchObject({
      ok: true,
      value: {
        ended: { personId: 'hanh', to: '2024-09-30' },
        takenUp: { id: 'r2', personId: 'minh', from: '2024-10-01', to: '2024-12-31' },
        open,
      },
    })
  })
  it('is refused where the other cannot take it up or the role was only lent', () => {
    expect(code(handOver(role, hanh, [], h))).toBe('people.own-appointment')
    expect(code(handOver(role, gone, [], h))).toBe('people.account-not-open')
    expect(code(handOver(role, minh, [{ ...role, personId: 'minh' }], h))).toBe('people.role-held-already')
    expect(code(handOver({ ...role, lent: { by: 'x', from: role.from, to: null } }, minh, [], h))).toBe('people.lent-on')
    expect(code(handOver(role, minh, [], { ...h, lastDay: day('2025-03-01') }))).toBe('people.role-over')
  })
})
