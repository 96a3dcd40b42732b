/** A place of its own served over HTTP with the endpoints of plans and papers, and its lead officer who asks. For tests. */
import { readFileSync } from 'node:fs'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import type { Strategy } from '@songhanh/core/plans/crosswalk'
import { placeKey } from '@songhanh/core/people/seat'
import { readRegister } from '@songhanh/core/units/register-file'
import { planRoutes } from '../plans/routes.ts'
import { buildServer } from '../platform/http/server.ts'
import { newId } from '../platform/ids.ts'
import { freshPlace, someone, type TestPlace, type Wished } from '../platform/testing.ts'
import { intakeRoutes } from './routes.ts'
import type { ReadPaper } from './taken-paper.ts'

const sample = (path: string) => readFileSync(new URL(`../../../samples/${path}`, import.meta.url), 'utf8')

export const strategies = [JSON.parse(sample('strategy/national-2021-2030.json')) as Strategy]
export const holidays = JSON.parse(sample('calendar/holidays-vn.json')) as HolidayCalendar

function readUnits() {
  const read = readRegister(sample('units/units.tsv'), sample('units/successions.tsv'))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}
export const units = readUnits()

export interface Answered {
  readonly status: number
  // Tests look into answers freely; the treaty has already checked them on their way out.
  readonly body: ReturnType<JSON['parse']>
}

export interface ServedPlace {
  readonly place: TestPlace
  get(path: string): Promise<Answered>
  /** A file as it goes out. */
  file(path: string): Promise<{ readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly bytes: Buffer }>
  post(path: string, body: object, requestId?: string): Promise<Answered>
  upload(name: string, bytes: Uint8Array, requestId?: string, path?: string): Promise<Answered>
  readonly failures: unknown[]
}

/** `isLead` false: somebody the place lets do all this, and who holds no role that shows drafts. */
export async function servedPlace(readPaper: ReadPaper, wished: Wished = {}, isLead = true): Promise<ServedPlace> {
  const place = await freshPlace(wished)
  const officer = someone('Trần Thị Lập')
  const lead = {
    id: newId(),
    personId: officer.actor.person.id,
    role: 'lead-synthesiser' as const,
    seat: { at: placeKey(place.id), above: [], successors: [] },
    from: '2020-01-01' as PlainDate,
    to: null,
    lent: null,
  }
  // Which drafts are listed is asked of the roles themselves.
  const who = { ...officer, actor: { ...officer.actor, roles: isLead ? [lead] : [] } }
  const failures: unknown[] = []
  const served = await buildServer({
    place,
    identify: async () => who,
    routes: [...planRoutes({ holidays, strategies, figuresCollected: async () => false }), ...intakeRoutes({ readPaper, units })],
    hosts: ['localhost:80'],
    tls: null,
    pages: [],
    onFailure: (_, error) => failures.push(error),
  })
  const send = async (options: { method: 'GET' | 'POST'; url: string; headers?: Record<string, string>; payload?: string | Buffer }) => {
    const answer = await served.app.inject({ ...options, headers: { host: 'localhost:80', ...options.headers } })
    return { status: answer.statusCode, body: answer.json() as unknown }
  }
  return {
    place,
    failures,
    get: (url) => send({ method: 'GET', url }),
    file: async (url) => {
      const answer = await served.app.inject({ method: 'GET', url, headers: { host: 'localhost:80' } })
      return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload }
    },
    post: (url, body, requestId = newId()) =>
      send({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', 'idempotency-key': requestId },
        payload: JSON.stringify(body),
      }),
    upload: async (name, bytes, requestId = newId(), path = '/api/documents') => {
      const form = new FormData()
      form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
      const encoded = new Response(form)
      return send({
        method: 'POST',
        url: path,
        headers: { 'content-type': encoded.headers.get('content-type') ?? '', 'idempotency-key': requestId },
        payload: Buffer.from(await encoded.arrayBuffer()),
      })
    },
  }
}
