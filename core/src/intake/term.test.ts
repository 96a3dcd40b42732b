import { describe, expect, it } from 'vitest'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

function read(targets: string, term = '') {
  const text = `ỦY BAN NHÂN DÂN XÃ MẪU\nKẾ HOẠCH\nPhát triển y tế xã Mẫu\nThực hiện Nghị quyết Đại hội Đảng bộ xã${term}.\nI. MỤC TIÊU\n${targets}\nII. NHIỆM VỤ\n1. Tuyên truyền.\n2. Kiểm tra.\n`
  const plan = propose(textReading(text))
  if (!plan.ok) throw new Error(plan.refusal.code)
  const open = plan.value.defects.find(({ kind }) => kind === 'no_due_year')?.where ?? null
  return { due: plan.value.targets.map((t) => [t.quantity, t.value, t.due, t.dueInherited]), open }
}

const TARGET = '- Đến cuối nhiệm kỳ, tỷ lệ xã có trạm y tế đạt 90%.'
const QUANTITY = 'tỷ lệ xã có trạm y tế'

describe('"đến cuối nhiệm kỳ"', () => {
  it.each([
    [', nhiệm kỳ 2020 - 2025', 2025],
    [', nhiệm kỳ 2021 – 2026', 2026],
    [', nhiệm kỳ 2020 - 2025 và Nghị quyết số 01 nhiệm kỳ 2020 - 2025', 2025],
  ])('is the last year of the term the document names: %s', (term, year) => {
    expect(read(TARGET, term)).toEqual({ due: [[QUANTITY, 90, [year], false]], open: null })
  })

  it('stays open where no term is named, or two that end in different years, and the target is said to have no due year', () => {
    expect(read(TARGET)).toEqual({ due: [[QUANTITY, 90, [], false]], open: '1' })
    expect(read(TARGET, ', nhiệm kỳ 2020 - 2025; kế hoạch nhiệm kỳ 2021 - 2026')).toEqual({ due: [[QUANTITY, 90, [], false]], open: '1' })
  })

  it('takes the years of the sentence itself before those of the document', () => {
    const own = '- Đến hết nhiệm kỳ 2025 - 2030, tỷ lệ xã có trạm y tế đạt 90%.'
    expect(read(own, ', nhiệm kỳ 2020 - 2025').due).toMatchObject([[QUANTITY, 90, [2030], false]])
  })

  it('holds for the list a sentence introduces, and leaves it open in the same way', () => {
    const list =
      '1. Mục tiêu cụ thể\nĐến cuối nhiệm kỳ, phấn đấu đạt các chỉ tiêu sau:\n- 100% xã có trạm y tế.\n- Đến năm 2023, 80% hộ có nước sạch.'
    expect(read(list, ', nhiệm kỳ 2021 - 2026').due.map(([, , due]) => due)).toEqual([[2026], [2023]])
    expect(read(list)).toMatchObject({
      due: [
        [expect.anything(), 100, [], false],
        [expect.anything(), 80, [2023], false],
      ],
      open: '1',
    })
  })
})
