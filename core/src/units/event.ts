/**
 * A merger, split, renaming or move of units, entered by a person from the act: planned first, shown, then recorded.
 *
 * The rule keeps the register a tiling: after the event every code is borne by at most one unit on any day, no land and no people of an
 * ended unit are left without a successor, none are given twice, and no unit is left below one that has gone.
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import { addDays, type PlainDate } from '../basics/plain-date.ts'
import { levelOf, type UnitKind, type UnitLevel } from './kind.ts'
import { UnitRegister } from './register.ts'
import { PORTIONS, type Portion, type Relation, type Succession } from './succession.ts'
import { fullName, standsOn, unitKey, type Unit } from './unit.ts'

export interface UnitEvent {
  /** The first day of the new state (ngày có hiệu lực). */
  readonly date: PlainDate
  readonly act: { readonly number: string; readonly signedOn: PlainDate }
  readonly begins: readonly BegunUnit[]
  /** Where each ended unit went. A unit that only gives or takes land ends too, and begins again under its own code. */
  readonly mapping: readonly Transfer[]
}

export interface BegunUnit {
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly parent: string | null
}

export interface Transfer {
  readonly from: string
  readonly to: string
  readonly relation: Relation
}

export interface UnitEventPlan {
  /** The units that end, with their last state. */
  readonly ended: readonly Unit[]
  readonly begun: readonly Unit[]
  readonly successions: readonly Succession[]
}

const CODE_LENGTH: Readonly<Record<UnitLevel, number>> = { province: 2, district: 3, commune: 5 }
const RANK: Readonly<Record<UnitLevel, number>> = { province: 0, district: 1, commune: 2 }

/**
 * What the event would do, or why it cannot be: `units.act-missing`, `units.act-after-effect`, `units.event-empty`, `units.unknown-unit`,
 * `units.later-change-recorded`, `units.code-malformed`, `units.name-missing`, `units.begins-twice`, `units.code-in-use`, `units.target-not-begun`,
 * `units.begins-from-nothing`, `units.levels-differ`, `units.relation-unknown`, `units.mapping-twice`, `units.event-hole`, `units.event-overlap`,
 * `units.same-not-alone`, `units.parent-unknown`, `units.children-left`.
 */
export function planUnitEvent(register: UnitRegister, event: UnitEvent): Decision<UnitEventPlan> {
  if (event.act.number.trim() === '') return refuse('units.act-missing', undefined, 'act.number')
  if (event.act.signedOn > event.date)
    return refuse('units.act-after-effect', { signed: event.act.signedOn, effect: event.date }, 'act.signedOn')
  if (event.mapping.length === 0) return refuse('units.event-empty', undefined, 'mapping')
  const ended = endedUnits(register, event)
  if (!ended.ok) return ended
  const fault =
    faultInBegun(register, event, ended.value) ?? faultInMapping(event, ended.value) ?? faultInTree(register, event, ended.value)
  return fault ?? accept(planOf(event, [...ended.value.values()]))
}

/** The register after the event. */
export function withUnitEvent(register: UnitRegister, plan: UnitEventPlan): UnitRegister {
  const ended = new Map(plan.ended.map((unit) => [unitKey(unit), unit]))
  const units = register.units.map((unit) => ended.get(unitKey(unit)) ?? unit)
  return new UnitRegister([...units, ...plan.begun], [...register.successions, ...plan.successions])
}

type Ended = ReadonlyMap<string, Unit>
type Fault = Decision<never> | null

function endedUnits(register: UnitRegister, event: UnitEvent): Decision<Ended> {
  const eve = addDays(event.date, -1)
  const ended = new Map<string, Unit>()
  for (const [i, { from }] of event.mapping.entries()) {
    const unit = register.unitOn(from, eve)
    if (unit === null) return refuse('units.unknown-unit', { code: from, day: eve }, `mapping.${i}.from`)
    if (unit.validTo !== null)
      return refuse('units.later-change-recorded', { name: fullName(unit), day: unit.validTo }, `mapping.${i}.from`)
    ended.set(from, unit)
  }
  return accept(ended)
}

function faultInBegun(register: UnitRegister, event: UnitEvent, ended: Ended): Fault {
  const seen = new Set<string>()
  for (const [i, unit] of event.begins.entries()) {
    const at = `begins.${i}`
    if (unit.name.trim() === '') return refuse('units.name-missing', { code: unit.code }, `${at}.name`)
    if (!/^\d+$/.test(unit.code) || unit.code.length !== CODE_LENGTH[levelOf(unit.kind)])
      return refuse('units.code-malformed', { code: unit.code, digits: CODE_LENGTH[levelOf(unit.kind)] }, `${at}.code`)
    if (seen.has(unit.code)) return refuse('units.begins-twice', { code: unit.code }, `${at}.code`)
    seen.add(unit.code)
    const holder = register.history(unit.code).find((other) => other.validTo === null || other.validTo > event.date)
    if (holder !== undefined && !ended.has(unit.code))
      return refuse('units.code-in-use', { code: unit.code, name: fullName(holder) }, `${at}.code`)
    if (!event.mapping.some((t) => t.to === unit.code)) return refuse('units.begins-from-nothing', { name: fullName(unit) }, at)
  }
  return null
}

function faultInMapping(event: UnitEvent, ended: Ended): Fault {
  const begun = new Map(event.begins.map((unit) => [unit.code, unit]))
  const pairs = new Set<string>()
  for (const [i, transfer] of event.mapping.entries()) {
    const at = `mapping.${i}`
    const from = ended.get(transfer.from)
    const to = begun.get(transfer.to)
    if (from === undefined || to === undefined) return refuse('units.target-not-begun', { code: transfer.to }, `${at}.to`)
    if (transfer.relation === 'code-kept') return refuse('units.relation-unknown', { name: fullName(from) }, `${at}.relation`)
    if (!mayBecome(levelOf(from.kind), levelOf(to.kind)))
      return refuse('units.levels-differ', { from: fullName(from), to: fullName(to) }, at)
    const pair = `${transfer.from}>${transfer.to}`
    if (pairs.has(pair)) return refuse('units.mapping-twice', { from: fullName(from), to: fullName(to) }, at)
    pairs.add(pair)
    const alone = event.mapping.filter((t) => t.to === transfer.to).length === 1
    if ((transfer.relation === 'same' || transfer.relation === 'renamed') && !alone)
      return refuse('units.same-not-alone', { name: fullName(to) }, at)
  }
  for (const [code, unit] of ended) {
    const relations = event.mapping.filter((t) => t.from === code).map((t) => PORTIONS[t.relation])
    const fault =
      faultInPortions(
        relations.map((p) => p.land),
        unit,
      ) ??
      faultInPortions(
        relations.map((p) => p.people),
        unit,
      )
    if (fault !== null) return fault
  }
  return null
}

/** Island districts without communes became special zones on 1/7/2025; else a unit keeps its level. */
const mayBecome = (from: UnitLevel, to: UnitLevel): boolean => from === to || (from === 'district' && to === 'commune')

/** All of it once, or parts of it at least twice: anything less leaves a hole, anything more gives it twice. */
function faultInPortions(portions: readonly Portion[], unit: Unit): Fault {
  const all = portions.filter((portion) => portion === 'all').length
  const parts = portions.filter((portion) => portion === 'part').length
  if (all > 1 || (all === 1 && parts > 0)) return refuse('units.event-overlap', { name: fullName(unit) }, 'mapping')
  if (all === 0 && parts < 2) return refuse('units.event-hole', { name: fullName(unit) }, 'mapping')
  return null
}

function faultInTree(register: UnitRegister, event: UnitEvent, ended: Ended): Fault {
  const begun = new Map(event.begins.map((unit) => [unit.code, unit]))
  const standing = (code: string): BegunUnit | null => begun.get(code) ?? (ended.has(code) ? null : register.unitOn(code, event.date))
  for (const [i, unit] of event.begins.entries()) {
    const parent = unit.parent === null ? null : standing(unit.parent)
    const right =
      parent === null ? unit.parent === null && levelOf(unit.kind) === 'province' : RANK[levelOf(parent.kind)] < RANK[levelOf(unit.kind)]
    if (!right) return refuse('units.parent-unknown', { name: fullName(unit), parent: unit.parent ?? '' }, `begins.${i}.parent`)
  }
  for (const [code, unit] of ended) {
    if (begun.has(code)) continue
    const left = register.childrenOn(code, event.date).filter((child) => !ended.has(child.code) && standsOn(child, event.date))
    if (left.length > 0) return refuse('units.children-left', { name: fullName(unit), count: left.length }, 'mapping')
  }
  return null
}

function planOf(event: UnitEvent, ended: readonly Unit[]): UnitEventPlan {
  const begun = event.begins.map((unit): Unit => ({
    ...unit,
    name: unit.name.trim(),
    validFrom: event.date,
    validTo: null,
    startBasis: 'act',
    endBasis: null,
  }))
  const keyOf = new Map(ended.map((unit) => [unit.code, unitKey(unit)]))
  const successions = event.mapping.flatMap((t): readonly Succession[] => {
    const from = keyOf.get(t.from)
    const to = unitKey({ code: t.to, validFrom: event.date })
    return from === undefined ? [] : [{ from, to, relation: t.relation, date: event.date, act: event.act.number.trim() }]
  })
  return { ended: ended.map((unit): Unit => ({ ...unit, validTo: event.date, endBasis: 'act' })), begun, successions }
}
