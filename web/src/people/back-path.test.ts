import { expect, test } from 'vitest'
import { pathOfThisPlace } from './back-path.ts'

test('after signing in a person comes back to the page asked for', () => {
  expect(pathOfThisPlace('/plans/1/targets?item=t1')).toBe('/plans/1/targets?item=t1')
})

test.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', undefined, 7])(
  'a link cannot lead a person who signs in to %s',
  (back) => {
    expect(pathOfThisPlace(back)).toBe('/')
  },
)
