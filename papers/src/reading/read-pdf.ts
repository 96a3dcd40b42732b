/** The text layer of a PDF as a reading. Run it in a child: a PDF of two kilobytes can keep its parser busy for minutes. */
import { type Decision, accept, refuse } from '@songhanh/core/basics/decision'
import type { Block, Reading, ScannedPage } from '@songhanh/core/intake/block'
import { textReading } from '@songhanh/core/intake/text-reading'
import type { Span } from '@songhanh/core/plans/content'
import { PAPER_LIMITS, type PaperLimits } from './limits.ts'
import { type PdfPage, closePage } from './pdf-page.ts'
import { type DrawnPage, isPicture, pictureOfPage } from './pdf-picture.ts'
import { withoutRunningLines } from './pdf-running-lines.ts'
import { saidOn } from './pdf-said.ts'
import { stampedLetters } from './pdf-stamps.ts'
import { growsTooFar, isPackedTwice } from './pdf-streams.ts'
import type { PagePart, PageTable } from './pdf-tables.ts'
import { hidesWordsByPicture } from './pdf-unseen.ts'
import { type Recognition, recognisePages, saysSomething } from './recognition.ts'
import { Unfit } from './unfit.ts'

/**
 * Reads the lines of each page in reading order, tables by their cells, ruled or set in columns; heads and feet that run over the pages are left
 * out. Pages are parted by page breaks, lines are rejoined by whoever reads the plan. A table that goes on over a page is one table, its repeated
 * head row left out. Pages that are pictures are recognised, the others keep their own text; where that lies unseen over a picture of the page, or below
 * one, it is marked as recognised, for nobody sees it. Refuses `intake.unsafe-file` (pages that unpack without end), `intake.broken-file`, `intake.locked-file`, `intake.no-words`, `intake.is-scan` (pages that are pictures, and no recognition handed over: they are
 * never read as empty), `intake.blank-scan` (nothing on any page), `intake.too-many-pages`, `intake.too-large`.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: PaperLimits = PAPER_LIMITS,
  recognition: Recognition | null = null,
): Promise<Decision<Reading>> {
  if (isPackedTwice(bytes) || growsTooFar(bytes)) return refuse('intake.unsafe-file')
  // Loaded only for a PDF: four megabytes of WebAssembly that no text or Word file needs.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const { parts, pages } = await partsOf(library, bytes, limits, recognition)
    const reading = readingOf(joinedOverPages(parts), pages)
    if (!/\p{L}{2}/u.test(reading.text)) return refuse(reading.scanned ? 'intake.blank-scan' : 'intake.no-words')
    return accept(reading)
  } catch (error) {
    return error instanceof Unfit
      ? { ok: false, refusal: error.refusal }
      : refuse(isLocked(bytes) ? 'intake.locked-file' : 'intake.broken-file')
  } finally {
    library.destroy()
  }
}

/** A PDF that a password locks says so where its parts are listed. */
const isLocked = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/Encrypt')

interface Document {
  pages(): Iterable<PdfPage & DrawnPage>
  getPage(index: number): PdfPage & DrawnPage
  destroy(): void
}

interface Library {
  loadDocument(bytes: Uint8Array): Promise<Document>
}

/** What a page says, and for a recognised one its number and the words that were hard to make out. */
type SaidPart = PagePart & { readonly scan?: { readonly page: number; readonly unsure: readonly Span[] } }

const PAGE_END: PagePart = { text: '\f' }

async function partsOf(
  library: Library,
  bytes: Uint8Array,
  limits: PaperLimits,
  recognition: Recognition | null,
): Promise<{ readonly parts: readonly SaidPart[]; readonly pages: number }> {
  const document = await library.loadDocument(bytes)
  try {
    const pages: (readonly SaidPart[])[] = []
    const pictures: number[] = []
    const hidden: number[] = []
    let characters = 0
    for (const page of document.pages()) {
      const said = saidOn(
        page,
        stampedLetters(page, () => document.getPage(pages.length)),
      )
      for (const part of said) characters += 'text' in part ? part.text.length : part.rows.flat().join().length
      if (characters > limits.characters) throw new Unfit('intake.too-large', { most: `${Math.floor(limits.characters / 1_000_000)} MB` })
      if (!said.some(hasWords)) {
        if (isPicture(page)) pictures.push(pages.length)
      } else if (hidesWordsByPicture(page)) hidden.push(pages.length)
      pages.push(said)
      closePage(page)
    }
    const said: (readonly SaidPart[])[] = [...withoutRunningLines(pages)]
    for (const index of hidden) said[index] = (said[index] ?? []).map((part) => ({ ...part, scan: { page: index + 1, unsure: [] } }))
    for (const [index, part] of await recognised(document, pictures, limits, recognition)) said[index] = [part]
    return { parts: said.flatMap((parts) => [...parts, PAGE_END]), pages: pages.length }
  } finally {
    document.destroy()
  }
}

const hasWords = (part: PagePart): boolean => /\p{L}{2}/u.test('text' in part ? part.text : part.rows.flat().join(' '))

/** The pages that are pictures, by their index, as recognised. */
async function recognised(
  document: Document,
  pictures: readonly number[],
  limits: PaperLimits,
  recognition: Recognition | null,
): Promise<readonly (readonly [number, SaidPart])[]> {
  if (pictures.length === 0) return []
  if (!recognition) throw new Unfit('intake.is-scan', { pages: pictures.length })
  if (pictures.length > limits.scannedPages) throw new Unfit('intake.too-many-pages', { most: limits.scannedPages })
  const seen = await recognisePages(recognition, pictures.length, (i) => pictureOfPage(document.getPage(pictures[i] ?? 0), limits.pixels))
  return seen.map((page, i) => {
    const index = pictures[i] ?? 0
    return [
      index,
      { text: saysSomething(page) ? page.text : '', scan: { page: index + 1, unsure: saysSomething(page) ? page.unsure : [] } },
    ]
  })
}

/** A page number, a page break, or nothing. */
const betweenPages = (text: string): boolean => text.split(/[\n\f]/).every((line) => /^\s*(?:[-–]?\s*\d{1,4}\s*[-–]?)?\s*$/u.test(line))

/** Tables that only a page break and a page number part, with as many columns, are one. */
function joinedOverPages(parts: readonly SaidPart[]): readonly SaidPart[] {
  const joined: SaidPart[] = []
  let open: { table: PageTable & Pick<SaidPart, 'scan'>; at: number } | null = null
  for (const part of parts) {
    if ('text' in part) {
      if (!betweenPages(part.text)) open = null
      joined.push(part)
      continue
    }
    if (open && open.table.columns === part.columns && joined.slice(open.at + 1).some((between) => between === PAGE_END)) {
      const scan = open.table.scan ?? part.scan
      const table: PageTable & Pick<SaidPart, 'scan'> = { ...continued(open.table, part), ...(scan ? { scan } : {}) }
      open = { table, at: open.at }
      joined[open.at] = table
      continue
    }
    open = { table: part, at: joined.length }
    joined.push(part)
  }
  return joined
}

/** A table with what the next page has of it: a row the page cut is made whole, a repeated head row left out. */
function continued(table: PageTable, next: PageTable): PageTable {
  const head = table.rows[0]?.join('|')
  const rows = next.rows.filter((row, i) => i > 0 || row.join('|') !== head)
  const [cut, rest] = [table.rows[table.rows.length - 1], rows[0]]
  const whole =
    table.openBelow && next.openAbove && cut && rest
      ? [...table.rows.slice(0, -1), cut.map((words, i) => `${words} ${rest[i] ?? ''}`.trim()), ...rows.slice(1)]
      : [...table.rows, ...rows]
  return { ...table, rows: whole, openBelow: next.openBelow }
}

function readingOf(parts: readonly SaidPart[], pages: number): Reading {
  const whole = parts.map((part) => ('text' in part ? part.text : part.rows.map((row) => row.join('\n')).join('\n'))).join('\n')
  const plain = textReading(whole)
  const ownTextOnly = parts.every((part) => 'text' in part && !part.scan)
  // In a code of before Unicode the letters change places when they are converted: such a paper is read by its lines.
  if (ownTextOnly || (plain.legacy !== undefined && parts.every((part) => !part.scan))) return { ...plain, format: 'pdf' }
  const blocks: Block[] = []
  const scanned: ScannedPage[] = []
  let text = ''
  const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })
  const mark = ({ page, unsure }: NonNullable<SaidPart['scan']>, start: number): void => {
    const before = scanned.at(-1)
    if (before?.page === page) scanned.pop()
    const from = before?.page === page ? before : { span: { start }, unsure: [] }
    const words = unsure.map((span) => moved(span, start))
    scanned.push({ page, span: { start: from.span.start, end: text.length }, unsure: [...from.unsure, ...words] })
  }
  for (const part of parts) {
    if ('text' in part) {
      const { text: words, blocks: lines } = textReading(part.text)
      for (const { kind, span } of lines) blocks.push({ kind, span: moved(span, text.length) })
      const from = text.length
      text += words
      if (part.scan) mark(part.scan, from)
      text += '\n'
      continue
    }
    const begins = text.length
    for (const row of part.rows) {
      const start = text.length
      const cells = row.map((words) => {
        const from = text.length
        text += `${words.normalize('NFC')}\n`
        return words === '' ? [] : [{ start: from, end: text.length - 1 }]
      })
      blocks.push({ kind: 'table-row', span: { start, end: text.length }, cells })
    }
    if (part.scan) mark(part.scan, begins)
  }
  return { text, blocks, format: 'pdf', ...(scanned.length > 0 ? { scanned, pages } : {}) }
}
