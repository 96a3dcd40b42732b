/** What comes after a numbered report: letters of correction, a report that replaces it, a withdrawal. */
import type { CorrectionKind, Standing } from '@songhanh/core/reports/correction'

const kinds: Readonly<Record<CorrectionKind, string>> = {
  letter: 'Công văn đính chính',
  replacement: 'Báo cáo thay thế',
  withdrawal: 'Thu hồi',
}
const standings: Readonly<Record<Standing, string>> = {
  stands: '',
  corrected: 'có đính chính',
  replaced: 'đã được thay thế',
  withdrawn: 'đã thu hồi',
}

export const reportCorrections = {
  /** In the last sentence of a report that takes the place of another. */
  inPaper: { replaces: ', thay thế Báo cáo số ', of: ' ngày ' },
  title: 'Đính chính, thay thế, thu hồi',
  lead: 'Báo cáo đã cấp số không sửa được. Có sai sót thì ban hành công văn đính chính, hoặc lập báo cáo thay thế (tổng hợp lại báo cáo cùng kỳ ở trang Báo cáo), hoặc thu hồi; ghi ở đây để người đọc thấy.',
  none: 'Chưa có đính chính, thay thế hay thu hồi nào.',
  kinds,
  standings,
  kind: 'Hình thức',
  number: 'Số, ký hiệu văn bản',
  numberHint: 'Theo sổ văn thư, ví dụ 45/UBND-VX.',
  day: 'Ngày văn bản',
  content: 'Nội dung đính chính hoặc lý do thu hồi',
  document: 'Văn bản',
  of: (number: string, day: string) => `Số ${number} ngày ${day}`,
  recorded: 'Người ghi',
  by: (name: string, day: string) => `${name}, ngày ${day}`,
  record: 'Ghi vào hồ sơ báo cáo',
  open: 'Ghi công văn đính chính hoặc thu hồi',
  saved: 'Đã ghi.',
  missing: 'Ghi số, ký hiệu và nội dung.',
  replaced: (number: string, day: string) => `Báo cáo này đã được thay thế bởi Báo cáo số ${number} ngày ${day}.`,
  withdrawn: (number: string, day: string, why: string) => `Báo cáo này đã bị thu hồi theo văn bản số ${number} ngày ${day}: ${why}`,
  corrected: (number: string, day: string) => `Báo cáo này được đính chính tại văn bản số ${number} ngày ${day}.`,
  replaces: (number: string, day: string) => `Báo cáo này thay thế Báo cáo số ${number} ngày ${day}.`,
  willReplace: (number: string, day: string) => `Khi phát hành, báo cáo này thay thế Báo cáo số ${number} ngày ${day}.`,
} as const
