/** What only the report of one commune or body says, as an office writes it; always Vietnamese. */
import type { OwnReportWords } from '@songhanh/core/reports/own-report'

export const ownReportText: OwnReportWords = {
  headings: { figures: 'Số liệu theo biểu báo cáo', work: 'Nhiệm vụ được giao', registers: 'Kết quả theo các sổ theo dõi' },
  figuresTitle: (number, round, closing) => `Bảng ${number}. Số liệu kỳ “${round}” (chốt số liệu ngày ${closing})`,
  yearsTitle: (number, from, to) => `Bảng ${number}. Số liệu đã gửi qua các năm ${from} - ${to}`,
  kindsOfYear: (year, kinds) => `Số liệu ${year}: ${kinds.join('; ')}.`,
  figure: 'Nội dung',
  value: 'Số liệu',
  ofYear: (manner, year) => `${manner}, số liệu năm ${year}`,
  noForm: (period) => `${period} chưa có kỳ báo cáo nào yêu cầu đơn vị gửi số liệu.`,
  notSent: (round) => `Kỳ “${round}” còn biểu số liệu chưa được ký duyệt gửi đi; số liệu của biểu đó chưa có trong báo cáo này.`,
  leftOut: 'Số liệu về bạo lực và số liệu nhạy cảm khác chỉ gửi theo biểu số liệu, không ghi trong báo cáo này.',
  formersTitle: 'Số liệu của các đơn vị cũ đã nhập vào',
  former: (name) => name,
  referenceTitle: 'Bảng tham khảo kết quả chung của đơn vị cũ',
  referenceNote: (body) =>
    `Bảng này tổng hợp từ số liệu đã tiếp nhận của ${body}, cơ quan đã kết thúc hoạt động, không còn người ký; bảng chỉ để tham khảo, không thay cho báo cáo.`,
  noWork: 'Kế hoạch không giao nhiệm vụ riêng cho đơn vị.',
  noRegister: 'Trong kỳ chưa ghi nhận nội dung nào ở các sổ theo dõi.',
  difficulties: (count) => `Trong kỳ đơn vị phản ánh ${count} khó khăn, vướng mắc:`,
  nextYear: (next, left) => {
    const first =
      next === null
        ? 'Thời gian tới tiếp tục thực hiện công tác được giao'
        : `${next} tiếp tục thực hiện các nhiệm vụ được giao trong Kế hoạch`
    return left === null ? `${first}.` : `${first}; tập trung hoàn thành ${left} nhiệm vụ còn lại:`
  },
  leftTask: (task) => `- ${task}.`,
  noDifficulty: 'Trong kỳ đơn vị không phản ánh khó khăn, vướng mắc.',
}

export const ownReportFile = 'bao-cao-don-vi'
