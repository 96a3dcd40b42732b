import { expect, test } from 'vitest'
import type { Territory, Unit } from './queries.ts'
import { tilesOf } from './tiles.ts'

const unit = (code: string, validFrom = '2019-01-01'): Unit => ({
  ...{ code, validFrom, validTo: null, name: code, fullName: code, kind: 'commune', parent: '101', startBasis: 'list', endBasis: null },
})
const [a, b, c] = [unit('10001'), unit('10002'), unit('10003')]
const [ab, part] = [unit('10001', '2025-07-01'), unit('10009', '2025-07-01')]
const move = (to: Unit) => ({ unit: to, relation: 'whole' as const, date: '2025-07-01', act: null })
const tiles = [a, b, c].map(({ code }, col) => ({ code, col, row: 0 }))
const forward: Territory = {
  ...{ unit: unit('101'), asOf: '2021-01-01', on: '2026-01-01', lost: [], grid: { drawn: true, cols: 3, rows: 1, tiles }, land: null },
  then: [
    { unit: a, moves: [move(ab)] },
    { unit: b, moves: [move(ab), move(part)] },
    { unit: c, moves: [] },
  ],
  members: [
    { unit: ab, extent: 'whole' },
    { unit: part, extent: 'part' },
    { unit: c, extent: 'whole' },
  ],
}

test('looking forward, communes that went to one unit are one group, a split one names both, one that stands is itself', () => {
  expect(tilesOf(forward).map((tile) => [tile.unit.code, tile.into.map((u) => u.code), tile.group])).toEqual([
    ['10001', ['10001'], 0],
    ['10002', ['10001', '10009'], 0],
    ['10003', ['10003'], 1],
  ])
})

test('looking back, every older commune lies in the unit asked about, whole or with a part', () => {
  const back: Territory = {
    ...{ ...forward, unit: ab, asOf: '2026-01-01', on: '2021-01-01', then: [{ unit: ab, moves: [] }] },
    members: [
      { unit: a, extent: 'whole' },
      { unit: b, extent: 'part' },
    ],
  }
  expect(tilesOf(back).map((tile) => [tile.unit.code, tile.into[0]?.code, tile.whole])).toEqual([
    ['10001', '10001', true],
    ['10002', '10001', false],
  ])
})
