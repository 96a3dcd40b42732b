import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PlainDate } from '../../basics/plain-date.ts'
import { decideStep, raise, type DifficultyStep, type Doing } from './decide.ts'
import { applyFact, difficultyFrom, type Difficulty } from './difficulty.ts'

const on = '2024-11-25' as PlainDate
const doing = fc.constantFrom<Doing>(
  { by: 'officer', on, roles: ['commune-officer'] },
  { by: 'lead', on, roles: ['lead-synthesiser'] },
  { by: 'signer', on, roles: ['committee-signer'] },
)
const words = fc.constantFrom('', 'Kinh phí', 'Nhân lực')
const step = fc.oneof(
  words.map((group): DifficultyStep => ({ kind: 'group', group })),
  words.map((cause): DifficultyStep => ({ kind: 'say-cause', cause })),
  fc.constantFrom('2024-11-01', '2024-12-30').map((due): DifficultyStep => ({ kind: 'set-due', due: due as PlainDate })),
  words.map((question): DifficultyStep => ({ kind: 'send-up', question })),
  words.map((text): DifficultyStep => ({ kind: 'answer', text, document: null })),
  words.map((reason): DifficultyStep => ({ kind: 'reopen', reason })),
)

const raised = raise({ text: 'Chưa có kinh phí', about: { kind: 'free', id: null, words: null }, answerBy: null }, { by: 'officer', on })
if (!raised.ok) throw new Error(raised.refusal.code)
const first = applyFact(null, raised.value)

/** Every state the steps lead through; what is refused changes nothing. */
const walk = fc.array(fc.tuple(step, doing), { maxLength: 20 }).map((steps) => {
  const states: Difficulty[] = [first]
  for (const [given, who] of steps) {
    const now = states.at(-1)!
    const decided = decideStep(now, given, who)
    if (decided.ok) states.push(applyFact(now, decided.value))
  }
  return states
})

it('the history only grows, and what it is now is told by the history alone', () => {
  fc.assert(
    fc.property(walk, (states) => {
      for (const [i, now] of states.entries()) {
        expect(now.facts).toHaveLength(i + 1)
        expect(difficultyFrom(now.facts)).toEqual(now)
        expect(now.facts.slice(0, -1)).toEqual(i === 0 ? [] : states[i - 1]!.facts)
      }
    }),
  )
})

it('is answered exactly when an answer came after the last opening, and someone always has a next step', () => {
  fc.assert(
    fc.property(walk, (states) => {
      const now = states.at(-1)!
      const last = now.facts.findLast(({ kind }) => ['raised', 'reopened', 'answered', 'sent-up'].includes(kind))
      expect(now.state === 'answered').toBe(last?.kind === 'answered')
      const next: readonly (readonly [DifficultyStep, Doing])[] = [
        [
          { kind: 'answer', text: 'x', document: null },
          { by: 'lead', on, roles: ['lead-synthesiser'] },
        ],
        [
          { kind: 'answer', text: 'x', document: null },
          { by: 'signer', on, roles: ['committee-signer'] },
        ],
        [
          { kind: 'reopen', reason: 'x' },
          { by: 'officer', on, roles: ['commune-officer'] },
        ],
      ]
      expect(next.filter(([given, who]) => decideStep(now, given, who).ok)).toHaveLength(1)
    }),
  )
})
