/** Kinds of figures and reasons for their absence, as people read them. */
import type { MissingReason, ValueKindName } from '@songhanh/core/indicators/figure'
import type { MeasuringLevel } from '@songhanh/core/indicators/definition'

const kinds: Readonly<Record<ValueKindName, string>> = {
  administrative: 'thực hiện đến ngày chốt số liệu',
  estimate: 'ước thực hiện cả năm',
  preliminary: 'sơ bộ',
  official: 'chính thức',
  borrowed: 'số liệu của cấp khác',
}

const missing: Readonly<Record<MissingReason, string>> = {
  'not-reported': 'chưa có số liệu',
  'none-arose': 'không phát sinh',
  'not-measured': 'không thu thập ở cấp này',
  'not-applicable': 'không áp dụng',
  withheld: 'không được cung cấp',
}

const levels: Readonly<Record<MeasuringLevel, string>> = {
  nation: 'cả nước',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
}

export const indicators = {
  kinds,
  missing,
  levels,
  dataYear: (dataYear: number, reportYear: number): string =>
    dataYear === reportYear ? `số liệu năm ${dataYear}` : `số liệu năm ${dataYear}, dùng cho báo cáo năm ${reportYear}`,
  women: 'nữ',
  men: 'nam',
  gap: 'chênh lệch nữ – nam',
  unverified: 'chưa kiểm chứng',
}
