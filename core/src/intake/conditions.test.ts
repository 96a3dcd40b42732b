/** Sentences and heads as clerks of other offices write them: each rule of the genre held by several sentences of its grammar. */
import { describe, expect, it } from 'vitest'
import type { PlanContent } from '../plans/content.ts'
import { measuresOf } from './measure.ts'
import { passageOf } from './passage.ts'
import { propose } from './propose.ts'
import { byIn } from './report-duties.ts'
import { textReading } from './text-reading.ts'

const measures = (sentence: string) => measuresOf(passageOf(sentence, 0, sentence.length), false)
const said = (sentence: string) => measures(sentence).map((m) => [m.comparator, m.bound, m.value, m.unit])

const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSố: 12/KH-UBND\nMẫu, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\n'
function read(text: string, title = 'Phát triển thư viện tỉnh Mẫu', foot = ''): PlanContent {
  const decision = propose(textReading(`${HEAD}${title}\n\n${text}${foot}`))
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}
const targets = (content: PlanContent) => content.targets.map((t) => [t.comparator, t.value, t.unit, t.due])

describe('a count that is the first thing an item says', () => {
  it.each([
    ['Cấp 300 chứng chỉ nghề cho lao động nông thôn.', [['=', null, 300, 'chứng chỉ']]],
    ['Thả bổ sung 50.000 con giống xuống hồ thủy điện.', [['=', null, 50000, 'con']]],
    ['Tiêm phòng cho 12.400 trâu bò trên địa bàn.', [['=', null, 12400, 'trâu bò']]],
    ['Khoan mới 14 giếng ở vùng thiếu nước.', [['=', null, 14, 'giếng']]],
  ])('%s', (sentence, expected) => expect(said(sentence)).toEqual(expected))

  it.each([
    'Thực hiện Nghị quyết 18 về tinh gọn bộ máy.',
    'Phòng chống thiên tai theo phương châm 4 tại chỗ.',
    'Triển khai Đề án 06 của tỉnh.',
  ])('a number that names something is none: %s', (sentence) => expect(said(sentence).map(([, , value]) => value)).toEqual([null]))

  it.each([
    [
      'Đào tạo nghề cho 5.500 lao động, trong đó lao động nữ chiếm 40%.',
      [
        ['=', 5500],
        ['=', 40],
      ],
    ],
    [
      'Kết nạp 120 đoàn viên mới, trong đó người dân tộc thiểu số chiếm ít nhất 30%.',
      [
        ['=', 120],
        ['>=', 30],
      ],
    ],
    [
      'Trồng mới 800 ha rừng, trong đó rừng gỗ lớn chiếm 25%.',
      [
        ['=', 800],
        ['=', 25],
      ],
    ],
  ])('with the share of it: %s', (sentence, expected) => expect(measures(sentence).map((m) => [m.comparator, m.value])).toEqual(expected))
})

describe('a count of things with a name in quotation marks', () => {
  it.each([
    [
      'Thành lập 03 "Tổ tự quản môi trường" và 02 "Câu lạc bộ ông bà cháu".',
      [
        [3, 'Tổ tự quản môi trường'],
        [2, 'Câu lạc bộ ông bà cháu'],
      ],
    ],
    ['Nhân rộng ít nhất 05 “Tuyến đường hoa”.', [[5, 'Tuyến đường hoa']]],
    ['Ra mắt 04 “Cổng trường an toàn”.', [[4, 'Cổng trường an toàn']]],
  ])('%s', (sentence, expected) => expect(measures(sentence).map((m) => [m.value, m.unit])).toEqual(expected))
})

describe('all of them, told with their number', () => {
  it.each([
    ['Duy trì 12/12 trường học đạt chuẩn.', ['maintain', 12, 'trường học']],
    ['8/8 trạm y tế có bác sĩ.', ['=', 8, 'trạm']],
    ['14/14 bếp ăn lưu mẫu đúng quy định.', ['=', 14, 'bếp ăn']],
    ['Phấn đấu 63/63 tỉnh, thành phố có thư viện số.', ['=', 63, 'tỉnh, thành phố']],
  ])('%s', (sentence, expected) => expect(measures(sentence).map((m) => [m.comparator, m.value, m.unit])).toEqual([expected]))

  it('a part of them is so many of how many there are, and a share where it is said of their number', () => {
    expect(said('6/8 trạm y tế có bác sĩ.')).toEqual([['=', null, 6, 'trạm']])
    expect(said('Ít nhất 10/15 xã, thị trấn đạt chuẩn.')).toEqual([['>=', null, 10, 'xã, thị trấn']])
    expect(said('Có 02/7 huyện thoát nghèo.')).toEqual([['=', null, 2, 'huyện']])
    expect(said('Hòa giải thành 2/3 số hồ sơ tranh chấp.')).toEqual([['=', null, 66.67, '%']])
    expect(said('100% (12/12) trường học đạt chuẩn.').map((m) => m[2])).toEqual([100])
    expect(said('Có 100% trường (12/12 trường) đạt chuẩn.').map((m) => m[2])).toEqual([100])
  })
})

describe('a second condition behind a comma', () => {
  it.each([
    [
      'Thời gian thông quan giảm 30% so với năm 2024, không quá 04 giờ làm việc.',
      [
        ['decrease_by', null, 30],
        ['<=', null, 4],
      ],
    ],
    [
      'Tỷ lệ hồ sơ trả đúng hạn đạt 98%, tối đa 05 hồ sơ trễ hạn.',
      [
        ['=', null, 98],
        ['<=', null, 5],
      ],
    ],
    [
      '90% xã có sân chơi, tối thiểu 40 xã có hồ bơi.',
      [
        ['=', null, 90],
        ['>=', null, 40],
      ],
    ],
  ])('%s', (sentence, expected) => expect(said(sentence).map((m) => m.slice(0, 3))).toEqual(expected))
})

describe('a piece that only forbids', () => {
  it.each([
    'Giảm 5% số vụ tai nạn lao động; không để xảy ra sự cố cháy nổ hầm lò.',
    'Đến năm 2027 xóa 300 nhà tạm; không còn hộ dân sống trong nhà dột nát.',
    '95% chất thải được thu gom; chấm dứt đốt rác ngoài trời.',
  ])('is a target of its own behind a value: %s', (sentence) => {
    expect(measures(sentence).map((m) => [m.value === null, m.due])).toEqual([
      [false, measures(sentence)[0]?.due],
      [true, measures(sentence)[0]?.due],
    ])
  })

  it.each([
    'Không để xảy ra vụ ngộ độc trên 30 người mắc.',
    'Không để xảy ra sự cố tràn dầu quá 50 tấn.',
    'Không để xảy ra cháy rừng trên 5 ha.',
  ])('a number in what must not happen is no aim: %s', (sentence) => expect(said(sentence)).toEqual([['exists', null, null, null]]))

  it('and a remark is none', () => {
    expect(measures('95% chất thải được thu gom; tiếp tục tuyên truyền tới hộ dân.')).toHaveLength(1)
  })
})

describe('how much more that is than it was', () => {
  it.each([
    ['Có 410 trang trại, tăng 15 trang trại so với năm 2024.', [410]],
    ['Tỷ lệ che phủ rừng đạt 54%, tăng 2% so với năm 2020.', [54]],
    ['Thu hút 90 dự án, giảm 4 dự án so với cùng kỳ.', [90]],
    // Another unit says something of its own, and so does a rise behind a rise.
    ['Doanh thu đạt 800 tỷ đồng, tăng 12% so với năm 2024.', [800, 12]],
    ['Giảm 5% số vụ, giảm 8% số người bị thương so với năm 2024.', [5, 8]],
  ])('%s', (sentence, expected) => expect(measures(sentence).map((m) => m.value)).toEqual(expected))
})

describe('numbers that join, and numbers that do not', () => {
  it.each([
    ['Năng suất lao động mỗi năm tăng từ 6 - 7%.', 'increase_by', [6, 7]],
    ['Hằng năm giảm từ 2 - 3% số hộ nghèo.', 'decrease_by', [2, 3]],
    ['Tỷ lệ hộ dùng nước sạch tăng từ 60% lên 75%.', 'increase_to', 75],
  ])('%s', (sentence, comparator, value) => expect(said(sentence).map((m) => [m[0], m[2]])).toEqual([[comparator, value]]))

  it.each([
    'Đến 31/12/2026, 90% số xã có điểm đọc.',
    'Trước 30/6/2026, hoàn thành 90% khối lượng.',
    'Từ 01/7/2026, 90% hồ sơ nộp trực tuyến.',
  ])('the day is no value: %s', (sentence) => expect(measures(sentence).map((m) => m.value)).toEqual([90]))
})

describe('what is kept within a bound', () => {
  it.each([
    ['Duy trì tỷ lệ trẻ đến trường ở mức trên 98%.', '>', 'up'],
    ['Giữ vững tỷ lệ bao phủ bảo hiểm y tế không dưới 95%.', '>=', 'up'],
    ['Tiếp tục duy trì tỷ lệ nợ xấu dưới 2%.', '<', 'down'],
  ])('%s', (sentence, bound, direction) =>
    expect(measures(sentence).map((m) => [m.comparator, m.bound, m.direction])).toEqual([['maintain', bound, direction]]),
  )
})

describe('when something is due', () => {
  it('a year first, without a comma, holds for the pieces behind', () => {
    const years = (sentence: string) => measures(sentence).map((m) => m.due)
    expect(years('Ngoài ra, phấn đấu đến năm 2030 kinh tế rừng chiếm 12% GRDP; tạo việc làm cho trên 9.000 lao động.')).toEqual([
      [2030],
      [2030],
    ])
    expect(years('Cùng với chỉ tiêu tại Biểu 1, đến năm 2028 trồng 200 ha rừng; chấm dứt đốt nương.')).toEqual([[2028], [2028]])
    expect(years('Đến năm 2027 có 40 thư viện xã; trên 60% học sinh có thẻ đọc.')).toEqual([[2027], [2027]])
    expect(years('Đến hết năm 2028 hoàn thành 70% tuyến; đến năm 2030 hoàn thành 100% tuyến.')).toEqual([[2028], [2030]])
  })

  it.each([
    'Tháng Thanh niên 2026 trên địa bàn tỉnh',
    'Năm An toàn lao động 2026 với chủ đề "Việt Nam 2045 hùng cường"',
    'Tuần lễ Áo dài 2026',
  ])('an event has its year in its name: %s', (title) => {
    const plan = read('I. MỤC TIÊU\n1. 90% chi đoàn tham gia.\n2. Vận động 500 đoàn viên hiến máu.\nII. NHIỆM VỤ\n1. Ra quân.\n', title)
    expect([plan.letterhead.period?.from, plan.letterhead.period?.to]).toEqual([2026, 2026])
    expect(plan.targets.map((t) => t.due)).toEqual([[2026], [2026]])
  })

  it.each([
    ['Báo cáo Sở Tài chính trước ngày 10 của tháng kế tiếp.', 'trước ngày 10 của tháng kế tiếp'],
    ['Báo cáo Sở trước ngày 10 của tháng đầu quý sau.', 'trước ngày 10 của tháng đầu quý sau'],
    ['Báo cáo tiến độ hàng tuần về Ban Giám đốc Sở.', 'hàng tuần'],
    ['Tổng hợp, báo cáo UBND tỉnh ngày 28 hằng tháng.', 'ngày 28 hằng tháng'],
    ['Báo cáo Hội đồng nhân dân huyện tại kỳ họp giữa năm 2027.', 'tại kỳ họp giữa năm 2027'],
    [
      'Báo cáo hằng quý (trước ngày 25 tháng cuối quý), hằng năm (trước ngày 15/12) về Sở.',
      'hằng quý (trước ngày 25 tháng cuối quý), hằng năm (trước ngày 15/12)',
    ],
  ])('%s', (sentence, words) => expect(byIn(sentence)?.words).toBe(words))
})

describe('a table whose column of values is headed "Chỉ tiêu"', () => {
  const rows = '| 1 | Tỷ lệ hộ dùng nước sạch | ≥ 92% |\n| 2 | Số vụ cháy rừng | 0 |\n'
  const table = (caption: string, head: string, title?: string) =>
    targets(read(`I. MỤC TIÊU\n2. Mục tiêu cụ thể\n${caption}\n${head}\n${rows}II. NHIỆM VỤ\n1. Ra quân.\n`, title))

  it.each([
    ['Bảng 2. Chỉ tiêu nước sạch năm 2027', '| TT | Nội dung | Chỉ tiêu |'],
    ['Các chỉ tiêu chủ yếu đến năm 2027 như sau:', '| STT | Tiêu chí | Mức phấn đấu |'],
    ['Biểu 1: Mục tiêu giai đoạn 2025 - 2027', '| TT | Lĩnh vực | Mục tiêu |'],
  ])('has its year from the words above: %s', (caption, head) => {
    expect(table(caption, head)).toEqual([
      ['>=', 92, '%', [2027]],
      ['=', 0, 'vụ', [2027]],
    ])
  })

  it('or from the title', () => {
    expect(table('Các chỉ tiêu chủ yếu:', '| TT | Nội dung | Chỉ tiêu |', 'Cấp nước sạch năm 2026').map((t) => t[3])).toEqual([
      [2026],
      [2026],
    ])
  })

  it('and a table of work sets none', () => {
    const work =
      '| TT | Nội dung | Mục tiêu |\n| 1 | Lập quy hoạch thư viện | Có quy hoạch được duyệt |\n| 2 | Mua sách | Phục vụ bạn đọc |\n'
    expect(read(`I. MỤC TIÊU\n1. 90% xã có thư viện.\nII. NHIỆM VỤ\n${work}`).targets).toHaveLength(1)
  })
})

describe('groups of places, bearers and signers', () => {
  it('targets are set for a group, which has no objective and no duty by it', () => {
    const plan = read(
      'II. CHỈ TIÊU ĐẾN NĂM 2028\n1. Đối với bản vùng cao\na) 70% hộ có điện lưới.\n2. Các phường\na) 100% hộ có điện lưới.\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Công Thương: Chủ trì.\n2. Trưởng các bản: Vận động Nhân dân.\n3. Giao Công ty Điện lực: Kéo dây.\n',
    )
    expect([plan.objectives, targets(plan)]).toEqual([
      [],
      [
        ['=', 70, '%', [2028]],
        ['=', 100, '%', [2028]],
      ],
    ])
    expect(plan.assignments.map((a) => a.body)).toEqual(['Sở Công Thương', 'Trưởng các bản', 'Công ty Điện lực'])
  })

  it('how often a thing is done and how much of a work are no targets beside a list of them; what is striven for and what is to be there are', () => {
    const plan = read(
      'I. MỤC TIÊU\n1. 90% xã có thư viện.\nII. NHIỆM VỤ\n1. Phát thanh ít nhất 03 lượt/tuần.\n2. Tổ chức 06 hội nghị bạn đọc.\n3. Xây dựng mới 05 thư viện.\n4. Phấn đấu mở 03 lớp thủ thư.\n5. Mỗi thôn có ít nhất 01 tủ sách.\n',
      'Thư viện năm 2026',
    )
    expect(plan.targets.map((t) => t.value)).toEqual([90, 3, 1])
  })

  it.each([
    ['TRƯỞNG BAN\n(Đã ký)\nCHỦ TỊCH UBND HUYỆN\nLê Văn Mẫu', 'TRƯỞNG BAN'],
    ['TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nCHỦ TỊCH UBND TỈNH\n\nLê Văn Mẫu', 'TRƯỞNG BAN'],
    ['KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTHƯỜNG TRỰC\n\nLê Văn Mẫu', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
  ])('another office of the signer is not the one signed in', (foot, title) => {
    const plan = read('I. MỤC TIÊU\n1. 90% xã có thư viện.\n', undefined, `\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n${foot}\n`)
    expect([plan.signature.title, plan.signature.name]).toEqual([title, 'Lê Văn Mẫu'])
  })
})
