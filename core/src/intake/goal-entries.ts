/** Entries among goals that are no target by themselves: captions, introductions, years, groups of those meant, headings of a field. */
import { namesGoals, roleOf } from './headings.ts'
import { measuresOf } from './measure.ts'
import type { Entry } from './outline.ts'
import { yearsSaid } from './years.ts'

/** "1. Các xã miền núi", "2. Đối với khu vực đô thị": whom the targets below are set for, and no objective. */
export const A_GROUP =
  /^(?:đối với|các\s+(?:xã|phường|huyện|quận|thị trấn|thôn|bản|địa phương|vùng|khu vực|đơn vị|cơ quan|trường|sở|ngành)|khu vực|vùng|cấp|khối)(?=[\s,:]|$)[^;:]{0,120}:?$/iu

/** "Bảng 1. Hệ thống chỉ tiêu chủ yếu", "Biểu số 2: …": it names a table and sets nothing. */
export const isCaption = (entry: Entry): boolean =>
  entry.kind === 'paragraph' &&
  /^(?:bảng|biểu(?: mẫu| đồ)?|phụ lục|hình)\s+(?:số\s+)?(?:\d{1,2}|[ivx]{1,5})(?![\p{L}\d])/iu.test(entry.words.text)

/** "Các chỉ tiêu cụ thể theo Biểu kèm theo Kế hoạch này.": the targets stand there, and this is none. */
export const sendsElsewhere = (entry: Entry): boolean =>
  entry.children.length === 0 &&
  /^(?:các\s+|hệ thống\s+|chi tiết\s+)?(?:chỉ tiêu|mục tiêu)\s[^.;]{0,60}(?:theo|tại|trong|như)\s+(?:các\s+)?(?:biểu|phụ lục|bảng|danh mục)/iu.test(
    entry.words.text,
  ) &&
  measuresOf(entry.words, true).length === 0

/** The due years below a heading: those it names, the last year of a period that is all it says ("a) Giai đoạn 2022 - 2025"), or those above it. */
export function dueUnder(heading: string, above: readonly number[]): readonly number[] {
  const { due, interval } = yearsSaid(heading)
  if (due.length > 0) return due
  return interval && isOnlyAYear(heading) ? [interval[1]] : above
}

/** "Đến năm 2025:" over a list says when, not what: it is no objective. */
export function isOnlyAYear(text: string): boolean {
  const { places } = yearsSaid(text)
  const left = [...places].toSorted((a, b) => b.start - a.start).reduce((rest, p) => rest.slice(0, p.start) + rest.slice(p.end), text)
  return (
    places.length > 0 &&
    left.replace(/(?:các )?mục tiêu|chỉ tiêu|cụ thể|phấn đấu|giai đoạn|định hướng|tầm nhìn/giu, '').replace(/[^\p{L}]/gu, '').length < 4
  )
}

/** A heading that holds goals but is named for what they are about ("Phát triển xã hội số đến năm 2030 với các mục tiêu") is an objective. */
export const namesAField = (heading: string): boolean =>
  ['goals', 'targets'].includes(roleOf(heading) ?? '') && !/^(?:các\s+|một số\s+|hệ thống\s+)?(?:mục tiêu|chỉ tiêu)/iu.test(heading)

/** "Đến hết năm 2030, phấn đấu đạt được những mục tiêu sau:": it introduces a list and sets nothing itself. */
export const isIntroduction = (entry: Entry): boolean =>
  (/:$/.test(entry.words.text) || namesGoals(entry.words.text)) && entry.children.length === 0 && measuresOf(entry.words, true).length === 0

/** "1. Mục tiêu" beside "2. Chỉ tiêu" says what all of it is for. */
export const setsNothing = (entry: Entry): boolean => entry.children.every((child) => measuresOf(child.words, true).length === 0)
