import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type PlainDate } from '../basics/plain-date.ts'
import { UnitRegister } from './register.ts'
import type { Succession } from './succession.ts'
import { territoryOn } from './territory.ts'
import { standsOn, unitKey, type Unit } from './unit.ts'

const FIRST = '2000-01-01' as PlainDate
const LAST = '2030-01-01' as PlainDate

/** One commune through a row of changes under its own code; `slip` days are missing or doubled where one state meets the next. */
const chain = fc
  .record({ lengths: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 6 }), slip: fc.constantFrom(0, 0, 1, -1) })
  .map(({ lengths, slip }) => {
    let from = FIRST
    const units = lengths.map((length, n): Unit => {
      const last = n === lengths.length - 1
      const end = addDays(from, length)
      const unit: Unit = {
        ...{ code: '10001', name: `Lần ${n}`, kind: 'commune', parent: null, validFrom: from, startBasis: 'act' },
        ...{ validTo: last ? null : end, endBasis: last ? null : 'act' },
      }
      from = addDays(end, slip)
      return unit
    })
    const successions = units.slice(1).map((to, n): Succession => ({
      ...{ from: unitKey(units[n]!), to: unitKey(to), relation: 'whole', date: to.validFrom, act: null },
    }))
    return { units, register: new UnitRegister(units, successions), fits: slip === 0 || units.length === 1 }
  })
const anyDay = fc.integer({ min: 0, max: 365 * 30 }).map((days) => addDays(FIRST, days))

test('land is followed to its end whatever the days of a register say: where they fit it is found, where they do not that is told', () => {
  fc.assert(
    fc.property(chain, anyDay, ({ units, register, fits }, day) => {
      const follow = () => territoryOn(register, units[0]!, FIRST, day)
      if (!fits) {
        // Each answer but an endless one is good: found all the same, lost on the way, or told as a fault of the register.
        try {
          expect(follow().members.length).toBeLessThanOrEqual(1)
        } catch (error) {
          expect(String(error)).toContain('lead nowhere')
        }
        return
      }
      const { members, lost } = follow()
      expect(lost).toEqual([])
      expect(members).toEqual([{ unit: units.find((unit) => standsOn(unit, day)), extent: 'whole' }])
      expect(territoryOn(register, units.at(-1)!, LAST, FIRST).members.map(({ unit }) => unit)).toEqual([units[0]])
    }),
    { numRuns: 500 },
  )
}, 20_000)
