/** Names of bodies: offices, organisations, People's Committees, as plans write them. */
import type { Bearer } from '../plans/content.ts'
import { capitalised } from '../basics/vietnamese.ts'
import { type Passage, cut, spanOf } from './passage.ts'

/** Nouns the name of a body begins with; the words after "?!" make another word of them (Phòng, Phòng chống). */
const NOUNS =
  'Ủy ban|Uỷ ban|UBND|UBMTTQ|Mặt trận|MTTQ|Hội đồng|HĐND|Hội(?! (?:nghị|thảo|nhập|thi|chợ|đàm))|Liên đoàn|Liên minh|Liên hiệp|Hiệp hội|Đoàn(?! kết)|Tỉnh đoàn|Tỉnh Đoàn|Thành đoàn|Thành Đoàn|Huyện đoàn|Huyện Đoàn|Quận đoàn|Sở(?! hữu)|Phòng(?!,? (?:chống|ngừa|cháy|trừ))|Ban(?! hành)|Bộ(?! (?:máy|tiêu|chỉ số|thủ tục|phận|dữ liệu))|Công an|Đài|Báo(?! cáo)|Viện(?! trợ)|Tòa án|Toà án|Trung tâm|Văn phòng|Khoa(?! học)|Chi cục|Cục(?! bộ)|Tổng cục|Vụ(?! việc)|Thanh tra(?!,? (?:kiểm tra|giám sát|và))|Kho bạc|Bảo hiểm|BHXH|Ngân hàng|Trường(?! hợp)|Đại học|Học viện|Bệnh viện|Trạm|Tổ(?! chức)|Quỹ|Cơ quan (?:thường trực|Thuế|Hải quan|Bảo hiểm|Báo(?! cáo)|Kiểm tra|Ủy ban)|Thuế (?:tỉnh|thành phố|cơ sở)|Hải quan|Quân khu|Chi nhánh|Công ty|Tập đoàn|Tổng công ty|Tổng Công ty|Điện lực|Đại sứ quán|Thành ủy|Tỉnh ủy|Huyện ủy|Đảng ủy|Đảng đoàn|Ban cán sự đảng|Thường trực|Chủ tịch|Phó Chủ tịch|Giám đốc|Hiệu trưởng|Phó Hiệu trưởng|Thủ trưởng|Người đứng đầu|Sở,|Ban,'
/** Bodies named by their kind only. */
const PLURAL =
  '(?:Các|các|Những) (?:sở|ban|ngành|phòng|đoàn thể|hội|cơ quan|đơn vị|địa phương|tổ chức|huyện|quận|xã|phường|thôn|bản|ấp|khu phố|tổ dân phố|chi bộ|đảng bộ|chi hội|bộ|doanh nghiệp|trường|trung tâm|cơ sở|Sở|Ban|Hội|Bộ|Trung tâm|Phòng)(?=[\\s,;:.]|$)'
const ASKED = '(?:(?:Đề nghị|Giao|Yêu cầu|Mời)\\s*:?\\s+)?'
const NAME_BEGINS = new RegExp(`^${ASKED}(?:(?:${NOUNS})(?=[\\s,;:.]|$)|${PLURAL})`, 'u')
/** Where a section gives out duties, what heads them may also be a class of people or firms. */
const LOOSELY_BEGINS = new RegExp(
  `^${ASKED}(?:(?:${NOUNS})(?=[\\s,;:.]|$)|Trưởng (?:các )?(?:Ban nhân dân|ban nhân dân|thôn|bản|ấp|buôn|khu phố|khu dân cư|tổ dân phố|ban|phòng|trạm)(?=[\\s,;:.]|$)|(?:Các|Cơ quan|Đơn vị|Doanh nghiệp|Tổ chức|Địa phương|Chính quyền|Chủ đầu tư|Thành viên|Giáo viên|Cán bộ|Nhân viên|Tổng phụ trách|Tổ trưởng|Kế toán trưởng|Nhà|Bưu điện|Viễn thông|Công chức|Kế toán|Bộ phận|Đội|Hợp tác xã|Ngành|Lực lượng|Cấp ủy|Chi bộ|Đảng bộ|Hạt|Thôn|Ấp|Khu phố|Hộ gia đình|Nhân dân|Người dân)\\s+(?=\\p{L}))|^(?:Đề nghị|Giao|Yêu cầu|Mời)\\s*:?\\s+(?=\\p{Lu}|các\\s|(?:tỉnh|thành phố)\\s\\p{Lu})`,
  'u',
)
const NOUN_BEGINS = new RegExp(`^(?:(?:${NOUNS})(?=[\\s,;:.]|$)|${PLURAL}|(?:đơn vị|cơ quan|địa phương|đoàn thể)\\s)`, 'u')

/** "Ủy ban nhân dân các xã: An Bình, Tân Lập": the names of those meant, and nothing else, follow the colon. */
const NAMES_FOLLOW =
  /(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Tt]ỉnh|[Tt]hành phố|[Nn]ước|[Ss]ở|[Bb]an|[Nn]gành|[Bb]ộ|[Cc]ơ quan|[Đđ]ơn vị|[Tt]rường|[Pp]hòng|[Vv]iện|[Tt]rung tâm):\s+(?:\p{Lu}[^.;:,]{0,40}(?:,\s+(?:và\s+)?|\s+và\s+(?=\p{Lu})|\.?$)){2,}$/u

/** Whether words name several bodies of a kind one by one, and no more. */
export const namesEach = (text: string): boolean => text.length <= 300 && NAMES_FOLLOW.test(text) && !/:\s.*:\s/u.test(text)

/** Words a sentence goes on with after naming its bearer. */
const PREDICATE =
  /\s(?=(?:chủ trì|phối hợp|là cơ quan|là đơn vị|là đầu mối|chủ động|có trách nhiệm|chịu trách nhiệm|căn cứ|theo chức năng|theo nhiệm vụ|theo phạm vi|theo thẩm quyền|trong phạm vi|trên cơ sở|tham mưu|tới việc|đến việc|bằng|(?<!các )tổ chức(?! (?:đảng|cơ sở đảng|chính trị|xã hội|thành viên|đoàn thể|hội|có liên quan|liên quan|kinh tế|tôn giáo|Đảng))|thực hiện|triển khai|xây dựng|hướng dẫn|chỉ đạo|tăng cường|tiếp tục|đẩy mạnh|bố trí|rà soát|theo dõi|giám sát|kiểm tra|(?<!Dịch vụ )tổng hợp|nghiên cứu|phổ biến|cung cấp|đôn đốc|quản lý|cân đối|tuyên truyền|vận động|tham gia|lồng ghép|thẩm định|huy động|thường xuyên|kịp thời|nghiêm túc|khẩn trương|cụ thể hóa|cụ thể hoá|lãnh đạo|quán triệt|phân công|phát động|báo cáo|lập|ban hành|duy trì|bảo đảm|đảm bảo|tạo điều kiện|phát huy|cập nhật|đưa nội dung)(?:[\s,;.]|$))/u

/** What a body may be asked to do besides, where a whole sentence names it and goes on: told from a name by what stands before it. */
const OTHER_WORK =
  /(?<!(?:[Cc]ơ sở|[Đđ]ơn vị|[Cc]ơ quan|[Tt]ổ chức|[Dd]oanh nghiệp|[Nn]gười|[Hh]ộ|[Cc]hủ|[Nn]hà|[Qq]uỹ|[Tt]ổ|[Đđ]ội|[Bb]an|[Hh]ội|[Tt]rung tâm|[Pp]hòng|[Tt]rường|[Vv]iện|[Tt]rạm|[Cc]ông ty|[Cc]ác|và|,)\s)(?<=\p{L}\s\p{L}+)\s(?=(?:đăng tải|đưa tin|đăng|khám|tư vấn|nắm|hỗ trợ|chuẩn bị|đưa|họp|cho vay|tiếp nhận|đầu tư|cấp(?!\s(?:tỉnh|xã|huyện|trên|dưới|cơ sở|ủy|uỷ|trung))|giúp|tập trung|chấp hành|dành|công khai|thống kê|gương mẫu|định hướng|tích cực|tiến hành|mở|phát|gửi|bồi dưỡng|tập huấn|xác minh|xử lý|điều tra|đấu tranh|phát hiện|ngăn chặn|tuần tra|kiểm soát|thu gom|vận hành|sửa chữa|trồng|chăm sóc|tiêm|điều trị|hoàn thiện|hoàn thành|đề xuất|kiến nghị|trình|thành lập|kiện toàn|củng cố|phản ánh|giới thiệu|giải quyết|phản biện|nâng cao|đổi mới|ưu tiên|khuyến khích|thu hút|kêu gọi|ứng dụng|số hóa|khai thác|sử dụng|áp dụng|giảng dạy|giáo dục|động viên|biểu dương|đánh giá|sơ kết|tổng kết|niêm yết|thông báo|ra quân|sẵn sàng|cử|phân bổ|chi trả|giải ngân|quyết toán|quan tâm|chăm lo|bám sát|xác định|cam kết|ký|kết nối|liên kết|xúc tiến|quảng bá|phải|cần|được giao|hằng năm|hàng năm|định kỳ|trực tiếp|đại diện|có (?:kế hoạch|biện pháp|giải pháp|hình thức))[\s,;])/u

/** Whether words begin with the name of a body. */
export const beginsWithBody = (text: string): boolean => NAME_BEGINS.test(text)

/** "Căn cứ Kế hoạch này, các sở, ban, ngành … triển khai": what comes before the bearer. */
const LEADS_IN =
  /^(?:Căn cứ|Trên cơ sở|Theo)\s[^,;.:]{3,80},\s+(?=(?:các\s+(?:sở|cơ quan|đơn vị|địa phương|phòng|ban|ngành)|ủy ban|UBND)[\s,])/iu

/** How much of a sentence is the name of its bearer ("Sở Y tế chủ trì, phối hợp …": "Sở Y tế"); null when it does not begin with one. */
export function bearerIn(words: Passage, loosely = false): { readonly body: Passage; readonly rest: Passage } | null {
  const { text } = words
  const opening = loosely ? (LEADS_IN.exec(text)?.[0].length ?? 0) : 0
  if (opening > 0) return bearerIn({ ...cut(words, opening), text: capitalised(text.slice(opening)) }, loosely)
  if (namesEach(text))
    return beginsWithBody(text) || loosely
      ? { body: cut(words, 0, text.replace(/[.\s]+$/u, '').length), rest: cut(words, text.length) }
      : null
  if (!(loosely ? LOOSELY_BEGINS : NAME_BEGINS).test(text)) return null
  const colon = /:(?:\s|$)/.exec(text.replace(/^(Đề nghị|Giao|Yêu cầu|Mời)\s*:/u, (m) => m.slice(0, -1).padEnd(m.length)))
  const predicate = PREDICATE.exec(text)
  const other = loosely && !colon && /[.;/]$/.test(text) ? OTHER_WORK.exec(text.slice(0, 300)) : null
  const ends = [colon?.index, predicate?.index, other?.index]
    .filter((i) => i !== undefined && i > 3)
    .toSorted((a, b) => (a ?? 0) - (b ?? 0))
  const end = ends[0] ?? text.length
  if (end > 300) return null
  const body = cut(words, 0, text.slice(0, end).replace(/[,;:.\s]+$/u, '').length)
  const rest = cut(words, end + (text[end] === ':' ? 1 : 0))
  return { body, rest }
}

/** The bearers a name stands for: "A, B và các tổ chức thành viên" is three. Commas inside a name stay. */
export function bearersOf(body: Passage): readonly Bearer[] {
  const { text } = body
  const begins = /^(?:Đề nghị|Giao|Yêu cầu|Mời)\s*:?\s+/u.exec(text)?.[0].length ?? 0
  const starts = [begins]
  for (const m of text.matchAll(/(?:[,;]\s+|\s+và\s+)/gu)) {
    const at = m.index + m[0].length
    if (at > begins && NOUN_BEGINS.test(text.slice(at))) starts.push(at)
  }
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length
    const name = cut(body, start, start + text.slice(start, end).replace(/(?:\s+và\s*|[,;:.\s]+)$/u, '').length)
    return { name: name.text, kind: kindOf(name.text), span: spanOf(name) }
  })
}

const COMMITTEE =
  /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\s+(?:cấp xã|(?:các\s+)?(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)(?=[\s,]|$)(?!\s+\p{Lu}))/iu

export function kindOf(name: string): Bearer['kind'] {
  if (/tổ chức thành viên/iu.test(name)) return 'member-organisations'
  // "UBND thành phố" alone is the issuer's own committee; only several kinds, or "các", mean each of them.
  if (COMMITTEE.test(name) && /các|cấp xã|\sxã|phường|thị trấn/iu.test(name)) return 'each-commune'
  if (
    /^(?:Ủy ban|Uỷ ban)?\s*(?:Mặt trận|MTTQ)|^UBMTTQ|^(?:Hội(?! đồng)|Liên đoàn|Liên minh|Hiệp hội|Đoàn|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Quận đoàn)/iu.test(
      name,
    )
  )
    return 'organisation'
  if (/^(?:các|thủ trưởng|cơ quan|đơn vị|tổ chức|địa phương|doanh nghiệp|sở,|ban,)/iu.test(name)) return 'other'
  return new RegExp(`^(?:${NOUNS})`, 'u').test(name) ? 'office' : 'other'
}
