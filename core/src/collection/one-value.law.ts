import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeNumber } from '../basics/decimal.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { administrative, missing, type Figure } from '../indicators/figure.ts'
import { saidElsewhere, sameFigure } from './one-value.ts'
import { applyFact, cellOf, EMPTY_SUBMISSION, figureIn, type Submission, type SubmissionFact, type TypedCell } from './submission.ts'

const act = { by: 'officer', on: '2024-11-20' as PlainDate }
const elements = ['births.boys', 'births.girls', 'population']
const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.nat(3).map((value): Figure => administrative(wholeNumber(value), 2024)),
  fc.constantFrom<Figure>(missing('none-arose'), missing('not-reported')),
)
const cells: fc.Arbitrary<readonly TypedCell[]> = fc.uniqueArray(
  fc.record({ element: fc.constantFrom(...elements), figure, comment: fc.constant(null) }),
  { selector: (cell) => cell.element, minLength: 1 },
)
const fact: fc.Arbitrary<SubmissionFact> = fc.oneof(
  cells.map((typed): SubmissionFact => ({ kind: 'filled', ...act, cells: typed, paper: null })),
  fc
    .tuple(fc.constantFrom<'corrected' | 'supplemented'>('corrected', 'supplemented'), cells)
    .map(([kind, typed]): SubmissionFact => ({ kind, ...act, cells: typed, motive: 'm', source: 's' })),
)
const other = fc.record({
  asked: fc.subarray(elements),
  submission: fc
    .tuple(cells, fc.constantFrom<Submission['state']>('draft', 'returned', 'signed-off', 'accepted'))
    .map(([typed, state]): Submission => ({
      ...applyFact(EMPTY_SUBMISSION, { kind: 'filled', ...act, cells: typed, paper: null }),
      state,
    })),
})
const here = (submission: Submission, element: string) => figureIn(cellOf(submission, element))

test('what is said in one form stands in the other, told where it came from, and saying it again says nothing', () => {
  fc.assert(
    fc.property(fact, other, (given, { asked, submission }) => {
      const said = saidElsewhere(given, 'one', { asked, submission })
      const after = said.reduce(applyFact, submission)
      const open = submission.state === 'draft' || submission.state === 'returned'
      const takes = open || (submission.state === 'accepted' && given.kind !== 'filled')
      for (const { element, figure: wanted } of 'cells' in given && given.kind !== 'returned' ? given.cells : [])
        if (takes && asked.includes(element)) expect(sameFigure(here(after, element), wanted)).toBe(true)
      expect(said.every((one) => 'from' in one && one.from === 'one')).toBe(true)
      expect(saidElsewhere(given, 'one', { asked, submission: after })).toEqual([])
    }),
  )
})

test('a form not asked is untouched, a signed one stays as it was signed, an accepted one changes only by what was corrected or supplemented', () => {
  fc.assert(
    fc.property(fact, other, (given, { asked, submission }) => {
      const said = saidElsewhere(given, 'one', { asked, submission })
      const after = said.reduce(applyFact, submission)
      for (const element of elements) if (!asked.includes(element)) expect(cellOf(after, element)).toEqual(cellOf(submission, element))
      if (submission.state === 'signed-off') expect(said).toEqual([])
      if (submission.state !== 'accepted') return
      if (given.kind === 'filled') expect(said).toEqual([])
      for (const one of said) {
        expect(['corrected', 'supplemented']).toContain(one.kind)
        for (const { element } of 'cells' in one && one.kind !== 'returned' ? one.cells : []) {
          const before = here(submission, element)
          expect(one.kind === 'supplemented').toBe(!before.known && before.reason === 'not-reported')
        }
      }
    }),
  )
})

test('what was typed from a letter stays with the form the letter belongs to', () => {
  const paper = { number: '7', date: act.on, scan: 's' }
  const typed: SubmissionFact = {
    kind: 'filled',
    ...act,
    cells: [{ element: 'population', figure: administrative(wholeNumber(5), 2024), comment: null }],
    paper,
  }
  expect(saidElsewhere(typed, 'one', { asked: elements, submission: EMPTY_SUBMISSION })).toEqual([])
})
