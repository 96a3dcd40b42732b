import { describe, expect, it } from 'vitest'
import { goalsOf } from './goals.ts'
import { linesOf } from './lines.ts'
import { measuresOf } from './measure.ts'
import { outlineOf } from './outline.ts'
import { passageOf } from './passage.ts'
import { textReading } from './text-reading.ts'

const read = (sentence: string) => measuresOf(passageOf(sentence, 0, sentence.length), false)
const said = (sentence: string) => read(sentence).map((m) => [m.comparator, m.bound, m.value, m.unit, m.due] as const)
const goals = (text: string) => goalsOf(outlineOf(linesOf(textReading(text))), []).targets

describe('values that share words', () => {
  it('fall where their own words say so, though the verb stands in the piece before', () => {
    expect(said('Giảm tỷ lệ tiếp xúc tại cơ quan xuống dưới 30%; tại chợ xuống dưới 75% vào năm 2025.')).toEqual([
      ['decrease_to', '<', 30, '%', []],
      ['decrease_to', '<', 75, '%', [2025]],
    ])
  })

  it('of two places in brackets have one quantity, one bound and one year', () => {
    const measures = read('Tỷ lệ trẻ thừa cân dưới 10% (nội thành), 5% (ngoại thành) vào năm 2025 và duy trì đến năm 2030.')
    expect(measures.map((m) => [m.quantity, m.comparator, m.value, m.due])).toEqual([
      ['tỷ lệ trẻ thừa cân', '<', 10, [2025, 2030]],
      ['tỷ lệ trẻ thừa cân (ngoại thành)', '<', 5, [2025, 2030]],
    ])
  })

  it('of a later year may leave out what is counted', () => {
    expect(said('70.000 ngôi nhà đạt chuẩn an toàn vào năm 2025 và 80.000 vào năm 2030.')).toEqual([
      ['=', null, 70000, 'ngôi nhà', [2025]],
      ['=', null, 80000, 'ngôi nhà', [2030]],
    ])
  })

  it('"trong đó" are due with what they are part of', () => {
    expect(
      said(
        'Đến năm 2025 có 115 nhà trọ, trong đó có ít nhất 10 nhà trọ đạt chuẩn; đến năm 2030 có 180 nhà trọ, trong đó 20 nhà trọ đạt chuẩn.',
      ),
    ).toEqual([
      ['=', null, 115, 'nhà', [2025]],
      ['>=', null, 10, 'nhà', [2025]],
      ['=', null, 180, 'nhà', [2030]],
      ['=', null, 20, 'nhà', [2030]],
    ])
  })

  it('of an item that begins with a period are due in its last year, each year where it says so', () => {
    const item = 'phấn đấu đạt 90% hộ dùng nước sạch; 70% hộ có nhà vệ sinh.'
    expect(said(`Giai đoạn 2021 - 2025, ${item}`).map((m) => m[4])).toEqual([[2025], [2025]])
    expect(read(`Giai đoạn 2026 - 2030, hằng năm ${item}`).map((m) => [m.due, m.yearly])).toEqual([
      [[], true],
      [[], true],
    ])
  })
})

describe('a value said once more', () => {
  it.each([
    ['Thu hút trên 5 triệu lượt khách, tương đương tăng 12% so với năm 2024.', '>', 5, 'triệu lượt khách'],
    ['Giảm tỷ lệ hộ nghèo còn 1,2%, tương đương 450 hộ.', 'decrease_to', 1.2, '%'],
    ['Thu nhập bình quân đầu người đạt 5.500 USD (tương đương 137 triệu đồng).', '=', 5500, 'USD'],
  ])('%s', (sentence, comparator, value, unit) =>
    expect(read(sentence).map((m) => [m.comparator, m.value, m.unit])).toEqual([[comparator, value, unit]]),
  )
})

describe('years told in turn', () => {
  it('share with their values that they are about', () => {
    expect(said('Năm 2025, số người tham gia bảo hiểm lần lượt đạt khoảng 45%, 35% lực lượng lao động.').map((m) => [m[0], m[2]])).toEqual([
      ['~', 45],
      ['~', 35],
    ])
  })

  it.each([
    ['Đến năm 2025 và 2030, tỷ lệ hộ có nước sạch lần lượt đạt 80% và 95%.', [[2025], [2030]]],
    ['Các năm 2026, 2028 và 2030 lần lượt đạt 60%, 70% và 80% hộ dùng nước sạch.', [[2026], [2028], [2030]]],
  ])('%s', (sentence, due) => expect(said(sentence).map((m) => m[4])).toEqual(due))
})

describe('what a bracket adds', () => {
  it('is no due year where it tells how it was', () => {
    expect(said('Trên 98% dân số dùng nước hợp vệ sinh vào năm 2025 (năm 2020 đạt 92%).')).toEqual([['>', null, 98, '%', [2025]]])
    expect(said('Tỷ lệ nhập học (năm 2025 đạt 90%, năm 2030 đạt 95%).').map((m) => [m[2], m[4]])).toEqual([
      [90, [2025]],
      [95, [2030]],
    ])
  })

  it('is no value of its own, unless it is told as a part', () => {
    expect(said('Thu nhập bình quân tăng gấp 1,06 lần so với năm 2021 (khoảng 52,8 triệu đồng/người/năm).').map((m) => m[2])).toEqual([
      1.06,
    ])
    expect(said('Giá trị tăng thêm đạt 20.580 tỷ đồng (tăng 3,7% so với kết quả thực hiện năm 2021).')).toEqual([
      ['=', null, 20580, 'tỷ đồng', []],
    ])
    expect(said('Tỷ lệ che phủ rừng đạt 61% (trong đó rừng tự nhiên đạt 45,2%).').map((m) => m[2])).toEqual([61, 45.2])
  })
})

describe('a rate at the head of a requirement', () => {
  it('is proposed, and one told of the past in a preamble is not', () => {
    const targets = goals(
      'Tỷ lệ khám phá án đạt trên 80%.\nI. YÊU CẦU\n1. Bảo đảm kỷ cương. Tỷ lệ khám phá án đạt trên 90% tổng số án.\nII. NHIỆM VỤ\n1. Tuyên truyền.\n',
    )
    expect(targets.map((t) => [t.comparator, t.value])).toEqual([['>', 90]])
  })
})

describe('counts one beside the other', () => {
  it.each([
    ['Phấn đấu thành lập mới 15 HTX, nâng tổng số lên 173 HTX; có trên 30 HTX ứng dụng công nghệ cao.', [15, 173, 30]],
    ['Diện tích cam 3.242 ha và bưởi 1.158 ha.', [3242, 1158]],
    ['700 hộ được vay vốn, ít nhất 400 hộ thoát nghèo; đào tạo cho 500 lao động, tạo việc cho 90 người.', [700, 400, 500, 90]],
    ['Hình thành 02 vùng nuôi với diện tích nuôi là 400 ha.', [2]],
  ])('%s', (sentence, values) => expect(said(sentence).map((m) => m[2])).toEqual(values))

  it('may be told in words behind a bound, where there are no figures', () => {
    expect(said('Mỗi xã xây dựng được ít nhất một mô hình.')).toEqual([['>=', null, 1, 'mô hình', []]])
    expect(said('Mỗi xã xây dựng từ một đến hai công trình.')).toEqual([['range', null, [1, 2], 'công trình', []]])
    expect(said('80% người dân sử dụng ít nhất một dịch vụ.').map((m) => m[2])).toEqual([80])
    expect(said('Xây dựng một xã hội học tập.')).toEqual([['exists', null, null, null, []]])
  })
})

describe('a share of what is counted', () => {
  it('is told as a small fraction; of a dozen places the number is meant', () => {
    expect(said('Xóa 3/4 điểm đen về tai nạn vào năm 2025.').map((m) => [m[2], m[3]])).toEqual([[75, '%']])
    expect(said('Xóa 8/12 điểm đen về tai nạn vào năm 2025.').map((m) => [m[2], m[3]])).toEqual([[8, 'điểm đen']])
  })
})

describe('a rate told in words', () => {
  it('is a unit with its base', () => {
    const [rate] = read('Tỷ số giới tính khi sinh giảm xuống dưới 109 bé trai so với 100 bé gái vào năm 2030.')
    expect(rate).toMatchObject({ value: 109, unit: 'bé trai so với 100 bé gái', denominator: 100, due: [2030] })
    expect(read('Có 20 hộ trên 100 ha rừng.')[0]).toMatchObject({ value: 20, unit: 'hộ', denominator: null })
  })
})

describe('a piece behind a semicolon', () => {
  it('keeps the year it begins with', () => {
    expect(said('Tỷ lệ hộ có nước sạch đạt 90% năm 2030; đến năm 2027, 100% xã có trạm y tế.').map((m) => [m[2], m[4]])).toEqual([
      [90, [2030]],
      [100, [2027]],
    ])
  })
})

describe('what must not be', () => {
  it('is set apart from what is to be reached', () => {
    expect(said('Giảm 5% số vụ tai nạn, không để xảy ra ùn tắc trên 30 phút.')).toEqual([
      ['decrease_by', null, 5, '%', []],
      ['exists', null, null, null, []],
    ])
  })
})

describe('work told by how much of it', () => {
  const inTasks = (task: string) => goals(`I. NHIỆM VỤ\n1. ${task}\n2. Tuyên truyền.\n`).map((t) => [t.value, t.unit, t.finding.sure])

  it('is proposed as a target for a person to decide on, each kind of work by itself', () => {
    expect(
      inTasks('Về hạ tầng: Bê tông hóa 4,5 km đường; xây dựng 02 nhà văn hóa, trồng 5.000 cây xanh.').map(([value, unit]) => [value, unit]),
    ).toEqual([
      [4.5, 'km'],
      [2, 'nhà văn hóa'],
      [5000, 'cây xanh'],
    ])
  })

  it('is none where there is one of it, a length of time, or how often', () => {
    for (const task of [
      'Xây dựng 01 kế hoạch riêng.',
      'Tổ chức 02 lần mỗi quý.',
      'Đào tạo 03 tháng.',
      'Hỗ trợ 50 triệu đồng cho hộ nghèo.',
    ])
      expect(inTasks(task)).toEqual([])
  })
})

describe('words that only look like a change or a unit', () => {
  it.each([
    ['Cải tạo, nâng cấp 15 chợ.', '=', 15],
    ['Xây mới 04 chợ.', '=', 4],
    ['Cung cấp 500 suất học bổng.', '=', 500],
    ['Hạ tầng thương mại: đến năm 2025 có 12 chợ.', '=', 12],
    ['Giá trị tăng thêm khu vực dịch vụ: 2,5 - 2,9%.', 'range', [2.5, 2.9]],
  ])('%s', (sentence, comparator, value) => expect(read(sentence)[0]).toMatchObject({ comparator, value }))

  it('are taken for the longer noun', () => {
    expect(['05 tổ chức', '170 trường học', '2.000 lượt khách', '15 HTX'].map((count) => read(`Có ${count} đạt chuẩn.`)[0]?.unit)).toEqual([
      'tổ chức',
      'trường học',
      'lượt khách',
      'HTX',
    ])
  })
})

describe('goals told with requirements', () => {
  const under = (heading: string) =>
    goals(
      `I. ${heading}\n1. Phát huy sức mạnh của toàn dân.\n2. Kiềm chế, làm giảm số vụ vi phạm; 95% số vụ được xử lý.\nII. NHIỆM VỤ\n1. Tuyên truyền.\n`,
    )

  it('are targets where they name a value; the rest are requirements', () => {
    expect(under('MỤC TIÊU, YÊU CẦU').map((t) => [t.comparator, t.value])).toEqual([
      ['decrease', null],
      ['=', 95],
    ])
    expect(under('MỤC TIÊU CỤ THỂ')).toHaveLength(3)
  })
})
