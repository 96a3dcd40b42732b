/** A Word file (.docx) as a reading: the text Word would print, with automatic numbers in it. */
import { type Decision, accept } from '@songhanh/core/basics/decision'
import type { Reading } from '@songhanh/core/intake/block'
import { decodeLegacy, recogniseLegacy } from '@songhanh/core/intake/legacy/recognise'
import { Composed, isRow, type Paragraph } from './composed.ts'
import { type DocxBody, readBody } from './docx-body.ts'
import { NumberLabels } from './docx-numbering.ts'
import { Styles } from './docx-styles.ts'
import { PAPER_LIMITS, type PaperLimits } from './limits.ts'
import { walkXml } from './office-xml.ts'
import { Unfit } from './unfit.ts'
import { unpack } from './unpack.ts'

/** The parts of a Word file that are read. */
export const WORD_PARTS = /^word\/(?:document\d*|numbering|styles|footnotes)\.xml$/

/**
 * Reads a .docx: paragraphs, tables, text boxes and footnotes in reading order; insertions taken, deletions and hidden text left out.
 * Refuses `intake.unsafe-file` (bomb, DOCTYPE, password, too deep), `intake.not-readable` (no Word file), `intake.broken-file`, `intake.no-words`
 * (such as a scan put into one), `intake.too-large`.
 */
export async function readDocx(bytes: Uint8Array, limits: PaperLimits = PAPER_LIMITS): Promise<Decision<Reading>> {
  try {
    const parts = await unpack(bytes, (name) => WORD_PARTS.test(name), limits)
    const main = [...parts].find(([name]) => name.startsWith('word/document'))?.[1]
    if (!main) throw new Unfit('intake.not-readable')
    const labels = new NumberLabels(parts.get('word/numbering.xml'), limits.depth)
    const styles = new Styles(parts.get('word/styles.xml'), limits.depth)
    const body = inUnicode(readBody(main, labels, styles, limits.depth))
    const paper = new Composed('docx', limits.characters)
    for (const block of body.blocks) paper.add(block)
    const notes = parts.get('word/footnotes.xml')
    if (notes) for (const note of footnotes(notes, limits.depth)) paper.add(note)
    return accept({ ...paper.reading(), ...(body.legacy === null ? {} : { legacy: body.legacy }) })
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, refusal: error.refusal }
    throw error
  }
}

/** Words of an old code whose font was changed to a new one say by themselves what they are. */
function inUnicode(body: DocxBody): DocxBody {
  const paragraphs = body.blocks.flatMap((block) => (isRow(block) ? block.cells.flat() : [block]))
  const code = recogniseLegacy(paragraphs.flatMap((paragraph) => paragraph.lines).join('\n'))
  if (code === null) return body
  const decoded = (paragraph: Paragraph) => ({ ...paragraph, lines: paragraph.lines.map((line) => decodeLegacy(line, code)) })
  return {
    blocks: body.blocks.map((block) => (isRow(block) ? { cells: block.cells.map((cell) => cell.map(decoded)) } : decoded(block))),
    legacy: code,
  }
}

/** Footnotes behind the text, each with the number its reference prints; Word's own separators have ids below 1. */
function footnotes(part: Uint8Array, depthLimit: number): readonly Paragraph[] {
  const notes: Paragraph[] = []
  let id = 0
  let text = ''
  let inText = false
  walkXml(part, depthLimit, {
    open: (name, attributes) => {
      if (name === 'footnote') {
        id = Number(attributes['id'])
        text = ''
      }
      inText = name === 't'
    },
    text: (words) => {
      if (inText) text += words
    },
    close: (name) => {
      inText = false
      if (name === 'footnote' && id >= 1 && text.trim() !== '') notes.push({ label: `[${id}]`, lines: [text.normalize('NFC')] })
    },
  })
  return notes
}
