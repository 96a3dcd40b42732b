// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types, and every room that reads papers compiles this file
/// <reference path="./word-extractor.d.ts" />
/** An old Word file (.doc, Word 97 to 2003) as a reading. */
import { type Decision, accept, refuse } from '@songhanh/core/basics/decision'
import type { Reading } from '@songhanh/core/intake/block'
import { decodeLegacy, recogniseLegacy } from '@songhanh/core/intake/legacy/recognise'
import { Composed, type Paragraph } from './composed.ts'
import { PAPER_LIMITS, type PaperLimits } from './limits.ts'
import { Unfit } from './unfit.ts'

/**
 * Reads the running text, text boxes and footnotes; rows of tables are told by the tab behind each cell. The numbers Word would print by itself
 * are not in the file's text and are lost, which the proposal says. Refuses `intake.locked-file` (a password), `intake.broken-file`,
 * `intake.no-words`, `intake.too-large`.
 */
export async function readDoc(bytes: Uint8Array, limits: PaperLimits = PAPER_LIMITS): Promise<Decision<Reading>> {
  // Its words would come out as other words.
  if (isLocked(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) return refuse('intake.locked-file')
  // Loaded only for such a file.
  const { default: WordExtractor } = await import('word-extractor')
  let typed: string
  try {
    const file = await new WordExtractor().extract(Buffer.from(bytes))
    typed = [file.getBody(), file.getTextboxes(), file.getFootnotes()].join('\n')
  } catch {
    return refuse('intake.broken-file')
  }
  const code = recogniseLegacy(typed)
  const words = (code === null ? typed : decodeLegacy(typed, code)).normalize('NFC')
  try {
    const paper = new Composed('doc', limits.characters)
    for (const line of words.split(/\r?\n/)) paper.add(isRow(line) ? { cells: line.slice(0, -1).split('\t').map(cell) } : paragraph(line))
    return accept({ ...paper.reading(), ...(code === null ? {} : { legacy: code }) })
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, refusal: error.refusal }
    throw error
  }
}

const SECTOR = 512
/** The head of the text begins a sector of the file; a bit of it says that a password locks the rest ([MS-DOC] 2.5.2, fEncrypted). */
function isLocked(bytes: Buffer): boolean {
  for (let at = SECTOR; at + 12 <= bytes.length; at += SECTOR)
    if (bytes.readUInt16LE(at) === 0xa5ec) return (bytes.readUInt16LE(at + 10) & 0x0100) !== 0
  return false
}

const isRow = (line: string): boolean => line.endsWith('\t') && line.trim() !== ''
const paragraph = (line: string): Paragraph => ({ label: '', lines: [line.replace(/\t/g, ' ')] })
const cell = (text: string): readonly Paragraph[] => (text === '' ? [] : [paragraph(text)])
