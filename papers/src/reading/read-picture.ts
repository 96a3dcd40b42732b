/** A photographed or scanned page as a file of its own. */
import { type Decision, accept, refuse } from '@songhanh/core/basics/decision'
import type { Reading } from '@songhanh/core/intake/block'
import { textReading } from '@songhanh/core/intake/text-reading'
import { PAPER_LIMITS, type PaperLimits } from './limits.ts'
import { pictureOf } from './picture.ts'
import { type Recognition, recognisePages, saysSomething } from './recognition.ts'

/**
 * Reads the one page of a PNG or JPEG. Refuses `intake.is-scan` where no recognition is handed over, `intake.blank-scan` where the page says nothing,
 * `intake.too-large` by the size the picture says it has, `intake.not-readable` where it is broken.
 */
export async function readPicture(
  bytes: Uint8Array,
  limits: PaperLimits = PAPER_LIMITS,
  recognition: Recognition | null = null,
): Promise<Decision<Reading>> {
  const picture = pictureOf(bytes)
  if (!picture || picture.width === 0 || picture.height === 0) return refuse('intake.not-readable')
  if (picture.width * picture.height > limits.pixels)
    return refuse('intake.too-large', { most: `${Math.floor(limits.pixels / 1_000_000)} megapixel` })
  if (!recognition) return refuse('intake.is-scan', { pages: 1 })
  try {
    const [page] = await recognisePages(recognition, 1, async () => bytes)
    if (!page || !saysSomething(page)) return refuse('intake.blank-scan')
    const reading = textReading(page.text)
    return accept({
      ...reading,
      format: picture.kind,
      scanned: [{ page: 1, span: { start: 0, end: page.text.length }, unsure: page.unsure }],
      pages: 1,
    })
  } catch {
    return refuse('intake.not-readable')
  }
}
