/** Data for a template with its drawings made into pictures, before the child: what is drawn is ours, only the template comes from outside. */
import type { TemplateData, TemplatePicture } from '@songhanh/core/reports/template-data'
import { pictureOf } from '../word/picture.ts'
import type { Filling, Picture } from './template-job.ts'

/** As wide as the body of an A4 page with the decree's margins allows, in pixels of Word (96 an inch). */
const WIDE = 600

/** The library puts it into an attribute as it is. */
const inAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const isDrawing = (value: TemplateData[string]): value is TemplatePicture => typeof value === 'object' && 'svg' in value

const drawn = ({ svg, width, height, alternative }: TemplatePicture): Picture => ({
  _type: 'image',
  source: pictureOf(svg).toString('base64'),
  format: 'image/png',
  width: WIDE,
  height: Math.round((WIDE * height) / width),
  altText: inAttribute(alternative),
})

/** One drawing that stands in several places is drawn once. */
export const fillingOf = (data: TemplateData): Filling => {
  const pictures = new Map<string, Picture>()
  const pictured = (drawing: TemplatePicture): Picture => {
    const known = pictures.get(drawing.svg) ?? drawn(drawing)
    pictures.set(drawing.svg, known)
    return known
  }
  const filled = (of: TemplateData): Filling =>
    Object.fromEntries(
      Object.entries(of).map(([tag, value]) => [
        tag,
        typeof value === 'string' ? value : isDrawing(value) ? pictured(value) : value.map(filled),
      ]),
    )
  return filled(data)
}
