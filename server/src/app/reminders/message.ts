/** The words of a reminder: subject, text, calendar; and the short text for a chat group, which names bodies and no person. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { SeatKey } from '@songhanh/core/people/seat'
import { calendarFile } from '@songhanh/core/people/to-do/calendar'
import type { DatedToDo } from '@songhanh/core/people/to-do/first-page'
import type { ToDo } from '@songhanh/core/people/to-do/to-do'
import type { Digest } from '@songhanh/core/work/reminders/digest'
import { reminders as words } from '@songhanh/words/vi/reminders'
import { toDo as kinds } from '@songhanh/words/vi/to-do'
import { writeDay } from '@songhanh/words/writing'
import type { Mail } from '../../platform/mail/mailer.ts'

export interface Naming {
  readonly place: string
  readonly placeId: string
  /** The address people type. */
  readonly url: string
  readonly seat: (at: SeatKey) => string
}

/** As many as a letter can hold; the others are on the first page. */
const MOST_LINES = 30

/** Where a thing opens on the desk. */
function pathOf({ kind, id }: ToDo): string {
  switch (kind) {
    case 'fill-form':
    case 'mend-form':
    case 'sign-form-off':
    case 'take-form-in':
      return `/forms/${id}`
    case 'answer-difficulty':
    case 'decide-difficulty':
      return `/difficulties/${id}`
    case 'review-reading':
      return `/intake/${id}`
    case 'put-plan-in-force':
      return `/plans/${id}/in-force`
    case 'compose-report':
    case 'mend-report':
    case 'answer-comments':
    case 'sign-report':
    case 'number-report':
    case 'issue-report':
      return `/reports/${id}`
    case 'publish-release':
    case 'renew-release':
      return `/reports/releases/${id}`
    case 'give-comments':
    case 'draft-comments':
      return `/comment-requests/${id}`
    case 'do-task': {
      const [planId, taskId, year] = id.split('/')
      return `/tasks/${planId}/${taskId}?year=${year}`
    }
  }
}

function dueOf({ due, daysLeft }: DatedToDo): string {
  if (due === null || daysLeft === null) return words.noDue
  if (daysLeft < 0) return words.due(writeDay(due), words.overdue(-daysLeft))
  return words.due(writeDay(due), daysLeft === 0 ? words.dueToday : words.daysLeft(daysLeft))
}

const linesOf = (toDo: DatedToDo, url: string): string[] => [
  words.line(kinds.kinds[toDo.kind], toDo.title, dueOf(toDo)),
  `  ${url}${pathOf(toDo)}`,
]

function bodyText({ mine, climbed }: Digest, name: string, { place, url, seat }: Naming): string {
  const late = climbed.filter(({ request }) => !request)
  const requested = climbed.filter(({ request }) => request)
  const parts = [
    [words.greeting(name)],
    mine.length === 0 ? [] : [words.mine(mine.length), ...mine.slice(0, MOST_LINES).flatMap((toDo) => linesOf(toDo, url))],
    mine.length > MOST_LINES ? [words.more(mine.length - MOST_LINES)] : [],
    mine.every(({ certain }) => certain) ? [] : [words.uncertain],
    late.length === 0
      ? []
      : [
          words.climbed,
          ...late.slice(0, MOST_LINES).map(({ at, open, workingDaysPast }) => words.climbedLine(seat(at), open, workingDaysPast)),
          ...(late.length > MOST_LINES ? [words.more(late.length - MOST_LINES)] : []),
        ],
    requested.length === 0 ? [] : [words.requested, ...requested.map(({ at, open }) => words.requestedLine(seat(at), open))],
    [words.open(`${url}/to-do`), '', words.foot(place)],
  ]
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')
}

/** The same person, the same day: the same message, however often it is composed. */
const messageIdOf = ({ personId, day }: Digest, placeId: string) => `<reminder.${day}.${personId}@${placeId}.songhanh>`

/** The last working days of a person's things; what has no day does not stand in it. */
export function calendarOf(mine: readonly DatedToDo[], day: PlainDate, { url, placeId }: Pick<Naming, 'url' | 'placeId'>): string {
  const days = mine.flatMap((toDo) =>
    toDo.lastWorkingDay === null
      ? []
      : [
          {
            id: `${toDo.kind}.${toDo.id}@${placeId}`,
            day: toDo.lastWorkingDay,
            summary: words.calendarSummary(kinds.kinds[toDo.kind], toDo.title),
            url: `${url}${pathOf(toDo)}`,
          },
        ],
  )
  return calendarFile(days, day)
}

export function mailOf(digest: Digest, name: string, naming: Naming): Omit<Mail, 'to'> {
  const dated = digest.mine.some(({ due }) => due !== null)
  return {
    messageId: messageIdOf(digest, naming.placeId),
    subject: words.subject(naming.place, writeDay(digest.day), digest.mine.length),
    text: bodyText(digest, name, naming),
    attachment: dated
      ? { name: words.calendar, type: 'text/calendar; charset=utf-8; method=PUBLISH', content: calendarOf(digest.mine, digest.day, naming) }
      : null,
  }
}

/** To be pasted into a chat group: what is due, and which bodies have not done it. */
export function groupText(owing: readonly ToDo[], day: PlainDate, { place, seat }: Naming): string {
  if (owing.length === 0) return words.group.none(place, writeDay(day))
  const byThing = [...Map.groupBy(owing, ({ title, due }) => `${due ?? ''} ${title}`)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const lines = byThing.flatMap(([, things]) => {
    const [first] = things
    const bodies = [...new Set(things.map(({ owner }) => seat(owner.at)))].toSorted((a, b) => a.localeCompare(b, 'vi'))
    return first ? [words.group.line(first.title, writeDay(first.due ?? ''), bodies.join(', '))] : []
  })
  return [words.group.head(place, writeDay(day)), ...lines, words.group.foot].join('\n')
}
