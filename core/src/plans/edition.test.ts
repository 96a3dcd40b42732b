import { describe, expect, test } from 'vitest'
import { parsePlainDate, type PlainDate } from '../basics/plain-date.ts'
import type { Decision } from '../basics/decision.ts'
import { currentEdition, draftEdition, editionsFrom, foldEdition, putInForce, withdraw, type Editions, type Issue } from './edition.ts'

const day = (text: string) => parsePlainDate(text) as PlainDate
const today = day('2024-11-25')
const signed: Issue = { numbered: true, number: '12/KH-UBND', signedOn: day('2021-07-15'), signedBy: 'Nguyễn Văn A' }
const drafted = editionsFrom([{ kind: 'edition-drafted', editionId: 'e1', documentId: 'd1' }])
const code = (decision: Decision<unknown>) => (decision.ok ? 'accepted' : decision.refusal.code)
const after = (editions: Editions, decision: ReturnType<typeof putInForce>): Editions => {
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value.reduce(foldEdition, editions)
}
const ask = (change: object = {}) => ({ editionId: 'e1', issue: signed, inForceFrom: day('2021-07-15'), ...change })

describe('putting an edition in force', () => {
  test('keeps its number, day and signer', () => {
    expect(after(drafted, putInForce(drafted, ask(), today))).toMatchObject([
      { state: 'in-force', version: 2, issue: signed, inForceFrom: '2021-07-15' },
    ])
  })

  test('a paper without number goes in force by who supplied it', () => {
    const issue: Issue = { numbered: false, suppliedBy: '  Phòng Nội vụ ' }
    expect(after(drafted, putInForce(drafted, ask({ issue }), today))).toMatchObject([
      { state: 'in-force', issue: { numbered: false, suppliedBy: 'Phòng Nội vụ' } },
    ])
  })

  test.each([
    ['a blank number', { issue: { ...signed, number: ' ' } }, 'plans.number-missing'],
    ['no signer', { issue: { ...signed, signedBy: '' } }, 'plans.signer-missing'],
    ['no supplier of a paper without number', { issue: { numbered: false, suppliedBy: ' ' } }, 'plans.supplier-missing'],
    ['a signature of tomorrow', { issue: { ...signed, signedOn: day('2024-11-26') } }, 'plans.signed-in-future'],
    ['force from tomorrow', { inForceFrom: day('2024-11-26') }, 'plans.in-force-in-future'],
    ['an edition the plan does not have', { editionId: 'nowhere' }, 'plans.edition-not-found'],
  ])('%s is refused', (_, change, expected) => {
    expect(code(putInForce(drafted, ask(change), today))).toBe(expected)
  })

  test('the day it is signed may be today', () => {
    expect(code(putInForce(drafted, ask({ issue: { ...signed, signedOn: today }, inForceFrom: today }), today))).toBe('accepted')
  })

  test('an edition already in force is not put in force again', () => {
    const inForce = after(drafted, putInForce(drafted, ask(), today))
    expect(code(putInForce(inForce, ask(), today))).toBe('plans.not-a-draft')
  })

  test('the edition before it becomes superseded, by name', () => {
    const second = after(
      after(drafted, putInForce(drafted, ask(), today)),
      draftEdition(
        drafted.map((e) => ({ ...e, state: 'in-force' })),
        { editionId: 'e2', documentId: 'd2' },
      ),
    )
    const both = after(second, putInForce(second, ask({ editionId: 'e2' }), today))
    expect(both.map((e) => [e.id, e.state, e.supersededBy])).toEqual([
      ['e1', 'superseded', 'e2'],
      ['e2', 'in-force', null],
    ])
    expect(currentEdition(both)?.id).toBe('e2')
  })
})

describe('a draft and a withdrawal', () => {
  test('a plan has one draft at a time, and another once the first was withdrawn', () => {
    expect(code(draftEdition(drafted, { editionId: 'e2', documentId: 'd2' }))).toBe('plans.draft-exists')
    const withdrawn = after(drafted, withdraw(drafted, { editionId: 'e1', from: 'draft', reason: 'nhầm tệp' }, today))
    expect(code(draftEdition(withdrawn, { editionId: 'e2', documentId: 'd2' }))).toBe('accepted')
  })

  test('withdrawing records day and reason and deletes nothing', () => {
    expect(after(drafted, withdraw(drafted, { editionId: 'e1', from: 'draft', reason: ' nhầm tệp ' }, today))).toMatchObject([
      { id: 'e1', state: 'withdrawn', withdrawn: { on: '2024-11-25', reason: 'nhầm tệp' } },
    ])
  })

  test('a withdrawal without a reason, of what is already withdrawn, or of nothing is refused', () => {
    expect(code(withdraw(drafted, { editionId: 'e1', from: 'draft', reason: ' ' }, today))).toBe('plans.reason-missing')
    expect(code(withdraw(drafted, { editionId: 'e9', from: 'draft', reason: 'x' }, today))).toBe('plans.edition-not-found')
    const withdrawn = after(drafted, withdraw(drafted, { editionId: 'e1', from: 'draft', reason: 'x' }, today))
    expect(code(withdraw(withdrawn, { editionId: 'e1', from: 'draft', reason: 'x' }, today))).toBe('plans.not-a-draft')
    expect(code(withdraw(drafted, { editionId: 'e1', from: 'in-force', reason: 'x' }, today))).toBe('plans.not-in-force')
  })

  test('a reader is shown the draft while nothing is in force, and nothing of a plan without editions', () => {
    expect(currentEdition(drafted)?.id).toBe('e1')
    expect(currentEdition([])).toBeNull()
  })
})
