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
})
