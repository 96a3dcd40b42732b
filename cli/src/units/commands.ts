/** `units …`: what a code meant on a day, what came before and after, what lay below, and search. */
import { addDays, type PlainDate } from '@songhanh/core/basics/plain-date'
import { findUnits, indexUnits } from '@songhanh/core/units/find'
import type { UnitRegister } from '@songhanh/core/units/register'
import { descentOf, territoryOn } from '@songhanh/core/units/territory'
import { fullName, withFullName, type Unit } from '@songhanh/core/units/unit'
import { sentence } from '@songhanh/words/refusals'
import { units as en } from '@songhanh/words/en/units'
import { units as vi } from '@songhanh/words/vi/units'
import { writeDay } from '@songhanh/words/writing'
import type { CliCommand, ExitCode, Given } from '../command.ts'
import { told } from '../remote.ts'
import { askedRegister, dayOf } from './asked.ts'
import { placeLines, successionLine, titled, unitLine } from './unit-lines.ts'

const ON = { on: { type: 'string', help: (words) => words.units.on } } as const satisfies CliCommand['options']

const wordsOf = ({ language }: Given) => (language === 'en' ? en : vi)

function refused(given: Given, code: string, params: Readonly<Record<string, string>>): ExitCode {
  given.say(given.json ? JSON.stringify({ refusal: { code, params } }) : sentence(code, params, given.language))
  return 1
}

/** The unit the first argument meant on `day`, or the refusal already told. */
function unitOr(given: Given, register: UnitRegister, day: PlainDate): Unit | ExitCode {
  const code = given.arguments[0] ?? ''
  const unit = register.unitOn(code, day)
  if (unit !== null) return unit
  return register.history(code).length === 0
    ? refused(given, 'units.code-not-found', { code })
    : refused(given, 'units.not-standing', { code, day: writeDay(day) })
}

export const showUnit: CliCommand = {
  name: 'units show',
  usage: 'CODE [--on YYYY-MM-DD]',
  least: 1,
  summary: (words) => words.units.show,
  options: ON,
  async run(given) {
    const { register, today } = await askedRegister(given)
    const day = dayOf(given, 'on', today)
    const unit = unitOr(given, register, day)
    if (typeof unit === 'number') return unit
    const { language } = given
    const answer = {
      on: day,
      unit: withFullName(unit),
      path: register.pathOn(unit, day).slice(0, -1).map(withFullName),
      history: register.history(unit.code).map(withFullName),
      predecessors: register.predecessors(unit),
      successors: register.successors(unit),
    }
    return told(given, answer, () => [
      unitLine(unit, language),
      ...placeLines(register, unit, day, language),
      ...titled(
        wordsOf(given).historyTitle(unit.code),
        answer.history.map((other) => unitLine(other, language)),
        language,
      ),
    ])
  },
}

export const unitSuccessors: CliCommand = {
  name: 'units successors',
  usage: 'CODE [--on YYYY-MM-DD]',
  least: 1,
  summary: (words) => words.units.successors,
  options: ON,
  async run(given) {
    const { register, today } = await askedRegister(given)
    const day = dayOf(given, 'on', today)
    // The unit asked about is the one of the day before: on the day of a merger the code may already mean the newer one.
    const unit =
      register.unitOn(given.arguments[0] ?? '', addDays(day, -1)) ??
      register.history(given.arguments[0] ?? '').findLast((u) => u.validFrom < day)
    if (unit === undefined) return refused(given, 'units.code-not-found', { code: given.arguments[0] ?? '' })
    const successions = descentOf(register, unit, day)
    return told(
      given,
      { unit: withFullName(unit), on: day, successions: successions.map((s) => ({ ...s, unit: nameOf(register, s.to) })) },
      () => [
        unitLine(unit, given.language),
        ...(successions.length === 0 && (unit.validTo === null || unit.validTo > day)
          ? []
          : titled(
              wordsOf(given).became,
              successions.map((s) => successionLine(register, s, s.to, given.language)),
              given.language,
            )),
      ],
    )
  },
}

export const unitPredecessors: CliCommand = {
  name: 'units predecessors',
  usage: 'CODE [--on YYYY-MM-DD]',
  least: 1,
  summary: (words) => words.units.predecessors,
  options: ON,
  async run(given) {
    const { register, today } = await askedRegister(given)
    const day = dayOf(given, 'on', today)
    const unit = unitOr(given, register, day)
    if (typeof unit === 'number') return unit
    const successions = register.predecessors(unit)
    return told(
      given,
      { unit: withFullName(unit), on: day, successions: successions.map((s) => ({ ...s, unit: nameOf(register, s.from) })) },
      () => [
        unitLine(unit, given.language),
        ...titled(
          wordsOf(given).cameFrom,
          successions.map((s) => successionLine(register, s, s.from, given.language)),
          given.language,
        ),
      ],
    )
  },
}

const nameOf = (register: UnitRegister, key: Parameters<UnitRegister['unit']>[0]): string | null => {
  const unit = register.unit(key)
  return unit && fullName(unit)
}

export const unitChildren: CliCommand = {
  name: 'units children',
  usage: '[CODE] [--on YYYY-MM-DD]',
  least: 0,
  summary: (words) => words.units.children,
  options: ON,
  async run(given) {
    const { register, today } = await askedRegister(given)
    const day = dayOf(given, 'on', today)
    const parent = given.arguments.length === 0 ? null : unitOr(given, register, day)
    if (typeof parent === 'number') return parent
    const children = register.childrenOn(parent?.code ?? null, day)
    return told(given, { on: day, units: children.map(withFullName) }, () => children.map((child) => unitLine(child, given.language)))
  },
}

export const unitTerritory: CliCommand = {
  name: 'units territory',
  usage: 'CODE --as-of YYYY-MM-DD [--on YYYY-MM-DD]',
  least: 1,
  summary: (words) => words.units.territory,
  options: { ...ON, 'as-of': { type: 'string', help: (words) => words.units.asOf } },
  async run(given) {
    const { register, today } = await askedRegister(given)
    const [asOf, day] = [dayOf(given, 'as-of', today), dayOf(given, 'on', today)]
    const unit = unitOr(given, register, asOf)
    if (typeof unit === 'number') return unit
    const { members, lost } = territoryOn(register, unit, asOf, day)
    const answer = {
      unit: withFullName(unit),
      asOf,
      on: day,
      members: members.map((member) => ({ unit: withFullName(member.unit), extent: member.extent })),
      lost: lost.map(withFullName),
    }
    return told(given, answer, () => [
      ...members.map((member) => `${member.unit.code}  ${fullName(member.unit)}: ${wordsOf(given).extents[member.extent]}`),
      ...lost.map((gone) => given.words.units.lost(fullName(gone))),
    ])
  },
}

export const findUnit: CliCommand = {
  name: 'units find',
  usage: 'NAME [--on YYYY-MM-DD]',
  least: 1,
  summary: (words) => words.units.find,
  options: ON,
  async run(given) {
    const { register, today } = await askedRegister(given)
    const day = dayOf(given, 'on', today)
    const hits = findUnits(indexUnits(register), given.arguments.join(' '), day)
    const shown = hits.map((hit) => ({
      ...hit,
      unit: withFullName(hit.unit),
      path: register
        .pathOn(hit.unit, hit.stands ? day : hit.unit.validFrom)
        .slice(0, -1)
        .map(fullName),
    }))
    told(given, { on: day, hits: shown }, () =>
      shown.length === 0
        ? [given.words.units.nothingFound]
        : shown.map(({ unit, path }) => [unitLine(unit, given.language), ...path.toReversed()].join(' · ')),
    )
    return hits.length === 0 ? 1 : 0
  },
}
