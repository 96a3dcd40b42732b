/** What a heading of a plan is about, by the words the genre uses for it. */
import { isCapitals } from '../basics/vietnamese.ts'
import { namesEach } from './bodies.ts'
import type { Entry } from './outline.ts'

export type Role = 'purpose' | 'general-goal' | 'goals' | 'targets' | 'scope' | 'tasks' | 'funding' | 'organisation'

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['organisation', /tổ chức thực hiện|phân công|trách nhiệm(?! xã hội)|tổ chức triển khai|giao nhiệm vụ/iu],
  ['funding', /kinh phí|nguồn vốn|^nguồn lực|^(?:\p{L}+,?\s+){0,4}nguồn lực (?:tài chính|thực hiện)|ngân sách thực hiện|dự toán/iu],
  ['general-goal', /mục tiêu (?:tổng quát|chung)|^phương hướng(?: chung| tổng quát)?$/iu],
  ['targets', /chỉ tiêu|kết quả (?:cần|phải|phấn đấu) đạt|kết quả (?:dự kiến|mong đợi|đầu ra)|yêu cầu cần đạt/iu],
  ['goals', /mục tiêu/iu],
  ['scope', /phạm vi|(?<!(?:mọi|các|nhóm|cho|với|từng)\s)đối tượng|thời gian|thời hạn|tầm nhìn|quan điểm|nguyên tắc/iu],
  ['tasks', /nhiệm vụ|giải pháp|nội dung|hoạt động|biện pháp|công việc/iu],
  ['purpose', /mục đích|yêu cầu|tình hình|đánh giá|thực trạng|sự cần thiết|kết quả/iu],
]

const GENERAL_AND_OTHERS = /mục tiêu (?:tổng quát|chung)(?:,|\s+và|\s*-)\s.*(?:chỉ tiêu|mục tiêu|nhiệm vụ)/iu

/** "Điều 1. Thông qua Kế hoạch … với các nội dung chính như sau": what it holds is the whole plan. */
const ADOPTS = /^(?:(?:cơ bản\s+)?(?:thông qua|ban hành|phê duyệt|tán thành|nhất trí|thống nhất|đồng ý|quyết nghị|quyết định))\s/iu

/** Whether a heading adopts what stands below it ("Điều 1. Tán thành … và thông qua Kế hoạch … với các nội dung chủ yếu sau"). */
export const adopts = (heading: string): boolean => ADOPTS.test(heading)

/** The role the heading of an entry gives to what stands below it, or null where it says nothing. */
export function roleOf(heading: string): Role | null {
  if (ADOPTS.test(heading)) return null
  // "Mục tiêu tổng quát và các chỉ tiêu chủ yếu": what stands below holds both.
  if (GENERAL_AND_OTHERS.test(heading)) return 'goals'
  return ROLES.find(([, pattern]) => pattern.test(heading))?.[0] ?? null
}

/** "Dự án 1: Hỗ trợ phát triển hạ tầng": a part of a programme goes by its number, and what it is called follows. */
const NUMBERED_PART =
  /^(?:(?:tiểu\s+)?dự án|tiểu đề án|hợp phần|nội dung(?: thành phần)?|nhóm (?:nhiệm vụ|giải pháp))\s+(?:số\s+)?\d{1,2}\s*:/iu

/** Whether an entry is a heading: words without a full stop, over other entries or in capitals; a run-in text is none. */
export function isHeading(entry: Entry): boolean {
  const { text } = entry.words
  if (entry.kind === 'paragraph' || text === '') return false
  if (entry.kind === 'dash' || entry.kind === 'plus') return false
  if (/[.;]$/.test(text) && !isCapitals(text)) return false
  if (isCapitals(text)) return true
  return entry.children.length > 0 && text.length <= 400 && (!/:\s+\S/.test(text.replace(NUMBERED_PART, '')) || namesEach(text))
}

/** A heading without the colon it may end with. */
export const headingText = (entry: Entry): string => entry.words.text.replace(/\s*[:.]$/u, '')

/** Words that name targets or goals and say nothing else; a period may stand in brackets. */
const NAMES_GOALS =
  /^(?:một số\s+|các\s+|những\s+|hệ thống\s+)?(?:mục tiêu|chỉ tiêu)(?:,?\s+(?:và\s+)?(?:mục tiêu|chỉ tiêu|chủ yếu|cụ thể|cơ bản|chính|phấn đấu|trọng tâm|kế hoạch|nhiệm kỳ|năm|giai đoạn|đến|20\d\d|-|–))*(?:\s*\([^()]*\))?\s*[:.]?$/iu

/** "Các chỉ tiêu chủ yếu (nhiệm kỳ 2020 - 2025)": a line that is a heading of goals though no mark says so. */
export const namesGoals = (line: string): boolean => NAMES_GOALS.test(line)
