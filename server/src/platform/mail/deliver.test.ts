import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Instant } from '@songhanh/core/basics/instant'
import { expect, onTestFinished, test } from 'vitest'
import { newId } from '../ids.ts'
import { freshPlace, type TestPlace } from '../testing.ts'
import { deliverMail, MAIL_TOPIC } from './deliver.ts'
import { openMailer } from './mailer.ts'
import { receiveMail } from './receiving.fixture.ts'

const FROM = 'song-hanh@example.vn'

const write = (place: TestPlace, addresses: readonly string[]) =>
  place.admin.query(
    `INSERT INTO outbox (place_id, id, topic, body, request_id, written_at)
     SELECT $1, (m->>'id')::uuid, $2, m->'body', 'test-request', now() FROM json_array_elements($3::json) m`,
    [
      place.id,
      MAIL_TOPIC,
      JSON.stringify(
        addresses.map((to, i) => ({
          id: newId(),
          body: { to, subject: `Nhắc việc ${i}`, text: 'Kính gửi', messageId: `<${i}@test.songhanh>`, attachment: null },
        })),
      ),
    ],
  )

const outbox = async (place: TestPlace) =>
  (
    await place.admin.query<{ to: string; done: boolean; refused: boolean; tries: number; failure: string | null }>(
      `SELECT body->>'to' AS to, done_at IS NOT NULL AS done, refused_at IS NOT NULL AS refused, tries, failure FROM outbox ORDER BY body->>'to'`,
    )
  ).rows

async function receiving() {
  const server = await receiveMail()
  onTestFinished(() => server.close())
  return server
}

test('each message is handed over once, and one that is refused for good stands aside with its reason', async () => {
  const place = await freshPlace()
  const server = await receiving()
  server.refused.add('nghi-viec@example.vn')
  await write(place, ['a@example.vn', 'nghi-viec@example.vn', 'b@example.vn'])
  const mailer = openMailer({ url: server.url, from: FROM })
  expect(await deliverMail(place, mailer)).toEqual({ sent: 2, refused: 1, away: false })
  expect(server.connections()).toBe(1)
  expect(await deliverMail(place, mailer)).toEqual({ sent: 0, refused: 0, away: false })
  const handedOver = server.received.map(({ to, messageId }) => [to, messageId]).toSorted()
  expect(handedOver).toEqual([
    [['a@example.vn'], '<0@test.songhanh>'],
    [['b@example.vn'], '<2@test.songhanh>'],
  ])
  expect((await outbox(place)).map(({ to, done, refused }) => [to, done, refused])).toEqual([
    ['a@example.vn', true, false],
    ['b@example.vn', true, false],
    ['nghi-viec@example.vn', false, true],
  ])
  expect((await outbox(place))[2]?.failure).toContain('no such mailbox')
})

test('a server that is down or slow loses nothing: the message waits, and goes out once the server is there', async () => {
  let now = '2024-11-25T01:00:00.000Z'
  const place = await freshPlace({ clock: () => now as Instant })
  const server = await receiving()
  await write(place, ['a@example.vn'])
  const down = openMailer({ url: 'smtp://127.0.0.1:1', from: FROM })
  expect(await deliverMail(place, down)).toEqual({ sent: 0, refused: 0, away: true })
  const mailer = openMailer({ url: server.url, from: FROM }, 300)
  // Tried in vain a moment ago: not again before its minute is over.
  expect(await deliverMail(place, mailer)).toEqual({ sent: 0, refused: 0, away: false })
  now = '2024-11-25T01:01:00.000Z'
  server.slow(2000)
  expect(await deliverMail(place, mailer)).toEqual({ sent: 0, refused: 0, away: true })
  server.slow(0)
  now = '2024-11-25T01:03:00.000Z'
  expect(await deliverMail(place, mailer)).toEqual({ sent: 1, refused: 0, away: false })
  expect(await outbox(place)).toMatchObject([{ done: true, tries: 2 }])
})

test('killed in the middle again and again, no message is lost and only the one in flight may come twice, under the same id', async () => {
  const place = await freshPlace()
  const server = await receiving()
  server.slow(15)
  const addresses = Array.from({ length: 60 }, (_, i) => `nguoi-${i}@example.vn`)
  await write(place, addresses)
  const given = JSON.stringify({ login: place.as('worker'), placeId: place.id, url: server.url })
  let kills = 0
  for (;;) {
    const child = spawn(process.execPath, [fileURLToPath(new URL('deliverer.fixture.ts', import.meta.url)), given], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    await once(child.stdout, 'data')
    if (kills === 3) {
      await ended
      break
    }
    await setTimeout(120 + 40 * kills)
    child.kill('SIGKILL')
    await ended
    kills += 1
  }
  const ids = server.received.map(({ messageId }) => messageId)
  expect(new Set(ids).size).toBe(addresses.length)
  expect(ids.length - addresses.length).toBeLessThanOrEqual(kills)
  expect((await outbox(place)).every(({ done }) => done)).toBe(true)
})
