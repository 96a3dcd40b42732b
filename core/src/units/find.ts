/**
 * Search among units by any way people write them: without marks, with the tone on either vowel, with or without the word of the kind or its
 * abbreviation, by code, by a name long gone, and narrowed by the place above ("Tân Thành, Cần Thơ").
 *
 * Nothing here decides identity: every hit is shown to a person. Only whole words and beginnings of words match; one letter off is no hit,
 * since names one letter apart ("Tân Phú", "Tân Phúc") are neighbours.
 */
import type { PlainDate } from '../basics/plain-date.ts'
import { plain, toneKey, unaccentedKey } from '../basics/vietnamese.ts'
import { unitWords, unitWordsWithKind } from './abbreviations.ts'
import { KINDS, UNIT_KINDS, levelOf, type UnitKind } from './kind.ts'
import type { UnitRegister } from './register.ts'
import { standsOn, type Unit } from './unit.ts'

export interface UnitHit {
  readonly unit: Unit
  /** `exact`: the very words, marks and all; `name`: the same without marks; `begins`, `within`: the query is the beginning or a part. */
  readonly match: 'code' | 'exact' | 'name' | 'begins' | 'within'
  /** Whether it stands on the day asked for; an ended unit is found by its old name. */
  readonly stands: boolean
}

interface Entry {
  readonly unit: Unit
  readonly words: string
  readonly tones: string
}

export interface UnitIndex {
  readonly register: UnitRegister
  readonly entries: readonly Entry[]
}

/** Folds every name once; a register of the whole country takes a fraction of a second, each search after it a few milliseconds. */
export const indexUnits = (register: UnitRegister): UnitIndex => ({
  register,
  entries: register.units.map((unit) => ({
    unit,
    words: unitWords(unit.name).join(' '),
    tones: toneKey(unit.name),
  })),
})

const KIND_WORDS = UNIT_KINDS.map((kind) => ({ kind, words: unaccentedKey(KINDS[kind].word) }))

interface Asked {
  /** The kinds the first word may mean ("thành phố" is two); empty where none is written. */
  readonly kinds: readonly UnitKind[]
  readonly words: string
  readonly tones: string
}

/** What the query may mean: a kind and a name where it begins with the word of a kind or its abbreviation, and always the words as they stand. */
function readings(text: string): readonly Asked[] {
  const whole: Asked = { kinds: [], words: unitWords(text).join(' '), tones: toneKey(text) }
  const words = unitWordsWithKind(text).join(' ')
  const kinds = KIND_WORDS.filter((k) => words.startsWith(`${k.words} `))
  const first = kinds[0]
  if (first === undefined) return [whole]
  const name = words.slice(first.words.length + 1)
  const written = plain(text)
    .split(/[\s.]+/)
    .slice(-name.split(' ').length)
    .join(' ')
  return [{ kinds: kinds.map((k) => k.kind), words: name, tones: toneKey(written) }, whole]
}

function matchOf(entry: Entry, asked: Asked): UnitHit['match'] | null {
  if (asked.kinds.length > 0 && !asked.kinds.includes(entry.unit.kind)) return null
  if (!entry.words.includes(asked.words)) return null
  if (entry.words === asked.words) return entry.tones === asked.tones ? 'exact' : 'name'
  if (entry.words.startsWith(asked.words)) return 'begins'
  return entry.words.includes(` ${asked.words}`) ? 'within' : null
}

const ORDER: readonly UnitHit['match'][] = ['code', 'exact', 'name', 'begins', 'within']
const LEVELS = ['province', 'district', 'commune']

const isPartial = (hit: UnitHit): boolean => hit.match === 'begins' || hit.match === 'within'

function compare(a: UnitHit, b: UnitHit): number {
  const [whole, byMatch] = [Number(isPartial(a)) - Number(isPartial(b)), ORDER.indexOf(a.match) - ORDER.indexOf(b.match)]
  if (whole !== 0) return whole
  if (a.stands !== b.stands) return a.stands ? -1 : 1
  if (byMatch !== 0) return byMatch
  const byLevel = LEVELS.indexOf(levelOf(a.unit.kind)) - LEVELS.indexOf(levelOf(b.unit.kind))
  if (byLevel !== 0) return byLevel
  if (a.unit.code !== b.unit.code) return a.unit.code < b.unit.code ? -1 : 1
  return a.unit.validFrom > b.unit.validFrom ? -1 : 1
}

/** Whether some unit above this one, on a day it stood, bears the name written after the comma. */
function liesIn(register: UnitRegister, unit: Unit, places: readonly (readonly Asked[])[]): boolean {
  const above = register.pathOn(unit, unit.validFrom).slice(0, -1)
  const names = above.map((parent) => ({ unit: parent, words: unitWords(parent.name).join(' '), tones: '' }))
  return places.every((place) => place.some((asked) => names.some((entry) => matchOf(entry, asked) !== null)))
}

/**
 * Units the query may mean, the likeliest first, at most `limit`: whole names before parts of names, and among each those standing on `day` before
 * those that ended or had not begun. Digits are a code. An empty query finds nothing.
 */
export function findUnits(index: UnitIndex, query: string, day: PlainDate, limit = 20): readonly UnitHit[] {
  const text = plain(query)
  if (/^\d{2,5}$/.test(text)) {
    const hits = index.register.history(text).map((unit): UnitHit => ({ unit, match: 'code', stands: standsOn(unit, day) }))
    if (hits.length > 0) return hits.sort(compare).slice(0, limit)
  }
  const [name = '', ...rest] = text.split(',').map((part) => part.trim())
  const asked = readings(name).filter((reading) => reading.words !== '')
  const places = rest.filter((place) => place !== '').map(readings)
  if (asked.length === 0) return []
  const hits: UnitHit[] = []
  for (const entry of index.entries) {
    const match = asked.map((reading) => matchOf(entry, reading)).find((found) => found !== null)
    if (match === undefined || match === null) continue
    if (places.length > 0 && !liesIn(index.register, entry.unit, places)) continue
    hits.push({ unit: entry.unit, match, stands: standsOn(entry.unit, day) })
  }
  return hits.sort(compare).slice(0, limit)
}
