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

  it('end where no value can be, and still show one that is there all the same', () => {
    const share = { least: 0, most: 100 }
    expect(scaleOver([0, 62, 100], 0, 100, share).marks).toEqual([0, 25, 50, 75, 100])
    expect(scaleOver([98, 100], 0, 100, share).marks).toEqual([97.5, 98, 98.5, 99, 99.5, 100])
    expect(scaleOver([0], 0, 100, share).marks[0]).toBe(0)
    expect(scaleOver([0, 50], 0, 100, { least: 0, most: null }).marks).toEqual([0, 20, 40, 60])
    const wrong = scaleOver([95, 120], 0, 100, share)
    expect([wrong.marks.at(-1), wrong.place(120) <= 100]).toEqual([130, true])
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
