import type { Block, Reading } from './block.ts'
import { decodeLegacy, recogniseLegacy } from './legacy/recognise.ts'

/**
 * A plain text as a reading: one block a line, lines ending at line feeds and page breaks. The text is in NFC and otherwise as given, or
 * converted where it was typed in a code before Unicode.
 */
export function textReading(given: string): Reading {
  const legacy = recogniseLegacy(given)
  const text = legacy === null ? given.normalize('NFC') : decodeLegacy(given, legacy)
  const blocks: Block[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== '\n' && text[i] !== '\f') continue
    blocks.push({ kind: 'line', span: { start, end: text[i - 1] === '\r' && i > start ? i - 1 : i } })
    start = i + 1
  }
  return { text, blocks, format: 'txt', ...(legacy === null ? {} : { legacy }) }
}
