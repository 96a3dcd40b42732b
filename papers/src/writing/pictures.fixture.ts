/** The pages of a PDF as grey pictures by the renderer the house pins, and those pictures as PNG: for tests that look at papers. */
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { decode, encode } from 'fast-png'

export interface Picture {
  readonly width: number
  readonly height: number
  /** One byte a pixel, white is 255. */
  readonly grey: Uint8Array
}

/** So many shades a picture keeps: enough for a look, and small as a file. */
const SHADES = 8
const STEP = 255 / (SHADES - 1)
const shade = (value: number) => Math.round(Math.round(value / STEP) * STEP)

/** 72 dots an inch: type of 11 points can still be read. */
const SCALE = 1

export async function picturesOf(pdf: Uint8Array): Promise<readonly Picture[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const pictures: Picture[] = []
  for (const page of document.pages()) {
    const { width, height, data } = await page.render({ scale: SCALE, colorSpace: 'Gray', render: async ({ data: raw }) => raw })
    pictures.push({ width, height, grey: data.map(shade) })
  }
  document.destroy()
  library.destroy()
  return pictures
}

export const pngOf = ({ width, height, grey }: Picture): Uint8Array => encode({ width, height, data: grey, channels: 1, depth: 8 })

export function pictureIn(png: Uint8Array): Picture {
  const { width, height, data, channels } = decode(png)
  if (channels !== 1) throw new Error('a picture of a page is grey')
  return { width, height, grey: Uint8Array.from(data) }
}

/** Apart by more than so many of 255 a pixel is another. */
const APART = 60

/** How many pixels differ; all of them where the sizes do. */
export function pixelsApart(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.grey.length, b.grey.length)
  return a.grey.reduce((sum, value, at) => sum + (Math.abs(value - (b.grey[at] ?? 0)) > APART ? 1 : 0), 0)
}

/** A picture of any colours in the same shades of grey. */
export function greyOf(png: Uint8Array): Picture {
  const { width, height, data, channels } = decode(png)
  const at = (pixel: number, channel: number) => data[pixel * channels + Math.min(channel, channels - 1)] ?? 255
  const grey = Uint8Array.from({ length: width * height }, (_, pixel) =>
    shade(0.299 * at(pixel, 0) + 0.587 * at(pixel, 1) + 0.114 * at(pixel, 2)),
  )
  return { width, height, grey }
}
