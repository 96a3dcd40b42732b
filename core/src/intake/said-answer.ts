/**
 * The yes or no a report gives of something the plan only asks to be there: "…: có", "đã duy trì chuyên mục", "chưa có". A bound repeated from the
 * plan ("duy trì, có chuyên mục") is no answer, and neither is that nothing is known.
 */
import { mannerOf, type SaidResult, yearOf } from './said-result.ts'

const UNKNOWN =
  /(?:không|chưa)\s+(?:có số liệu|đủ cơ sở|thu thập|phát sinh|áp dụng|được cung cấp|đến kỳ|có thông tin|báo cáo)|không đủ điều kiện đánh giá/iu
const DOES = '(?:có|đạt|duy trì|thực hiện|xây dựng|mở|bố trí|thành lập|ban hành|triển khai|hoàn thành|phát sóng|đăng)'
/** Said by itself behind a colon, or in a cell of its own. */
const ALONE = new RegExp(
  `^\\s*(?:(?:trong\\s+)?năm\\s+(?:19|20)\\d\\d\\s*,?\\s*)?(?:(không(?:\\s+(?:có|đạt))?|chưa(?:\\s+(?:có|đạt|thực hiện))?)|(?:đã\\s+)?(?:có|đạt)|đã\\s+thực hiện)(?=\\s*(?:$|[.,;])|\\s+(?:mức|kế hoạch|yêu cầu|chỉ tiêu))`,
  'iu',
)
const NO = new RegExp(`(?<!\\p{L})(?:không|chưa)\\s+(?:được\\s+)?${DOES}(?!\\p{L})`, 'iu')
const YES = new RegExp(
  `(?<!\\p{L})(?:đã|tiếp tục|vẫn|thường xuyên|đều)\\s+(?:được\\s+)?${DOES}(?!\\p{L})|(?<!\\p{L})đạt\\s*[.;]?\\s*$`,
  'iu',
)

const answered = (isYes: boolean, answer: NonNullable<SaidResult['answer']>, before: string, start: number, end: number): SaidResult => ({
  value: isYes ? '1' : '0',
  unit: null,
  counted: null,
  manner: mannerOf(before),
  year: yearOf(before),
  place: { start, end },
  workedOut: false,
  disagrees: false,
  ambiguous: false,
  answer,
})

/** What a sentence answers; null where it answers nothing, or yes and no at once. */
export function answerIn(sentence: string): SaidResult | null {
  const text = sentence.replace(/\([^()]*\)/gu, (aside) => ' '.repeat(aside.length))
  if (UNKNOWN.test(text)) return null
  const from = text.lastIndexOf(':') + 1
  const alone = from > 0 ? ALONE.exec(text.slice(from)) : null
  if (alone) {
    const end = from + alone[0].length
    return answered(alone[1] === undefined, 'plain', text.slice(0, end), from, end)
  }
  const said = text.slice(from)
  const [no, yes] = [NO.exec(said), YES.exec(said)]
  const one = no && yes ? null : (no ?? yes)
  if (!one) return null
  const start = from + one.index
  return answered(no === null, 'in-words', text.slice(0, start), start, start + one[0].length)
}

/** What a cell answers that holds nothing else. */
export function answerInCell(text: string): SaidResult | null {
  const alone = ALONE.exec(text)
  return alone && /^[\s.]*$/u.test(text.slice(alone[0].length)) ? answered(alone[1] === undefined, 'plain', '', 0, text.length) : null
}
