import type { Chart } from '@songhanh/core/reports/official-document'
import { FONT } from '@songhanh/core/reports/official-form'
import { createHash } from 'node:crypto'
import { AlignmentType, ImageRun, Paragraph, TextRun } from 'docx'
import { halfPoints } from './measure.ts'
import { pictureOf } from './picture.ts'

const POINTS_WIDE = 600

/** What stands in a document for the picture of a drawing until the archive is packed: its name, the same for the same drawing. */
const nameOf = ({ svg }: Chart): string => createHash('sha256').update(svg).digest('hex')

/** The pictures of drawings by the names that stand for them; all are drawn at once, while the document is put together. */
export async function picturesOf(charts: readonly Chart[]): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map(await Promise.all(charts.map(async (chart) => [nameOf(chart), await pictureOf(chart.svg)] as const)))
}

/** A chart as a picture with its sentence for those who cannot see it. The library packs and names what it is given: it is given the name only. */
export function drawnChart(chart: Chart): Paragraph[] {
  const picture = new ImageRun({
    type: 'png',
    data: Buffer.from(nameOf(chart)),
    transformation: { width: POINTS_WIDE, height: Math.round((POINTS_WIDE * chart.height) / chart.width) },
    altText: { name: chart.title, title: chart.title, description: chart.alternative },
  })
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 80 }, children: [picture] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [new TextRun({ text: chart.title, italics: true, font: FONT, size: halfPoints(13) })],
    }),
  ]
}
