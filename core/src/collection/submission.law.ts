import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeNumber } from '../basics/decimal.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { administrative, missing, type Figure } from '../indicators/figure.ts'
import { changeAfterwards, confirmTyping, fill, sendBack, signOff, takeIn } from './decide.ts'
import { seenForAnother } from './held-back.ts'
import { mayFollow, type StepName, type SubmissionState } from './steps.ts'
import {
  applyFact,
  cellOf,
  cellVersion,
  EMPTY_SUBMISSION,
  submissionFrom,
  type Paper,
  type Submission,
  type SubmissionFact,
} from './submission.ts'

const people = ['an', 'binh', 'chi']
const elements = ['births.boys', 'births.girls', 'population']
const paper: Paper = { number: '7', date: '2024-12-01' as PlainDate, scan: 's' }

const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.nat(500).map((v): Figure => administrative(wholeNumber(v), 2024)),
  fc.constantFrom<Figure>(missing('none-arose'), missing('not-applicable'), missing('not-reported')),
)
const attempt = fc.record({
  step: fc.constantFrom<StepName>(
    'fill',
    'fill',
    'fill-for-another',
    'confirm',
    'sign-off',
    'sign-off',
    'accept',
    'return',
    'correct',
    'supplement',
  ),
  by: fc.constantFrom(...people),
  element: fc.constantFrom(...elements),
  figure,
  /** How far behind the cell's true version the person is. */
  behind: fc.constantFrom(0, 0, 0, 1),
})
type Attempt = typeof attempt extends fc.Arbitrary<infer A> ? A : never

function decide(s: Submission, a: Attempt) {
  const act = { by: a.by, on: '2024-12-01' as PlainDate }
  const change = [{ element: a.element, figure: a.figure, comment: null, seen: cellVersion(cellOf(s, a.element)) - a.behind }]
  const why = { motive: 'm', source: 's' }
  switch (a.step) {
    case 'fill':
      return fill(s, elements, change, null, act)
    case 'fill-for-another':
      return fill(s, elements, change, paper, act)
    case 'confirm':
      return confirmTyping(s, act)
    case 'sign-off':
      return signOff(s, [], { paper: null, reasons: [] }, act)
    case 'sign-off-on-paper':
      return signOff(s, [], { paper, reasons: [] }, act)
    case 'accept':
      return takeIn(s, act)
    case 'return':
      return sendBack(s, elements, 'r', [{ element: a.element, text: 'x' }], act)
    case 'correct':
      return changeAfterwards(s, 'corrected', elements, change, why, act)
    case 'supplement':
      return changeAfterwards(s, 'supplemented', elements, change, why, act)
  }
}

/** A whole life of a form: what was tried, what was granted, and how it stood before each. */
function live(attempts: readonly Attempt[]) {
  let submission = EMPTY_SUBMISSION
  const granted: { readonly fact: SubmissionFact; readonly step: StepName; readonly before: Submission }[] = []
  for (const a of attempts) {
    const decision = decide(submission, a)
    if (!decision.ok) continue
    granted.push({ fact: decision.value, step: a.step, before: submission })
    submission = applyFact(submission, decision.value)
  }
  return { submission, granted }
}

const lives = fc.array(attempt, { maxLength: 40 }).map(live)

describe('the laws of a form’s life', () => {
  it('what was granted was in the table of steps, and led where the table says', () => {
    const led: Readonly<Record<SubmissionFact['kind'], SubmissionState>> = {
      filled: 'draft',
      'typing-confirmed': 'draft',
      'signed-off': 'signed-off',
      accepted: 'accepted',
      returned: 'returned',
      corrected: 'accepted',
      supplemented: 'accepted',
    }
    fc.assert(
      fc.property(lives, ({ granted }) => {
        for (const { fact, step, before } of granted) {
          expect(mayFollow(before.state, step)).toBe(true)
          expect(applyFact(before, fact).state).toBe(led[fact.kind])
        }
      }),
    )
  })

  it('no number is ever lost: every cell typed is an entry, in order', () => {
    fc.assert(
      fc.property(lives, ({ submission, granted }) => {
        const typed = granted.flatMap(({ fact }) => ('cells' in fact && fact.kind !== 'returned' ? fact.cells : []))
        for (const element of elements) {
          expect(cellOf(submission, element).entries.map((e) => e.figure)).toEqual(
            typed.filter((c) => c.element === element).map((c) => c.figure),
          )
        }
      }),
    )
  })

  it('nobody signs off on the screen what they alone typed, and nothing typed from a letter is signed off unconfirmed', () => {
    fc.assert(
      fc.property(lives, ({ granted }) => {
        const signed = granted.filter(({ fact }) => fact.kind === 'signed-off')
        const alone = signed.filter(
          ({ fact, before }) => fact.kind === 'signed-off' && !fact.paper && before.typedBy.length === 1 && before.typedBy[0] === fact.by,
        )
        expect(alone).toEqual([])
        expect(signed.filter(({ before }) => before.unconfirmed)).toEqual([])
      }),
    )
  })

  it('an accepted form was signed off, and its numbers change only as corrections or supplements', () => {
    fc.assert(
      fc.property(lives, ({ submission, granted }) => {
        const at = granted.findIndex(({ fact }) => fact.kind === 'accepted')
        const after = at < 0 ? [] : granted.slice(at + 1).map(({ fact }) => fact.kind)
        expect(after.every((kind) => kind === 'corrected' || kind === 'supplemented')).toBe(true)
        expect(submission.accepted === null || submission.signedOff !== null).toBe(true)
      }),
    )
  })

  it('whoever saw an older version of the cell never overwrites it', () => {
    fc.assert(
      fc.property(lives, attempt, ({ submission }, late) => {
        const before = cellOf(submission, late.element)
        const decision = decide(submission, { ...late, step: 'fill', behind: 1 })
        expect(decision.ok).toBe(false)
        expect(cellOf(submission, late.element)).toEqual(before)
      }),
    )
  })

  it('whoever types for the sender sees no number of the sender’s that was never signed off, and every other one', () => {
    fc.assert(
      fc.property(lives, ({ submission, granted }) => {
        const lastSigned = granted.findLastIndex(({ fact }) => fact.kind === 'signed-off')
        for (const element of elements) {
          const cell = cellOf(submission, element)
          const before = lastSigned < 0 ? 0 : cellVersion(cellOf(granted[lastSigned]!.before, element))
          const own = cell.entries.filter((entry, n) => n >= before && entry.forAnother === null && entry.how === 'filled')
          const seen = seenForAnother(cell)
          expect(seen.entries).toEqual(cell.entries.filter((entry) => !own.includes(entry)))
          expect(seen.heldBack).toBe(own.length > 0 && own.at(-1) === cell.entries.at(-1))
          if (seen.heldBack) expect(seen.figure).toEqual(missing('not-reported'))
        }
      }),
    )
  })

  it('the same facts always make the same form', () => {
    fc.assert(
      fc.property(lives, ({ submission, granted }) => {
        expect(submissionFrom(granted.map(({ fact }) => fact))).toEqual(submission)
        expect(submission.version).toBe(granted.length)
      }),
    )
  })
})
