import * as api from '@songhanh/api/ledger'
import { accept } from '@songhanh/core/basics/decision'
import { placeKey } from '@songhanh/core/people/seat'
import type { Thing } from '@songhanh/core/people/may'
import type { z } from 'zod'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { ENTRY_COLUMNS, type EntryRow } from './entries.ts'
import { verify } from './verify.ts'

type Wanted = z.output<typeof api.exportLedger.query>
type Line = z.input<typeof api.LedgerLine>

const ofThePlace = async (_r: Reading, _input: unknown, by: { readonly placeId: string }): Promise<Thing> => ({
  owner: { at: placeKey(by.placeId), above: [], successors: [] },
  state: 'steady',
})

const lineOf = (row: EntryRow & { readonly position: number | null }): Line => ({
  id: row.id,
  at: row.at,
  deviceTime: row.deviceTime,
  businessDay: row.businessDay,
  actor: { id: row.actorId, name: row.actorName, capacity: row.capacity },
  domain: row.domain,
  action: row.action,
  thing: { kind: row.thingKind, id: row.thingId },
  unit: row.unit,
  change: JSON.parse(row.change) as Line['change'],
  position: row.position,
})

/** Lines that fit, by id: ids are made in the order of time, so this is the order of what happened. */
async function lines(r: Reading, placeId: string, wanted: Wanted & { before?: string | undefined }, order: 'ASC' | 'DESC', most: number) {
  const conditions: readonly (readonly [sql: string, value: unknown])[] = [
    ['e.place_id = $?', placeId],
    ['e.thing_kind = $?', wanted.thingKind],
    ['e.thing_id = $?', wanted.thingId],
    ['e.actor_id = $?', wanted.actor],
    ['e.unit = $?', wanted.unit],
    ['e.business_day >= $?::date', wanted.from],
    ['e.business_day <= $?::date', wanted.to],
    ['e.id < $?::uuid', wanted.before],
  ]
  const asked = conditions.filter(([, value]) => value !== undefined)
  const rows = await r.query<EntryRow & { position: number | null }>(
    `SELECT ${ENTRY_COLUMNS}, l.position FROM ledger_entry e LEFT JOIN ledger_link l ON l.place_id = e.place_id AND l.entry_id = e.id
     WHERE ${asked.map(([sql], at) => sql.replace('$?', `$${at + 1}`)).join(' AND ')} ORDER BY e.id ${order} LIMIT ${most + 1}`,
    asked.map(([, value]) => value),
  )
  return { lines: rows.slice(0, most).map(lineOf), more: rows.length > most }
}

/** The newest lines that fit. The database shows each person what they may see: their own acts, or all to the lead and the auditor. */
export const readLedger: Query<z.output<typeof api.readLedger.query>, z.input<typeof api.readLedger.answer>> = {
  id: 'ledger.read',
  shape: api.readLedger.query,
  right: 'ledger.read',
  thing: ofThePlace,
  run: async (r, wanted, by) => accept(await lines(r, by.placeId, wanted, 'DESC', 100)),
}

export const exportLedger: Query<Wanted, z.input<typeof api.exportLedger.answer>> = {
  id: 'ledger.export',
  shape: api.exportLedger.query,
  right: 'ledger.export',
  thing: ofThePlace,
  run: async (r, wanted, by) => accept(await lines(r, by.placeId, wanted, 'ASC', 50_000)),
}

export const verifyLedger: Query<z.output<typeof api.verifyLedger.query>, z.input<typeof api.verifyLedger.answer>> = {
  id: 'ledger.verify',
  shape: api.verifyLedger.query,
  right: 'ledger.verify',
  thing: ofThePlace,
  async run(r, { head }, by) {
    const { fault, ...found } = await verify(r, by.placeId, head ?? null)
    const told = fault && {
      kind: fault.kind,
      position: 'position' in fault ? fault.position : null,
      entryId: 'entryId' in fault ? fault.entryId : null,
    }
    return accept({ ...found, whole: fault === null, fault: told })
  },
}
