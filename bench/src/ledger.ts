import { mkdtemp, rm, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@songhanh/core/basics/instant'
import { accept } from '@songhanh/core/basics/decision'
import { seal } from '@songhanh/server/ledger/seal'
import { verify } from '@songhanh/server/ledger/verify'
import { openDoor } from '@songhanh/server/platform/database'
import { startEngine } from '@songhanh/server/platform/engine/launch'
import { prepareDatabase } from '@songhanh/server/platform/engine/prepare'
import { migrate } from '@songhanh/server/platform/migrate'
import { ROLES } from '@songhanh/server/platform/roles'
import { values } from '@songhanh/server/platform/values'
import { Client } from 'pg'
import type { Figure } from './figure.ts'

const PLACE = '01900000-0000-7000-8000-000000000000'
/** About what a province writes in ten years: 130 communes, 40 forms and reports a year, each with some five lines. */
export const ENTRIES = 250_000

/** Their ids are in the order of time, as the place makes them. */
export const FILL_LEDGER = `
  INSERT INTO ledger_entry (place_id, id, at, business_day, actor_id, actor_name, capacity, request_id, domain, action, thing_kind, thing_id, unit, change)
  SELECT $1, uuidv7(), now(), current_date, 'person ' || n % 500, 'Nguyễn Thị Hoà ' || n % 500, 'commune-officer unit:01234', 'request-' || n,
    'collection', 'filled', 'submission', gen_random_uuid()::text, '01234', json_build_object('after', json_build_object('count', n, 'note', 'đã rà soát'))
  FROM generate_series(1, $2) n`

export async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const begun = performance.now()
  const value = await work()
  return { seconds: (performance.now() - begun) / 1000, value }
}

/** Sealing and checking a ledger of a province's ten years. */
export async function ledger(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'songhanh-bench-'))
  await chmod(folder, 0o711)
  const engine = await startEngine(folder)
  const at = (user: string, database: string) => ({ host: engine.host, port: engine.port, user, database, types: values })
  const door = openDoor(at(ROLES.worker, 'full'), () => undefined)
  await prepareDatabase(at('postgres', 'postgres'), 'full')
  const full = new Client(at('postgres', 'full'))
  await full.connect()
  try {
    await migrate(full)
    await full.query(`INSERT INTO place (id, name, opened_at) VALUES ($1, 'Bench', now())`, [PLACE])
    await full.query(FILL_LEDGER, [PLACE, ENTRIES])
    await full.query('ANALYZE')
    const clock = () => new Date().toISOString() as Instant
    const sealing = await timed(() => seal({ id: PLACE, app: door, worker: door, clock, may: () => accept([]) }))
    const reading = {
      query: async <R>(sql: string, params?: readonly unknown[]) => (await full.query(sql, params as unknown[])).rows as R[],
    }
    const checks = []
    for (let n = 0; n < 3; n++) checks.push(await timed(() => verify(reading, PLACE, null)))
    const checking = checks.toSorted((a, b) => a.seconds - b.seconds)[1]!
    if (sealing.value !== ENTRIES || checking.value.checked !== ENTRIES || checking.value.fault)
      throw new Error('the ledger of the bench is not whole')
    return [
      { what: 'ledger lines sealed a second', value: ENTRIES / sealing.seconds, unit: '/s', wanted: null },
      { what: 'ledger lines checked a second, median of three', value: ENTRIES / checking.seconds, unit: '/s', wanted: 50_000 },
    ]
  } finally {
    await Promise.all([full.end(), door.close()])
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
