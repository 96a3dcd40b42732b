/** The text layer of a PDF as a reading. Run it in a child: a PDF of two kilobytes can keep its parser busy for minutes. */
import { type Decision, accept, refuse } from '@songhanh/core/basics/decision'
import type { Reading } from '@songhanh/core/intake/block'
import { textReading } from '@songhanh/core/intake/text-reading'
import { PAPER_LIMITS, type PaperLimits } from './limits.ts'

/**
 * Reads the lines of each page in reading order; pages are parted by page breaks, lines are rejoined by whoever reads the plan. Refuses
 * `intake.not-readable` (broken, locked, or a scan: pages without any text are never read as empty), `intake.too-large`.
 */
export async function readPdf(bytes: Uint8Array, limits: PaperLimits = PAPER_LIMITS): Promise<Decision<Reading>> {
  // Loaded only for a PDF: four megabytes of WebAssembly that no text or Word file needs.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const text = await pagesOf(library, bytes, limits)
    if (text === null) return refuse('intake.too-large', { most: `${Math.floor(limits.characters / 1_000_000)} MB` })
    if (!/\p{L}{2}/u.test(text)) return refuse('intake.not-readable')
    return accept({ ...textReading(text), format: 'pdf' })
  } catch {
    return refuse('intake.not-readable')
  } finally {
    library.destroy()
  }
}

interface Library {
  loadDocument(bytes: Uint8Array): Promise<{ pages(): Iterable<{ getText(): string }>; destroy(): void }>
}

async function pagesOf(library: Library, bytes: Uint8Array, limits: PaperLimits): Promise<string | null> {
  const document = await library.loadDocument(bytes)
  try {
    let text = ''
    for (const page of document.pages()) {
      // NUL and U+FFFE stand where a font gives no letter, or where a word was hyphenated.
      text += `${page
        .getText()
        .replace(/\r\n/g, '\n')
        .replace(/[\u0000\ufffe\uffff]/g, '')}\f`
      if (text.length > limits.characters) return null
    }
    return text
  } finally {
    document.destroy()
  }
}
