import { linesOf } from '@songhanh/core/intake/lines'
import { propose } from '@songhanh/core/intake/propose'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { readPaper } from './read-paper.ts'

const workbook = (rows: readonly (readonly (string | number | null)[])[], hidden: readonly (readonly string[])[] = []) =>
  writeXlsx({
    sheets: [
      { name: 'Phụ lục', rows: rows.map((row) => [...row]) },
      { name: 'khoá', hidden: true, rows: hidden.map((row) => [...row]) },
    ],
  })

describe('a workbook', () => {
  it('is read as the annex of targets it is: titles as paragraphs, rows as rows, numbers as a paper prints them', async () => {
    const file = await workbook(
      [
        ['PHỤ LỤC CHỈ TIÊU'],
        ['(Kèm theo Kế hoạch thực hiện bình đẳng giới giai đoạn 2024 - 2026)'],
        ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm 2025'],
        [1, 'Tỷ lệ nữ đại biểu Hội đồng nhân dân', '%', 35.5],
        [2, 'Số xã có mô hình hỗ trợ', 'xã', 12],
      ],
      [['không ai thấy']],
    )
    const read = await readPaper('chi-tieu.xlsx', file)
    if (!read.ok) throw new Error(read.refusal.code)
    expect(read.value.format).toBe('xlsx')
    expect(read.value.text).toContain('35,5')
    expect(read.value.text).not.toContain('không ai thấy')
    expect(linesOf(read.value).filter(({ cell }) => cell?.row === 0)).toHaveLength(4)
    const plan = propose(read.value)
    if (!plan.ok) throw new Error(plan.refusal.code)
    expect(plan.value.targets.map(({ text, unit, due }) => [text, unit, due])).toEqual([
      ['Tỷ lệ nữ đại biểu Hội đồng nhân dân', '%', [2025]],
      ['Số xã có mô hình hỗ trợ', 'xã', [2025]],
    ])
  })

  it('without a word in it is refused', async () => {
    expect(await readPaper('a.xlsx', await workbook([]))).toMatchObject({ ok: false, refusal: { code: 'intake.not-readable' } })
  })
})
