import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, parsePlainDate, type PlainDate } from '../basics/plain-date.ts'
import { deadlinesOf, openDutiesOf } from './deadlines.ts'
import { reportDuty, smallPlan, target, task } from './small-plan.fixture.ts'

const start = parsePlainDate('2019-06-01') as PlainDate
const businessDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(start, n))
const monthDay = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
const due = fc.option(
  fc
    .record({ kind: fc.constantFrom('before' as const, 'by' as const), year: fc.option(fc.integer({ min: 2020, max: 2027 })) })
    .chain((d) => monthDay.map((m) => ({ ...d, ...m }))),
)
const content = fc
  .record({
    dues: fc.array(due, { maxLength: 4 }),
    windows: fc.array(fc.record({ from: monthDay, to: monthDay }), { maxLength: 3 }),
    years: fc.array(fc.array(fc.integer({ min: 2020, max: 2027 }), { maxLength: 2 }), { maxLength: 3 }),
  })
  .map(({ dues, windows, years }) => ({
    ...smallPlan,
    reportDuties: dues.map((d, i) => reportDuty(`r${i}`, d)),
    tasks: windows.map((w, i) => task(`t${i}`, { name: null, span: { start: 0, end: 1 }, ...w })),
    targets: years.map((y, i) => target(`1.${i}`, { due: [...new Set(y)] })),
  }))
const noHolidays = { years: [] }

test('every deadline lies in the coming year, in order, once, with its working day not after it', () => {
  fc.assert(
    fc.property(content, businessDay, (plan, on) => {
      const found = deadlinesOf(plan, on, noHolidays)
      expect(new Set(found.map((d) => d.id)).size).toBe(found.length)
      found.forEach((d, i) => {
        expect(d.daysLeft).toBe(daysBetween(on, d.due))
        expect(d.daysLeft).toBeGreaterThanOrEqual(0)
        expect(d.daysLeft).toBeLessThanOrEqual(366)
        expect(d.workingDay <= d.due).toBe(true)
        expect(i === 0 || (found[i - 1]?.due ?? '') <= d.due).toBe(true)
      })
    }),
  )
})

test('a day later the same deadlines stand, but for those that passed and those that came into sight', () => {
  fc.assert(
    fc.property(content, businessDay, (plan, on) => {
      const next = addDays(on, 1)
      const today = deadlinesOf(plan, on, noHolidays).filter((d) => d.due >= next)
      const tomorrow = new Map(deadlinesOf(plan, next, noHolidays).map((d) => [d.id, d.due]))
      for (const d of today) expect(tomorrow.get(d.id)).toBe(d.due)
    }),
  )
})

test('no duty has both a deadline and a place among the open ones', () => {
  fc.assert(
    fc.property(content, businessDay, (plan, on) => {
      const open = new Set(openDutiesOf(plan).map((o) => o.partId))
      for (const d of deadlinesOf(plan, on, noHolidays)) expect(open.has(d.partId)).toBe(false)
    }),
  )
})
