import { expect, test } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { tilesFor, type DrawnGrid } from './tile-grid.ts'
import type { Unit } from './unit.ts'

const day = (text: string) => text as PlainDate
const communes = (...codes: string[]) =>
  codes.map((code): Unit => ({
    ...{
      code,
      name: code,
      kind: 'commune',
      parent: '101',
      validFrom: day('2020-01-01'),
      validTo: null,
      startBasis: 'list',
      endBasis: null,
    },
  }))
const grid: DrawnGrid = {
  ...{ unit: '101', from: day('2020-01-01'), to: day('2025-07-01'), cols: 3, rows: 2 },
  tiles: [
    { code: '1', col: 0, row: 0 },
    { code: '2', col: 2, row: 0 },
    { code: '3', col: 1, row: 1 },
  ],
}

test('a drawn grid is used on its days, cut to the communes asked for', () => {
  expect(tilesFor([grid], communes('1', '2', '3'), day('2025-06-30'))).toEqual({ drawn: true, cols: 3, rows: 2, tiles: grid.tiles })
  expect(tilesFor([grid], communes('3', '2'), day('2021-01-01'))).toEqual({
    ...{ drawn: true, cols: 2, rows: 2 },
    tiles: [
      { code: '3', col: 0, row: 1 },
      { code: '2', col: 1, row: 0 },
    ],
  })
})

test('where a commune is missing or the day lies outside, the tiles stand in rows by code and are not called drawn', () => {
  const five = communes('1', '2', '3', '4', '5')
  expect(tilesFor([grid], five, day('2021-01-01'))).toMatchObject({ drawn: false, cols: 3, rows: 2 })
  expect(tilesFor([grid], communes('1'), day('2025-07-01'))).toEqual({
    drawn: false,
    cols: 1,
    rows: 1,
    tiles: [{ code: '1', col: 0, row: 0 }],
  })
  expect(tilesFor([grid], [], day('2021-01-01'))).toEqual({ drawn: false, cols: 1, rows: 0, tiles: [] })
  const places = tilesFor([], five, day('2021-01-01')).tiles.map((tile) => `${tile.col},${tile.row}`)
  expect(new Set(places).size).toBe(5)
})
