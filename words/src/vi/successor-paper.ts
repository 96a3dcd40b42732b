import type { NameNow } from '@songhanh/core/people/bodies/names-now'
import type { SuccessorTarget } from '@songhanh/core/plans/successor'
import type { SuccessorWords } from '@songhanh/core/reports/successor-paper'
import { writeNumber, writeQuantity } from '../writing.ts'
import { asks } from './plan-asks.ts'

const BLANK = '…'
const list = (names: readonly string[]) => names.join('; ')

const years = ({ before: { due, from } }: SuccessorTarget) => [
  ...due.map((year) => `năm ${year}`),
  ...(from === null ? [] : [`từ năm ${from}`]),
]

/** The draft of the next plan on paper; always Vietnamese, as every paper of an office. */
export const successorPaper = {
  fileName: (from: number, to: number) => `du-thao-ke-hoach-${from}-${to}`,
  kind: 'KẾ HOẠCH',
  subject: (oldTitle: string, from: number, to: number) => `Giai đoạn ${from} - ${to} (dự thảo, lập từ “${oldTitle}”)`,
  basis: 'Căn cứ … ;',
  opening:
    'Dự thảo giữ nguyên lời văn của kế hoạch trước để rà soát. Chỗ ghi “…” do cơ quan ban hành quyết định; thời hạn chỉ là đề xuất, cần xác định.',
  parts: {
    objectives: 'MỤC TIÊU, CHỈ TIÊU',
    tasks: 'NHIỆM VỤ, GIẢI PHÁP',
    funding: 'KINH PHÍ THỰC HIỆN',
    obligors: 'TỔ CHỨC THỰC HIỆN',
    reports: 'CHẾ ĐỘ BÁO CÁO',
    open: 'CƠ QUAN TIẾP NHẬN CẦN XÁC ĐỊNH',
    others: 'CƠ QUAN, ĐƠN VỊ CŨ DO NƠI KHÁC TIẾP NHẬN',
  },
  otherTargets: 'Chỉ tiêu khác',
  general: (text: string) => `Mục tiêu chung: ${text}`,
  columns: {
    order: 'Mã',
    wording: 'Chỉ tiêu theo lời văn kế hoạch trước',
    before: 'Mức của kế hoạch trước',
    reached: 'Kết quả giai đoạn trước',
    value: 'Mức mới',
    due: 'Thời hạn (cần xác định)',
  },
  otherColumns: { order: 'TT', was: 'Tên trong kế hoạch trước', now: 'Nơi tiếp nhận' },
  openColumns: { order: 'TT', was: 'Tên và nhiệm vụ trong kế hoạch trước', why: 'Lý do', decided: 'Cơ quan tiếp nhận' },
  before: (target: SuccessorTarget) => [asks({ ...target.before, unit: target.unit }), ...years(target)].join(', '),
  reached: ({ reached, unit }: SuccessorTarget) =>
    reached === null ? BLANK : `${writeQuantity(writeNumber('vi', Number(reached.value)), unit)} (năm ${reached.year})`,
  due: ({ proposedDue, proposedFrom }: SuccessorTarget) => {
    const proposed = [...proposedDue.map((year) => `năm ${year}`), ...(proposedFrom === null ? [] : [`từ năm ${proposedFrom}`])]
    return proposed.length === 0 ? BLANK : `đề xuất ${proposed.join(', ')}`
  },
  blank: BLANK,
  was: (names: readonly string[]) => `Tiếp nhận nhiệm vụ của: ${list(names)}.`,
  unsure: (name: string) => `${name} (cần kiểm tra)`,
  elsewhere: (names: readonly string[]) => `Nhiệm vụ cũng chuyển đến: ${list(names)}.`,
  why: {
    elsewhere: 'Nhiệm vụ không chuyển về đơn vị này.',
    'no-successor': 'Chưa có căn cứ về cơ quan tiếp nhận.',
    'unknown-body': 'Bảng cơ quan không có loại cơ quan này.',
    'member-organisations': 'Kế hoạch trước không nêu tên cụ thể.',
    'communes-unknown': 'Chưa xác định được đơn vị nào.',
  },
  duties: (texts: readonly string[]) => `Nhiệm vụ: ${list(texts)}.`,
  none: 'Không có.',
  reportNames: 'Lời văn của kế hoạch trước; tên cơ quan gửi, cơ quan nhận và thời hạn cần xác định lại.',
  namesNow: (names: readonly NameNow[]) =>
    `Tên cơ quan nay: ${names
      .map(
        ({ was, now, sourced }) =>
          `“${was}”: ${now.length === 0 ? 'chưa xác định' : list(now)}${now.length > 0 && !sourced ? ' (cần kiểm tra)' : ''}`,
      )
      .join('; ')}.`,
  recipients: ['… ;', 'Lưu: VT.'],
  authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
} as const satisfies SuccessorWords & { readonly fileName: unknown }
