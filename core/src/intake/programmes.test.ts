/** Programmes and schemes: horizons beside due years, periods as headings, places in a ranking, minima inside tasks, several days of one report, sums with their parts. */
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
  measuresOf(passageOf(sentence, 0, sentence.length), false).map((m) => [m.comparator, m.bound, m.value, m.unit, m.direction])

describe('a sentence of a programme', () => {
  it.each([
    ['Chỉ số đọc nằm trong nhóm 10 tỉnh dẫn đầu cả nước.', [['<=', null, 10, 'tỉnh', 'down']]],
    ['Hỗ trợ sửa chữa 415 nhà ở cho hộ khó khăn (trong đó: xây mới 300 nhà).', [['=', null, 415, 'nhà ở', 'up']]],
    [
      'Xây dựng ít nhất 700 Ngôi nhà an toàn, 20 Trường học an toàn.',
      [
        ['>=', null, 700, 'Ngôi nhà', 'up'],
        ['=', null, 20, 'Trường học', 'up'],
      ],
    ],
  ])('%s', (sentence, expected) => expect(said(sentence)).toEqual(expected))

  it('a group with a number for a name is no place in a ranking', () => {
    expect(said('Tập huấn cho cán bộ thuộc nhóm 2.')[0]?.[2]).toBeNull()
  })

  it('starts from the end of a year, which is not when it is due', () => {
    const text = 'Giảm tỷ lệ hộ thiếu sách từ 38,25% cuối năm 2025 xuống còn 31,5% cuối năm 2026.'
    const [measure] = measuresOf(passageOf(text, 0, text.length), false)
    expect([measure?.baseline, measure?.due]).toEqual([{ value: 38.25, year: 2025 }, [2026]])
  })
})

describe('due years', () => {
  const due = (text: string, title?: string) => read(`${text}\nII. NHIỆM VỤ\n1. Tuyên truyền.`, title).targets.map((t) => [t.value, t.due])

  it('are the last year of a period that heads a list, and that of the outlook for the list under it', () => {
    expect(
      due(
        'I. MỤC TIÊU\n1. Giai đoạn 2026 - 2028\n- 60% xã có thư viện.\n- Sản lượng sách đạt trên 200 tấn/năm.\n- Tạo việc làm cho 90 lao động/năm.\n2. Định hướng đến năm 2030\n- 80% xã có thư viện.',
      ),
    ).toEqual([
      [60, [2028]],
      [200, [2028]],
      [90, []],
      [80, [2030]],
    ])
  })

  it('do not take in how far a heading looks beyond them', () => {
    expect(due('I. MỤC TIÊU ĐẾN NĂM 2028, ĐỊNH HƯỚNG ĐẾN NĂM 2035\n- 60% xã có thư viện.')).toEqual([[60, [2028]]])
  })

  it('before a school year are its first', () => {
    expect(due('I. MỤC TIÊU\n- 100% trường có thư viện trước năm học 2028 - 2029.')).toEqual([[100, [2028]]])
  })
})

describe('a task', () => {
  it('sets a minimum told with its number, and a share behind a semicolon with its year; how long and how often are conditions', () => {
    const { targets } = read(
      'I. MỤC TIÊU\n1. Mục tiêu cụ thể đến năm 2030\n- 90% xã có thư viện.\nII. NHIỆM VỤ\n1. Kiểm tra thư viện tại ít nhất 30% cơ quan.\n2. Phấn đấu tổ chức tối thiểu 12 phiên đọc sách.\n3. Lắp đặt giá sách; đến hết năm 2028, 50% số xã có giá sách.\n4. Mở cửa ít nhất 05 ngày trong tuần, kiểm kê tối thiểu 01 lần.',
    )
    expect(targets.map((t) => [t.value, t.unit, t.due])).toEqual([
      [90, '%', [2030]],
      [30, '%', []],
      [12, 'phiên', []],
      [50, '%', [2028]],
    ])
  })

  it('stands under a part of the programme that goes by its number', () => {
    const { sections } = read(
      'I. MỤC TIÊU\n- 90% xã có thư viện.\nII. NỘI DUNG CÁC DỰ ÁN\n1. Dự án 1: Hỗ trợ xây dựng thư viện\na) Nội dung: Xây kho sách.\nb) Cơ quan chủ trì: Sở Văn hóa.\n2. Dự án 2: Bồi dưỡng thủ thư\na) Nội dung: Mở lớp.',
    )
    expect(sections[1]?.children.map((s) => s.heading)).toEqual(['Dự án 1: Hỗ trợ xây dựng thư viện', 'Dự án 2: Bồi dưỡng thủ thư'])
  })
})

describe('a paper for one year', () => {
  const TEXT =
    'I. CHỈ TIÊU\n1. 90% xã có thư viện.\nII. NHIỆM VỤ\n1. Vận động 100% hội viên đọc sách.\n2. Tuyên truyền trên đài, mỗi tuần ít nhất 03 tin, bài.'

  it('has the values of its tasks due in that year', () => {
    expect(read(TEXT, 'Phát triển thư viện năm 2027').targets.map((t) => [t.value, t.due])).toEqual([
      [90, [2027]],
      [100, [2027]],
    ])
    expect(read(TEXT, 'Phát triển thư viện đến năm 2027').targets.map((t) => t.due)).toEqual([[2027], []])
  })

  it('has no motto in its title', () => {
    expect(read(TEXT, 'Phát triển thư viện năm 2027\nChủ đề: "Đọc sách mỗi ngày"').letterhead.title).toBe('Phát triển thư viện năm 2027')
  })
})

it('a resolution of the party numbers "2.1- …" and is issued by the committee below its province', () => {
  const decision = propose(
    textReading(
      'ĐẢNG BỘ TỈNH MẪU\nĐẢNG ỦY XÃ THỬ\n*\nSố 04-NQ/ĐU\nThử, ngày 05 tháng 9 năm 2025\nNGHỊ QUYẾT\nvề phát triển xã Thử giai đoạn 2025 - 2030\nI- MỤC TIÊU\n1- Mục tiêu đến năm 2030\n1.1- Mục tiêu tổng quát\nXây dựng xã văn minh.\n1.2- Các chỉ tiêu chủ yếu\n(1) Thu nhập đạt 110 triệu đồng/người/năm (gấp 1,6 lần năm 2024).\n(2) Trồng mới 15.000 cây xanh.\n(3) 100% người dân được khám sức khỏe ít nhất 01 lần/năm; số năm sống khỏe đạt 68 năm.\nII- TỔ CHỨC THỰC HIỆN\n1- Các chi bộ xây dựng kế hoạch.',
    ),
  )
  if (!decision.ok) throw new Error(decision.refusal.code)
  const { letterhead, generalObjective, targets } = decision.value
  expect([letterhead.issuer.body, generalObjective?.text]).toEqual(['Đảng ủy xã Thử', 'Xây dựng xã văn minh.'])
  expect(targets.map((t) => [t.value, t.unit, t.due])).toEqual([
    [110, 'triệu đồng/người/năm', [2030]],
    [15000, 'cây xanh', [2030]],
    [100, '%', [2030]],
    [68, 'năm', [2030]],
  ])
})

it('a share may stand right behind a decimal number', () => {
  const { objectives, targets } = read(
    'I. CHỈ TIÊU ĐẾN NĂM 2030\n1. Thư viện số\n1.1. 100% sách được số hóa.\n1.2. Tỷ lệ bạn đọc đạt 60%.\n2. Bạn đọc\n2.1. 70% bạn đọc có thẻ.\nII. NHIỆM VỤ\n1. Tuyên truyền.',
  )
  expect([objectives.map((o) => o.heading), targets.map((t) => t.value)]).toEqual([
    ['Thư viện số', 'Bạn đọc'],
    [100, 60, 70],
  ])
})

it('a value below the base of its row is a fall, one above it a rise', () => {
  const { targets } = read(
    'I. CHỈ TIÊU\n| TT | Chỉ tiêu | Đơn vị tính | Hiện trạng 2025 | Năm 2028 |\n|---|---|---|---|---|\n| 1 | Tỷ lệ sách hỏng | % | 60 | 50 |\n| 2 | Số kho sách | Kho | 2 | 3 |\nII. NHIỆM VỤ\n1. Tuyên truyền.',
  )
  expect(targets.map((t) => [t.value, t.direction])).toEqual([
    [50, 'down'],
    [3, 'up'],
  ])
})

describe('a report', () => {
  const by = (duty: string) =>
    read(`I. NHIỆM VỤ\n1. Tuyên truyền.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Văn hóa\n- ${duty}`).reportDuties.map((r) => r.by)

  it.each([
    [
      'Báo cáo UBND tỉnh kết quả 6 tháng trước ngày 05/6/2026, cả năm trước ngày 05/12/2026.',
      ['trước ngày 05/6/2026, cả năm trước ngày 05/12/2026'],
    ],
    [
      'Báo cáo UBND tỉnh trước ngày 15/6 đối với báo cáo 6 tháng và trước ngày 15/12 đối với báo cáo năm.',
      ['trước ngày 15/6 đối với báo cáo 6 tháng và trước ngày 15/12'],
    ],
    ['Báo cáo UBND tỉnh hằng tháng (trước ngày 20).', ['trước ngày 20']],
    ['Xây dựng kế hoạch của địa phương, gửi về UBND tỉnh trước ngày 10/4/2026.', ['trước ngày 10/4/2026']],
    ['Gửi hồ sơ khen thưởng về UBND tỉnh trước ngày 31/3/2026.', []],
  ])('%s', (duty, expected) => expect(by(duty)).toEqual(expected))
})

it('a sum stands beside its parts', () => {
  const { funding } = read(
    'I. NHIỆM VỤ\n1. Tuyên truyền.\nII. KINH PHÍ THỰC HIỆN\nTổng kinh phí thực hiện: 9.480 triệu đồng, trong đó:\n- Ngân sách tỉnh: 8.000 triệu đồng;\n- Ngân sách xã: 1.480 triệu đồng.\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Văn hóa chủ trì thực hiện.',
  )
  expect(funding.map((f) => f.text)).toEqual([
    'Tổng kinh phí thực hiện: 9.480 triệu đồng, trong đó:',
    'Ngân sách tỉnh: 8.000 triệu đồng;',
    'Ngân sách xã: 1.480 triệu đồng.',
  ])
})
