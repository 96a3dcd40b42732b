import { readFileSync } from 'node:fs'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import type { Actor } from '@songhanh/core/people/actor'
import { placeKey, unitKey } from '@songhanh/core/people/seat'
import type { ToDo } from '@songhanh/core/people/to-do/to-do'
import { around, digestOf } from '@songhanh/core/work/reminders/digest'
import { reminders as words } from '@songhanh/words/vi/reminders'
import { expect, test } from 'vitest'
import { mailOf } from './message.ts'

const known = JSON.parse(readFileSync(new URL('../../../../samples/calendar/holidays-vn.json', import.meta.url), 'utf8')) as HolidayCalendar
const after = Math.max(...known.years.map(({ year }) => year)) + 1
const seat = { at: unitKey('90001', '2020-01-01' as PlainDate), above: [placeKey('p')], successors: [] }
const officer: Actor = {
  person: { id: 'me', name: 'Nguyễn Thị A', account: 'open' },
  roles: [{ id: 'r', personId: 'me', role: 'commune-officer', seat, from: '2020-01-01' as PlainDate, to: null, lent: null }],
  secondFactor: true,
  capacity: null,
  limitedTo: null,
}
const form = (due: string): ToDo => ({ kind: 'fill-form', id: 'f', owner: seat, state: 'draft', due: due as PlainDate, title: 'Báo cáo', done: null, blockedBy: null }) // prettier-ignore

/** The letter of the last day itself. */
function letter(day: string, calendar: HolidayCalendar) {
  const asked = { day: day as PlainDate, calendar, isOrganisation: () => false }
  const digest = digestOf(officer, around([form(day)]), asked)
  return digest && mailOf(digest, 'Nguyễn Thị A', { place: 'Huyện Mẫu', placeId: 'p', url: 'https://noi.example.vn', seat: (at) => at })
}

test('where the table of holidays has ended reminders go out all the same, and say that the day is not certain', () => {
  // A Wednesday in a year of the table, and one in the first year after it.
  const ended = [1, 2, 3, 4, 5, 6, 7].map((n) => `${after}-12-0${n}`).find((one) => new Date(`${one}T00:00:00Z`).getUTCDay() === 3)!
  expect(letter('2024-12-04', known)?.text).not.toContain(words.uncertain)
  const told = letter(ended, known)
  expect(told?.text).toContain(words.uncertain)
  expect(told?.text).toContain('https://noi.example.vn/forms/f')
  expect(told?.attachment?.content).toContain(`DTSTART;VALUE=DATE:${ended.replaceAll('-', '')}`)
})
