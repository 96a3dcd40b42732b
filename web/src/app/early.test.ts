import { expect, test } from 'vitest'
import { earlyUrls } from './early.ts'

const plan = '01a20fc1-a136-77d0-b55c-f51e02d76da0'

test('the address of a plan says which answers its page will need', () => {
  expect(earlyUrls(`/plans/${plan}/targets`)).toEqual(['/api/place', `/api/plans/${plan}`])
  expect(earlyUrls('/')).toEqual(['/api/place', '/api/plans'])
})

test('nothing is asked for somebody who is only signing in', () => {
  expect(earlyUrls('/sign-in')).toEqual([])
})

test('what is no id is not asked for', () => {
  expect(earlyUrls('/plans/../../etc')).toEqual(['/api/place'])
})
