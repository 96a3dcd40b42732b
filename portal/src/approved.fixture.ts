/** The approved pages of the counter, one tag a line, so that a change can be read. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const APPROVED = join(import.meta.dirname, 'approved')

/** A page with one tag a line; white space that a browser does not show is not compared. */
export const linesOf = (html: string): string => `${html.replace(/\s+/gu, ' ').replaceAll(/ ?(<[^>]+>) ?/gu, '\n$1\n').replaceAll(/\n{2,}/gu, '\n').trim()}\n` // prettier-ignore

export const approved = (): ReadonlyMap<string, string> =>
  new Map(readdirSync(APPROVED).map((file) => [file.replace(/\.txt$/u, ''), readFileSync(join(APPROVED, file), 'utf8')]))
