import { describe, expect, it } from 'vitest'
import { scaleOver } from './scale.ts'

describe('the marks of a chart', () => {
  it.each([
    [
      [26.9, 30],
      [26, 27, 28, 29, 30, 31],
    ],
    [
      [0, 1],
      [-0.25, 0, 0.25, 0.5, 0.75, 1, 1.25],
    ],
    [
      [110.7, 112.7],
      [110.5, 111, 111.5, 112, 112.5, 113],
    ],
  ])('over %j are round', (values, marks) => {
    expect(scaleOver(values, 0, 100).marks).toEqual(marks)
  })

  it('cover every value, one alone too', () => {
    for (const values of [[5], [0], [-3, 7], [0.001, 0.002]]) {
      const { place, marks } = scaleOver(values, 0, 100)
      for (const value of values) {
        expect(place(value)).toBeGreaterThanOrEqual(0)
        expect(place(value)).toBeLessThanOrEqual(100)
      }
      expect(marks.length).toBeGreaterThanOrEqual(2)
      expect(marks.length).toBeLessThanOrEqual(9)
    }
  })
})
