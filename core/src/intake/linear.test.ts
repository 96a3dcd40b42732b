import { describe, expect, it } from 'vitest'
import { workOf } from './work-of.fixture.ts'

const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 1/KH-UBND\nLào Cai, ngày 1 tháng 2 năm 2025\n\nKẾ HOẠCH\nThử\n\n'
const GOALS = `${HEAD}I. MỤC TIÊU\n1. Mục tiêu cụ thể\n- `

describe('a paper twice as long takes twice the work', () => {
  it.each([
    ['an item with hundreds of values', (n: number) => GOALS + 'tỷ lệ hộ đạt 30%; '.repeat(n)],
    ['values without an end of sentence', (n: number) => GOALS + 'đạt 30% hộ nghèo và '.repeat(n)],
    ['counts', (n: number) => GOALS + 'đạt 30 xã đạt 40 hộ '.repeat(n)],
    ['years', (n: number) => GOALS + 'đến năm 2025 '.repeat(n)],
    ['dashes between numbers', (n: number) => GOALS + '1 - '.repeat(n)],
    ['quotation marks', (n: number) => GOALS + '" 30% ; '.repeat(n)],
    ['aspirations', (n: number) => `${HEAD}I. NHIỆM VỤ\n1. ${'; phấn đấu đạt '.repeat(n)}`],
    ['capitals before the head', (n: number) => 'A B C D '.repeat(n) + HEAD],
    ['citations', (n: number) => `${HEAD}Căn cứ ${'Nghị quyết số 1/NQ-CP ngày 1/1/2025 của Chính phủ; '.repeat(n)}\nI. X\n1. Y\n`],
    ['bodies', (n: number) => `${HEAD}I. TỔ CHỨC THỰC HIỆN\n1. ${'Sở Y tế, '.repeat(n)}\n- làm\n`],
    [
      'difficulties',
      (n: number) => `${HEAD}I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- ${'Nếu có vướng mắc, các đơn vị phản ánh về Sở Y tế. '.repeat(n)}`,
    ],
    ['lines with marks', (n: number) => HEAD + Array.from({ length: n }, (_, i) => `${(i % 90) + 1}. Việc`).join('\n')],
    ['titles under a signature', (n: number) => 'II. MỤC TIÊU\nKT. CHỦ TỊCH\n'.repeat(n)],
    ['pieces that forbid', (n: number) => `${GOALS}90% hộ; ${'không còn nhà dột nát; '.repeat(n)}`],
    ['links ahead of an item', (n: number) => GOALS + 'Ngoài ra, '.repeat(n)],
    ['bars', (n: number) => HEAD + '|\nô\n'.repeat(n)],
  ])('%s', (_, make) => {
    const once = workOf(make(400))
    expect(once).toBeGreaterThan(1000)
    expect(workOf(make(800)) / once).toBeLessThan(2.4)
  })
})
