import { describe, expect, it } from 'vitest'
import type { Sought } from './known-measures.ts'
import { readPastReport } from './past-report.ts'
import { answerIn } from './said-answer.ts'
import { resultsIn } from './said-result.ts'
import { textReading } from './text-reading.ts'

const said = (sentence: string) =>
  resultsIn(sentence).map(({ value, unit, counted, year, manner }) => [
    value,
    unit,
    counted === null ? null : `${counted.part}/${counted.whole}`,
    year,
    manner,
  ])

describe('what a sentence says was reached', () => {
  it.each<[string, unknown[]]>([
    ['Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt 18/30, bằng 60 %', [['60', '%', '18/30', null, 'done']]],
    ['Có 18/30 cơ quan có lãnh đạo chủ chốt là nữ, đạt 60%', [['60', '%', '18/30', null, 'done']]],
    ['Tỷ lệ nữ giám đốc doanh nghiệp đạt 26,9% (7/26 doanh nghiệp)', [['26.9', '%', '7/26', null, 'done']]],
    ['12/32 cơ quan có lãnh đạo chủ chốt là nữ, đạt 37,5%', [['37.5', '%', '12/32', null, 'done']]],
    ['Kết quả: đạt 5/16 xã, thị trấn', [['31.25', '%', '5/16', null, 'done']]],
    ['Năm 2023 thực hiện 61,5% (mức phấn đấu: từ 60% trở lên), tăng 2,1 điểm % so với năm 2022', [['61.5', '%', null, 2023, 'done']]],
    ['Đến năm 2025 đạt 60%, kết quả năm 2023 ước đạt 55,2%', [['55.2', '%', null, 2023, 'estimated']]],
    ['Tỷ số giới tính khi sinh là 112,3 bé trai/100 bé gái, giảm 0,4 so với năm 2022', [['112.3', null, null, null, 'done']]],
    ['Giai đoạn 2021 - 2025, Kế hoạch số 15/KH-UBND ngày 05/7/2021', []],
    ['Tổ chức ngày 15/11 cho 120 đại biểu', []],
    ['chưa có số liệu', []],
  ])('%s', (sentence, results) => {
    expect(said(sentence)).toEqual(results)
  })

  it('notices a share that is not that of its count', () => {
    expect(resultsIn('đạt 18/30, bằng 65 %')[0]).toMatchObject({ value: '65', disagrees: true })
    expect(resultsIn('đạt 27% (7/26)')[0]).toMatchObject({ value: '27', disagrees: false })
  })
})

const bounded = { comparator: '=', direction: 'up', text: '' } as const
const measures: Sought[] = [
  {
    ...bounded,
    code: '1.1',
    number: '1.1',
    objective: '1',
    quantity: 'tỷ lệ cơ quan quản lý nhà nước có lãnh đạo chủ chốt là nữ',
    unit: '%',
  },
  { ...bounded, code: '2.1', number: '2.1', objective: '2', quantity: 'tỷ lệ lao động nữ làm công hưởng lương', unit: '%' },
  { ...bounded, code: '2.3', number: '2.3', objective: '2', quantity: 'tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã', unit: '%' },
  { ...bounded, code: '4.1', number: '4.1', objective: '4', quantity: 'tỷ số giới tính khi sinh', unit: 'bé trai/100 bé gái' },
  {
    code: '6.4',
    number: '6.4',
    objective: '6',
    comparator: 'maintain',
    direction: 'yes-no',
    quantity: 'đài truyền thanh huyện duy trì, có chuyên mục về bình đẳng giới',
    text: '',
    unit: null,
  },
]

const letterhead = `ỦY BAN NHÂN DÂN
HUYỆN MẪU
Số: 215/BC-UBND
Mẫu, ngày 04 tháng 12 năm 2023
BÁO CÁO
Kết quả thực hiện Kế hoạch về bình đẳng giới năm 2023
`

function read(body: string, head = letterhead) {
  const report = readPastReport(textReading(head + body), measures)
  if (!report.ok) throw new Error(report.refusal.code)
  return report.value
}
const figures = (body: string) => read(body).figures.map(({ measure, year, value, from, sure }) => [measure, year, value, from, sure])

describe('what a sentence answers', () => {
  it.each<[string, string | null, string | null]>([
    ['Kết quả: có', '1', 'plain'],
    ['Kết quả: không.', '0', 'plain'],
    ['Kết quả: chưa đạt kế hoạch', '0', 'plain'],
    ['Đài tiếp tục duy trì chuyên mục', '1', 'in-words'],
    ['Đài chưa mở chuyên mục', '0', 'in-words'],
    ['Đài chưa mở chuyên mục nhưng đã có tin, bài', null, null],
    ['Đài duy trì, có chuyên mục', null, null],
    ['Kết quả: chưa đủ cơ sở đánh giá', null, null],
    ['không ngừng nâng cao chất lượng', null, null],
  ])('%s', (sentence, value, answer) => {
    const said = answerIn(sentence)
    expect([said?.value ?? null, said?.answer ?? null]).toEqual([value, answer])
  })
})

describe('last year’s report', () => {
  it('says whose it is, its number, its day and its year', () => {
    expect(read('I. KẾT QUẢ\n1. Công tác chỉ đạo\n')).toMatchObject({
      number: '215/BC-UBND',
      date: '2023-12-04',
      year: 2023,
      issuer: expect.stringMatching(/huyện mẫu/iu) as string,
      figures: [],
    })
  })

  it('is no plan and no letter', () => {
    expect(readPastReport(textReading('Kính gửi ông bà,\nTrân trọng.\n'), measures)).toMatchObject({
      refusal: { code: 'intake.no-report' },
    })
    expect(readPastReport(textReading(letterhead.replace('BÁO CÁO', 'KẾ HOẠCH').replace('/BC-', '/KH-')), measures)).toMatchObject({
      refusal: { code: 'intake.no-report' },
    })
  })

  it('gives figures out of its sentences: by code, under an objective, by words', () => {
    expect(
      figures(`I. KẾT QUẢ THỰC HIỆN
1. Mục tiêu 1: Lĩnh vực chính trị
- Chỉ tiêu 1: Tỷ lệ cơ quan quản lý nhà nước có lãnh đạo chủ chốt là nữ (chỉ tiêu đến năm 2025: 60%) đạt 18/30, bằng 60 %.
2. Mục tiêu 2: Lĩnh vực kinh tế
- Chỉ tiêu 2.3. Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã: đạt 26,9%.
- Tỷ lệ lao động nữ làm công hưởng lương ước đạt 48,2%, tăng 1,1 điểm % so với năm 2022.
- Trong năm đã tổ chức 12 lớp tập huấn cho 540 lượt người.
`),
    ).toEqual([
      ['1.1', 2023, '60', 'sentence', 'high'],
      ['2.3', 2023, '26.9', 'sentence', 'high'],
      ['2.1', 2023, '48.2', 'sentence', 'medium'],
    ])
  })

  it('gives figures whose thing stands behind the number, and not what the next clause speaks of', () => {
    expect(
      figures(`I. KẾT QUẢ THỰC HIỆN
1. Toàn huyện có 9/26 cơ quan quản lý nhà nước có lãnh đạo chủ chốt là nữ, đạt 34,6% (kế hoạch 30%).
2. Có 48,2% lao động nữ làm công hưởng lương.
3. Đã hỗ trợ đạt 90% hộ, tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã chưa thống kê.
`),
    ).toEqual([
      ['1.1', 2023, '34.6', 'sentence', 'medium'],
      ['2.1', 2023, '48.2', 'sentence', 'medium'],
    ])
  })

  it('gives figures out of its tables, by column and year, and leaves the plan’s column alone', () => {
    const table = `II. BIỂU KẾT QUẢ
| TT | Chỉ tiêu | Đơn vị tính | Kế hoạch 2025 | Thực hiện 2022 | Thực hiện 2023 | So sánh |
| 1.1 | Tỷ lệ cơ quan quản lý nhà nước có lãnh đạo chủ chốt là nữ | % | 60 | 57,1 | 18/30 (60%) | đạt |
| 4.1 | Tỷ số giới tính khi sinh | bé trai/100 bé gái | 110,7 | 113 | 112,3 | chưa đạt |
| 2.1 | Tỷ lệ lao động nữ làm công hưởng lương | % | 50 | chưa có số liệu | | |
`
    expect(figures(table)).toEqual([
      ['1.1', 2022, '57.1', 'table', 'high'],
      ['1.1', 2023, '60', 'table', 'high'],
      ['4.1', 2022, '113', 'table', 'high'],
      ['4.1', 2023, '112.3', 'table', 'high'],
    ])
  })

  it('is one figure where table and sentence agree, and two unsure ones where they do not', () => {
    const both = (value: string) => `I. KẾT QUẢ
- Chỉ tiêu 2.3. Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã đạt ${value}.
| TT | Chỉ tiêu | Thực hiện 2023 |
| 2.3 | Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã | 26,9 |
`
    expect(figures(both('26,9%'))).toEqual([['2.3', 2023, '26.9', 'sentence', 'high']])
    expect(figures(both('29,6%'))).toEqual([
      ['2.3', 2023, '29.6', 'sentence', 'low'],
      ['2.3', 2023, '26.9', 'table', 'low'],
    ])
  })

  it('marks every figure of a scan as one to be confirmed', () => {
    const text = `${letterhead}I. KẾT QUẢ\n- Chỉ tiêu 2.3. Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã đạt 26,9%.\n`
    const reading = { ...textReading(text), scanned: [{ page: 1, span: { start: 0, end: text.length }, unsure: [] }], pages: 1 }
    const report = readPastReport(reading, measures)
    expect(report.ok && report.value.figures).toMatchObject([{ sure: 'low', doubts: ['scanned-number'] }])
  })

  it('takes no bound repeated among the tasks of the time to come for a result', () => {
    const result = 'I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2023\n- Chỉ tiêu 2.1. Tỷ lệ lao động nữ làm công hưởng lương đạt 48,2%.\n'
    const bound = '- Chỉ tiêu 2.1. Tỷ lệ lao động nữ làm công hưởng lương: đạt 50%.\n'
    for (const heading of ['PHƯƠNG HƯỚNG', 'NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI', 'NHIỆM VỤ NĂM 2024'])
      expect(
        read(`${result}II. ${heading}\n${bound}`).figures.map(({ value }) => value),
        heading,
      ).toEqual(['48.2'])
  })

  it('begins anew at a code where the print made two measures one paragraph', () => {
    const body =
      'I. KẾT QUẢ\n- Chỉ tiêu 2.1. Tỷ lệ lao động nữ làm công hưởng lương: thực hiện 48,2%. Chỉ tiêu 2.3. Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã: thực hiện 26,9%.\n'
    expect(read(body).figures.map(({ measure, value, sure }) => [measure, value, sure])).toEqual([
      ['2.1', '48.2', 'high'],
      ['2.3', '26.9', 'high'],
    ])
  })

  it('gives a yes or a no where the plan asks only that something be there', () => {
    const answers = (body: string) => figures(body).map(([measure, , value, from, sure]) => [measure, value, from, sure])
    const coded = '- Chỉ tiêu 6.4. Đài Truyền thanh huyện duy trì, có chuyên mục về bình đẳng giới'
    expect(answers(`I. KẾT QUẢ\n${coded} (mức phấn đấu: có): năm 2023 có; đạt.\n`)).toEqual([['6.4', '1', 'sentence', 'high']])
    expect(answers(`I. KẾT QUẢ\n${coded}: năm 2023 không có; chưa đạt mức phấn đấu.\n`)).toEqual([['6.4', '0', 'sentence', 'high']])
    expect(answers(`I. KẾT QUẢ\n- Đài Truyền thanh huyện đã duy trì chuyên mục về bình đẳng giới.\n`)).toEqual([
      ['6.4', '1', 'sentence', 'medium'],
    ])
    // The bound said again, and what nobody knows, are no answers; neither is a yes of a share.
    expect(
      answers(`I. KẾT QUẢ\n${coded}.\n${coded}: chưa có số liệu.\n- Chỉ tiêu 2.1. Tỷ lệ lao động nữ làm công hưởng lương: đạt.\n`),
    ).toEqual([])
    const row = (cell: string) =>
      `| TT | Chỉ tiêu | Thực hiện 2023 |\n| 6.4 | Đài Truyền thanh huyện duy trì, có chuyên mục về bình đẳng giới | ${cell} |\n| 2.1 | Tỷ lệ lao động nữ làm công hưởng lương | Đạt |\n`
    expect(answers(`I. BIỂU\n${row('Có')}`)).toEqual([['6.4', '1', 'table', 'high']])
    expect(answers(`I. BIỂU\n${row('Không')}`)).toEqual([['6.4', '0', 'table', 'high']])
    expect(answers(`I. BIỂU\n${row('chưa có số liệu')}`)).toEqual([])
  })

  it('ties each figure to its words', () => {
    const body = 'I. KẾT QUẢ\n- Chỉ tiêu 2.3. Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã đạt 26,9%.\n'
    const [figure] = read(body).figures
    expect(figure?.spans.map((span) => (letterhead + body).slice(span.start, span.end))).toEqual([
      'Chỉ tiêu 2.3. Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã đạt 26,9%.',
    ])
  })
})
