import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** One thing a check found: where, and what a person should read about it. */
export interface Fault {
  readonly file: string
  readonly line?: number
  readonly text: string
}

const NOT_OURS = new Set(['node_modules', 'dist', 'generated', '.git', '.cache', 'test-results', 'playwright-report'])

/** Every file below `folders` of the house, as paths from its root with forward slashes, installed and built files left out. */
export function files(root: string, folders: readonly string[] = ['.']): string[] {
  return folders
    .flatMap((folder) => walk(root, folder))
    .map((file) => file.replace(/^\.\//, ''))
    .toSorted()
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : walk(root, `${folder}/${entry.name}`)
    return entry.isFile() ? [`${folder}/${entry.name}`] : []
  })
}

/** The TypeScript and JavaScript files of the house, declarations left out. */
export const sourceFiles = (root: string, folders?: readonly string[]): string[] =>
  files(root, folders).filter((file) => /\.(ts|tsx|mjs|js)$/.test(file) && !file.endsWith('.d.ts'))

/** Whether a file belongs to the tests: a case, a law, a journey, or what they stand on (`x.fixture.ts`, `testing.ts`). */
export const isTest = (file: string): boolean => /(\.(test|law|fixture)|\/testing(-\w+)?)\.tsx?$/.test(file) || file.startsWith('journeys/')
