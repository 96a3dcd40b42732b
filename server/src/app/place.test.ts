import { accept, refuse } from '@songhanh/core/basics/decision'
import { buildServer } from '../platform/http/server.ts'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { freshPlace, someone, type Wished } from '../platform/testing.ts'
import { placeRoutes } from './place.ts'

async function served(wished: Wished) {
  const place = await freshPlace({ clock: () => '2026-11-24T03:00:00.000Z' as never, ...wished })
  const who = someone()
  const { app } = await buildServer({
    place,
    routes: placeRoutes(),
    identify: async () => who,
    hosts: ['localhost:80'],
    tls: null,
    pages: [],
    onFailure: (_, error) => {
      throw error
    },
  })
  const move = async (to: string, requestId = `move to ${to}`.replaceAll(' ', '-')) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/place/business-day',
      headers: { host: 'localhost:80', 'idempotency-key': requestId, 'content-type': 'application/json' },
      payload: JSON.stringify({ to }),
    })
    return answer.json<{ code?: string; businessDay?: string }>()
  }
  const day = async () =>
    (await app.inject({ url: '/api/place', headers: { host: 'localhost:80' } })).json<{ businessDay: string }>().businessDay
  return { place, move, day }
}

test('the business day of a demonstration moves forward only, and every move is on record', async () => {
  const { place, move, day } = await served({ demonstration: true, offsetDays: -729 })
  expect(await day()).toBe('2024-11-25')
  expect(await move('2024-12-05')).toEqual({ businessDay: '2024-12-05' })
  expect(await day()).toBe('2024-12-05')
  expect((await move('2024-12-05', 'once-more')).code).toBe('basics.business-day-backwards')
  expect((await move('2024-12-01')).code).toBe('basics.business-day-backwards')
  expect((await move('2024-02-30')).code).toBe('basics.field-wrong-form')
  expect(await day()).toBe('2024-12-05')
  const { rows } = await place.admin.query(`SELECT action, business_day::text, change::text FROM ledger_entry`)
  expect(rows).toEqual([
    {
      action: 'business-day-moved',
      business_day: '2024-11-25',
      change: '{"before":{"businessDay":"2024-11-25"},"after":{"businessDay":"2024-12-05"}}',
    },
  ])
})

test('two who move it at once do not add their moves up', async () => {
  const { move, day } = await served({ demonstration: true, offsetDays: -729 })
  const answers = await Promise.all([move('2024-12-05', 'first-of-two'), move('2024-12-05', 'second-of-two')])
  expect(answers.map(({ code }) => code).sort()).toEqual(['basics.business-day-backwards', undefined])
  expect(await day()).toBe('2024-12-05')
})

test('a real place has the calendar day and no way to another', async () => {
  const { place, move, day } = await served({})
  expect(await day()).toBe('2026-11-24')
  expect((await move('2026-11-25')).code).toBe('basics.no-demonstration-place')
  const app = new Client(place.as('app'))
  await app.connect()
  onTestFinished(() => app.end())
  const within = `SET songhanh.place = '${place.id}'; `
  await expect(app.query(`${within} SELECT move_business_clock(1)`)).rejects.toThrow('only a demonstration place')
  for (const sql of [
    'UPDATE business_clock SET offset_days = 9',
    'DELETE FROM business_clock',
    'UPDATE place SET demonstration = true',
    `INSERT INTO business_clock VALUES ('${place.id}', 9)`,
  ]) {
    await expect(app.query(sql), sql).rejects.toMatchObject({ code: '42501' })
  }
})

test('whatever SQL reaches the login of the app, the day of a demonstration does not go back', async () => {
  const { place } = await served({ demonstration: true, offsetDays: -729 })
  const app = new Client(place.as('app'))
  await app.connect()
  onTestFinished(() => app.end())
  for (const days of [0, -1])
    await expect(app.query(`SET songhanh.place = '${place.id}'; SELECT move_business_clock(${days})`)).rejects.toThrow('forward only')
})

test('who has no right to move it is refused', async () => {
  const { move, day } = await served({
    demonstration: true,
    offsetDays: -729,
    may: (_a, right) => (right === 'place.move-business-day' ? refuse('people.no-right') : accept([])),
  })
  expect((await move('2024-12-05')).code).toBe('people.no-right')
  expect(await day()).toBe('2024-11-25')
})
