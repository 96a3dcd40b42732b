/** The file of a year (hồ sơ): every numbered paper as PDF and Word, its tables, its signed copies, and a table of contents with digests, in one archive. */
import { createHash } from 'node:crypto'
import * as api from '@songhanh/api/reports'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import { may } from '@songhanh/core/people/may'
import type { Standing } from '@songhanh/core/reports/correction'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import { contentsOf, type FiledPaper } from '@songhanh/core/reports/year-file'
import { archiveOf } from '@songhanh/papers/writing/plain-archive'
import type { Press } from '@songhanh/papers/writing/typst/press'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { reportCorrections } from '@songhanh/words/vi/report-corrections'
import { yearFile } from '@songhanh/words/vi/year-file'
import type { z } from 'zod'
import type { Query } from '../platform/ask.ts'
import { ofThePlace } from '../plans/thing.ts'
import { commentTableOf } from './comment-queries.ts'
import { readCommentRounds } from './comment-store.ts'
import { readStandings } from './correction-store.ts'
import { seatsOf, thingAmong } from './owner.ts'
import { findPaper, readReportLines, type ReportLine, type StoredPaper } from './store.ts'
import { readCopyFiles } from './signed-copies.ts'
import { tablesOf } from './tables.ts'

type Numbered = StoredPaper &
  Pick<ReportLine, 'form'> & {
    readonly signed: readonly Buffer[]
    readonly standing: Standing
    /** What was said to its drafts and made of it, a table a round. */
    readonly tables: readonly OfficialDocument[]
  }

export const readYearPapers: Query<z.output<typeof api.downloadYearFile.params>, readonly Numbered[]> = {
  id: 'reports.yearPapers',
  shape: api.downloadYearFile.params,
  right: 'reports.read',
  async run(r, { year }, by) {
    const ofYear = (await readReportLines(r, by)).filter((line) => line.year === year)
    const seats = await seatsOf(r, ofYear, by)
    const readable = (line: ReportLine) => {
      const thing = thingAmong(line, seats, by)
      return thing !== null && may(by.actor, 'reports.read', thing, by.businessDay).ok
    }
    const lines = ofYear.filter(readable)
    const standings = await readStandings(r, by)
    // What was said to a draft is for those who see drafts.
    const seesDrafts = may(by.actor, 'reports.read', ofThePlace('draft', by), by.businessDay).ok
    const papers: Numbered[] = []
    for (const { id, form, seat } of lines) {
      const paper = await findPaper(r, id, by)
      if (!paper) continue
      const rounds = seesDrafts && seat === null ? (await readCommentRounds(r, id, by)).filter(({ closedOn }) => closedOn !== null) : []
      const tables: OfficialDocument[] = []
      for (const round of rounds) tables.push(await commentTableOf(r, round, form, by))
      papers.push({ ...paper, form, tables, signed: await readCopyFiles(r, id, by), standing: standings.get(id) ?? 'stands' })
    }
    if (papers.length === 0) return refuse('reports.no-numbered-paper', { year })
    return accept(papers.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.number - b.number)))
  },
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Presses the papers one after the other; the same papers give the same archive. */
export async function packYear(
  year: number,
  papers: readonly Numbered[],
  press: Press,
): Promise<Decision<{ name: string; bytes: Uint8Array }>> {
  const files: { name: string; bytes: Uint8Array }[] = []
  const filed: FiledPaper[] = []
  for (const [n, { document, snapshot, form, number, day, signed, standing, tables }] of papers.entries()) {
    const pdf = await press.print(document)
    if (!pdf.ok) return pdf
    const stem = `${String(n + 1).padStart(2, '0')}-bao-cao-so-${number}`
    const opinions: { name: string; bytes: Uint8Array }[] = []
    for (const [round, table] of tables.entries()) {
      const printed = await press.print(table)
      if (!printed.ok) return printed
      opinions.push({ name: `${stem}-tiep-thu-giai-trinh-${round + 1}.pdf`, bytes: printed.value })
    }
    const own = [
      { name: `${stem}.pdf`, bytes: pdf.value },
      { name: `${stem}.docx`, bytes: await writeWord(document) },
      { name: `${stem}.xlsx`, bytes: await tablesOf(snapshot) },
      ...opinions,
      ...signed.map((bytes, copy) => ({ name: `${stem}-ban-ky-${copy + 1}.pdf`, bytes })),
    ]
    files.push(...own)
    filed.push({
      report: snapshot,
      form,
      number,
      day,
      since: standing === 'stands' ? null : reportCorrections.standings[standing],
      signed: signed.length > 0,
      files: own.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
    })
  }
  const last = filed.at(-1)
  if (!last) return refuse('reports.no-numbered-paper', { year })
  const contents = await press.print(contentsOf(year, filed, last.day, yearFile))
  if (!contents.ok) return contents
  return accept({
    name: `ho-so-bao-cao-${year}.zip`,
    bytes: archiveOf([{ name: '00-muc-luc.pdf', bytes: contents.value }, ...files], last.day),
  })
}
