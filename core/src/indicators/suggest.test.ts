import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readCatalogue } from './catalogue.ts'
import { suggestIndicator } from './suggest.ts'

const read = readCatalogue(
  JSON.parse(readFileSync(new URL('../../../samples/indicators/gender-equality-2021.json', import.meta.url), 'utf8')),
)
if (!read.ok) throw new Error('the sample catalogue does not read')
const catalogue = read.value

it.each([
  ['Đến năm 2025 đạt 30% các cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ.', 'women-key-leaders'],
  ['Tăng tỷ lệ lao động nữ làm công hưởng lương lên đạt 50% vào năm 2025.', 'women-on-wages'],
  [
    'Giảm tỷ trọng lao động nữ làm việc trong khu vực nông nghiệp trong tổng số lao động nữ có việc làm xuống dưới 30% vào năm 2025.',
    'women-in-agriculture',
  ],
  ['Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã đạt ít nhất 20% vào năm 2025.', 'women-directors'],
  [
    'Giảm số giờ trung bình làm công việc nội trợ và chăm sóc trong gia đình không được trả công của phụ nữ còn 1,7 lần vào năm 2025 so với nam giới.',
    'unpaid-work-ratio',
  ],
  [
    'Đến năm 2025 đạt 80% người bị bạo lực gia đình, bạo lực trên cơ sở giới được phát hiện được tiếp cận ít nhất một trong các dịch vụ hỗ trợ cơ bản',
    'victims-served',
  ],
  [
    'đến năm 2025 đạt 50% người gây bạo lực gia đình, bạo lực trên cơ sở giới được phát hiện ở mức chưa bị truy cứu trách nhiệm hình sự được tư vấn, tham vấn.',
    'perpetrators-counselled',
  ],
  [
    '100% số nạn nhân bị mua bán trở về được phát hiện có nhu cầu hỗ trợ được hưởng các dịch vụ hỗ trợ và tái hòa nhập cộng đồng.',
    'trafficked-supported',
  ],
  ['Tỷ số giới tính khi sinh ở mức 110,7 bé trai/100 bé gái sinh ra sống vào năm 2025.', 'sex-ratio-at-birth'],
  ['Tỷ lệ tử vong bà mẹ liên quan đến thai sản giảm còn 42/100.000 trẻ sinh sống vào năm 2025.', 'maternal-mortality'],
  ['Tỷ suất sinh ở vị thành niên giảm từ 23 ca sinh/1.000 phụ nữ xuống còn 18 ca sinh/1.000 phụ nữ vào năm 2025.', 'adolescent-births'],
  [
    'Tỷ lệ nữ học viên, học sinh, sinh viên được tuyển mới thuộc hệ thống giáo dục nghề nghiệp đạt trên 30% vào năm 2025.',
    'women-vocational-entrants',
  ],
  ['Tỷ lệ nữ thạc sỹ trong tổng số người có trình độ thạc sỹ đạt không dưới 50% từ năm 2025.', 'women-masters'],
  ['Phấn đấu đạt 60% vào năm 2025 dân số được tiếp cận kiến thức cơ bản về bình đẳng giới.', 'people-reached'],
  [
    '50% tổ chức Đảng, chính quyền. cơ quan hành chính, ban, ngành, đoàn thể các cấp đến năm 2025 được phổ biến, cập nhật thông tin về bình đẳng giới và cam kết thực hiện bình đẳng giới.',
    'bodies-committed',
  ],
  [
    '100% xã, thị trấn đến năm 2025 đều có các tin, bài về bình đẳng giới tuyên truyền trên hệ thống truyển thanh cơ sở.',
    'communes-with-broadcasts',
  ],
  ['Đài truyền thanh huyện duy trì, có chuyên mục về bình đằng giới.', 'station-column'],
])('“%s” points to %s', (text, code) => {
  expect(suggestIndicator(catalogue, text)?.code).toBe(code)
})

it('points nowhere where the words are of something else, or of two indicators at once', () => {
  expect(suggestIndicator(catalogue, 'Tỷ lệ hộ nghèo giảm 1 % mỗi năm')).toBeNull()
  const [first] = catalogue.indicators
  const twin = { ...catalogue, indicators: [first!, { ...first!, code: 'twin' }] }
  expect(suggestIndicator(twin, 'cơ quan có lãnh đạo chủ chốt là nữ')).toBeNull()
})
