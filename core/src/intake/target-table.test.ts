import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import { outlineOf } from './outline.ts'
import { goalsOf } from './goals.ts'
import { targetsFromTables, withTables } from './target-table.ts'
import { textReading } from './text-reading.ts'

const targets = (text: string) => targetsFromTables(outlineOf(linesOf(textReading(text))), [])

describe('targets set in a table', () => {
  it('one for each yearly column, with unit, baseline and the body that answers', () => {
    const read = targets(
      '| TT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2024 | Kế hoạch năm 2025 | Mục tiêu năm 2030 | Cơ quan chủ trì |\n|---|---|---|---|---|---|---|\n| 1 | Tỷ lệ người tập thể thao | % | 36,5 | 38 | ≥ 45 | Sở Văn hóa |\n',
    )
    expect(read.map((t) => [t.comparator, t.value, t.unit, t.due, t.lead])).toEqual([
      ['=', 38, '%', [2025], 'Sở Văn hóa'],
      ['>=', 45, '%', [2030], 'Sở Văn hóa'],
    ])
    expect(read[0]?.baseline).toEqual({ value: 36.5, year: 2024 })
  })

  it('how it was, with its unit in the cell, and lengths of time', () => {
    const read = targets(
      '| TT | Chỉ số | Kết quả năm 2023 | Mục tiêu năm 2024 |\n|---|---|---|---|\n| 1 | Tỷ lệ hài lòng | 92,5% | ≥ 95% |\n| 2 | Thời gian chờ trung bình | 35 phút | ≤ 25 phút |\n',
    )
    expect(read.map((t) => [t.comparator, t.value, t.unit, t.baseline])).toEqual([
      ['>=', 95, '%', { value: 92.5, year: 2023 }],
      ['<=', 25, 'phút', { value: 35, year: 2023 }],
    ])
  })

  it('a year before the paper itself is how it was, one after it a target', () => {
    const table =
      '| TT | Chỉ tiêu | Đơn vị tính | Năm 2025 | Năm 2028 | Năm 2030 |\n|---|---|---|---|---|---|\n| 1 | Tỷ lệ hộ dùng nước sạch | % | 58,4 | 65 | 80 |\n'
    const outline = outlineOf(linesOf(textReading(table)))
    const read = (issued: number | null) => targetsFromTables(outline, [], issued).map((t) => [t.value, t.due, t.baseline])
    const was = { value: 58.4, year: 2025 }
    expect(read(2026)).toEqual([
      [65, [2028], was],
      [80, [2030], was],
    ])
    for (const year of [2025, null]) expect(read(year).map(([value]) => value)).toEqual([58.4, 65, 80])
    // A plan read afterwards, whose every year is past, keeps its targets.
    expect(read(2031).map(([value]) => value)).toEqual([58.4, 65, 80])
  })

  it('the year of the group a row stands in', () => {
    const read = targets(
      '| TT | Tên chỉ tiêu | Mục tiêu |\n| I. Mục tiêu đến năm 2030 |\n| 1 | Quy mô kinh tế số | Tối thiểu 30% GDP |\n| II. Mục tiêu đến năm 2045 |\n| 2 | Quy mô kinh tế số | Tối thiểu 50% GDP |\n',
    )
    expect(read.map((t) => [t.text, t.comparator, t.value, t.due])).toEqual([
      ['Quy mô kinh tế số', '>=', 30, [2030]],
      ['Quy mô kinh tế số', '>=', 50, [2045]],
    ])
  })

  it('a range, a rank, and a sentence that sets the value by itself', () => {
    const read = targets(
      '| TT | Chỉ tiêu | Mục tiêu |\n| 1 | Số tổ chức được xếp hạng | 40 - 50 |\n| 2 | Chỉ số đổi mới sáng tạo | Nhóm 40 nước dẫn đầu |\n',
    )
    expect(read.map((t) => [t.comparator, t.value])).toEqual([
      ['range', [40, 50]],
      ['qual', null],
    ])
    expect(targets('| TT | Chỉ tiêu | Đơn vị chủ trì |\n| 1 | Tỷ lệ phủ sóng 5G đạt 100% dân số. | Sở Khoa học |\n')[0]).toMatchObject({
      value: 100,
      lead: 'Sở Khoa học',
    })
  })

  it('none in a table of tasks', () => {
    expect(
      targets('| STT | Tên nhiệm vụ | Cơ quan chủ trì | Thời gian |\n| 1 | Hỗ trợ 50% doanh nghiệp | Sở Công Thương | 2025 |\n'),
    ).toEqual([])
  })
})

describe('a table that repeats listed targets', () => {
  it('names the body that answers for each, and adds only what it sets anew', () => {
    const outline = outlineOf(
      linesOf(
        textReading(
          'I. MỤC TIÊU\n1. Mục tiêu cụ thể\n- Tỷ lệ phủ sóng 5G đạt 100% dân số.\n\n| TT | Chỉ tiêu | Đơn vị chủ trì |\n| 1 | Tỷ lệ phủ sóng 5G đạt 100% dân số | Sở Khoa học |\n| 2 | Tỷ lệ hồ sơ trực tuyến đạt 80% | Văn phòng |\n',
        ),
      ),
    )
    const listed = goalsOf(outline, []).targets
    expect(withTables(listed, outline, []).map((t) => [t.code, t.value, t.lead])).toEqual([
      ['1', 100, 'Sở Khoa học'],
      ['2', 80, 'Văn phòng'],
    ])
  })
})
