/** One page of a PDF as a picture, for whoever holds recognised words against it. Run it in a child, as every reading of a PDF. */
import { type Decision, accept, refuse } from '@songhanh/core/basics/decision'
import { encode } from 'fast-png'
import { PAPER_LIMITS, type PaperLimits } from './limits.ts'
import { drawnPage } from './pdf-picture.ts'
import { growsTooFar, isPackedTwice } from './pdf-streams.ts'

/** Enough to read 13-point letters on a screen and to compare them; four times as many bytes would tell no more. */
const DOTS_PER_INCH = 110

/** A picture as PNG, in base64. */
export interface PagePicture {
  readonly png: string
}

/**
 * Draws a page, counted from 1, whatever it holds. Refuses `intake.unsafe-file`, `intake.not-readable`, and `intake.page-not-found` beyond the last.
 */
export async function pictureOfPdfPage(
  bytes: Uint8Array,
  page: number,
  limits: PaperLimits = PAPER_LIMITS,
): Promise<Decision<PagePicture>> {
  if (isPackedTwice(bytes) || growsTooFar(bytes)) return refuse('intake.unsafe-file')
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes)
    try {
      if (page < 1 || page > document.getPageCount()) return refuse('intake.page-not-found', { page })
      const { width, height, data } = await drawnPage(document.getPage(page - 1), DOTS_PER_INCH, limits.pixels)
      const png = encode({ width, height, data: data.subarray(0, width * height), channels: 1, depth: 8 })
      return accept({ png: Buffer.from(png).toString('base64') })
    } finally {
      document.destroy()
    }
  } catch {
    return refuse('intake.not-readable')
  } finally {
    library.destroy()
  }
}
