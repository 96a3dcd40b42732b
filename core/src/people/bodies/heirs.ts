/** Who in one unit of a later day takes over what a bearer of an older plan owed: a People's Committee by its land, a body by its kind. */
import { addDays, earlier, type PlainDate } from '../../basics/plain-date.ts'
import type { UnitRegister } from '../../units/register.ts'
import { territoryOn } from '../../units/territory.ts'
import { nameInSentence, unitKey, type Unit } from '../../units/unit.ts'
import { bearersOn, type Bearing } from './bearers.ts'
import { kindOfBody, type BodyKind, type BodyTable } from './kind.ts'

export const NO_HEIR = ['elsewhere', 'no-successor', 'unknown-body'] as const

/** `elsewhere`: the duties went, but not to this unit. `no-successor`: no source says where. `unknown-body`: the table has no such kind. */
export type NoHeir = (typeof NO_HEIR)[number]

export interface Heir {
  readonly name: string
  /** False where any step of the way is general knowledge only. */
  readonly sourced: boolean
}

export interface Heirs {
  /** In the unit asked about; empty where `why` says why. */
  readonly here: readonly Heir[]
  readonly why: NoHeir | null
  /** Others the duties went to: those above the unit, and its neighbours where it has no heir of its own. */
  readonly elsewhere: readonly string[]
}

export interface BearerOfPlan {
  readonly name: string
  /** The commune whose committee it is; null for a body of the issuer. */
  readonly unit: { readonly code: string; readonly validFrom: string } | null
}

export interface Inheriting {
  readonly register: UnitRegister
  readonly table: BodyTable
  /** The unit that issued the older plan, and its level. */
  readonly issuer: Unit
  readonly level: BodyKind['level']
  readonly unit: Unit
  readonly day: PlainDate
}

export const committeeOf = (unit: Pick<Unit, 'kind' | 'name'>): string => `Ủy ban nhân dân ${nameInSentence(unit)}`

const NOBODY = { here: [], elsewhere: [] } as const

function committeeHeirs({ register, unit, day }: Inheriting, older: Unit | null): Heirs {
  if (older === null) return { ...NOBODY, why: 'no-successor' }
  const asOf = older.validTo === null ? day : earlier(day, addDays(older.validTo, -1))
  const members = territoryOn(register, older, asOf, day).members.map((member) => member.unit)
  const others = members.filter((member) => unitKey(member) !== unitKey(unit)).map(committeeOf)
  if (members.length === 0) return { ...NOBODY, why: 'no-successor' }
  if (others.length === members.length) return { here: [], why: 'elsewhere', elsewhere: others }
  return { here: [{ name: committeeOf(unit), sourced: true }], why: null, elsewhere: others }
}

const nameOf = ({ kind, unit }: Bearing) => (unit === null ? kind.name : `${kind.name} ${nameInSentence(unit)}`)

function bodyHeirs({ register, table, issuer, level, unit, day }: Inheriting, name: string): Heirs {
  const kind = kindOfBody(table, name, level)
  if (kind === null) return { ...NOBODY, why: 'unknown-body' }
  const { bearings } = bearersOn(register, table, { kind: kind.id, unit: issuer }, day)
  if (bearings.length === 0) return { ...NOBODY, why: 'no-successor' }
  const isHere = (bearing: Bearing) => bearing.unit !== null && unitKey(bearing.unit) === unitKey(unit)
  const here = bearings.filter(isHere)
  if (here.length === 0) return { here: [], why: 'elsewhere', elsewhere: bearings.map(nameOf) }
  const above = bearings.filter((bearing) => bearing.kind.level !== here[0]!.kind.level)
  return { here: here.map((bearing) => ({ name: nameOf(bearing), sourced: bearing.sourced })), why: null, elsewhere: above.map(nameOf) }
}

export const heirsOf = (given: Inheriting, bearer: BearerOfPlan): Heirs =>
  bearer.unit === null
    ? bodyHeirs(given, bearer.name)
    : committeeHeirs(given, given.register.unit(unitKey({ code: bearer.unit.code, validFrom: bearer.unit.validFrom as PlainDate })))
