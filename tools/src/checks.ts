import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deadCommands, deadLinks, roomReadmes } from './docs.ts'
import { crossedFences } from './fences.ts'
import { drawers, overlongFiles } from './file-names.ts'
import { unusedWords } from './glossary.ts'
import { sentencesOutsideWords } from './literals.ts'
import { machinePaths } from './machine-paths.ts'
import { namesOfOnePlace } from './one-place.ts'
import { refusalsWithoutSentence } from './refusals.ts'
import type { Fault } from './source-tree.ts'
import { switchedOffTests } from './switched-off-tests.ts'

/** The checks of the house that no bought tool makes. Each has a test that plants its fault. */
const CHECKS: Readonly<Record<string, (root: string) => Fault[] | Promise<Fault[]>>> = {
  'imports stay inside the fences': crossedFences,
  'no folder or file is a drawer': drawers,
  'no file is overlong': overlongFiles,
  'no name or code of one place outside samples and tests': namesOfOnePlace,
  'every sentence stands in words': sentencesOutsideWords,
  'every refusal has a sentence, every sentence a refusal': refusalsWithoutSentence,
  'no test is switched off': switchedOffTests,
  'no path of one machine': machinePaths,
  'every word of the glossary is in use': unusedWords,
  'every link of the pages leads somewhere': deadLinks,
  'every command of the pages exists': deadCommands,
  'every room has its README': roomReadmes,
}

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const [report] = process.argv.slice(2)
const tally = { passed: 0, failed: 0, skipped: 0 }

for (const [name, check] of Object.entries(CHECKS)) {
  const faults = await check(root)
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${name}`)
  for (const { file, line, text } of faults) console.log(`    ${file}${line === undefined ? '' : `:${line}`} ${text}`)
  tally[faults.length === 0 ? 'passed' : 'failed'] += 1
}
if (report !== undefined) writeFileSync(report, JSON.stringify(tally))
process.exitCode = tally.failed === 0 ? 0 : 1
