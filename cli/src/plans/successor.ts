/** `plans successor`: the next plan of a new unit as a draft, told and written as a Word file; without a unit, for which units it can be. */
import { downloadSuccessor, listSuccessorUnits, readSuccessor } from '@songhanh/api/plan-successor'
import { successorPaper } from '@songhanh/words/vi/successor-paper'
import type { CliCommand } from '../command.ts'
import { askPlace, fileOfPlace, told } from '../remote.ts'
import { mayWrite, writeOut } from '../write-out.ts'
import { foundPlan, textOf } from './found-plan.ts'

export const planSuccessor: CliCommand = {
  name: 'plans successor',
  usage: '[PLAN] [--unit CODE] [--from YEAR] [--to YEAR] [--docx FILE]',
  least: 0,
  summary: (words) => words.plan.summary.successor,
  options: {
    unit: { type: 'string', help: (words) => words.plan.option.unit },
    from: { type: 'string', help: (words) => words.plan.option.fromYear },
    to: { type: 'string', help: (words) => words.plan.option.toYear },
    docx: { type: 'string', help: (words) => words.plan.option.docx },
  },
  async run(given) {
    const words = given.words.plan
    const unit = textOf(given, 'unit')
    const planId = await foundPlan(given)
    const from = textOf(given, 'from') ?? '2026'
    if (unit === undefined) {
      const choice = await askPlace(given, listSuccessorUnits, { params: { planId }, query: { from } })
      return told(given, choice, ({ units }) => [words.successorUnits, ...units.map(({ code, name }) => `  ${code} ${name}`)])
    }
    const asked = { params: { planId }, query: { unit, from, to: textOf(given, 'to') ?? '2030' } }
    const draft = await askPlace(given, readSuccessor, asked)
    const path = textOf(given, 'docx')
    await mayWrite(given, [path])
    if (path !== undefined) await writeOut(given, path, await fileOfPlace(given, downloadSuccessor, asked))
    return told(given, draft, ({ issuer, period, targets, obligors, leftOut }) => [
      words.successor(issuer, period.from, period.to, targets.length),
      words.obligors(obligors.length),
      ...obligors.map(({ bearers, was }) => `  ${words.heir(bearers.join('; '), was.map(({ name }) => name).join('; '))}`),
      words.leftOut(leftOut.length),
      ...leftOut.map(({ was, why }) => `  ${was}: ${successorPaper.why[why]}`),
      ...(path === undefined ? [] : [words.written(path)]),
    ])
  },
}
