/** `release`: prepares a release and shows exactly what would be public. `attack-release`: tries to work out what it withholds. */
import { readRound } from '@songhanh/api/collection'
import { attackRelease, prepareRelease, previewRelease } from '@songhanh/api/releases'
import { communeWords } from '@songhanh/core/units/commune-words'
import { releases as en } from '@songhanh/words/en/releases'
import { releases as vi } from '@songhanh/words/vi/releases'
import { writeQuantity } from '@songhanh/words/writing'
import type { z } from 'zod'
import { type CliCommand, type Given, WrongUse } from '../command.ts'
import { foundPlan, textOf } from '../plans/found-plan.ts'
import { written, yearOf } from '../progress/board.ts'
import { askPlace, told } from '../remote.ts'

/** Plan and year of the round named, else the year said and the plan found. */
async function askedFor(given: Given): Promise<{ planId: string; year: number }> {
  const roundId = textOf(given, 'round')
  if (roundId === undefined) return { planId: await foundPlan(given), year: yearOf(given) }
  if (given.options['year'] !== undefined) throw new WrongUse(given.words.releases.roundOrYear)
  const { planId, period } = await askPlace(given, readRound, { params: { roundId } })
  if (!/^\d{4}$/u.test(period)) throw new WrongUse(given.words.releases.roundNotYearly)
  return { planId, year: Number(period) }
}

type Preview = z.output<typeof previewRelease.answer>
type NamedCount = Preview['alreadyPublic'][number]

/** A count in words: whose, which side, where, of when. */
function naming({ language }: Given): (count: NamedCount) => string {
  const words = language === 'en' ? en : vi
  return ({ key, measure, element, unit, year, side }) =>
    year === null
      ? key
      : words.named(measure ?? element?.[language] ?? key, side === null ? '' : (words.sides[side] ?? ''), unit ?? words.place, year)
}

/** One measure as the public would read it, and of how many communes its figure is shown. */
function measureLines(measure: Preview['measures'][number], { words, language }: Given): readonly string[] {
  const { code, text, name, figure, units, yesNo, unitOfMeasure } = measure
  const { figure: line, withheld, none, units: byUnit } = words.releases
  const { yes, no } = language === 'en' ? en : vi
  const told = (known: string) =>
    yesNo && unitOfMeasure?.vi !== '%' ? (Number(known) > 0 ? yes : no) : writeQuantity(written(known), unitOfMeasure?.[language] ?? null)
  const value = figure.value === null ? (figure.reason === 'withheld' ? withheld : none) : told(figure.value)
  const shown = units?.filter(({ figure: own }) => own.reason !== 'withheld').length
  return [
    line(code, name?.[language] ?? text, value),
    ...(units && shown !== undefined && units.length > 0
      ? [byUnit(communeWords(units.map((unit) => unit.name)), shown, units.length)]
      : []),
  ]
}

export const release: CliCommand = {
  name: 'release',
  usage: '[PLAN] (--round ROUND | --year YEAR) --preview [--strict]',
  least: 0,
  summary: (words) => words.releases.summary.release,
  options: {
    round: { type: 'string', help: (words) => words.releases.option.round },
    year: { type: 'string', help: (words) => words.releases.option.year },
    preview: { type: 'boolean', help: (words) => words.releases.option.preview },
    strict: { type: 'boolean', help: (words) => words.releases.option.strict },
  },
  async run(given) {
    const words = given.words.releases
    if (given.options['preview'] !== true) throw new WrongUse(words.previewOnly)
    const strictness = given.options['strict'] === true ? ('strict' as const) : undefined
    const { releaseId } = await askPlace(given, prepareRelease, {
      body: { ...(await askedFor(given)), ...(strictness ? { strictness } : {}) },
    })
    const preview = await askPlace(given, previewRelease, { params: { releaseId } })
    const named = naming(given)
    const { why } = given.language === 'en' ? en : vi
    return told(given, preview, ({ id, year, withheld, leaking, alreadyPublic, measures }) => [
      words.prepared(id, year, withheld.length),
      ...measures.flatMap((measure) => measureLines(measure, given)),
      ...withheld.map((count) => words.hidden(named(count), why[count.why])),
      ...(alreadyPublic.length > 0 ? [words.alreadyPublic(alreadyPublic.length)] : []),
      ...alreadyPublic.map((count) => words.known(named(count))),
      ...(leaking.length > 0 ? [words.leaking(leaking.length)] : []),
      ...leaking.map((count) => words.determined(named(count))),
    ])
  },
}

export const attackARelease: CliCommand = {
  name: 'attack-release',
  usage: 'RELEASE',
  least: 1,
  summary: (words) => words.releases.summary.attack,
  options: {},
  async run(given) {
    const words = given.words.releases
    const params = { releaseId: given.arguments[0] ?? '' }
    const found = await askPlace(given, attackRelease, { params })
    const { withheld: hidden, leaking, alreadyPublic: before } = await askPlace(given, previewRelease, { params })
    const named = naming(given)
    const byKey = new Map([...hidden, ...leaking, ...before].map((count) => [count.key, named(count)]))
    const inWords = (key: string) => byKey.get(key) ?? key
    const code = told(given, found, ({ withheld, narrowest, determined, undecided, alreadyPublic }) => [
      words.attacked(withheld, narrowest),
      ...determined.map((key) => words.determined(inWords(key))),
      ...undecided.map((key) => words.undecided(inWords(key))),
      ...alreadyPublic.map((key) => words.known(inWords(key))),
    ])
    // A leak must not pass unseen in a script.
    return found.determined.length + found.undecided.length > 0 ? 1 : code
  },
}
