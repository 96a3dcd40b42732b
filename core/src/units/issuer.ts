/**
 * Which unit an issuing body's name on paper means: "ỦY BAN NHÂN DÂN HUYỆN …" on a paper of 2021 is the district of that day, not the commune
 * that took its name in 2025.
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { plain, toneKey, unaccentedKey } from '../basics/vietnamese.ts'
import { KINDS, UNIT_KINDS, levelOf, type UnitKind } from './kind.ts'
import type { UnitRegister } from './register.ts'
import type { Unit } from './unit.ts'

const COMMITTEE = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\s+/iu
const SHORT_KIND: readonly (readonly [RegExp, readonly UnitKind[]])[] = [
  [/^tp\.?\s*/iu, ['central-city', 'city']],
  [/^tx\.?\s*/iu, ['town']],
  [/^tt\.?\s*/iu, ['township']],
  [/^p\.\s*/iu, ['ward']],
  [/^q\.\s*/iu, ['urban-district']],
  [/^h\.\s*/iu, ['rural-district']],
]

interface NamedUnit {
  /** Empty where the paper writes no kind. */
  readonly kinds: readonly UnitKind[]
  readonly name: string
}

function withoutKind(text: string): NamedUnit {
  const key = toneKey(text)
  const kinds = UNIT_KINDS.filter((kind) => key.startsWith(`${toneKey(KINDS[kind].word)} `))
  const first = kinds[0]
  if (first !== undefined) return { kinds, name: text.slice(KINDS[first].word.length).trim() }
  for (const [pattern, short] of SHORT_KIND) if (pattern.test(text)) return { kinds: short, name: text.replace(pattern, '') }
  return { kinds: [], name: text }
}

const LEVELS = ['province', 'district', 'commune'] as const

/** Those whose name is the same words; where there is none, those with the same letters without marks. */
function sameName(units: readonly Unit[], name: string): readonly Unit[] {
  const exact = units.filter((unit) => toneKey(unit.name) === toneKey(name))
  return exact.length > 0 ? exact : units.filter((unit) => unaccentedKey(unit.name) === unaccentedKey(name))
}

/**
 * The unit whose People's Committee (or Council) the name means on that day. `province` is the province printed above or elsewhere on the
 * paper, null where none is. Where no kind is written the highest unit of the name is meant.
 *
 * Refuses `units.issuer-not-a-committee` (an office, a ministry), `units.issuer-unknown`, and `units.issuer-ambiguous` (count) where several
 * units of one name remain: a person chooses.
 */
export function resolveIssuer(register: UnitRegister, issuer: string, province: string | null, day: PlainDate): Decision<Unit> {
  const printed = plain(issuer)
  if (!COMMITTEE.test(printed)) return refuse('units.issuer-not-a-committee', { name: printed })
  const { kinds, name } = withoutKind(printed.replace(COMMITTEE, ''))
  const standing = register.standingOn(day).filter((unit) => kinds.length === 0 || kinds.includes(unit.kind))
  const named = sameName(standing, name)
  const within = province === null ? named : named.filter((unit) => liesIn(register, unit, withoutKind(plain(province)).name, day))
  const level = LEVELS.find((l) => within.some((unit) => levelOf(unit.kind) === l))
  const found = within.filter((unit) => levelOf(unit.kind) === level)
  const [only] = found
  if (only === undefined) return refuse('units.issuer-unknown', { name: printed })
  return found.length === 1 ? accept(only) : refuse('units.issuer-ambiguous', { name: printed, count: found.length })
}

const liesIn = (register: UnitRegister, unit: Unit, province: string, day: PlainDate): boolean =>
  register
    .pathOn(unit, day)
    .slice(0, 1)
    .some((top) => sameName([top], province).length === 1)
