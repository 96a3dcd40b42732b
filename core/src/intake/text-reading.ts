import type { Block, Reading } from './block.ts'

/** A plain text as a reading: one block a line, lines ending at line feeds and page breaks, the text in NFC and otherwise as given. */
export function textReading(given: string): Reading {
  const text = given.normalize('NFC')
  const blocks: Block[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== '\n' && text[i] !== '\f') continue
    blocks.push({ kind: 'line', span: { start, end: text[i - 1] === '\r' && i > start ? i - 1 : i } })
    start = i + 1
  }
  return { text, blocks, format: 'txt' }
}
