import { describe, expect, it } from 'vitest'
import { wholeNumber } from '../basics/decimal.ts'
import type { Calculation } from '../indicators/definition.ts'
import { administrative, missing, type Figure } from '../indicators/figure.ts'
import { hasCounts, madeOf } from './made-of.ts'

const share: Calculation = { kind: 'share', numerator: ['w'], denominator: ['w', 'm'], multiplier: 100, cappedAt: null }
const source = { title: 'Niên giám thống kê', number: null, year: 2023 }
const told = (kind: (Figure & { readonly known: true })['kind']): Figure => ({ ...administrative(wholeNumber(49), 2024), kind })

describe('what a figure was made of', () => {
  it.each([
    ['a share of its counts', share, { kind: 'counts' }],
    ['units that were counted', { kind: 'counted-units', readings: [], multiplier: 100 }, { kind: 'counts' }],
    ['two means of a survey', { kind: 'ratio-of-means', numerator: 'w', denominator: 'm' }, { kind: 'counts' }],
    ['a yes or no', { kind: 'yes-no', element: 'e' }, { kind: 'answer' }],
    ['a value that is given', { kind: 'given', element: 'e' }, { kind: 'value' }],
  ] as [string, Calculation, object][])('%s', (_, calculation, made) => {
    expect(madeOf(calculation, null)).toEqual(made)
    expect(hasCounts(madeOf(calculation, null))).toBe(madeOf(calculation, null).kind === 'counts')
  })

  it('a published figure has no counts of its own, whatever the indicator divides, and says where it stands', () => {
    expect(madeOf(share, told({ kind: 'official', source }))).toEqual({ kind: 'published', source, fromUnit: null })
    expect(madeOf(share, told({ kind: 'borrowed', fromUnit: 'province', source: null }))).toEqual({
      kind: 'published',
      source: null,
      fromUnit: 'province',
    })
    expect(madeOf(share, missing('not-measured'))).toEqual({ kind: 'published', source: null, fromUnit: null })
    expect(hasCounts(madeOf(share, told({ kind: 'official', source })))).toBe(false)
  })
})
