/**
 * Nobody forgotten: what each person is reminded of on a day, at most one message a person and day.
 *
 * A digest goes out on a working day and only where it has something new to say: a last day comes near, has passed, or the week begins. What is
 * not done climbs: first to whoever does it, then to the head of the body, then to the lead, then to the Committee. Organisations stand beside the
 * administration, not below it: their head gets a request to work together ("đề nghị phối hợp"), and nobody is told over their head.
 */
import { addDays, weekday, type PlainDate } from '../../basics/plain-date.ts'
import { isWorkingDay, workingDaysBetween, type HolidayCalendar } from '../../basics/working-days.ts'
import { rolesInForce, type Actor } from '../../people/actor.ts'
import type { Role } from '../../people/role.ts'
import type { SeatKey } from '../../people/seat.ts'
import { firstPageOf, type DatedToDo } from '../../people/to-do/first-page.ts'
import { TO_DO_KINDS, type ToDo } from '../../people/to-do/to-do.ts'

/** Working days before the last day on which it is called to mind. */
const CALLED_BEFORE = [5, 2, 0] as const
/** When a week begins it says what has its last day in it or in the week after: so many working days ahead. */
const WEEKS_AHEAD = 10
/** Past its day it is called to mind on the next working day, then once in so many. */
const CALLED_AGAIN_EVERY = 5
/** From which working day past the last day it also goes to whoever stands above. */
export const CLIMBS_AFTER = { head: 1, lead: 3, committee: 5 } as const

/** Whether no day of this week has been worked before: Monday, or the day after a Monday off. */
const beginsTheWeek = (day: PlainDate, calendar: HolidayCalendar) =>
  workingDaysBetween(calendar, addDays(day, -weekday(day)), day).days === 1 && isWorkingDay(calendar, day)

/** Working days to the last day, negative past it; null without one. */
export function workingDaysLeft(due: PlainDate | null, day: PlainDate, calendar: HolidayCalendar): number | null {
  if (due === null) return null
  return due >= day ? workingDaysBetween(calendar, day, due).days : -workingDaysBetween(calendar, due, day).days
}

/** Whether this day is one on which the thing is called to mind. */
export function isCalled(toDo: Pick<ToDo, 'due'>, day: PlainDate, calendar: HolidayCalendar): boolean {
  const left = workingDaysLeft(toDo.due, day, calendar)
  if (left === null) return beginsTheWeek(day, calendar)
  if (left >= 0 && (toDo.due ?? day) >= day)
    return CALLED_BEFORE.some((days) => days === left) || (left <= WEEKS_AHEAD && beginsTheWeek(day, calendar))
  return (-left - 1) % CALLED_AGAIN_EVERY === 0
}

/** What has climbed to a person who does not do it themselves, body by body. */
export interface Climbed {
  readonly at: SeatKey
  readonly open: number
  /** Working days the oldest of them is past its day. */
  readonly workingDaysPast: number
  /** An organisation is asked to work together, never called late. */
  readonly request: boolean
}

export interface Digest {
  readonly personId: string
  readonly day: PlainDate
  /** What is the person's own to do. */
  readonly mine: readonly DatedToDo[]
  readonly climbed: readonly Climbed[]
}

/** Everything open, found by the seats from which it may be seen: its own, those above, those that took it over. */
export type Around = ReadonlyMap<SeatKey, readonly ToDo[]>

export function around(things: readonly ToDo[]): Around {
  const found = new Map<SeatKey, ToDo[]>()
  for (const toDo of things)
    for (const at of new Set([toDo.owner.at, ...toDo.owner.above, ...toDo.owner.successors])) {
      const here = found.get(at)
      if (here) here.push(toDo)
      else found.set(at, [toDo])
    }
  return found
}

interface Asked {
  readonly day: PlainDate
  readonly calendar: HolidayCalendar
  readonly isOrganisation: (at: SeatKey) => boolean
}

/** From which working day past its day a thing of this body climbs to this role; null where it never does. */
function climbsTo(role: Role, own: boolean, organisation: boolean): number | null {
  if (role === 'head') return own ? CLIMBS_AFTER.head : null
  if (organisation) return null
  if (role === 'lead-synthesiser') return CLIMBS_AFTER.lead
  return role === 'committee-signer' ? CLIMBS_AFTER.committee : null
}

function climbedTo(actor: Actor, things: readonly ToDo[], { day, calendar, isOrganisation }: Asked): readonly Climbed[] {
  const roles = rolesInForce(actor, day)
  const past = (toDo: ToDo) => -(workingDaysLeft(toDo.due, day, calendar) ?? 0)
  const climbs = (toDo: ToDo) =>
    roles.some((held) => {
      const own = held.seat.at === toDo.owner.at
      if (!own && !toDo.owner.above.includes(held.seat.at)) return false
      const after = climbsTo(held.role, own, isOrganisation(toDo.owner.at))
      return after !== null && toDo.due !== null && toDo.due < day && past(toDo) >= after
    })
  const late = things.filter((toDo) => TO_DO_KINDS[toDo.kind].byBody && toDo.kind !== 'sign-form-off' && climbs(toDo))
  const bodies = [...new Set(late.map(({ owner }) => owner.at))].toSorted()
  return bodies.map((at) => {
    const here = late.filter(({ owner }) => owner.at === at)
    return { at, open: here.length, workingDaysPast: Math.max(...here.map(past)), request: isOrganisation(at) }
  })
}

/** What officers of the body do is not the head's own work before it climbs: it is theirs to see on the first page, not in a message. */
const isOwnWork = (actor: Actor, toDo: DatedToDo, day: PlainDate) =>
  toDo.kind === 'sign-form-off' ||
  !TO_DO_KINDS[toDo.kind].byBody ||
  rolesInForce(actor, day).some((held) => held.role !== 'head' && held.seat.at === toDo.owner.at)

/**
 * The message of one person on one day; null where there is none: the office does not work, nothing is to be done, or nothing is called.
 * What has climbed calls by itself on the days on which the thing would.
 */
export function digestOf(actor: Actor, open: Around, asked: Asked): Digest | null {
  const { day, calendar } = asked
  if (!isWorkingDay(calendar, day)) return null
  const seats = new Set(rolesInForce(actor, day).map((held) => held.seat.at))
  const things = [...new Set([...seats].flatMap((at) => open.get(at) ?? []))]
  const mine = firstPageOf(actor, things, new Map(), day, calendar).mine.filter((toDo) => isOwnWork(actor, toDo, day))
  const called = things.filter((toDo) => isCalled(toDo, day, calendar))
  const climbed = climbedTo(actor, called, asked)
  if (climbed.length === 0 && !mine.some((toDo) => isCalled(toDo, day, calendar))) return null
  return { personId: actor.person.id, day, mine, climbed }
}
