/** Families of target sentences: each rule of the grammar held by several sentences of several fields. */
import { describe, expect, it } from 'vitest'
import { measuresOf } from './measure.ts'
import { passageOf } from './passage.ts'
import { yearsSaid } from './years.ts'

const read = (sentence: string) => measuresOf(passageOf(sentence, 0, sentence.length), false)
const said = (sentence: string) => read(sentence).map((m) => `${m.comparator}${m.bound ?? ''} ${String(m.value)} ${m.unit ?? '-'}`)

describe('what a quantity is counted on is no value', () => {
  it.each([
    ['Số giường bệnh trên 10.000 dân đạt 33 giường.', ['= 33 giường']],
    ['Tỷ suất mắc sốt rét trên 1.000 dân còn 0,2 ca.', ['decrease_to 0.2 ca']],
    ['Doanh thu tính trên 01 ha mặt nước đạt 180 triệu đồng.', ['= 180 triệu đồng']],
    ['Số vụ cháy gây thiệt hại trên 50 triệu đồng giảm 10%.', ['decrease_by 10 %']],
    ['Tỷ lệ trang trại có dưới 20 lao động chiếm 40%.', ['= 40 %']],
  ])('%s', (sentence, expected) => expect(said(sentence)).toEqual(expected))

  it('a rate may say it in words', () =>
    expect(read('Đạt 9 dược sĩ trên một vạn dân.').map((m) => [m.value, m.unit, m.denominator])).toEqual([
      [9, 'dược sĩ trên một vạn dân', 10_000],
    ]))

  it('is shared by two counts before it', () =>
    expect(said('Đạt 12 bác sĩ và 30 giường bệnh/vạn dân.')).toEqual(['= 12 bác sĩ/vạn dân', '= 30 giường bệnh/vạn dân']))
})

describe('several quantities in one piece', () => {
  it.each([
    ['Diện tích chè 2.300 ha, năng suất 95 tạ/ha, sản lượng 21.000 tấn.', ['= 2300 ha', '= 95 tạ/ha', '= 21000 tấn']],
    ['Đàn trâu 12.000 con, đàn lợn 1,1 triệu con.', ['= 12000 con', '= 1.1 triệu con']],
    ['Đón 90.000 lượt khách, trong đó khách lưu trú 30.000 lượt.', ['= 90000 lượt khách', '= 30000 lượt']],
    ['Dạy nghề cho 900 người, trong đó: trung cấp 300 người, sơ cấp 600 người.', ['= 900 người', '= 300 người', '= 600 người']],
    ['Đón 3 triệu lượt khách, trong đó khách quốc tế đạt từ 500.000 lượt trở lên.', ['= 3 triệu lượt khách', '>= 500000 lượt']],
    ['Tạo việc làm cho 15.000 lao động, trong đó có ít nhất 60 người khuyết tật.', ['= 15000 lao động', '>= 60 người khuyết tật']],
    ['Số người được điều trị tăng thêm 30%, mỗi năm quản lý khoảng 60.000 người.', ['increase_by 30 %', '~ 60000 người']],
    ['Học sinh giỏi cấp huyện: 25 em; cấp tỉnh: ít nhất 05 em.', ['= 25 em', '>= 5 em']],
    ['Phát hiện 300 bệnh nhân lao mới, điều trị khỏi trên 90%.', ['= 300 bệnh nhân', '> 90 %']],
    [
      'Duy trì 02 sản phẩm OCOP 4 sao, phát triển thêm 03 sản phẩm OCOP 3 sao.',
      ['maintain 2 sản phẩm OCOP', 'increase_by 3 sản phẩm OCOP'],
    ],
    ['Chiều cao nam 18 tuổi 167 cm, nữ 156 cm.', ['= 167 cm', '= 156 cm']],
    ['Tổng tỷ suất sinh 2,1 con; tỷ số giới tính khi sinh 110.', ['= 2.1 con', '= 110 -']],
    ['Xây dựng 150 Mái ấm với mức hỗ trợ không dưới 50 triệu đồng/nhà.', ['= 150 Mái ấm']],
    ['Mở 20 lớp truyền dạy với trên 600 học viên.', ['= 20 lớp']],
    ['Kết nạp mới từ 150 đảng viên trở lên (bình quân 30 đảng viên/năm).', ['>= 150 đảng viên']],
    ['Kiểm tra ít nhất 200.000 lượt, tăng 1,5 lần so với năm 2022.', ['>= 200000 lượt']],
    ['Thời gian khám có làm thêm 02 kỹ thuật không quá 3 giờ.', ['<= 3 giờ']],
    ['Ngày điều trị trung bình ≤ 6,5 ngày.', ['<= 6.5 ngày']],
    ['Có mặt không quá 05 phút kể từ khi nhận tin.', ['<= 5 phút']],
    ['Mỗi hộ có tối thiểu 01 bình chữa cháy và ít nhất 01 người được tập huấn.', ['>= 1 bình chữa cháy', '>= 1 người']],
    ['Giảm tỷ suất xuống còn 16‰ vào năm 2025 và dưới 14,5‰ vào năm 2030.', ['decrease_to 16 ‰', 'decrease_to< 14.5 ‰']],
    ['Giảm số trẻ em bị xâm hại, bạo lực; giảm tỷ lệ lao động trẻ em xuống 4,5%.', ['decrease null -', 'decrease_to 4.5 %']],
    ['Kéo giảm số vụ cháy; không để xảy ra cháy lớn.', ['decrease null -', 'exists null -']],
    ['Giao quân đạt 100% chỉ tiêu; giữ vững ấp không có ma túy.', ['= 100 %', 'maintain null -']],
    ['Xây dựng 05 nhà nhân ái, trị giá 80 triệu đồng/nhà.', ['= 5 nhà']],
    ['Giới thiệu 500 đoàn viên cho Đảng, trong đó có 300 đồng chí được kết nạp.', ['= 500 đoàn viên', '= 300 đồng chí']],
    ['Thu hút trên 100 dự án, tổng vốn đăng ký khoảng 3,5 tỷ USD.', ['> 100 dự án', '~ 3.5 tỷ USD']],
    ['Thu hút vốn trong nước 900 tỷ đồng, vốn nước ngoài 20 triệu USD.', ['= 900 tỷ đồng', '= 20 triệu USD']],
    ['Xây dựng 100% trường, lớp an toàn, trong đó 40% đạt mức cao.', ['= 100 %', '= 40 %']],
    ['Tỷ lệ thấp còi giảm còn 18% (vùng cao dưới 24%).', ['decrease_to 18 %', '< 24 %']],
  ])('%s', (sentence, expected) => expect(said(sentence)).toEqual(expected))

  it.each([
    ['Giảm 5% số vụ, 6% số người chết và 7% số người bị thương.', ['decrease_by 5 %', 'decrease_by 6 %', 'decrease_by 7 %']],
    ['Cắt giảm ít nhất 30% thời gian, 20% chi phí giải quyết hồ sơ.', ['decrease_by>= 30 %', 'decrease_by>= 20 %']],
    ['Giảm 40% số cặp tảo hôn; 95% phụ nữ mang thai được khám.', ['decrease_by 40 %', '= 95 %']],
  ])('a change told first holds for what only goes on: %s', (sentence, expected) => expect(said(sentence)).toEqual(expected))

  it('a period a clause begins with, and a year ahead of what must be no more, say by when', () => {
    expect(read('Giai đoạn 2026 - 2028 đạt 60%, giai đoạn 2029 - 2030 đạt 80% số thôn.').map((m) => m.due)).toEqual([[2028], [2030]])
    expect(read('Đến năm 2027 xóa 100% nhà tạm; đến năm 2030 không còn hộ nghèo.').map((m) => [m.value, m.due])).toEqual([
      [100, [2027]],
      [null, [2030]],
    ])
  })

  it('what a fall starts from may be a length of time', () =>
    expect(read('Giảm thời gian khám trung bình từ 145 phút xuống còn 120 phút.').map((m) => [m.value, m.baseline])).toEqual([
      [120, { value: 145, year: null }],
    ]))

  it('a year that ends the piece is that of both', () =>
    expect(read('Tỷ lệ huy động nhà trẻ đạt 35%, mẫu giáo đạt ít nhất 92% vào năm 2025.').map((m) => m.due)).toEqual([[2025], [2025]]))

  it('a year ahead of the second value belongs to it', () =>
    expect(read('Đến năm 2027, trên 80% và đến hết năm 2029, trên 90% hộ có nước sạch.').map((m) => [m.value, m.due])).toEqual([
      [80, [2027]],
      [90, [2029]],
    ]))
})

describe('numbers that only look like values', () => {
  it.each([
    'Phủ sóng 5G toàn huyện.',
    'Cán bộ sử dụng thành thạo hệ thống trực tuyến 24/7.',
    'Thực hiện hiệu quả 03 chương trình mục tiêu quốc gia.',
    'Tập trung vào 3 khâu đột phá của nhiệm kỳ.',
    'Triển khai 4 nhóm nhiệm vụ và 7 giải pháp trọng tâm.',
  ])('%s', (sentence) => expect(read(sentence).map((m) => m.value)).toEqual([null]))

  it('how often a thing is done stands beside its share', () =>
    expect(['Ít nhất 02 lần/năm, 100% hội viên được tập huấn.', '100% lớp học 2 buổi/ngày.'].map(said)).toEqual([['= 100 %'], ['= 100 %']]))
})

describe('words of comparison', () => {
  it.each([
    ['Tỷ lệ hộ cận nghèo thấp hơn 3%.', ['< 3 %']],
    ['Tỷ lệ bỏ học ít hơn 0,5%.', ['< 0.5 %']],
    ['Chỉ số PAPI xếp hạng 20 trở lên.', ['<= 20 -']],
    ['Số hợp tác xã tăng gấp đôi so với năm 2025.', ['increase_to 2 lần']],
    ['Duy trì và nâng cao chất lượng 15/15 xã đạt chuẩn y tế.', ['maintain 15 xã']],
    ['Thu nhập của hộ nghèo tăng gấp 1,8 lần so với năm 2021.', ['increase_to 1.8 lần']],
    ['Đạt ít nhất 12 giải cấp huyện, 02 giải cấp tỉnh.', ['>= 12 giải cấp huyện', '>= 2 giải cấp tỉnh']],
    ['Có ít nhất 02 khách sạn 5 sao và 05 khách sạn 4 sao.', ['>= 2 khách sạn 5 sao', '>= 5 khách sạn 4 sao']],
    ['Thời gian giải quyết hồ sơ rút ngắn 1/3 so với quy định.', ['decrease_by 33.33 %']],
    ['Số người chết giảm từ 5 đến 10%.', ['decrease_by 5,10 %']],
    ['Thu nhập tăng gấp rưỡi so với năm 2025.', ['increase_to 1.5 lần']],
    ['Có ít nhất 80% cán bộ, 70% công chức được bồi dưỡng.', ['>= 80 %', '>= 70 %']],
    ['Xây dựng 03 (ba) mô hình thu gom rác.', ['= 3 mô hình']],
  ])('%s', (sentence, expected) => expect(said(sentence)).toEqual(expected))

  it('what may rise so far only is better lower', () =>
    expect(read('Chỉ số giá tiêu dùng tăng không quá 4%.').map((m) => m.direction)).toEqual(['down']))
})

it.each([
  ['Trong quý III/2026, hoàn thành 100% hồ sơ.', [2026]],
  ['Đến tháng 6/2027, ít nhất 70% cán bộ được đào tạo.', [2027]],
  ['Hết tháng 9 năm 2026 có 05 xã đạt chuẩn.', [2026]],
  ['Năm học 2026 - 2027, tỷ lệ tốt nghiệp đạt 99%.', [2027]],
  ['Theo Quyết định ngày 05 tháng 6 năm 2025.', []],
  ['Cao hơn kết quả của năm học 2024 - 2025.', []],
])('by when: %s', (sentence, due) => expect(yearsSaid(sentence).due).toEqual(due))

describe('the unit is the whole of what is counted', () => {
  it.each([
    ['Nhân rộng 08 mô hình, dự án giảm nghèo.', 'mô hình, dự án'],
    ['Xóa 215 nhà tạm, nhà dột nát cho hộ nghèo.', 'nhà tạm, nhà dột nát'],
    ['Hỗ trợ 1.000 trẻ em và người khuyết tật được phẫu thuật.', 'trẻ em và người khuyết tật'],
    ['Mỗi trạm có ít nhất 01 góc tư vấn dinh dưỡng.', 'góc tư vấn dinh dưỡng'],
    ['Quan trắc định kỳ 11 cửa sông chính của tỉnh.', 'cửa sông chính'],
    ['Mỗi giáo viên dự giờ tối thiểu 18 tiết/năm học.', 'tiết/năm học'],
    ['Tỷ lệ mắc lao giảm xuống dưới 131 trên 100.000 người dân.', 'trên 100.000 người dân'],
    ['Tạo việc làm cho 2.000 lao động/năm trở lên.', 'lao động/năm'],
  ])('%s', (sentence, unit) => expect(read(sentence).map((m) => m.unit)).toEqual([unit]))
})

it.each([
  ['Tỷ lệ hộ nghèo sử dụng nước hợp vệ sinh đạt 90%.', 'up'],
  ['Tỷ lệ trẻ em thuộc hộ nghèo đi học đúng tuổi đạt 99%.', 'up'],
  ['Tỷ lệ hộ nghèo là 2%.', 'down'],
])('whose share it is does not make it better lower: %s', (sentence, direction) =>
  expect(read(sentence).map((m) => m.direction)).toEqual([direction]),
)
