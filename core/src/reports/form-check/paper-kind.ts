/**
 * What kind of paper is checked, and so what must stand on it.
 *
 * The decree names 29 kinds and the letter (Nghị định 30/2020/NĐ-CP, điều 7): these carry number, day, signer and recipients. A record (biên bản) has
 * its day in the text and is signed by those it names; rules put in force by a decision take number and day from it. What an office writes for its own
 * use (phiếu trình, a summary, a table of comments) and what goes along with another paper (annex, reference table) the decree asks for nothing: there
 * only what is printed is checked, never what is missing.
 */
import type { PaperParts } from '../../intake/document.ts'
import type { Line } from '../../intake/lines.ts'
import type { RuleName } from './rules.ts'

export const PAPER_KINDS = [
  'named',
  'letter',
  'record',
  'enacted',
  'short',
  'submission-note',
  'summary',
  'comment-table',
  'reference',
  'contents',
  'annex',
  'unnamed',
] as const

/**
 * `named`: the decree names the kind · `record`: biên bản · `enacted`: rules that a decision puts in force (quy chế, quy định) · `short`: giấy, phiếu, thư,
 * công điện, which open and end in their own way · `unnamed`: neither kind nor letter is recognised.
 */
export type PaperKind = (typeof PAPER_KINDS)[number]

export interface Recognised {
  readonly kind: PaperKind
  /** The kind as the paper prints it; null where it prints none. */
  readonly printed: string | null
}

/** The heading of a kind among the first lines, where it is none a plan or report has. Phiếu gửi, phiếu chuyển, phiếu báo are of the decree. */
const HEADINGS: readonly (readonly [RegExp, PaperKind])[] = [
  [/^biên bản(?=\s|$)/iu, 'record'],
  [/^phiếu trình(?=\s|$)/iu, 'submission-note'],
  [/^(?:bản )?tóm tắt(?=\s|$)/iu, 'summary'],
  [/^(?:bản|bảng) (?:tổng hợp|tiếp thu|giải trình)(?=[\s,]|$)/iu, 'comment-table'],
  [/^bảng tham khảo$/iu, 'reference'],
  [/^mục lục(?=\s|$)/iu, 'contents'],
]
/** Kinds of the decree that no plan or report has: only as a heading in capitals, since each is also a word of the text. */
const OTHERS: readonly (readonly [RegExp, PaperKind])[] = [
  [/^(?:QUY CHẾ|QUY ĐỊNH)$/u, 'enacted'],
  [/^(?:THÔNG CÁO|DỰ ÁN)$/u, 'named'],
  [
    /^(?:HỢP ĐỒNG|CÔNG ĐIỆN|BẢN GHI NHỚ|BẢN THỎA THUẬN|GIẤY ỦY QUYỀN|GIẤY MỜI|GIẤY GIỚI THIỆU|GIẤY NGHỈ PHÉP|PHIẾU GỬI|PHIẾU CHUYỂN|PHIẾU BÁO|THƯ CÔNG)$/u,
    'short',
  ],
]
/** The heading of an annex handed in without its paper, which is taken for the kind. */
const ANNEX = /^(?:phụ lục|biểu|danh mục)(?=[\s.:]|$)/iu
const LETTER_SUBJECT = /(?:^|\s)V\/v\s/u
/** Letterhead, number and day take some lines before a heading, the subject of another kind is longer than a heading. */
const WITHIN = 30
const LONGEST = 70

export function recognised(parts: PaperParts, lines: readonly Line[]): Recognised {
  const first = lines.slice(0, WITHIN)
  const kindAt = parts.kind?.at[0] ?? Infinity
  for (const { passage } of first) {
    if ((passage.at[0] ?? 0) >= kindAt) break
    if (passage.text.length > LONGEST) continue
    const found = [...HEADINGS, ...OTHERS].find(([heading]) => heading.test(passage.text))
    if (found) return { kind: found[1], printed: passage.text }
  }
  if (parts.kind !== null) return { kind: ANNEX.test(parts.kind.text) ? 'annex' : 'named', printed: parts.kind.text }
  return first.some(({ passage }) => LETTER_SUBJECT.test(passage.text))
    ? { kind: 'letter', printed: null }
    : { kind: 'unnamed', printed: null }
}

const OPENS_ITS_OWN_WAY: readonly RuleName[] = ['opening-without-basis', 'end-mark']
const FROM_A_DECISION: readonly RuleName[] = [
  'number-missing',
  'day-missing',
  'authority-missing',
  'recipients-missing',
  'recipients-without-file',
]
/** What the decree asks of a paper that leaves the house by itself. */
const OF_ITS_OWN: readonly RuleName[] = [
  ...OPENS_ITS_OWN_WAY,
  ...FROM_A_DECISION,
  'nation-missing',
  'motto-missing',
  'issuer-missing',
  'number-blank',
  'day-blank',
  'awaits-number',
  'subject-missing',
  'deputy-without-body',
  'addressee-missing',
]

/** Rules a kind is not held to. */
const NOT_ASKED: Readonly<Record<PaperKind, readonly RuleName[]>> = {
  named: [],
  letter: ['kind-missing'],
  record: [...OPENS_ITS_OWN_WAY, ...FROM_A_DECISION, 'number-blank', 'day-blank', 'awaits-number', 'kind-missing'],
  enacted: [...OPENS_ITS_OWN_WAY, ...FROM_A_DECISION, 'kind-missing'],
  short: [...OPENS_ITS_OWN_WAY, 'kind-missing'],
  'submission-note': [...OF_ITS_OWN, 'kind-missing'],
  summary: [...OF_ITS_OWN, 'kind-missing'],
  'comment-table': [...OF_ITS_OWN, 'kind-missing'],
  reference: [...OF_ITS_OWN, 'kind-missing'],
  contents: [...OF_ITS_OWN, 'kind-missing'],
  annex: [...OF_ITS_OWN, 'kind-missing'],
  unnamed: [],
}

export const isAsked = (kind: PaperKind, rule: RuleName): boolean => !NOT_ASKED[kind].includes(rule)

/** Whether the decree prescribes the form of the kind: else only what is printed is checked. */
export const isPrescribed = (kind: PaperKind): boolean => isAsked(kind, 'nation-missing')
