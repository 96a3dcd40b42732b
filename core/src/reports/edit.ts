/**
 * What an officer wrote over a composed paragraph. An edit survives when the report is composed again; where its numbers are not those of the
 * figures, each is marked with the computed number it stands over.
 */
import { textOf, type Piece } from './piece.ts'
import type { Report, ReportBlock, ReportParagraph } from './report.ts'
import { composedTokens, keptNumbers, typedBetween, writtenTokens, type NumberToken, type TypedNumber } from './typed-number.ts'

export interface Edit {
  readonly key: string
  /** Empty: the paragraph is left out. */
  readonly text: string
  /** What the paragraph said when the officer wrote over it. */
  readonly over: string
}

export interface ShownParagraph {
  readonly key: string
  readonly pieces: readonly Piece[]
  /** What the program wrote, where an officer wrote over it; else null. */
  readonly composed: readonly Piece[] | null
  readonly typed: readonly TypedNumber[]
  /** The figures have changed since the officer wrote. */
  readonly outdated: boolean
}

function withEdit(paragraph: ReportParagraph, edit: Edit): ShownParagraph {
  const before = composedTokens(paragraph.pieces)
  const after = writtenTokens(edit.text)
  const pairs = keptNumbers(before, after)
  const ends = [...pairs, [before.length, after.length] as const]
  const typed = ends.flatMap(([i, j], n) => {
    const [fromI, fromJ] = n === 0 ? [0, 0] : [pairs[n - 1]![0] + 1, pairs[n - 1]![1] + 1]
    return typedBetween(before.slice(fromI, i), after.slice(fromJ, j))
  })
  return {
    key: paragraph.key,
    pieces: grounded(edit.text, after, new Map(pairs.map(([i, j]) => [j, before[i]!.piece]))),
    composed: paragraph.pieces,
    typed,
    outdated: textOf(paragraph.pieces) !== edit.over,
  }
}

/** The officer's text in pieces: a number that was kept keeps its ground. */
function grounded(text: string, tokens: readonly NumberToken[], grounds: ReadonlyMap<number, Piece | null>): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  tokens.forEach((token, n) => {
    const ref = grounds.get(n)?.ref ?? null
    if (ref === null) return
    if (token.at > at) pieces.push({ text: text.slice(at, token.at), ref: null })
    pieces.push({ text: token.text, ref })
    at = token.at + token.text.length
  })
  if (at < text.length) pieces.push({ text: text.slice(at), ref: null })
  return pieces
}

/** A paragraph as it will be printed, with or without an edit. */
export function shown(paragraph: ReportParagraph, edits: ReadonlyMap<string, Edit>): ShownParagraph {
  const edit = edits.get(paragraph.key)
  return edit ? withEdit(paragraph, edit) : { key: paragraph.key, pieces: paragraph.pieces, composed: null, typed: [], outdated: false }
}

/** The report as it will be printed: edited paragraphs in place of the composed ones, emptied ones left out. */
export function edited(report: Report, edits: ReadonlyMap<string, Edit>): Report {
  const replaced = (paragraph: ReportParagraph): readonly ReportParagraph[] => {
    const { pieces } = shown(paragraph, edits)
    return textOf(pieces).trim() === '' ? [] : [{ ...paragraph, pieces }]
  }
  const blocks = (all: readonly ReportBlock[]) =>
    all.flatMap((block): readonly ReportBlock[] => (block.kind === 'paragraph' ? replaced(block) : [block]))
  const [closing] = replaced(report.closing)
  return {
    ...report,
    opening: report.opening.flatMap(replaced),
    parts: report.parts.map((part) => ({ ...part, blocks: blocks(part.blocks) })),
    closing: closing ?? { ...report.closing, pieces: [] },
  }
}
