import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BUDGET_LEVELS, PURPOSES, STAGES, type Amount, type MoneyLine, type MoneySource } from './money-line.ts'
import { totalsOf } from './totals.ts'

const amount = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 10 ** 12 }).map((dong): Amount => ({ kind: 'dong', dong })),
    fc.constant<Amount>({ kind: 'not-separate' }),
  ),
)
const source = fc.oneof(
  fc.constantFrom(...BUDGET_LEVELS).map((level): MoneySource => ({ kind: 'state-budget', level })),
  fc.boolean().map((inKind): MoneySource => ({ kind: 'mobilised', donor: 'x', inKind })),
)
const line = fc.record({
  year: fc.constant(2024),
  purpose: fc.constantFrom(...PURPOSES),
  source,
  task: fc.constant(null),
  amounts: fc.record({ requested: amount, given: amount, executed: amount }),
  note: fc.constant(null),
})
const lines = fc.array(line, { maxLength: 25 })

it('money of one purpose changes no total of the other, and no total joins the two', () => {
  fc.assert(
    fc.property(lines, lines, (some, more) => {
      const [direct, mainstreamed] = totalsOf(some)
      const onlyDirect = more.map((one): MoneyLine => ({ ...one, purpose: 'direct' }))
      const [, after] = totalsOf([...some, ...onlyDirect])
      expect(after).toEqual(mainstreamed)
      expect(totalsOf(some).map(({ purpose }) => purpose)).toEqual(['direct', 'mainstreamed'])
      expect((direct?.lines ?? 0) + (mainstreamed?.lines ?? 0)).toBe(some.length)
    }),
  )
})

it('within a purpose the sources add up to the total, and each line is counted, set aside or missing, exactly once', () => {
  fc.assert(
    fc.property(lines, (some) => {
      for (const { purpose, stages, sources, lines: count } of totalsOf(some))
        for (const stage of STAGES) {
          const { dong, notSeparate, missing } = stages[stage]
          expect(sources.reduce((sum, one) => sum + one.stages[stage].dong, 0)).toBe(dong)
          const counted = some.filter((one) => one.purpose === purpose && one.amounts[stage]?.kind === 'dong').length
          expect(counted + notSeparate + missing).toBe(count)
        }
    }),
  )
})

it('the order of the lines does not matter', () => {
  fc.assert(
    fc.property(lines, (some) => {
      expect(totalsOf(some.toReversed())).toEqual(totalsOf(some))
    }),
  )
})
