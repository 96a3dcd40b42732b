/**
 * Finds in a free text what could name a person: a phone number, an identity number, a name. Free text beside counts of violence is the leak: a
 * count names nobody, a remark does (Law 91/2025/QH15 on personal data; a coded case row is still personal data).
 *
 * It looks for signs and is meant to ask once too often rather than once too little; nothing is corrected, the person is asked to take it out.
 */
import { tidy, unaccentedKey } from '../basics/vietnamese.ts'

export type PersonalSign = 'phone' | 'identity-number' | 'name'

export interface PersonalFinding {
  readonly sign: PersonalSign
  readonly text: string
}

const words = (text: string) => new Set(text.split(' '))
/** Family names that nine of ten Vietnamese bear, without marks: with one more name after them they name a person. */
const FAMILY_NAMES = words('nguyen tran le pham hoang huynh phan vu vo dang bui ngo duong ly dinh doan trinh truong luong')
/** Family names that also begin names of places and offices: only with two more after them. */
const ALSO_PLACES = words('do ho dao mai lam cao ta ha chu thach lai tong to')

/** Words before a given name: "chị Hoa", "cháu Bình". */
const ADDRESS =
  /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ|[Bb]é|[Tt]hằng|[Cc]on)\s+(\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*)*)/gu

const NAME = /(?<!\p{L})\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,4}/gu
/** Digits a person may part by blanks, points and dashes. */
const DIGITS = /(?<![\p{L}\d/])\+?\d(?:[ .-]?\d){8,13}(?![\d/])/gu

/** Units and offices also begin with capitals; after these words a family name belongs to a place. */
const PLACE_BEFORE = /(?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|thôn|tổ|xóm|bản|ấp|đường|trường|luật)\s+$/iu

function numbersIn(text: string): PersonalFinding[] {
  return [...text.matchAll(DIGITS)].flatMap(([found]): PersonalFinding[] => {
    const digits = found.replace(/\D/g, '')
    if (/^(?:0\d{9,10}|84\d{9})$/.test(digits)) return [{ sign: 'phone', text: found }]
    return digits.length === 9 || digits.length === 12 ? [{ sign: 'identity-number', text: found }] : []
  })
}

function namesIn(text: string): PersonalFinding[] {
  const full = [...text.matchAll(NAME)].flatMap((match): PersonalFinding[] => {
    const before = text.slice(Math.max(0, match.index - 12), match.index)
    const parts = match[0].split(/\s+/)
    const first = unaccentedKey(parts[0] ?? '')
    const named = FAMILY_NAMES.has(first) || (ALSO_PLACES.has(first) && parts.length > 2)
    return named && !PLACE_BEFORE.test(before) ? [{ sign: 'name', text: match[0] }] : []
  })
  const addressed = [...text.matchAll(ADDRESS)].map((match): PersonalFinding => ({ sign: 'name', text: match[1] ?? '' }))
  return [...full, ...addressed.filter(({ text: name }) => !full.some((one) => one.text.includes(name) || name.includes(one.text)))]
}

/** Every sign of a person in a text, numbers first; empty where there is none. */
export function personalDataIn(original: string): readonly PersonalFinding[] {
  const { text } = tidy(original)
  return [...numbersIn(text), ...namesIn(text)]
}
