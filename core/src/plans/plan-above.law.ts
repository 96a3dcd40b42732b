import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crosswalk, linksOf } from './crosswalk.ts'
import { planAbove } from './plan-above.ts'
import { smallPlan, target } from './small-plan.fixture.ts'

const WORDS = ['nữ', 'trường', 'xã', 'hộ nghèo', 'tin bài', 'bác sĩ', 'rừng', 'nước sạch', 'đường', 'trẻ em', 'lao động', 'thạc sĩ']

// Wordings of their own: what two papers call one thing is for the tests; here a thing has one name in both.
const content = fc
  .uniqueArray(
    fc.record({
      words: fc.subarray(WORDS, { minLength: 2 }),
      years: fc.uniqueArray(fc.integer({ min: 2021, max: 2035 }), { maxLength: 3 }),
      from: fc.option(fc.integer({ min: 2021, max: 2030 })),
      kind: fc.constantFrom(
        { direction: 'up', comparator: '>=', unit: '%' } as const,
        { direction: 'down', comparator: 'decrease_by', unit: 'ca' } as const,
        { direction: 'yes-no', comparator: 'qual', unit: null } as const,
      ),
      value: fc.integer({ min: 0, max: 200 }),
    }),
    { selector: ({ words }) => words.join(' '), minLength: 1, maxLength: 8 },
  )
  .map((measures) => ({
    ...smallPlan,
    targets: measures.flatMap(({ words, years, from, kind, value }, i) =>
      (years.length > 0 ? years.map((year) => [year]) : [[]]).map((due, j) =>
        target(`${i + 1}.1${'abc'[j]}`, {
          ...kind,
          ...{ number: `${i + 1}.1`, text: words.join(' '), quantity: words.join(' '), due, from },
          value: kind.direction === 'yes-no' ? null : value + j,
        }),
      ),
    ),
  }))

test('a plan held against itself is the same everywhere, and nothing of it is missing', () => {
  fc.assert(
    fc.property(content, (plan) => {
      const rows = crosswalk(plan.targets, plan.letterhead.period!.to, planAbove('p', plan, null), [])
      expect(rows.map(({ target: mine, verdict, link }) => [mine?.code, verdict, link?.likeness])).toEqual(
        plan.targets.map(({ code }) => [code, 'same', 1]),
      )
    }),
  )
})

test('every bound of the plan above comes back once, in the order of its years', () => {
  fc.assert(
    fc.property(content, (plan) => {
      const { targets } = planAbove('p', plan, null)
      const bounds = targets.flatMap((one) => one.bounds.map(({ value }) => `${one.number} ${String(value)}`))
      expect(bounds.toSorted()).toEqual(plan.targets.map(({ number, value }) => `${number} ${String(value)}`).toSorted())
      for (const one of targets) expect(one.bounds.map(({ year }) => year)).toEqual(one.bounds.map(({ year }) => year).toSorted())
    }),
  )
})

test('what a person decided of one target never takes away or doubles the links of the others', () => {
  fc.assert(
    fc.property(content, content, fc.nat(), fc.nat(), (mine, theirs, i, j) => {
      const above = planAbove('p', theirs, null)
      const decided = {
        targetCode: mine.targets[i % mine.targets.length]!.code,
        strategyCode: above.targets[j % above.targets.length]!.code,
      }
      const links = linksOf(mine.targets, above, [decided])
      expect(new Set(links.map(({ targetCode }) => targetCode)).size).toBe(links.length)
      expect(links).toContainEqual(expect.objectContaining({ ...decided, by: 'person' }))
      // One target above answers one quantity only.
      const numbers = Map.groupBy(links, ({ strategyCode }) => strategyCode)
      for (const [, group] of numbers)
        expect(new Set(group.map(({ targetCode }) => mine.targets.find(({ code }) => code === targetCode)!.number)).size).toBe(1)
    }),
  )
})
