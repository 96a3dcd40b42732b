import type { Table as PaperTable } from '@songhanh/core/reports/official-document'
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type FileChild,
} from 'docx'
import { runsOf } from './paragraphs.ts'

const CELL_SIZE = 12
const TITLE_SIZE = 13
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE, insideHorizontal: NO_LINE, insideVertical: NO_LINE }

const words = (text: string, bold: boolean, italic = false, size = CELL_SIZE) => runsOf(text, { size, bold, italic })
const CELL_MARGINS = { left: 60, right: 60 } as const

/** A table of the paper with its title and the note on units; the head repeats on every page, no row is broken in two. */
export function drawnTable(table: PaperTable, width: number): FileChild[] {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = table.columns.map(({ share }) => Math.round((width * share) / shares))
  const cell = (text: string, c: number, align: keyof typeof ALIGN, bold: boolean, columnSpan = 1, keepNext = false) =>
    new TableCell({
      ...(columnSpan > 1 ? { columnSpan } : {}),
      width: { size: widths.slice(c, c + columnSpan).reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new Paragraph({
          alignment: ALIGN[align],
          ...(keepNext ? { keepNext } : {}),
          spacing: { before: 20, after: 20 },
          children: words(text, bold),
        }),
      ],
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ head: text }, c) => cell(text, c, 'center', true)),
  })
  const rows = table.rows.map(({ cells, strong }) => {
    // A strong row whose last cells are empty is a heading within the table: its last words run to the edge.
    const last = cells.findLastIndex((text) => text !== '')
    const upTo = strong && last >= 0 ? last + 1 : table.columns.length
    // A heading never ends a page: it goes on with its first line.
    const heads = upTo < table.columns.length
    return new TableRow({
      cantSplit: true,
      children: table.columns
        .slice(0, upTo)
        .map(({ align }, c) => cell(cells[c] ?? '', c, align, strong, c + 1 === upTo ? table.columns.length - c : 1, heads)),
    })
  })
  return [
    ...(table.title === ''
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            spacing: { before: 120, after: 60 },
            children: words(table.title, true, false, TITLE_SIZE),
          }),
        ]),
    ...(table.note === null
      ? []
      : [new Paragraph({ alignment: AlignmentType.RIGHT, keepNext: true, children: words(table.note, false, true) })]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      margins: CELL_MARGINS,
      rows: [head, ...rows],
    }),
    new Paragraph({ spacing: { before: 0, after: 60 }, children: [] }),
  ]
}

/** Two columns without lines: the letterhead, the foot with recipients and signature. */
export const sideBySide = (widths: readonly [number, number], rows: readonly (readonly [Paragraph[], Paragraph[]])[]) =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    borders: NO_LINES,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, c) =>
              new TableCell({
                borders: NO_LINES,
                margins: { left: 0, right: 0 },
                width: { size: widths[c] ?? 0, type: WidthType.DXA },
                children,
              }),
          ),
        }),
    ),
  })
