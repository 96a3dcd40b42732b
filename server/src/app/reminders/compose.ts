/** Composes the reminders of a day: who is told what, by which message, and the text for the chat group. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import type { Actor } from '@songhanh/core/people/actor'
import type { SeatKey } from '@songhanh/core/people/seat'
import { TO_DO_KINDS, type ToDo } from '@songhanh/core/people/to-do/to-do'
import { around, digestOf } from '@songhanh/core/work/reminders/digest'
import { roleOf, type RoleRow } from '../../people/identify.ts'
import type { Reading } from '../../platform/database.ts'
import type { Mail } from '../../platform/mail/mailer.ts'
import { readOrganisations } from '../../plans/organisations.ts'
import { openWork } from '../open-work.ts'
import { groupText, mailOf, type Naming } from './message.ts'

export interface Reminder {
  readonly personId: string
  readonly name: string
  /** Null: reminded on the first page only. */
  readonly email: string | null
  readonly mail: Omit<Mail, 'to'>
}

export interface Reminders {
  readonly day: PlainDate
  readonly reminders: readonly Reminder[]
  /** No person's name stands in it. */
  readonly group: string
}

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly roles: readonly RoleRow[]
}

/** Everybody with an open account and the roles they ever held; which of them are in force is core's to say. */
async function readPeople(r: Reading, placeId: string): Promise<readonly { readonly actor: Actor; readonly email: string | null }[]> {
  const people = await r.query<Omit<PersonRow, 'roles'>>(
    `SELECT id, name, email FROM person WHERE place_id = $1 AND account = 'open' ORDER BY id`,
    [placeId],
  )
  const roles = await r.query<RoleRow>(
    `SELECT h.id, h.person_id, h.role, h.seat_key, s.above, h.from_day, h.to_day, l.person_id AS lent_by, l.from_day AS lent_from_day, l.to_day AS lent_to_day
     FROM role_held h JOIN seat s ON s.place_id = h.place_id AND s.key = h.seat_key
     LEFT JOIN role_held l ON l.place_id = h.place_id AND l.id = h.lent_from WHERE h.place_id = $1`,
    [placeId],
  )
  const held = Map.groupBy(roles, (row) => row.person_id)
  return people.map(({ id, name, email }) => ({
    email,
    // Who signs proves themselves twice when they come in; to be told of it they need not.
    actor: {
      person: { id, name, account: 'open' },
      roles: (held.get(id) ?? []).map(roleOf),
      secondFactor: true,
      capacity: null,
      limitedTo: null,
    },
  }))
}

/** Who of the bodies still owes what is due next, thing by thing, for the chat group. */
const owing = (things: readonly ToDo[]) => things.filter(({ kind, due }) => TO_DO_KINDS[kind].byBody && due !== null)

/**
 * The reminders of a day. `whose` is `mine` where a person asks to see them: then only what that person may know of is looked at.
 */
export async function composeReminders(
  r: Reading,
  {
    placeId,
    day,
    holidays,
    url,
    whose,
  }: {
    readonly placeId: string
    readonly day: PlainDate
    readonly holidays: HolidayCalendar
    readonly url: string
    readonly whose: 'mine' | 'everybody'
  },
): Promise<Reminders> {
  const [place] = await r.query<{ name: string }>('SELECT name FROM place WHERE id = $1', [placeId])
  const seats = await r.query<{ key: string; name: string }>('SELECT key, name FROM seat WHERE place_id = $1', [placeId])
  const names = new Map(seats.map(({ key, name }) => [key, name]))
  const things = await openWork(r, placeId, day, whose)
  const open = around(things)
  const isOrganisation = await readOrganisations(r, placeId)
  const asked = { day, calendar: holidays, isOrganisation: (at: SeatKey) => isOrganisation(names.get(at) ?? '') }
  const naming: Naming = { place: place?.name ?? '', placeId, url, seat: (at) => names.get(at) ?? at }
  const reminders = (await readPeople(r, placeId)).flatMap(({ actor, email }): Reminder[] => {
    const digest = digestOf(actor, open, asked)
    return digest ? [{ personId: actor.person.id, name: actor.person.name, email, mail: mailOf(digest, actor.person.name, naming) }] : []
  })
  return { day, reminders, group: groupText(owing(things), day, naming) }
}
