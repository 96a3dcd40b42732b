/** The units of the whole country, put into a place when it is founded. */
import type { UnitRegister } from '@songhanh/core/units/register'
import type { Acting } from '../platform/acting.ts'
import type { Writing } from '../platform/database.ts'
import { writeFacts } from '../platform/facts.ts'
import { insertRegister } from './store.ts'

/** Writes the register and one line of the ledger; the transaction is the founding one, `by` whoever founds. */
export async function fillUnits(w: Writing, register: UnitRegister, by: Acting): Promise<void> {
  await insertRegister(w, by.placeId, register)
  await writeFacts(
    w,
    [
      {
        domain: 'units',
        action: 'loaded',
        thing: { kind: 'unit-register', id: by.placeId },
        after: { units: register.units.length, successions: register.successions.length },
      },
    ],
    by,
  )
}
