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

const pictured = ({ width, height, alternative }: TemplatePicture, bytes: Uint8Array): Picture => ({
  _type: 'image',
  source: Buffer.from(bytes).toString('base64'),
  format: 'image/png',
  width: WIDE,
  height: Math.round((WIDE * height) / width),
  altText: inAttribute(alternative),
})

const drawingsIn = (data: TemplateData): readonly string[] =>
  Object.values(data).flatMap((value) => (typeof value === 'string' ? [] : isDrawing(value) ? [value.svg] : value.flatMap(drawingsIn)))

/** One drawing that stands in several places is drawn once. */
export async function fillingOf(data: TemplateData): Promise<Filling> {
  const pictures = new Map(await Promise.all([...new Set(drawingsIn(data))].map(async (svg) => [svg, await pictureOf(svg)] as const)))
  const filled = (of: TemplateData): Filling =>
    Object.fromEntries(
      Object.entries(of).map(([tag, value]) => [
        tag,
        typeof value === 'string'
          ? value
          : isDrawing(value)
            ? pictured(value, pictures.get(value.svg) ?? new Uint8Array())
            : value.map(filled),
      ]),
    )
  return filled(data)
}
