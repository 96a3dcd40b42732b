import { expect, test } from 'vitest'
import { readRecent, type RecentPerson, withRecent } from './recent-people.ts'

const person = (username: string, page = '/'): RecentPerson => ({ username, name: `Người ${username}`, page })

test('whoever leaves stands first, once, with the page they left; the list ends at six', () => {
  const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].reduce<readonly RecentPerson[]>((list, name) => withRecent(list, person(name)), [])
  expect(seven.map(({ username }) => username)).toEqual(['g', 'f', 'e', 'd', 'c', 'b'])
  const again = withRecent(seven, person('d', '/forms/1'))
  expect(again.map(({ username }) => username)).toEqual(['d', 'g', 'f', 'e', 'c', 'b'])
  expect(again[0]?.page).toBe('/forms/1')
})

test.each([null, '', '{', '7', '{"username":"a"}', '[null, 7, {"username": ""}, {"username": "a", "name": 1, "page": "/"}]'])(
  'what a browser kept as %s is no list of people',
  (text) => {
    expect(readRecent(text)).toEqual([])
  },
)

test('what was kept is read back', () => {
  expect(readRecent(JSON.stringify([person('a'), person('b', '/rounds')]))).toEqual([person('a'), person('b', '/rounds')])
})
