/** `plans compare` and `plans crosswalk`: a plan held against another edition of itself, and against the strategy it carries out. */
import { readCrosswalks, type CrosswalkRow } from '@songhanh/api/crosswalk'
import { compareEditions, type ItemChange } from '@songhanh/api/plans'
import { writeNumber, writeQuantity, type Language } from '@songhanh/words/writing'
import type { z } from 'zod'
import { type CliCommand, WrongUse } from '../command.ts'
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

function rowLine({ target, parent, bound, link, verdict, dropped }: Row, words: PlanWords, language: Language): string {
  const value = (number: unknown, unit: string | null) =>
    typeof number === 'number' ? writeQuantity(writeNumber(language, number), unit) : '·'
  const mine = target ? `${target.code} ${value(target.value, target.unit)}` : '-'
  const theirs = parent ? `${parent.code} ${value(bound?.value, parent.unit)}` : '-'
  const remarks = [
    words.verdicts[verdict],
    ...dropped.map((condition) => words.dropped(condition)),
    ...(link ? [link.by === 'person' ? words.confirmed : words.proposed] : []),
    ...(bound?.mark === 'known' ? [words.toBeChecked] : []),
  ]
  // A long unit does not run into what stands beside it.
  const column = (text: string) => `${text}  `.padEnd(28)
  return `  ${column(mine)}${column(theirs)}${remarks.join('; ')}`
}

export const crosswalkPlan: CliCommand = {
  name: 'plans crosswalk',
  usage: '[PLAN]',
  least: 0,
  summary: (words) => words.plan.summary.crosswalk,
  options: {},
  async run(given) {
    const words = given.words.plan
    const answer = await askPlace(given, readCrosswalks, { params: { planId: await foundPlan(given) } })
    return told(given, answer, ({ crosswalks }) =>
      crosswalks.length === 0
        ? [words.carriesOutNone]
        : crosswalks.flatMap(({ strategy: { title, act }, rows }) => [
            words.strategy(title, `${act.kind} ${act.number}`),
            ...rows.map((row) => rowLine(row, words, given.language)),
          ]),
    )
  },
}
