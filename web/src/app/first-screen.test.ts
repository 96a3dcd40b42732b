import { expect, test } from 'vitest'
import { drawFirstScreen } from './first-screen.tsx'

const answersOf = (name: string, whole = true): ReadonlyMap<string, string> =>
  new Map([
    [
      '/api/place',
      JSON.stringify({
        place: { id: 'p', name: 'Nơi thử', demonstration: false },
        person: { id: name, name, rights: ['plans.read'], roles: [] },
        businessDay: '2024-11-25',
      }),
    ],
    ...(whole
      ? ([
          ['/api/plans', '{"plans":[]}'],
          ['/api/proposals', '{"proposals":[]}'],
        ] as const)
      : []),
  ])

test('a page is drawn out of the answers to one person, however many ask at once', async () => {
  const names = ['Nguyễn Thị An', 'Trần Văn Bình', 'Lê Thị Chi']
  const pages = await Promise.all(names.map((name) => drawFirstScreen('/plans', answersOf(name))))
  for (const [i, page] of pages.entries()) expect(names.filter((name) => page?.includes(name))).toEqual([names[i]])
  expect(pages[0]).toMatch(/<a aria-current="page" href="\/plans"/)
})

test('nothing is kept of a page that was drawn: without its answers the next is not drawn', async () => {
  expect(await drawFirstScreen('/plans', answersOf('Nguyễn Thị An'))).toContain('Nguyễn Thị An')
  expect(await drawFirstScreen('/plans', answersOf('Trần Văn Bình', false))).toBeNull()
  expect(await drawFirstScreen('/plans', new Map())).toBeNull()
})

test('an address that leads elsewhere is left to the desk', async () => {
  expect(await drawFirstScreen('/', answersOf('Nguyễn Thị An'))).toBeNull()
})
