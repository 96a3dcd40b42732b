/** A drawing as a picture for Word. The font is ours: a machine without Vietnamese fonts draws boxes. */
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'

const FONT_FILE = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
const PIXELS_WIDE = 1600

export function pictureOf(svg: string): Buffer {
  const drawing = new Resvg(svg, {
    font: { fontFiles: [FONT_FILE], loadSystemFonts: false, defaultFontFamily: 'Tinos' },
    fitTo: { mode: 'width', value: PIXELS_WIDE },
  })
  return drawing.render().asPng()
}
