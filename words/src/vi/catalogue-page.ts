/** The page of the catalogue of indicators: how each is counted, how often, and where its definition comes from. */
import type { Frequency, Source } from '@songhanh/core/indicators/definition'
import { writeNumber } from '../writing.ts'

const frequencies: Readonly<Record<Frequency, string>> = {
  month: 'hằng tháng',
  quarter: 'hằng quý',
  half: 'sáu tháng',
  year: 'hằng năm',
  'five-years': 'năm năm một lần',
}

/** How sure a source is: nothing is said of what was read. */
const marks: Readonly<Record<Source['mark'], string | null>> = {
  read: null,
  'own-knowledge': 'chưa dẫn văn bản',
  unverified: 'chưa kiểm chứng',
}

export const cataloguePage = {
  title: 'Danh mục chỉ tiêu thống kê',
  none: 'Chưa có danh mục chỉ tiêu thống kê nào được tiếp nhận.',
  edition: (edition: number, day: string) => `Bản ${edition}, tiếp nhận ngày ${day}`,
  older: 'Kỳ báo cáo đã mở giữ bản danh mục của lúc mở.',
  indicator: 'Chỉ tiêu thống kê',
  counted: 'Cách tính',
  sources: 'Nguồn',
  frequencies,
  marks,
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  times: (multiplier: number) => `nhân ${writeNumber('vi', multiplier)}`,
  ways: 'Các cách đếm',
  answer: 'Số liệu',
  article: (article: string) => `điều, khoản: ${article}`,
  reference: (name: string, number: string, day: string) => `${name} (${number}, ngày ${day})`,
  number: 'Số',
  target: 'Chỉ tiêu',
  bounds: 'Mức',
  bound: (year: number, level: string) => `năm ${year}: ${level}`,
  kept: 'duy trì',
  fromOn: 'từ năm này trở đi',
}
