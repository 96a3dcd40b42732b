/**
 * Who bears the duties of a body on a day: the body itself while its kind and its unit stand, after that those its duties passed to,
 * each with the line of the table that says so.
 */
import { addDays, type PlainDate } from '../../basics/plain-date.ts'
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

/** The units of `level` that the duties for this unit's land fall to on `day`, when they pass there on `passed`. */
function placesFor(
  register: UnitRegister,
  unit: Unit | null,
  level: BodyKind['level'],
  passed: PlainDate,
  day: PlainDate,
): readonly Place[] {
  if (unit === null || level === 'nation') return [{ unit: null, extent: 'whole' }]
  const eve = addDays(passed, -1)
  if (level === levelOf(unit.kind)) return standing(register, unit, day)
  if (level === 'commune') return territoryOn(register, unit, eve, day).members
  return register
    .pathOn(unit, eve)
    .filter((above) => levelOf(above.kind) === level)
    .flatMap((above) => standing(register, above, day))
}

/** The unit itself, or those of its level that took it over whole. */
function standing(register: UnitRegister, unit: Unit, day: PlainDate): readonly Place[] {
  if (standsOn(unit, day)) return [{ unit, extent: 'whole' }]
  return register
    .successors(unit)
    .flatMap((s) => register.unit(s.to) ?? [])
    .filter((next) => levelOf(next.kind) === levelOf(unit.kind) && next.validFrom <= day)
    .flatMap((next) => standing(register, next, day))
}

/** Duties of a body on a day. A body whose kind has passed nothing on and whose unit stands bears them itself. */
export function bearersOn(register: UnitRegister, table: BodyTable, body: BodyOfUnit, day: PlainDate): Bearers {
  const kinds = new Map(table.kinds.map((kind) => [kind.id, kind]))
  const found = new Map<string, Bearing>()
  const unknown = new Set<BodyKind>()
  const follow = (kind: BodyKind, unit: Unit | null, extent: Extent, by: readonly BodySuccession[]): void => {
    const passed = table.successions.filter((s) => s.from === kind.id && s.date <= day && s.date >= (by.at(-1)?.date ?? s.date))
    if (passed.length > 0) {
      for (const s of passed) {
        const to = kinds.get(s.to)
        if (to === undefined) continue
        for (const place of placesFor(register, unit, to.level, s.date, day)) follow(to, place.unit, place.extent, [...by, s])
      }
      return
    }
    if (unit !== null && !standsOn(unit, day)) {
      unknown.add(kind)
      return
    }
    const key = `${kind.id} ${unit === null ? '' : unitKey(unit)}`
    if (!found.has(key)) found.set(key, { kind, unit, extent, by, sourced: by.every((s) => s.sure === 'sourced') })
  }
  const own = kinds.get(body.kind)
  if (own !== undefined) follow(own, body.unit, 'whole', [])
  return { bearings: [...found.values()], unknown: [...unknown] }
}
