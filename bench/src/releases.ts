/** A province makes its figures public: prepared with none and with ten releases before it, looked at, attacked, and every page and file of it read. */
import { gzipSync } from 'node:zlib'
import type { Catalogue, DataElement } from '@songhanh/core/indicators/definition'
import { rollUp } from '@songhanh/server/progress/roll-up'
import { median, percentile, type Figure } from './figure.ts'
import { provincePlace, type ProvincePlace } from './province-place.ts'
import { WHO } from './province-server.ts'

const COMMUNES = Number(process.env['BENCH_COMMUNES'] ?? 129)
const [FROM, YEARS] = [2020, 5]
const LAST = FROM + YEARS - 1
const BEFORE = 10
const TRIES = 5
/** What a page may weigh as it is sent, without fonts. */
const MOST_BYTES = 60_000

/** A number that looks thrown and is the same each time. */
function thrown(text: string): number {
  let hash = 2166136261
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** What a commune would answer: a third of the counts of persons is small, and a part is never more than its whole. */
function answersOf({ elements }: Catalogue, sender: string, year: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const heads = new Map(elements.map(({ code, headCount }) => [code, headCount]))
  const answer = (element: DataElement): number => {
    const there = found.get(element.code)
    if (there !== undefined) return there
    const at = thrown(`${sender} ${element.code} ${year}`)
    const within = element.within.flatMap((code) => ((head) => (head ? [head.women, head.men] : [code]))(heads.get(code)))
    const whole = elements.filter(({ code }) => within.includes(code)).reduce((sum, one) => sum + answer(one), 0)
    const free = element.type === 'yes-no' ? at % 2 : element.sensitivity !== 'ordinary' ? at % 7 : at % 3 === 0 ? at % 10 : 20 + (at % 300)
    const value = within.length > 0 ? Math.round(whole * (at % 5 === 0 ? 1 : (at % 100) / 100)) : free
    found.set(element.code, value)
    return value
  }
  elements.forEach(answer)
  return found
}

/** Puts these answers in the place of the even ones a province is made with. */
async function answer(on: ProvincePlace): Promise<void> {
  const { rows } = await on.admin.query<{ id: string; sender: string; period: string }>(
    `SELECT f.id, f.sender, r.period FROM form f JOIN round r ON r.place_id = f.place_id AND r.id = f.round_id WHERE f.place_id = $1 AND f.state = 'accepted'`,
    [on.place.id],
  )
  for (const { id, sender, period } of rows) {
    const answers = [...answersOf(on.catalogue, sender, period)]
    await on.admin.query(
      `UPDATE figure SET value = a.value FROM unnest($3::text[], $4::numeric[]) AS a(element, value)
       WHERE figure.place_id = $1 AND form_id = $2 AND figure.element = a.element`,
      [on.place.id, id, answers.map(([code]) => code), answers.map(([, value]) => value)],
    )
  }
  // What bodies of the province give is not asked of communes.
  const own = on.catalogue.elements
    .filter(({ supplier, headCount }) => supplier.by === 'each-commune' && !headCount)
    .map(({ code }) => code)
  await on.admin.query('DELETE FROM figure WHERE place_id = $1 AND element <> ALL ($2)', [on.place.id, own])
  await on.admin.query(`UPDATE form SET asked = $2, version = version + 1 WHERE place_id = $1 AND state = 'accepted'`, [on.place.id, own])
  await rollUp(on.place)
}

/** One commune corrects a number, as happens between two releases. */
async function correct(on: ProvincePlace, n: number): Promise<void> {
  await on.admin.query(
    `UPDATE figure SET value = value + 1 WHERE place_id = $1 AND element = 'population' AND form_id =
       (SELECT f.id FROM form f JOIN round r ON r.place_id = f.place_id AND r.id = f.round_id WHERE f.place_id = $1 AND r.period = $2 ORDER BY f.sender OFFSET $3 LIMIT 1)`,
    [on.place.id, String(LAST), n],
  )
  await on.admin.query(
    `UPDATE form SET version = version + 1 WHERE place_id = $1 AND state = 'accepted' AND round_id IN (SELECT id FROM round WHERE place_id = $1 AND period = $2)`,
    [on.place.id, String(LAST)],
  )
  await rollUp(on.place)
}

let asked = 0

async function send(on: ProvincePlace, who: string, method: 'GET' | 'POST', path: string, body?: object) {
  const began = performance.now()
  const answer = await fetch(on.url + path, {
    method,
    headers: { [WHO]: who, 'idempotency-key': `bench-release-${asked++}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  const said = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${said.slice(0, 500)}`)
  return { ms: performance.now() - began, said }
}

interface Preview {
  readonly leaking: readonly unknown[]
  readonly withheld: readonly unknown[]
  readonly measures: readonly { readonly code: string; readonly units: readonly { readonly code: string }[] | null }[]
}

async function prepared(on: ProvincePlace, year: number) {
  const { ms, said } = await send(on, on.lead, 'POST', '/api/releases', { planId: on.planId, year })
  return { ms, id: (JSON.parse(said) as { releaseId: string }).releaseId }
}

const publish = (on: ProvincePlace, id: string) =>
  send(on, on.signer, 'POST', `/api/releases/${id}/publish`, { expectedVersion: 1, ground: 'Bench' })

/** Every page and file of a release, as it is sent; the heaviest page packed, and how long the first reader of each waits. */
async function everyPage(on: ProvincePlace, id: string, { measures }: Preview) {
  const units = [...new Set(measures.flatMap((measure) => (measure.units ?? []).map(({ code }) => code.replace(/^unit:|@.*$/gu, ''))))]
  const pages = [
    '',
    ...measures.map(({ code }) => `/chi-tieu/${code}`),
    '/xa',
    ...units.map((code) => `/xa/${code}`),
    ...['/ke-hoach', '/phan-cong', '/thang-hanh-dong', '/dinh-chinh', '/du-lieu', '/tim', '/tim?q=xa'],
  ].flatMap((page) => [page, `${page}${page.includes('?') ? '&' : '?'}lang=en`])
  const times: number[] = []
  let heaviest = 0
  for (const page of pages) {
    const { ms, said } = await send(on, '', 'GET', `/cong-khai/${id}${page}`)
    times.push(ms)
    heaviest = Math.max(heaviest, gzipSync(said).length)
  }
  for (const file of ['so-lieu.csv', 'nu-nam.csv', 'so-lieu.json', 'so-lieu.xlsx', 'tu-dien.csv'])
    await send(on, '', 'GET', `/cong-khai/${id}/${file}`)
  return { heaviest, times, pages: pages.length }
}

export async function releases(): Promise<Figure[]> {
  const on = await provincePlace({ provinces: 1, communes: COMMUNES, years: YEARS, from: FROM, open: 0 })
  try {
    await answer(on)
    const alone: number[] = []
    for (let i = 0; i < TRIES; i++) alone.push((await prepared(on, LAST)).ms)
    for (let i = 0; i < BEFORE; i++) {
      await correct(on, i)
      await publish(on, (await prepared(on, i % 2 === 0 ? LAST : LAST - 1)).id)
    }
    await correct(on, BEFORE)
    await on.taken()
    const after: number[] = []
    for (let i = 0; i < TRIES; i++) after.push((await prepared(on, LAST)).ms)
    const { mostMegabytes } = await on.taken()
    const last = await prepared(on, LAST)
    const looked = await send(on, on.lead, 'GET', `/api/releases/${last.id}`)
    const preview = JSON.parse(looked.said) as Preview
    const attacked = await send(on, on.lead, 'GET', `/api/releases/${last.id}/attack`)
    const found = JSON.parse(attacked.said) as { readonly determined: readonly string[]; readonly undecided: readonly string[] }
    const published = await publish(on, last.id)
    const read = await everyPage(on, last.id, preview)
    return [
      {
        what: `release of ${COMMUNES} communes over ${YEARS} years prepared, none before it, median`,
        value: median(alone),
        unit: 'ms',
        wanted: null,
      },
      { what: `the same after ${BEFORE} releases, median`, value: median(after), unit: 'ms', wanted: null },
      { what: 'most memory of the server meanwhile', value: mostMegabytes, unit: 'MB', wanted: null },
      { what: 'of its numbers withheld', value: preview.withheld.length, unit: '', wanted: null },
      {
        what: 'of them that could be worked out, as prepared and as attacked',
        value: preview.leaking.length + found.determined.length + found.undecided.length,
        unit: '',
        wanted: 0,
      },
      { what: 'looked at before it goes out', value: looked.ms, unit: 'ms', wanted: null },
      { what: 'attacked', value: attacked.ms, unit: 'ms', wanted: null },
      { what: 'made public', value: published.ms, unit: 'ms', wanted: null },
      { what: `${read.pages} pages read for the first time, p95`, value: percentile(read.times, 0.95), unit: 'ms', wanted: null },
      { what: 'the heaviest page as gzip', value: read.heaviest / 1000, unit: 'KB', wanted: MOST_BYTES / 1000 },
    ]
  } finally {
    await on.stop()
  }
}
