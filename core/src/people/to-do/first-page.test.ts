import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { HolidayCalendar } from '../../basics/working-days.ts'
import { toDoOfForm, type OpenForm } from '../../collection/open-form.ts'
import type { Actor } from '../actor.ts'
import type { Role } from '../role.ts'
import { bodyKey, placeKey, unitKey, type Owner, type SeatKey } from '../seat.ts'
import { firstPageOf, owedBy } from './first-page.ts'
import type { ToDo } from './to-do.ts'

const day = '2024-12-02' as PlainDate
const calendar = JSON.parse(
  readFileSync(new URL('../../../../samples/calendar/holidays-vn.json', import.meta.url), 'utf8'),
) as HolidayCalendar

const place = placeKey('p')
const at = (key: SeatKey): Owner => ({ at: key, above: [place], successors: [] })
const commune = at(unitKey('90001', '2020-01-01' as PlainDate))
const other = at(unitKey('90002', '2020-01-01' as PlainDate))
const office = at(bodyKey('noi-vu'))

const person = (role: Role, owner: Owner): Actor => ({
  person: { id: 'me', name: 'Nguyễn Thị A', account: 'open' },
  roles: [{ id: 'r', personId: 'me', role, seat: owner, from: '2020-01-01' as PlainDate, to: null, lent: null }],
  secondFactor: true,
  capacity: null,
  limitedTo: null,
})
const lead = person('lead-synthesiser', { at: place, above: [], successors: [] })

const form = (id: string, change: Partial<OpenForm> = {}): ToDo => {
  const toDo = toDoOfForm({
    id,
    sender: commune,
    state: 'draft',
    round: 'Báo cáo năm 2024',
    due: '2024-12-04' as PlainDate,
    answered: 0,
    asked: 3,
    ...change,
  })
  if (!toDo) throw new Error('the form waits for nobody')
  return toDo
}
const page = (actor: Actor, things: readonly ToDo[], seen = new Map<SeatKey, PlainDate>()) =>
  firstPageOf(actor, things, seen, day, calendar)

describe('what is to be done with a form', () => {
  const kinds = (change: Partial<OpenForm>) =>
    toDoOfForm({ id: 'f', sender: commune, state: 'draft', round: '', due: day, answered: 0, asked: 3, ...change })?.kind ?? null

  it('is to fill it, then to sign it off, then to take it in, then nothing', () => {
    expect(kinds({ answered: 2 })).toBe('fill-form')
    expect(kinds({ answered: 3 })).toBe('sign-form-off')
    expect(kinds({ state: 'signed-off', answered: 3 })).toBe('take-form-in')
    expect(kinds({ state: 'accepted', answered: 3 })).toBe(null)
  })

  it('a form sent back is to be mended, however full it is', () => {
    expect(kinds({ state: 'returned', answered: 3 })).toBe('mend-form')
  })
})

describe('the first page', () => {
  it('of a commune officer has what came back first, then what is due, and nothing of another commune', () => {
    const things = [
      form('later', { due: '2025-01-20' as PlainDate }),
      form('returned', { state: 'returned', due: '2025-01-20' as PlainDate }),
      form('soon'),
      form('theirs', { sender: other }),
    ]
    const { mine, bodies } = page(person('commune-officer', commune), things)
    expect(mine.map(({ id, group }) => [id, group])).toEqual([
      ['returned', 'came-back'],
      ['soon', 'owe'],
      ['later', 'owe'],
    ])
    expect(bodies).toEqual([])
  })

  it('of a head has the form that is full and waits for a signature', () => {
    const { mine } = page(person('head', commune), [form('full', { answered: 3 })])
    expect(mine.map(({ id, group }) => [id, group])).toEqual([['full', 'waits']])
    expect(page(person('commune-officer', commune), [form('full', { answered: 3 })]).mine).toEqual([])
  })

  it('names the last working day, and says how many days are left', () => {
    const { mine } = page(person('commune-officer', commune), [form('sunday', { due: '2024-12-08' as PlainDate })])
    expect(mine[0]).toMatchObject({ lastWorkingDay: '2024-12-06', daysLeft: 6, certain: true })
    expect(page(person('commune-officer', commune), [form('past', { due: '2024-11-29' as PlainDate })]).mine[0]?.daysLeft).toBe(-3)
  })

  it('says that it is not certain where the table of holidays has ended', () => {
    const { mine } = page(person('commune-officer', commune), [form('far', { due: '2090-01-02' as PlainDate })])
    expect(mine[0]?.certain).toBe(false)
  })

  it('of the lead has what waits to be taken in, and who owes what, the one most behind first', () => {
    const things = [
      form('sent', { state: 'signed-off', answered: 3 }),
      form('a', { sender: other }),
      form('b', { sender: other, due: '2024-11-29' as PlainDate }),
      form('c', { sender: office }),
      form('d'),
    ]
    const { mine, bodies } = page(lead, things, new Map([[commune.at, '2024-11-20' as PlainDate]]))
    expect(mine.map(({ id }) => id)).toEqual(['sent'])
    expect(bodies.map(({ owner, open, overdue, lastSeen }) => [owner.at, open, overdue, lastSeen])).toEqual([
      [other.at, 2, 1, null],
      [office.at, 1, 0, null],
      [commune.at, 1, 0, '2024-11-20'],
    ])
  })

  it('shows a difficulty to the lead until it is sent up, and then to the signer alone', () => {
    const difficulty = (kind: 'answer-difficulty' | 'decide-difficulty'): ToDo => ({
      kind,
      id: 'k',
      owner: commune,
      state: 'steady',
      due: null,
      title: 'Chưa có kinh phí tập huấn',
      done: null,
      blockedBy: null,
    })
    const signer = person('committee-signer', { at: place, above: [], successors: [] })
    expect(page(lead, [difficulty('answer-difficulty')]).mine).toHaveLength(1)
    expect(page(signer, [difficulty('answer-difficulty')]).mine).toHaveLength(0)
    expect(page(lead, [difficulty('decide-difficulty')]).mine).toHaveLength(0)
    expect(page(signer, [difficulty('decide-difficulty')]).mine).toHaveLength(1)
  })

  it('what one body owes is told in the order of its last days, without what waits for others', () => {
    const things = [form('b', { due: '2025-01-20' as PlainDate }), form('a'), form('sent', { state: 'signed-off', answered: 3 })]
    expect(owedBy(commune.at, things, day, calendar).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
