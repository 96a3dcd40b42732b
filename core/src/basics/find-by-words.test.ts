import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findByWords } from './find-by-words.ts'
import { unaccentedKey } from './vietnamese.ts'

const things = [
  { code: '2.3', name: 'Tỷ lệ nữ làm chủ doanh nghiệp, hợp tác xã' },
  { code: '12.3', name: 'Tỷ lệ xã có điểm tạm lánh' },
  { name: 'Hội Liên hiệp Phụ nữ' },
  { name: 'Phụ nữ' },
  { name: 'Ủy ban nhân dân xã Liêm Phong' },
]
const found = (query: string, most = 10) => findByWords(things, query, most).map(({ name }) => name)

describe('finding a thing by what a person remembers', () => {
  it('takes words without marks, half typed, in any order', () => {
    expect(found('phong liem')).toEqual(['Ủy ban nhân dân xã Liêm Phong'])
    expect(found('doanh nghi chu nu')).toEqual(['Tỷ lệ nữ làm chủ doanh nghiệp, hợp tác xã'])
  })
  it('puts the very code first, and never takes a code from within another', () => {
    expect(found('2.3')).toEqual(['Tỷ lệ nữ làm chủ doanh nghiệp, hợp tác xã'])
    expect(found('12')).toEqual(['Tỷ lệ xã có điểm tạm lánh'])
  })
  it('puts the very name before a name that holds it', () => {
    expect(found('phu nu')).toEqual(['Phụ nữ', 'Hội Liên hiệp Phụ nữ'])
  })
  it('finds nothing for nothing, or for a word no name has', () => {
    expect(found('  ')).toEqual([])
    expect(found('…')).toEqual([])
    expect(found('phụ nữ sao hỏa')).toEqual([])
  })
  it('law: any name is found by any beginnings of its own words, whatever their order', () => {
    const word = fc.stringMatching(/^[a-zđăâêôơư]{2,8}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 8 }), (words, cut) => {
        const query = words
          .toReversed()
          .map((w) => unaccentedKey(w).slice(0, cut))
          .join(' ')
        expect(findByWords([{ name: 'zzz' }, { name: words.join(' ') }], query, 5)).toContainEqual({ name: words.join(' ') })
      }),
    )
  })
  it('law: never more than asked for, and only what was given', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), fc.nat(5), (names, query, most) => {
        const given = names.map((name) => ({ name }))
        const hits = findByWords(given, query, most)
        expect(hits.length).toBeLessThanOrEqual(most)
        for (const hit of hits) expect(given).toContain(hit)
      }),
    )
  })
})
