/** A district with births, its releases, and its counter over HTTP. For tests. */
import { Press } from '@songhanh/papers/writing/typst/press'
import Fastify from 'fastify'
import { onTestFinished } from 'vitest'
import { personWith } from '../people/served.fixture.ts'
import { openDoor } from '../platform/database.ts'
import { cell, COMMUNES, district, none, ok, round, type District } from '../progress/year.fixture.ts'
import { reportRoutes } from '../reports/routes.ts'
import { counterPages } from './counter.ts'
import { releaseRoutes } from './routes.ts'

/** Three communes with boys and girls born, as far as they have sent them; no girl may be none that arose. */
export async function withBirths(births: readonly (readonly [number, number | null])[]) {
  // Nothing is printed here.
  const on = await district({ more: [...releaseRoutes(), ...reportRoutes(new Press(), [])] })
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId)))
  const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
  const send = async (i: number, [boys, girls]: readonly [number, number | null]) => {
    const formId = lines.find((line: { sender: string }) => line.sender === COMMUNES[i]).cells[0].formId
    const { officer, head } = await on.office(COMMUNES[i]!, `xa${i}`)
    ok(
      await officer.post(`/api/forms/${formId}/cells`, {
        cells: [cell('births.boys', boys), girls === null ? none('births.girls') : cell('births.girls', girls), none('broadcast-items-q1')],
      }),
    )
    const page = ok(await officer.get(`/api/forms/${formId}`))
    const reasons = page.findings.map((finding: { key: string }) => ({ finding: finding.key, text: 'Đã kiểm tra' }))
    const { version } = ok(await head.post(`/api/forms/${formId}/sign-off`, { expectedVersion: page.version, paper: null, reasons }))
    ok(await on.lead.post(`/api/rounds/${roundId}/accept`, { forms: [{ formId, expectedVersion: version }] }))
  }
  for (const [i, one] of births.entries()) await send(i, one)
  const signer = await personWith(on.served, on.administrator, 'committee-signer', on.served.placeKey, 'lanhdao')
  return { ...on, signer, send }
}

/** The counter over its own login to the database, as `serve` opens it. */
export async function counterOf(on: District) {
  const door = openDoor(on.place.as('public'), () => undefined)
  const app = Fastify()
  await counterPages(door, on.place.id, 0)(app, undefined as never)
  onTestFinished(async () => {
    await app.close()
    await door.close()
  })
  return {
    door,
    async get(url: string, headers: Record<string, string> = {}) {
      const answer = await app.inject({ url, headers })
      return { status: answer.statusCode, text: answer.body, headers: answer.headers, bytes: answer.rawPayload }
    },
  }
}

export const GROUND = 'Báo cáo số 12/BC-UBND ngày 04/12/2024'
