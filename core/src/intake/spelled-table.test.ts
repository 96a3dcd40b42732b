import { describe, expect, it } from 'vitest'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

const HEAD = ['TT', 'Nội dung chỉ tiêu', 'Đơn vị tính', 'Giai đoạn 2021 - 2025', 'Giai đoạn 2026 - 2030']
const ROWS = [
  ['1', 'Tỷ lệ hộ dùng nước sạch', '%', '80', '90'],
  ['2', 'Số trạm y tế đạt chuẩn', 'Trạm', '1.000', '1.500'],
]
const plan = (cells: readonly string[], between: string) =>
  `ỦY BAN NHÂN DÂN TỈNH MẪU\nSố: 5/KH-UBND\nKẾ HOẠCH\nPhát triển y tế\n\nI. MỤC TIÊU${between}1. Mục tiêu cụ thể${between}${cells.join(between)}${between}II. NHIỆM VỤ${between}1. Tuyên truyền.${between}2. Kiểm tra.\n`
const rowsOf = (text: string) => textReading(text).blocks.filter((block) => block.kind === 'table-row').length
function targets(text: string) {
  const read = propose(textReading(text))
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value.targets.map((t) => [t.text, t.value, t.unit, t.due])
}

describe('a table copied cell by cell, each on a line of its own', () => {
  it.each([
    ['with empty lines between the cells', '\n\n'],
    ['without', '\n'],
  ])('is read row by row, %s', (_, between) => {
    expect(targets(plan([HEAD, ...ROWS].flat(), between))).toEqual([
      ['Tỷ lệ hộ dùng nước sạch', 80, '%', [2025]],
      ['Tỷ lệ hộ dùng nước sạch', 90, '%', [2030]],
      ['Số trạm y tế đạt chuẩn', 1000, 'Trạm', [2025]],
      ['Số trạm y tế đạt chuẩn', 1500, 'Trạm', [2030]],
    ])
  })

  it('keeps a cell whole that runs over two lines, where empty lines part the cells', () => {
    const cells = [HEAD, ['1', 'Tỷ lệ hộ\ndùng nước sạch', '%', '80', '90'], ...ROWS.slice(1)].flat()
    expect(targets(plan(cells, '\n\n'))[0]).toEqual(['Tỷ lệ hộ dùng nước sạch', 80, '%', [2025]])
  })

  it('ends with its last whole row, and a head alone is no table', () => {
    const text = plan([HEAD, ...ROWS, ['3', 'Tỷ lệ khác']].flat(), '\n')
    expect(rowsOf(text)).toBe(3)
    expect(rowsOf(plan(HEAD, '\n'))).toBe(0)
    expect(rowsOf('TT\n1. Một\n2. Hai\n3. Ba\n')).toBe(0)
  })
})
