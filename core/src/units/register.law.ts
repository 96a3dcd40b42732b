import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '../basics/plain-date.ts'
import { findUnits, indexUnits } from './find.ts'
import { readRegister } from './register-file.ts'
import { territoryOn } from './territory.ts'
import { fullName, standsOn, unitKey, type Unit } from './unit.ts'

const file = (name: string) => readFileSync(new URL(`../../../samples/units/${name}.tsv`, import.meta.url), 'utf8')
const read = readRegister(file('units'), file('successions'))
if (!read.ok) throw new Error(JSON.stringify(read.refusal))
const register = read.value
const index = indexUnits(register)

const day = (text: string) => text as PlainDate
const FIRST = day('2019-01-01')
const anyDay = fc.integer({ min: 0, max: 365 * 9 }).map((days) => addDays(FIRST, days))
const anyUnit = fc.integer({ min: 0, max: register.units.length - 1 }).map((i) => register.units[i]!)
/** Chance rarely hits the days on which something changes, so those are tried as often as all others together. */
const changes = [...new Set(register.units.map((unit) => unit.validFrom))]
const day1 = fc.oneof(
  anyDay,
  fc.constantFrom(...changes),
  fc.constantFrom(...changes.map((d) => addDays(d, -1))).filter((d) => d >= FIRST),
)

describe('the register of the whole country', () => {
  test('on any day no code is borne twice, and every unit lies below one that stands', () => {
    fc.assert(
      fc.property(day1, (d) => {
        const standing = register.standingOn(d)
        expect(new Set(standing.map((unit) => unit.code)).size).toBe(standing.length)
        expect(standing.filter((unit) => unit.parent !== null && register.unitOn(unit.parent, d) === null).map(unitKey)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('what a code means on a day is the unit within whose days it lies, and nothing outside them', () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        expect(register.unitOn(unit.code, unit.validFrom)).toBe(unit)
        expect(register.unitOn(unit.code, addDays(unit.validFrom, -1))).not.toBe(unit)
        if (unit.validTo === null) return
        expect(register.unitOn(unit.code, addDays(unit.validTo, -1))).toBe(unit)
        expect(register.unitOn(unit.code, unit.validTo)).not.toBe(unit)
      }),
    )
  })

  test('successors and predecessors are one list read from both ends, and the newer begins where the older ended', () => {
    for (const s of register.successions) {
      const [from, to] = [register.unit(s.from), register.unit(s.to)]
      expect([from?.validTo, to?.validFrom]).toEqual([s.date, s.date])
      expect(register.successors(from!)).toContain(s)
      expect(register.predecessors(to!)).toContain(s)
    }
  })

  test('every commune of 30/6/2025 has a successor, every one of 1/7/2025 a predecessor; five of these were island districts', () => {
    const before = register.standingOn(day('2025-06-30'), 'commune')
    const after = register.standingOn(day('2025-07-01'), 'commune')
    expect([before.length, after.length]).toEqual([10_035, 3_321])
    expect(before.filter((unit) => register.successors(unit).length === 0)).toEqual([])
    const origins = (unit: Unit) => register.predecessors(unit).map((s) => register.unit(s.from)!)
    expect(after.filter((unit) => origins(unit).length === 0)).toEqual([])
    const withoutCommune = after.filter((unit) => origins(unit).every((from) => from.code.length === 3))
    expect(withoutCommune.map(fullName).sort()).toEqual(
      ['Đặc khu Bạch Long Vĩ', 'Đặc khu Côn Đảo', 'Đặc khu Cồn Cỏ', 'Đặc khu Hoàng Sa', 'Đặc khu Lý Sơn'].sort(),
    )
  })

  test('what lies whole in an old territory is made of nothing but that territory', () => {
    const later = day('2026-06-01')
    const islands = register.standingOn(FIRST, 'district').filter((unit) => register.communesOf(unit, FIRST).length === 0)
    expect(islands.length).toBeGreaterThanOrEqual(3)
    fc.assert(
      fc.property(anyUnit, (unit) => {
        const asOf = unit.validFrom
        const communes = register.communesOf(unit, asOf)
        // An island district that has no commune is its own land.
        const own = new Set((communes.length > 0 ? communes : [unit]).map(unitKey))
        for (const member of territoryOn(register, unit, asOf, later).members) {
          expect(standsOn(member.unit, later)).toBe(true)
          if (member.extent !== 'whole') continue
          for (const back of territoryOn(register, member.unit, later, asOf).members) expect([...own]).toContain(unitKey(back.unit))
        }
      }),
      { numRuns: 200, examples: islands.map((unit) => [unit]) },
    )
  })

  test('search finds each unit by its own name, without marks and in capitals', () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        const bare = fullName(unit).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toUpperCase()
        const found = findUnits(index, bare, unit.validFrom, 400)
        expect(found.map((hit) => hit.unit)).toContain(unit)
      }),
      { numRuns: 300 },
    )
  })
})
