import { expect, it } from 'vitest'
import { inkedRows, pageOf, pagesOf } from './page-of.ts'

const text = 'trang một\n\f\ntrang hai\n\f\ntrang ba\n\f\n'

it('a place in the text stands on the page its form feeds say, never beyond the last', () => {
  expect(pageOf(text, 0, 3)).toEqual({ page: 1, down: 0 })
  expect(pageOf(text, text.indexOf('hai'), 3)).toMatchObject({ page: 2 })
  expect(pageOf(text, text.indexOf('ba'), 3)).toMatchObject({ page: 3 })
  expect(pageOf(text, text.length, 3)).toMatchObject({ page: 3 })
  expect(pageOf('một trang', 5, 1)).toMatchObject({ page: 1 })
  expect([pagesOf(text), pagesOf('một trang')]).toEqual([3, 1])
})

it('how far down the page is told by its letters, between its head and its foot', () => {
  const { down } = pageOf(text, text.indexOf('hai'), 3)
  expect(down).toBeGreaterThan(0.3)
  expect(down).toBeLessThan(1)
  expect(pageOf('', 0, 1)).toEqual({ page: 1, down: 0 })
})

it('where a page is printed on is told by its darker rows, whatever the shade of the paper; a speck is no print', () => {
  const paper = (rows: readonly number[]) =>
    inkedRows(100, 50, (row, i) => (rows.includes(row) && i % 5 === 0 ? 90 : 220 - ((row + i) % 3)))
  expect(paper([10, 11, 40])).toEqual({ first: 10, last: 40 })
  expect(paper([])).toBeNull()
  expect(inkedRows(100, 50, (row, i) => (row === 7 && i === 3 ? 0 : 230))).toBeNull()
  expect(inkedRows(0, 0, () => 0)).toBeNull()
})
