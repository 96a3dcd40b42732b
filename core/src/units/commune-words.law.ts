import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { communeKindOf, communeWords, communeWordsOf } from './commune-words.ts'
import { fullName } from './unit.ts'

const WORDS = { commune: 'xã', ward: 'phường', township: 'thị trấn', 'special-zone': 'đặc khu' } as const
const kind = fc.constantFrom('commune', 'ward', 'township', 'special-zone')
const unit = fc.record({ kind, name: fc.constantFrom('Sa Pa', '5', 'Xã Đàn', 'Phường Đúc', 'Thị Trấn Cũ') })

describe('communes in the words of their kinds', () => {
  it('names each kind that is there once, and none that is not, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 20 }), (units) => {
        const there = new Set(units.map((one) => WORDS[one.kind]))
        const said = communeWords(units.map(fullName)).split(', ')
        expect(said).toEqual(Object.values(WORDS).filter((word) => there.has(word)))
        expect(communeWords(units.toReversed().map(fullName)).split(', ')).toEqual(said)
      }),
    )
  })

  it('reads a committee by its commune, in the words of any year', () => {
    expect(communeKindOf('Ủy ban nhân dân thị trấn Mẫu')).toBe('township')
    expect(communeKindOf('Uỷ ban nhân dân xã Mẫu')).toBe('commune')
    expect(communeKindOf('Phòng Nội vụ')).toBeNull()
    expect(communeKindOf('Xãhội')).toBeNull()
    expect(communeWords(['Nơi không rõ'])).toBe('đơn vị hành chính cấp xã')
  })

  it('speaks of those that stood at the end of the year, or stand today', () => {
    const day = (text: string) => text as PlainDate
    const communes = [
      { name: 'Xã Một', from: day('1997-01-01'), to: day('2025-07-01') },
      { name: 'Thị trấn Hai', from: day('2020-02-01'), to: day('2025-07-01') },
      { name: 'Phường Ba', from: day('2025-07-01'), to: null },
    ]
    expect(communeWordsOf(communes, 2019, day('2026-01-05'))).toBe('xã')
    expect(communeWordsOf(communes, 2024, day('2026-01-05'))).toBe('xã, thị trấn')
    expect(communeWordsOf(communes, 2025, day('2025-06-30'))).toBe('xã, thị trấn')
    expect(communeWordsOf(communes, 2025, day('2025-07-01'))).toBe('phường')
  })
})
