import { expect, test } from 'vitest'
import { horizonOf } from './period.ts'
import { readingAsData } from './plans-truth.ts'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

test.each([
  ['Phát triển y tế đến năm 2025, tầm nhìn đến năm 2030', 2025],
  ['PHÁT TRIỂN Y TẾ ĐẾN HẾT NĂM 2030', 2030],
  ['Phát triển y tế', null],
])('a title looks as far as the nearer year it names: %s', (title, year) => expect(horizonOf(title)).toBe(year))

test('a plan whose title names only by when has a period without a first year, and one with a period keeps it', () => {
  const period = (title: string) => {
    const read = propose(textReading(`ỦY BAN NHÂN DÂN TỈNH MẪU\nSố: 5/KH-UBND\nKẾ HOẠCH\n${title}\nI. NHIỆM VỤ\n1. Tuyên truyền.\n`))
    if (!read.ok) throw new Error(read.refusal.code)
    return readingAsData(read.value, 'a.txt').period
  }
  expect(period('Phát triển y tế đến năm 2030')).toEqual({ from: null, to: 2030 })
  expect(period('Phát triển y tế giai đoạn 2021 - 2025, định hướng đến năm 2030')).toEqual({ from: 2021, to: 2025 })
})
