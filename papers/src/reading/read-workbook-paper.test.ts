import { linesOf } from '@songhanh/core/intake/lines'
import { propose } from '@songhanh/core/intake/propose'
import { textReading } from '@songhanh/core/intake/text-reading'
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

  it('has each row on one line of its text, which read as text is the same table', async () => {
    const file = await workbook([
      ['PHỤ LỤC CHỈ TIÊU NĂM 2026'],
      ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2025', 'Kế hoạch năm 2026'],
      [1, 'Tỷ lệ hộ có nước sạch', '%', null, 90],
      [2, 'Số lớp tập huấn', 'lớp', 3, 5],
    ])
    const read = await readPaper('chi-tieu.xlsx', file)
    if (!read.ok) throw new Error(read.refusal.code)
    const { text, blocks } = read.value
    expect(text.split('\n').slice(2, 4)).toEqual(['1 | Tỷ lệ hộ có nước sạch | % |  | 90', '2 | Số lớp tập huấn | lớp | 3 | 5'])
    expect(
      blocks
        .flatMap((b) => b.cells ?? [])
        .flat()
        .map((s) => text.slice(s.start, s.end)),
    ).toContain('Tỷ lệ hộ có nước sạch')
    const said = (reading: typeof read.value) => {
      const plan = propose(reading)
      if (!plan.ok) throw new Error(plan.refusal.code)
      return plan.value.targets.map((t) => [t.text, t.value, t.unit, t.due])
    }
    expect(said(read.value)).toEqual([
      ['Tỷ lệ hộ có nước sạch', 90, '%', [2026]],
      ['Số lớp tập huấn', 5, 'lớp', [2026]],
    ])
    expect(said(textReading(text))).toEqual(said(read.value))
  })

  it('without a word in it is refused', async () => {
    expect(await readPaper('a.xlsx', await workbook([]))).toMatchObject({ ok: false, refusal: { code: 'intake.no-words' } })
  })
})
