/** A plain text file as a reading: one block a line, the text as the file has it, in NFC. */
import { type Decision, accept, refuse } from '@songhanh/core/basics/decision'
import type { Reading } from '@songhanh/core/intake/block'
import { recogniseLegacy } from '@songhanh/core/intake/legacy/recognise'
import { textReading } from '@songhanh/core/intake/text-reading'
import { PAPER_LIMITS, type PaperLimits } from './limits.ts'

/**
 * Reads UTF-8 (with or without a byte-order mark), UTF-16 with one, and the codes of before Unicode where the words prove them. Refuses
 * `intake.empty-file`, `intake.not-readable` (another encoding, or no text at all: guessing an encoding would change words), `intake.too-large`.
 */
export function readText(bytes: Uint8Array, limits: PaperLimits = PAPER_LIMITS): Decision<Reading> {
  const decoded = decode(bytes) ?? decodeOneByte(bytes)
  if (decoded === null) return refuse('intake.not-readable')
  const text = decoded.normalize('NFC')
  if (text.trim() === '') return refuse('intake.empty-file')
  if (text.length > limits.characters) return refuse('intake.too-large', { most: `${Math.floor(limits.characters / 1_000_000)} MB` })
  return accept(textReading(text))
}

function decode(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return isText(text) ? text : null
  } catch {
    return null
  }
}

/** One byte a letter, as TCVN3 and VNI files are; null where the words do not say so. */
function decodeOneByte(bytes: Uint8Array): string | null {
  const text = new TextDecoder('latin1').decode(bytes)
  return isText(text) && recogniseLegacy(text) !== null ? text : null
}

// NUL and its neighbours stand in no text a person typed; form feed, tab and line ends do.
const CONTROL = /[\u0000-\u0008\u000e-\u001f\ufffd]/u

const isText = (text: string): boolean => !CONTROL.test(text)
