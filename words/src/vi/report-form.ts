/** What the office's letterhead is proposed to say, from the name of the body that issued the plan; the office corrects it. */
import type { PaperForm } from '@songhanh/core/reports/as-document'
import { capitalised } from '@songhanh/core/basics/vietnamese'

const AUTHORITY = /^(ủy ban nhân dân|uỷ ban nhân dân|UBND)\s+(.+)$/iu
const UNIT = /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(.+)$/iu

/** "Ủy ban nhân dân huyện Mẫu" on two lines, as the letterhead has it. */
export const issuerLines = (body: string): string => {
  const found = AUTHORITY.exec(body.trim())
  return found ? `${found[1]}\n${found[2]}` : body.trim()
}

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

const COLLECTIVE = 'TM. ỦY BAN NHÂN DÂN'
const AUTHORITIES: Readonly<Record<Capacity, readonly string[]>> = {
  head: [COLLECTIVE, 'CHỦ TỊCH'],
  deputy: [COLLECTIVE, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  acting: [COLLECTIVE, 'Q. CHỦ TỊCH'],
  'by-order': ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
  delegated: ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
}

/** The lines above a signature in each capacity (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7). */
export const authorityOf = (capacity: Capacity): readonly string[] => AUTHORITIES[capacity]

export const usualForm = {
  symbol: 'BC-UBND',
  recipients: ['Như trên;', 'Lưu: VT.'],
  authority: authorityOf('head'),
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

/** Who signs for it: the office sets right what its own rules say otherwise. */
function headOfSeat({ name, kind }: ReportingSeat): readonly string[] {
  if (kind === 'commune') return usualForm.authority
  if (kind === 'organisation') return ['TM. BAN THƯỜNG VỤ']
  return [/^phòng\s/iu.test(name) ? 'TRƯỞNG PHÒNG' : 'THỦ TRƯỞNG CƠ QUAN']
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
    authority: headOfSeat(seat),
    signer: null,
  }
}
