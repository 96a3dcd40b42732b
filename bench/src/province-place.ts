/** A province for the measurements: its communes with years of accepted figures, beside other provinces in the same database, served over HTTP by a process of its own. */
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@songhanh/core/basics/instant'
import { readCatalogue } from '@songhanh/core/indicators/catalogue'
import type { Catalogue } from '@songhanh/core/indicators/definition'
import { suggestIndicator } from '@songhanh/core/indicators/suggest'
import { propose } from '@songhanh/core/intake/propose'
import type { PlanContent } from '@songhanh/core/plans/content'
import { readText } from '@songhanh/papers/reading/read-text'
import { rights } from '@songhanh/server/people/rights'
import { rolesNow } from '@songhanh/server/people/store'
import { openDoor } from '@songhanh/server/platform/database'
import { startEngine, SUPERUSER } from '@songhanh/server/platform/engine/launch'
import { prepareDatabase } from '@songhanh/server/platform/engine/prepare'
import { newId } from '@songhanh/server/platform/ids'
import { migrate } from '@songhanh/server/platform/migrate'
import type { Place } from '@songhanh/server/platform/place'
import { ROLES } from '@songhanh/server/platform/roles'
import { values } from '@songhanh/server/platform/values'
import { Client } from 'pg'
import { serveProvince, type Taken } from './province-server.ts'

const SAMPLES = new URL('../../samples/', import.meta.url)
/** Cells of one form, as in the longest form of the regime. */
export const CELLS = 68
const FIRST_YEAR = 2015
/** The year in hand: its forms are still being filled, one a month for each commune. */
export const OPEN_YEAR = 2025
const OPEN_ROUNDS = 3

export interface ProvincePlace {
  readonly place: Place
  readonly admin: Client
  readonly url: string
  readonly planId: string
  /** Sessions: the lead's, the signer's, somebody's who fills the forms of every commune, and one for each open form. */
  readonly lead: string
  readonly signer: string
  readonly importer: string
  readonly typists: readonly { readonly session: string; readonly formId: string }[]
  readonly elements: readonly string[]
  /** Those of them that ask yes or no. */
  readonly yesNo: ReadonlySet<string>
  readonly catalogue: Catalogue
  /** What the process of the server has taken since this was asked before. */
  taken(): Promise<Taken>
  stop(): Promise<void>
}

export interface Sizes {
  readonly provinces: number
  readonly communes: number
  readonly years: number
  /** The first year with figures. */
  readonly from?: number
  /** Rounds with forms still to fill, each of a period of its own; three where not said. */
  readonly open?: number
}

const sample = (path: string) => readFile(new URL(path, SAMPLES))

async function plan(): Promise<PlanContent> {
  const [first = ''] = (await readdir(new URL('plans/', SAMPLES))).filter((name) => name.endsWith('.txt')).toSorted()
  const read = readText(await sample(`plans/${first}`))
  const proposed = read.ok ? propose(read.value) : read
  if (!proposed.ok) throw new Error('the plan of the samples cannot be read')
  return proposed.value
}

/** The catalogue of the samples, with as many elements more as the longest form has cells. */
async function catalogueOf(): Promise<Catalogue> {
  const read = readCatalogue(JSON.parse((await sample('indicators/gender-equality-2021.json')).toString('utf8')))
  const like = read.ok ? read.value.elements.find(({ code }) => code === 'population') : undefined
  if (!read.ok || !like) throw new Error('the catalogue of the samples cannot be read')
  const typed = read.value.elements.filter(({ headCount }) => !headCount).length
  const more = Array.from({ length: CELLS - typed }, (_, n) => ({ ...like, code: `more-${n}` }))
  return { ...read.value, elements: [...read.value.elements, ...more] }
}

/** A place with its communes, the plan in force, and every measure linked as its words suggest. */
async function fillPlace(admin: Client, content: PlanContent, catalogue: Catalogue, { communes }: Sizes) {
  const [placeId, planId, documentId] = [newId(), newId(), newId()]
  const seat = `place:${placeId}`
  await admin.query(`INSERT INTO place (id, name, opened_at) VALUES ($1, 'Bench', now())`, [placeId])
  await admin.query('INSERT INTO business_clock VALUES ($1, 0)', [placeId])
  await admin.query(`INSERT INTO seat (place_id, key, name) VALUES ($1, $2, 'UBND tỉnh')`, [placeId, seat])
  await admin.query(
    `INSERT INTO seat (place_id, key, name, above) SELECT $1, 'unit:' || 10000 + n || '@2020-01-01', 'Xã ' || n, ARRAY[$2] FROM generate_series(1, $3::integer) n`,
    [placeId, seat, communes],
  )
  await admin.query(
    `INSERT INTO document (place_id, id, sha256, name, format, bytes, text, given_by, given_at) VALUES ($1, $2, sha256('x'), 'kh.txt', 'txt', 'x', 'x', 'x', now())`,
    [placeId, documentId],
  )
  await admin.query('INSERT INTO plan (place_id, id, opened_at) VALUES ($1, $2, now())', [placeId, planId])
  await admin.query(
    `INSERT INTO edition (place_id, id, plan_id, document_id, content, summary, remarks, drafted_at, state, version, supplied_by, in_force_from)
     VALUES ($1, $2, $3, $4, $5, '{}', '[]', now(), 'in-force', 2, 'Bench', '2021-07-15')`,
    [placeId, newId(), planId, documentId, JSON.stringify(content)],
  )
  await admin.query('INSERT INTO catalogue_edition (place_id, code, edition, content, adopted_on) VALUES ($1, $2, $3, $4, $5)', [
    placeId,
    catalogue.code,
    catalogue.edition,
    JSON.stringify(catalogue),
    '2021-07-15',
  ])
  const links = content.targets.flatMap(({ code, text }) => {
    const indicator = suggestIndicator(catalogue, text)
    return indicator ? [{ code, indicator: indicator.code }] : []
  })
  await admin.query(
    `INSERT INTO measure_link SELECT $1, $2, l.measure, $3, l.indicator FROM unnest($4::text[], $5::text[]) AS l(measure, indicator)`,
    [placeId, planId, catalogue.code, links.map(({ code }) => code), links.map(({ indicator }) => indicator)],
  )
  return { placeId, planId }
}

/** A round with a form for every commune; `state` accepted brings its figures too. */
async function fillYear(
  admin: Client,
  at: { readonly placeId: string; readonly planId: string },
  catalogue: Catalogue,
  period: string,
  form: { readonly code: string; readonly state: 'draft' | 'accepted'; readonly asked: readonly string[] },
): Promise<void> {
  const roundId = newId()
  const year = Number(period.slice(0, 4))
  await admin.query(
    `INSERT INTO round (place_id, id, plan_id, name, basis, period, opens_on, closing, due, catalogue, edition, indicators, unowed, opened_at)
     VALUES ($1, $2, $3, 'Kỳ', '{"title":"Kế hoạch","number":null,"date":null}', $4, $5, $6, $7, $8, $9, '{x}', '[]', now())`,
    [at.placeId, roundId, at.planId, period, `${year}-11-15`, `${year}-12-14`, `${year}-12-04`, catalogue.code, catalogue.edition],
  )
  await admin.query(
    `INSERT INTO form (place_id, id, round_id, code, sender, asked, state, version)
     SELECT $1, gen_random_uuid(), $2, $3, key, $4, $5::text, CASE WHEN $5::text = 'draft' THEN 0 ELSE 3 END FROM seat WHERE place_id = $1 AND key LIKE 'unit:%'`,
    [at.placeId, roundId, form.code, form.asked, form.state],
  )
  if (form.state === 'accepted')
    await admin.query(
      `INSERT INTO figure (place_id, form_id, element, value, kind, data_year)
       SELECT f.place_id, f.id, a.element, 20 + (hashtext(f.sender || a.element) & 255), '{"kind":"administrative"}', $3
       FROM form f, unnest(f.asked) AS a(element) WHERE f.place_id = $1 AND f.round_id = $2`,
      [at.placeId, roundId, year],
    )
}

/** Months back from the end of the year in hand: no two rounds ask for the same value. */
const openPeriod = (n: number) => `${OPEN_YEAR - Math.floor(n / 12)}-${String(12 - (n % 12)).padStart(2, '0')}`

/** People with a role, each at some seats, and a session that lasts: `person session`, in the order of what is given. */
async function people(admin: Client, placeId: string, role: string, seats: readonly (readonly string[])[]): Promise<string[]> {
  const all = seats.map((own) => ({ id: newId(), session: newId(), seats: own }))
  const ids = all.map(({ id }) => id)
  await admin.query(
    `INSERT INTO person (place_id, id, name, name_key, username, account, added_at)
     SELECT $1, id, 'Người đo', 'nguoi do', 'b' || replace(id::text, '-', ''), 'open', now() FROM unnest($2::uuid[]) id`,
    [placeId, ids],
  )
  const held = all.flatMap(({ id, seats: own }) => own.map((seat) => [id, seat] as const))
  await admin.query(
    `INSERT INTO role_held (place_id, id, person_id, role, seat_key, from_day, basis)
     SELECT $1, gen_random_uuid(), person, $2, seat, '2000-01-01', '{"title":"Quyết định","number":"1/QĐ","date":"2000-01-01"}'
     FROM unnest($3::uuid[], $4::text[]) AS h(person, seat)`,
    [placeId, role, held.map(([id]) => id), held.map(([, seat]) => seat)],
  )
  await admin.query(
    `INSERT INTO signed_in (secret_hash, place_id, person_id, id, kind, second_factor, begun_at, idle_until, absolute_until)
     SELECT sha256(convert_to(session::text, 'UTF8')), $1, person, session, 'session', true, now(), 'infinity', 'infinity' FROM unnest($2::uuid[], $3::uuid[]) AS s(person, session)`,
    [placeId, ids, all.map(({ session }) => session)],
  )
  return all.map(({ id, session }) => `${id} ${session}`)
}

/** Makes the place; the first province is the one that is served and measured. */
export async function provincePlace(sizes: Sizes): Promise<ProvincePlace> {
  const folder = await mkdtemp(join(tmpdir(), 'songhanh-bench-province-'))
  await chmod(folder, 0o711)
  const engine = await startEngine(folder)
  const at = (user: string, database = 'songhanh') => ({ host: engine.host, port: engine.port, user, database, types: values })
  const began = performance.now()
  const tell = (what: string): void => console.error(`${((performance.now() - began) / 1000).toFixed(0)} s: ${what}`)
  await prepareDatabase(at(SUPERUSER, 'postgres'), 'songhanh')
  const admin = new Client(at(SUPERUSER))
  await admin.connect()
  await migrate(admin)
  const [content, catalogue] = [await plan(), await catalogueOf()]
  const elements = catalogue.elements.filter(({ headCount }) => !headCount).map(({ code }) => code)
  const made = []
  const { from = FIRST_YEAR } = sizes
  for (let n = 0; n < sizes.provinces; n++) {
    const one = await fillPlace(admin, content, catalogue, sizes)
    for (let year = from; year < from + sizes.years; year++)
      await fillYear(admin, one, catalogue, String(year), { code: 'communes', state: 'accepted', asked: elements })
    made.push(one)
    tell(`province ${n + 1} of ${sizes.provinces} is filled`)
  }
  const [{ placeId, planId }] = made as [(typeof made)[number]]
  for (let n = 0; n < (sizes.open ?? OPEN_ROUNDS); n++)
    await fillYear(admin, { placeId, planId }, catalogue, openPeriod(n), { code: 'communes', state: 'draft', asked: elements })
  tell('its forms of the year in hand stand open')
  const [lead = ''] = await people(admin, placeId, 'lead-synthesiser', [[`place:${placeId}`]])
  const [signer = ''] = await people(admin, placeId, 'committee-signer', [[`place:${placeId}`]])
  const { rows: open } = await admin.query<{ id: string; sender: string }>(
    `SELECT id, sender FROM form WHERE place_id = $1 AND state = 'draft' ORDER BY id`,
    [placeId],
  )
  const [importer = ''] = await people(admin, placeId, 'commune-officer', [[...new Set(open.map(({ sender }) => sender))]])
  const sessions = await people(
    admin,
    placeId,
    'commune-officer',
    open.map(({ sender }) => [sender]),
  )
  const typists = open.map(({ id }, n) => ({ formId: id, session: sessions[n]! }))
  await admin.query('VACUUM ANALYZE')
  tell('everybody has signed in')

  const [app, worker] = [openDoor(at(ROLES.app), () => undefined), openDoor(at(ROLES.worker), () => undefined)]
  const clock = () => new Date().toISOString() as Instant
  const place: Place = { id: placeId, app, worker, clock, may: rights, rolesNow }
  const server = await serveProvince({ host: engine.host, port: engine.port, placeId })
  return {
    place,
    admin,
    url: server.url,
    planId,
    lead,
    signer,
    importer,
    typists,
    elements,
    yesNo: new Set(catalogue.elements.filter(({ type }) => type === 'yes-no').map(({ code }) => code)),
    catalogue,
    taken: server.taken,
    async stop() {
      await server.stop()
      await Promise.all([app.close(), worker.close(), admin.end()])
      await engine.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
