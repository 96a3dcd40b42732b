/** A province at work: its board over ten years, forms saved alone and by many at once, and a taken-in form in every total. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { rollUp } from '@songhanh/server/progress/roll-up'
import { copyRows } from './copy.ts'
import { databaseSeconds, secondsSince } from './database-seconds.ts'
import { median, percentile, type Figure } from './figure.ts'
import type { Order, Told } from './generator.ts'
import { CELLS, OPEN_YEAR, provincePlace, type ProvincePlace, type Sizes } from './province-place.ts'
import { WHO } from './province-server.ts'

/** 34 provinces of 98 communes are 3,332 communes, over ten years 2.27 million values. `BENCH_PROVINCES` makes it smaller on a busy machine. */
const PROVINCES = Number(process.env['BENCH_PROVINCES'] ?? 34)
const COMMUNES = 98
const YEARS = 10
/** Many people at once, more each time until it breaks: that is, until the slowest of twenty saves takes longer than promised for 200. */
const SESSIONS = [200, 400, 600, 800, 1000, 1200, 1400, 1600, 2000, 2400]
const PROMISED_MS = 300
/** Forms that are saved by one person alone. */
const ALONE = 20
const EACH_SECONDS = 20
/** How long each of them goes on: twice. They begin one after the other over the first twenty seconds, so that a step takes fifty. */
const LASTING_SECONDS = Number(process.env['BENCH_SECONDS'] ?? 30)
/** Nobody asks for more people than these; `BENCH_PEOPLE` does on a machine that has not broken by then, or stops sooner. */
const STEPS = SESSIONS.filter((people) => people <= Number(process.env['BENCH_PEOPLE'] ?? 1000))

const GENERATOR = fileURLToPath(new URL('generator.ts', import.meta.url))

async function get(on: ProvincePlace, path: string, who: string): Promise<{ readonly ms: number; readonly body: unknown }> {
  const began = performance.now()
  const answer = await fetch(on.url + path, { headers: { [WHO]: who } })
  const body: unknown = await answer.json()
  if (!answer.ok) throw new Error(`${answer.status} ${JSON.stringify(body)}`)
  return { ms: performance.now() - began, body }
}

const cellsOf = (elements: readonly string[], round: number, seen: number) =>
  elements.map((element, n) => ({
    element,
    figure: { known: true, value: String(20 + ((n * 7 + round) % 90)), kind: { kind: 'administrative' }, dataYear: OPEN_YEAR },
    comment: null,
    seen,
  }))

async function save(on: ProvincePlace, typist: ProvincePlace['typists'][number], round: number): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`${on.url}/api/forms/${typist.formId}/cells`, {
    method: 'POST',
    headers: { [WHO]: typist.session, 'content-type': 'application/json', 'idempotency-key': `bench-${typist.formId}-${round}` },
    body: JSON.stringify({ cells: cellsOf(on.elements, round, round) }),
  })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
  return performance.now() - began
}

/** The board of every year in turn, and how many statements one look takes. */
async function boards(on: ProvincePlace): Promise<Figure[]> {
  const path = (year: number) => `/api/plans/${on.planId}/progress?year=${year}`
  for (let i = 0; i < 3; i++) await get(on, path(2024), on.lead)
  const times = []
  for (let i = 0; i < 100; i++) times.push((await get(on, path(2015 + (i % 10)), on.lead)).ms)
  await on.taken()
  await get(on, path(2024), on.lead)
  return [
    { what: 'all targets of a province in a year, median', value: median(times), unit: 'ms', wanted: null },
    { what: 'the same, p95', value: percentile(times, 0.95), unit: 'ms', wanted: 300 },
    { what: 'statements for one look at them', value: (await on.taken()).statements, unit: '', wanted: null },
  ]
}

/** From the save of an accepted form to a board that shows it, and to the kept sums that hold it. */
async function totals(on: ProvincePlace): Promise<Figure[]> {
  const seen: number[] = []
  const kept: number[] = []
  const { rows } = await on.admin.query<{ id: string }>(
    `SELECT f.id FROM form f JOIN round r ON r.place_id = f.place_id AND r.id = f.round_id WHERE f.place_id = $1 AND r.period = '2024' ORDER BY f.id LIMIT 10`,
    [on.place.id],
  )
  for (const { id } of rows) {
    await on.admin.query('UPDATE form SET version = version + 1 WHERE place_id = $1 AND id = $2', [on.place.id, id])
    seen.push((await get(on, `/api/plans/${on.planId}/progress?year=2024`, on.lead)).ms)
    const began = performance.now()
    await rollUp(on.place)
    kept.push(performance.now() - began)
  }
  return [
    { what: 'board while one form waits to be added up, median', value: median(seen), unit: 'ms', wanted: 1000 },
    { what: 'adding that form up, median (the worker comes by twice a second)', value: median(kept), unit: 'ms', wanted: 500 },
  ]
}

async function savesAlone(on: ProvincePlace): Promise<Figure[]> {
  const times = []
  for (let round = 0; round < 3; round++) for (const typist of on.typists.slice(0, ALONE)) times.push(await save(on, typist, round))
  const warm = times.slice(10)
  console.error(`one person alone: p95 ${percentile(warm, 0.95).toFixed(1)} ms`)
  const copied = await copyOfOneForm(on)
  return [
    { what: `a form of ${CELLS} cells saved, median`, value: median(warm), unit: 'ms', wanted: null },
    { what: 'the same, p95', value: percentile(warm, 0.95), unit: 'ms', wanted: 100 },
    { what: 'the same, in plain COPYs of its rows', value: median(warm) / copied, unit: '×', wanted: null },
  ]
}

/** What PostgreSQL alone needs for the rows of one form: a plain COPY, committed. */
async function copyOfOneForm({ admin, elements }: ProvincePlace): Promise<number> {
  await admin.query('CREATE TEMP TABLE copied (form uuid, element text, value numeric, kind json, data_year integer)')
  const times = []
  for (let i = 0; i < 30; i++)
    times.push(
      await copyRows(
        admin,
        'copied',
        elements.map((element) => ['01900000-0000-7000-8000-000000000000', element, '21', '{"kind":"administrative"}', '2025']),
      ),
    )
  return median(times)
}

interface Together {
  readonly p95: number
  readonly failed: number
  /** Shares of one processor: of those who type, of the server, of the database. */
  readonly shares: { readonly generator: number; readonly server: number; readonly database: number }
}

/** Many people at once, each saving a form every twenty seconds, sent by a process of its own. */
async function savesTogether(on: ProvincePlace, typists: Order['typists'], from: number): Promise<Together> {
  const generator = fork(GENERATOR)
  const order: Order = {
    url: on.url,
    typists,
    elements: on.elements,
    eachSeconds: EACH_SECONDS,
    lastingSeconds: LASTING_SECONDS,
    from,
  }
  await on.taken()
  const before = await databaseSeconds(on.admin)
  generator.send(order)
  const ended = once(generator, 'exit').then(() => null)
  const [told] = ((await Promise.race([once(generator, 'message'), ended])) ?? [null]) as [Told | null]
  if (told === null) throw new Error('the generator ended before it had measured')
  const server = await on.taken()
  const database = await secondsSince(before, on.admin)
  const shares = { generator: told.processorSeconds, server: server.processorSeconds, database }
  if (told.failed > 0) console.error(`${told.failed} saves failed, the first with ${told.firstFailure}`)
  return {
    p95: percentile(told.times, 0.95),
    failed: told.failed,
    shares: { generator: shares.generator / told.seconds, server: shares.server / told.seconds, database: shares.database / told.seconds },
  }
}

async function together(on: ProvincePlace): Promise<Figure[]> {
  const figures: Figure[] = []
  // Forms nobody has touched each time: one that was saved thirty times has thirty saves to read again.
  let used = ALONE
  console.error(`up to ${STEPS.at(-1) ?? 0} people, ${EACH_SECONDS + LASTING_SECONDS} s for each of ${STEPS.length} steps`)
  for (const [i, sessions] of STEPS.entries()) {
    const { p95, failed, shares } = await savesTogether(on, on.typists.slice(used, (used += sessions)), 1000 * (i + 1))
    console.error(`${sessions} people: p95 ${p95.toFixed(1)} ms, ${failed} failed`)
    const share = (what: string, value: number): Figure => ({ what, value: value * 100, unit: '%', wanted: null })
    figures.push(
      {
        what: `${sessions} people, one save each every ${EACH_SECONDS} s, p95`,
        value: p95,
        unit: 'ms',
        wanted: sessions === 200 ? PROMISED_MS : null,
      },
      share('of one processor: their generator', shares.generator),
      share('of one processor: the server', shares.server),
      share('of one processor: the database', shares.database),
    )
    if (failed > 0) figures.push({ what: 'saves that failed', value: failed, unit: '', wanted: null })
    if (failed > 0 || p95 > PROMISED_MS) break
  }
  return figures
}

/** All measures of a province over ten years, in a database that holds every other province too. */
export const board = (): Promise<Figure[]> =>
  on({ provinces: PROVINCES, communes: COMMUNES, years: YEARS }, async (place) => {
    const began = performance.now()
    await rollUp(place.place)
    const added = (performance.now() - began) / 1000
    const { rows } = await place.admin.query<{ n: number }>('SELECT count(*)::int AS n FROM figure')
    return [
      { what: 'values in the database', value: rows[0]?.n ?? 0, unit: '', wanted: null },
      { what: `all ${YEARS} years of one province added up anew`, value: added, unit: 's', wanted: null },
      ...(await boards(place)),
      ...(await totals(place)),
    ]
  })

/** Forms saved by one person, and by many at once. */
export const saves = (): Promise<Figure[]> =>
  on(
    { provinces: 1, communes: COMMUNES, years: 1, open: Math.ceil((ALONE + STEPS.reduce((sum, n) => sum + n, 0)) / COMMUNES) },
    async (place) => [...(await savesAlone(place)), ...(await together(place))],
  )

async function on(sizes: Sizes, measured: (place: ProvincePlace) => Promise<Figure[]>): Promise<Figure[]> {
  const place = await provincePlace(sizes)
  try {
    return await measured(place)
  } finally {
    await place.stop()
  }
}
