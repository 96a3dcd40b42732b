import { expect, test } from 'vitest'
import { barsOf } from './bars.ts'
import { fullRelease } from './release.fixture.ts'

const base = fullRelease.snapshot.measures.find(({ code }) => code === '2.2')!
const figure = (value: string | null) => ({ value, reason: value === null ? ('withheld' as const) : null, above: null, below: null })
const drawn = (values: readonly (string | null)[], more: object = {}) => {
  const units = values.map((value, n) => ({ code: `unit:${n}@2020-01-01`, name: `Xã ${n}`, figure: figure(value) }))
  const bar = barsOf({ ...base, bound: null, units, ...more })
  return units.map((unit) => / width="([^"]+)"/u.exec(bar(unit.figure)?.html ?? '')?.[1] ?? null)
}

test('a bar is as long as its value is of the longest, the aim among them; what is withheld has none', () => {
  expect(drawn(['50.0', null, '25.0', '0'])).toEqual(['100.0', null, '50.0', '0.0'])
  expect(drawn(['50.0', '25.0'], { bound: { comparator: '>=', value: '100' } })).toEqual(['50.0', '25.0'])
})

test('nothing is drawn where lengths say nothing: of yes and no, of one commune, of nothing but noughts, of what falls below nought', () => {
  expect(drawn(['100.0', '0.0'], { yesNo: true })).toEqual([null, null])
  expect(drawn(['50.0', null])).toEqual([null, null])
  expect(drawn(['0', '0'])).toEqual([null, null])
  expect(drawn(['-1.0', '2.0'])).toEqual([null, null])
})
