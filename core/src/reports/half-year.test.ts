import { describe, expect, it } from 'vitest'
import { target } from '../plans/small-plan.fixture.ts'
import { counts, halfFact, silent, yearOfCells } from './facts.fixture.ts'
import { isMeasuredWithinYear } from '../progress/half-year.ts'

type Added = 'sum' | 'last'
const share = (numerator: Added, denominator: Added) =>
  isMeasuredWithinYear(
    {
      elements: [
        ['n', numerator],
        ['d', denominator],
      ].map(([code, overTime]) => ({ code, overTime })) as never,
    },
    { calculation: { kind: 'share', numerator: ['n'], denominator: ['d'], multiplier: 100, cappedAt: null } },
  )
const given = (overTime: Added) =>
  isMeasuredWithinYear({ elements: [{ code: 'n', overTime }] as never }, { calculation: { kind: 'given', element: 'n' } })

describe('a measure in the first half of a year', () => {
  it('is judged only where the target is kept at all times', () => {
    const cells = yearOfCells(2024, [counts(31, 69)])
    expect(halfFact(target('1.1', { due: [2024] }), cells)).toMatchObject({ figure: { known: true }, rule: null, assessment: null })
    expect(halfFact(target('1.1', { due: [], from: 2022 }), cells).assessment).toBeNull()
    const kept = target('1.1', { comparator: 'maintain', bound: '>=', due: [] })
    expect(halfFact(kept, cells).assessment).toMatchObject({ state: 'met', rule: 'bound-met' })
    expect(halfFact(kept, yearOfCells(2024, [counts(31, 69), silent])).assessment).toMatchObject({ state: 'undecided' })
  })

  it('knows who has not answered, and why there is no figure', () => {
    expect(halfFact(target('1.1'), yearOfCells(2024, [counts(1, 3), silent])).figure.coverage).toMatchObject({ reported: 1, asked: 2 })
    expect(halfFact(target('1.1'), yearOfCells(2024, [silent])).assessment).toMatchObject({ state: 'no-figure', rule: 'nobody-reported' })
  })

  it('shows the same as a year of states and of shares of what adds up, and about half of what grows with the months', () => {
    expect([share('last', 'last'), share('sum', 'sum'), given('last')]).toEqual([true, true, true])
    expect([share('sum', 'last'), share('last', 'sum'), given('sum')]).toEqual([false, false, false])
  })
})
