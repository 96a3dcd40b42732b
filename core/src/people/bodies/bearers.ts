/**
 * Who bears the duties of a body on a day: the body itself while its kind and its unit stand, after that those its duties passed to,
 * each with the line of the table that says so.
 */
import { addDays, earlier, type PlainDate } from '../../basics/plain-date.ts'
import { levelOf } from '../../units/kind.ts'
import type { UnitRegister } from '../../units/register.ts'
import { territoryOn, type Extent } from '../../units/territory.ts'
import { standsOn, unitKey, type Unit } from '../../units/unit.ts'
import type { BodyKind, BodySuccession, BodyTable } from './kind.ts'

export interface Bearing {
  readonly kind: BodyKind
  /** Null for a body of the nation. */
  readonly unit: Unit | null
  /** How much of this unit lies in the land the duties were for; `whole` where the body bears them for that land itself or more. */
  readonly extent: Extent
  /** How the duties came here, oldest first; empty while the body bears them itself. */
  readonly by: readonly BodySuccession[]
  /** False where any step of the way is general knowledge only. */
  readonly sourced: boolean
}

export interface BodyOfUnit {
  readonly kind: string
  /** The unit whose office it is; null for a body of the nation. */
  readonly unit: Unit | null
}

export interface Bearers {
  readonly bearings: readonly Bearing[]
  /** Kinds whose unit is gone while no source says who took their duties over: a person has to name the bearer. */
  readonly unknown: readonly BodyKind[]
}

interface Place {
  readonly unit: Unit | null
  readonly extent: Extent
}

/** The units of a level that the land of `unit` lies in on `day`; none where no source leads there. */
function placesOf(register: UnitRegister, unit: Unit | null, level: BodyKind['level'], day: PlainDate): readonly Place[] {
  if (unit === null || level === 'nation') return [{ unit: null, extent: 'whole' }]
  // The last day the land was this unit's, and still not after the day asked about.
  const asOf = unit.validTo === null ? day : earlier(day, addDays(unit.validTo, -1))
  if (level === 'commune') return territoryOn(register, unit, asOf, day).members
  return register
    .pathOn(unit, asOf)
    .filter((above) => levelOf(above.kind) === level)
    .flatMap((above) => standing(register, above, day))
}

/** The unit itself while it stands, else those of its level that its successors became. */
function standing(register: UnitRegister, unit: Unit, day: PlainDate): readonly Place[] {
  if (standsOn(unit, day)) return [{ unit, extent: 'whole' }]
  return register
    .successors(unit)
    .flatMap((s) => register.unit(s.to) ?? [])
    .filter((next) => levelOf(next.kind) === levelOf(unit.kind) && next.validFrom <= day)
    .flatMap((next) => standing(register, next, day))
}

/**
 * Who bears the duties of a body on a day. The duties go from kind to kind by the table; only then is asked which units of the last kind's level
 * the land lies in, so that communes merged since are seen together and not piece by piece.
 */
export function bearersOn(register: UnitRegister, table: BodyTable, body: BodyOfUnit, day: PlainDate): Bearers {
  const kinds = new Map(table.kinds.map((kind) => [kind.id, kind]))
  const found = new Map<string, Bearing>()
  const unknown = new Set<BodyKind>()
  const follow = (kind: BodyKind, by: readonly BodySuccession[]): void => {
    const passed = table.successions.filter((s) => s.from === kind.id && s.date <= day && s.date >= (by.at(-1)?.date ?? s.date))
    for (const s of passed) {
      const to = kinds.get(s.to)
      if (to !== undefined) follow(to, [...by, s])
    }
    if (passed.length > 0) return
    const places = placesOf(register, body.unit, kind.level, day)
    if (places.length === 0) unknown.add(kind)
    for (const { unit, extent } of places) {
      const key = `${kind.id} ${unit === null ? '' : unitKey(unit)}`
      if (!found.has(key)) found.set(key, { kind, unit, extent, by, sourced: by.every((s) => s.sure === 'sourced') })
    }
  }
  const own = kinds.get(body.kind)
  if (own !== undefined) follow(own, [])
  return { bearings: [...found.values()], unknown: [...unknown] }
}
