import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personalDataIn } from './personal-data.ts'

const words = fc.constantFrom('xã', 'đã', 'phối hợp', 'hỗ trợ', 'ba', 'vụ', 'trong', 'quý', 'tư vấn')
const sentence = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '))
const digit = fc.integer({ min: 0, max: 9 })
const phone = fc
  .tuple(fc.constantFrom('03', '05', '07', '08', '09'), fc.array(digit, { minLength: 8, maxLength: 8 }), fc.constantFrom('', ' ', '.', '-'))
  .map(([first, rest, sign]) => `${first}${rest.slice(0, 2).join('')}${sign}${rest.slice(2, 5).join('')}${sign}${rest.slice(5).join('')}`)

describe('the laws of what could name a person', () => {
  it('a phone number is found wherever it stands and however it is parted', () => {
    fc.assert(
      fc.property(sentence, phone, sentence, (before, number, after) => {
        expect(personalDataIn(`${before} ${number} ${after}`).map((one) => one.sign)).toContain('phone')
      }),
    )
  })

  it('an identity number of twelve digits is found wherever it stands', () => {
    fc.assert(
      fc.property(sentence, fc.array(digit, { minLength: 11, maxLength: 11 }), (before, digits) => {
        expect(personalDataIn(`${before} 0${digits.join('')}`)).toHaveLength(1)
      }),
    )
  })

  it('plain words and small counts name nobody', () => {
    fc.assert(
      fc.property(sentence, fc.nat(9999), (text, count) => {
        expect(personalDataIn(`${text} ${count} ${text}`)).toEqual([])
      }),
    )
  })
})
