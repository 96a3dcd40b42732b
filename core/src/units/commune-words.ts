/** The communes of a territory in the words of the kinds that are really there: "xã, thị trấn", "xã, phường", "phường". */
import { plainDate, type PlainDate } from '../basics/plain-date.ts'
import { KINDS, type UnitKind } from './kind.ts'

/** In the order offices write them. */
const ORDER: readonly UnitKind[] = ['commune', 'ward', 'township', 'special-zone']

/** Where none of them is known: what the law calls the level, before and after the townships ended. */
const LEVEL = 'đơn vị hành chính cấp xã'

const COMMITTEE = /^(?:ủy|uỷ) ban nhân dân\s+/u

/** The kind of a commune by its official name, which begins with it: "Thị trấn Sa Pa", "Ủy ban nhân dân xã Mẫu"; null of another name. */
export function communeKindOf(name: string): UnitKind | null {
  const own = name.normalize('NFC').trim().toLowerCase().replace(COMMITTEE, '')
  return ORDER.find((kind) => own.startsWith(`${KINDS[kind].word} `)) ?? null
}

/** The words of the kinds among these names of communes (as they are called on the day that is spoken of), each once, in the order offices write them. */
export function communeWords(names: readonly string[]): string {
  const there = new Set(names.map(communeKindOf))
  const words = ORDER.filter((kind) => there.has(kind)).map((kind) => KINDS[kind].word)
  return words.length > 0 ? words.join(', ') : LEVEL
}

export interface CommuneThen {
  readonly name: string
  readonly from: PlainDate
  /** The first day it no longer was; null while it stands. */
  readonly to: PlainDate | null
}

/** The same of a year: as they stood at its end, or stand today where it is not over. */
export function communeWordsOf(communes: readonly CommuneThen[], year: number, today: PlainDate): string {
  const end = plainDate(year, 12, 31) ?? today
  const day = today < end ? today : end
  return communeWords(communes.filter(({ from, to }) => from <= day && (to === null || day < to)).map(({ name }) => name))
}
