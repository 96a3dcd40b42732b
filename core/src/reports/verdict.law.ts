import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeNumber } from '../basics/decimal.ts'
import type { Target } from '../plans/content.ts'
import { target } from '../plans/small-plan.fixture.ts'
import type { Figure } from '../indicators/figure.ts'
import { isPartial, type State } from '../progress/judge.ts'
import { counts, measureFact, silent, yearOfCells } from './facts.fixture.ts'
import { verdictOf, type Verdict } from './verdict.ts'

/** All a paper may say where the board says this. */
const TOGETHER: Readonly<Record<State, readonly Verdict[]>> = {
  met: ['met', 'estimated-met'],
  'on-track': ['met', 'estimated-met', 'year-met', 'year-estimated-met', 'not-yet'],
  'at-risk': ['year-not-met', 'not-yet'],
  'not-met': ['not-met'],
  undecided: ['undecided', 'not-yet'],
  'none-arose': ['none-arose'],
  'not-collected': ['not-collected', 'not-applicable'],
  borrowed: ['borrowed'],
  'no-figure': ['no-figure', 'undecided'],
}

const aims: fc.Arbitrary<Partial<Target>> = fc.record({
  value: fc.constantFrom(30, 50, 100),
  comparator: fc.constantFrom<Target['comparator']>('=', '>=', '>', '<=', '<'),
  due: fc.constantFrom<number[]>([2024], [2025], []),
  from: fc.constantFrom(null, 2024, 2025),
})
const answer = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.boolean())
const estimate = (value: number, year: number): Figure => ({
  known: true,
  value: wholeNumber(value),
  kind: { kind: 'estimate' },
  dataYear: year,
})
const answered = ([women, men, estimated]: readonly [number, number, boolean], year: number): readonly [Figure, Figure] =>
  estimated ? [estimate(women, year), estimate(men, year)] : counts(women, men, year)
const years = fc.array(fc.array(fc.option(answer, { freq: 3 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })

const factOf = (aim: Partial<Target>, given: readonly (readonly (readonly [number, number, boolean] | null)[])[]) => {
  const cells = given.map((year, n) => {
    const of = 2025 - given.length + n
    return yearOfCells(
      of,
      year.map((one) => (one === null ? silent : answered(one, of))),
    )
  })
  return measureFact(target('1.1', aim), cells, 2024)
}

describe('the laws of what a paper says beside the board', () => {
  it('the paper leaves open what the board leaves open, and concludes nothing that the board does not', () => {
    fc.assert(
      fc.property(aims, years, (aim, given) => {
        const fact = factOf(aim, given)
        if (fact.assessment) expect(TOGETHER[fact.assessment.state]).toContain(verdictOf(fact))
      }),
    )
  })

  it('of a partial total neither concludes: both leave it open, unless one exception is enough once the target binds', () => {
    fc.assert(
      fc.property(aims, years, (aim, given) => {
        const fact = factOf(aim, given)
        fc.pre(fact.figure.known && isPartial(fact.figure) && fact.assessment !== null)
        const told = [fact.assessment?.state, verdictOf(fact)]
        if (fact.assessment?.rule === 'one-exception-is-enough') expect(told).toEqual(['not-met', 'not-met'])
        else expect(told).toEqual(['undecided', 'undecided'])
      }),
    )
  })
})
