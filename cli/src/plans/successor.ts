/** `plans successor`: the next plan of a new unit as a draft, told and written as a Word file. */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { downloadSuccessor, readSuccessor } from '@songhanh/api/plan-successor'
import { successorPaper } from '@songhanh/words/vi/successor-paper'
import { type CliCommand, WrongUse } from '../command.ts'
import { askPlace, fileOfPlace, told } from '../remote.ts'
import { foundPlan, textOf } from './found-plan.ts'

export const planSuccessor: CliCommand = {
  name: 'plans successor',
  usage: '[PLAN] --unit CODE [--from YEAR] [--to YEAR] [--docx FILE]',
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
    if (unit === undefined) throw new WrongUse(given.words.tooFew(`songhanh ${this.name} ${this.usage}`))
    const query = { unit, from: textOf(given, 'from') ?? '2026', to: textOf(given, 'to') ?? '2030' }
    const asked = { params: { planId: await foundPlan(given) }, query }
    const draft = await askPlace(given, readSuccessor, asked)
    const path = textOf(given, 'docx')
    if (path !== undefined) await writeFile(resolve(given.callerFolder, path), await fileOfPlace(given, downloadSuccessor, asked))
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
