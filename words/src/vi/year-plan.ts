/** The work plan of a year on paper; always Vietnamese, as every paper of an office. */
import type { YearPlanWords } from '@songhanh/core/reports/year-plan'
import { planBasis } from './cited-plan.ts'

const ACT = /^(?:thực hiện|triển khai|tổ chức)\s/iu

/** "thực hiện Chiến lược …" of a title that says what is done, else "thực hiện Kế hoạch về …". */
const carriedOut = (docType: string, title: string): string => (ACT.test(title) ? title : `thực hiện ${docType} về ${title}`)

export const yearPlanText = {
  fileName: (year: number) => `ke-hoach-nam-${year}`,
  kind: 'KẾ HOẠCH',
  symbol: (symbolOfReports: string) => `KH-${symbolOfReports.split('-').slice(1).join('-') || 'UBND'}`,
  placeAndDay: (place: string, day: string) => `${place}, ${day}`,
  subject: ({ docType, title }, year) => `Năm ${year} ${carriedOut(docType, title)}`,
  planBasis,
  opening: ({ issuer, docType, title }, year) => `${issuer} ban hành Kế hoạch năm ${year} ${carriedOut(docType, title)} như sau:`,
  parts: {
    targets: 'CHỈ TIÊU CỦA NĂM',
    dated: 'NHIỆM VỤ CÓ THỜI HẠN TRONG NĂM',
    undated: 'NHIỆM VỤ THƯỜNG XUYÊN, CHƯA CÓ THỜI HẠN',
    'carrying-out': 'TỔ CHỨC THỰC HIỆN',
  },
  columns: {
    order: 'TT',
    target: 'Chỉ tiêu',
    asked: 'Mức của năm',
    task: 'Nhiệm vụ',
    lead: 'Chủ trì',
    coordinating: 'Phối hợp',
    due: 'Thời hạn',
  },
  none: 'Không có.',
  due: (from, to) => (from === to ? to : `${from} - ${to}`),
  closing: [
    'Cơ quan, đơn vị, Ủy ban nhân dân được giao chủ trì tổ chức thực hiện, báo cáo tiến độ và kết quả theo thời hạn nêu trên.',
    'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc thì phản ánh ngay về cơ quan đầu mối tổng hợp để được giải quyết./.',
  ],
  recipients: ['Các cơ quan, đơn vị, Ủy ban nhân dân được giao nhiệm vụ;', 'Lưu: VT.'],
} as const satisfies YearPlanWords & { readonly fileName: unknown }

/** A bound set for the year by a document, and one that stands as the plan words it. */
export const yearPlanAsked = {
  ofYear: (value: string) => value,
  ofPlan: (asked: string, due: readonly number[]) =>
    `theo kế hoạch: ${asked}${due.length === 0 ? '' : ` (${due.map((year) => `năm ${year}`).join(', ')})`}`,
}
