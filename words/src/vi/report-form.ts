/** What the office's letterhead is proposed to say, from the name of the body that issued the plan; the office corrects it. */
import type { PaperForm } from '@songhanh/core/reports/as-document'
import { capitalised } from '@songhanh/core/basics/vietnamese'
import { issuerLines } from '@songhanh/core/reports/official-form'

const AUTHORITY = /^(ủy ban nhân dân|uỷ ban nhân dân|UBND)\s+(.+)$/iu
const UNIT = /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(.+)$/iu

/** The name that stands before the day: "Mẫu" of "Ủy ban nhân dân huyện Mẫu". */
export const placeNameOf = (body: string): string => {
  const found = AUTHORITY.exec(body.trim())
  const unit = found?.[2] ?? body.trim()
  return UNIT.exec(unit)?.[1] ?? unit
}

/** "Xã Mẫu" of "Ủy ban nhân dân xã Mẫu": a table by commune names the unit, not its authority. */
export const unitNameOf = (body: string): string => capitalised(AUTHORITY.exec(body.trim())?.[2] ?? body.trim())

/** Where a report goes upward, by the level of who reports. */
export const addresseesOf = (level: string | null, province: string | null): readonly string[] => {
  const name = province?.replace(/^(?:tỉnh|thành phố)\s+/iu, '') ?? null
  if (level === 'province' || level === 'nation') return ['Bộ Nội vụ']
  return [name === null ? 'Ủy ban nhân dân tỉnh' : `Ủy ban nhân dân tỉnh ${name}`]
}

export const CAPACITIES = ['head', 'deputy', 'acting', 'by-order', 'delegated'] as const
export type Capacity = (typeof CAPACITIES)[number]

/** How those who sign for a kind of body are called. An organisation decides as a collective, also where a deputy signs; an office has a head. */
interface Posts {
  readonly collective: string | null
  readonly head: string
  readonly deputy: string
  /** A deputy signs for the head (KT.); false where the collective alone is signed for. */
  readonly forHead: boolean
  /** Who signs by order: an office without an office of its own has heads of parts. */
  readonly below: string
}

const COMMITTEE: Posts = {
  collective: 'ỦY BAN NHÂN DÂN',
  head: 'CHỦ TỊCH',
  deputy: 'PHÓ CHỦ TỊCH',
  forHead: true,
  below: 'CHÁNH VĂN PHÒNG',
}
const ORGANISATION: Posts = {
  collective: 'BAN THƯỜNG VỤ',
  head: 'CHỦ TỊCH',
  deputy: 'PHÓ CHỦ TỊCH',
  forHead: false,
  below: 'CHÁNH VĂN PHÒNG',
}
const office = (head: string, deputy = `PHÓ ${head}`, below = 'TRƯỞNG BỘ PHẬN'): Posts => ({
  collective: null,
  head,
  deputy,
  forHead: true,
  below,
})

/** By how the name of a body begins; the office sets right what its own rules say otherwise. */
const POSTS: readonly (readonly [RegExp, Posts])[] = [
  [/^(?:ủy|uỷ) ban nhân dân|^UBND/iu, COMMITTEE],
  [/mặt trận tổ quốc|^MTTQ/iu, { ...ORGANISATION, collective: 'BAN THƯỜNG TRỰC' }],
  [/^(?:huyện|thị|quận|tỉnh)? ?đoàn(?:\s|$)|^đoàn thanh niên/iu, { ...ORGANISATION, head: 'BÍ THƯ', deputy: 'PHÓ BÍ THƯ' }],
  [/^(?:hội|liên hiệp|liên đoàn)\s/iu, ORGANISATION],
  [/^phòng\s/iu, office('TRƯỞNG PHÒNG')],
  [/^ban\s/iu, office('TRƯỞNG BAN')],
  [/^đài\s/iu, office('TRƯỞNG ĐÀI')],
  [/^văn phòng\s/iu, office('CHÁNH VĂN PHÒNG')],
  [/^sở\s/iu, office('GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG')],
  [/^(?:trung tâm|bệnh viện|bảo hiểm xã hội)\s/iu, office('GIÁM ĐỐC')],
  [/^công an\s/iu, office('TRƯỞNG CÔNG AN')],
  [/^(?:tòa|toà) án\s/iu, office('CHÁNH ÁN')],
  [/^viện kiểm sát\s/iu, office('VIỆN TRƯỞNG', 'PHÓ VIỆN TRƯỞNG')],
  [/^chi cục\s/iu, office('CHI CỤC TRƯỞNG', 'PHÓ CHI CỤC TRƯỞNG')],
  [/^trường\s/iu, office('HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG')],
]

const postsOf = (issuer: string): Posts =>
  POSTS.find(([begins]) => begins.test(issuer.replaceAll('\n', ' ').trim()))?.[1] ?? office('THỦ TRƯỞNG CƠ QUAN', 'PHÓ THỦ TRƯỞNG CƠ QUAN')

/** The lines above a signature in each capacity, as this body writes them (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7). */
export const authorityOf = (capacity: Capacity, issuer: string): readonly string[] => linesOf(capacity, postsOf(issuer))

function linesOf(capacity: Capacity, { collective, head, deputy, forHead, below }: Posts): readonly string[] {
  const on = collective === null ? [] : [`TM. ${collective}`]
  switch (capacity) {
    case 'head':
      return [...on, head]
    case 'deputy':
      return [...on, ...(forHead ? [`KT. ${head}`] : []), deputy]
    case 'acting':
      return [...on, `Q. ${head}`]
    case 'by-order':
      return [`TL. ${forHead || collective === null ? head : collective}`, below]
    case 'delegated':
      return [`TUQ. ${forHead || collective === null ? head : collective}`, below]
  }
}

export const usualForm = {
  symbol: 'BC-UBND',
  recipients: ['Như trên;', 'Lưu: VT.'],
} as const

export interface ReportingSeat {
  readonly name: string
  readonly kind: 'commune' | 'office' | 'organisation'
}

/** "Ủy ban nhân dân xã Mẫu" of a commune, however its seat is called; a body by its name. */
export const issuerOfSeat = ({ name, kind }: ReportingSeat): string =>
  kind !== 'commune' || AUTHORITY.test(name.trim())
    ? name.trim()
    : `Ủy ban nhân dân ${name.trim().charAt(0).toLowerCase()}${name.trim().slice(1)}`

/** Who signs for it: what the plan calls an organisation decides as one, however its name begins. */
const headOfSeat = ({ kind }: ReportingSeat, issuer: string): readonly string[] => {
  const posts = postsOf(issuer)
  return linesOf('head', kind === 'organisation' && posts.collective === null ? ORGANISATION : posts)
}

/** How one commune or body writes its own report to the authority whose plan it is; `via` is the body that gathers for it. Its symbol is the office's own. */
export function formOfSeat(seat: ReportingSeat, authority: string, via: string | null): PaperForm {
  const issuer = issuerOfSeat(seat)
  return {
    superior: seat.kind === 'office' ? issuerLines(authority) : null,
    issuer: issuerLines(issuer),
    symbol: seat.kind === 'commune' ? usualForm.symbol : 'BC-…',
    placeName: placeNameOf(seat.kind === 'commune' ? issuer : authority),
    addressees: [via === null ? authority : `${authority} (qua ${via})`],
    recipients: usualForm.recipients,
    authority: headOfSeat(seat, issuer),
    signer: null,
  }
}
