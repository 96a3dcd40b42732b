import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../basics/plain-date.ts'
import { decideStep, raise, type DifficultyStep, type Doing } from './decide.ts'
import { applyFact, difficultyFrom, toDoOfDifficulty, type Difficulty } from './difficulty.ts'

const on = '2024-11-25' as PlainDate
const free = { kind: 'free', id: null, words: null } as const
const officer: Doing = { by: 'officer', on, roles: ['commune-officer'] }
const lead: Doing = { by: 'lead', on, roles: ['lead-synthesiser'] }
const signer: Doing = { by: 'signer', on, roles: ['committee-signer'] }

function after(...acts: (readonly [DifficultyStep, Doing])[]): Difficulty {
  const raised = raise({ text: ' Chưa có kinh phí tập huấn. ', about: free, answerBy: null }, officer)
  if (!raised.ok) throw new Error(raised.refusal.code)
  let now = applyFact(null, raised.value)
  for (const [step, doing] of acts) {
    const decided = decideStep(now, step, doing)
    if (!decided.ok) throw new Error(decided.refusal.code)
    now = applyFact(now, decided.value)
  }
  return now
}
const refusal = (difficulty: Difficulty, step: DifficultyStep, doing: Doing) => {
  const decided = decideStep(difficulty, step, doing)
  return decided.ok ? null : decided.refusal.code
}
const ANSWER = { kind: 'answer', text: 'Bố trí từ nguồn sự nghiệp.', document: null } as const
const UP = { kind: 'send-up', question: 'Đề nghị bố trí 20 triệu đồng.' } as const
const AGAIN = { kind: 'reopen', reason: 'Nguồn đó đã hết.' } as const

const saying = (cause: string): DifficultyStep => ({ kind: 'say-cause', cause })

describe('the cause of a difficulty', () => {
  it('is said by whoever raises it, or by the lead, and the last word stands', () => {
    const given = raise({ text: 'Chậm', about: free, answerBy: null, cause: ' Thiếu người ' }, officer)
    const raised = given.ok ? applyFact(null, given.value) : null
    expect(raised?.cause).toBe('Thiếu người')
    expect(after([saying('Kinh phí cấp chậm'), lead]).cause).toBe('Kinh phí cấp chậm')
  })

  it('is said by the lead also of what waits with the Committee or is answered, and by nobody else', () => {
    const up = after([{ kind: 'send-up', question: 'Xin ý kiến' }, lead])
    expect(decideStep(up, saying('x'), lead).ok).toBe(true)
    expect(refusal(up, saying('x'), signer)).toBe('work.difficulty-not-your-turn')
    const answered = after([{ kind: 'answer', text: 'Đã cấp', document: null }, lead], [saying('Cấp chậm'), lead])
    expect([answered.state, answered.cause]).toEqual(['answered', 'Cấp chậm'])
    expect(refusal(answered, saying(' '), lead)).toBe('work.cause-without-words')
  })

  it('is unknown for what was raised before it was asked', () => {
    expect(difficultyFrom([{ kind: 'raised', text: 'Cũ', about: free, answerBy: null, by: 'officer', on }])?.cause).toBeNull()
  })
})

describe('a difficulty', () => {
  it('is raised with words alone, and keeps them trimmed', () => {
    expect(after()).toMatchObject({ state: 'raised', text: 'Chưa có kinh phí tập huấn.', due: null, raisedBy: 'officer' })
  })

  it.each([
    [{ text: '  ', about: free, answerBy: null }, 'work.difficulty-without-words'],
    [{ text: 'x', about: { kind: 'task', id: null, words: null }, answerBy: null }, 'work.difficulty-about-nothing'],
    [{ text: 'x', about: free, answerBy: '2024-11-24' as PlainDate }, 'work.answer-due-in-the-past'],
  ] as const)('is not raised where something is missing', (given, code) => {
    const decided = raise(given, officer)
    expect(decided.ok ? null : decided.refusal.code).toBe(code)
  })

  it('is closed by the answer of the lead, and every fact stays', () => {
    const closed = after([{ kind: 'group', group: 'Kinh phí' }, lead], [ANSWER, lead])
    expect(closed).toMatchObject({ state: 'answered', group: 'Kinh phí' })
    expect(closed.facts.map(({ kind }) => kind)).toEqual(['raised', 'grouped', 'answered'])
  })

  it('that was sent up is answered by whoever signs, not by the lead', () => {
    const up = after([UP, lead])
    expect(refusal(up, ANSWER, lead)).toBe('work.difficulty-not-your-turn')
    expect(refusal(up, UP, signer)).toBe('work.difficulty-sent-up-already')
    expect(after([UP, lead], [ANSWER, signer]).state).toBe('answered')
    expect(refusal(after(), ANSWER, signer)).toBe('work.difficulty-not-your-turn')
  })

  it('that was answered is opened again by its raiser alone, with a reason, and goes back to the lead without a day', () => {
    const answered = after([{ kind: 'set-due', due: '2024-11-29' as PlainDate }, lead], [ANSWER, lead])
    expect(refusal(answered, AGAIN, { ...officer, by: 'another' })).toBe('work.difficulty-of-another')
    expect(refusal(answered, { kind: 'reopen', reason: ' ' }, officer)).toBe('work.reopened-without-reason')
    expect(refusal(after(), AGAIN, officer)).toBe('work.difficulty-not-answered')
    const again = applyFact(answered, { kind: 'reopened', reason: 'Nguồn đó đã hết.', by: 'officer', on })
    expect(again).toMatchObject({ state: 'raised', due: null })
    expect(refusal(answered, ANSWER, lead)).toBe('work.difficulty-answered')
  })

  it.each([
    [{ kind: 'answer', text: '', document: null }, 'work.answer-without-words'],
    [{ kind: 'send-up', question: '' }, 'work.sent-up-without-question'],
    [{ kind: 'group', group: ' ' }, 'work.group-without-name'],
    [{ kind: 'set-due', due: '2024-11-24' as PlainDate }, 'work.answer-due-in-the-past'],
  ] as const)('no step is taken without its words or with a day that has passed', (step, code) => {
    expect(refusal(after(), step, lead)).toBe(code)
  })

  it('without its raising is no difficulty', () => {
    expect(difficultyFrom([])).toBe(null)
    expect(() => difficultyFrom([{ kind: 'reopened', reason: 'x', by: 'x', on }])).toThrow('begins with its raising')
  })

  it('is to be answered by the lead, then decided by the Committee, then nobody’s', () => {
    const owner = { at: 'body:a', above: [], successors: [] } as const
    const turn = (difficulty: Difficulty) => toDoOfDifficulty('d', owner, difficulty)?.kind ?? null
    expect([turn(after()), turn(after([UP, lead])), turn(after([ANSWER, lead]))]).toEqual(['answer-difficulty', 'decide-difficulty', null])
  })
})
