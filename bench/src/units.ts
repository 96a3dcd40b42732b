import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@songhanh/core/basics/instant'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { unaccentedKey } from '@songhanh/core/basics/vietnamese'
import { findUnits, indexUnits } from '@songhanh/core/units/find'
import type { UnitRegister } from '@songhanh/core/units/register'
import { readRegister } from '@songhanh/core/units/register-file'
import { fullName, type Unit } from '@songhanh/core/units/unit'
import { openDoor } from '@songhanh/server/platform/database'
import { startEngine, SUPERUSER } from '@songhanh/server/platform/engine/launch'
import { prepareDatabase } from '@songhanh/server/platform/engine/prepare'
import { newId } from '@songhanh/server/platform/ids'
import { migrate } from '@songhanh/server/platform/migrate'
import { fillUnits } from '@songhanh/server/units/fill'
import { Client } from 'pg'
import { median, type Figure } from './figure.ts'

const SAMPLES = new URL('../../samples/units/', import.meta.url)
const DAY = '2021-07-01' as PlainDate
/** How people write a name: as it stands, without marks, in capitals, by its beginning, by its code. */
const WAYS: readonly ((unit: Unit) => string)[] = [
  fullName,
  (unit) => unaccentedKey(fullName(unit)),
  (unit) => unit.name.toUpperCase(),
  (unit) => unaccentedKey(unit.name).slice(0, 3),
  (unit) => unit.code,
]

/** Each way for two units far apart in the register. */
const queriesOf = ({ units }: UnitRegister): string[] =>
  WAYS.flatMap((write, i) => [0.1, 0.6].map((at) => write(units[Math.floor((at + i / 50) * units.length)]!)))

const elapsed = async (work: () => unknown): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** How long units take to be found and to be loaded; the search beside one that folds every name at each query. */
export async function units(): Promise<Figure[]> {
  const [unitTable, successionTable] = await Promise.all(
    ['units.tsv', 'successions.tsv'].map((name) => readFile(new URL(name, SAMPLES), 'utf8')),
  )
  const register = readOrThrow(unitTable ?? '', successionTable ?? '')
  const index = indexUnits(register)
  const queries = queriesOf(register)
  const search = (query: string) => findUnits(index, query, DAY)
  const folding = (query: string) => register.units.filter((unit) => unaccentedKey(unit.name).includes(unaccentedKey(query)))
  const timesOf = async (find: (query: string) => unknown, rounds: number) => {
    const times: number[] = []
    for (let i = 0; i < rounds; i++) for (const query of queries) times.push(await elapsed(() => find(query)))
    return times
  }
  await timesOf(search, 3)
  const times = await timesOf(search, 20)
  const slowest = Math.max(...queries.map((_, i) => median(times.filter((__, at) => at % queries.length === i))))
  return [
    { what: `finding among ${register.units.length} units, median of ten ways to write`, value: median(times), unit: 'ms', wanted: 30 },
    { what: 'the same, the slowest of the ten', value: slowest, unit: 'ms', wanted: 30 },
    {
      what: 'folding every name at each query instead, in times of the first',
      value: median(await timesOf(folding, 3)) / median(times),
      unit: '×',
      wanted: null,
    },
    {
      what: 'reading the register from its files',
      value: await elapsed(() => readOrThrow(unitTable ?? '', successionTable ?? '')),
      unit: 'ms',
      wanted: null,
    },
    { what: 'whole country into a fresh place', value: (await loading(register)) / 1000, unit: 's', wanted: 10 },
  ]
}

function readOrThrow(unitTable: string, successionTable: string): UnitRegister {
  const read = readRegister(unitTable, successionTable)
  if (!read.ok) throw new Error(`samples/units cannot be read: ${JSON.stringify(read.refusal)}`)
  return read.value
}

/** The founding transaction's share of the units, on an engine of its own. */
async function loading(register: UnitRegister): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'songhanh-bench-units-'))
  await chmod(folder, 0o711)
  const engine = await startEngine(folder)
  try {
    const login = { host: engine.host, port: engine.port, user: SUPERUSER }
    await prepareDatabase({ ...login, database: 'postgres' }, 'songhanh')
    const client = new Client({ ...login, database: 'songhanh' })
    await client.connect()
    await migrate(client)
    const placeId = newId()
    await client.query(`INSERT INTO place (id, name, opened_at) VALUES ($1, 'Bench', now())`, [placeId])
    await client.end()
    const owner = openDoor({ ...login, database: 'songhanh' }, () => undefined)
    const now = new Date().toISOString() as Instant
    const actor = {
      person: { id: 'bench', name: 'Bench', account: 'open' },
      roles: [],
      secondFactor: false,
      capacity: null,
      limitedTo: null,
    } as const
    const by = { actor, capacity: null, placeId, now, businessDay: DAY, requestId: newId(), deviceTime: null, newId }
    const took = await elapsed(() =>
      owner.transaction({ readOnly: false, session: null, placeId, timeoutMs: 120_000 }, (w) => fillUnits(w, register, by)),
    )
    await owner.close()
    return took
  } finally {
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
