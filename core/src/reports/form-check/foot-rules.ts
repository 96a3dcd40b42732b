/** Rules of the foot: authority and name of the signer, addressees, recipients (Phụ lục I, mục II.7 and II.9). */
import type { Line } from '../../intake/lines.ts'
import { fault, type FormFault, type TakenApart } from './fault.ts'

const FULL_AUTHORITY = /^(?:TM|KT|TL|TUQ|Q)\.\s/u
const TORN_AUTHORITY = /^(?:TM|KT|TL|TUQ|Q)(?:\s+\.|\.\S|\s)/u
const DEGREE = /^(?:GS|PGS|TS|ThS|BS|KS|CN|Ông|Bà|Đ\/c|Đồng chí)\.?\s/u
const ADDRESSED = /^(?:TỜ TRÌNH|BÁO CÁO)$/u

function signatureFaults({ parts, signature }: TakenApart): readonly FormFault[] {
  const at = (starts: (text: string) => boolean): Line['passage'] | null =>
    parts.tail.find(({ passage }) => starts(passage.text))?.passage ?? null
  const { authority, title, name } = signature
  // The head of an office signs as such, without TM. or KT. before the post.
  if (authority.length === 0 && title === null) return [fault('authority-missing', null)]
  const torn = at((text) => TORN_AUTHORITY.test(text) && !FULL_AUTHORITY.test(text))
  // An office has no collective to sign for: its deputy stands under the head alone.
  const deputy = at((text) => /^KT\s*\.\s*(?:CHỦ TỊCH|BÍ THƯ)/u.test(text))
  const onBehalf = authority.some((line) => /^TM\s*\./u.test(line))
  const titled = name === null ? null : at((text) => DEGREE.test(text) && text.includes(name.split(' ').at(-1) ?? name))
  return [
    ...(torn ? [fault('authority-abbreviation', torn)] : []),
    ...(deputy && !onBehalf ? [fault('deputy-without-body', deputy)] : []),
    ...(titled ? [fault('title-before-name', titled, titled.text.replace(DEGREE, ''))] : []),
  ]
}

export function footFaults(paper: TakenApart): readonly FormFault[] {
  const { parts, recipients, lines } = paper
  const filed = recipients.some((line) => /^[-–\s]*lưu\s*:/iu.test(line))
  const listed = parts.tail.find(({ passage }) => /^nơi nhận/iu.test(passage.text))?.passage ?? null
  const addressed = lines.slice(0, 60).some(({ passage }) => /^kính gửi/iu.test(passage.text))
  return [
    ...(ADDRESSED.test(parts.kind?.text ?? '') && !addressed ? [fault('addressee-missing', parts.kind)] : []),
    ...signatureFaults(paper),
    ...(recipients.length === 0 ? [fault('recipients-missing', null)] : filed ? [] : [fault('recipients-without-file', listed)]),
  ]
}
