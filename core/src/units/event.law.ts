import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { planUnitEvent, withUnitEvent, type UnitEvent } from './event.ts'
import { readRegister } from './register-file.ts'
import { territoryOn } from './territory.ts'
import { unitKey } from './unit.ts'

const file = (name: string) => readFileSync(new URL(`../../../samples/units/${name}.tsv`, import.meta.url), 'utf8')
const read = readRegister(file('units'), file('successions'))
if (!read.ok) throw new Error(JSON.stringify(read.refusal))
const register = read.value
const DATE = '2027-01-01' as PlainDate
const EVE = '2026-12-31' as PlainDate
const provinces = register.standingOn(EVE, 'province')

/** Some communes of one province become one or two new ones; each goes whole to one of them or in parts to both. */
const anyEvent = fc
  .record({
    province: fc.constantFrom(...provinces),
    picks: fc.uniqueArray(fc.nat(500), { minLength: 2, maxLength: 6 }),
    fates: fc.array(fc.constantFrom('first', 'second', 'both'), { minLength: 6, maxLength: 6 }),
  })
  .map(({ province, picks, fates }): UnitEvent => {
    const communes = register.communesOf(province, EVE)
    const chosen = [...new Set(picks.map((pick) => communes[pick % communes.length]!.code))]
    const codes = { first: chosen[0]!, second: '99999' }
    const mapping = chosen.flatMap((from, i): UnitEvent['mapping'] => {
      const fate = i === 0 ? 'first' : fates[i]!
      if (fate !== 'both') return [{ from, to: codes[fate as 'first' | 'second'], relation: 'whole' }]
      return [
        { from, to: codes.first, relation: 'part' },
        { from, to: codes.second, relation: 'part' },
      ]
    })
    const begins = Object.values(codes)
      .filter((code) => mapping.some((t) => t.to === code))
      .map((code) => ({ code, name: `Mới ${code}`, kind: 'commune' as const, parent: province.code }))
    return { date: DATE, act: { number: '1/NQ', signedOn: EVE }, begins, mapping }
  })

test('after any accepted event the units still tile: no code twice, every parent stands, all land accounted for', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const plan = planUnitEvent(register, event)
      if (!plan.ok) throw new Error(JSON.stringify(plan.refusal))
      const after = withUnitEvent(register, plan.value)
      const standing = after.standingOn(DATE)
      expect(new Set(standing.map((unit) => unit.code)).size).toBe(standing.length)
      expect(standing.filter((unit) => unit.parent !== null && after.unitOn(unit.parent, DATE) === null)).toEqual([])
      const province = after.unitOn(event.begins[0]!.parent!, DATE)!
      const { members, lost } = territoryOn(after, province, EVE, DATE)
      expect(lost).toEqual([])
      expect(members.map((m) => [unitKey(m.unit), m.extent])).toEqual(
        after.communesOf(province, DATE).map((unit) => [unitKey(unit), 'whole']),
      )
    }),
    { numRuns: 25 },
  )
})

test('an event with one transfer taken away or given twice over is refused', () => {
  fc.assert(
    fc.property(anyEvent, fc.nat(20), (event, pick) => {
      const at = pick % event.mapping.length
      const gone = { ...event, mapping: event.mapping.filter((_, i) => i !== at) }
      const removed = event.mapping[at]!
      // Without its only transfer a unit is not spoken of at all, which may be a lawful smaller event; without one of two it has a hole,
      // or the unit that lived on this transfer alone begins from nothing.
      const lacking = planUnitEvent(register, gone)
      if (removed.relation === 'part')
        expect(['units.event-hole', 'units.begins-from-nothing']).toContain(lacking.ok ? '' : lacking.refusal.code)
      const begun = { code: '99998', name: 'Thêm', kind: 'commune' as const, parent: event.begins[0]!.parent }
      const twice = {
        ...event,
        begins: [...event.begins, begun],
        mapping: [...event.mapping, { from: removed.from, to: '99998', relation: 'whole' as const }],
      }
      expect(planUnitEvent(register, twice)).toMatchObject({ refusal: { code: 'units.event-overlap' } })
    }),
    { numRuns: 60 },
  )
})
