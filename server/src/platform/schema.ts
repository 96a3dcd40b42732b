// Written from the migrated database by schema-file.ts. Not edited by hand; a test compares it.
import type { Instant } from '@songhanh/core/basics/instant'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { ColumnType, Generated } from 'kysely'

export interface BusinessClock {
  offset_days: number
  place_id: string
}

export interface LedgerEntry {
  action: string
  actor_id: string
  actor_name: string
  at: Instant
  business_day: PlainDate
  capacity: string | null
  change: ColumnType<unknown, string, string>
  device_time: string | null
  domain: string
  id: string
  place_id: string
  request_id: string
  thing_id: string
  thing_kind: string
  unit: string | null
}

export interface LedgerLink {
  entry_id: string
  hash: Buffer
  place_id: string
  position: number
  sealed_at: Instant
}

export interface LedgerUnsealed {
  entry_id: string
  place_id: string
  txid: Generated<string>
}

export interface Outbox {
  body: ColumnType<unknown, string, string>
  done_at: Instant | null
  id: string
  place_id: string
  request_id: string
  topic: string
  written_at: Instant
}

export interface Place {
  demonstration: Generated<boolean>
  id: string
  name: string
  opened_at: Instant
}

export interface Request {
  actor_id: string
  answer: ColumnType<unknown, string, string>
  at: Instant
  body_hash: Buffer
  command: string
  id: string
  place_id: string
}

export interface DB {
  business_clock: BusinessClock
  ledger_entry: LedgerEntry
  ledger_link: LedgerLink
  ledger_unsealed: LedgerUnsealed
  outbox: Outbox
  place: Place
  request: Request
}
