/** The table of contents of a year's file; a paper, so without English. */
import type { YearFileWords } from '@songhanh/core/reports/year-file'

export const yearFile: YearFileWords = {
  kind: 'Mục lục văn bản',
  subject: (year) => `Hồ sơ báo cáo năm ${year}`,
  columns: {
    line: 'TT',
    number: 'Số, ký hiệu',
    day: 'Ngày, tháng',
    subject: 'Trích yếu nội dung',
    issuer: 'Tác giả văn bản',
    files: 'Tệp trong hồ sơ',
  },
  digests: 'Mã băm SHA-256 của từng tệp',
  file: 'Tệp',
  digest: 'Mã băm',
  unsigned: 'Các tệp trong hồ sơ là bản in từ hệ thống, chưa có chữ ký và con dấu; bản đã ký do văn thư lưu kèm.',
  signed: 'Tệp có “ban-ky” trong tên là bản đã ký do văn thư nạp lại; các tệp khác là bản in từ hệ thống, chưa có chữ ký và con dấu.',
  partlySigned: (without) =>
    `Tệp có “ban-ky” trong tên là bản đã ký do văn thư nạp lại; các tệp khác là bản in từ hệ thống, chưa có chữ ký và con dấu. Chưa nạp bản đã ký của: ${without}; bản đã ký do văn thư lưu kèm.`,
}
