import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demonstration } from '@songhanh/words/vi/demonstration'
import type { Caller } from '../platform/acting.ts'
import { loadPlanFromPaper } from '../intake/load-plan.ts'
import type { Place } from '../platform/place.ts'
import type { Setting } from '../app/routes.ts'
import { SHIPPED_FOLDER } from '../app/shipped.ts'

const FOLDER = join(SHIPPED_FOLDER, 'plans')

/** The papers of the demonstration, in the order of their names. */
const papers = () =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt') || name.endsWith('.docx'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(FOLDER, name)) }))

/** The office that issued the first paper: the demonstration is its place. */
export async function issuerOfFirstPaper(setting: Setting): Promise<string> {
  const [paper] = papers()
  const read = paper && (await setting.readPaper(paper.bytes, paper.name))
  if (!read?.ok) throw new Error(`the demonstration's paper cannot be read: ${JSON.stringify(read?.refusal)}`)
  return read.value.content.letterhead.issuer.body
}

/** Puts every paper of the demonstration in force by reading it, as an officer would; those already there stay as they are. */
export async function loadPapers(place: Place, officer: Caller, setting: Setting): Promise<void> {
  for (const paper of papers()) {
    const issued = { numbered: false, suppliedBy: demonstration.supplier } as const
    const loaded = await loadPlanFromPaper(place, { drafter: officer, signer: officer }, setting, { ...paper, issued })
    if (!loaded.ok) throw new Error(`${paper.name}: ${JSON.stringify(loaded.refusal)}`)
  }
}
