/** Any paper handed in, read by what it is, not by what its name says. */
import { type Decision, refuse } from '@songhanh/core/basics/decision'
import type { Reading } from '@songhanh/core/intake/block'
import { PAPER_LIMITS, type PaperLimits } from './limits.ts'
import { pictureOf } from './picture.ts'
import type { Recognition } from './recognition.ts'
import { readText } from './read-text.ts'

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte)
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const PDF = [0x25, 0x50, 0x44, 0x46]
const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, PDF)

/** Whether the file's parser is not ours and has to be kept in a child (`readPaperGuarded`), also for files of one's own. */
export const needsGuard = (bytes: Uint8Array): boolean =>
  isPdf(bytes) || pictureOf(bytes) !== null || startsWith(bytes, COMPOUND) || (startsWith(bytes, ZIP) && holds(bytes, WORKBOOK_PART))
/** Office files of before 2007 are one kind of container; what is in it is told by the name of its stream. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const WORD_STREAM = Buffer.from('WordDocument', 'utf16le')
const EXCEL_STREAM = Buffer.from('Workbook', 'utf16le')
/** What Word and Excel put a package into when it is given a password. */
const LOCKED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')
/** The part every workbook has; names of parts are not packed. */
const WORKBOOK_PART = Buffer.from('xl/workbook.xml')
const holds = (bytes: Uint8Array, name: Buffer): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name)
/** Files that are known and not read: broken and other pictures, archives. Some of them would pass as text. */
const OTHERS: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x1f, 0x8b],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
]

/** A page saved from the web, or XML of another program: text to the eye of a machine, and tags to a reader. */
const MARKUP = /^\uFEFF?\s*<(?:!doctype|html|\?xml)\b/i
const isMarkup = (bytes: Uint8Array): boolean =>
  MARKUP.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1000)).toString())

/**
 * Reads a paper; pages that are pictures only where a recognition is handed over. Refuses `intake.empty-file`, `intake.too-large`, `intake.not-readable`,
 * `intake.broken-file`, `intake.locked-file`, `intake.no-words`, `intake.unsafe-file`, `intake.is-scan` (pictures, and no recognition), `intake.blank-scan`, `intake.too-many-pages`.
 * It runs in the caller's process: what comes from outside goes through `readPaperGuarded`.
 */
export async function readPaper(
  _name: string,
  bytes: Uint8Array,
  limits: PaperLimits = PAPER_LIMITS,
  recognition: Recognition | null = null,
): Promise<Decision<Reading>> {
  if (bytes.length === 0) return refuse('intake.empty-file')
  if (bytes.length > limits.bytes) return refuse('intake.too-large', { most: `${Math.floor(limits.bytes / (1024 * 1024))} MB` })
  if (startsWith(bytes, ZIP)) return holds(bytes, WORKBOOK_PART) ? workbook(bytes, limits) : word(bytes, limits)
  if (startsWith(bytes, COMPOUND)) {
    if (holds(bytes, LOCKED_STREAM)) return refuse('intake.locked-file')
    if (holds(bytes, WORD_STREAM)) return oldWord(bytes, limits)
    return holds(bytes, EXCEL_STREAM) ? workbook(bytes, limits) : refuse('intake.not-readable')
  }
  if (isPdf(bytes)) return pdf(bytes, limits, recognition)
  if (pictureOf(bytes)) return picture(bytes, limits, recognition)
  if (OTHERS.some((signature) => startsWith(bytes, signature)) || isMarkup(bytes)) return refuse('intake.not-readable')
  return readText(bytes, limits)
}

// A child reads one paper: it loads the reader of that kind and no other.
const word = async (bytes: Uint8Array, limits: PaperLimits) => (await import('./read-docx.ts')).readDocx(bytes, limits)
const oldWord = async (bytes: Uint8Array, limits: PaperLimits) => (await import('./read-doc.ts')).readDoc(bytes, limits)
const pdf = async (bytes: Uint8Array, limits: PaperLimits, recognition: Recognition | null) =>
  (await import('./read-pdf.ts')).readPdf(bytes, limits, recognition)
const picture = async (bytes: Uint8Array, limits: PaperLimits, recognition: Recognition | null) =>
  (await import('./read-picture.ts')).readPicture(bytes, limits, recognition)
const workbook = async (bytes: Uint8Array, limits: PaperLimits) =>
  (await import('./read-workbook-paper.ts')).readWorkbookPaper(bytes, limits)
