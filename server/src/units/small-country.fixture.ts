/** A country of one province, one district and four communes, put into a place of its own. For tests. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { UnitRegister } from '@songhanh/core/units/register'
import type { Unit } from '@songhanh/core/units/unit'
import { onTestFinished } from 'vitest'
import { openDoor } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import { freshPlace, someone, type TestPlace } from '../platform/testing.ts'
import { fillUnits } from './fill.ts'

const FIRST = '2019-01-01' as PlainDate
const unit = (code: string, name: string, kind: Unit['kind'], parent: string | null): Unit => ({
  ...{ code, name, kind, parent, validFrom: FIRST, validTo: null, startBasis: 'before-lists', endBasis: null },
})

export const smallCountry = new UnitRegister(
  [
    unit('01', 'Bắc', 'province', null),
    unit('101', 'Sông', 'rural-district', '01'),
    unit('10001', 'An', 'commune', '101'),
    unit('10002', 'Bình', 'commune', '101'),
    unit('10003', 'Cầu', 'commune', '101'),
    unit('10004', 'Dừa', 'township', '101'),
  ],
  [],
)

/** Fills a place with these units as at its founding: by a login that no request has. */
export async function giveUnits(place: TestPlace, register: UnitRegister): Promise<void> {
  const owner = openDoor(place.as('admin'), () => undefined)
  onTestFinished(() => owner.close())
  const now = place.clock()
  const by = {
    actor: someone().actor,
    capacity: null,
    placeId: place.id,
    now,
    businessDay: FIRST,
    requestId: newId(),
    deviceTime: null,
    newId,
  }
  await owner.transaction({ readOnly: false, session: null, placeId: place.id, timeoutMs: 60_000 }, (w) => fillUnits(w, register, by))
}

/** A place whose units are these. */
export async function placeWithUnits(register: UnitRegister): Promise<TestPlace> {
  const place = await freshPlace()
  await giveUnits(place, register)
  return place
}
