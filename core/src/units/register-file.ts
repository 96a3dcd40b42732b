/**
 * The two tables a register is shipped in (`samples/units/`), from text to units and successions.
 *
 * Tab-separated, one header line. `units`: code, from, to, kind, name, parent, basis (two letters for the two days: A act, L list,
 * B before the first list, - none). `successions`: date, to, relation, act, from (codes that share the rest of the line, by blanks).
 */
import { accept, refuse, type Decision } from '../basics/decision.ts'
import { addDays, parsePlainDate, type PlainDate } from '../basics/plain-date.ts'
import { kindFromShort } from './kind.ts'
import { UnitRegister } from './register.ts'
import { RELATIONS, type Relation, type Succession } from './succession.ts'
import { unitKey, type DayBasis, type Unit } from './unit.ts'

const BASES: Readonly<Record<string, DayBasis>> = { A: 'act', L: 'list', B: 'before-lists' }

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')

function readUnit(line: string): Unit | null {
  const [code = '', from = '', to = '', short = '', name = '', parent = '', basis = ''] = line.split('\t')
  const validFrom = parsePlainDate(from)
  const validTo = to === '' ? null : parsePlainDate(to)
  const kind = kindFromShort(short)
  const startBasis = BASES[basis.charAt(0)]
  if (!/^\d{2,5}$/.test(code) || validFrom === null || kind === null || name === '' || startBasis === undefined) return null
  if (to !== '' && validTo === null) return null
  return {
    code,
    validFrom,
    validTo,
    name,
    kind,
    parent: parent === '' ? null : parent,
    startBasis,
    endBasis: BASES[basis.charAt(1)] ?? null,
  }
}

interface SuccessionLine {
  readonly date: PlainDate
  readonly to: string
  readonly relation: Relation
  readonly act: string | null
  readonly from: readonly string[]
}

function readSuccession(line: string): SuccessionLine | null {
  const [day = '', to = '', word = '', act = '', from = ''] = line.split('\t')
  const date = parsePlainDate(day)
  const relation = RELATIONS.find((r) => r === word)
  return date === null || relation === undefined || from === ''
    ? null
    : { date, to, relation, act: act === '' ? null : act, from: from.split(' ') }
}

/** The successions of one line; null unless every older unit ended and the newer one began on the very day. */
function linked(units: UnitRegister, line: SuccessionLine): readonly Succession[] | null {
  const to = units.unitOn(line.to, line.date)
  if (to?.validFrom !== line.date) return null
  const found: Succession[] = []
  for (const code of line.from) {
    const from = units.unitOn(code, addDays(line.date, -1))
    if (from?.validTo !== line.date) return null
    found.push({ from: unitKey(from), to: unitKey(to), relation: line.relation, date: line.date, act: line.act })
  }
  return found
}

/**
 * The register in the two tables. Refuses `units.register-unreadable` (table, line) for a line that cannot be read or
 * that leads from a unit which did not end on that day, or to one which did not begin on it.
 */
export function readRegister(unitTable: string, successionTable: string): Decision<UnitRegister> {
  const units: Unit[] = []
  for (const [i, line] of lines(unitTable).entries()) {
    const unit = readUnit(line)
    if (unit === null) return refuse('units.register-unreadable', { table: 'units', line: i + 2 })
    units.push(unit)
  }
  const bare = new UnitRegister(units, [])
  const successions: Succession[] = []
  for (const [i, line] of lines(successionTable).entries()) {
    const read = readSuccession(line)
    const found = read === null ? null : linked(bare, read)
    if (found === null) return refuse('units.register-unreadable', { table: 'successions', line: i + 2 })
    successions.push(...found)
  }
  return accept(new UnitRegister(units, successions))
}
