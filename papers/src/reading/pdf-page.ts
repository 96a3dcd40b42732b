/** What PDFium tells of a page beyond its text: where each letter stands and which straight lines are drawn. */
import type { Extent, Letter, Placement, Rule, Rules } from './pdf-tables.ts'

/** The part of PDFium's own interface that is used here; its wrapper hands out text only. */
interface Pdfium {
  readonly HEAPU8: Uint8Array
  readonly wasmExports: { malloc(bytes: number): number; free(pointer: number): void }
  _FPDF_ClosePage(page: number): void
  _FPDFText_LoadPage(page: number): number
  _FPDFText_ClosePage(text: number): void
  _FPDFText_CountChars(text: number): number
  _FPDFText_GetUnicode(text: number, index: number): number
  _FPDFText_IsGenerated(text: number, index: number): number
  _FPDFText_GetCharBox(text: number, index: number, left: number, right: number, bottom: number, top: number): number
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number
  _FPDFText_GetText(text: number, start: number, count: number, buffer: number): number
  _FPDFText_CountRects(text: number, start: number, count: number): number
  _FPDFText_GetRect(text: number, index: number, left: number, top: number, right: number, bottom: number): number
  _FPDFPage_GetAnnotCount(page: number): number
  _FPDFPage_Flatten(page: number, usage: number): number
  _FPDFPage_CountObjects(page: number): number
  _FPDFPage_GetObject(page: number, index: number): number
  _FPDFPageObj_GetType(object: number): number
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number
  _FPDFPath_CountSegments(path: number): number
  _FPDFPath_GetPathSegment(path: number, index: number): number
  _FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number
  _FPDFPathSegment_GetType(segment: number): number
  _FPDFPathSegment_GetClose(segment: number): number
}

/** A page as the wrapper holds it. */
export interface PdfPage {
  getText(): string
}

const inside = (page: PdfPage): { readonly module: Pdfium; readonly pageIdx: number } =>
  page as unknown as { readonly module: Pdfium; readonly pageIdx: number }

/** Fields, stamps and notes that stand over a page. */
export function annotationsOn(page: PdfPage): number {
  const { module: pdf, pageIdx } = inside(page)
  return pdf._FPDFPage_GetAnnotCount(pageIdx)
}

const AS_SHOWN = 0
const DONE = 1

/** Draws what stands over a page into it, in memory only; the page must be opened anew to see it. */
export function drawnIntoPage(page: PdfPage): boolean {
  const { module: pdf, pageIdx } = inside(page)
  return pdf._FPDFPage_Flatten(pageIdx, AS_SHOWN) === DONE
}

/** Gives a page back that was read to its end: what PDFium holds of it is free for the next. The page is not to be asked again. */
export function closePage(page: PdfPage): void {
  const { module: pdf, pageIdx } = inside(page)
  pdf._FPDF_ClosePage(pageIdx)
}

const PATH = 2
const MOVE = 2
const LINE = 0
/** A page that draws more than this is a map or a chart, and is read as text alone. */
const MOST_OBJECTS = 20_000
const MOST_SEGMENTS = 20_000
/** The thickest line that is drawn as a thin filled box. */
const THIN = 2.5
const SHORTEST = 6

/** The straight level and upright lines of a page, also those drawn as thin boxes or as the edges of boxes. */
export function rulesOf(page: PdfPage): Rules {
  const { module: pdf, pageIdx } = inside(page)
  const level: Rule[] = []
  const upright: Rule[] = []
  const objects = Math.min(pdf._FPDFPage_CountObjects(pageIdx), MOST_OBJECTS)
  const memory = pdf.wasmExports.malloc(32)
  const add = (x1: number, y1: number, x2: number, y2: number): void => {
    const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
    if (high <= THIN && wide >= SHORTEST) level.push({ from: Math.min(x1, x2), to: Math.max(x1, x2), at: (y1 + y2) / 2 })
    else if (wide <= THIN && high >= SHORTEST) upright.push({ from: Math.min(y1, y2), to: Math.max(y1, y2), at: (x1 + x2) / 2 })
  }
  try {
    let segments = 0
    for (let i = 0; i < objects && segments < MOST_SEGMENTS; i++) {
      const object = pdf._FPDFPage_GetObject(pageIdx, i)
      if (pdf._FPDFPageObj_GetType(object) !== PATH) continue
      const count = pdf._FPDFPath_CountSegments(object)
      segments += count
      if (count > 0 && segments < MOST_SEGMENTS) for (const [a, b] of edgesOf(pdf, object, count, memory)) add(a[0], a[1], b[0], b[1])
    }
  } finally {
    pdf.wasmExports.free(memory)
  }
  return { level, upright }
}

type Point = readonly [number, number]

function* edgesOf(pdf: Pdfium, path: number, count: number, memory: number): Generator<readonly [Point, Point]> {
  const floats = (n: number): Float32Array => new Float32Array(pdf.HEAPU8.buffer, memory, n)
  const [a, b, c, d, e, f] = pdf._FPDFPageObj_GetMatrix(path, memory) ? [...floats(6)] : [1, 0, 0, 1, 0, 0]
  let start: Point | null = null
  let last: Point | null = null
  for (let i = 0; i < count; i++) {
    const segment = pdf._FPDFPath_GetPathSegment(path, i)
    if (!pdf._FPDFPathSegment_GetPoint(segment, memory, memory + 4)) return
    const [x = 0, y = 0] = floats(2)
    const point: Point = [(a ?? 1) * x + (c ?? 0) * y + (e ?? 0), (b ?? 0) * x + (d ?? 1) * y + (f ?? 0)]
    const type = pdf._FPDFPathSegment_GetType(segment)
    if (type === MOVE) start = point
    else if (type === LINE && last) yield [last, point]
    last = point
    if (start && pdf._FPDFPathSegment_GetClose(segment)) yield [point, start]
  }
}

/** NUL and U+FFFE stand where a font gives no letter, or where a word was hyphenated. */
const isLetter = (code: number): boolean => code !== 0 && code !== 0xfffe && code !== 0xffff && code !== 0x0d && code <= 0x10_ff_ff

/** The letters of a page in the order PDFium reads them. */
export function lettersOf(page: PdfPage): readonly Letter[] {
  return withText(page, [], (pdf, text, memory) => {
    const placeOf = (i: number): Placement | null => {
      if (!pdf._FPDFText_GetCharBox(text, i, memory, memory + 8, memory + 16, memory + 24)) return null
      const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(pdf.HEAPU8.buffer, memory, 4)
      const base = pdf._FPDFText_GetCharOrigin(text, i, memory, memory + 8) ? new Float64Array(pdf.HEAPU8.buffer, memory, 2)[1] : undefined
      return { x: (left + right) / 2, y: (bottom + top) / 2, extent: { left, right, base: base ?? bottom } }
    }
    const letters: Letter[] = []
    const count = pdf._FPDFText_CountChars(text)
    for (let i = 0; i < count; i++) {
      const code = pdf._FPDFText_GetUnicode(text, i)
      if (!isLetter(code)) continue
      const character = String.fromCodePoint(code)
      const stands = !pdf._FPDFText_IsGenerated(text, i) && character.trim() !== ''
      letters.push({ text: character, place: stands ? placeOf(i) : null })
    }
    return letters
  })
}

export interface PageText {
  readonly text: string
  /** Runs of words as far as PDFium takes them together, each by the middle of its height: they tell whether to look letter by letter. */
  readonly runs: readonly Extent[]
  /** How wide a letter is. */
  readonly letter: number
}

/** What a page says in PDFium's order, and its runs of words; told at once, for laying out the text of a page is what takes the time. */
export function textOf(page: PdfPage): PageText {
  return withText<PageText>(page, { text: '', runs: [], letter: 0 }, (pdf, text, memory) => {
    const characters = pdf._FPDFText_CountChars(text)
    const count = pdf._FPDFText_CountRects(text, 0, characters)
    const runs: Extent[] = []
    let width = 0
    for (let i = 0; i < count; i++) {
      if (!pdf._FPDFText_GetRect(text, i, memory, memory + 8, memory + 16, memory + 24)) continue
      const [left = 0, top = 0, right = 0, bottom = 0] = new Float64Array(pdf.HEAPU8.buffer, memory, 4)
      runs.push({ left, right, base: (top + bottom) / 2 })
      width += right - left
    }
    return { text: wordsOf(pdf, text, characters), runs, letter: characters === 0 ? 0 : width / characters }
  })
}

function wordsOf(pdf: Pdfium, text: number, characters: number): string {
  const buffer = pdf.wasmExports.malloc(2 * (characters + 1))
  try {
    const units = pdf._FPDFText_GetText(text, 0, characters, buffer)
    const words = UTF16.decode(pdf.HEAPU8.slice(buffer, buffer + 2 * Math.max(0, units - 1)))
    return words.replace(/\r\n/g, '\n').replace(/[\u0000\ufffe\uffff]/g, '')
  } finally {
    pdf.wasmExports.free(buffer)
  }
}

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true })

function withText<T>(page: PdfPage, none: T, read: (pdf: Pdfium, text: number, memory: number) => T): T {
  const { module: pdf, pageIdx } = inside(page)
  const text = pdf._FPDFText_LoadPage(pageIdx)
  if (!text) return none
  const memory = pdf.wasmExports.malloc(32)
  try {
    return read(pdf, text, memory)
  } finally {
    pdf.wasmExports.free(memory)
    pdf._FPDFText_ClosePage(text)
  }
}
