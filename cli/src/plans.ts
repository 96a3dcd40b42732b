import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { listPlans, uploadDocument } from '@songhanh/api/plans'
import { type CliCommand, WrongUse } from './command.ts'
import { askPlace, told } from './remote.ts'

export const plans: CliCommand = {
  name: 'plans',
  usage: '',
  least: 0,
  summary: (words) => words.plans.list,
  options: {},
  async run(given) {
    const words = given.words.plans
    return told(given, await askPlace(given, listPlans, {}), (answer) =>
      answer.plans.length === 0
        ? [words.none]
        : answer.plans.map(({ title, issuer, edition }) => words.line(title, issuer, words.state[edition?.state ?? 'none'])),
    )
  },
}

export const uploadPlan: CliCommand = {
  name: 'plans upload',
  usage: 'FILE',
  least: 1,
  summary: (words) => words.plans.upload,
  options: {},
  async run(given) {
    const path = resolve(given.callerFolder, given.arguments[0]!)
    let bytes: Buffer
    try {
      bytes = readFileSync(path)
    } catch (error) {
      throw new WrongUse(given.words.noFile(path), { cause: error })
    }
    const file = { name: basename(path), bytes: new Blob([new Uint8Array(bytes)]) }
    return told(given, await askPlace(given, uploadDocument, { file }), ({ proposalId }) => [given.words.plans.uploaded(proposalId)])
  },
}
