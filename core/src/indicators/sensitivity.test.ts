import { expect, test } from 'vitest'
import type { Catalogue, Indicator } from './definition.ts'
import { sensitivityOf } from './sensitivity.ts'

const element = (code: string, sensitivity: string, headCount: object | null = null) => ({ code, sensitivity, headCount })
const catalogue = {
  elements: [
    element('population', 'ordinary'),
    element('deaths', 'small-cells'),
    element('victims', 'ordinary', { women: 'victims.women', men: 'victims.men' }),
    element('victims.women', 'violence'),
    element('victims.men', 'ordinary'),
  ],
} as unknown as Catalogue
const share = (numerator: string, sensitivity: Indicator['sensitivity'] = 'ordinary') =>
  ({
    sensitivity,
    calculation: { kind: 'share', numerator: [numerator], denominator: ['population'], multiplier: 100, cappedAt: null },
  }) as const

test('a figure is as sensitive as the most sensitive thing under it, whatever was entered for it', () => {
  expect(sensitivityOf(catalogue, share('population'))).toBe('ordinary')
  expect(sensitivityOf(catalogue, share('population', 'violence'))).toBe('violence')
  expect(sensitivityOf(catalogue, share('deaths'))).toBe('small-cells')
  expect(sensitivityOf(catalogue, share('deaths', 'violence'))).toBe('violence')
  // A total by its women.
  expect(sensitivityOf(catalogue, share('victims'))).toBe('violence')
})
