/** A measure of a plan with the indicator it is linked to. */
import { findIndicator } from '@songhanh/core/indicators/catalogue'
import { elementsFor, type Catalogue } from '@songhanh/core/indicators/definition'
import { asked } from '@songhanh/core/indicators/tally'
import type { Counted } from '@songhanh/core/progress/measure'
import { readingOf, readLinks, type MeasureLink } from '../collection/measures.ts'
import { readNewest } from '../indicators/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'

export interface Linked extends Counted {
  /** What is typed for it: women and men in place of their total. */
  readonly elements: readonly string[]
}

export interface Links {
  readonly links: readonly MeasureLink[]
  readonly catalogues: readonly Catalogue[]
}

/** Links and catalogues as they are now. */
export const readLinked = async (r: Reading, planId: string, by: Pick<Asking, 'placeId'>): Promise<Links> => ({
  links: await readLinks(r, planId, by),
  catalogues: (await readNewest(r, by)).map((adopted) => adopted.catalogue),
})

export function linkedTo({ links, catalogues }: Links, code: string): Linked | null {
  const link = links.find((one) => one.measure === code)
  const catalogue = catalogues.find((one) => one.code === link?.catalogue)
  const indicator = link && catalogue ? findIndicator(catalogue, link.indicator) : null
  if (!link || !catalogue || !indicator) return null
  const reading = readingOf(indicator, link.reading)
  return { catalogue, indicator, reading, elements: asked(catalogue, reading ? reading.elements : elementsFor(indicator)) }
}

/** Every measure of the plan that is linked, by its code. */
export const allLinked = (links: Links): ReadonlyMap<string, Linked> =>
  new Map(
    links.links.flatMap(({ measure }) => {
      const linked = linkedTo(links, measure)
      return linked ? [[measure, linked] as const] : []
    }),
  )
