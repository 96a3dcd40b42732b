import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { files, sourceFiles, type Fault } from './source-tree.ts'

const DRAWERS = /^(utils?|helpers?|common|shared|misc|managers?|services?)$/

/** Finds folders and files named like a drawer into which anything fits; a name here is a noun of the field or of the room. */
export function drawers(root: string): Fault[] {
  return files(root)
    .filter((file) => file.split('/').some((part) => DRAWERS.test(part.replace(/\..*$/, ''))))
    .map((file) => ({ file, text: 'is a drawer, not a noun: name what it holds' }))
}

const MOST_LINES = 600

/** The first line of a file that a program writes and a test compares: nobody reads it from end to end. */
const WRITTEN = /^\/\/ Written from .+ by [\w-]+\.ts\. Not edited by hand/

/** Finds source files of more than 600 lines; 300 are enough. Those a program writes may be as long as they come. */
export function overlongFiles(root: string): Fault[] {
  return [...sourceFiles(root), ...files(root).filter((file) => /\.(sql|css)$/.test(file))]
    .map((file) => ({ file, source: readFileSync(join(root, file), 'utf8') }))
    .filter(({ source }) => !WRITTEN.test(source))
    .map(({ file, source }) => ({ file, lines: source.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ file, lines }) => ({ file, text: `has ${lines} lines; ${MOST_LINES} are the end, 300 are enough` }))
}
