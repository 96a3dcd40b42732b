/** Duties to report and the duty to raise difficulties: to whom, through whom, by when, as the plan says or leaves open. */
import type { Assignment, DifficultyDuty, ReportDuty } from '../plans/content.ts'
import { daysInMonth } from '../basics/plain-date.ts'
import { sentencesOf } from './assignments.ts'
import { doubting, found } from './finding.ts'
import { type Passage, cut, spansOf } from './passage.ts'

/** Words to be searched for duties, and who bears them where the sentence does not say. */
export interface Source {
  readonly words: Passage
  readonly bearer: Assignment | null
}

const REPORTS =
  /báo cáo(?!\s+(?:viên|của|số(?=\s*:?\s*\d)|thành tích|tài chính|chuyên đề|nhanh|thẩm tra|thẩm định|tình hình|đánh giá tác động)|,\s*thống kê)|sơ kết,?\s*(?:và\s+)?tổng kết|gửi kế hoạch/iu
/** "chế độ báo cáo", "mẫu báo cáo": the noun, not the duty. */
const NOUN_BEFORE =
  /(?:chế độ|mẫu|công tác|xây dựng|nội dung|phần mềm|hệ thống|các|quản lý|những|bản|trong|thông tin|theo dõi,|văn bản)\s+$/iu
const DIFFICULTY = /vướng mắc|khó khăn|vấn đề phát sinh|phát sinh/iu
const RAISES = /phản ánh|kịp thời báo cáo|báo cáo kịp thời|báo cáo (?:về|Ủy ban|UBND)|thông tin về|kiến nghị về|gửi về/iu

export function reportDutiesOf(sources: readonly Source[]): {
  readonly reports: readonly ReportDuty[]
  readonly difficulty: DifficultyDuty | null
} {
  const reports: ReportDuty[] = []
  let difficulty: DifficultyDuty | null = null
  for (const source of sources) {
    let addressed: string | null = null
    for (const sentence of sentencesOf(source.words)) {
      if (DIFFICULTY.test(sentence.text) && RAISES.test(sentence.text) && !(REPORTS.test(sentence.text) && byIn(sentence.text))) {
        difficulty ??= raised(sentence, source)
        continue
      }
      for (const clause of clausesOf(sentence)) {
        const m = REPORTS.exec(clause.text) ?? sends(clause.text)
        if (!m || NOUN_BEFORE.test(clause.text.slice(0, m.index))) continue
        reports.push(reportDuty(clause, m.index, source, addressed, reports.length + 1))
      }
      addressed = addressees(sentence.text) ?? addressed
    }
  }
  return { reports, difficulty }
}

/** "Xây dựng kế hoạch của địa phương, gửi về UBND huyện trước ngày 10/4": sent to an office by a day, it is handed in like a report. */
function sends(text: string): RegExpExecArray | null {
  const m = SENDS.exec(text)
  return m && /kế hoạch|kết quả|số liệu/iu.test(text.slice(0, m.index + m[0].length)) && byIn(text.slice(m.index)) ? m : null
}

const clausesOf = (sentence: Passage): readonly Passage[] => {
  const clauses: Passage[] = []
  let start = 0
  for (let i = sentence.text.indexOf(';'); i >= 0; i = sentence.text.indexOf(';', i + 1)) {
    clauses.push(cut(sentence, start, i))
    start = i + 1
  }
  return [...clauses, cut(sentence, start)]
}

/** Whom the sentence before spoke to: "Ủy ban nhân dân huyện yêu cầu các cơ quan, … nghiêm túc triển khai". */
function addressees(text: string): string | null {
  return (
    /(?:yêu cầu|đề nghị|giao)\s+((?:các|thủ trưởng|sở|phòng|ban|ủy ban|UBND|chủ tịch|công an|đơn vị|cơ quan|địa phương)\s.{2,240}?)\s+(?:nghiêm túc|khẩn trương|chủ động|tổ chức|triển khai|thực hiện|căn cứ|xây dựng|báo cáo)\s/iu.exec(
      text,
    )?.[1] ?? null
  )
}

function reportDuty(clause: Passage, at: number, source: Source, addressed: string | null, index: number): ReportDuty {
  const { text } = clause
  const by = byIn(text)
  const named =
    /^(?:các\s+)?((?:Các|Trung tâm|Sở|Phòng|Ủy ban|UBND|Công an|Ban)\s.{2,120}?)\s+(?:\p{Ll}+\s){0,8}?(?:báo cáo|tổng hợp)/u.exec(
      text.slice(0, at + 8),
    )?.[1] ?? null
  const who = source.bearer?.body ?? addressees(text) ?? addressed ?? named
  const toward = towards(text.slice(at))
  const doubts = doubting({ 'no-report-date': by === null, 'no-reporter': who === null })
  return {
    id: `report-${index}`,
    spans: spansOf(clause),
    finding: found(source.bearer ? 'report-in-duty' : 'report-in-closing', 'high', doubts),
    who: who ?? '',
    to: toward,
    via: /\(?\s*(?:thông\s+)?qua\s+((?:Phòng|Sở|Công an|Ban|Văn phòng|Bộ|Ủy ban)[^),;.]{2,120})/u.exec(text)?.[1]?.trim() ?? null,
    by: by?.words ?? null,
    recurrence:
      /(?:định kỳ\s+)?(?:hằng|hàng)\s+(?:năm|quý|tháng|tuần|ngày)|mỗi năm|sơ kết,?\s*(?:và\s+)?tổng kết|định kỳ[^,;.]{0,20}|theo quy định|đột xuất|6 tháng/iu
        .exec(text)?.[0]
        .toLowerCase() ?? null,
    due: by?.due ?? null,
    text,
  }
}

const RECEIVER =
  '(?:Ủy ban|Uỷ ban|UBND|Sở|Phòng|Bộ|Công an|Ban|Trung tâm|Thủ tướng|Chính phủ|Hội đồng|Tỉnh ủy|Thành ủy|Văn phòng|Cục|Chi cục)'
const SENDS = new RegExp(
  `(?:gửi|nộp)(?:\\s+(?:kết quả|số liệu|báo cáo|kế hoạch)(?:\\s+\\p{Ll}+){0,4}?)?(?:\\s+(?:về|cho))?\\s+${RECEIVER}\\s`,
  'u',
)
const TOWARDS = [
  new RegExp(`(?:về|gửi(?: về)?|trình|cho)\\s+(${RECEIVER}\\s[^;.()]{2,200})`, 'u'),
  new RegExp(`báo cáo\\s+(${RECEIVER}\\s[^;.()]{2,160})`, 'u'),
]
const RECEIVER_ENDS =
  /\s+(?:theo quy định|trước ngày|chậm nhất|muộn nhất|trong thời hạn|để\s|kết quả|định kỳ|hằng|hàng|xem xét|quyết định|tổng hợp|những|và đề xuất|trước\s)|,\s+(?!\p{Lu})/u

function towards(text: string): string | null {
  for (const pattern of TOWARDS) {
    const named = pattern.exec(text)?.[1]
    if (named) return named.split(RECEIVER_ENDS)[0]?.trim() ?? null
  }
  return null
}

const DAY = String.raw`(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:(?:\s*[/.-]\s*|\s+năm\s+)(\d{4}))?`
const BY_DAY = new RegExp(
  `(trước|chậm nhất(?:\\s+là)?(?:\\s+(?:vào|trong|trước))?|muộn nhất|đến hết|xong trước|hạn(?:\\s+cuối)?)\\s+(?:ngày\\s+)?${DAY}((?:\\s*(?:,|và)\\s*(?:ngày\\s+)?\\d{1,2}(?:[/.]|\\s+tháng\\s+)\\d{1,2}(?:[/.](?:19|20)\\d\\d|\\s+năm\\s+(?:19|20)\\d\\d)?)*(?:\\s+(?:hằng|hàng)\\s+năm)?)`,
  'iu',
)
/** "… trước ngày 05/6, cả năm trước ngày 05/12": further days of the same duty, each with a word of its own ahead. */
const FURTHER_DAY = new RegExp(
  `^\\s*(?:\\([^()]{0,60}\\)|đối với[^,;.()]{0,40}?|(?:đối với\\s+)?báo cáo[^,;.()]{0,40}?)?\\s*(?:,|và|,\\s*và)\\s[^,;.()]{0,40}?(?:trước|chậm nhất|muộn nhất)\\s+(?:là\\s+)?(?:ngày\\s+)?${DAY}(?:\\s+(?:hằng|hàng)\\s+năm)?`,
  'iu',
)

/** Where the days of a duty end, from where its first one does. */
function daysEnd(text: string, from: number): number {
  let at = from
  for (let m = FURTHER_DAY.exec(text.slice(at, at + 160)); m; m = FURTHER_DAY.exec(text.slice(at, at + 160))) at += m[0].length
  return at
}

const BY_TERM = /trong (?:thời hạn|vòng)\s+\d{1,3}\s+(?:ngày|tháng)(?:\s+làm việc)?\s+kể từ[^,;.()]{3,80}/iu
const BY_RHYTHM =
  /(?:trước|vào|chậm nhất(?:\s+là)?)\s+ngày\s+\d{1,2}\s+(?:của\s+)?(?:tháng|quý|năm|tuần)\s+(?:kế tiếp|tiếp theo|sau|liền kề)|ngày\s+\d{1,2}\s+(?:của\s+)?(?:hằng|hàng|mỗi)\s+(?:tháng|quý)|(?:tại|trước)\s+(?:các\s+)?kỳ họp\s+(?:thường lệ\s+|thường kỳ\s+)?(?:giữa|cuối|đầu)\s+năm\s+(?:19|20)\d\d|tại\s+kỳ họp\s+thứ\s+[\p{L}\d]+(?:\s\p{Ll}+)?|(?:hằng|hàng)\s+(?:ngày|tuần)|(?:trước|vào|chậm nhất)(?:\s+là)?\s+ngày\s+\d{1,2}(?:\s+của)?\s+tháng\s+(?:cuối|đầu)\s+(?:quý|kỳ|năm)(?:\s+(?:sau|kế tiếp|tiếp theo|liền kề))?|(?:trước|vào) ngày \d{1,2} (?:hằng|hàng) tháng|trước ngày \d{1,2}(?=[),])|báo cáo ngay(?=\s|$)/iu

/** "định kỳ 6 tháng (trước ngày 10/6), hằng năm (trước ngày 10/12)": a day in brackets behind each of several rhythms. */
const ONE_RHYTHM = String.raw`(?:(?:hằng|hàng)\s+(?:tháng|quý|năm)|6 tháng(?:\s+đầu năm)?|quý|năm|cả năm)\s*\((?:trước|chậm nhất)\s[^();]{3,40}\)`
const IN_BRACKETS = new RegExp(`(?:định kỳ\\s+)?${ONE_RHYTHM}(?:\\s*(?:,|và)\\s+${ONE_RHYTHM})+`, 'iu')

interface Deadline {
  readonly words: string
  readonly due: ReportDuty['due']
}

/** The date a clause sets, with its words; null where it names none. */
export function byIn(text: string): Deadline | null {
  const rhythms = IN_BRACKETS.exec(text)
  if (rhythms) return { words: rhythms[0].trim(), due: null }
  const day = BY_DAY.exec(text)
  if (day) {
    const month = Number(day[3])
    const date = Number(day[2])
    const year = day[4] === undefined ? null : Number(day[4])
    const real = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year ?? 2024, month)
    // A yearly duty may be written with "hằng năm" ahead of the day; only words after it belong to the date.
    return {
      words: text.slice(day.index, daysEnd(text, day.index + day[0].length)).trim(),
      due: real ? { kind: /trước/iu.test(day[1] ?? '') ? 'before' : 'by', month, day: date, year } : null,
    }
  }
  const term = BY_TERM.exec(text)
  if (term) return { words: term[0].trim(), due: null }
  const rhythm = BY_RHYTHM.exec(text)
  return rhythm ? { words: rhythm[0].replace(/^báo cáo\s+/iu, ''), due: null } : null
}

const RAISERS =
  /(?:vướng mắc|khó khăn|phát sinh)[^,;.]{0,60},?\s*(?:thì\s+)?(?:đề nghị\s+)?((?:các\s+)?(?:cơ quan|đơn vị|địa phương|sở|phòng|ban|ủy ban|doanh nghiệp).{0,120}?)\s+(?:kịp thời\s+)?(?:phản ánh|báo cáo|kiến nghị|gửi|thông tin)/iu
const ASKED = /(?:Đề nghị|Yêu cầu)\s+(các .{3,160}?)\s+(?:khẩn trương|nghiêm túc|chủ động|thực hiện|triển khai|kịp thời)/iu
const RAISED_TO = new RegExp(
  `(?:phản ánh|báo cáo|gửi|kiến nghị|thông tin)(?:\\s+(?:kịp thời|gửi))?(?:\\s+về)?\\s+(${RECEIVER}\\s[^;.()]{2,160})`,
  'u',
)

function raised(sentence: Passage, source: Source): DifficultyDuty {
  const { text } = sentence
  const who = (RAISERS.exec(text)?.[1] ?? ASKED.exec(source.words.text)?.[1] ?? '').trim()
  return {
    id: 'difficulty-1',
    spans: spansOf(sentence),
    finding: found('difficulty-sentence', 'high', doubting({ 'no-reporter': who === '' })),
    who,
    to: RAISED_TO.exec(text)?.[1]?.split(RECEIVER_ENDS)[0]?.trim() ?? null,
    text,
  }
}
