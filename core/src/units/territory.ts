/**
 * The land of a unit told in the units of another day: which lie in it whole, and which only with a part.
 *
 * A district abolished on 1/7/2025 is not a unit any more: it is the communes made only from its communes, and parts of those that also took
 * land from elsewhere. A sum over such a territory may add the whole ones; a part needs a share that the register does not know.
 */
import { addDays, earlier, later, type PlainDate } from '../basics/plain-date.ts'
import type { UnitRegister } from './register.ts'
import type { Succession } from './succession.ts'
import { standsOn, unitKey, type Unit, type UnitKey } from './unit.ts'

/** `unknown`: the lists carry a code on and do not say whether land came or went. */
export type Extent = 'whole' | 'part' | 'unknown'

export interface TerritoryMember {
  readonly unit: Unit
  /** How much of *this member* lies in the territory asked for. */
  readonly extent: Extent
}

export interface Territory {
  readonly members: readonly TerritoryMember[]
  /** Units of the way whose land no source follows further: the members do not hold it. */
  readonly lost: readonly Unit[]
}

type Members = ReadonlyMap<UnitKey, TerritoryMember>

/** Reading the successions towards later or towards earlier days; what holds for the one holds for the other with the ends exchanged. */
interface Direction {
  readonly onward: (register: UnitRegister, unit: Unit) => readonly Succession[]
  readonly feeding: (register: UnitRegister, unit: Unit) => readonly Succession[]
  readonly near: (s: Succession) => UnitKey
  readonly far: (s: Succession) => UnitKey
  /** The next day of change among units that do not stand on `day`. */
  readonly turn: (open: readonly Unit[], day: PlainDate) => PlainDate
  /** Whether the second day lies further on the way than the first. */
  readonly moves: (from: PlainDate, to: PlainDate) => boolean
}

const LATER: Direction = {
  onward: (register, unit) => register.successors(unit),
  feeding: (register, unit) => register.predecessors(unit),
  near: (s) => s.from,
  far: (s) => s.to,
  turn: (open, day) => open.map((unit) => unit.validTo ?? day).reduce(earlier),
  moves: (from, to) => to > from,
}

const EARLIER: Direction = {
  onward: (register, unit) => register.predecessors(unit),
  feeding: (register, unit) => register.successors(unit),
  near: (s) => s.to,
  far: (s) => s.from,
  turn: (open) => open.map((unit) => addDays(unit.validFrom, -1)).reduce(later),
  moves: (from, to) => to < from,
}

/** How much of a unit reached by these links lies in the territory: all of it only if all that feeds it does. */
function extentOf(links: readonly Succession[], direction: Direction, members: Members): Extent {
  const covers = links.map((s): Extent => {
    const extent = members.get(direction.near(s))?.extent ?? 'part'
    return extent === 'whole' && s.relation === 'code-kept' ? 'unknown' : extent
  })
  return covers.includes('part') ? 'part' : covers.includes('unknown') ? 'unknown' : 'whole'
}

function step(register: UnitRegister, members: Members, direction: Direction, turn: PlainDate, lost: Unit[]): Members {
  const next = new Map<UnitKey, TerritoryMember>()
  const reached = new Set<UnitKey>()
  for (const [key, member] of members) {
    const links = direction.onward(register, member.unit)
    if (standsOn(member.unit, turn)) next.set(key, member)
    else if (links.length === 0) lost.push(member.unit)
    else for (const s of links) reached.add(direction.far(s))
  }
  for (const key of reached) {
    const unit = register.unit(key)
    if (unit !== null) next.set(key, { unit, extent: extentOf(direction.feeding(register, unit), direction, members) })
  }
  return next
}

/**
 * The territory the unit had on `asOf`, in communes (wards, townships, special zones) that stand on `day`, before or after.
 * A district that had no commune on `asOf` stands for itself.
 */
export function territoryOn(register: UnitRegister, unit: Unit, asOf: PlainDate, day: PlainDate): Territory {
  const own = register.communesOf(unit, asOf)
  const direction = day >= asOf ? LATER : EARLIER
  const lost: Unit[] = []
  let members: Members = new Map((own.length === 0 ? [unit] : own).map((start) => [unitKey(start), { unit: start, extent: 'whole' }]))
  for (let turn = asOf; ;) {
    const open = [...members.values()].map((member) => member.unit).filter((member) => !standsOn(member, day))
    if (open.length === 0) break
    // Each turn must come nearer to the day asked for: a register whose days do not fit together is told, not followed for ever.
    const next = direction.turn(open, day)
    if (!direction.moves(turn, next)) throw new Error(`the units of ${next} lead nowhere: ${open.map(unitKey).join(', ')}`)
    turn = next
    members = step(register, members, direction, turn, lost)
  }
  return { members: [...members.values()].sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1)), lost }
}

/** What became of the unit up to `day`: every succession on the way, oldest first. */
export function descentOf(register: UnitRegister, unit: Unit, day: PlainDate): readonly Succession[] {
  const found = new Set<Succession>()
  const visit = (from: Unit): void => {
    for (const s of register.successors(from)) {
      if (s.date > day || found.has(s)) continue
      found.add(s)
      const to = register.unit(s.to)
      if (to !== null) visit(to)
    }
  }
  visit(unit)
  return [...found].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
