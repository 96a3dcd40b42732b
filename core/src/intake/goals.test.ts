import { describe, expect, it } from 'vitest'
import { goalsOf } from './goals.ts'
import { linesOf } from './lines.ts'
import { outlineOf } from './outline.ts'
import { textReading } from './text-reading.ts'

const goals = (text: string) => goalsOf(outlineOf(linesOf(textReading(text))), [])
const said = (text: string) => goals(text).targets.map((t) => [t.code, t.value, t.due, t.dueInherited])

describe('where targets stand', () => {
  it('takes the year of the heading where the sentence names none', () => {
    expect(
      said('I. MỤC TIÊU\n1. Các chỉ tiêu cụ thể đến năm 2030\na) Trên 80% đơn vị được trang bị.\nb) Đến năm 2028, 90% xã có trạm y tế.\n'),
    ).toEqual([
      ['1', 80, [2030], true],
      ['2', 90, [2028], false],
    ])
  })

  it('takes the year of the sentence that introduces the list', () => {
    expect(
      said('I. MỤC TIÊU\n1. Mục tiêu cụ thể\nĐến hết năm 2030, phấn đấu đạt được những mục tiêu sau:\n- 100% xã có trạm y tế.\n'),
    ).toEqual([['1', 100, [2030], true]])
  })

  it('takes a line with only a year as the year of its list, not as an objective', () => {
    const read = goals(
      'I. MỤC TIÊU\n1. Mục tiêu cụ thể\na) Đến năm 2025:\n- 60% dân số được tiếp cận.\nb) Đến năm 2030:\n- 80% dân số được tiếp cận.\n',
    )
    expect(read.objectives).toEqual([])
    expect(read.targets.map((t) => [t.value, t.due])).toEqual([
      [60, [2025]],
      [80, [2030]],
    ])
  })

  it('numbers targets within their objectives and keeps the label printed', () => {
    const read = goals(
      'I. MỤC TIÊU\n1. Mục tiêu cụ thể\na) Mục tiêu 1: Chính trị\n- Chỉ tiêu 1: Đạt 30% cơ quan có nữ lãnh đạo.\nb) Mục tiêu 2: Kinh tế\n- Chỉ tiêu 1: Đạt 50% nữ và 40% nam có việc làm.\n',
    )
    expect(read.objectives.map((o) => [o.code, o.heading])).toEqual([
      ['1', 'Chính trị'],
      ['2', 'Kinh tế'],
    ])
    expect(read.targets.map((t) => [t.code, t.number, t.objective, t.label])).toEqual([
      ['1.1', '1.1', '1', 'Chỉ tiêu 1'],
      ['2.1a', '2.1', '2', 'Chỉ tiêu 1'],
      ['2.1b', '2.1', '2', 'Chỉ tiêu 1'],
    ])
  })

  it('tells objectives without numbers from targets where each has a list of its own', () => {
    const read = goals(
      'I. MỤC TIÊU\n1. Mục tiêu cụ thể\na) Nâng cao nhận thức của toàn xã hội.\n2. Các chỉ tiêu\na) 50% xã không có ma túy.\n',
    )
    expect(read.objectives).toHaveLength(1)
    expect(read.targets.map((t) => t.value)).toEqual([50])
  })

  it('finds values inside a duty where no list sets any, and says it is unsure', () => {
    const read = goals(
      'II. NỘI DUNG THỰC HIỆN\n1. Sở Y tế\na) Chủ trì triển khai, cụ thể: Phấn đấu tổng tỷ suất sinh đạt 2,1 con/phụ nữ; tỷ lệ phụ thuộc chung đạt khoảng 51%.\n',
    )
    expect(read.targets.map((t) => [t.value, t.unit, t.finding.doubts])).toEqual([
      [2.1, 'con/phụ nữ', ['inside-duty']],
      [51, '%', ['inside-duty']],
    ])
  })

  it('takes no share for a target where nothing is aspired to', () => {
    expect(goals('IV. NỘI DUNG\n1. Vệ sinh môi trường\n- Cấp hóa chất Chlorine 70% cho các xã trong 24-48 giờ.\n').targets).toEqual([])
  })

  it('keeps the general objective apart, as a heading or in one line', () => {
    expect(goals('I. MỤC TIÊU\n1. Mục tiêu tổng quát\nThu hẹp khoảng cách giới.\n').general?.words.text).toBe('Thu hẹp khoảng cách giới.')
    expect(goals('I. MỤC TIÊU\n1. Mục tiêu chung: Thu hẹp khoảng cách giới.\n').general?.words.text).toBe('Thu hẹp khoảng cách giới.')
  })
})
