/** Reads delimited text, as Excel in any locale writes it: comma, semicolon or tab, with or without a byte order mark. */
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import { parse } from 'csv-parse/browser/esm/sync'
import { EMPTY, type Cell, type Sheet } from './cell.ts'

/** Every cell is text: what number it means is decided by the form it goes into. Refusals: `sheet.empty-file`, `sheet.not-utf8`, `sheet.broken-csv`. */
export function readCsv(bytes: Uint8Array, name = 'CSV'): Decision<Sheet> {
  const text = decode(bytes)
  if (text === null) return refuse('sheet.not-utf8')
  if (text.trim() === '') return refuse('sheet.empty-file')
  try {
    const rows: string[][] = parse(text, { delimiter: delimiterOf(text), relaxColumnCount: true, skipEmptyLines: false })
    return accept({ name, hidden: false, hiddenRows: [], rows: rows.map((row) => row.map(cellOf)) })
  } catch (error) {
    return refuse('sheet.broken-csv', { line: lineOf(error) })
  }
}

const cellOf = (text: string): Cell => (text === '' ? EMPTY : { kind: 'text', text })

function decode(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    return null
  }
}

/**
 * The sign that parts the cells of the first line, outside quotes. Decided once for the file: with "comma or semicolon" at every line,
 * "1.234,5" would fall apart.
 */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const head = /^[^\r\n]*/u.exec(text.replace(/"(?:[^"]|"")*"/gu, ''))?.[0] ?? ''
  const count = (sign: string) => head.split(sign).length - 1
  if (count('\t') > 0) return '\t'
  return count(';') > 0 ? ';' : ','
}

const lineOf = (error: unknown) => (error instanceof Error && 'lines' in error ? Number(error.lines) : 0)
