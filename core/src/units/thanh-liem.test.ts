import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { findUnits, indexUnits } from './find.ts'
import { resolveIssuer } from './issuer.ts'
import { readRegister } from './register-file.ts'
import { descentOf, territoryOn } from './territory.ts'
import { fullName, unitKey } from './unit.ts'

const file = (name: string) => readFileSync(new URL(`../../../samples/units/${name}.tsv`, import.meta.url), 'utf8')
const read = readRegister(file('units'), file('successions'))
if (!read.ok) throw new Error(JSON.stringify(read.refusal))
const register = read.value
const index = indexUnits(register)
const day = (text: string) => text as PlainDate
const on = (code: string, when: string) => {
  const unit = register.unitOn(code, day(when))
  if (unit === null) throw new Error(`${code} on ${when}`)
  return unit
}
const names = (units: readonly { unit: Parameters<typeof fullName>[0] }[]) => units.map((u) => fullName(u.unit))

describe('the units of one district, through the mergers of 2020 and 2025', () => {
  test('one code has been three territories under three names', () => {
    expect(fullName(on('13474', '2019-06-01'))).toBe('Xã Thanh Lưu')
    expect(fullName(on('13474', '2021-07-01'))).toBe('Thị trấn Tân Thanh')
    expect(fullName(on('13474', '2025-06-30'))).toBe('Thị trấn Tân Thanh')
    expect(fullName(on('13474', '2026-01-01'))).toBe('Xã Tân Thanh')
    expect(register.history('13474').map((u) => u.startBasis)).toEqual(['before-lists', 'act', 'act'])
  })

  test('the district had 16 communes on the day of the plan and does not stand after 30/6/2025', () => {
    expect(register.communesOf(on('351', '2021-07-01'), day('2021-07-01'))).toHaveLength(16)
    expect(register.unitOn('351', day('2025-07-01'))).toBeNull()
  })

  test('Kiện Khê went whole into phường Châu Sơn by clause 111 of resolution 1674', () => {
    const [only, ...others] = descentOf(register, on('13441', '2021-07-01'), day('2025-07-01'))
    expect(others).toEqual([])
    expect(only).toMatchObject({ relation: 'whole', to: '13318@2025-07-01', act: '1674/NQ-UBTVQH15, khoản 111 Điều 1' })
    expect(descentOf(register, on('13441', '2021-07-01'), day('2025-06-30'))).toEqual([])
  })

  test('the old district is five communes whole and a part of Châu Sơn, never one unit', () => {
    const { members, lost } = territoryOn(register, on('351', '2021-07-01'), day('2021-07-01'), day('2026-01-01'))
    expect(lost).toEqual([])
    expect(members.map((m) => [m.unit.code, m.extent])).toEqual([
      ['13318', 'part'],
      ['13456', 'whole'],
      ['13474', 'whole'],
      ['13483', 'whole'],
      ['13489', 'whole'],
      ['13495', 'whole'],
    ])
  })

  test('back in time, phường Châu Sơn was three units whole, one of them Kiện Khê', () => {
    const { members } = territoryOn(register, on('13318', '2026-01-01'), day('2026-01-01'), day('2021-07-01'))
    expect(members.map((m) => [m.unit.code, m.extent])).toEqual([
      ['13318', 'whole'],
      ['13441', 'whole'],
      ['13459', 'whole'],
    ])
  })

  test('thị trấn Tân Thanh is made whole from Thanh Bình and Thanh Lưu, and the new xã Thanh Bình is other land', () => {
    expect(register.predecessors(on('13474', '2021-07-01')).map((s) => s.from)).toEqual(['13462@2019-01-01', '13474@2019-01-01'])
    const { members } = territoryOn(register, on('13483', '2026-01-01'), day('2026-01-01'), day('2021-07-01'))
    expect(members.map((m) => m.unit.name)).toEqual(['Liêm Thuận', 'Liêm Túc', 'Liêm Sơn'])
  })

  test('Vĩnh Trụ changed its code in 2020 and nothing else', () => {
    const [s] = register.successors(on('13564', '2019-12-01'))
    expect(s).toMatchObject({ relation: 'same', to: unitKey(on('13597', '2021-07-01')) })
  })
})

describe('search', () => {
  const find = (query: string, when = '2021-07-01') => findUnits(index, query, day(when))

  test('without marks, the district comes first before 1/7/2025 and the commune after', () => {
    expect(names(find('thanh liem'))[0]).toBe('Huyện Thanh Liêm')
    expect(names(find('thanh liem', '2026-01-01'))[0]).toBe('Xã Thanh Liêm')
  })

  test.each([
    ['TT. Kiện Khê', 'Thị trấn Kiện Khê'],
    ['tt kien khe', 'Thị trấn Kiện Khê'],
    ['thị trấn Kiện Khê', 'Thị trấn Kiện Khê'],
    ['Kiện Khê', 'Thị trấn Kiện Khê'],
    ['13441', 'Thị trấn Kiện Khê'],
    ['TP Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['TP.HCM', 'Thành phố Hồ Chí Minh'],
    ['H. Thanh Liêm', 'Huyện Thanh Liêm'],
    ['xã thanh thuỷ, thanh liêm', 'Xã Thanh Thủy'],
    ['Phường 5, Gò Vấp', 'Phường 5'],
    ['P.5, gò vấp', 'Phường 5'],
  ])('"%s" finds %s first', (query, name) => {
    expect(names(find(query))[0]).toBe(name)
  })

  test('an old name is found after its end, marked as not standing', () => {
    expect(find('Thanh Lưu, Thanh Liêm', '2026-01-01').map((h) => [fullName(h.unit), h.stands])).toEqual([['Xã Thanh Lưu', false]])
  })

  test('names one letter apart do not find each other', () => {
    expect(names(find('Thanh Tâm, Thanh Liêm'))).toEqual(['Xã Thanh Tâm'])
    expect(find('   ')).toEqual([])
  })
})

describe('the unit that issued a plan', () => {
  test('the committee of the district in 2021, of the commune of that name in 2026', () => {
    const in2021 = resolveIssuer(register, 'ỦY BAN NHÂN DÂN HUYỆN THANH LIÊM', 'Hà Nam', day('2021-07-20'))
    expect(in2021).toMatchObject({ ok: true, value: { code: '351' } })
    expect(resolveIssuer(register, 'UBND xã Thanh Liêm', 'tỉnh Ninh Bình', day('2026-01-01'))).toMatchObject({
      ok: true,
      value: { code: '13495' },
    })
    expect(resolveIssuer(register, 'UBND huyện Thanh Liêm', null, day('2026-01-01'))).toMatchObject({
      ok: false,
      refusal: { code: 'units.issuer-unknown' },
    })
  })

  test('a city under the centre is told from a city of a province, and the tone may stand on either vowel', () => {
    expect(resolveIssuer(register, 'UBND thành phố Cần Thơ', null, day('2025-08-01'))).toMatchObject({ ok: true, value: { code: '92' } })
    expect(resolveIssuer(register, 'UỶ BAN NHÂN DÂN TP. PHỦ LÝ', 'Hà Nam', day('2021-07-01'))).toMatchObject({
      ok: true,
      value: { code: '347' },
    })
    expect(resolveIssuer(register, 'UBND xã Thanh Thuỷ', 'Hà Nam', day('2021-07-01'))).toMatchObject({ ok: true, value: { code: '13468' } })
  })

  test('an office is no committee, and one name borne by several units is left to a person', () => {
    expect(resolveIssuer(register, 'SỞ Y TẾ', null, day('2021-07-01'))).toMatchObject({ refusal: { code: 'units.issuer-not-a-committee' } })
    expect(resolveIssuer(register, 'UBND xã Tân Thanh', null, day('2021-07-01'))).toMatchObject({
      refusal: { code: 'units.issuer-ambiguous' },
    })
  })
})
