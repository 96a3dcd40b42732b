import { createHash } from 'node:crypto'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import { plain } from '@songhanh/core/basics/vietnamese'
import type { PlanContent } from '@songhanh/core/plans/content'
import type { Watched } from '@songhanh/papers/reading/guard'

/** What was read out of a file: its text, and what the text proposes as the content of a plan. */
export interface PaperRead {
  readonly format: string
  readonly text: string
  readonly content: PlanContent
}

/**
 * Reads a file without ever harming the server: apart from its process, within bounds of time and memory. Where somebody watches, pages that are
 * pictures are recognised; else a scan is refused as one.
 */
export type ReadPaper = (bytes: Buffer, name: string, watched?: Watched) => Promise<Decision<PaperRead>>

const NAME_MOST = 200

/** The last part of the name the sender gave, without what cannot be printed; a name of nothing but that is the hash's. */
export const printableName = (given: string, sha256: string): string =>
  plain((given.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '')).slice(0, NAME_MOST) || sha256.slice(0, 12)

/** A file that was taken in and read, on its way into the database. */
export class TakenPaper {
  readonly name: string
  readonly sha256: string
  readonly format: string
  readonly text: string
  readonly content: PlanContent
  readonly bytes: Buffer

  constructor(given: { readonly name: string; readonly bytes: Buffer }, read: PaperRead) {
    this.sha256 = createHash('sha256').update(given.bytes).digest('hex')
    this.name = printableName(given.name, this.sha256)
    this.format = read.format
    this.text = read.text
    this.content = read.content
    this.bytes = given.bytes
  }

  /** What makes two uploads the same request: the name and the file, not megabytes of it. */
  toJSON() {
    return { name: this.name, sha256: this.sha256 }
  }
}

/** Reads a file that came in. Refuses what the reading refuses, and a text that no database could give back letter by letter. */
export async function takePaper(
  readPaper: ReadPaper,
  given: { readonly name: string; readonly bytes: Buffer },
  watched?: Watched,
): Promise<Decision<TakenPaper>> {
  const read = await readPaper(given.bytes, given.name, watched)
  if (!read.ok) return read
  if (read.value.text.includes('\0') || !read.value.text.isWellFormed()) return refuse('intake.not-readable')
  return accept(new TakenPaper(given, read.value))
}
