/** A drawing as a picture for Word. The font is ours: a machine without Vietnamese fonts draws boxes. */
import { createRequire } from 'node:module'
import { renderAsync } from '@resvg/resvg-js'
import { indexedPng } from './indexed-png.ts'

const FONT_FILE = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
/** Two hundred points an inch where it is printed as wide as the text: what is beyond costs time and is not seen. */
const PIXELS_WIDE = 1250

/** Drawn beside the process's own work, on white as on the paper. */
export async function pictureOf(svg: string): Promise<Uint8Array> {
  const drawn = await renderAsync(svg, {
    background: '#ffffff',
    font: { fontFiles: [FONT_FILE], loadSystemFonts: false, defaultFontFamily: 'Tinos' },
    fitTo: { mode: 'width', value: PIXELS_WIDE },
  })
  const { width, height, pixels } = drawn
  return indexedPng({ width, height, pixels }) ?? drawn.asPng()
}
