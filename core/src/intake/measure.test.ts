import { describe, expect, it } from 'vitest'
import { measuresOf } from './measure.ts'
import { passageOf } from './passage.ts'

const read = (sentence: string) => measuresOf(passageOf(sentence, 0, sentence.length), false)
const said = (sentence: string) => read(sentence).map((m) => [m.comparator, m.bound, m.value, m.unit, m.due] as const)

describe('what a target sentence sets', () => {
  it.each([
    ['Đến năm 2025 đạt 30% các cơ quan có lãnh đạo chủ chốt là nữ.', '=', null, 30, '%', [2025]],
    ['Tỷ lệ nữ giám đốc đạt ít nhất 20% vào năm 2025.', '>=', null, 20, '%', [2025]],
    ['Tỷ lệ nữ được tuyển mới đạt trên 30% vào năm 2025.', '>', null, 30, '%', [2025]],
    ['Tỷ lệ nữ thạc sỹ đạt không dưới 50%.', '>=', null, 50, '%', []],
    ['Tỷ lệ hài lòng đạt từ 80% trở lên.', '>=', null, 80, '%', []],
    ['Tỷ lệ thất nghiệp không vượt quá 3%.', '<=', null, 3, '%', []],
    ['Tỷ số giới tính khi sinh dưới 109 bé trai/100 bé gái sinh ra sống.', '<', null, 109, 'bé trai/100 bé gái sinh ra sống', []],
    ['Tỷ lệ trẻ em dưới 15 tuổi đạt khoảng 22%.', '~', null, 22, '%', []],
    ['Tăng tỷ lệ lao động nữ lên đạt 50% vào năm 2025.', 'increase_to', null, 50, '%', [2025]],
    ['Giảm tỷ trọng lao động nữ xuống dưới 30% vào năm 2025.', 'decrease_to', '<', 30, '%', [2025]],
    ['Tỷ lệ tử vong bà mẹ giảm còn 42/100.000 trẻ sinh sống vào năm 2025.', 'decrease_to', null, 42, '/100.000 trẻ sinh sống', [2025]],
    ['Giảm 50% số cặp tảo hôn.', 'decrease_by', null, 50, '%', []],
    ['Số vụ phạm tội được phát hiện tăng trên 3%.', 'increase_by', '>', 3, '%', []],
    ['Giảm ít nhất 5% số vụ tai nạn so với năm 2020.', 'decrease_by', '>=', 5, '%', []],
    ['Duy trì 100% trạm y tế có bác sĩ.', 'maintain', null, 100, '%', []],
    ['Có ≥ 30% doanh nghiệp ứng dụng công nghệ số.', '>=', null, 30, '%', []],
    ['Xây dựng 05 mô hình điểm.', '=', null, 5, 'mô hình', []],
  ])('%s', (sentence, comparator, bound, value, unit, due) => expect(said(sentence)).toEqual([[comparator, bound, value, unit, due]]))

  it('reads a range, and a range by which something falls', () => {
    expect(said('80 - 85% số hộ đạt chuẩn.')).toEqual([['range', null, [80, 85], '%', []]])
    expect(said('Tỷ lệ hộ nghèo giảm bình quân 1 - 1,5%/năm.')).toEqual([['decrease_by', null, [1, 1.5], '%/năm', []]])
  })

  it('takes the number a change starts from as the baseline, with its year', () => {
    const [rate] = read('Tỷ suất sinh giảm từ 23 ca sinh/1.000 phụ nữ xuống còn 18 ca sinh/1.000 phụ nữ vào năm 2025.')
    expect(rate).toMatchObject({ value: 18, denominator: 1000, baseline: { value: 23, year: null }, due: [2025] })
    const [cover] = read('Nâng tỷ lệ che phủ rừng từ 42% năm 2020 lên 45% năm 2025.')
    expect(cover).toMatchObject({
      comparator: 'increase_to',
      value: 45,
      baseline: { value: 42, year: 2020 },
      due: [2025],
      quantity: 'tỷ lệ che phủ rừng',
    })
  })

  it('says from when, where the plan says that and not by when', () => {
    expect(read('Tỷ lệ nữ thạc sỹ đạt không dưới 50% từ năm 2025.')[0]).toMatchObject({ due: [], from: 2025 })
  })

  it('sets something every year where the words say so', () => {
    expect(read('Hằng năm, giảm số người nghiện ma túy.')[0]).toMatchObject({
      comparator: 'decrease',
      value: null,
      yearly: true,
      direction: 'down',
    })
  })

  it('asks for a thing to be there where there is no number', () => {
    expect(read('Đài truyền thanh duy trì chuyên mục.')[0]).toMatchObject({ comparator: 'maintain', direction: 'yes-no', value: null })
    expect(read('Không để xảy ra tái mù chữ.')[0]).toMatchObject({ comparator: 'exists', direction: 'yes-no' })
  })
})

describe('one sentence with several values', () => {
  it('is several measures', () => {
    expect(said('Phấn đấu 100% điểm nóng và 100% diện tích được triệt phá.')).toHaveLength(2)
    expect(said('Tỷ lệ ở đô thị đạt 98%, ở nông thôn đạt 80%.').map((m) => m[2])).toEqual([98, 80])
  })

  it('gives the later year the quantity and the change of the earlier', () => {
    const [first, second] = read('Giảm tỷ trọng lao động nữ xuống dưới 30% vào năm 2025 và dưới 25% vào năm 2030.')
    expect(first).toMatchObject({ value: 30, due: [2025] })
    expect(second).toMatchObject({ comparator: 'decrease_to', bound: '<', value: 25, due: [2030], quantity: first?.quantity })
    expect(second?.doubts).toContain('shared-quantity')
  })

  it('lets a year ahead of everything hold for all', () => {
    expect(read('Đến năm 2025, 100% cơ quan có chuyên mục; 85% dân số biết.').map((m) => m.due)).toEqual([[2025], [2025]])
  })

  it('keeps a list that runs over a semicolon with the value it belongs to', () => {
    const [first, second] = read('100% người dân ở vùng bão; vùng ngập lụt và ít nhất 50% người dân vùng khác được phổ biến.')
    expect(first?.words.text).toBe('100% người dân ở vùng bão; vùng ngập lụt')
    expect(second?.words.text).toBe('ít nhất 50% người dân vùng khác được phổ biến.')
  })
})

describe('numbers that are not the value', () => {
  it.each([
    ['an age class', 'Tỷ lệ người từ 65 tuổi trở lên đạt khoảng 12%.', 12],
    ['a minimum inside the quantity', '70% phụ nữ mang thai được tầm soát ít nhất 4 loại bệnh.', 70],
    ['a class of persons', '100% cán bộ thuộc đối tượng 4 được phổ biến.', 100],
    ['a number of a document', '90% nhiệm vụ theo Nghị quyết số 19-NQ/TW được hoàn thành.', 90],
    ['a speed', 'Tỷ lệ truy cập với tốc độ 01 Gb/s đạt 95%.', 95],
    ['a quoted title', '80% hộ tham gia phong trào "Năm 1 triệu cây xanh".', 80],
    ['a count that repeats the share', '100% (15/15) xã thành lập mô hình.', 100],
  ])('%s', (_, sentence, value) => expect(read(sentence).map((m) => m.value)).toEqual([value]))

  it('are kept as notes', () => {
    expect(read('Tỷ lệ trẻ em dưới 15 tuổi đạt khoảng 22%.')[0]?.notes['trap']).toContain('15 tuổi')
    expect(read('80% người được tiếp cận ít nhất một dịch vụ.')[0]?.notes['inner']).toBe('ít nhất một dịch vụ')
  })
})

describe('which way is better', () => {
  it.each([
    ['Tỷ số giới tính khi sinh ở mức 110,7 bé trai/100 bé gái.', 'down'],
    ['Đạt 80% người bị bạo lực gia đình được hỗ trợ.', 'up'],
    ['Tỷ lệ hộ nghèo còn 2%.', 'down'],
    ['Tỷ lệ phụ thuộc chung đạt khoảng 51%.', 'band'],
  ])('%s', (sentence, direction) => expect(read(sentence)[0]?.direction).toBe(direction))
})

describe('sureness', () => {
  it('doubts a number with two readings, and a count', () => {
    expect(read('Tỷ lệ đạt 12.5%.')[0]?.doubts).toContain('ambiguous-number')
    expect(read('Thành lập 03 câu lạc bộ.')[0]?.doubts).toContain('counted-value')
  })
})
