/** A province at work: its board over ten years, forms saved alone and by many at once, and a taken-in form in every total. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { rollUp } from '@songhanh/server/progress/roll-up'
import { copyRows } from './copy.ts'
import { median, percentile, type Figure } from './figure.ts'
import type { Order, Told } from './generator.ts'
import { CELLS, OPEN_YEAR, provincePlace, WHO, type ProvincePlace, type Sizes } from './province-place.ts'

/** 34 provinces of 98 communes are 3,332 communes, over ten years 2.27 million values. `BENCH_PROVINCES` makes it smaller on a busy machine. */
const PROVINCES = Number(process.env['BENCH_PROVINCES'] ?? 34)
const COMMUNES = 98
const YEARS = 10
const SESSIONS = [200, 400, 800]
const EACH_SECONDS = 20
const LASTING_SECONDS = Number(process.env['BENCH_SECONDS'] ?? 40)

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
  on.statements.count = 0
  await get(on, path(2024), on.lead)
  return [
    { what: 'all targets of a province in a year, median', value: median(times), unit: 'ms', wanted: null },
    { what: 'the same, p95', value: percentile(times, 0.95), unit: 'ms', wanted: 300 },
    { what: 'statements for one look at them', value: on.statements.count, unit: '', wanted: null },
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
  for (let round = 0; round < 3; round++) for (const typist of on.typists.slice(0, 20)) times.push(await save(on, typist, round))
  const warm = times.slice(10)
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

/** Many people at once, each saving a form every twenty seconds, sent by a process of its own. */
async function savesTogether(on: ProvincePlace, sessions: number, from: number): Promise<{ readonly p95: number; readonly share: number }> {
  const generator = fork(GENERATOR)
  const order: Order = {
    url: on.url,
    typists: Array.from({ length: sessions }, (_, n) => on.typists[n % on.typists.length]!),
    elements: on.elements,
    eachSeconds: EACH_SECONDS,
    lastingSeconds: LASTING_SECONDS,
    from,
  }
  generator.send(order)
  const ended = once(generator, 'exit').then(() => null)
  const [told] = ((await Promise.race([once(generator, 'message'), ended])) ?? [null]) as [Told | null]
  if (told === null) throw new Error('the generator ended before it had measured')
  if (told.failed > 0) throw new Error(`${told.failed} of ${told.times.length + told.failed} saves failed: ${told.firstFailure}`)
  return { p95: percentile(told.times, 0.95), share: told.processorSeconds / told.seconds }
}

async function together(on: ProvincePlace): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [i, sessions] of SESSIONS.entries()) {
    if (sessions > on.typists.length) break
    const { p95, share } = await savesTogether(on, sessions, 1000 * (i + 1))
    figures.push(
      {
        what: `${sessions} people, one save each every ${EACH_SECONDS} s, p95`,
        value: p95,
        unit: 'ms',
        wanted: sessions === 200 ? 300 : null,
      },
      { what: 'the share of one processor their generator took', value: share * 100, unit: '%', wanted: null },
    )
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
  on({ provinces: 1, communes: COMMUNES, years: 1 }, async (place) => [...(await savesAlone(place)), ...(await together(place))])

async function on(sizes: Sizes, measured: (place: ProvincePlace) => Promise<Figure[]>): Promise<Figure[]> {
  const place = await provincePlace(sizes)
  try {
    return await measured(place)
  } finally {
    await place.stop()
  }
}
