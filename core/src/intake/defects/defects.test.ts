import { describe, expect, it } from 'vitest'
import { toVni } from '../legacy/legacy.fixture.ts'
import { propose } from '../propose.ts'
import { textReading } from '../text-reading.ts'
import { DEFECT_KINDS } from './defects.ts'

interface Said {
  number?: string
  day?: string
  basis?: string
  goals?: string
  tasks?: string
  funding?: string
  organisation?: string
  foot?: string
  /** How the paper was typed, where not in Unicode. */
  typed?: (text: string) => string
  format?: 'doc'
}

/** A plan nobody could find fault with, but for what is changed. */
const paper = (change: Said = {}): string => {
  const p = {
    number: '45',
    day: '12',
    basis: 'Căn cứ Nghị quyết số 28/NQ-CP ngày 03 tháng 3 năm 2021 của Chính phủ về bình đẳng giới;',
    goals: '1. Mục tiêu tổng quát\nThu hẹp khoảng cách giới.\n2. Mục tiêu cụ thể\n- Tỷ lệ xã có trạm y tế đạt 90% vào năm 2025.',
    tasks: '1. Đẩy mạnh công tác tuyên truyền.\n2. Tăng cường kiểm tra.',
    funding: 'III. KINH PHÍ THỰC HIỆN\nNgân sách nhà nước theo phân cấp.',
    organisation: '1. Sở Y tế\n- Chủ trì triển khai; hằng năm, báo cáo Ủy ban nhân dân tỉnh trước ngày 05/12.',
    foot: 'Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Hoa\n',
    ...change,
  }
  return `ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: ${p.number}/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLào Cai, ngày ${p.day} tháng 02 năm 2024\n\nKẾ HOẠCH\nThực hiện bình đẳng giới trên địa bàn tỉnh\n\n${p.basis}\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. MỤC TIÊU\n${p.goals}\nII. NHIỆM VỤ\n${p.tasks}\n${p.funding}\nIV. TỔ CHỨC THỰC HIỆN\n${p.organisation}\n\n${p.foot}`
}

function defects(change: Said = {}) {
  const decision = propose({ ...textReading((change.typed ?? String)(paper(change))), ...(change.format ? { format: change.format } : {}) })
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value.defects
}
const kinds = (change: Said) => defects(change).map((d) => d.kind)

describe('a proof-reader', () => {
  it('finds nothing in a paper without fault', () => expect(defects()).toEqual([]))

  const goals = (...items: string[]) => ({ goals: `1. Mục tiêu tổng quát\nThu hẹp khoảng cách.\n2. Mục tiêu cụ thể\n${items.join('\n')}` })
  const planted: readonly (readonly [string, Said])[] = [
    ['blank_number', { number: '    ' }],
    ['blank_day', { day: '    ' }],
    ['signature_form', { foot: 'Nơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Hoa\n' }],
    ['extraction', { foot: 'Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Thị Hoa\n\n(Để báo cáo)\n' }],
    ['legacy_code', { typed: toVni }],
    ['automatic_numbers', { format: 'doc' }],
    ['no_legal_base', { basis: 'Tình hình đang có nhiều thay đổi.' }],
    ['missing_funding_section', { funding: 'III. THANH TRA\nTheo quy định.' }],
    ['section_gap', { funding: '' }],
    ['section_duplicate', { funding: 'II. KINH PHÍ THỰC HIỆN\nNgân sách nhà nước.' }],
    ['no_report_date', { organisation: '1. Sở Y tế\n- Báo cáo Ủy ban nhân dân tỉnh theo quy định.' }],
    ['annex_absent', { tasks: '1. Triển khai các việc tại Phụ lục kèm theo Kế hoạch này.\n2. Kiểm tra.' }],
    ['missing_general_objective', { goals: '1. Mục tiêu cụ thể\n- Tỷ lệ xã có trạm y tế đạt 90% vào năm 2025.' }],
    ['item_gap', { tasks: '1. Đẩy mạnh tuyên truyền\n1.1. Mở hội nghị.\n1.3. Phát tờ rơi.' }],
    ['item_duplicate', { tasks: '1. Đẩy mạnh tuyên truyền\n1.1. Mở hội nghị.\n1.2. Phát tờ rơi.\n1.2. Tổng kết.' }],
    ['section_gap', { tasks: '1. Đẩy mạnh tuyên truyền.\n3. Tăng cường kiểm tra.' }],
    ['section_duplicate', { tasks: '1. Đẩy mạnh tuyên truyền.\n2. Tăng cường kiểm tra.\n2. Tổng kết.' }],
    ['letter_sequence', { tasks: '1. Tuyên truyền\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\ne) Năm.' }],
    ['heading_content', { funding: 'III. PHẠM VI, ĐỐI TƯỢNG\n1. Phạm vi\nToàn tỉnh.\nIV. KINH PHÍ THỰC HIỆN\nNgân sách.' }],
    ['no_due_year', goals('- Tỷ lệ xã có trạm y tế đạt 90%.')],
    ['due_from_not_by', goals('- Tỷ lệ xã có trạm y tế đạt 90% từ năm 2025.')],
    ['target_without_value', goals('- Giảm số người nghèo vào năm 2025.')],
    ['unnumbered_target', goals('- Chỉ tiêu: Đạt 90% xã vào năm 2025.', '- Chỉ tiêu 2: Đạt 80% hộ vào năm 2025.')],
    ['quantity_unit_mismatch', goals('- Giảm số giờ làm việc nhà còn 1,7 lần vào năm 2025.')],
    ['no_baseline', goals('- Giảm 50% số cặp tảo hôn vào năm 2025.')],
    ['conflicting_values', goals('- Tỷ lệ xã có trạm y tế đạt 90% vào năm 2025.', '- Tỷ lệ xã có trạm y tế đạt 80% vào năm 2025.')],
    ['legal_base_date', { basis: 'Căn cứ Nghị quyết số 163/2024/QH15 ngày 27 tháng 11 năm 2023 của Quốc hội về phòng, chống ma túy;' }],
    ['legal_base_mismatch', { tasks: '1. Thực hiện Chỉ thị số 27/CT-TTg.\n2. Quán triệt Chỉ thị số 27/CT-TTg và Chỉ thị số 27/CTTg.' }],
    ['typo', { tasks: '1. Đẩy mạnh công tác truyển thông.\n2. Kiểm tra.' }],
    ['space_before_punctuation', { tasks: '1. Đẩy mạnh tuyên truyền ; vận động.\n2. Kiểm tra.' }],
    ['double_dot', { tasks: '1. Đẩy mạnh tuyên truyền..\n2. Kiểm tra.' }],
    ['quote_unbalanced', { tasks: '1. Phong trào “Toàn dân đoàn kết.\n2. Kiểm tra.' }],
    ['double_space', { tasks: '1. Đẩy mạnh  tuyên truyền.\n2. Kiểm tra.' }],
    ['wrong_doc_noun', { tasks: '1. Bố trí ngân sách thực hiện Đề án theo phân cấp.\n2. Kiểm tra.' }],
  ]

  it.each([
    ['conflicting_values', goals('- Tỷ lệ xã có trạm y tế đạt từ 70% trở lên, phấn đấu 80% vào năm 2025.')],
    ['no_due_year', { tasks: '1. Xây dựng 02 nhà văn hóa.\n2. Kiểm tra.' }],
  ] as const)('finds no %s where a value is striven for beyond the set one, or work is told by number', (kind, change) =>
    expect(kinds(change)).not.toContain(kind),
  )

  it.each(planted)('finds %s where it was planted', (kind, change) => expect(kinds(change)).toContain(kind))

  it('is tried on every kind of defect there is', () =>
    expect([...new Set(planted.map(([kind]) => kind))].toSorted()).toEqual([...DEFECT_KINDS].toSorted()))

  it('takes no other word of the genre for a slip', () => {
    const tasks =
      '1. Giữ gìn nghề truyền thống, tuyên truyền thành công, chi tiêu đúng quy định ở mỗi trường học.\n2. Xã Gò Công Đông trao đổi với vị thành niên.'
    expect(kinds({ tasks })).not.toContain('typo')
  })

  it('proposes the word meant, in the case it was printed', () => {
    expect(defects({ tasks: '1. Ủy bân nhân dân tuyên truyền.\n2. Kiểm tra.' }).find((d) => d.kind === 'typo')?.fix).toBe('Ủy ban')
  })

  it('names all targets a flaw concerns in one defect', () => {
    const found = defects(goals('- Tỷ lệ xã có trạm y tế đạt 90%.', '- Tỷ lệ hộ có nước sạch đạt 80%.')).filter(
      (d) => d.kind === 'no_due_year',
    )
    expect(found).toMatchObject([{ where: '1, 2' }])
  })
})
