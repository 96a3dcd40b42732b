/** Families met in plans as offices and the press print them: lists without marked headings, years of prices, words that only look like verbs. */
import { describe, expect, it, test } from 'vitest'
import { measuresOf } from './measure.ts'
import { passageOf } from './passage.ts'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

const read = (sentence: string) => measuresOf(passageOf(sentence, 0, sentence.length), false)
const said = (sentence: string) => read(sentence).map((m) => `${m.comparator} ${String(m.value)} ${m.unit ?? '-'} ${m.due.join()}`)
const planOf = (text: string) => {
  const decision = propose(textReading(text))
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}
const HEAD = 'ỦY BAN NHÂN DÂN\nXÃ MẪU\nSố: 5/KH-UBND\nMẫu, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\n'

describe('a sentence', () => {
  it.each([
    ['Giá trị công nghiệp (giá cố định 1994) đạt 12 tỷ đồng.', ['= 12 tỷ đồng ']],
    ['Tổng sản phẩm theo giá so sánh năm 2010 tăng 8%.', ['increase_by 8 % ']],
    ['Số xã đạt chuẩn nông thôn mới nâng cao 12%.', ['= 12 % ']],
    ['Chỉ tiêu lớp nâng cao 30 học viên.', ['= 30 học viên ']],
    ['Hạ tầng cấp điện phủ 95% hộ dân.', ['= 95 % ']],
    ['Có ít nhất có 40% phụ nữ tham gia.', ['>= 40 % ']],
    ['Đào 40.000 m3 kênh, bình quân 8.000 m3/năm.', ['= 40000 m3 ', '= 8000 m3/năm ']],
    ['Diện tích khoai 900 ha (vụ đông 500 ha, vụ xuân 400 ha).', ['= 900 ha ', '= 500 ha ', '= 400 ha ']],
    ['Diện tích khoai 900 ha (tăng 50 ha so với năm 2024).', ['= 900 ha ']],
    ['Diện tích khoai 900 ha, tăng 50 ha.', ['= 900 ha ']],
    ['Tạo việc làm cho 458 lao động (bằng 120% kế hoạch).', ['= 458 lao động ']],
    ['Thu hút ít nhất 13 nghìn học viên, đóng góp 25% doanh thu.', ['>= 13 nghìn học viên ', '= 25 % ']],
    ['Năm 2027 khách đạt 5 nghìn lượt (năm 2026 đạt 4 nghìn lượt).', ['= 5 nghìn lượt 2027']],
    ['Tỷ lệ mắc lao dưới 0,1% (toàn quốc là dưới 0,3%).', ['< 0.1 % ']],
    ['Thu phí năm 2026 tăng 5% so với dự toán năm 2025.', ['increase_by 5 % 2026']],
    ['Thu phí đạt 100% kế hoạch trở lên.', ['>= 100 % ']],
    ['Tỷ lệ cây hằng năm được tưới đến năm 2027 là 90%.', ['= 90 % 2027']],
    ['Mỗi thôn tăng ít nhất 2 tiêu chí trở lên.', ['increase_by 2 tiêu chí ']],
    ['Nơi bị giảm sút khắc phục ít nhất 3 tiêu chí.', ['>= 3 tiêu chí ']],
    ['Tỷ trọng dịch vụ tối thiểu 5% GRDP; 100% chợ dùng cân điện tử.', ['>= 5 % ', '= 100 % ']],
    ['Cơ cấu lao động đến năm 2028: nông nghiệp 30%; dịch vụ 45%.', ['= 30 % 2028', '= 45 % 2028']],
    ['Tỷ lệ trường đạt chuẩn năm 2027 đạt 60%, trong đó: trường mầm non 50%.', ['= 60 % 2027', '= 50 % 2027']],
  ])('%s', (sentence, expected) => expect(said(sentence)).toEqual(expected))

  it('keeps what it measures whole', () =>
    expect(
      [
        'Hạ tầng viễn thông phủ 95% số thôn.',
        'Diện tích khoai 900 ha, tăng 50 ha.',
        'Tạo việc làm cho 458 lao động (bằng 120% kế hoạch).',
        'Đón khoảng 9 triệu lượt khách quốc tế.',
        'Trong năm nay 90% trẻ em có sổ.',
        'Tăng trưởng giá trị sản phẩm từ 7% trở lên.',
        'Tổng diện tích gieo 772 ha, trong đó:',
        'Tổng đàn bò đạt 195 ngàn con (thịt hơi các loại).',
        'Năm 2026, xã thực hiện các chỉ tiêu sau: Thu phí đạt 4 tỷ đồng.',
        'Toàn huyện giá trị sản xuất đạt 4 tỷ đồng.',
        'Trồng rừng 40.000 ha, bình quân 8.000 ha/năm.',
        'Bảo đảm 90% trạm bơm đạt tiêu chí “Trạm bơm xanh”.',
        'Phấn đấu ít nhất 65% thôn đạt chuẩn (đến năm 2026 có 15% thôn đạt chuẩn).',
        'Cơ cấu lao động đến năm 2028: dịch vụ 45%.',
        'Năng suất tăng 16%, trong đó: cây lúa tăng 6%.',
      ].map((one) => read(one).at(-1)?.quantity),
    ).toEqual([
      'hạ tầng viễn thông phủ',
      'diện tích khoai',
      'tạo việc làm cho lao động',
      'đón lượt khách quốc tế',
      'tỷ lệ trẻ em có sổ',
      'tăng trưởng giá trị sản phẩm',
      'tổng diện tích gieo',
      'tổng đàn bò',
      'thu phí',
      'giá trị sản xuất',
      'trồng rừng',
      'tỷ lệ trạm bơm đạt tiêu chí "Trạm bơm xanh"',
      'tỷ lệ thôn đạt chuẩn',
      'cơ cấu lao động: dịch vụ',
      'cây lúa',
    ]))
})

describe('a list of targets below a heading without a mark', () => {
  const list =
    '- Về kinh tế:\n(1) Thu nhập bình quân: 45 triệu đồng.\n(2) Tỷ lệ hộ nghèo: dưới 3%.\n- Về văn hóa:\n(3) Duy trì xã đạt chuẩn y tế.\n'
  const INTRO = 'Thực hiện nhiệm kỳ 2025 - 2030\nỦy ban nhân dân xã ban hành Kế hoạch với các nội dung như sau:\n'
  const values = (text: string) => planOf(`${HEAD}${text}`).targets.map(({ value }) => value)

  it.each(['Các chỉ tiêu chủ yếu (nhiệm kỳ 2025 - 2030)', 'Chỉ tiêu cụ thể:', 'Một số mục tiêu, chỉ tiêu cơ bản'])('%s', (heading) =>
    expect(values(`${INTRO}${heading}\n${list}`)).toEqual([45, 3, null]),
  )

  it('ends at the next section, and is none where a marked heading sets goals', () => {
    expect(values(`${INTRO}Các chỉ tiêu chủ yếu\n${list}II. TỔ CHỨC THỰC HIỆN\n1. Văn phòng: Theo dõi.\n`)).toEqual([45, 3, null])
    expect(values(`${INTRO}Các chỉ tiêu chủ yếu\n${list}I. MỤC TIÊU\n1. 90% hộ có nước sạch.\n`)).toEqual([90])
  })

  it('and the sentence that opens the text are no part of the title', () =>
    expect(planOf(`${HEAD}${INTRO}Các chỉ tiêu chủ yếu\n${list}`).letterhead.title).toBe('Thực hiện nhiệm kỳ 2025 - 2030'))
})

test('a section of the general goal and the targets holds both, also where the list below begins its own numbers', () => {
  const { generalObjective, targets } = planOf(
    `${HEAD}Phát triển chợ\nI. MỤC TIÊU TỔNG QUÁT VÀ CÁC CHỈ TIÊU CHỦ YẾU\n1. Mục tiêu tổng quát: Chợ sạch hơn.\n2. Các chỉ tiêu chủ yếu đến năm 2028\n1. Tỷ lệ chợ có nước: 90%.\n2. Tỷ lệ sạp có cân: 80%.\n`,
  )
  expect(generalObjective?.text).toBe('Chợ sạch hơn.')
  expect(targets.map(({ value, due }) => [value, due])).toEqual([[90, [2028]], [80, [2028]]]) // prettier-ignore
})

test('a heading of goals that names whom they are for, or means to carry them out, holds them', () => {
  const { targets } = planOf(
    `${HEAD}Phát triển thư viện\nI. MỤC TIÊU CỤ THỂ\n1. Mở thư viện cho mọi đối tượng bạn đọc\n- Tỷ lệ xã có thư viện đạt 90%.\n2. Nâng cao năng lực và bảo đảm nguồn lực thực hiện công tác thư viện\n- Tỷ lệ cán bộ được tập huấn đạt 80%.\n`,
  )
  expect(targets.map(({ value }) => value)).toEqual([90, 80])
})

test('a heading in capitals goes on in the line below that begins with a word that joins', () => {
  const { sections, targets } = planOf(
    `${HEAD}Phát triển chợ\nI. MỤC TIÊU\nCỦA KẾ HOẠCH.\n1. 90% chợ có nước sạch.\nII. NHIỆM VỤ\n1. Sửa chợ.\n`,
  )
  expect(sections.map(({ heading }) => heading)).toEqual(['MỤC TIÊU CỦA KẾ HOẠCH', 'NHIỆM VỤ'])
  expect(targets.map(({ value }) => value)).toEqual([90])
})

test.each([
  ['Tổng hợp, gửi kết quả rà soát về Sở Y tế trước ngày 20/11/2026.', 'trước ngày 20/11/2026'],
  ['Xây dựng kế hoạch của tổ, nộp Ban Giám hiệu trước ngày 30/9/2026.', 'trước ngày 30/9/2026'],
])('what is handed in by a day is a report: %s', (duty, by) => {
  const plan = planOf(`${HEAD}Phát triển chợ\nI. MỤC TIÊU\n1. 90% chợ có nước sạch.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế: ${duty}\n`)
  expect(plan.reportDuties.map((report) => report.by)).toEqual([by])
})

describe('a page copied from a site of law', () => {
  const bars = 'ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 71/KH-UBND | Mẫu Giang, ngày 29 tháng 4 năm 2021 |\n'

  it('that lost its title and the name of its office says both in its text', () => {
    const { letterhead, bases } = planOf(
      `${bars}Căn cứ Nghị quyết số 9/NQ-CP ngày 03 tháng 3 năm 2021 của Chính phủ về thư viện.\nUBND tỉnh xây dựng Kế hoạch phát triển thư viện giai đoạn 2021 - 2025, cụ thể như sau:\nI. MỤC TIÊU\n1. 90% xã có thư viện.\n`,
    )
    expect(letterhead).toMatchObject({ title: 'phát triển thư viện giai đoạn 2021 - 2025', period: { from: 2021, to: 2025 } })
    expect(letterhead.issuer).toMatchObject({ body: 'Ủy ban nhân dân tỉnh Mẫu Giang', level: 'province' })
    expect(bases.map(({ number }) => number)).toEqual(['9/NQ-CP'])
  })

  it('carries its plan behind a signature set in bars; the office that decides is no part of the title', () => {
    const { letterhead, targets, signature } = planOf(
      'ỦY BAN NHÂN DÂN\nTỈNH MẪU\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố: 11/QĐ-UBND\n|\nMẫu, ngày 21 tháng 5 năm 2021\n|\nQUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH PHÁT TRIỂN CHỢ\nỦY BAN NHÂN DÂN TỈNH MẪU\nCăn cứ Luật Thương mại ngày 14 tháng 6 năm 2005;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển chợ.\nNơi nhận:\n- Như Điều 1;\n|\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Mẫu\n|\nKẾ HOẠCH\nPHÁT TRIỂN CHỢ\nI. MỤC TIÊU\n1. 90% chợ có nước sạch.\n',
    )
    expect(letterhead.title).toBe('BAN HÀNH KẾ HOẠCH PHÁT TRIỂN CHỢ')
    expect([targets.map(({ value }) => value), signature?.name]).toEqual([[90], 'Trần Văn Mẫu'])
  })
})
