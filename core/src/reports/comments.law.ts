import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import {
  closeComments,
  keepDraft,
  respond,
  RESPONSES,
  standingOf,
  STANCES,
  takeAnswer,
  WHOLE,
  type Asked,
  type Comment,
} from './comments.ts'

const day = fc.integer({ min: 10, max: 28 }).map((d) => `2024-11-${d}` as PlainDate)
const asked: fc.Arbitrary<readonly Asked[]> = fc.array(
  fc.oneof(
    fc.constant<Asked>({ stance: null, answeredOn: null }),
    fc.tuple(fc.constantFrom(...STANCES), day).map(([stance, answeredOn]): Asked => ({ stance, answeredOn })),
  ),
  { maxLength: 40 },
)
const response = fc.option(fc.record({ kind: fc.constantFrom(...RESPONSES), text: fc.string() }))
const comment: fc.Arbitrary<Comment> = fc.record({ section: fc.constant(WHOLE), text: fc.string({ minLength: 1 }), response })
const comments = fc.array(comment, { maxLength: 40 })

it('every seat asked is counted once, as agreeing, commenting or silent', () => {
  fc.assert(
    fc.property(day, asked, comments, (due, all, said) => {
      const standing = standingOf(due, all, said)
      expect(standing.agreed + standing.commented + standing.silent).toBe(all.length)
      expect(standing.answered).toBe(standing.agreed + standing.commented)
      expect(standing.late).toBeLessThanOrEqual(standing.answered)
      expect(standing.taken + standing.explained).toBeLessThanOrEqual(standing.comments)
    }),
  )
})

it('comments are closed when each has its response, and not before', () => {
  fc.assert(
    fc.property(comments, (said) => {
      const closed = closeComments(said, false)
      expect(closed.ok).toBe(said.every((one) => one.response !== null))
      if (!closed.ok) {
        const left = closed.refusal.params?.['left']
        expect(left).toBe(said.filter((one) => one.response === null).length)
      }
    }),
  )
})

it('an officer’s draft is kept however little stands in it, on parts that are there, until the lead has responded or closed', () => {
  const drafts = fc.record({
    stance: fc.option(fc.constantFrom(...STANCES)),
    comments: fc.array(fc.record({ section: fc.constantFrom(WHOLE, 'annex-0', 'block-9'), text: fc.string() }), { maxLength: 5 }),
  })
  const sections = [WHOLE, 'annex-0'].map((key) => ({ key, label: '' }))
  fc.assert(
    fc.property(drafts, fc.boolean(), comments, (draft, closed, standing) => {
      const kept = keepDraft(draft, { sections, closed, standing })
      const responded = standing.some((one) => one.response !== null)
      const strange = draft.comments.some(({ section }) => section === 'block-9')
      expect(kept.ok).toBe(!closed && !responded && !strange)
      if (kept.ok) expect(kept.value).toEqual(draft)
    }),
  )
})

it('nothing is said to a comment, and nothing answered, once the comments are closed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RESPONSES), fc.string(), fc.constantFrom(...STANCES), (kind, text, stance) => {
      expect(respond(kind, text, true)).toMatchObject({ ok: false, refusal: { code: 'reports.comments-closed' } })
      const given = { stance, comments: stance === 'agree' ? [] : [{ section: WHOLE, text: 'x' }] }
      expect(takeAnswer(given, { sections: [{ key: WHOLE, label: '' }], closed: true, standing: [] }).ok).toBe(false)
      expect(takeAnswer(given, { sections: [{ key: WHOLE, label: '' }], closed: false, standing: [] }).ok).toBe(true)
    }),
  )
})
