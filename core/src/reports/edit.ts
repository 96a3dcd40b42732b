/**
 * What an officer wrote over a composed paragraph. An edit survives when the report is composed again; where its numbers are not those of the
 * figures, each is marked with the computed number it stands over.
 */
import { textOf, type Piece } from './piece.ts'
import type { Report, ReportBlock, ReportParagraph } from './report.ts'

export interface Edit {
  readonly key: string
  /** Empty: the paragraph is left out. */
  readonly text: string
  /** What the paragraph said when the officer wrote over it. */
  readonly over: string
}

/** A number typed by hand; `computed` is the number of the figures it stands in place of, null where it was added. */
export interface TypedNumber {
  readonly typed: string
  readonly computed: string | null
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

const NUMBER = /\d+(?:[.,/]\d+)*/gu

interface Token {
  readonly text: string
  readonly at: number
  readonly piece: Piece | null
}

/** The numbers of composed pieces, each with the piece it stands in. */
const tokensOf = (pieces: readonly Piece[]): readonly Token[] =>
  pieces.flatMap((piece) => [...piece.text.matchAll(NUMBER)].map((m) => ({ text: m[0], at: m.index, piece })))

const tokensIn = (text: string): readonly Token[] => [...text.matchAll(NUMBER)].map((m) => ({ text: m[0], at: m.index, piece: null }))

/** The longest run of equal numbers in the same order, as pairs of places: what was kept. */
function kept(before: readonly Token[], after: readonly Token[]): readonly (readonly [number, number])[] {
  const length = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      length[i]![j] = before[i]!.text === after[j]!.text ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i]!.text === after[j]!.text) pairs.push([i++, j++])
    else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++
    else j++
  }
  return pairs
}

/** Between two kept numbers, typed numbers stand over the computed ones there, in order; the rest were added. */
function typedBetween(before: readonly Token[], after: readonly Token[]): readonly TypedNumber[] {
  return after.map(({ text }, n) => ({ typed: text, computed: before[n]?.text ?? null }))
}

const isComputed = ({ piece }: Token) => piece?.ref !== null && piece?.ref?.kind !== 'quoted'

function withEdit(paragraph: ReportParagraph, edit: Edit): ShownParagraph {
  const before = tokensOf(paragraph.pieces)
  const after = tokensIn(edit.text)
  const pairs = kept(before, after)
  const ends = [...pairs, [before.length, after.length] as const]
  const typed = ends.flatMap(([i, j], n) => {
    const [fromI, fromJ] = n === 0 ? [0, 0] : [pairs[n - 1]![0] + 1, pairs[n - 1]![1] + 1]
    return typedBetween(before.slice(fromI, i).filter(isComputed), after.slice(fromJ, j))
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
function grounded(text: string, tokens: readonly Token[], grounds: ReadonlyMap<number, Piece | null>): readonly Piece[] {
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
