/** `bodies today`: who bears the duties of a body on a day. */
import { readFileSync } from 'node:fs'
import { type Bearing, bearersOn } from '@songhanh/core/people/bodies/bearers'
import { type BodyTable, type BodyTableFile, kindOfBody, readBodyTable } from '@songhanh/core/people/bodies/kind'
import { levelOf } from '@songhanh/core/units/kind'
import { nameInSentence, withFullName } from '@songhanh/core/units/unit'
import { sentence } from '@songhanh/words/refusals'
import { bodies as en } from '@songhanh/words/en/bodies'
import { bodies as vi } from '@songhanh/words/vi/bodies'
import { writeDay } from '@songhanh/words/writing'
import { type CliCommand, type Given, WrongUse } from '../command.ts'
import { told } from '../remote.ts'
import { askedRegister, dayOf } from './asked.ts'

function shippedBodies({ language }: Given): BodyTable {
  const file = JSON.parse(readFileSync(new URL('../../../samples/bodies/bodies.json', import.meta.url), 'utf8')) as BodyTableFile
  const read = readBodyTable(file)
  if (!read.ok) throw new Error(sentence(read.refusal.code, read.refusal.params, language))
  return read.value
}

function bearingLine({ kind, unit, extent, by, sourced }: Bearing, given: Given): string {
  const last = by.at(-1)
  const words = given.language === 'en' ? en : vi
  const since =
    last === undefined
      ? []
      : [`${words.date} ${writeDay(last.date)}`, last.act ?? words.noAct, words.sure[sourced ? 'sourced' : 'unverified']]
  const of = unit === null ? kind.name : `${kind.name} ${nameInSentence(unit)}`
  return [`${of}: ${given.words.bodies.extent[extent]}`, ...since].join(' · ')
}

/** What the table says beside its lines ("trừ giảm nghèo …"), each once: the part of the duties that went another way. */
const noteLines = (table: BodyTable, bearings: readonly Bearing[], given: Given): string[] => {
  const nameOf = (id: string) => table.kinds.find((kind) => kind.id === id)?.name ?? id
  const steps = new Set(bearings.flatMap(({ by }) => by))
  return [...steps].flatMap(({ from, to, note }) => (note === null ? [] : [given.words.bodies.note(nameOf(from), nameOf(to), note)]))
}

export const bodiesToday: CliCommand = {
  name: 'bodies today',
  usage: 'NAME --unit CODE --as-of YYYY-MM-DD [--on YYYY-MM-DD]',
  least: 1,
  summary: (words) => words.bodies.today,
  options: {
    unit: { type: 'string', help: (words) => words.bodies.unit },
    'as-of': { type: 'string', help: (words) => words.units.asOf },
    on: { type: 'string', help: (words) => words.units.on },
  },
  async run(given) {
    const { unit: code, 'as-of': paperDay } = given.options
    if (typeof code !== 'string' || typeof paperDay !== 'string') throw new WrongUse(given.words.bodies.unitNeeded)
    const { register, today } = await askedRegister(given)
    const [table, asOf, on] = [shippedBodies(given), dayOf(given, 'as-of', today), dayOf(given, 'on', today)]
    const refused = (refusal: string, params: Readonly<Record<string, string>>) => {
      given.say(given.json ? JSON.stringify({ refusal: { code: refusal, params } }) : sentence(refusal, params, given.language))
      return 1 as const
    }
    const unit = register.unitOn(code, asOf)
    if (unit === null) return refused('units.not-standing', { code, day: writeDay(asOf) })
    const name = given.arguments.join(' ')
    const kind = kindOfBody(table, name, levelOf(unit.kind))
    if (kind === null) {
      given.say(given.json ? JSON.stringify({ kind: null }) : given.words.bodies.unknownKind(name))
      return 1
    }
    const { bearings, unknown } = bearersOn(register, table, { kind: kind.id, unit }, on)
    const answer = {
      on,
      kind,
      unit: withFullName(unit),
      bearings: bearings.map((b) => ({ ...b, unit: b.unit && withFullName(b.unit) })),
      unknown,
    }
    return told(given, answer, () => [
      ...bearings.map((bearing) => bearingLine(bearing, given)),
      ...unknown.map((gone) => given.words.bodies.noBearer(gone.name)),
      ...noteLines(table, bearings, given),
    ])
  },
}
