import { pixelsApart, type Picture } from '@songhanh/papers/writing/pictures.fixture'
import { expect, test } from 'vitest'
import { everyPaper } from './papers.fixture.ts'
import { approved, printed } from './printed.fixture.ts'

/** So few pixels of half a million may fall otherwise where another processor rounds. */
const FEW = 20

/** Pages that look otherwise than somebody has approved, that are new, or that are gone. */
function others(now: ReadonlyMap<string, Picture>, before: ReadonlyMap<string, Picture>): readonly string[] {
  const names = [...new Set([...now.keys(), ...before.keys()])].toSorted()
  return names.filter((name) => {
    const [page, known] = [now.get(name), before.get(name)]
    return !page || !known || pixelsApart(page, known) > FEW
  })
}

test('every page of every kind of paper looks as it was approved; if the change is meant, look and run approve.fixture.ts', async () => {
  expect(others(await printed(everyPaper()), approved())).toEqual([])
})

test('a word less, a thicker line or another margin is seen', async () => {
  const [[name, note] = ['', undefined]] = [...everyPaper()].filter(([one]) => one === 'note')
  if (!note) throw new Error('there is no submission note')
  const known = new Map([...approved()].filter(([page]) => page.startsWith(name)))
  const seen = async (change: Partial<typeof note>) => others(await printed(new Map([[name, { ...note, ...change }]])), known)
  expect(await seen({})).toEqual([])
  expect(await seen({ placeAndDay: note.placeAndDay.replace('năm', '') })).not.toEqual([])
  expect(await seen({ issuer: { ...note.issuer, superior: 'Ủy ban nhân dân tỉnh' } })).not.toEqual([])
  expect(await seen({ signature: { authority: [], name: null } })).not.toEqual([])
})
