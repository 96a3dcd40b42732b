/** A page of a PDF as a picture: for pages without text, whose words have to be recognised. */

/** The part of a page that is used here. */
export interface DrawnPage {
  objects(): Iterable<{ readonly type: string }>
  getOriginalSize(): { readonly originalWidth: number; readonly originalHeight: number }
  render(options: { scale: number; colorSpace: 'Gray' }): Promise<{ width: number; height: number; data: Uint8Array }>
}

/** Strokes and pieces of text without letters from which on a page is more than a line under nothing. */
const MANY_PIECES = 20

/** Whether a page without text is a picture: it shows an image, or so many strokes or pieces of text without letters that they must be words. */
export function isPicture(page: DrawnPage): boolean {
  let pieces = 0
  for (const { type } of page.objects()) {
    if (type === 'image' || type === 'form' || type === 'shading') return true
    if (++pieces >= MANY_PIECES) return true
  }
  return false
}

/** Points an inch: what office scanners give, and what letters need to be told apart. */
const DOTS_PER_INCH = 200

/** A page drawn in greys, a byte a point, at so many points an inch or fewer where it would have more points than allowed. */
export function drawnPage(page: DrawnPage, dotsPerInch: number, pixels: number): ReturnType<DrawnPage['render']> {
  const { originalWidth: width, originalHeight: height } = page.getOriginalSize()
  return page.render({ scale: Math.min(dotsPerInch / 72, Math.sqrt(pixels / Math.max(1, width * height))), colorSpace: 'Gray' })
}

/** A page as a grey picture (PGM), at 200 points an inch or fewer where it would have more points than allowed. */
export async function pictureOfPage(page: DrawnPage, pixels: number): Promise<Uint8Array> {
  const drawn = await drawnPage(page, DOTS_PER_INCH, pixels)
  const head = new TextEncoder().encode(`P5\n${drawn.width} ${drawn.height}\n255\n`)
  const picture = new Uint8Array(head.length + drawn.width * drawn.height)
  picture.set(head)
  picture.set(drawn.data.subarray(0, drawn.width * drawn.height), head.length)
  return picture
}
