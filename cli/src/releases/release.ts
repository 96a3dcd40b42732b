/** `release`: prepares a release and shows exactly what would be public. `attack-release`: tries to work out what it withholds. */
import { readRound } from '@songhanh/api/collection'
import { attackRelease, prepareRelease, previewRelease } from '@songhanh/api/releases'
import { type CliCommand, type Given, WrongUse } from '../command.ts'
import { foundPlan, textOf } from '../plans/found-plan.ts'
import { written, yearOf } from '../progress/board.ts'
import { askPlace, told } from '../remote.ts'

/** Plan and year of the round named, else the year said and the plan found. */
async function askedFor(given: Given): Promise<{ planId: string; year: number }> {
  const roundId = textOf(given, 'round')
  if (roundId === undefined) return { planId: await foundPlan(given), year: yearOf(given) }
  const { planId, period } = await askPlace(given, readRound, { params: { roundId } })
  if (!/^\d{4}$/u.test(period)) throw new WrongUse(given.words.releases.roundNotYearly)
  return { planId, year: Number(period) }
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
    return told(given, preview, ({ id, year, withheld, leaking, alreadyPublic, measures }) => [
      words.prepared(id, year, withheld.length),
      ...(alreadyPublic.length > 0 ? [words.alreadyPublic(alreadyPublic.length)] : []),
      ...alreadyPublic.map(({ key }) => words.known(key)),
      ...measures.map(({ code, figure }) =>
        words.figure(code, figure.value === null ? (figure.reason === 'withheld' ? words.withheld : words.none) : written(figure.value)),
      ),
      ...(leaking.length > 0 ? [words.leaking(leaking.length)] : []),
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
    const found = await askPlace(given, attackRelease, { params: { releaseId: given.arguments[0] ?? '' } })
    const code = told(given, found, ({ withheld, narrowest, determined, undecided, alreadyPublic }) => [
      words.attacked(withheld, narrowest),
      ...determined.map(words.determined),
      ...undecided.map(words.undecided),
      ...alreadyPublic.map(words.known),
    ])
    // A leak must not pass unseen in a script.
    return found.determined.length + found.undecided.length > 0 ? 1 : code
  },
}
