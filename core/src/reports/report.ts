/** A composed report: parts in the order of the outline, each paragraph and table with the grounds of what stands in it. */
import type { Verdict } from './verdict.ts'
import type { Drawing } from './drawing.ts'
import type { ReportKind } from './facts.ts'
import type { Piece } from './piece.ts'

/** The parts of the yearly report by common practice, in this order. */
export const PARTS = ['direction', 'results', 'communication', 'inspection', 'money', 'difficulties', 'next-year', 'proposals'] as const
export type PartName = (typeof PARTS)[number]

export interface ReportParagraph {
  readonly kind: 'paragraph'
  /** Stays the same from one composition to the next: an officer's edit is tied to it. */
  readonly key: string
  readonly pieces: readonly Piece[]
}

export interface ReportHeading {
  readonly kind: 'heading'
  readonly level: 2 | 3
  readonly label: string
  readonly pieces: readonly Piece[]
}

export interface ReportTable {
  readonly kind: 'table'
  readonly key: string
  readonly title: readonly Piece[]
  readonly note: string | null
  readonly columns: readonly { readonly head: readonly Piece[]; readonly share: number; readonly align: 'left' | 'center' | 'right' }[]
  readonly rows: readonly { readonly cells: readonly (readonly Piece[])[]; readonly strong: boolean }[]
}

/** A drawing; `alternative` says in a sentence what it shows. */
export interface ReportChart {
  readonly kind: 'chart'
  readonly key: string
  readonly title: readonly Piece[]
  readonly alternative: readonly Piece[]
  readonly drawing: Drawing
}

export const paragraph = (key: string, pieces: readonly Piece[]): ReportParagraph => ({ kind: 'paragraph', key, pieces })
/** Fixed words, without a number or name in them. */
export const words = (text: string): readonly Piece[] => [{ text, ref: null }]

/** Tables are numbered through body and annexes, in the order they stand. */
export interface TableNumbers {
  next(): number
}
export function tableNumbers(): TableNumbers {
  let given = 0
  return { next: () => (given += 1) }
}

export type ReportBlock = ReportParagraph | ReportHeading | ReportTable | ReportChart

export interface ReportPart {
  readonly name: PartName
  readonly label: string
  readonly heading: readonly Piece[]
  readonly blocks: readonly ReportBlock[]
}

export interface ReportAnnex {
  readonly key: string
  readonly title: string
  readonly landscape: boolean
  readonly blocks: readonly ReportBlock[]
}

/** What a figure was when the report was composed: kept, so that a later official figure can be shown beside it. */
export interface ReportFigure {
  readonly measure: string
  readonly name: string
  /** As `decimalText`; null where there is no figure, then `reason` says why. */
  readonly value: string | null
  readonly reason: string | null
  readonly unit: string | null
  readonly kinds: readonly string[]
  /** Null of a figure a seat sent: the plan asks nothing of it. */
  readonly verdict: Verdict | null
}

export interface Report {
  readonly kind: ReportKind
  readonly year: number
  /** Line breaks where the title breaks on paper. */
  readonly subject: readonly Piece[]
  readonly opening: readonly ReportParagraph[]
  readonly parts: readonly ReportPart[]
  readonly closing: ReportParagraph
  readonly annexes: readonly ReportAnnex[]
  readonly figures: readonly ReportFigure[]
}

/** Every paragraph of the body, in order. */
export const paragraphsOf = (report: Report): readonly ReportParagraph[] => [
  ...report.opening,
  ...report.parts.flatMap((part) => part.blocks.filter((block) => block.kind === 'paragraph')),
  report.closing,
]

/** Every run of pieces of a report, wherever it stands: what the laws are asked of. */
export const allPieces = (report: Report): readonly (readonly Piece[])[] => {
  const ofBlock = (block: ReportBlock): readonly (readonly Piece[])[] => {
    switch (block.kind) {
      case 'table':
        return [block.title, ...block.columns.map(({ head }) => head), ...block.rows.flatMap(({ cells }) => cells)]
      case 'chart':
        return [block.title, block.alternative]
      default:
        return [block.pieces]
    }
  }
  return [
    report.subject,
    ...report.opening.map(({ pieces }) => pieces),
    ...report.parts.flatMap((part) => [part.heading, ...part.blocks.flatMap(ofBlock)]),
    report.closing.pieces,
    ...report.annexes.flatMap((annex) => annex.blocks.flatMap(ofBlock)),
  ]
}
