import { expect, test } from 'vitest'
import { otherDay, readDayOfAddress } from './days.ts'
import type { Unit } from './queries.ts'

const unit = (validFrom: string, validTo: string | null, startBasis: Unit['startBasis'] = 'act'): Unit => ({
  ...{ code: '10001', name: 'An', fullName: 'Xã An', kind: 'commune', parent: '101', startBasis },
  ...{ validFrom, validTo, endBasis: validTo === null ? null : 'act' },
})

test('a unit that ended is held against today, or against its last day where that is still to come', () => {
  expect(otherDay(unit('2019-01-01', '2025-07-01'), '2026-03-01')).toBe('2026-03-01')
  expect(otherDay(unit('2019-01-01', '2025-07-01'), '2024-11-25')).toBe('2025-07-01')
})

test('a unit that stands is held against the eve of its beginning, where that is known', () => {
  expect(otherDay(unit('2025-07-01', null), '2026-03-01')).toBe('2025-06-30')
  expect(otherDay(unit('2019-01-01', null, 'before-lists'), '2026-03-01')).toBeNull()
})

test('an address with a day that is none shows the business day', () => {
  expect(['2025-07-01', '2025-02-30', 5, undefined].map(readDayOfAddress)).toEqual(['2025-07-01', undefined, undefined, undefined])
})
