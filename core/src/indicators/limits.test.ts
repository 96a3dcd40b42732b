import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readCatalogue } from './catalogue.ts'
import { limitsOf } from './limits.ts'

const read = readCatalogue(
  JSON.parse(readFileSync(new URL('../../../samples/indicators/gender-equality-2021.json', import.meta.url), 'utf8')),
)
if (!read.ok) throw new Error('the sample catalogue does not read')
const catalogue = read.value

it('a share of a whole ends at the whole; a ratio of two groups and a rate per births do not', () => {
  const most = Object.fromEntries(catalogue.indicators.map((one) => [one.code, limitsOf(catalogue, one).most]))
  expect(most).toMatchObject({
    'women-on-wages': 100,
    'victims-served': 100,
    'women-masters': 100,
    'women-vocational-entrants': 100,
    'people-reached': 100,
    'women-key-leaders': 100,
    'communes-with-broadcasts': 100,
    'station-column': 1,
    'sex-ratio-at-birth': null,
    'unpaid-work-ratio': null,
    'adolescent-births': null,
    'maternal-mortality': null,
  })
  expect(catalogue.indicators.every((one) => limitsOf(catalogue, one).least === 0)).toBe(true)
})

it('elements that name one another in a circle do not hang it', () => {
  const circle = catalogue.elements.slice(0, 2).map((one, n, all) => ({ ...one, within: [all[1 - n]!.code] }))
  const calculation = { kind: 'share', numerator: [circle[0]!.code], denominator: ['another'], multiplier: 100, cappedAt: null } as const
  expect(limitsOf({ ...catalogue, elements: circle }, { calculation })).toEqual({ least: 0, most: null })
})
