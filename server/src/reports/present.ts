/** A report as the treaty shows it. */
import type * as api from '@songhanh/api/reports'
import type { Standing } from '@songhanh/core/reports/correction'
import { shown, type Edit } from '@songhanh/core/reports/edit'
import { textOf, type Piece } from '@songhanh/core/reports/piece'
import type { ReportBlock, ReportParagraph } from '@songhanh/core/reports/report'
import type { z } from 'zod'
import type { ReportLine } from './store.ts'
import type { StoredReport } from './store.ts'

type Page = z.input<typeof api.readReport.answer>
type Chart = Page['parts'][number]['blocks'][number] & { readonly kind: 'chart' }
type Edits = ReadonlyMap<string, Edit>

// The treaty's lists are its own copies.
const pieces = (of: readonly Piece[]) => of.map(({ text, ref }) => ({ text, ref: ref && { ...ref } }))

function paragraph(of: ReportParagraph, edits: Edits): Page['closing'] {
  const said = shown(of, edits)
  return {
    kind: 'paragraph',
    key: of.key,
    pieces: pieces(said.pieces),
    composed: said.composed && pieces(said.composed),
    typed: said.typed.map((one) => ({ ...one })),
    outdated: said.outdated,
  }
}

function block(of: ReportBlock, edits: Edits): Page['parts'][number]['blocks'][number] {
  switch (of.kind) {
    case 'paragraph':
      return paragraph(of, edits)
    case 'chart':
      return {
        ...of,
        title: pieces(of.title),
        alternative: pieces(of.alternative),
        drawing: structuredClone(of.drawing) as Chart['drawing'],
      }
    case 'heading':
      return { ...of, pieces: pieces(of.pieces) }
    case 'table':
      return {
        ...of,
        title: pieces(of.title),
        columns: of.columns.map((column) => ({ ...column, head: pieces(column.head) })),
        rows: of.rows.map(({ cells, strong }) => ({ strong, cells: cells.map(pieces) })),
      }
  }
}

type Numbered = { readonly number: number; readonly day: string } | null

export const summaryOf = (
  { id, planId, kind, year, state, version, form }: ReportLine,
  numbered: Numbered,
  seat: { readonly at: string; readonly name: string } | null,
  standing: Standing,
) => ({
  id,
  planId,
  kind,
  year,
  state,
  version,
  seat: seat && { key: seat.at, name: seat.name },
  symbol: form.symbol,
  number: numbered?.number ?? null,
  day: numbered?.day ?? null,
  standing,
})

/** What a report says, with the edits of an officer laid over it. */
export const bodyOf = ({ composed }: Pick<StoredReport, 'composed'>, edits: Edits) => ({
  subject: textOf(composed.subject),
  opening: composed.opening.map((one) => paragraph(one, edits)),
  parts: composed.parts.map((part) => ({
    name: part.name,
    label: part.label,
    heading: pieces(part.heading),
    blocks: part.blocks.map((one) => block(one, edits)),
  })),
  closing: paragraph(composed.closing, edits),
  annexes: composed.annexes.map(({ key, title, blocks }) => ({ key, title, blocks: blocks.map((one) => block(one, edits)) })),
})
