import { describe, expect, it } from 'vitest'
import { readNumber, readRoman, toRoman } from './numerals.ts'

describe('written numbers', () => {
  it.each([
    ['26,9', 26.9],
    ['110,7', 110.7],
    ['42', 42],
    ['100.000', 100000],
    ['1.234.567,5', 1234567.5],
    ['1.000', 1000],
    ['05', 5],
  ])('%s leaves no doubt', (written, value) => expect(readNumber(written)).toEqual({ value, ambiguous: false }))

  it.each([
    ['1.234', 1234],
    ['1,234', 1.234],
    ['110.7', 110.7],
    ['1,234.5', 1234.5],
  ])('%s has to be looked at', (written, value) => expect(readNumber(written)).toEqual({ value, ambiguous: true }))

  it.each(['', 'ba', '1..2', '12/2025', '1.23.456'])('%j is no number', (written) => expect(readNumber(written)).toBeNull())
})

describe('roman numerals', () => {
  it('come back from every number of sections a plan could have', () => {
    for (let n = 1; n <= 200; n++) expect(readRoman(toRoman(n))).toBe(n)
  })

  it.each(['IIX', 'IC', 'VX', 'IIII', 'i', ''])('%j is none', (text) => expect(readRoman(text)).toBeNull())
})
