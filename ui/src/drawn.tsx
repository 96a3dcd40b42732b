import type { Drawing } from '@songhanh/core/reports/drawing'
import { renderToStaticMarkup } from 'react-dom/server'
import { drawingSize, ReportDrawing } from './report-charts.tsx'

/** The chart as a finished picture for paper. */
export const drawn = (drawing: Drawing): { readonly svg: string; readonly width: number; readonly height: number } => ({
  ...drawingSize(drawing),
  svg: renderToStaticMarkup(<ReportDrawing drawing={drawing} />),
})
