/** Whether the words of a page are words nobody sees: they say what some program made of a picture, not what the paper says. */
import type { PdfPage } from './pdf-page.ts'

/** The part of PDFium's own interface that is used here; its wrapper hands out text only. */
interface Pdfium {
  readonly HEAPU8: Uint8Array
  readonly wasmExports: { malloc(bytes: number): number; free(pointer: number): void }
  _FPDFPage_CountObjects(page: number): number
  _FPDFPage_GetObject(page: number, index: number): number
  _FPDFPageObj_GetType(object: number): number
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number
  _FPDFPageObj_HasTransparency(object: number): number
  _FPDFFormObj_CountObjects(form: number): number
  _FPDFFormObj_GetObject(form: number, index: number): number
  _FPDFTextObj_GetTextRenderMode(text: number): number
  _FPDFImageObj_GetRenderedBitmap(document: number, page: number, image: number): number
  _FPDFBitmap_GetFormat(bitmap: number): number
  _FPDFBitmap_GetBuffer(bitmap: number): number
  _FPDFBitmap_GetWidth(bitmap: number): number
  _FPDFBitmap_GetHeight(bitmap: number): number
  _FPDFBitmap_GetStride(bitmap: number): number
  _FPDFBitmap_Destroy(bitmap: number): void
  _FPDF_GetPageWidthF(page: number): number
  _FPDF_GetPageHeightF(page: number): number
}

interface Inside {
  readonly module: Pdfium
  readonly pageIdx: number
  readonly documentIdx: number
}

/** A page that draws more than this is a map or a chart, and is looked at no further. */
const MOST_OBJECTS = 20_000
const TEXT = 1
const IMAGE = 3
const FORM = 5
const UNSEEN = 3
/** Of the page a picture must cover, and of its words those that must be unseen: a signature's words may be drawn over a scan. */
const NEARLY_ALL = 0.8

/**
 * Whether the words of a page lie unseen over a picture of it, as a scanner leaves them that recognises words by itself, or below one that covers them:
 * they are as doubtful as any recognition. A picture words shine through, such as a watermark, hides nothing.
 */
export function hidesWordsByPicture(page: PdfPage): boolean {
  const { module: pdf, pageIdx, documentIdx } = page as unknown as Inside
  const sheet = pdf._FPDF_GetPageWidthF(pageIdx) * pdf._FPDF_GetPageHeightF(pageIdx)
  const memory = pdf.wasmExports.malloc(16)
  const covers = (object: number): boolean => {
    if (!pdf._FPDFPageObj_GetBounds(object, memory, memory + 4, memory + 8, memory + 12)) return false
    const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(pdf.HEAPU8.buffer, memory, 4)
    return (right - left) * (top - bottom) >= sheet * NEARLY_ALL
  }
  try {
    let covered = false
    let words = 0
    let unseen = 0
    /** Words drawn to be seen, with no picture drawn over them yet. */
    let bare = 0
    const look = (object: number, within: number): void => {
      const type = pdf._FPDFPageObj_GetType(object)
      if (type === IMAGE && covers(within)) {
        covered = true
        if (bare > 0 && !pdf._FPDFPageObj_HasTransparency(within) && isOpaque(pdf, documentIdx, pageIdx, object, sheet)) {
          unseen += bare
          bare = 0
        }
      }
      if (type !== TEXT) return
      words++
      if (pdf._FPDFTextObj_GetTextRenderMode(object) === UNSEEN) unseen++
      else bare++
    }
    const objects = Math.min(pdf._FPDFPage_CountObjects(pageIdx), MOST_OBJECTS)
    for (let i = 0; i < objects; i++) {
      const object = pdf._FPDFPage_GetObject(pageIdx, i)
      look(object, object)
      if (pdf._FPDFPageObj_GetType(object) !== FORM) continue
      const parts = Math.min(pdf._FPDFFormObj_CountObjects(object), MOST_OBJECTS)
      for (let n = 0; n < parts; n++) look(pdf._FPDFFormObj_GetObject(object, n), object)
    }
    return covered && unseen > 0 && unseen >= words * NEARLY_ALL
  } finally {
    pdf.wasmExports.free(memory)
  }
}

const BGRA = 4
const SOLID = 250
/** Square points of the largest sheet whose picture is looked at for what shines through it: twenty times A4. */
const LARGEST = 10_000_000
/** One point in so many is looked at. */
const STEP = 7

/** Whether a picture with its mask lets next to nothing shine through; one that cannot be told is taken to hide what is below it. */
function isOpaque(pdf: Pdfium, document: number, page: number, image: number, sheet: number): boolean {
  if (sheet > LARGEST) return true
  const bitmap = pdf._FPDFImageObj_GetRenderedBitmap(document, page, image)
  if (!bitmap) return true
  try {
    if (pdf._FPDFBitmap_GetFormat(bitmap) !== BGRA) return true
    const [width, height, stride] = [pdf._FPDFBitmap_GetWidth(bitmap), pdf._FPDFBitmap_GetHeight(bitmap), pdf._FPDFBitmap_GetStride(bitmap)]
    const from = pdf._FPDFBitmap_GetBuffer(bitmap)
    let points = 0
    let solid = 0
    for (let y = 0; y < height; y += STEP)
      for (let x = 0; x < width; x += STEP) {
        points++
        if ((pdf.HEAPU8[from + y * stride + 4 * x + 3] ?? 0) >= SOLID) solid++
      }
    return solid >= points * NEARLY_ALL
  } finally {
    pdf._FPDFBitmap_Destroy(bitmap)
  }
}
