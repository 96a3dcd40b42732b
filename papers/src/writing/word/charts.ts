import type { Chart } from '@songhanh/core/reports/official-document'
import { FONT } from '@songhanh/core/reports/official-form'
import { AlignmentType, ImageRun, Paragraph, TextRun } from 'docx'
import { halfPoints } from './measure.ts'
import { pictureOf } from './picture.ts'

const POINTS_WIDE = 600

/** A chart as a picture with its sentence for those who cannot see it. */
export function drawnChart(chart: Chart): Paragraph[] {
  const picture = new ImageRun({
    type: 'png',
    data: pictureOf(chart.svg),
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
