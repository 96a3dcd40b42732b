import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { formatDecimal, wholeNumber } from '../basics/decimal.ts'
import { findIndicator, readCatalogue } from './catalogue.ts'
import { administrative, missing, type Figure } from './figure.ts'
import { limitsOf } from './limits.ts'
import { total } from './roll-up.ts'
import { suggestCatalogue, suggestIndicator } from './suggest.ts'

const read = readCatalogue(JSON.parse(readFileSync(new URL('../../../samples/indicators/population-2025.json', import.meta.url), 'utf8')))
if (!read.ok) throw new Error(JSON.stringify(read.refusal))
const catalogue = read.value
const n = (value: number): Figure => administrative(wholeNumber(value), 2024)

it.each([
  ['Phấn đấu tổng tỷ suất sinh đạt 2,1 con/phụ nữ', 'total-fertility-rate'],
  ['tỷ số giới tính khi sinh dưới 109 bé trai/100 bé gái sinh ra sống', 'sex-ratio-at-birth'],
  ['tỷ lệ trẻ em dưới 15 tuổi đạt khoảng 22%', 'under-15-share'],
  ['tỷ lệ người từ 65 tuổi trở lên đạt khoảng 12%', 'over-65-share'],
  ['tỷ lệ phụ thuộc chung đạt khoảng 51%', 'dependency-ratio'],
  ['tỷ lệ nam, nữ thanh niên được tư vấn, khám sức khoẻ trước khi kết hôn đạt 90%', 'premarital-advice'],
  ['giảm 50% số cặp tảo hôn', 'early-marriage-couples'],
  ['giảm 60% số cặp hôn nhân cận huyết thống', 'kin-marriage-couples'],
  ['70% phụ nữ mang thai được tầm soát ít nhất 4 loại bệnh tật bẩm sinh phổ biến nhất', 'prenatal-screening'],
  ['90% trẻ sơ sinh được tầm soát ít nhất 5 bệnh bẩm sinh phổ biến nhất', 'newborn-screening'],
])('“%s” is measured by %s', (words, code) => {
  expect(suggestIndicator(catalogue, words)?.code).toBe(code)
})

it('a plan is proposed the catalogue most of its targets point into', () => {
  const other = { ...catalogue, code: 'other', indicators: catalogue.indicators.slice(0, 2) }
  const texts = ['tỷ số giới tính khi sinh dưới 109', 'giảm 50% số cặp tảo hôn', 'tỷ lệ phụ thuộc chung']
  expect(suggestCatalogue([other, catalogue], texts)?.code).toBe('population')
  expect(suggestCatalogue([other, catalogue], ['không nói gì'])?.code).toBe('other')
  expect(suggestCatalogue([], texts)).toBeNull()
})

it('what is given as it is, of several units, is their sum and never their mean', () => {
  const couples = findIndicator(catalogue, 'early-marriage-couples')!
  const parts = [n(3), n(4), missing('none-arose'), missing('not-reported')].map((figure, i) => ({
    unit: `c${i}`,
    cells: new Map([['early-marriage-couples', figure]]),
  }))
  const figure = total(catalogue, couples, parts)
  expect(figure.known && formatDecimal(figure.value)).toBe('7')
  expect(figure).toMatchObject({ numerator: wholeNumber(7), denominator: wholeNumber(1), coverage: { reported: 3, asked: 4 } })
})

it('people who depend on others may be more than those they depend on, but no more were screened than were born', () => {
  const most = (code: string) => limitsOf(catalogue, findIndicator(catalogue, code)!).most
  expect([most('dependency-ratio'), most('newborn-screening'), most('under-15-share'), most('premarital-advice')]).toEqual([
    null,
    100,
    100,
    100,
  ])
})
