/**
 * To whom a letter goes, read out of the field of a register in which a person wrote it: names, one a line or parted by marks, and the words with which an
 * office addresses many at once ("UBND các xã, thị trấn", "UBND các xã: Một, Hai", "… (trừ xã Ba)", "UBND cấp xã").
 */
import { toneKey } from '../basics/vietnamese.ts'

export interface Addressee {
  readonly name: string
  /** A commune: the words for all communes never reach a body. */
  readonly isUnit: boolean
}

/** Some of the communes: of these kinds, and only those named, or all but those excepted. */
interface Group {
  readonly kinds: readonly string[]
  /** Names without their kind; null where all are meant. */
  readonly only: readonly string[] | null
  /** What stands after "trừ". */
  readonly except: string
}

const [COMMITTEE, SHORT] = [toneKey('ủy ban nhân dân'), toneKey('UBND')]
const KINDS = ['xã', 'phường', 'thị trấn', 'đặc khu'].map(toneKey)
const anyOf = (texts: readonly string[]) => `(?:${texts.map(toneKey).join('|')})`
const KIND = `(?:${KINDS.join('|')})`
const AND = `(?:\\s*[,/]\\s*|\\s+${toneKey('và')}\\s+|\\s*,\\s*${toneKey('và')}\\s+)`

/** "Công an các xã" writes to the police of the communes, not to the communes: before the words stands a mark, "và", a committee, or nothing. */
const BEFORE = `(?<=^|[,:(+-]\\s*|(?:^|\\s)(?:${toneKey('và')}|${toneKey('gửi')}|${COMMITTEE}|${SHORT})\\s+)`
const GROUP = new RegExp(`${BEFORE}(?:${anyOf(['tất cả', 'toàn bộ', 'toàn thể'])}\\s+)?(?:${toneKey('các')}|\\d+)\\s+(?<kinds>${KIND}(?:${AND}${KIND})*)(?=$|[\\s,.:;()/-])`, 'gu') // prettier-ignore
const BY_LEVEL = new RegExp(`(?:${COMMITTEE}|${SHORT})\\s+${toneKey('cấp xã')}(?=$|[\\s,.:;()-])`, 'u')
/** Words after which all are still meant: where they lie, or that they have not sent, as those that are asked about now. */
const STILL_ALL = new RegExp(`^\\s*(?:$|[,.()-]|${anyOf(['và', 'trên', 'trong', 'thuộc', 'trực thuộc', 'của', 'toàn', 'huyện', 'quận', 'thị xã', 'thành phố', 'tỉnh', 'chưa', 'trừ', 'ngoại trừ', 'không', 'để'])}(?=\\s|$))`, 'u') // prettier-ignore
const EXCEPT = new RegExp(`(?:^|[\\s(,])${anyOf(['trừ', 'ngoại trừ', 'không gồm', 'không bao gồm'])}(?=[\\s:])(?<names>.*)$`, 'u')

const trimmed = (text: string) => text.replace(/^[\s\-–•+]+|[.\s]+$/gu, '')
const bare = (name: string) => {
  const key = toneKey(name).replace(new RegExp(`^(?:${COMMITTEE}|${SHORT})\\s+`, 'u'), '')
  const kind = KINDS.find((one) => key.startsWith(`${one} `)) ?? null
  return { kind, name: kind === null ? key : key.slice(kind.length + 1) }
}

function groupsIn(text: string): readonly Group[] {
  const except = EXCEPT.exec(text)?.groups?.['names'] ?? ''
  const whole = BY_LEVEL.test(text) ? [{ kinds: KINDS, only: null, except }] : []
  return [
    ...whole,
    ...[...text.matchAll(GROUP)].map((found): Group => {
      const kinds = KINDS.filter((kind) => new RegExp(`(?:^|[\\s,/])${kind}(?:$|[\\s,/])`, 'u').test(found.groups?.['kinds'] ?? ''))
      const rest = text.slice(found.index + found[0].length)
      if (STILL_ALL.test(rest)) return { kinds, only: null, except }
      const named = rest.replace(/^[\s:]+/u, '').split(new RegExp(`[,:]|\\s${toneKey('và')}\\s`, 'u'))
      return { kinds, only: named.map((one) => bare(trimmed(one)).name), except }
    }),
  ]
}

/** Whether a name stands in a text as a whole, not as the beginning of a longer one. */
const standsIn = (name: string, text: string) => ` ${text.replaceAll(/[^\p{L}\d]+/gu, ' ')} `.includes(` ${name} `)

/** Whether a letter entered by hand went to somebody. */
export function addressedIn(text: string): (to: Addressee) => boolean {
  const lines = text.split(/[;\n]/u).map((line) => trimmed(toneKey(line)))
  // A name may have a comma of its own: "Phòng Văn hóa, Thông tin".
  const names = new Set(lines.map((line) => line.replace(EXCEPT, '')).flatMap((line) => [line, ...line.split(',')].map(trimmed)))
  const groups = lines.flatMap(groupsIn)
  return ({ name, isUnit }) => {
    if (names.has(toneKey(name))) return true
    if (!isUnit) return false
    const { kind, name: own } = bare(name)
    return groups.some(
      ({ kinds, only, except }) => kind !== null && kinds.includes(kind) && (only === null || only.includes(own)) && !standsIn(own, except),
    )
  }
}
