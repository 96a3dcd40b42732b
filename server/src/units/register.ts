/** The place's register, kept in memory between requests and read again when an event has raised its version. */
import { indexUnits, type UnitIndex } from '@songhanh/core/units/find'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import { readRegister, readVersion } from './store.ts'

export interface KeptRegister extends UnitIndex {
  readonly version: number
}

/** Answers the register as the transaction sees it. The catalogue is the same for everybody who may read it at all. */
export type Units = (r: Reading, by: Pick<Asking, 'placeId'>) => Promise<KeptRegister>

export function keepRegister(): Units {
  let kept: KeptRegister | null = null
  return async (r, { placeId }) => {
    const version = await readVersion(r, placeId)
    if (kept?.version !== version) kept = { ...indexUnits(await readRegister(r, placeId)), version }
    return kept
  }
}
