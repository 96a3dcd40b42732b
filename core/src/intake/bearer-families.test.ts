/** Families of issuers and bearers: what bodies are called in other branches of the state, and where the name of one ends and its duty begins. */
import { describe, expect, it, test } from 'vitest'
import type { PlanContent } from '../plans/content.ts'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

function read(text: string): PlanContent {
  const decision = propose(textReading(text))
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}

const BODY = '\nKẾ HOẠCH\nCông tác năm 2026\nI. MỤC TIÊU\n1. Tỷ lệ hộ có nước sạch đạt 90%.\nII. TỔ CHỨC THỰC HIỆN\n'
const HEAD = `ỦY BAN NHÂN DÂN\nXÃ MẪU\nSố: 12/KH-UBND\nMẫu, ngày 05 tháng 3 năm 2026${BODY}`

describe('of several lines over each other, who issues', () => {
  it.each([
    ['BAN CHỈ ĐẠO\nPHÒNG, CHỐNG DỊCH BỆNH\nHUYỆN MẪU', 'Ban Chỉ đạo phòng, chống dịch bệnh huyện Mẫu'],
    ['BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH MẪU', 'Bảo hiểm xã hội tỉnh Mẫu'],
    ['CỤC THỐNG KÊ\nTHỐNG KÊ TỈNH MẪU', 'Thống kê tỉnh Mẫu'],
    ['BỘ CHỈ HUY\nBỘ ĐỘI BIÊN PHÒNG TỈNH MẪU', 'Bộ Chỉ huy bộ đội biên phòng tỉnh Mẫu'],
    ['ỦY BAN MTTQ VIỆT NAM TỈNH MẪU\nBAN THƯỜNG TRỰC', 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Mẫu'],
    ['CÔNG AN TỈNH MẪU\nPHÒNG CẢNH SÁT GIAO THÔNG', 'Phòng Cảnh sát giao thông'],
  ])('%s', (printed, body) =>
    expect(
      read(`${printed}\nSố: 7/KH-BCĐ\nMẫu, ngày 05 tháng 3 năm 2026${BODY}1. Văn phòng tham mưu.\n`).letterhead.issuer.body.toLowerCase(),
    ).toBe(body.toLowerCase()),
  )
})

describe('a sentence that names a body and goes on with its work', () => {
  it.each([
    ['Đài Truyền thanh xã đăng tải kết quả lên trang thông tin.', 'Đài Truyền thanh xã'],
    ['Trạm Y tế xã khám, cấp thuốc cho người dân.', 'Trạm Y tế xã'],
    ['Chi nhánh Ngân hàng Chính sách xã hội cho vay đúng đối tượng.', 'Chi nhánh Ngân hàng Chính sách xã hội'],
    ['Bưu điện xã tiếp nhận hồ sơ tại nhà.', 'Bưu điện xã'],
    ['Kế toán ngân sách xã cân đối nguồn kinh phí.', 'Kế toán ngân sách xã'],
    ['Trung tâm Dịch vụ tổng hợp mở lớp tập huấn.', 'Trung tâm Dịch vụ tổng hợp'],
    ['Báo và Phát thanh, Truyền hình tỉnh dành thời lượng phát sóng.', 'Báo và Phát thanh, Truyền hình tỉnh'],
    ['Đảng đoàn Hội đồng nhân dân tỉnh lãnh đạo việc ban hành nghị quyết.', 'Đảng đoàn Hội đồng nhân dân tỉnh'],
    ['Các cấp ủy, tổ chức đảng trực thuộc xây dựng kế hoạch.', 'Các cấp ủy, tổ chức đảng trực thuộc'],
    ['Trưởng Ban nhân dân các ấp: Vận động hộ dân.', 'Trưởng Ban nhân dân các ấp'],
    ['Tổng phụ trách Đội: Tổ chức các hoạt động.', 'Tổng phụ trách Đội'],
    ['Đề nghị các tổ chức chính trị - xã hội xã tuyên truyền, vận động hội viên.', 'Đề nghị các tổ chức chính trị - xã hội xã'],
  ])('%s', (sentence, body) => expect(read(`${HEAD}1. ${sentence}\n`).assignments.map((a) => a.body)).toEqual([body]))
})

test('an article by itself may charge a body', () =>
  expect(
    read(
      'HỘI ĐỒNG NHÂN DÂN\nXÃ MẪU\nSố: 6/NQ-HĐND\nMẫu, ngày 18 tháng 12 năm 2025\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\n' +
        'Điều 1. Thông qua nhiệm vụ năm 2026, với các chỉ tiêu chủ yếu sau:\n1. Thu ngân sách: 4 tỷ đồng.\n2. Số trường đạt chuẩn: 5/6 trường.\n' +
        'Điều 2. Giao Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết.\nĐiều 3. Thường trực Hội đồng nhân dân, các Ban giám sát việc thực hiện.\n',
    ).assignments.map((a) => a.body),
  ).toEqual(['Ủy ban nhân dân xã', 'Thường trực Hội đồng nhân dân, các Ban']))

test('the council may give out duties sentence by sentence below one article, and needs no money of its own', () => {
  const { assignments, defects } = read(
    'HỘI ĐỒNG NHÂN DÂN\nTỈNH MẪU\nSố: 6/NQ-HĐND\nMẫu, ngày 18 tháng 12 năm 2025\nNGHỊ QUYẾT\nVề kế hoạch năm 2026\nQUYẾT NGHỊ:\n' +
      'Điều 1. Tán thành Báo cáo về tình hình năm 2025 và thông qua Kế hoạch năm 2026 với các nội dung chủ yếu sau:\n1. Mục tiêu tổng quát\nPhát triển.\n' +
      '2. Các chỉ tiêu chủ yếu\na) Chỉ tiêu kinh tế:\n(1) Thu ngân sách 5.025 tỷ đồng, trong đó thu nội địa 4.785 tỷ đồng.\n' +
      'Điều 2. Hội đồng nhân dân tỉnh giao Ủy ban nhân dân tỉnh tổ chức thực hiện.\n\nHội đồng nhân dân tỉnh giao Thường trực Hội đồng nhân dân giám sát việc thực hiện.\n',
  )
  expect(assignments.map((a) => a.body)).toEqual(['Ủy ban nhân dân tỉnh', 'Thường trực Hội đồng nhân dân'])
  expect(defects.map((d) => d.kind)).not.toContain('missing_funding_section')
})

test('an adopting article holds its targets, due in the year of the title', () =>
  expect(
    read(
      'HỘI ĐỒNG NHÂN DÂN\nTỈNH MẪU\nSố: 6/NQ-HĐND\nMẫu, ngày 18 tháng 12 năm 2025\nNGHỊ QUYẾT\nVề kế hoạch năm 2026\nQUYẾT NGHỊ:\n' +
        'Điều 1. Tán thành Báo cáo về tình hình năm 2025 và thông qua Kế hoạch năm 2026 với các nội dung sau:\n2. Các chỉ tiêu chủ yếu\na) Kinh tế:\n(1) Thu ngân sách 5.025 tỷ đồng.\n',
    ).targets.map((t) => [t.value, t.due]),
  ).toEqual([[5025, [2026]]]))

test('head and foot set in two columns by tabs are read like those set by blanks', () => {
  const { letterhead, recipients, signature } = read(
    'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ MẪU\tĐộc lập - Tự do - Hạnh phúc\nSố: 20a /KH-UBND\tMẫu, ngày 05 tháng 3 năm 2026\n' +
      'KẾ HOẠCH\nCông tác năm 2026\nI. MỤC TIÊU\n1. Tỷ lệ hộ có nước sạch đạt 90%.\n' +
      'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Sở Y tế;\tCHỦ TỊCH\n- Lưu: VT.\tLê Văn Mẫu\n',
  )
  expect([letterhead.issuer.body, letterhead.number.number]).toEqual(['Ủy ban nhân dân xã Mẫu', '20a'])
  expect(recipients.map((r) => r.text)).toEqual(['Sở Y tế;', 'Lưu: VT.'])
  expect(signature).toMatchObject({ authority: ['TM. ỦY BAN NHÂN DÂN'], title: 'CHỦ TỊCH', name: 'Lê Văn Mẫu' })
})
