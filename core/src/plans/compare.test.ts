import { expect, test } from 'vitest'
import { compareContents, type ItemChange } from './compare.ts'
import type { PlanContent } from './content.ts'
import { assignment, bearer, part, smallPlan, target } from './small-plan.fixture.ts'
import { likeness, wordingOf } from './wording.ts'

const told = (changes: readonly ItemChange[]) =>
  changes.map(
    ({ kind, before, after, fields }) => `${kind} ${before?.id ?? '-'} → ${after?.id ?? '-'}: ${fields.map((f) => f.field).join(',')}`,
  )
const compared = (after: Partial<PlanContent>) => told(compareContents(smallPlan, { ...smallPlan, ...after }))
const named = (code: string, text: string) => target(code, { text, quantity: text })

const work = named('2.1', 'Tăng tỷ lệ lao động nữ làm công hưởng lương lên đạt 50% vào năm 2025')
const owners = named('2.2', 'Tỷ lệ nữ giám đốc, chủ doanh nghiệp, hợp tác xã đạt ít nhất 20% vào năm 2025')
const before: PlanContent = { ...smallPlan, targets: [work, owners] }

test('an edition compared with itself says nothing, also when it was read again and stands elsewhere in its paper', () => {
  const again: PlanContent = { ...smallPlan, targets: smallPlan.targets.map((t, i) => ({ ...t, ...part(`read-again-${i}`, 900 + i) })) }
  expect(compareContents(smallPlan, smallPlan)).toEqual([])
  expect(compareContents(smallPlan, again)).toEqual([])
})

test('a raised value is one field of one target, with both values', () => {
  const after = { ...before, targets: [work, { ...owners, value: 27 }] }
  expect(compareContents(before, after)).toEqual([
    {
      kind: 'target',
      before: { id: 'target-2.2', words: owners.text },
      after: { id: 'target-2.2', words: owners.text },
      fields: [{ field: 'value', before: 30, after: 27 }],
    },
  ])
})

test('a target that moved to another number is the same target under another code', () => {
  const after = {
    ...before,
    targets: [
      { ...owners, code: '2.1', number: '2.1' },
      { ...work, code: '2.2', number: '2.2' },
    ],
  }
  expect(told(compareContents(before, after))).toEqual([
    'target target-2.2 → target-2.2: code,number',
    'target target-2.1 → target-2.1: code,number',
  ])
})

test('a target that only changed its place in the list is not mentioned', () => {
  expect(compareContents(before, { ...before, targets: [owners, work] })).toEqual([])
})

test('another target under the same code came, and the former went', () => {
  const other = named('2.2', 'Xây dựng nhà văn hóa ở mọi thôn')
  expect(told(compareContents(before, { ...before, targets: [work, { ...other, id: 'new' }] }))).toEqual([
    'target - → new: ',
    'target target-2.2 → -: ',
  ])
})

test('the same sentence with a later year keeps its place', () => {
  const later = { ...work, text: work.text.replace('2025', '2030'), due: [2030] }
  expect(told(compareContents(before, { ...before, targets: [later, owners] }))).toEqual(['target target-2.1 → target-2.1: text,due'])
})

test('line breaks, tone marks on the other vowel and double blanks in a text are no difference worth telling', () => {
  expect(compared({ tasks: smallPlan.tasks.map((t) => ({ ...t, text: t.text.replace(' ', '\n  ') })) })).toEqual([])
})

test('a duty given to another bearer is the same duty with another bearer', () => {
  const one = assignment('a', [bearer('Phòng Một', 'office')], ['d1'])
  const two = assignment('b', [bearer('Phòng Hai', 'office')], [])
  const moved = [
    { ...one, duties: [] },
    { ...two, duties: one.duties },
  ]
  expect(told(compareContents({ ...smallPlan, assignments: [one, two] }, { ...smallPlan, assignments: moved }))).toEqual([
    'duty d1 → d1: bearer',
  ])
})

test('title, period, signer and general objective are compared although they stand once', () => {
  const letterhead = { ...smallPlan.letterhead, title: 'Hoàn toàn khác', period: { from: 2026, to: 2030, span: null } }
  const changes = compared({
    letterhead,
    signature: { ...smallPlan.signature, name: 'Bà B' },
    generalObjective: null,
    difficultyDuty: null,
  })
  expect(changes).toEqual([
    'general-objective general-objective → -: ',
    'difficulty-duty difficulty → -: ',
    'letterhead letterhead → letterhead: title,period',
    'signature signature → signature: name',
  ])
})

test('defects of the paper are no part of what the plan asks', () => {
  expect(compared({ defects: [] })).toEqual([])
})

test('likeness counts words as often as they occur, without case and punctuation', () => {
  expect(likeness(wordingOf('Hòa giải, HÒA giải'), wordingOf('hoà giải hoà giải'))).toBe(1)
  expect(likeness(wordingOf('một hai'), wordingOf('hai ba'))).toBe(0.5)
  expect(likeness(wordingOf(''), wordingOf(''))).toBe(1)
  expect(likeness(wordingOf('một'), wordingOf(''))).toBe(0)
})
