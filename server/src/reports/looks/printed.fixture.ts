/** The approved pictures of the papers, and the papers as they print now. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import { pictureIn, picturesOf, type Picture } from '@songhanh/papers/writing/pictures.fixture'
import { Press } from '@songhanh/papers/writing/typst/press'

export const APPROVED = join(import.meta.dirname, 'approved')

/** By the name of the file: the paper and the number of its page. */
export async function printed(papers: ReadonlyMap<string, OfficialDocument>): Promise<ReadonlyMap<string, Picture>> {
  const press = new Press()
  const pages = new Map<string, Picture>()
  try {
    for (const [name, paper] of papers) {
      const pdf = await press.print(paper)
      if (!pdf.ok) throw new Error(`${name}: ${JSON.stringify(pdf.refusal)}`)
      for (const [n, page] of (await picturesOf(pdf.value)).entries()) pages.set(`${name}-${n + 1}.png`, page)
    }
    return pages
  } finally {
    await press.close()
  }
}

export const approved = (): ReadonlyMap<string, Picture> =>
  new Map(readdirSync(APPROVED).map((name) => [name, pictureIn(readFileSync(join(APPROVED, name)))]))
