/**
 * All units of the country in time, and the questions one asks of them. Built once from data, never changed: an event makes a new register.
 */
import type { PlainDate } from '../basics/plain-date.ts'
import { levelOf, type UnitLevel } from './kind.ts'
import type { Succession } from './succession.ts'
import { standsOn, unitKey, type Unit, type UnitKey } from './unit.ts'

function byCodeAndDay(a: Unit, b: Unit): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1
  return a.validFrom < b.validFrom ? -1 : 1
}

/** Units by code and day, with their successions. */
export class UnitRegister {
  /** By code, then by first day. */
  readonly units: readonly Unit[]
  readonly successions: readonly Succession[]
  private readonly byCode: ReadonlyMap<string, readonly Unit[]>
  private readonly byKey: ReadonlyMap<UnitKey, Unit>
  private readonly byParent: ReadonlyMap<string | null, readonly Unit[]>
  private readonly onward: ReadonlyMap<UnitKey, readonly Succession[]>
  private readonly backward: ReadonlyMap<UnitKey, readonly Succession[]>

  constructor(units: readonly Unit[], successions: readonly Succession[]) {
    this.units = [...units].sort(byCodeAndDay)
    this.successions = successions
    this.byCode = Map.groupBy(this.units, (unit) => unit.code)
    this.byKey = new Map(this.units.map((unit) => [unitKey(unit), unit]))
    this.byParent = Map.groupBy(this.units, (unit) => unit.parent)
    this.onward = Map.groupBy(successions, (s) => s.from)
    this.backward = Map.groupBy(successions, (s) => s.to)
  }

  /** What the code meant on the day; null where no unit bore it. */
  unitOn(code: string, day: PlainDate): Unit | null {
    return this.byCode.get(code)?.find((unit) => standsOn(unit, day)) ?? null
  }

  unit(key: UnitKey): Unit | null {
    return this.byKey.get(key) ?? null
  }

  /** Every unit that bore the code, oldest first: one code may have been several territories. */
  history(code: string): readonly Unit[] {
    return this.byCode.get(code) ?? []
  }

  /** What the unit became when it ended, with how much of it went where. Empty while it stands, and where no source says. */
  successors(unit: Unit): readonly Succession[] {
    return this.onward.get(unitKey(unit)) ?? []
  }

  /** What the unit was made from. Empty for units older than the first list, and where no source says. */
  predecessors(unit: Unit): readonly Succession[] {
    return this.backward.get(unitKey(unit)) ?? []
  }

  /** The units directly below on that day, by code; those of the whole country (provinces) for null. */
  childrenOn(parent: string | null, day: PlainDate): readonly Unit[] {
    return (this.byParent.get(parent) ?? []).filter((unit) => standsOn(unit, day))
  }

  /** The communes, wards, townships and special zones anywhere below the unit on that day; the unit itself where it is one of them. */
  communesOf(unit: Unit, day: PlainDate): readonly Unit[] {
    if (levelOf(unit.kind) === 'commune') return standsOn(unit, day) ? [unit] : []
    return this.childrenOn(unit.code, day).flatMap((child) => this.communesOf(child, day))
  }

  /** From the province down to the unit itself, as it was on that day. */
  pathOn(unit: Unit, day: PlainDate): readonly Unit[] {
    const parent = unit.parent === null ? null : this.unitOn(unit.parent, day)
    return parent === null ? [unit] : [...this.pathOn(parent, day), unit]
  }

  standingOn(day: PlainDate, level?: UnitLevel): readonly Unit[] {
    return this.units.filter((unit) => standsOn(unit, day) && (level === undefined || levelOf(unit.kind) === level))
  }
}
