/** Urging letters (công văn đôn đốc) and requests to organisations, as an office writes them; always Vietnamese. */
import type { UrgingWords } from '@songhanh/core/reports/urging-letter'
import { numbered, planBasis } from './cited-plan.ts'

/** The desk's form for them. */
export const urgingDesk = {
  title: 'Văn bản đôn đốc (.docx)',
  lead: 'Soạn công văn gửi các nơi chưa gửi đủ biểu; tổ chức chính trị, xã hội thì nhận văn bản đề nghị phối hợp. Văn bản được ghi vào sổ văn bản đôn đốc, văn thư cấp số.',
  turn: 'Lần đôn đốc',
  turns: { first: 'Lần thứ nhất', second: 'Lần thứ hai', request: 'Đề nghị phối hợp' },
  due: 'Hạn mới',
  to: 'Gửi đến',
  write: (places: number) => `Soạn văn bản gửi ${places} nơi`,
  none: 'Các nơi đều đã gửi đủ.',
  /** Beside a place: what it has had. */
  had: (turn: string, number: string | null, day: string) => `${turn}: ${number === null ? 'chưa có số' : `số ${number}`}, ${day}`,
  noFirst: 'chưa có lần thứ nhất',
  secondRule:
    'Lần thứ hai chỉ gửi được nơi đã có văn bản lần thứ nhất ghi số trong sổ văn bản đôn đốc; văn bản lần hai nêu số và ngày của văn bản đó.',
  nobodyForSecond: 'Chưa nơi nào có văn bản lần thứ nhất đã ghi số.',
  openRegister: 'Mở sổ văn bản đôn đốc',
  forNeverCame: 'Soạn văn bản đôn đốc các nơi chưa bao giờ vào',
  more: (hidden: number) => `Còn ${hidden} nơi nữa; soạn xong cho các nơi trên thì các nơi này hiện ra.`,
  written: (turn: string, places: number) => `${turn}: ${places} nơi`,
  take: 'Tải văn bản',
  entry: 'Mở trong sổ',
}

/** In the register, where a letter goes to more places than its field can name. */
export const moreAddressees = (hidden: number) => `và ${hidden} nơi khác`

/**
 * What stands after the number of a letter without a kind: the office and the field it concerns, here văn xã (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục
 * II.3). The office is read off the symbol of its reports.
 */
export const letterSymbol = (symbolOfReports: string): string => {
  const [, ...office] = symbolOfReports.split('-')
  if (office.join('') === '…') return '…'
  return `${office.length === 0 ? 'UBND' : office.join('-')}-VX`
}

const PAPER =
  /^(công văn|công điện|quyết định|chỉ thị|nghị quyết|kế hoạch|thông báo|hướng dẫn|tờ trình|văn bản)\s+(?:về việc\s+|về\s+|v\/v\s+)?(.+)$/iu

/** Kind, number and day, issuer, subject, in the order of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6, also where the title was entered in one piece. */
function citedInOrder(title: string, numberAndDay: string): string {
  const [, kind = '', rest = ''] = PAPER.exec(title) ?? []
  if (kind === '' || numberAndDay === '') return `${title}${numberAndDay}`
  if (/^(?:số|ngày)\s/iu.test(rest)) return title
  return /^của\s/iu.test(rest)
    ? `${kind}${numberAndDay} ${rest}`
    : `${kind}${numberAndDay} về việc ${rest.charAt(0).toLowerCase()}${rest.slice(1)}`
}

export const urgingText: UrgingWords = {
  title: (turn, round) => (turn === 'request' ? `Đề nghị phối hợp gửi biểu số liệu: ${round}` : `Đôn đốc gửi biểu số liệu: ${round}`),
  subject: (turn, round) => {
    if (turn === 'request') return `V/v đề nghị phối hợp gửi biểu số liệu\n${round}`
    return turn === 'first' ? `V/v đôn đốc gửi biểu số liệu\n${round}` : `V/v đôn đốc lần thứ hai gửi biểu số liệu\n${round}`
  },
  placeAndDay: (place, day) => `${place}, ${day}`,
  planBasis,
  roundBasis: ({ title, ...paper }) => `Căn cứ ${citedInOrder(title, numbered(paper))}`,
  following: (letters, issuer, one) => {
    const named = letters.map(({ number, day }) => `số ${number} ngày ${day}`).join(', ')
    const silent = one ? 'nơi có tên trên' : 'các nơi có tên trên'
    return `Tiếp theo ${letters.length === 1 ? 'Công văn' : 'các Công văn'} ${named} của ${issuer} về việc đôn đốc lần thứ nhất, nhưng đến nay ${silent} vẫn chưa gửi đủ biểu số liệu.`
  },
  paragraphs: (turn, { issuer, round, due, today, newDue, one, overdue }) => {
    const quy = one ? 'quý cơ quan' : 'quý cơ quan, tổ chức'
    const whose = turn === 'request' ? quy : one ? 'nơi có tên trên' : 'các nơi có tên trên'
    const closes = overdue ? `Biểu số liệu “${round}” có hạn gửi ${due}, nay đã quá hạn.` : `Hạn gửi biểu số liệu “${round}” là ${due}.`
    const state = `${closes} Đến ${today}, ${issuer} chưa nhận được đủ biểu số liệu đã ký duyệt của ${whose}.`
    if (turn === 'request')
      return [
        state,
        `Để tổng hợp báo cáo đúng thời hạn, ${issuer} trân trọng đề nghị ${quy} phối hợp hoàn thành, ký duyệt và gửi biểu số liệu chậm nhất ${newDue}.`,
        `Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị ${quy} trao đổi để cùng giải quyết.`,
        `Rất mong nhận được sự phối hợp của ${quy}./.`,
      ]
    const addressed = one ? 'nơi có tên trên' : 'các cơ quan, đơn vị, Ủy ban nhân dân có tên trên'
    return [
      state,
      `${issuer} yêu cầu ${addressed} hoàn thành, ký duyệt và gửi biểu số liệu chậm nhất ${newDue}.`,
      turn === 'first'
        ? 'Nơi có khó khăn, vướng mắc thì phản ánh ngay để được giải quyết, không để đến hết hạn.'
        : 'Đây là lần đôn đốc thứ hai. Nơi tiếp tục chậm phải báo cáo nguyên nhân bằng văn bản; người đứng đầu chịu trách nhiệm về việc chậm báo cáo.',
      one ? 'Yêu cầu nơi có tên trên nghiêm túc thực hiện./.' : 'Yêu cầu các cơ quan, đơn vị, Ủy ban nhân dân nghiêm túc thực hiện./.',
    ]
  },
}
