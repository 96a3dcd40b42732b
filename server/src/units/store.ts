/** Units in the database: the whole country loaded once, read back as a register, and changed by events. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { UnitEventPlan } from '@songhanh/core/units/event'
import { UnitRegister } from '@songhanh/core/units/register'
import type { Relation, Succession } from '@songhanh/core/units/succession'
import { unitKey, type Unit, type UnitId } from '@songhanh/core/units/unit'
import type { Reading, Writing } from '../platform/database.ts'

const splitKey = (key: string): UnitId => {
  const [code = '', day = ''] = key.split('@')
  return { code, validFrom: day as PlainDate }
}

/** One column of a table as an array parameter: one statement carries the whole country. */
const column = <T, V>(rows: readonly T[], value: (row: T) => V): V[] => rows.map(value)

async function insertUnits(w: Writing, placeId: string, units: readonly Unit[]): Promise<void> {
  await w.query(
    `INSERT INTO unit (place_id, code, valid_from, valid_to, name, kind, parent, start_basis, end_basis)
     SELECT $1, * FROM unnest($2::text[], $3::date[], $4::date[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])`,
    [
      placeId,
      column(units, (unit) => unit.code),
      column(units, (unit) => unit.validFrom),
      column(units, (unit) => unit.validTo),
      column(units, (unit) => unit.name),
      column(units, (unit) => unit.kind),
      column(units, (unit) => unit.parent),
      column(units, (unit) => unit.startBasis),
      column(units, (unit) => unit.endBasis),
    ],
  )
}

async function insertSuccessions(w: Writing, placeId: string, successions: readonly Succession[]): Promise<void> {
  const ends = successions.map((s) => ({ from: splitKey(s.from), to: splitKey(s.to) }))
  await w.query(
    `INSERT INTO unit_succession (place_id, from_code, from_day, to_code, to_day, relation, act)
     SELECT $1, * FROM unnest($2::text[], $3::date[], $4::text[], $5::date[], $6::text[], $7::text[])`,
    [
      placeId,
      column(ends, (end) => end.from.code),
      column(ends, (end) => end.from.validFrom),
      column(ends, (end) => end.to.code),
      column(ends, (end) => end.to.validFrom),
      column(successions, (s) => s.relation),
      column(successions, (s) => s.act),
    ],
  )
}

/** Writes a whole register into a place that has none. */
export async function insertRegister(w: Writing, placeId: string, register: UnitRegister): Promise<void> {
  await insertUnits(w, placeId, register.units)
  await insertSuccessions(w, placeId, register.successions)
  // Within the filling transaction nothing is known about the table yet, and the tree would be walked row by row: three times as slow.
  await w.query('ANALYZE unit')
  await w.query('SELECT rebuild_unit_closure(NULL)')
  await w.query('INSERT INTO unit_register (place_id, version) VALUES ($1, 1)', [placeId])
}

/** The version of the place's register, 0 where none is loaded or the person may not see it. */
export async function readVersion(r: Reading, placeId: string): Promise<number> {
  const [row] = await r.query<{ version: number }>('SELECT version FROM unit_register WHERE place_id = $1', [placeId])
  return row?.version ?? 0
}

/** The same, and nobody else records an event until this transaction ends. */
export async function lockVersion(w: Writing, placeId: string): Promise<number> {
  await w.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`units ${placeId}`])
  return readVersion(w, placeId)
}

export async function readRegister(r: Reading, placeId: string): Promise<UnitRegister> {
  const units = await r.query<Unit>(
    `SELECT code, valid_from AS "validFrom", valid_to AS "validTo", name, kind, parent, start_basis AS "startBasis", end_basis AS "endBasis"
     FROM unit WHERE place_id = $1`,
    [placeId],
  )
  const rows = await r.query<{
    from_code: string
    from_day: PlainDate
    to_code: string
    to_day: PlainDate
    relation: Relation
    act: string | null
  }>('SELECT from_code, from_day, to_code, to_day, relation, act FROM unit_succession WHERE place_id = $1', [placeId])
  const successions = rows.map((row): Succession => ({
    from: unitKey({ code: row.from_code, validFrom: row.from_day }),
    to: unitKey({ code: row.to_code, validFrom: row.to_day }),
    relation: row.relation,
    date: row.to_day,
    act: row.act,
  }))
  return new UnitRegister(units, successions)
}

/** Writes what an event ends and begins, and the tree anew below every unit it touches. */
export async function saveEvent(w: Writing, placeId: string, plan: UnitEventPlan): Promise<void> {
  await w.query(
    `UPDATE unit SET valid_to = ended.day, end_basis = 'act'
     FROM unnest($2::text[], $3::date[], $4::date[]) AS ended(code, begun, day)
     WHERE place_id = $1 AND unit.code = ended.code AND valid_from = ended.begun`,
    [
      placeId,
      column(plan.ended, (unit) => unit.code),
      column(plan.ended, (unit) => unit.validFrom),
      column(plan.ended, (unit) => unit.validTo),
    ],
  )
  await insertUnits(w, placeId, plan.begun)
  await insertSuccessions(w, placeId, plan.successions)
  await w.query('SELECT rebuild_unit_closure($1)', [[...new Set([...plan.ended, ...plan.begun].map((unit) => unit.code))]])
  await w.query('UPDATE unit_register SET version = version + 1 WHERE place_id = $1', [placeId])
}
