/** The genre construct by construct: what plans of any field and office are made of, each in a paper of its own. */
import { describe, expect, it } from 'vitest'
import type { PlanContent } from '../plans/content.ts'
import { measuresOf } from './measure.ts'
import { passageOf } from './passage.ts'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

const HEAD =
  'ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 45/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLào Cai, ngày 12 tháng 02 năm 2025\n\n'
const TITLE = 'KẾ HOẠCH\nPhát triển giáo dục mầm non trên địa bàn tỉnh\n\n'
const FOOT = '\n\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nTrịnh Văn An\n'

function read(text: string): PlanContent {
  const decision = propose(textReading(text))
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}
const plan = (body: string) => read(`${HEAD}${TITLE}${body}${FOOT}`)
const targets = (content: PlanContent) => content.targets.map((t) => [t.comparator, t.value, t.unit, t.due])

describe('a decision with its plan annexed', () => {
  const decision = read(
    `${HEAD.replace('/KH-UBND', '/QĐ-UBND')}QUYẾT ĐỊNH\nBan hành Kế hoạch phòng, chống đuối nước trẻ em giai đoạn 2026 - 2030\n\nỦY BAN NHÂN DÂN TỈNH LÀO CAI\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;\nTheo đề nghị của Sở Y tế tại Tờ trình số 12/TTr-SYT ngày 03 tháng 02 năm 2025.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch phòng, chống đuối nước trẻ em giai đoạn 2026 - 2030.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này./.${FOOT}\nKẾ HOẠCH\nPhòng, chống đuối nước trẻ em giai đoạn 2026 - 2030\n(Ban hành kèm theo Quyết định số 45/QĐ-UBND ngày 12 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh)\n\nI. MỤC TIÊU\n1. Mục tiêu chung\nGiảm tai nạn đuối nước trẻ em.\n2. Mục tiêu cụ thể\n- 90% trẻ em từ 6 đến dưới 16 tuổi biết kỹ năng an toàn vào năm 2030.\nII. NHIỆM VỤ\n1. Tuyên truyền, nâng cao nhận thức của cha mẹ.\nIII. KINH PHÍ THỰC HIỆN\nNgân sách nhà nước theo phân cấp.\nIV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì triển khai; báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12 hằng năm.\n`,
  )

  it('has head, recipients and signature of the decision, and targets, duties and years of the plan', () => {
    expect(decision.letterhead).toMatchObject({ number: { number: '45', symbol: 'QĐ-UBND' }, period: { from: 2026, to: 2030 } })
    expect(decision.recipients.map((r) => r.text)).toEqual(['Như Điều 3;', 'Lưu: VT.'])
    expect(decision.signature.name).toBe('Trịnh Văn An')
    expect(decision.bases.map((b) => b.kind)).toEqual(['Luật', 'Tờ trình'])
    expect(targets(decision)).toEqual([['=', 90, '%', [2030]]])
    expect(decision.sections.map((s) => s.num)).toEqual(['I', 'II', 'III', 'IV'])
    expect(decision.assignments.map((a) => a.body)).toEqual(['Sở Y tế'])
    expect(decision.reportDuties.map((r) => r.due)).toEqual([{ kind: 'before', month: 12, day: 15, year: null }])
  })
})

describe('a resolution with its programme', () => {
  const opening = `${HEAD.replace('ỦY BAN NHÂN DÂN', 'HỘI ĐỒNG NHÂN DÂN').replace('/KH-UBND', '/NQ-HĐND')}NGHỊ QUYẾT\nVề Chương trình phát triển đô thị tỉnh Lào Cai đến năm 2030\n\nHỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI\n\nCăn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n\nQUYẾT NGHỊ:\n\n`
  const foot = FOOT.replace('TM. ỦY BAN NHÂN DÂN\n', '')

  it('in its own articles', () => {
    const resolution = read(
      `${opening}Điều 1. Thông qua Chương trình phát triển đô thị tỉnh Lào Cai đến năm 2030 với các nội dung chính như sau:\n1. Mục tiêu\na) Mục tiêu tổng quát: Phát triển hệ thống đô thị bền vững.\nb) Mục tiêu cụ thể:\n- Tỷ lệ đô thị hóa đạt trên 40% vào năm 2030.\n- Diện tích nhà ở bình quân đạt 30 m2/người vào năm 2030.\n2. Nhiệm vụ, giải pháp\na) Lập quy hoạch đô thị.\nb) Huy động nguồn lực.\nĐiều 2. Tổ chức thực hiện\n1. Ủy ban nhân dân tỉnh tổ chức triển khai thực hiện Nghị quyết; hằng năm báo cáo Hội đồng nhân dân tỉnh.\n2. Thường trực Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết.${foot}`,
    )
    expect(resolution.letterhead.docType).toBe('NGHỊ QUYẾT')
    expect(resolution.generalObjective?.text).toBe('Phát triển hệ thống đô thị bền vững.')
    expect(targets(resolution)).toEqual([
      ['>', 40, '%', [2030]],
      ['=', 30, 'm2/người', [2030]],
    ])
    expect(resolution.tasks).toHaveLength(2)
    expect(resolution.assignments.map((a) => a.body)).toEqual(['Ủy ban nhân dân tỉnh', 'Thường trực Hội đồng nhân dân tỉnh'])
  })

  it('behind its signature', () => {
    const resolution = read(
      `${opening}Điều 1. Ban hành kèm theo Nghị quyết này Chương trình phát triển đô thị tỉnh Lào Cai đến năm 2030.\nĐiều 2. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện./.${foot}\nCHƯƠNG TRÌNH\nPhát triển đô thị tỉnh Lào Cai đến năm 2030\n(Kèm theo Nghị quyết số 45/NQ-HĐND ngày 12 tháng 02 năm 2025 của Hội đồng nhân dân tỉnh)\n\nI. MỤC TIÊU CỤ THỂ\n1. Tỷ lệ đô thị hóa đạt trên 40%.\nII. NHIỆM VỤ\n1. Lập quy hoạch đô thị.\n`,
    )
    expect(targets(resolution)).toEqual([['>', 40, '%', [2030]]])
    expect(resolution.tasks.map((t) => t.text)).toEqual(['Lập quy hoạch đô thị.'])
  })
})

describe('the marks of sections', () => {
  it('may be parts, capitals, articles, each over numbers and letters', () => {
    const body = (marks: readonly string[]) =>
      `${marks[0]}MỤC TIÊU\n1. Mục tiêu cụ thể\na) 90% trường đạt chuẩn vào năm 2030.\n${marks[1]}TỔ CHỨC THỰC HIỆN\n1. Sở Giáo dục và Đào tạo\n- Chủ trì thực hiện.`
    const schemes = [
      ['I. ', 'II. '],
      ['A. ', 'B. '],
      ['Điều 1. ', 'Điều 2. '],
      ['Phần I. ', 'Phần II. '],
      ['Phần thứ nhất\n', 'Phần thứ hai\n'],
      ['PHẦN THỨ NHẤT\n', 'PHẦN THỨ HAI\n'],
      ['Chương I\n', 'Chương II\n'],
    ]
    for (const marks of schemes) {
      const content = plan(body(marks))
      expect([marks, content.sections.map((s) => s.heading)]).toEqual([marks, ['MỤC TIÊU', 'TỔ CHỨC THỰC HIỆN']])
      expect([marks, targets(content), content.assignments.length]).toEqual([marks, [['=', 90, '%', [2030]]], 1])
    }
  })

  it('keep what the paper repeats and leaves out', () => {
    const { sections, defects } = plan(
      'I. MỤC ĐÍCH\nNội dung.\nII. NHIỆM VỤ\n1. Việc.\nII. KINH PHÍ\nNgân sách.\nV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Làm.',
    )
    expect(sections.map((s) => s.num)).toEqual(['I', 'II', 'II', 'V'])
    expect(defects.map((d) => d.kind)).toEqual(expect.arrayContaining(['section_duplicate', 'section_gap']))
  })
})

describe('a heading that its text runs on from', () => {
  it('over an objective', () =>
    expect(
      plan('I. MỤC TIÊU\n1. Mục tiêu chung: Nâng cao chất lượng.\n2. Mục tiêu cụ thể: đến năm 2030\n- 80% trường đạt chuẩn.'),
    ).toMatchObject({
      generalObjective: { text: 'Nâng cao chất lượng.' },
      targets: [{ value: 80, due: [2030] }],
    }))

  it('over the duties of a body', () => {
    const { assignments } = plan(
      'I. NHIỆM VỤ\n1. Việc.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: Chủ trì triển khai Kế hoạch; tổng hợp kết quả.\n2. Sở Tài chính phối hợp với Sở Y tế bố trí kinh phí.\n3. Ủy ban nhân dân các xã, phường: Xây dựng kế hoạch của địa phương.',
    )
    expect(assignments.map((a) => [a.body, a.duties.length])).toEqual([
      ['Sở Y tế', 1],
      ['Sở Tài chính', 1],
      ['Ủy ban nhân dân các xã, phường', 1],
    ])
  })
})

it('a plan without any target is a plan all the same', () => {
  const content = plan(
    'I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Nâng cao nhận thức.\nII. NỘI DUNG\n1. Tổ chức hội nghị.\n2. Tuyên truyền trên Đài.\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì thực hiện.',
  )
  expect([content.targets.length, content.tasks.length, content.assignments.length]).toEqual([0, 2, 1])
})

describe('what a target sentence says', () => {
  const said = (sentence: string) =>
    measuresOf(passageOf(sentence, 0, sentence.length), false).map((m) => [m.comparator, m.bound, m.value, m.unit, m.due])

  it.each([
    ['Thu nhập bình quân đầu người tăng thêm 12 triệu đồng vào năm 2030.', 'increase_by', null, 12, 'triệu đồng', [2030]],
    ['Tỷ lệ lao động qua đào tạo tăng thêm ít nhất 2 điểm phần trăm/năm.', 'increase_by', '>=', 2, 'điểm phần trăm/năm', []],
    ['Tăng thêm 05 trường mầm non đạt chuẩn quốc gia.', 'increase_by', null, 5, 'trường', []],
    ['Giảm 15% số vụ tai nạn giao thông so với năm 2024.', 'decrease_by', null, 15, '%', []],
    ['Số vụ cháy giảm ít nhất 10% vào năm 2026.', 'decrease_by', '>=', 10, '%', [2026]],
    ['Tỷ lệ hộ nghèo giảm còn dưới 1,5% vào năm 2030.', 'decrease_to', '<', 1.5, '%', [2030]],
    ['Khoảng 35% người lao động tham gia bảo hiểm xã hội.', '~', null, 35, '%', []],
    ['Trên 95% người dân hài lòng.', '>', null, 95, '%', []],
    ['Có không dưới 20 bác sĩ/10.000 dân.', '>=', null, 20, 'bác sĩ/10.000 dân', []],
    ['Từ 70% trở lên số xã đạt chuẩn nông thôn mới.', '>=', null, 70, '%', []],
    ['Không quá 3% hồ sơ quá hạn.', '<=', null, 3, '%', []],
    ['Tốc độ tăng trưởng đạt 9 - 10%/năm.', 'range', null, [9, 10], '%/năm', []],
    ['Tỷ lệ đô thị hóa đạt từ 35% đến 38% vào năm 2030.', 'range', null, [35, 38], '%', [2030]],
    ['Mỗi năm giảm bình quân 1% hộ nghèo.', 'decrease_by', null, 1, '%', []],
    ['Tỷ lệ hộ nghèo dưới 2% vào năm 2025 và năm 2030.', '<', null, 2, '%', [2025, 2030]],
    ['100% xã có cán bộ chuyên trách trong các năm 2026, 2028 và 2030.', '=', null, 100, '%', [2026, 2028, 2030]],
    ['Duy trì 100% xã đạt chuẩn phổ cập giáo dục.', 'maintain', null, 100, '%', []],
    ['Hoàn thành xây dựng cơ sở dữ liệu hộ tịch vào năm 2026.', 'exists', null, null, null, [2026]],
    ['Không để xảy ra cháy rừng.', 'exists', null, null, null, []],
  ])('%s', (sentence, comparator, bound, value, unit, due) => expect(said(sentence)).toEqual([[comparator, bound, value, unit, due]]))

  it.each([
    ['a minimum of services', '80% người khuyết tật được tiếp cận ít nhất một dịch vụ y tế.', 80],
    ['an age', 'Tỷ lệ suy dinh dưỡng ở trẻ em dưới 05 tuổi còn dưới 9%.', 9],
    ['ages from and to', '95% trẻ em từ 03 đến 05 tuổi được đến trường.', 95],
    ['a period', 'Trong giai đoạn 2021 - 2025, 100% xã có nhà văn hóa.', 100],
    ['a period at the end', 'Trồng mới 500 ha rừng trong giai đoạn 2026 - 2030.', 500],
    ['a quoted title', '90% hộ đăng ký phong trào "Gia đình 5 không, 3 sạch".', 90],
    ['a document', '100% chi bộ quán triệt Nghị quyết số 57-NQ/TW ngày 22/12/2024.', 100],
    ['levels of a service', '100% thủ tục được cung cấp dịch vụ công trực tuyến mức độ 4.', 100],
    ['a number of times a year', '100% cơ quan tuyên truyền mỗi quý 01 lần.', 100],
    ['a place', '60% thôn thuộc khu vực III có đường bê tông.', 60],
    ['months of pay', '100% người lao động mất việc được hỗ trợ trong 06 tháng.', 100],
  ])('and not %s', (_, sentence, value) => expect(said(sentence).map(([, , v]) => v)).toEqual([value]))
})
