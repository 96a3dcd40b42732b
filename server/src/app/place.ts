import * as api from '@songhanh/api/place'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { daysBetween, parsePlainDate, type PlainDate } from '@songhanh/core/basics/plain-date'
import { type Actor, rolesInForce } from '@songhanh/core/people/actor'
import { rightsHeld } from '@songhanh/core/people/may'
import { sendingRights } from '@songhanh/core/people/sending'
import { z } from 'zod'
import type { Query } from '../platform/ask.ts'
import { asks, performs, type Route } from '../platform/http/route.ts'
import type { Command } from '../platform/perform.ts'
import type { Reading } from '../platform/database.ts'
import { readBusinessDay } from '../platform/place.ts'

interface PlaceRow {
  readonly id: string
  readonly name: string
  readonly demonstration: boolean
}

async function placeRow(r: Reading, placeId: string): Promise<PlaceRow> {
  const [row] = await r.query<PlaceRow>('SELECT id, name, demonstration FROM place WHERE id = $1', [placeId])
  if (!row) throw new Error(`the place ${placeId} is not in its own database`)
  return row
}

/** The roles a person can choose between, whichever is chosen now: the name of where each is held, whose it is while lent, and what it sends. */
async function readCapacities(r: Reading, placeId: string, actor: Actor, day: PlainDate) {
  const held = rolesInForce({ ...actor, capacity: null }, day)
  const rows = await r.query<{ key: string; name: string }>('SELECT key, name FROM seat WHERE place_id = $1 AND key = ANY($2)', [
    placeId,
    held.map(({ seat }) => seat.at),
  ])
  const lenders = held.flatMap(({ lent }) => (lent ? [lent.by] : []))
  const people = await r.query<{ key: string; name: string }>(
    'SELECT id::text AS key, name FROM person WHERE place_id = $1 AND id = ANY($2)',
    [placeId, lenders],
  )
  const names = new Map([...rows, ...people].map(({ key, name }) => [key, name]))
  return held.map(({ id, role, seat, lent }) => {
    const { own, others } = sendingRights(role)
    const lentBy = lent ? (names.get(lent.by) ?? null) : null
    return { id, role, seat: names.get(seat.at) ?? seat.at, at: seat.at, lentBy, own: [...own], others: [...others] }
  })
}

/** The office, who is asking with every right they hold on the business day, and that day: what the desk draws its frame from. */
const readPlace: Query<object, z.input<typeof api.readPlace.answer>> = {
  id: 'place.read',
  shape: z.object({}),
  right: 'signed-in',
  async run(r, _, { placeId, actor, businessDay }) {
    const { id, name } = actor.person
    const [rights, roles] = [[...rightsHeld(actor, businessDay)], await readCapacities(r, placeId, actor, businessDay)]
    return accept({ place: await placeRow(r, placeId), person: { id, name, rights, roles }, businessDay })
  },
}

/** Moves the business day of a demonstration place forward; the database itself allows nothing else to this login. */
const moveBusinessDay: Command<z.output<typeof api.moveBusinessDay.body>, z.input<typeof api.moveBusinessDay.answer>> = {
  id: 'place.moveBusinessDay',
  shape: api.moveBusinessDay.body,
  right: 'place.move-business-day',
  async run(w, input, { placeId, now }) {
    const to = parsePlainDate(input.to)
    if (!to) return refuse('basics.field-wrong-form', {}, 'to')
    if (!(await placeRow(w, placeId)).demonstration) return refuse('basics.no-demonstration-place')
    // Two who move it at once: the second looks at the day the first has made.
    await w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`business clock ${placeId}`])
    const today = await readBusinessDay(w, placeId, now)
    const days = daysBetween(today, to)
    if (days <= 0) return refuse('basics.business-day-backwards', { today }, 'to')
    await w.query('SELECT move_business_clock($1)', [days])
    return accept({
      answer: { businessDay: to },
      facts: [
        {
          domain: 'place',
          action: 'business-day-moved',
          thing: { kind: 'place', id: placeId },
          before: { businessDay: today },
          after: { businessDay: to },
        },
      ],
    })
  },
}

/** The endpoints of the place itself. */
export const placeRoutes = (): Route[] => [asks(api.readPlace, readPlace), performs(api.moveBusinessDay, moveBusinessDay)]
