/** `plans show`: what a plan asks, of whom, by when. */
import { readPlan, type Deadline, type EditionSummary } from '@songhanh/api/plans'
import type { PlanContent } from '@songhanh/core/plans/content'
import { writeDay } from '@songhanh/words/writing'
import type { z } from 'zod'
import type { CliCommand, CliWords } from '../command.ts'
import { outlineLines } from '../reading/plan-outline.ts'
import { WORDS as outlineWords } from '../reading/read-command.ts'
import { askPlace, told } from '../remote.ts'
import { foundPlan, textOf, type PlanWords } from './found-plan.ts'

/** State and paper of an edition in one line. */
export function editionLine(edition: z.output<typeof EditionSummary> | null, words: PlanWords, states: CliWords['plans']['state']): string {
  if (!edition) return states.none
  const { state, number, signedOn, signedBy, unnumberedSource } = edition
  const paper = number !== null && signedOn !== null && signedBy !== null ? words.numbered(number, writeDay(signedOn), signedBy) : null
  const source = unnumberedSource === null ? words.notIssued : words.unnumbered(unnumberedSource)
  return words.edition(states[state], paper ?? source)
}

function deadlineLine({ due, workingDay, workingDayCertain, daysLeft, text, who }: z.output<typeof Deadline>, words: PlanWords): string {
  const working = workingDay === due ? null : writeDay(workingDay)
  const line = words.deadline(writeDay(due), working, daysLeft, [text, who].filter((said) => said !== null).join(' · '))
  return workingDayCertain ? line : `${line} (${words.uncertain})`
}

const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)])

export const showPlan: CliCommand = {
  name: 'plans show',
  usage: '[PLAN] [--edition EDITION]',
  least: 0,
  summary: (words) => words.plan.summary.show,
  options: { edition: { type: 'string', help: (words) => words.plan.option.edition } },
  async run(given) {
    const words = given.words.plan
    const page = await askPlace(given, readPlan, {
      params: { planId: await foundPlan(given) },
      query: { edition: textOf(given, 'edition') },
    })
    return told(given, page, ({ title, issuer, edition, deadlines, openDuties, obligors, remarks, content, figuresCollected }) => [
      title,
      issuer,
      editionLine(edition, words, given.words.plans.state),
      ...(figuresCollected ? [] : [words.nothingCollected]),
      ...part(
        words.deadlines(deadlines.length),
        deadlines.map((deadline) => deadlineLine(deadline, words)),
      ),
      ...part(
        words.open(openDuties.length),
        openDuties.map((duty) => [duty.text, duty.recurrence].filter((said) => said !== null).join(' · ')),
      ),
      ...part(words.obligors(obligors.length), [
        ...obligors.map(({ name, dutyIds }) => words.obligor(name, dutyIds.length)),
        ...remarks.map(({ why, text }) => words.remark[why](text)),
      ]),
      '',
      // The treaty tells the same content in types of its own.
      ...outlineLines(content as PlanContent, outlineWords[given.language]),
    ])
  },
}
