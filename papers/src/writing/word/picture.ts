/** A drawing as a picture for Word. The font is ours: a machine without Vietnamese fonts draws boxes. */
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'

const FONT_FILE = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
/** Two hundred points an inch where it is printed as wide as the text: what is beyond costs time and is not seen. */
const PIXELS_WIDE = 1250

export function pictureOf(svg: string): Buffer {
  const drawing = new Resvg(svg, {
    font: { fontFiles: [FONT_FILE], loadSystemFonts: false, defaultFontFamily: 'Tinos' },
    fitTo: { mode: 'width', value: PIXELS_WIDE },
  })
  return drawing.render().asPng()
}
