/** Rounds, forms and completeness, as sentences. */
import type { MatrixState } from '@songhanh/core/collection/completeness'
import type { StepName, SubmissionState } from '@songhanh/core/collection/steps'
import type { RoundWarning } from '@songhanh/core/collection/round'
import { estimateText, periodText } from './period.ts'

const states: Readonly<Record<SubmissionState, string>> = {
  draft: 'Đang nhập',
  'signed-off': 'Đã ký duyệt',
  returned: 'Trả lại để chỉnh sửa',
  accepted: 'Đã tiếp nhận',
}

const matrix: Readonly<Record<MatrixState, string>> = {
  'not-started': 'Chưa nhập',
  typing: 'Đang nhập',
  returned: 'Trả lại để chỉnh sửa',
  'signed-off': 'Đã ký duyệt, chờ tiếp nhận',
  accepted: 'Đã tiếp nhận',
}

const steps: Readonly<Record<StepName, string>> = {
  fill: 'Nhập số liệu',
  'fill-for-another': 'Nhập thay',
  confirm: 'Xác nhận số liệu nhập thay',
  'sign-off': 'Ký duyệt',
  'sign-off-on-paper': 'Ghi nhận bản giấy đã ký',
  accept: 'Tiếp nhận',
  return: 'Trả lại để chỉnh sửa',
  correct: 'Đính chính',
  supplement: 'Bổ sung',
}

const warnings: Readonly<Record<RoundWarning['code'], (closing: string, due: string, period: string) => string>> = {
  'closing-after-due': (closing, due, period) =>
    `Hạn gửi ${due} trước ngày chốt số liệu ${closing}: số liệu gửi theo hạn này là ${estimateText(period)}.`,
  'no-working-day-to-send': (closing, due) =>
    `Từ ngày chốt số liệu ${closing} đến hạn gửi ${due} không đủ một ngày làm việc (Nghị định 09/2019/NĐ-CP, Điều 8).`,
}

export const collection = {
  period: periodText,
  states,
  matrix,
  steps,
  warnings,
  forms: {
    ofCommunes: (kinds: string): string => kinds,
    communes: (kinds: string): string => `Biểu số liệu của ${kinds}`,
    field: (name: string): string => `Biểu số liệu của cơ quan phụ trách ${name}`,
  },
  fields: {
    broadcasting: 'truyền thanh',
    'business-registration': 'đăng ký kinh doanh',
    health: 'y tế',
    'home-affairs': 'nội vụ',
    labour: 'lao động',
    lead: 'thường trực kế hoạch',
    police: 'công an',
    'vocational-education': 'giáo dục nghề nghiệp',
  } as Readonly<Record<string, string>>,
  unowed: (field: string): string => `Chưa có cơ quan nào được giao phụ trách ${field}.`,
  overdue: (days: number): string => `quá hạn ${days} ngày`,
  late: 'gửi muộn',
  pastDue: 'đã quá hạn gửi',
  corrected: 'có đính chính',
  supplemented: 'có bổ sung',
  unconfirmed: 'nhập thay, chờ người thứ hai xác nhận',
  typedFor: (number: string, date: string): string => `nhập thay theo văn bản số ${number} ngày ${date}`,
  neverCame: 'chưa bao giờ vào hệ thống',
  lastSeen: (day: string): string => `lần cuối ngày ${day}`,
  sent: (sent: number, owed: number): string => `${sent}/${owed} biểu đã gửi`,
}
