/** What differs from office to office: where values stand, how bodies are named, where articles hold sections, how bases are listed. */
import { describe, expect, it } from 'vitest'
import type { PlanContent } from '../plans/content.ts'
import { measuresOf } from './measure.ts'
import { passageOf } from './passage.ts'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSố: 12/KH-UBND\nMẫu, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\n'

function read(text: string, title = 'Phát triển thư viện tỉnh Mẫu'): PlanContent {
  const decision = propose(textReading(`${HEAD}${title}\n${text}`))
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}

const said = (sentence: string) =>
  measuresOf(passageOf(sentence, 0, sentence.length), false).map((m) => [m.comparator, m.bound, m.value, m.unit])

describe('a sentence that sets', () => {
  it.each([
    ['Đến năm 2030 có thêm 40 thư viện xã.', [['increase_by', null, 40, 'thư viện']]],
    ['Thời gian chờ không vượt quá 20 phút/lượt.', [['<=', null, 20, 'phút/lượt']]],
    ['Ít nhất 3/4 thủ tục được rút gọn.', [['>=', null, 75, '%']]],
    ['Thu nhập đạt từ 70 triệu đồng/người/năm trở lên.', [['>=', null, 70, 'triệu đồng/người/năm']]],
    ['Có 05 sản phẩm đạt 4 sao trở lên.', [['=', null, 5, 'sản phẩm']]],
    [
      'Tỷ lệ hộ thiếu nước giảm 0,5 điểm %, còn dưới 2%.',
      [
        ['decrease_by', null, 0.5, 'điểm %'],
        ['decrease_to', '<', 2, '%'],
      ],
    ],
    ['Nâng tỷ lệ hộ có nước sạch từ 24% lên 40% với định mức 60 lít/người/ngày.', [['increase_to', null, 40, '%']]],
    ['Không để xã nào đạt dưới 60%.', [['>=', null, 60, '%']]],
    [
      'Tổng lượt khách đạt khoảng 2 - 3 triệu lượt, trong đó khách quốc tế chiếm 38%.',
      [
        ['range', null, [2, 3], 'triệu lượt'],
        ['=', null, 38, '%'],
      ],
    ],
    [
      'Tạo việc làm cho 9.000 lao động, bình quân mỗi năm 3.000 lao động.',
      [
        ['=', null, 9000, 'lao động'],
        ['=', null, 3000, 'lao động'],
      ],
    ],
  ])('%s', (sentence, expected) => expect(said(sentence)).toEqual(expected))

  it('has its quantity for every year, the one for all of them its own year', () => {
    const { targets } = read(
      'I. MỤC TIÊU\n1. Mục tiêu cụ thể đến năm 2028\n- Tạo việc làm cho 9.000 lao động, bình quân mỗi năm 3.000 lao động.\n- Thu nhập đạt 70 triệu đồng/người/năm.\nII. NHIỆM VỤ\n1. Tuyên truyền.',
    )
    expect(targets.map((t) => [t.value, t.due])).toEqual([
      [9000, [2028]],
      [3000, []],
      [70, [2028]],
    ])
  })
})

describe('values outside the list of goals', () => {
  const TASKS =
    'I. MỤC TIÊU\n1. Mục tiêu cụ thể đến năm 2030\n- 90% xã có thư viện.\nII. NHIỆM VỤ\n1. Xây dựng kho sách; 30% phòng đọc có máy tính. Có 40% kho sách được số hóa. Phấn đấu đến năm 2030 vốn tài liệu đạt 2.500 tựa.\n2. Đến năm 2029, tỷ lệ bạn đọc được cấp thẻ đạt 75%.\n3. Đến năm 2020, tỷ lệ phòng đọc đạt chuẩn đạt 60%.\n4. 90% xã có thư viện.\n5. Mở cửa 08 giờ mỗi ngày, phục vụ bạn đọc từ 15 tuổi trở lên.'

  it('are proposed with a doubt: a share ahead, what begins "Phấn đấu", a year to come with what it reaches; not what the list sets already', () => {
    expect(read(TASKS).targets.map((t) => [t.value, t.due, t.finding.sure])).toEqual([
      [90, [2030], 'high'],
      [30, [], 'medium'],
      [40, [], 'medium'],
      [2500, [2030], 'medium'],
      [75, [2029], 'medium'],
    ])
  })

  it('are results where a section tells how things stand, and are left alone', () => {
    expect(read(`I. ĐÁNH GIÁ TÌNH HÌNH\n1. Kết quả\n- 85% xã có thư viện.\n${TASKS}`).targets.map((t) => t.value)).not.toContain(85)
  })

  it('a sentence that only sends the reader to a table of targets sets nothing', () => {
    const { targets } = read(
      'I. MỤC TIÊU\n1. Các chỉ tiêu\n- Các chỉ tiêu cụ thể theo Biểu kèm theo Kế hoạch này.\nII. NHIỆM VỤ\n1. Tuyên truyền.',
    )
    expect(targets).toEqual([])
  })
})

describe('who is charged', () => {
  const bodies = (text: string) => read(`I. NHIỆM VỤ\n1. Tuyên truyền.\nII. TỔ CHỨC THỰC HIỆN\n${text}`).assignments.map((a) => a.body)

  it.each([
    [
      'communes named one by one',
      '1. Ủy ban nhân dân các xã: An Bình, Tân Lập, Hòa Sơn\n- Xây dựng kế hoạch.',
      ['Ủy ban nhân dân các xã: An Bình, Tân Lập, Hòa Sơn'],
    ],
    [
      'a class of bodies',
      '1. Các sở, ngành chủ trì dự án thành phần\n- Phê duyệt kế hoạch giám sát.',
      ['Các sở, ngành chủ trì dự án thành phần'],
    ],
    [
      'bodies behind what is to be considered',
      '1. Căn cứ Kế hoạch này, các sở, ngành, Ủy ban nhân dân các xã xây dựng kế hoạch của mình.',
      ['Các sở, ngành, Ủy ban nhân dân các xã'],
    ],
    ['those invited', '1. Mời Thành phố Mẫu, tỉnh Thử\n- Cử đoàn tham gia.', ['Mời Thành phố Mẫu, tỉnh Thử']],
    [
      'the last one, whose only duty ends the paper',
      '1. Sở Y tế\n- Chủ trì.\n2. Các tổ chức, cá nhân liên quan\nPhối hợp thực hiện Kế hoạch./.',
      ['Sở Y tế', 'Các tổ chức, cá nhân liên quan'],
    ],
    ['and not who only takes a part', '1. Cơ quan chỉ đạo: Ủy ban nhân dân tỉnh.\n2. Đơn vị phối hợp thực hiện: các sở, ngành.', []],
    ['a body whose words follow a colon', '1. Công an xã: Bảo đảm an ninh, trật tự, an toàn.', ['Công an xã']],
  ])('%s', (_, text, expected) => expect(bodies(text)).toEqual(expected))

  it('a single body among other headings outside the organisation is a matter of its own', () => {
    expect(
      read('I. NHIỆM VỤ\n1. Xây dựng kho sách\n- Mua sách.\n2. Các ngành, lĩnh vực khác\n- Theo định hướng chung.').assignments,
    ).toEqual([])
  })
})

describe('the paper', () => {
  it('has the sections of its plan in the first article, and the second article ends them', () => {
    const { sections, funding, assignments } = read(
      'Căn cứ Luật Thư viện ngày 21/11/2019;\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Đề án với các nội dung sau:\nI. MỤC TIÊU\n- 90% xã có thư viện.\nII. KINH PHÍ\n- Ngân sách tỉnh.\nĐiều 2. Tổ chức thực hiện\n1. Sở Y tế\na) Chủ trì thực hiện;\nb) Tổng hợp kết quả.\nĐiều 3. Quyết định có hiệu lực từ ngày ký.',
    )
    expect(sections.map((s) => [s.num, s.children.map((c) => c.num)])).toEqual([
      ['Điều 1', ['I', 'II']],
      ['Điều 2', []],
      ['Điều 3', []],
    ])
    expect([funding.length, assignments.map((a) => a.duties.length)]).toEqual([1, [2]])
  })

  it('rests on decrees named one by one in brackets, each of the kind that is named once', () => {
    const { bases } = read(
      'Căn cứ Các Nghị định của Chính phủ quy định về thư viện (Số 93/2020/NĐ-CP ngày 18/8/2020, số 12/2023/NĐ-CP ngày 05/4/2023 sửa đổi một số điều của Nghị định số 93/2020/NĐ-CP và số 9/2025/NĐ-CP ngày 02/01/2025);\nI. NHIỆM VỤ\n1. Tuyên truyền.',
    )
    expect(bases.map((b) => [b.kind, b.number, b.date])).toEqual([
      ['Nghị định', '93/2020/NĐ-CP', '2020-08-18'],
      ['Nghị định', '12/2023/NĐ-CP', '2023-04-05'],
      ['Nghị định', '9/2025/NĐ-CP', '2025-01-02'],
    ])
  })

  it('runs for the time a section tells, where its title names only a term of office', () => {
    const { letterhead } = read(
      'I. NHIỆM VỤ\n1. Tuyên truyền.\n2. Thời gian\nTừ tháng 10 năm 2025 đến hết tháng 3 năm 2026.',
      'Thi đua phục vụ bầu cử đại biểu nhiệm kỳ 2026 - 2031',
    )
    expect(letterhead.period).toMatchObject({ from: 2025, to: 2026 })
  })

  it('tells its work under the names of fields between goals and organisation, and its money inside another section', () => {
    const { tasks, funding } = read(
      'I. MỤC TIÊU\n- 90% xã có thư viện.\nII. PHÁT TRIỂN KHO SÁCH\n1. Sách in\na) Mua sách mới.\nb) Nhận sách tặng.\nIII. GIẢI PHÁP\n1. Bảo đảm kinh phí\na) Bố trí từ ngân sách tỉnh.\nb) Huy động từ doanh nghiệp.\nIV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì.',
    )
    expect(tasks.slice(0, 2).map((t) => t.text)).toEqual(['Mua sách mới.', 'Nhận sách tặng.'])
    expect(funding.map((f) => f.source)).toEqual(['state-budget', 'mobilised'])
  })

  it('joins a heading that breaks behind a comma, a dash or a word that joins', () => {
    const text =
      'I. NHIỆM VỤ\n1. Xây dựng các thư viện: Bình An, Văn -\nHóa và\nTân Lập\n- Mua sách mới cho các thư viện xã trong tỉnh.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì.'
    expect(read(text).sections[0]?.children.map((c) => c.heading)).toEqual(['Xây dựng các thư viện: Bình An, Văn - Hóa và Tân Lập'])
  })
})
