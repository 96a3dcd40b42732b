import { mkdtemp, rm, chmod, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@songhanh/core/basics/instant'
import { accept } from '@songhanh/core/basics/decision'
import { seal } from '@songhanh/server/ledger/seal'
import { verify } from '@songhanh/server/ledger/verify'
import { restoreBackup } from '@songhanh/server/app/backup/restore'
import { writeBackup } from '@songhanh/server/app/backup/write'
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
const ENTRIES = 250_000

const FILL = `
  INSERT INTO ledger_entry (place_id, id, at, business_day, actor_id, actor_name, capacity, request_id, domain, action, thing_kind, thing_id, unit, change)
  SELECT $1, gen_random_uuid(), now(), current_date, 'person ' || n % 500, 'Nguyễn Thị Hoà ' || n % 500, 'commune-officer unit:01234', 'request-' || n,
    'collection', 'filled', 'submission', gen_random_uuid()::text, '01234', json_build_object('after', json_build_object('count', n, 'note', 'đã rà soát'))
  FROM generate_series(1, $2) n`

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const begun = performance.now()
  const value = await work()
  return { seconds: (performance.now() - begun) / 1000, value }
}

/** Sealing and checking a ledger of a province's ten years, and saving and restoring it. */
export async function ledger(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'songhanh-bench-'))
  await chmod(folder, 0o711)
  const engine = await startEngine(folder)
  const at = (user: string, database: string) => ({ host: engine.host, port: engine.port, user, database, types: values })
  const open = async (database: string) => {
    await prepareDatabase(at('postgres', 'postgres'), database)
    const client = new Client(at('postgres', database))
    await client.connect()
    return client
  }
  const door = openDoor(at(ROLES.worker, 'full'), () => undefined)
  const [full, empty] = [await open('full'), await open('empty')]
  try {
    await migrate(full)
    await full.query(`INSERT INTO place (id, name, opened_at) VALUES ($1, 'Bench', now())`, [PLACE])
    await full.query(FILL, [PLACE, ENTRIES])
    await full.query('ANALYZE')
    const clock = () => new Date().toISOString() as Instant
    const sealing = await timed(() => seal({ id: PLACE, app: door, worker: door, clock, may: () => accept([]) }))
    const reading = {
      query: async <R>(sql: string, params?: readonly unknown[]) => (await full.query(sql, params as unknown[])).rows as R[],
    }
    const checking = await timed(() => verify(reading, PLACE, null))
    if (sealing.value !== ENTRIES || checking.value.checked !== ENTRIES || checking.value.fault)
      throw new Error('the ledger of the bench is not whole')
    const file = join(folder, 'a.backup')
    const saving = await timed(() => writeBackup(full, file, { version: 'bench', files: {}, passphrase: null }))
    const restoring = await timed(() => restoreBackup(empty, file, null))
    return [
      { what: 'ledger lines sealed a second', value: ENTRIES / sealing.seconds, unit: '/s', wanted: null },
      { what: 'ledger lines checked a second', value: ENTRIES / checking.seconds, unit: '/s', wanted: 50_000 },
      { what: `backup of ${ENTRIES} ledger lines`, value: saving.seconds, unit: 's', wanted: 60 },
      { what: `restore of ${ENTRIES} ledger lines, checked`, value: restoring.seconds, unit: 's', wanted: 60 },
      { what: 'size of that backup', value: (await stat(file)).size / 1e6, unit: 'MB', wanted: null },
    ]
  } finally {
    await Promise.all([full.end(), empty.end(), door.close()])
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
