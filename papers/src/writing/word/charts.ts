import { createRequire } from 'node:module'
import type { Chart } from '@songhanh/core/reports/official-document'
import { Resvg } from '@resvg/resvg-js'
import { AlignmentType, ImageRun, Paragraph, TextRun } from 'docx'
import { FONT } from '@songhanh/core/reports/official-form'
import { halfPoints } from './measure.ts'

const FONT_FILE = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
const PIXELS_WIDE = 1600
const POINTS_WIDE = 600

/** A chart as a picture with its sentence for those who cannot see it. The font is ours: a machine without Vietnamese fonts draws boxes. */
export function drawnChart(chart: Chart): Paragraph[] {
  const drawing = new Resvg(chart.svg, {
    font: { fontFiles: [FONT_FILE], loadSystemFonts: false, defaultFontFamily: 'Tinos' },
    fitTo: { mode: 'width', value: PIXELS_WIDE },
  })
  const picture = new ImageRun({
    type: 'png',
    data: drawing.render().asPng(),
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
