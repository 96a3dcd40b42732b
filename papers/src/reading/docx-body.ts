/** The running text of a Word file: paragraphs and tables in reading order, with revisions accepted and hidden text left out. */
import { codeOfFont, decodeLegacy } from '@songhanh/core/intake/legacy/recognise'
import type { LegacyCode } from '@songhanh/core/intake/legacy/codes'
import type { PaperBlock, Paragraph } from './composed.ts'
import { BULLETS, type NumberLabels } from './docx-numbering.ts'
import { fontOf, type Styles } from './docx-styles.ts'
import { isOn, walkXml } from './office-xml.ts'

/** What a Word file says, and the code of the old font that some of it was typed in. */
export interface DocxBody {
  readonly blocks: readonly PaperBlock[]
  readonly legacy: LegacyCode | null
}

/** Text in one font; the letters of an old font are kept as typed until the paragraph is whole, since a mark may stand in the next run. */
interface Piece {
  text: string
  readonly font: string | null
}

interface OpenRun {
  hidden: boolean
  font: string | null
}

interface OpenParagraph {
  readonly pieces: Piece[]
  style: string
  numId: string | null
  level: string | null
  inProperties: boolean
  /** Its end is deleted or moved away: it goes on with the next paragraph, whose number and style hold for both. */
  endGone: boolean
}

interface OpenTable {
  cells: Paragraph[][]
  span: number
  goesOn: boolean
}

/** Skipped with all they hold: deleted and moved-away text, field codes, and the copies kept for old programs. */
const SKIPPED: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'sectPr',
])

export function readBody(part: Uint8Array, labels: NumberLabels, styles: Styles, depthLimit: number): DocxBody {
  const body: PaperBlock[] = []
  /** Where finished paragraphs go: the body, or the innermost open cell. */
  const targets: ((paragraph: Paragraph) => void)[] = [(paragraph) => body.push(paragraph)]
  const paragraphs: { paragraph: OpenParagraph; run: OpenRun | null }[] = []
  const tables: OpenTable[] = []
  let paragraph: OpenParagraph | null = null
  let run: OpenRun | null = null
  const legacy: { code: LegacyCode | null } = { code: null }
  let inText = false
  let inNumbering = false
  let skipping = 0
  let carried: { pieces: readonly Piece[]; inside: string } | null = null
  const place = (): string => `${targets.length}:${paragraphs.length}`
  /** Words whose paragraph does not go on after all stand as one of their own. */
  const flush = (): void => {
    if (carried) targets[targets.length - 1]?.(finished({ pieces: [...carried.pieces], ...UNREAD }, labels, styles, legacy))
    carried = null
  }
  const write = (text: string): void => {
    if (!paragraph || !run || run.hidden) return
    const last = paragraph.pieces.at(-1)
    if (last && last.font === run.font) last.text += text
    else paragraph.pieces.push({ text, font: run.font })
  }
  walkXml(part, depthLimit, {
    open: (name, attributes) => {
      const { val } = attributes
      if (skipping > 0 || SKIPPED.has(name)) {
        // The deleted end of a paragraph is an empty <del/> inside its properties: it hides nothing.
        if (skipping === 0 && paragraph?.inProperties && (name === 'del' || name === 'moveFrom')) paragraph.endGone = true
        skipping++
        return
      }
      if (name === 'p') {
        if (paragraph) paragraphs.push({ paragraph, run })
        const before = carried?.inside === place() ? carried.pieces : []
        if (carried && before.length === 0) flush()
        carried = null
        paragraph = { pieces: before.map((piece) => ({ ...piece })), ...UNREAD }
        run = null
      } else if (name === 'tbl') {
        flush()
        tables.push({ cells: [], span: 1, goesOn: false })
      } else if (name === 'tr') row(tables, () => [])
      else if (name === 'tc') openCell(tables, targets)
      else if (name === 'gridSpan') span(tables, Number(val))
      else if (name === 'vMerge') goesOn(tables, val !== 'restart')
      else if (!paragraph) return
      else if (name === 'pPr') paragraph.inProperties = true
      else if (name === 'pStyle') paragraph.style = val ?? 'Normal'
      else if (name === 'numPr') inNumbering = true
      else if (inNumbering && name === 'ilvl') paragraph.level = val ?? null
      else if (inNumbering && name === 'numId') paragraph.numId = val ?? null
      else if (name === 'r') run = { hidden: styles.hides(paragraph.style), font: styles.font(paragraph.style) }
      else if (name === 'vanish' && run && !paragraph.inProperties) run.hidden = isOn(val)
      else if (name === 'rStyle' && run && val !== undefined) {
        run.hidden ||= styles.hides(val)
        run.font = styles.font(val) ?? run.font
      } else if (name === 'rFonts' && run && !paragraph.inProperties) run.font = fontOf(attributes) ?? run.font
      else if (name === 't') inText = true
      else if (name === 'tab' && run) write(' ')
      else if ((name === 'br' || name === 'cr') && run) write('\n')
      else if (name === 'noBreakHyphen') write('-')
      else if (name === 'sym') write(BULLETS[String.fromCharCode(Number.parseInt(attributes['char'] ?? '', 16))] ?? '')
      else if (name === 'footnoteReference' || name === 'endnoteReference') write(`[${attributes['id'] ?? ''}]`)
    },
    text: (text) => {
      if (skipping === 0 && inText) write(text)
    },
    close: (name) => {
      if (skipping > 0) {
        skipping--
        return
      }
      if (name === 't') inText = false
      else if (name === 'numPr') inNumbering = false
      else if (name === 'pPr' && paragraph) paragraph.inProperties = false
      else if (name === 'r') run = null
      else if (name === 'p' && paragraph) {
        const { endGone, pieces } = paragraph
        if (!endGone) targets[targets.length - 1]?.(finished(paragraph, labels, styles, legacy))
        // Gone with all its words, it prints nothing and takes no number.
        if (endGone && pieces.some(({ text }) => text !== '')) carried = { pieces, inside: place() }
        const outer = paragraphs.pop()
        paragraph = outer?.paragraph ?? null
        run = outer?.run ?? null
      } else if (name === 'tc') {
        flush()
        targets.pop()
      } else if (name === 'tr') closeRow(tables, targets, body)
      else if (name === 'tbl') tables.pop()
    },
  })
  flush()
  return { blocks: body, legacy: legacy.code }
}

const UNREAD = { style: 'Normal', numId: null, level: null, inProperties: false, endGone: false } as const

function inUnicode({ text, font }: Piece, legacy: { code: LegacyCode | null }): string {
  const known = font === null ? null : codeOfFont(font)
  if (known === null) return text
  legacy.code = known.code
  const words = decodeLegacy(text, known.code)
  return known.capitals ? words.toUpperCase() : words
}

function finished(paragraph: OpenParagraph, labels: NumberLabels, styles: Styles, legacy: { code: LegacyCode | null }): Paragraph {
  const numId = paragraph.numId ?? styles.numId(paragraph.style)
  const level = Number(paragraph.level ?? styles.level(paragraph.style) ?? 0)
  const lines = paragraph.pieces
    .map((piece) => inUnicode(piece, legacy))
    .join('')
    .normalize('NFC')
    .split('\n')
  // An empty paragraph of a list prints no number in Word either, but it counts.
  const label = numId === null || numId === '0' ? '' : labels.next(numId, level)
  return { label: lines.some((line) => line.trim() !== '') ? label : '', lines }
}

const row = (tables: OpenTable[], cells: () => Paragraph[][]): void => {
  const table = tables[tables.length - 1]
  if (table) table.cells = cells()
}

function openCell(tables: OpenTable[], targets: ((paragraph: Paragraph) => void)[]): void {
  const table = tables[tables.length - 1]
  const cell: Paragraph[] = []
  if (table) {
    table.span = 1
    table.goesOn = false
    table.cells.push(cell)
  }
  targets.push((paragraph) => cell.push(paragraph))
}

function span(tables: OpenTable[], columns: number): void {
  const table = tables[tables.length - 1]
  // Spanned columns are empty cells, so that a column keeps its place; no form has a hundred.
  if (table) for (let extra = 1; extra < Math.min(columns, 100); extra++) table.cells.push([])
}

function goesOn(tables: OpenTable[], value: boolean): void {
  const table = tables[tables.length - 1]
  if (table) table.goesOn = value
}

/** A row of the outermost table stands in the body; a table inside a cell gives its words to that cell. */
function closeRow(tables: OpenTable[], targets: ((paragraph: Paragraph) => void)[], body: PaperBlock[]): void {
  const table = tables[tables.length - 1]
  if (!table) return
  if (tables.length === 1) body.push({ cells: table.cells })
  else for (const cell of table.cells) for (const paragraph of cell) targets[targets.length - 1]?.(paragraph)
}
