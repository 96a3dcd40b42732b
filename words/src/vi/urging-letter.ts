/** Urging letters (công văn đôn đốc) and requests to organisations, as an office writes them; always Vietnamese. */
import type { UrgingWords } from '@songhanh/core/reports/urging-letter'

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
  written: (turn: string, places: number) => `${turn}: ${places} nơi`,
  take: 'Tải văn bản',
  entry: 'Mở trong sổ',
}

/** What stands after the number of a letter without a kind: the office alone. */
export const letterSymbol = 'UBND'

export const urgingText: UrgingWords = {
  title: (turn, round) => (turn === 'request' ? `Đề nghị phối hợp gửi biểu số liệu: ${round}` : `Đôn đốc gửi biểu số liệu: ${round}`),
  subject: (turn, round) => {
    if (turn === 'request') return `V/v đề nghị phối hợp gửi biểu số liệu\n${round}`
    return turn === 'first' ? `V/v đôn đốc gửi biểu số liệu\n${round}` : `V/v đôn đốc lần thứ hai gửi biểu số liệu\n${round}`
  },
  placeAndDay: (place, day) => `${place}, ${day}`,
  paragraphs: (turn, { issuer, round, due, today, newDue }) => {
    const state = `Hạn gửi biểu số liệu “${round}” là ${due}. Đến ${today}, ${issuer} chưa nhận được đủ biểu số liệu đã ký duyệt của các nơi có tên trên.`
    if (turn === 'request')
      return [
        state,
        `Để tổng hợp báo cáo đúng thời hạn, ${issuer} trân trọng đề nghị quý cơ quan, tổ chức phối hợp hoàn thành, ký duyệt và gửi biểu số liệu chậm nhất ${newDue}.`,
        `Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị quý cơ quan, tổ chức trao đổi để cùng giải quyết.`,
        `Rất mong nhận được sự phối hợp của quý cơ quan, tổ chức./.`,
      ]
    return [
      state,
      `${issuer} yêu cầu các cơ quan, đơn vị, Ủy ban nhân dân có tên trên hoàn thành, ký duyệt và gửi biểu số liệu chậm nhất ${newDue}.`,
      turn === 'first'
        ? 'Nơi có khó khăn, vướng mắc thì phản ánh ngay để được giải quyết, không để đến hết hạn.'
        : 'Đây là lần đôn đốc thứ hai. Nơi tiếp tục chậm phải báo cáo nguyên nhân bằng văn bản; người đứng đầu chịu trách nhiệm về việc chậm báo cáo.',
      'Yêu cầu các cơ quan, đơn vị, Ủy ban nhân dân nghiêm túc thực hiện./.',
    ]
  },
}
