import { describe, expect, it } from 'vitest'
import { guardFormula } from './formula-guard.ts'

describe('a text in a CSV file', () => {
  it.each([
    '=1+1',
    '+84 912',
    "-2+3+cmd|' /C calc'!A0",
    '- 2+cmd|x!A1',
    '- SUM(A1)',
    '- A1',
    '@SUM(1)',
    '\t=1',
    ' =1',
    '\u00a0=1',
    '\ufeff=1',
    '|x',
    '-',
    '%0a=1',
    '=HYPERLINK("x")',
  ])('%j cannot become a formula', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`)
  })

  it('is harmless also where the machine parts cells by a semicolon, a tab or a new line of its own', () => {
    const parted = [
      ['a;=1+1', "a;'=1+1"],
      ['a; =1+1', "a;' =1+1"],
      ['a\t@SUM(1)', "a\t'@SUM(1)"],
      ['x\n=cmd|x\ny', "x\n'=cmd|x\ny"],
      ['=1;=2', "'=1;'=2"],
      ['Ghi chú; - Đôn đốc xã; -5', 'Ghi chú; - Đôn đốc xã; -5'],
    ] as const
    for (const [text, guarded] of parted) expect(guardFormula(text)).toBe(guarded)
  })

  it.each(['-5', '-3,2', '+1.234,5', '-12%', '- Chỉ tiêu 1: tăng 5%', '- Đôn đốc các cơ quan, đơn vị', 'Xã Liêm Cần', '110,7', '%', ''])(
    '%j stays as the office wrote it',
    (text) => {
      expect(guardFormula(text)).toBe(text)
    },
  )
})
