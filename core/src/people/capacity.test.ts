import { expect, test } from 'vitest'
import { capacitiesToAsk } from './capacity.ts'
import type { Role } from './role.ts'
import { sendingRights } from './sending.ts'

const held = (id: string, role: Role, at: string) => ({ id, at, ...sendingRights(role) })
const asked = (...given: Parameters<typeof capacitiesToAsk>) => capacitiesToAsk(...given).map(({ id }) => id)

const [A, B, PLACE] = ['unit:00001@2020-01-01', 'body:b', 'place:p']

test('whoever signs off by two roles is asked in which; by one alone, or with one chosen, nobody is', () => {
  const [mine, lent] = [held('mine', 'head', A), held('lent', 'head', A)]
  expect(asked([mine, lent], 'collection.sign-off', [A], null)).toEqual(['mine', 'lent'])
  expect(asked([mine, lent], 'collection.sign-off', [A], 'lent')).toEqual([])
  expect(asked([mine], 'collection.sign-off', [A], null)).toEqual([])
  expect(asked([mine, held('types', 'commune-officer', A)], 'collection.sign-off', [A], null)).toEqual([])
})

test('the head of two offices is not asked: each form has one of them', () => {
  const both = [held('a', 'head', A), held('b', 'head', B)]
  expect(asked(both, 'collection.sign-off', [A], null)).toEqual([])
  expect(asked(both, 'collection.sign-off', [B], null)).toEqual([])
})

test('a paper of an office is recorded by its officer or by the lead over it: who is both is asked', () => {
  const both = [held('office', 'body-officer', B), held('lead', 'lead-synthesiser', PLACE)]
  expect(asked(both, 'collection.bring-paper', [B], null)).toEqual(['office', 'lead'])
  // Not for the paper of another office: only the lead reaches that one.
  expect(asked(both, 'collection.bring-paper', [A], null)).toEqual([])
})

test('forms of several senders are taken in together by a role that reaches them all', () => {
  const two = [held('mine', 'lead-synthesiser', PLACE), held('lent', 'lead-synthesiser', PLACE), held('head', 'head', A)]
  expect(asked(two, 'collection.accept', [A, B], null)).toEqual(['mine', 'lent'])
  expect(asked(two, 'collection.accept', [], null)).toEqual([])
})

test('a report goes out by the roles of the place: the signer’s two, never the clerk’s beside one signer’s', () => {
  const signers = [held('mine', 'committee-signer', PLACE), held('lent', 'committee-signer', PLACE)]
  expect(asked(signers, 'reports.sign', [PLACE], null)).toEqual(['mine', 'lent'])
  expect(asked([signers[0]!, held('clerk', 'clerk', PLACE)], 'reports.sign', [PLACE], null)).toEqual([])
  expect(asked([held('1', 'clerk', PLACE), held('2', 'clerk', PLACE)], 'reports.issue', [PLACE], null)).toEqual(['1', '2'])
})
