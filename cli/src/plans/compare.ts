/** `plans compare` and `plans crosswalk`: a plan held against another edition of itself, and against what stands above it. */
import { holdAgainst, readCrosswalks, type CrosswalkRow } from '@songhanh/api/crosswalk'
import { compareEditions, type ItemChange } from '@songhanh/api/plans'
import { writeDay, writeNumber, writeQuantity, type Language } from '@songhanh/words/writing'
import type { z } from 'zod'
import { type CliCommand, type Given, WrongUse } from '../command.ts'
import { askPlace, told } from '../remote.ts'
import { foundPlan, textOf, type PlanWords } from './found-plan.ts'

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))

function changeLines({ kind, before, after, fields }: z.output<typeof ItemChange>, words: PlanWords): string[] {
  const kinds: Readonly<Record<string, string>> = words.kinds
  const names: Readonly<Record<string, string>> = words.fields
  const named = kinds[kind] ?? kind
  if (!before) return [words.came(named, after?.words ?? '')]
  if (!after) return [words.went(named, before.words)]
  return [
    words.changed(named, after.words),
    ...fields.map(({ field, before: was, after: is }) => words.field(names[field] ?? field, written(was), written(is))),
  ]
}

export const comparePlans: CliCommand = {
  name: 'plans compare',
  usage: '[PLAN] --before EDITION --after EDITION',
  least: 0,
  summary: (words) => words.plan.summary.compare,
  options: {
    before: { type: 'string', help: (words) => words.plan.option.before },
    after: { type: 'string', help: (words) => words.plan.option.after },
  },
  async run(given) {
    const words = given.words.plan
    const [before, after] = [textOf(given, 'before'), textOf(given, 'after')]
    if (before === undefined || after === undefined) throw new WrongUse(given.words.tooFew(`songhanh ${this.name} ${this.usage}`))
    const answer = await askPlace(given, compareEditions, { params: { planId: await foundPlan(given) }, query: { before, after } })
    return told(given, answer, ({ changes }) =>
      changes.length === 0 ? [words.same] : changes.flatMap((change) => changeLines(change, words)),
    )
  },
}

type Row = z.output<typeof CrosswalkRow>

function rowLine(
  { target, parent, bound, link, verdict, dropped, gone }: Row,
  isPlan: boolean,
  words: PlanWords,
  language: Language,
): string {
  const value = (said: Exclude<Row['target'], null>['value'] | undefined, unit: string | null) =>
    said === undefined || said === null
      ? '·'
      : writeQuantity(
          [said]
            .flat()
            .map((one) => writeNumber(language, one))
            .join(' - '),
          unit,
        )
  const mine = target ? `${target.code} ${value(target.value, target.unit)}` : '-'
  const theirs = parent ? `${parent.code} ${value(bound?.value, parent.unit)}` : '-'
  const remarks = [
    (isPlan ? words.verdictsOfPlan : words.verdicts)[verdict],
    ...dropped.map((condition) => words.dropped(condition)),
    ...(gone === null ? [] : [words.gone(gone)]),
    ...(link ? [link.by === 'person' ? words.confirmed : words.proposed] : []),
    ...(bound?.mark === 'known' ? [words.toBeChecked] : []),
  ]
  // A long unit does not run into what stands beside it.
  const column = (text: string) => `${text}  `.padEnd(28)
  return `  ${column(mine)}${column(theirs)}${remarks.join('; ')}`
}

async function choose(given: Given, planId: string, aboveId: string, held: boolean): Promise<void> {
  const { crosswalks, others } = await askPlace(given, readCrosswalks, { params: { planId } })
  const version = [...others, ...crosswalks.map(({ strategy: { id, kept } }) => ({ id, version: kept?.version ?? 0 }))].find(
    ({ id }) => id === aboveId,
  )?.version
  await askPlace(given, holdAgainst, { params: { planId }, body: { aboveId, held, expectedVersion: version ?? 0 } })
}

export const crosswalkPlan: CliCommand = {
  name: 'plans crosswalk',
  usage: '[PLAN] [--with OTHER] [--without OTHER]',
  least: 0,
  summary: (words) => words.plan.summary.crosswalk,
  options: {
    with: { type: 'string', help: (words) => words.plan.option.with },
    without: { type: 'string', help: (words) => words.plan.option.without },
  },
  async run(given) {
    const words = given.words.plan
    const planId = await foundPlan(given)
    const [more, less] = [textOf(given, 'with'), textOf(given, 'without')]
    if (more !== undefined) await choose(given, planId, await foundPlan(given, more), true)
    if (less !== undefined) await choose(given, planId, await foundPlan(given, less), false)
    const answer = await askPlace(given, readCrosswalks, { params: { planId } })
    return told(given, answer, ({ crosswalks }) =>
      crosswalks.length === 0
        ? [words.carriesOutNone]
        : crosswalks.flatMap(({ strategy: { title, act, kept }, rows }) => [
            words.strategy(title, words.act(act.kind, act.number, act.date && writeDay(act.date), act.issuer)),
            ...rows.map((row) => rowLine(row, kept !== null, words, given.language)),
          ]),
    )
  },
}
