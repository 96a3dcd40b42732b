/** Nobody forgotten at scale: the reminders of 3,321 communes, their delivery under kills, the first page of a lead, a register of 100,000 rows. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { vietnameseDay, type Instant } from '@songhanh/core/basics/instant'
import { daysBetween, type PlainDate } from '@songhanh/core/basics/plain-date'
import { runReminders } from '@songhanh/server/app/reminders/run'
import { shippedHolidays } from '@songhanh/server/app/shipped'
import { receiveMail } from '@songhanh/server/platform/mail/receiving.fixture'
import { ROLES } from '@songhanh/server/platform/roles'
import { median, percentile, type Figure } from './figure.ts'
import { provincePlace, type ProvincePlace } from './province-place.ts'
import { WHO } from './province-server.ts'

/** Communes of the country after 1 July 2025. */
const COMMUNES = Number(process.env['BENCH_COMMUNES'] ?? 3321)
const KILLS = 50
const OPEN_THINGS = Number(process.env['BENCH_OPEN'] ?? 5000)
const REGISTER_ROWS = 100_000
const PAUSE_MS = { from: 60, to: 400 } as const

/** The last day of the open round of `provincePlace`: everybody who has not sent is reminded on it. */
const LAST_DAY = '2025-12-04' as PlainDate

async function timed(on: ProvincePlace, path: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(on.url + path, { headers: { [WHO]: on.lead } })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
  return performance.now() - began
}

const setDay = (on: ProvincePlace, day: PlainDate) =>
  on.admin.query('UPDATE business_clock SET offset_days = $2 WHERE place_id = $1', [
    on.place.id,
    daysBetween(vietnameseDay(new Date().toISOString() as Instant), day),
  ])

/** Delivers in a process of its own, killed again and again; how often, and what arrived. */
async function deliverUnderKills(on: ProvincePlace) {
  const server = await receiveMail()
  const { host, port } = on.admin
  const given = JSON.stringify({ login: { host, port, user: ROLES.worker, database: 'songhanh' }, placeId: on.place.id, url: server.url })
  const program = fileURLToPath(import.meta.resolve('@songhanh/server/platform/mail/deliverer.fixture'))
  const began = performance.now()
  let kills = 0
  for (let ended = false; !ended;) {
    const child = spawn(process.execPath, [program, given], { stdio: ['ignore', 'pipe', 'inherit'] })
    const exit = once(child, 'exit') as Promise<[number | null]>
    await once(child.stdout, 'data')
    if (kills < KILLS) {
      // Spread over the whole of the delivery: each time a little later or earlier.
      const wait = PAUSE_MS.from + ((kills * 137) % (PAUSE_MS.to - PAUSE_MS.from))
      await Promise.race([pause(wait), exit])
      child.kill('SIGKILL')
      kills++
      await exit
    } else {
      await exit
      ended = true
    }
  }
  const seconds = (performance.now() - began) / 1000
  const ids = server.received.map(({ messageId }) => messageId)
  await server.close()
  return { kills, seconds, received: ids.length, different: new Set(ids).size }
}

/** Reminders composed once and delivered under kills. */
export async function reminders(): Promise<Figure[]> {
  const on = await provincePlace({ provinces: 1, communes: COMMUNES, years: 0, open: 1 })
  try {
    await setDay(on, LAST_DAY)
    await on.admin.query(`UPDATE person SET email = username || '@example.vn'`)
    const morning = `${vietnameseDay(new Date().toISOString() as Instant)}T02:00:00.000Z` as Instant
    const began = performance.now()
    const messages = await runReminders({ ...on.place, clock: () => morning }, shippedHolidays(), 'https://noi.example.vn')
    const seconds = (performance.now() - began) / 1000
    if (messages === null || messages < COMMUNES) throw new Error(`${messages} messages were composed for ${COMMUNES} communes`)
    const { kills, seconds: delivered, received, different } = await deliverUnderKills(on)
    return [
      { what: `reminders of ${COMMUNES} communes composed (${messages} messages)`, value: seconds, unit: 's', wanted: 60 },
      { what: `of them lost over ${kills} kills`, value: messages - different, unit: '', wanted: 0 },
      { what: 'handed over twice, under the same Message-ID', value: received - different, unit: '', wanted: kills },
      { what: 'their delivery with the kills', value: delivered, unit: 's', wanted: null },
    ]
  } finally {
    await on.stop()
  }
}

/** Việc cần làm of a lead with thousands of open things, and a long register listed and filtered. */
export async function work(): Promise<Figure[]> {
  const rounds = 3
  const on = await provincePlace({ provinces: 1, communes: Math.ceil(OPEN_THINGS / rounds), years: 0, open: rounds })
  try {
    return [...(await firstPages(on)), ...(await longRegister(on))]
  } finally {
    await on.stop()
  }
}

async function firstPages(on: ProvincePlace): Promise<Figure[]> {
  await setDay(on, LAST_DAY)
  for (let i = 0; i < 3; i++) await timed(on, '/api/to-do')
  const times = []
  for (let i = 0; i < 60; i++) times.push(await timed(on, '/api/to-do'))
  const { rows } = await on.admin.query<{ n: number }>(`SELECT count(*)::int AS n FROM form WHERE state = 'draft'`)
  return [
    { what: `Việc cần làm of the lead with ${rows[0]?.n ?? 0} open things, median`, value: median(times), unit: 'ms', wanted: null },
    { what: 'the same, p95', value: percentile(times, 0.95), unit: 'ms', wanted: 150 },
  ]
}

async function longRegister(on: ProvincePlace): Promise<Figure[]> {
  await on.admin.query(
    `INSERT INTO register_entry (place_id, id, register, keeper, dated, "values", state, once, search, counts_only)
     SELECT $1, gen_random_uuid(), 'broadcasts', (SELECT array_agg(key ORDER BY key) FROM seat WHERE place_id = $1 AND key LIKE 'unit:%')[1 + n % $2::int],
       date '2021-01-01' + n % 1800, json_build_object('title', 'Tin số ' || n, 'kind', 'news', 'day', (date '2021-01-01' + n % 1800)::text, 'items', 1 + n % 5),
       'recorded', NULL, 'tin so ' || n, false
     FROM generate_series(1, $3::int) n`,
    [on.place.id, Math.ceil(OPEN_THINGS / 3), REGISTER_ROWS],
  )
  await on.admin.query('VACUUM ANALYZE register_entry')
  const path = (query: string) => `/api/registers/broadcasts/entries?${query}`
  const asked = (n: number) =>
    [`page=${1 + n}`, `year=${2021 + (n % 5)}`, `year=${2021 + (n % 5)}&page=${1 + n}`, `find=tin+so+9${n}`][n % 4]!
  for (let i = 0; i < 8; i++) await timed(on, path(asked(i)))
  const times = []
  for (let i = 0; i < 100; i++) times.push(await timed(on, path(asked(i))))
  return [
    { what: `a register of ${REGISTER_ROWS} rows listed or filtered, median`, value: median(times), unit: 'ms', wanted: null },
    { what: 'the same, p95', value: percentile(times, 0.95), unit: 'ms', wanted: 200 },
  ]
}
