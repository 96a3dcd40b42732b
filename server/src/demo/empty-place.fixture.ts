/** A real place with a plan in force, its offices and their people, and nothing collected: what the demonstration's people work on. For tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vietnameseDay, type Instant } from '@songhanh/core/basics/instant'
import { daysBetween, type PlainDate } from '@songhanh/core/basics/plain-date'
import type { Role } from '@songhanh/core/people/role'
import { summaryOf } from '@songhanh/core/plans/summary'
import { onTestFinished } from 'vitest'
import { allRoutes, usualSetting } from '../app/routes.ts'
import { BASIS, firstAdministrator, PASSWORD, servedPeople, setUp } from '../people/served.fixture.ts'
import { newId } from '../platform/ids.ts'
import { BODIES, COMMUNES, ok, plan } from '../progress/year.fixture.ts'
import type { DemoPerson } from './people.ts'

const NAMES: Readonly<Record<string, string>> = { [BODIES[0]!]: 'Phòng Nội vụ', [BODIES[1]!]: 'Phòng Lao động - Thương binh và Xã hội' }

/** A real place with a plan in force, seats and people, and nothing collected: no catalogue, no link, no round. */
export async function emptyPlace() {
  const today = vietnameseDay(new Date().toISOString() as Instant)
  const served = await servedPeople({
    offsetDays: daysBetween(today, '2024-11-25' as PlainDate),
    routes: (secret) => allRoutes(usualSetting(), secret),
  })
  const { place, placeKey } = served
  const [planId, documentId] = [newId(), newId()]
  const seats = [...COMMUNES, ...BODIES].map((key) => ({ key, name: NAMES[key] ?? `Xã ${key}` }))
  await place.admin.query(
    `INSERT INTO seat (place_id, key, name, above) SELECT $1, key, name, ARRAY[$2] FROM jsonb_to_recordset($3) AS s(key text, name text)`,
    [place.id, placeKey, JSON.stringify(seats)],
  )
  await place.admin.query(
    `INSERT INTO document (place_id, id, sha256, name, format, bytes, text, given_by, given_at) VALUES ($1, $2, sha256('x'), 'kh.txt', 'txt', 'x', 'x', 'x', now())`,
    [place.id, documentId],
  )
  await place.admin.query('INSERT INTO plan (place_id, id, opened_at) VALUES ($1, $2, now())', [place.id, planId])
  await place.admin.query(
    `INSERT INTO edition (place_id, id, plan_id, document_id, content, summary, remarks, drafted_at, state, version, supplied_by, in_force_from)
     VALUES ($1, $2, $3, $4, $5, $6, '[]', now(), 'in-force', 2, 'Phòng Nội vụ', '2021-07-15')`,
    [place.id, newId(), planId, documentId, JSON.stringify(plan), JSON.stringify(summaryOf(plan, 0))],
  )
  const administrator = await firstAdministrator(served)
  const people: DemoPerson[] = []
  const add = async (role: Role, seat: { key: string; name: string }) => {
    const username = `nguoi${people.length}`
    const appointment = { role, seat: seat.key, from: '2020-01-01', to: null, basis: BASIS }
    const { code } = ok(await administrator.post('/api/people', { name: `Người ${username}`, username, email: null, appointment }))
    const browser = served.browser()
    await browser.post('/api/sign-in/code', { code, password: PASSWORD })
    const { body } = await browser.post('/api/sign-in', { name: username, password: PASSWORD })
    const secondFactor = body.next === 'set-up-second-factor' ? await setUp(browser) : null
    people.push({ name: username, username, password: PASSWORD, role, seat, secondFactor })
    return browser
  }
  const office = { key: placeKey, name: 'Uỷ ban' }
  const lead = await add('lead-synthesiser', office)
  await add('catalogue-keeper', office)
  await add('administrator', office)
  for (const seat of seats) {
    await add(seat.key.startsWith('unit:') ? 'commune-officer' : 'body-officer', seat)
    await add('head', seat)
  }
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-rebuilt-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'demo-people.json'), JSON.stringify(people))
  return { served, planId, lead, folder, base: await served.listen() }
}
