/** Comments on a draft report: the desk's words, and those of the table that is printed. */
import type { CommentTableWords } from '@songhanh/core/reports/comment-table'
import type { ResponseKind, Stance, Standing } from '@songhanh/core/reports/comments'

const stances: Readonly<Record<Stance, string>> = { agree: 'Thống nhất', comments: 'Có ý kiến' }
const responses: Readonly<Record<ResponseKind, string>> = { taken: 'Tiếp thu', explained: 'Giải trình' }

export const reportComments = {
  title: 'Lấy ý kiến',
  lead: 'Gửi dự thảo như đang có cho cơ quan, đơn vị, xã để góp ý; từng nơi thấy ở Việc cần làm. Đang lấy ý kiến thì chưa trình ký.',
  ask: 'Gửi lấy ý kiến',
  askAgain: 'Lấy ý kiến lần nữa',
  due: 'Hạn trả lời',
  note: 'Nội dung đề nghị góp ý',
  noteHint: 'Có thể để trống.',
  to: 'Gửi đến',
  all: 'Chọn tất cả',
  nobody: 'Chọn ít nhất một nơi.',
  askOf: (places: number) => `Gửi lấy ý kiến ${places} nơi`,
  sent: 'Đã gửi lấy ý kiến.',
  open: (due: string) => `Đang lấy ý kiến, hạn trả lời ${due}`,
  closed: (day: string) => `Đã kết thúc lấy ý kiến ngày ${day}`,
  standing: ({ asked, answered, agreed, commented, late, comments, taken, explained }: Standing) =>
    `${answered}/${asked} nơi đã trả lời (thống nhất ${agreed}, có ý kiến ${commented}, trả lời sau hạn ${late}). ${comments} ý kiến: tiếp thu ${taken}, giải trình ${explained}, chưa trả lời ${comments - taken - explained}.`,
  sentOn: (day: string) => `Gửi ngày ${day}`,
  body: 'Cơ quan, đơn vị',
  answer: 'Trả lời',
  answeredOn: 'Ngày trả lời',
  late: 'sau hạn',
  silent: 'chưa trả lời',
  stances,
  responses,
  comments: 'Ý kiến góp ý',
  commentOf: (name: string, section: string) => `${name}, về ${section}`,
  whole: 'Toàn văn',
  respond: 'Trả lời ý kiến',
  response: 'Cách xử lý',
  responseText: 'Nội dung tiếp thu, giải trình',
  responseHint: 'Giải trình thì phải nêu lý do.',
  save: 'Lưu',
  saved: 'Đã lưu.',
  waiting: 'chưa tiếp thu, giải trình',
  close: 'Kết thúc lấy ý kiến',
  table: 'Bảng tổng hợp, tiếp thu, giải trình',
  docx: 'Word (.docx)',
  pdf: 'PDF',
  request: {
    title: 'Góp ý dự thảo báo cáo',
    asks: (issuer: string, sent: string) => `${issuer} gửi lấy ý kiến ngày ${sent}.`,
    due: (due: string) => `Hạn trả lời ${due}.`,
    closed: (day: string) => `Đã kết thúc lấy ý kiến ngày ${day}.`,
    answered: (stance: string, day: string) => `Đã trả lời ngày ${day}: ${stance}.`,
    draft: 'Dự thảo',
    yours: (seat: string) => `Ý kiến của ${seat}`,
    stance: 'Ý kiến',
    agree: 'Thống nhất với dự thảo, không có ý kiến thêm',
    comments: 'Có ý kiến góp ý',
    section: 'Phần góp ý',
    text: 'Nội dung góp ý',
    more: 'Thêm ý kiến',
    remove: 'Bỏ ý kiến này',
    keep: 'Lưu cho thủ trưởng',
    kept: (name: string) => `${name} đã soạn ý kiến, chờ thủ trưởng gửi.`,
    undecided: 'Chưa đề xuất',
    officer: 'Ý kiến soạn ở đây chưa gửi đi; thủ trưởng cơ quan, đơn vị xem và gửi.',
    send: 'Gửi ý kiến',
    sendAgain: 'Gửi lại ý kiến',
    sent: 'Đã gửi ý kiến.',
    nothing: 'Ghi nội dung góp ý, hoặc bỏ dòng trống.',
    responses: 'Tiếp thu, giải trình',
    back: 'Về Việc cần làm',
  },
} as const

const named = (count: number, what: string) => (count === 0 ? '' : `; ${what} ${count}`)

/** The words of the printed table; papers, so without English. */
export const commentTableWords: CommentTableWords = {
  kind: 'Bản tổng hợp, tiếp thu, giải trình ý kiến',
  subject: (report) => `Đối với dự thảo Báo cáo ${report.charAt(0).toLowerCase()}${report.slice(1)}`,
  placeAndDay: (place, day) => `${place}, ${day}`,
  opening: ({ issuer, sent, due }) =>
    `${issuer} đã gửi dự thảo báo cáo lấy ý kiến các cơ quan, đơn vị, địa phương vào ${sent}, thời hạn trả lời ${due}. Kết quả tổng hợp, tiếp thu, giải trình như sau:`,
  counts: 'Tổng số cơ quan, đơn vị được lấy ý kiến và số ý kiến nhận được',
  counted: ({ asked, answered, agreed, commented, late, silent, comments, taken, explained }) =>
    `Đã gửi lấy ý kiến ${asked} cơ quan, đơn vị, địa phương; ${answered} nơi đã trả lời, trong đó thống nhất với dự thảo ${agreed}, có ý kiến góp ý ${commented}${named(late, 'trả lời sau thời hạn')}${named(silent, 'chưa trả lời')}. Nhận được ${comments} ý kiến góp ý: tiếp thu ${taken}, giải trình ${explained}.`,
  named: { agreed: 'Thống nhất với dự thảo', late: 'Trả lời sau thời hạn', silent: 'Chưa trả lời' },
  results: 'Nội dung góp ý và kết quả tiếp thu, giải trình',
  none: 'Không có ý kiến góp ý.',
  whole: 'Toàn văn dự thảo',
  columns: {
    line: 'TT',
    section: 'Nội dung của dự thảo',
    by: 'Cơ quan, đơn vị góp ý',
    text: 'Nội dung góp ý',
    response: 'Tiếp thu, giải trình',
  },
  response: (kind, text) => (text === '' ? `${responses[kind]}.` : `${responses[kind]}: ${text}`),
  waiting: 'Đang nghiên cứu.',
}
