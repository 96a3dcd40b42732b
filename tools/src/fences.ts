import { existsSync } from 'node:fs'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { FENCES, READING, ROOMS } from './fence-rules.ts'
import { sourceFiles, type Fault } from './source-tree.ts'

/**
 * Finds imports that cross a fence of the house, and files the cruiser did not read.
 *
 * The second half matters as much as the first: with a parser that understands nothing, dependency-cruiser reports no violation over no
 * module and looks green. Here a source file on disk that is missing from what was read is itself a fault.
 */
export async function crossedFences(root: string, reading: ICruiseOptions = READING): Promise<Fault[]> {
  const rooms = Object.keys(ROOMS).filter((room) => existsSync(`${root}/${room}`))
  const onDisk = sourceFiles(root, rooms)
  const options: ICruiseOptions = { ...reading, ruleSet: { forbidden: FENCES }, validate: true, baseDir: root }
  const answer = await cruise(rooms, options)
  const { modules, summary } = answer.output as ICruiseResult
  const read = new Set(modules.map((module) => module.source))
  const unread = onDisk.filter((file) => !read.has(file))
  return [
    ...summary.violations.map(({ from, to, rule }) => ({ file: from, text: `${rule.name}: may not reach ${to}` })),
    ...unread.map((file) => ({ file, text: 'not read by the cruiser, so no fence was checked here' })),
    ...(read.size === 0 ? [{ file: '.', text: 'the cruiser read no module at all' }] : []),
  ]
}
