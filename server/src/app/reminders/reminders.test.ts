import { readFileSync } from 'node:fs'
import * as api from '@songhanh/api/reminders'
import { vietnameseDay } from '@songhanh/core/basics/instant'
import { daysBetween, type PlainDate } from '@songhanh/core/basics/plain-date'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import { expect, onTestFinished, test } from 'vitest'
import { deliverMail } from '../../platform/mail/deliver.ts'
import { openMailer } from '../../platform/mail/mailer.ts'
import { receiveMail } from '../../platform/mail/receiving.fixture.ts'
import { asks } from '../../platform/http/route.ts'
import { COMMUNES, district, ok, round } from '../../progress/year.fixture.ts'
import { previewReminders } from './preview.ts'
import { runReminders } from './run.ts'

const holidays = JSON.parse(
  readFileSync(new URL('../../../../samples/calendar/holidays-vn.json', import.meta.url), 'utf8'),
) as HolidayCalendar
const today = vietnameseDay(new Date().toISOString() as never)
const URL_OF_PLACE = 'https://ke-hoach.example.vn'

/** The wall clock at an hour of the morning in Viet Nam, so that the business day is certain whenever the test runs. */
let hour = 8
const clock = () => `${today}T${String(hour - 7).padStart(2, '0')}:00:00.000Z` as never
/** The last working day to send: 04/12/2024. */
const offsetDays = daysBetween(today, '2024-12-04' as PlainDate)

test('on the last day everybody who owes is told by one letter that opens the thing, however often the job runs', async () => {
  const on = await district({
    clock: () => new Date().toISOString() as never,
    offsetDays,
    more: [asks(api.previewReminders, previewReminders(holidays, URL_OF_PLACE))],
  })
  const { place } = on
  const [first, second] = [await on.office(COMMUNES[0]!, 'mot'), await on.office(COMMUNES[1]!, 'hai')]
  await place.admin.query(`UPDATE person SET email = username || '@example.vn' WHERE username NOT LIKE 'hai%'`)
  ok(await on.lead.post('/api/rounds', round(on.planId)))
  const jobs = { ...place, clock }

  // The lead sees beforehand what would go out; an officer does not.
  const preview = ok(await on.lead.get('/api/reminders/preview'))
  expect(preview.day).toBe('2024-12-04')
  const told = preview.messages.map(({ name, reachable }: { name: string; reachable: boolean }) => [name, reachable])
  expect(told).toContainEqual(['Người mot.canbo', true])
  expect(told).toContainEqual(['Người hai.canbo', false])
  expect(preview.group).toContain('Nơi unit:90001@2020-01-01')
  expect(preview.group).not.toContain('Người')
  expect((await first.officer.get('/api/reminders/preview')).status).toBe(403)
  expect(ok(await on.lead.get('/api/reminders/preview?on=2024-12-01')).messages).toEqual([])
  expect((await place.admin.query('SELECT FROM outbox')).rowCount).toBe(0)

  hour = 6
  expect(await runReminders(jobs, holidays, URL_OF_PLACE)).toBe(null)
  hour = 8
  // Two processes at once, then again: the day is composed once.
  const counts = await Promise.all([runReminders(jobs, holidays, URL_OF_PLACE), runReminders(jobs, holidays, URL_OF_PLACE)])
  expect(counts.toSorted()).toEqual([1, null])
  expect(await runReminders(jobs, holidays, URL_OF_PLACE)).toBe(null)

  const server = await receiveMail()
  onTestFinished(() => server.close())
  await deliverMail(place, openMailer({ url: server.url, from: 'song-hanh@example.vn' }))
  expect(server.received).toHaveLength(1)
  const [letter] = server.received
  expect(letter).toMatchObject({
    to: ['mot.canbo@example.vn'],
    messageId: `<reminder.2024-12-04.${first.officer.personId}@${place.id}.songhanh>`,
  })
  const form = ok(await first.officer.get('/api/rounds')).rounds[0]
  expect(form.owed).toBe(1)
  // Quoted-printable wraps long lines; the address of the form stands in the letter all the same.
  const source = letter!.source.replaceAll(/=\r?\n/g, '')
  expect(source).toContain(`${URL_OF_PLACE}/forms/`)
  expect(source).toContain('viec-can-lam.ics')
  expect(source).toContain('Auto-Submitted: auto-generated')
  expect(second.officer.personId).not.toBe(first.officer.personId)
})

test('past its day what is not done climbs to the head, then to the lead, and asks an organisation instead', async () => {
  const on = await district({
    clock: () => new Date().toISOString() as never,
    offsetDays,
    more: [asks(api.previewReminders, previewReminders(holidays, URL_OF_PLACE))],
  })
  await on.office(COMMUNES[0]!, 'mot')
  await on.office('body:noi-vu', 'hoi')
  const { rows } = await on.place.admin.query<{ id: string }>('SELECT id FROM edition')
  await on.place.admin.query(
    `INSERT INTO obligor (place_id, id, edition_id, position, key, name, kind, assignment_ids, duty_ids)
     VALUES ($1, gen_random_uuid(), $2, 1, 'organisation:x', 'Nơi body:noi-vu', 'organisation', '{a}', '{}')`,
    [on.place.id, rows[0]!.id],
  )
  ok(await on.lead.post('/api/rounds', round(on.planId)))
  const textTo = async (name: string, day: string): Promise<string> =>
    ok(await on.lead.get(`/api/reminders/preview?on=${day}`)).messages.find((one: { name: string }) => one.name === name)?.text ?? ''
  expect(await textTo('Người mot.truong', '2024-12-05')).toContain('Nơi unit:90001@2020-01-01: 1 việc, quá hạn 1 ngày làm việc')
  expect(await textTo('Người hoi.truong', '2024-12-05')).toContain('Trân trọng đề nghị Nơi body:noi-vu phối hợp')
  expect(await textTo('Người tonghop', '2024-12-05')).toBe('')
  const toLead = await textTo('Người tonghop', '2024-12-12')
  expect(toLead).toContain('Nơi unit:90001@2020-01-01')
  expect(toLead).not.toContain('body:noi-vu')
})
