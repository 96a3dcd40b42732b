/** What signing in stands on: better-auth, its login of the database, and this place. */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Accounts } from './account.ts'

export interface Entrance {
  readonly accounts: Accounts
  /** Connections as songhanh_auth. */
  readonly pool: pg.Pool
  readonly placeId: string
}

/** Where a request came from. */
export interface From {
  readonly address: string
  readonly headers: Headers
}

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()
