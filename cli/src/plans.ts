import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { listPlans, uploadDocument } from '@songhanh/api/plans'
import { beginScan, readScan } from '@songhanh/api/scans'
import { type CliCommand, type Given, WrongUse } from './command.ts'
import { askPlace, RefusedByPlace, told } from './remote.ts'

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
    const taken = await askPlace(given, uploadDocument, { file }).catch((error: unknown) => {
      if (error instanceof RefusedByPlace && error.problem.code === 'intake.is-scan') return scanned(given, file)
      throw error
    })
    return told(given, taken, ({ proposalId }) => [given.words.plans.uploaded(proposalId)])
  },
}

const ASK_AGAIN_MS = 500

/** A scan is read by the place page by page; how far it has come is told as it goes. */
async function scanned(given: Given, file: { readonly name: string; readonly bytes: Blob }) {
  let scan = await askPlace(given, beginScan, { file })
  let last = ''
  while (scan.proposalId === null || scan.documentId === null) {
    if (scan.state === 'stopped') throw new WrongUse(given.words.plans.stopped)
    const line = scan.pages.of === 0 ? '' : given.words.plans.recognised(scan.pages.done, scan.pages.of)
    if (line !== last) given.tell(line)
    last = line
    await pause(ASK_AGAIN_MS)
    scan = await askPlace(given, readScan, { params: { scanId: scan.id } })
  }
  return { documentId: scan.documentId, proposalId: scan.proposalId }
}
