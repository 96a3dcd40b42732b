/** Families of structures: where plans of other offices put their targets, and what stands beside them and is none. */
import { describe, expect, it, test } from 'vitest'
import type { PlanContent } from '../plans/content.ts'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSố: 12/KH-UBND\nMẫu, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nPhát triển thư viện năm 2026\n'

function read(text: string): PlanContent {
  const decision = propose(textReading(`${HEAD}${text}`))
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}
const targets = (text: string) => read(text).targets.map((t) => `${String(t.value)} ${t.unit ?? '-'} ${t.due.join()} ${t.finding.rule}`)

describe('targets stand', () => {
  it.each([
    [
      'below a heading of contents that holds a heading of targets',
      'II. NỘI DUNG\n1. Mục tiêu, chỉ tiêu\n1.1. Mục tiêu\nPhát triển thư viện.\n1.2. Chỉ tiêu\n- 95% xã có thư viện.\n- Mỗi xã có ít nhất 05 loại báo.\n2. Nhiệm vụ\n2.1. Kiện toàn tổ chức.',
      ['95 % 2026 target-listed', '5 loại báo 2026 target-listed'],
    ],
    [
      'in a part whose heading names tasks as well',
      'Phần II\nMỤC TIÊU, NHIỆM VỤ\nI. MỤC TIÊU\n- 95% xã có thư viện.\nII. NHIỆM VỤ\n1. Tuyên truyền\nBiểu dương người đọc sách.',
      ['95 % 2026 target-listed'],
    ],
    [
      'below what is to be reached',
      'II. KẾT QUẢ CẦN ĐẠT\n- 95% xã có thư viện.\n- 03 thư viện đạt chuẩn.',
      ['95 % 2026 target-listed', '3 thư viện 2026 target-listed'],
    ],
    [
      'in a heading that runs on, beside whom and where',
      'II. MỤC TIÊU, ĐỐI TƯỢNG\n1. Mục tiêu: 95% xã có thư viện; 80% thư viện đạt chuẩn.\n2. Đối tượng: 103 xã, phường.\n3. Phạm vi: Toàn tỉnh.',
      ['95 % 2026 target-listed', '80 % 2026 target-listed'],
    ],
    [
      'in the line below a short heading',
      'I. MỤC TIÊU\n1. Mục tiêu cụ thể\na. Về mạng lưới\n95% xã có thư viện; 12 thư viện mở cửa buổi tối.\nb. Về sách\nBổ sung 300 bản sách.',
      ['95 % 2026 target-listed', '12 thư viện 2026 target-listed', '300 bản sách 2026 target-listed'],
    ],
    [
      'in what is looked at beyond the plan, where it is measured',
      'I. MỤC TIÊU\n1. Đến năm 2030\n- 95% xã có thư viện.\n2. Tầm nhìn đến năm 2045\n- 100% xã có thư viện số.\n- Thư viện là trung tâm tri thức.',
      ['95 % 2030 target-listed', '100 % 2045 target-listed'],
    ],
    [
      'behind what a task is called',
      'I. NHIỆM VỤ\n1. Bảo đảm an toàn: 100% thư viện được trang bị bình chữa cháy.',
      ['100 % 2026 target-inside-duty'],
    ],
  ])('%s', (_, text, expected) => expect(targets(`${text}\n`)).toEqual(expected))
})

test.each([
  ['80% thư viện thực hiện được 70% danh mục dịch vụ.', [80]],
  ['100% xã có trên 80% hộ tham gia.', [100]],
  ['Tỷ lệ mù chữ giảm 1,5% còn 3%.', [1.5, 3]],
])('a share inside a share says what it is of: %s', (sentence, values) =>
  expect(read(`I. MỤC TIÊU\n- ${sentence}\n- 90% xã có thư viện.\n`).targets.map((t) => t.value)).toEqual([...values, 90]),
)

test('where all entries on organisation are dashes, those that begin with a body give it its duty', () =>
  expect(
    read(
      'I. MỤC TIÊU\n- 90% xã có thư viện.\nII. TỔ CHỨC THỰC HIỆN\n- Sở Văn hóa: Chủ trì.\n- Công an tỉnh phối hợp bảo đảm trật tự.\n',
    ).assignments.map((a) => a.body),
  ).toEqual(['Sở Văn hóa', 'Công an tỉnh']))

describe('what a paper rests on', () => {
  const bases = (text: string) => read(`\n${text}\nI. MỤC TIÊU\n- 90% xã có thư viện.\n`).bases.map((b) => `${b.kind} ${b.number ?? '-'}`)
  it.each([
    [
      'listed by dashes',
      '- Căn cứ Luật Thư viện ngày 21/11/2019;\n- Căn cứ Quyết định số 5/QĐ-TTg ngày 01/01/2025;',
      ['Luật -', 'Quyết định 5/QĐ-TTg'],
    ],
    [
      'in one sentence that evaluates first',
      'Trên cơ sở đánh giá kết quả giai đoạn trước; thực hiện Quyết định số 5/QĐ-TTg ngày 01/01/2025 của Thủ tướng Chính phủ; xét đề nghị của Sở Văn hóa tại Tờ trình số 7/TTr-SVH ngày 02/01/2026, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      ['Quyết định 5/QĐ-TTg', 'Tờ trình 7/TTr-SVH'],
    ],
    [
      'a congress, which resolves without a number',
      'Thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025, Ủy ban nhân dân tỉnh xây dựng Kế hoạch như sau:',
      ['Nghị quyết -'],
    ],
    [
      'below a heading of its own',
      'I. CĂN CỨ PHÁP LÝ\n- Nghị quyết số 24/2021/QH15 ngày 28/7/2021 của Quốc hội;\n- Quyết định số 90/QĐ-TTg ngày 18/01/2022.',
      ['Nghị quyết 24/2021/QH15', 'Quyết định 90/QĐ-TTg'],
    ],
  ])('%s', (_, text, expected) => expect(bases(text)).toEqual(expected))
})

test('a resolution of the party has its title below who resolves, and a school the name behind its kind', () => {
  const resolved = propose(
    textReading(
      'TỈNH ỦY MẪU\n*\nSố 45-NQ/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nMẫu, ngày 20 tháng 10 năm 2025\nNGHỊ QUYẾT\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH\nvề phát triển công nghiệp giai đoạn 2026 - 2030\nI- MỤC TIÊU\n1- 90% xã có điện.\n',
    ),
  )
  const school = propose(
    textReading(
      'UBND PHƯỜNG MẪU\nTRƯỜNG MẦM NON HOA SEN\nSố: 7/KH-MN\nMẫu, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\nNăm học 2025 - 2026\nB. CHỈ TIÊU\n1. Mua sắm 200 bộ đồ chơi, 50 bộ bàn ghế.\n',
    ),
  )
  if (!resolved.ok || !school.ok) throw new Error('no plan')
  expect([resolved.value.letterhead.title, resolved.value.letterhead.period]).toMatchObject([
    'về phát triển công nghiệp giai đoạn 2026 - 2030',
    { from: 2026, to: 2030 },
  ])
  expect(school.value.letterhead.issuer.body).toBe('Trường Mầm non Hoa Sen')
  expect(school.value.targets.map((t) => [t.value, t.unit, t.due])).toEqual([
    [200, 'bộ đồ chơi', [2026]],
    [50, 'bộ bàn ghế', [2026]],
  ])
})

test('below a part that names tasks, each heading says what it holds, and results of the past are no tasks', () => {
  const { tasks, targets, assignments } = read(
    'Phần thứ nhất\nKẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2025\n1. Thu ngân sách đạt 8 tỷ đồng.\nPhần thứ hai\nNHIỆM VỤ, GIẢI PHÁP NĂM 2026\nI. MỤC TIÊU, CHỈ TIÊU\n1. Các chỉ tiêu chủ yếu\n- 95% xã có thư viện.\n- Giữ vững danh hiệu đơn vị văn hóa.\n' +
      'II. NHIỆM VỤ CHỦ YẾU\n1. Tuyên truyền đọc sách.\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Văn hóa chủ trì.\n2. Công an tỉnh phối hợp bảo đảm trật tự.\n',
  )
  expect([tasks.map((t) => t.text), targets.map((t) => t.value), assignments.map((a) => a.body)]).toEqual([
    ['Tuyên truyền đọc sách.'],
    [95, null],
    ['Sở Văn hóa', 'Công an tỉnh'],
  ])
})
