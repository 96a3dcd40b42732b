import { expect } from 'vitest'
import type { TestPlace } from '../platform/testing.ts'
import { seal } from './seal.ts'

/** How many entries of the place's database wait for their seal. */
export async function unsealed(place: TestPlace): Promise<number> {
  const { rows } = await place.admin.query<{ count: number }>('SELECT count(*)::int AS count FROM ledger_unsealed')
  return rows[0]!.count
}

/** Seals until `count` entries are in: a transaction of another test on the same server may hold the horizon back for a while. */
export async function sealAll(place: TestPlace, count: number): Promise<void> {
  let sealed = 0
  for (let tries = 0; sealed < count && tries < 600; tries++) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, 100))
    sealed += await seal(place)
  }
  expect(sealed).toBe(count)
}
