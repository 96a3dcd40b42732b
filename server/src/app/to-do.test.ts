import { readFileSync } from 'node:fs'
import * as api from '@songhanh/api/to-do'
import { vietnameseDay } from '@songhanh/core/basics/instant'
import { daysBetween, type PlainDate } from '@songhanh/core/basics/plain-date'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import { expect, test } from 'vitest'
import { personWith, type Answered, type Browser } from '../people/served.fixture.ts'
import { asks } from '../platform/http/route.ts'
import { BODIES, cell, COMMUNES, district, ok, plan, round } from '../progress/year.fixture.ts'
import { taskRoutes } from '../work/tasks/routes.ts'
import { difficultyRoutes } from '../work/difficulties/routes.ts'
import { releaseRoutes } from '../publication/routes.ts'
import { readCalendar, readToDo } from './to-do.ts'

const holidays = JSON.parse(readFileSync(new URL('../../../samples/calendar/holidays-vn.json', import.meta.url), 'utf8')) as HolidayCalendar
const clock = () => new Date().toISOString() as never
/** The business day is 25/11/2024, whatever the calendar says. */
const offsetDays = daysBetween(vietnameseDay(clock()), '2024-11-25' as PlainDate)
const [FIRST, SECOND] = COMMUNES as [string, string, string]

type Things = readonly { readonly kind: string; readonly id: string }[]
const kinds = (things: Things) => things.map(({ kind }) => kind)

test('everybody opens the place on what is theirs to do, and a difficulty goes its way through three people', async () => {
  const on = await district({
    clock,
    offsetDays,
    more: [
      asks(api.readToDo, readToDo(holidays)),
      asks(api.readCalendar, readCalendar(holidays, 'https://noi.example.vn'), () => ({})),
      ...difficultyRoutes(),
      ...taskRoutes(),
    ],
  })
  const signer = await personWith(on.served, on.administrator, 'committee-signer', on.served.placeKey, 'chutich')
  const one = await on.office(FIRST, 'mot')
  const two = await on.office(SECOND, 'hai')
  ok(await on.lead.post('/api/rounds', round(on.planId)))
  const todo = async (by: Pick<Browser, 'get'>, body = ''): Promise<Answered['body']> => ok(await by.get(`/api/to-do${body}`))

  // The only administrator is told that a second one is missing, until there is one; nobody else is.
  expect([(await todo(on.administrator)).administersAlone, (await todo(on.lead)).administersAlone]).toEqual([true, false])
  await personWith(on.served, on.administrator, 'administrator', on.served.placeKey, 'quantri.hai')
  expect((await todo(on.administrator)).administersAlone).toBe(false)

  // What a commune owes is on its own page alone, with its last day; the lead sees who owes what and who never came.
  const mine = await todo(one.officer)
  expect(mine).toMatchObject({ day: '2024-11-25', body: null, total: 1, overdue: 0, bodies: [] })
  expect(mine.things[0]).toMatchObject({
    kind: 'fill-form',
    group: 'owe',
    owner: { key: FIRST },
    due: '2024-12-04',
    lastWorkingDay: '2024-12-04',
    daysLeft: 9,
    done: { parts: 0, of: 6 },
  })
  // The same days in a calendar, for this person alone; the lead, who owes nothing yet, has none in it.
  const calendarOf = async (by: Pick<Browser, 'get'>) => (await by.get('/api/to-do/calendar')).file
  const calendar = await calendarOf(one.officer)
  expect(calendar?.disposition).toContain('viec-can-lam.ics')
  expect(calendar?.bytes.toString()).toContain('DTSTART;VALUE=DATE:20241204')
  expect(calendar?.bytes.toString().replaceAll('\r\n ', '')).toContain(`https://noi.example.vn/forms/${mine.things[0].id}`)
  expect((await calendarOf(on.lead))?.bytes.toString()).not.toContain('BEGIN:VEVENT')

  const whole = await todo(on.lead)
  expect(whole.bodies.map(({ seat }: { seat: { key: string } }) => seat.key).toSorted()).toEqual([...COMMUNES, ...BODIES].toSorted())
  expect(whole.bodies.every(({ open, lastSeen }: { open: number; lastSeen: string | null }) => open === 1 && lastSeen === null)).toBe(true)

  // A task the commune leads is on its page until it is reported done.
  const task = `/api/plans/${on.planId}/tasks/${plan.tasks[0]!.id}`
  const setting = {
    expectedVersion: 0,
    lead: FIRST,
    coordinating: [],
    schedule: { kind: 'open' },
    document: null,
    targets: [],
    blockedBy: [],
  }
  ok(await on.lead.post(`${task}/set`, setting))
  const taskLine = { kind: 'do-task', id: `${on.planId}/${plan.tasks[0]!.id}/2024`, due: null }
  expect((await todo(one.officer)).things).toContainEqual(expect.objectContaining(taskLine))
  expect(kinds((await todo(two.officer)).things)).toEqual(['fill-form'])
  ok(await one.officer.post(`${task}/report`, { expectedVersion: 1, year: 2024, state: 'done', note: '' }))

  // The form is filled: it leaves the officer, waits for the head, then for the lead.
  const formId = mine.things[0].id
  const births = ['births.boys', 'births.girls', 'broadcast-items-q1', 'broadcast-items-q2', 'broadcast-items-q3', 'broadcast-items-q4']
  ok(await one.officer.post(`/api/forms/${formId}/cells`, { cells: births.map((element) => cell(element, 5)) }))
  expect((await todo(one.officer)).things).toEqual([])
  expect(kinds((await todo(one.head)).things)).toEqual(['sign-form-off'])
  ok(await one.head.post(`/api/forms/${formId}/sign-off`, { expectedVersion: 1, paper: null, reasons: [] }))
  const sent = await todo(on.lead)
  expect(kinds(sent.things)).toEqual(['take-form-in'])
  expect(sent.bodies.map(({ seat }: { seat: { key: string } }) => seat.key)).not.toContain(FIRST)

  // Sent back, it stands first for the officer; others see nothing of it.
  ok(await on.lead.post(`/api/forms/${formId}/return`, { expectedVersion: 2, text: 'Đối chiếu lại số sinh.', cells: [] }))
  expect((await todo(one.officer)).things[0]).toMatchObject({ kind: 'mend-form', group: 'came-back' })
  expect(kinds((await todo(two.officer)).things)).toEqual(['fill-form'])

  // A body's own page is for itself and for whoever looks after it.
  expect(kinds((await todo(on.lead, `?body=${encodeURIComponent(FIRST)}`)).things)).toEqual(['mend-form'])
  expect(kinds((await todo(one.head, `?body=${encodeURIComponent(FIRST)}`)).things)).toEqual(['mend-form'])
  expect((await two.officer.get(`/api/to-do?body=${encodeURIComponent(FIRST)}`)).status).toBe(403)

  // A difficulty: raised in one request, on the lead's page, sent up, decided by the signer, opened again by the raiser, answered.
  const { difficultyId } = ok(
    await one.officer.post('/api/difficulties', {
      seat: null,
      text: 'Chưa có kinh phí tập huấn.',
      about: { kind: 'form', id: formId, words: 'Biểu của xã' },
      answerBy: '2024-12-02',
    }),
  )
  expect((await todo(on.lead)).things[0]).toMatchObject({ kind: 'answer-difficulty', id: difficultyId, due: '2024-12-02', daysLeft: 7 })
  expect((await todo(signer)).things).toEqual([])
  const step = (by: Pick<Browser, 'post'>, expectedVersion: number, given: object) =>
    by.post('/api/difficulties/steps', { difficulties: [{ difficultyId, expectedVersion }], step: given })
  ok(await step(on.lead, 1, { kind: 'group', group: 'Kinh phí' }))
  expect((await step(on.lead, 1, { kind: 'group', group: 'Khác' })).body.code).toBe('basics.version-conflict')
  ok(await step(on.lead, 2, { kind: 'send-up', question: 'Đề nghị bố trí 20 triệu đồng.' }))
  expect(kinds((await todo(signer)).things)).toEqual(['decide-difficulty'])
  expect(kinds((await todo(on.lead)).things)).toEqual([])
  expect((await step(on.lead, 3, { kind: 'answer', text: 'Không có.', document: null })).body.code).toBe('work.difficulty-not-your-turn')
  ok(
    await step(signer, 3, { kind: 'answer', text: 'Bố trí từ nguồn sự nghiệp.', document: { title: 'Công văn', number: '5', date: null } }),
  )
  expect((await todo(signer)).things).toEqual([])

  const seen = ok(await one.officer.get(`/api/difficulties/${difficultyId}`))
  expect(seen).toMatchObject({ state: 'answered', group: 'Kinh phí', may: { answer: false, sendUp: false, reopen: true } })
  expect(seen.history.map(({ kind }: { kind: string }) => kind)).toEqual(['raised', 'grouped', 'sent-up', 'answered'])
  expect(seen.history[0].by).toBe('Người mot.canbo')
  expect((await two.officer.get(`/api/difficulties/${difficultyId}`)).status).toBe(403)
  expect(ok(await two.officer.get('/api/difficulties')).difficulties).toEqual([])
  expect((await one.head.post(`/api/difficulties/${difficultyId}/reopen`, { expectedVersion: 4, reason: 'x' })).body.code).toBe(
    'work.difficulty-of-another',
  )
  ok(await one.officer.post(`/api/difficulties/${difficultyId}/reopen`, { expectedVersion: 4, reason: 'Nguồn đó đã hết.' }))
  expect((await todo(on.lead)).things[0]).toMatchObject({ kind: 'answer-difficulty', due: null })

  // What is refused leaves nothing behind; every step stands in the ledger.
  expect(
    (
      await two.officer.post('/api/difficulties', {
        seat: FIRST,
        text: 'x',
        about: { kind: 'free', id: null, words: null },
        answerBy: null,
      })
    ).status,
  ).toBe(403)
  const blank = { seat: null, text: ' ', about: { kind: 'free', id: null, words: null }, answerBy: null }
  expect((await two.officer.post('/api/difficulties', blank)).body.code).toBe('work.difficulty-without-words')
  const rows = await on.place.admin.query<{ action: string }>(
    `SELECT action FROM ledger_entry WHERE thing_kind = 'difficulty' ORDER BY at, id`,
  )
  expect(rows.rows.map(({ action }) => action)).toEqual(
    ['raised', 'grouped', 'sent-up', 'answered', 'reopened'].map((act) => `difficulty-${act}`),
  )
  expect((await on.place.admin.query('SELECT FROM difficulty')).rowCount).toBe(1)
  expect(on.served.failures).toEqual([])
})

test('what a body led when another took it over whole is its successor’s to do, also in a window that crosses New Year', async () => {
  const on = await district({
    clock,
    offsetDays: daysBetween(vietnameseDay(clock()), '2025-01-10' as PlainDate),
    more: [
      asks(api.readToDo, readToDo(holidays)),
      asks(api.readCalendar, readCalendar(holidays, 'https://noi.example.vn'), () => ({})),
      ...taskRoutes(),
    ],
  })
  const [one, two] = [await on.office(BODIES[0]!, 'noivu'), await on.office(BODIES[1]!, 'laodong')]
  const task = plan.tasks[0]!.id
  const setting = {
    expectedVersion: 0,
    lead: BODIES[0],
    coordinating: [],
    schedule: { kind: 'window', from: { month: 12, day: 15 }, to: { month: 2, day: 15 } },
    document: { title: 'Công văn', number: '9/UBND', date: null },
    targets: [],
    blockedBy: [],
  }
  ok(await on.lead.post(`/api/plans/${on.planId}/tasks/${task}/set`, setting))
  const owed = async (by: Pick<Browser, 'get'>) =>
    ok(await by.get('/api/to-do')).things.map(({ id, due, owner }: { id: string; due: string; owner: { key: string } }) => [id, due, owner.key]) // prettier-ignore
  const id = `${on.planId}/${task}/2024`
  expect([await owed(one.officer), await owed(two.officer)]).toEqual([[[id, '2025-02-15', BODIES[0]]], []])
  await on.place.admin.query('UPDATE seat SET successors = ARRAY[$2] WHERE key = $1', [BODIES[0], BODIES[1]])
  expect([await owed(one.officer), await owed(two.officer)]).toEqual([[], [[id, '2025-02-15', BODIES[1]]]])
  // 15/02/2025 is a Saturday: the last day an office works is the Friday before.
  expect((await two.officer.get('/api/to-do/calendar')).file?.bytes.toString()).toContain('DTSTART;VALUE=DATE:20250214')
  expect(on.served.failures).toEqual([])
})

test('a prepared release waits for who signs, one that another has overtaken for the lead, and none for anybody once it is public', async () => {
  const on = await district({ more: [asks(api.readToDo, readToDo(holidays)), ...releaseRoutes()] })
  const signer = await personWith(on.served, on.administrator, 'committee-signer', on.served.placeKey, 'chutich')
  const { officer } = await on.office(FIRST, 'mot')
  const todo = async (by: Pick<Browser, 'get'>) =>
    (ok(await by.get('/api/to-do')).things as Things).filter(({ kind }) => kind.endsWith('-release')).map(({ kind, id }) => [kind, id])
  const prepare = async (year: number): Promise<string> =>
    ok(await on.lead.post('/api/releases', { planId: on.planId, year })).releaseId as string
  const publish = (releaseId: string) => signer.post(`/api/releases/${releaseId}/publish`, { expectedVersion: 1, ground: 'Báo cáo' })

  await prepare(2024)
  const [of2024, of2023] = [await prepare(2024), await prepare(2023)]
  // Of one year only the one prepared last waits; what is prepared is nobody's else.
  expect((await todo(signer)).toSorted()).toEqual([['publish-release', of2024], ['publish-release', of2023]].toSorted()) // prettier-ignore
  expect([await todo(on.lead), await todo(officer)]).toEqual([[], []])
  ok(await publish(of2024))
  expect((await publish(of2023)).body.code).toBe('releases.outdated')
  expect(await todo(signer)).toEqual([])
  expect(await todo(on.lead)).toEqual([['renew-release', of2023]])
  const again = await prepare(2023)
  expect([await todo(on.lead), await todo(signer)]).toEqual([[], [['publish-release', again]]])
  ok(await publish(again))
  expect(await todo(signer)).toEqual([])
  expect(on.served.failures).toEqual([])
})

test('of hundreds of bodies that owe something the lead is shown two hundred, and told how many there are', async () => {
  const on = await district({ clock, offsetDays, more: [asks(api.readToDo, readToDo(holidays))] })
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId)))
  await on.place.admin.query(
    `INSERT INTO seat (place_id, key, name, above) SELECT $1, 'body:nhieu-' || n, 'Cơ quan ' || n, ARRAY[$2] FROM generate_series(1, 230) n`,
    [on.place.id, on.served.placeKey],
  )
  await on.place.admin.query(
    `INSERT INTO form (place_id, id, round_id, code, sender, asked)
     SELECT $1, gen_random_uuid(), $2, 'nhieu', 'body:nhieu-' || n, '{births.boys}' FROM generate_series(1, 230) n`,
    [on.place.id, roundId],
  )
  const page = ok(await on.lead.get('/api/to-do'))
  expect(page.bodies).toHaveLength(200)
  expect(page).toMatchObject({ bodiesTotal: 230 + COMMUNES.length + BODIES.length, neverCame: 230 + COMMUNES.length + BODIES.length })
  expect(on.served.failures).toEqual([])
})
