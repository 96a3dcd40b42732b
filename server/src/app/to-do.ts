/** Việc cần làm: the first page of a person, or what one body owes. */
import * as api from '@songhanh/api/to-do'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import type { SeatKey } from '@songhanh/core/people/seat'
import { firstPageOf, owedBy, type DatedToDo } from '@songhanh/core/people/to-do/first-page'
import { oversees } from '@songhanh/core/people/to-do/to-do'
import { rolesInForce } from '@songhanh/core/people/actor'
import { z } from 'zod'
import { sendersSeen } from '../collection/to-do.ts'
import { ownerAt } from '../people/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { reminders as reminderWords } from '@songhanh/words/vi/reminders'
import { calendarOf } from './reminders/message.ts'
import { openWork } from './open-work.ts'

/** As many as a screen can show; the total says how many there are. */
const SHOWN = 200

type Answer = z.output<typeof api.readToDo.answer>

async function seatNames(r: Reading, keys: readonly SeatKey[], by: Asking): Promise<(key: SeatKey) => { key: string; name: string }> {
  const rows = await r.query<{ key: string; name: string }>('SELECT key, name FROM seat WHERE place_id = $1 AND key = ANY($2)', [
    by.placeId,
    [...new Set(keys)],
  ])
  const names = new Map(rows.map(({ key, name }) => [key, name]))
  return (key) => ({ key, name: names.get(key) ?? key })
}

/** Asked only for an administrator, who sees who holds which role. An account that was closed administers nothing. */
async function administersAlone(r: Reading, { actor, placeId, businessDay }: Asking): Promise<boolean> {
  if (!rolesInForce(actor, businessDay).some(({ role }) => role === 'administrator')) return false
  const others = await r.query(
    `SELECT FROM role_held h JOIN person p ON p.place_id = h.place_id AND p.id = h.person_id
     WHERE h.place_id = $1 AND h.role = 'administrator' AND h.person_id <> $2 AND p.account <> 'closed' AND (h.to_day IS NULL OR h.to_day >= $3) LIMIT 1`,
    [placeId, actor.person.id, businessDay],
  )
  return others.length === 0
}

const lineOf = (toDo: DatedToDo, named: (key: SeatKey) => { key: string; name: string }): Answer['things'][number] => ({
  kind: toDo.kind,
  group: toDo.group,
  id: toDo.id,
  owner: named(toDo.owner.at),
  title: toDo.title,
  due: toDo.due,
  lastWorkingDay: toDo.lastWorkingDay,
  certain: toDo.certain,
  daysLeft: toDo.daysLeft,
  done: toDo.done && { ...toDo.done },
  blockedBy: toDo.blockedBy,
})

const counted = (things: readonly DatedToDo[]) => ({
  total: things.length,
  overdue: things.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length,
})

export const readToDo = (holidays: HolidayCalendar): Query<z.output<typeof api.readToDo.query>, Answer> => ({
  id: 'place.readToDo',
  shape: api.readToDo.query,
  right: 'signed-in',
  async run(r, { body }, by) {
    const day = by.businessDay
    const open = await openWork(r, by.placeId, day)
    if (body !== undefined) {
      const owner = await ownerAt(r, by.placeId, body)
      const own = rolesInForce(by.actor, day).some((held) => held.seat.at === body)
      if (!owner || !(own || oversees(by.actor, owner, day))) return refuse('people.no-right')
      const things = owedBy(owner.at, open, day, holidays)
      const named = await seatNames(r, [owner.at], by)
      return accept({
        day,
        body: named(owner.at),
        ...counted(things),
        things: things.slice(0, SHOWN).map((toDo) => lineOf(toDo, named)),
        bodies: [],
        bodiesTotal: 0,
        neverCame: 0,
        administersAlone: false,
      })
    }
    const page = firstPageOf(by.actor, open, await sendersSeen(r), day, holidays)
    const things = page.mine.slice(0, SHOWN)
    const bodies = page.bodies.slice(0, SHOWN)
    const named = await seatNames(
      r,
      [...things, ...bodies].map(({ owner }) => owner.at),
      by,
    )
    return accept({
      day,
      body: null,
      ...counted(page.mine),
      things: things.map((toDo) => lineOf(toDo, named)),
      bodies: bodies.map(({ owner, ...owing }) => ({ seat: named(owner.at), ...owing })),
      bodiesTotal: page.bodies.length,
      neverCame: page.bodies.filter(({ lastSeen }) => lastSeen === null).length,
      administersAlone: await administersAlone(r, by),
    })
  },
})

/** The last days of one person as a calendar; `url` is the address under which its things open. */
export const readCalendar = (holidays: HolidayCalendar, url: string): Query<object, z.input<typeof api.readCalendar.answer>> => ({
  id: 'place.readCalendar',
  shape: z.object({}),
  right: 'signed-in',
  async run(r, _, by) {
    const day = by.businessDay
    const { mine } = firstPageOf(by.actor, await openWork(r, by.placeId, day), new Map(), day, holidays)
    const calendar = calendarOf(mine, day, { url, placeId: by.placeId })
    return accept({ name: reminderWords.calendar, type: 'text/calendar; charset=utf-8', bytes: Buffer.from(calendar) })
  },
})
