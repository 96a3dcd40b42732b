/**
 * The kinds of administrative unit Viet Nam has had since 2019, in the words of the law (Luật Tổ chức chính quyền địa phương 77/2015/QH13
 * and 72/2025/QH15, Điều 1). The words are part of a unit's official name, so they stand here and not in a catalogue of sentences.
 */

export type UnitLevel = 'province' | 'district' | 'commune'

export type UnitKind =
  | 'province'
  | 'central-city'
  | 'rural-district'
  | 'urban-district'
  | 'town'
  | 'city'
  | 'commune'
  | 'ward'
  | 'township'
  | 'special-zone'

interface KindFacts {
  readonly level: UnitLevel
  /** The word before the name, in lower case as inside a sentence. */
  readonly word: string
  /** What offices write for it in lists, also the key of the kind in the data files. */
  readonly short: string
}

export const KINDS: Readonly<Record<UnitKind, KindFacts>> = {
  province: { level: 'province', word: 'tỉnh', short: 'T' },
  'central-city': { level: 'province', word: 'thành phố', short: 'TPTW' },
  'rural-district': { level: 'district', word: 'huyện', short: 'H' },
  'urban-district': { level: 'district', word: 'quận', short: 'Q' },
  town: { level: 'district', word: 'thị xã', short: 'TX' },
  city: { level: 'district', word: 'thành phố', short: 'TP' },
  commune: { level: 'commune', word: 'xã', short: 'X' },
  ward: { level: 'commune', word: 'phường', short: 'P' },
  township: { level: 'commune', word: 'thị trấn', short: 'TT' },
  'special-zone': { level: 'commune', word: 'đặc khu', short: 'ĐK' },
}

export const UNIT_KINDS = Object.keys(KINDS) as readonly UnitKind[]

export const levelOf = (kind: UnitKind): UnitLevel => KINDS[kind].level

/** The kind written `short` in a list ("TT", "ĐK"), or null. */
export const kindFromShort = (short: string): UnitKind | null => UNIT_KINDS.find((kind) => KINDS[kind].short === short) ?? null
