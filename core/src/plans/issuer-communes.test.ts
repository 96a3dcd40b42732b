import { describe, expect, test } from 'vitest'
import { parsePlainDate, type PlainDate } from '../basics/plain-date.ts'
import type { UnitKind } from '../units/kind.ts'
import { UnitRegister } from '../units/register.ts'
import type { Unit } from '../units/unit.ts'
import type { Letterhead } from './content.ts'
import { communesOfIssuer, documentDay } from './issuer-communes.ts'
import { smallPlan } from './small-plan.fixture.ts'

const day = (text: string) => parsePlainDate(text) as PlainDate
const unit = (
  code: string,
  kind: UnitKind,
  name: string,
  parent: string | null,
  validTo: string | null = null,
  validFrom = '1900-01-01',
): Unit => ({
  code,
  kind,
  name,
  parent,
  validFrom: day(validFrom),
  validTo: validTo === null ? null : day(validTo),
  startBasis: 'before-lists',
  endBasis: validTo === null ? null : 'act',
})
const register = new UnitRegister(
  [
    unit('01', 'province', 'Mẫu', null),
    unit('011', 'rural-district', 'Mẫu', '01', '2025-07-01'),
    unit('01102', 'township', 'Hai', '011', '2025-07-01'),
    unit('01101', 'commune', 'Một', '011', '2025-07-01'),
    unit('01101', 'commune', 'Một Hai', '01', null, '2025-07-01'),
  ],
  [],
)
const letterhead = (change: Partial<Letterhead>): Letterhead => ({ ...smallPlan.letterhead, ...change })
const issuer = (body: string) => ({ ...smallPlan.letterhead.issuer, body, province: 'Mẫu' })
const on = (year: number | null, month: number | null = null, d: number | null = null) => ({ raw: '', day: d, month, year, span: null })

describe('the communes of an issuer', () => {
  test('are those of the day of the paper, with their committees in full', () => {
    expect(
      communesOfIssuer(register, letterhead({ issuer: issuer('Ủy ban nhân dân huyện Mẫu'), date: on(2021, 7) }), day('2026-01-01')),
    ).toEqual([
      { code: '01101', validFrom: '1900-01-01', committee: 'Ủy ban nhân dân xã Một' },
      { code: '01102', validFrom: '1900-01-01', committee: 'Ủy ban nhân dân thị trấn Hai' },
    ])
  })

  test('of a province after the merger are the new ones, under a code that was borne before', () => {
    expect(
      communesOfIssuer(register, letterhead({ issuer: issuer('Ủy ban nhân dân tỉnh Mẫu'), date: on(2025, 11, 21) }), day('2026-01-01')),
    ).toEqual([{ code: '01101', validFrom: '2025-07-01', committee: 'Ủy ban nhân dân xã Một Hai' }])
  })

  test('of a commune, of an office, of an issuer nobody knows are none', () => {
    for (const body of ['Ủy ban nhân dân xã Một Hai', 'Sở Y tế', 'Ủy ban nhân dân huyện Khác'])
      expect(communesOfIssuer(register, letterhead({ issuer: issuer(body), date: on(2025, 11, 21) }), day('2026-01-01'))).toEqual([])
  })

  test('of a paper without a year are those of the day given instead', () => {
    expect(
      communesOfIssuer(register, letterhead({ issuer: issuer('Ủy ban nhân dân huyện Mẫu'), date: on(null) }), day('2021-01-01')),
    ).toHaveLength(2)
  })
})

test('a blank day is the last of its month, a blank month the end of the year', () => {
  expect(documentDay({ date: on(2024, 2) })).toBe('2024-02-29')
  expect(documentDay({ date: on(2024) })).toBe('2024-12-31')
  expect(documentDay({ date: on(2024, 3, 5) })).toBe('2024-03-05')
  expect(documentDay({ date: on(null, 3, 5) })).toBeNull()
})
