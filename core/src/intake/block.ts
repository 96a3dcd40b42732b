import type { Span } from '../plans/content.ts'
import type { LegacyCode } from './legacy/codes.ts'

/** What a reader of files hands over: the whole text once, and blocks that point into it. Spans are UTF-16 offsets into `text`. */
export interface Reading {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly format: 'txt' | 'docx' | 'doc' | 'xlsx' | 'pdf' | 'png' | 'jpeg'
  /** The code the paper was typed in before Unicode, where its words had to be converted. */
  readonly legacy?: LegacyCode
  /** The pages that are pictures and were read by recognition; absent where the whole file had its own text. */
  readonly scanned?: readonly ScannedPage[]
  /** How many pages the file has, where some were recognised. */
  readonly pages?: number
}

/** A page whose words were recognised: where they stand, and which of them were hard to make out. */
export interface ScannedPage {
  /** Counted from 1. */
  readonly page: number
  readonly span: Span
  readonly unsure: readonly Span[]
}

/** One line, paragraph or table row of the file. `label` is an automatic number Word would print; it also stands in `text`. */
export interface Block {
  readonly kind: 'line' | 'paragraph' | 'table-row'
  readonly span: Span
  readonly label?: string
  /** The cells of a table row, each as the spans of its paragraphs. */
  readonly cells?: readonly (readonly Span[])[]
}
