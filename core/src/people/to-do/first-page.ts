/** Việc cần làm: what one person has to do, in the order in which it is due, and who else owes what where they look after others. */
import { daysBetween, type PlainDate } from '../../basics/plain-date.ts'
import { lastWorkingDayOnOrBefore, type HolidayCalendar } from '../../basics/working-days.ts'
import type { Actor } from '../actor.ts'
import type { Owner, SeatKey } from '../seat.ts'
import { isTurnOf, kindsOf, oversees, TO_DO_GROUPS, TO_DO_KINDS, type ToDo, type ToDoGroup } from './to-do.ts'

/** A thing with what the day makes of it. */
export interface DatedToDo extends ToDo {
  readonly group: ToDoGroup
  /** The last day an office works on which it can still be done; null without a last day. */
  readonly lastWorkingDay: PlainDate | null
  /** False where the holidays of that year are not known yet. */
  readonly certain: boolean
  /** Days to the last day; negative past it, null without one. */
  readonly daysLeft: number | null
}

/** What one body owes, for whoever looks after it. */
export interface BodyOwing {
  readonly owner: Owner
  readonly open: number
  readonly overdue: number
  readonly blocked: number
  /** The nearest last day; null where nothing has one. */
  readonly due: PlainDate | null
  /** The last day anybody of the body did anything; null is "chưa bao giờ". */
  readonly lastSeen: PlainDate | null
}

export interface FirstPage {
  readonly mine: readonly DatedToDo[]
  readonly bodies: readonly BodyOwing[]
}

function dated(toDo: ToDo, day: PlainDate, calendar: HolidayCalendar): DatedToDo {
  const group = TO_DO_KINDS[toDo.kind].group
  if (toDo.due === null) return { ...toDo, group, lastWorkingDay: null, certain: true, daysLeft: null }
  const { day: lastWorkingDay, certain } = lastWorkingDayOnOrBefore(calendar, toDo.due)
  return { ...toDo, group, lastWorkingDay, certain, daysLeft: daysBetween(day, toDo.due) }
}

const NEVER = '9999-12-31'

/** What came back first, then what is due first; what has no last day stands at the end, and two of one day in the order of their names. */
function inOrder(a: DatedToDo, b: DatedToDo): number {
  const group = TO_DO_GROUPS.indexOf(a.group) - TO_DO_GROUPS.indexOf(b.group)
  if (group !== 0) return group
  const [due, otherDue] = [a.due ?? NEVER, b.due ?? NEVER]
  if (due !== otherDue) return due < otherDue ? -1 : 1
  const [key, otherKey] = [`${a.title} ${a.id}`, `${b.title} ${b.id}`]
  return key < otherKey ? -1 : key > otherKey ? 1 : 0
}

function bodyOwing(things: readonly ToDo[], lastSeen: PlainDate | null, day: PlainDate): BodyOwing | null {
  const [first] = things
  if (!first) return null
  const days = things.flatMap(({ due }) => due ?? [])
  return {
    owner: first.owner,
    open: things.length,
    overdue: days.filter((due) => due < day).length,
    blocked: things.filter(({ blockedBy }) => blockedBy !== null).length,
    due: days.toSorted()[0] ?? null,
    lastSeen,
  }
}

/** Those with most past its day first, then those who never came, then whose next last day is nearest. */
function worstFirst(a: BodyOwing, b: BodyOwing): number {
  if (a.overdue !== b.overdue) return b.overdue - a.overdue
  if ((a.lastSeen === null) !== (b.lastSeen === null)) return a.lastSeen === null ? -1 : 1
  const [due, otherDue] = [a.due ?? NEVER, b.due ?? NEVER]
  if (due !== otherDue) return due < otherDue ? -1 : 1
  return a.owner.at < b.owner.at ? -1 : 1
}

/**
 * The first page of a person on a day. `things` is everything open that the person may know of; `lastSeen` the last day somebody of a body
 * did anything.
 */
export function firstPageOf(
  actor: Actor,
  things: readonly ToDo[],
  lastSeen: ReadonlyMap<SeatKey, PlainDate>,
  day: PlainDate,
  calendar: HolidayCalendar,
): FirstPage {
  const seats = new Map<SeatKey, { readonly mineToSee: boolean; readonly open: ToDo[] }>()
  for (const toDo of things.filter(({ kind }) => TO_DO_KINDS[kind].byBody)) {
    const seat = seats.get(toDo.owner.at) ?? { mineToSee: oversees(actor, toDo.owner, day), open: [] }
    seat.open.push(toDo)
    seats.set(toDo.owner.at, seat)
  }
  const kinds = kindsOf(actor, day)
  return {
    mine: things
      .filter((toDo) => kinds.has(toDo.kind) && isTurnOf(actor, toDo, day))
      .map((toDo) => dated(toDo, day, calendar))
      .toSorted(inOrder),
    bodies: [...seats]
      .filter(([, { mineToSee }]) => mineToSee)
      .flatMap(([at, { open }]) => bodyOwing(open, lastSeen.get(at) ?? null, day) ?? [])
      .toSorted(worstFirst),
  }
}

/** Everything one body owes, in the order of its last days: what a reminder tells, and what the lead opens. */
export const owedBy = (at: SeatKey, things: readonly ToDo[], day: PlainDate, calendar: HolidayCalendar): readonly DatedToDo[] =>
  things
    .filter((toDo) => toDo.owner.at === at && TO_DO_KINDS[toDo.kind].byBody)
    .map((toDo) => dated(toDo, day, calendar))
    .toSorted(inOrder)
