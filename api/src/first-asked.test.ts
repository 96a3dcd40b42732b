import { expect, test } from 'vitest'
import { firstAsked } from './first-asked.ts'

const plan = '01a20fc1-a136-77d0-b55c-f51e02d76da0'

test('the address of a plan says which answers its page will need', () => {
  expect(firstAsked(`/plans/${plan}/targets`)).toEqual(['/api/place', `/api/plans/${plan}`])
  expect(firstAsked('/')).toEqual(['/api/place', '/api/to-do'])
})

test('nothing is asked for somebody who is only signing in', () => {
  expect(firstAsked('/sign-in')).toEqual([])
})

test('what is no id is not asked for', () => {
  expect(firstAsked('/plans/../../etc')).toEqual(['/api/place'])
})
