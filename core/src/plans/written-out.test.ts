import { describe, expect, it } from 'vitest'
import { writtenOut } from './written-out.ts'

const shorts = [
  { short: 'UBND', text: 'Ủy ban nhân dân' },
  { short: 'UBND tỉnh', text: 'Ủy ban nhân dân tỉnh Mẫu' },
  { short: 'BĐG', text: 'bình đẳng giới' },
]

describe('words with short names written out', () => {
  it('take the longer name first and leave parts of other words alone', () => {
    expect(writtenOut('UBND tỉnh, UBND xã, BĐGX', shorts)).toBe('Ủy ban nhân dân tỉnh Mẫu, Ủy ban nhân dân xã, BĐGX')
    expect(writtenOut('Sở Nội vụ', [])).toBe('Sở Nội vụ')
  })

  it('take any sign a short name may hold as it stands', () => {
    const law = { short: 'Nghị quyết số 21-NQ/TW', text: 'Nghị quyết số 21-NQ/TW ngày 25 tháng 10 năm 2017' }
    expect(writtenOut('theo Nghị quyết số 21-NQ/TW', [law])).toBe(`theo ${law.text}`)
    for (const sign of '-/.*+?^${}()|[]\\#&,;:"\'') expect(writtenOut(`A${sign}B`, [{ short: `A${sign}B`, text: 'đủ' }])).toBe('đủ')
  })
})
