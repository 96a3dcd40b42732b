/**
 * Who is asked for what: the forms of a round follow from who supplies the elements of its indicators. Nobody draws them by hand.
 *
 * A value belongs to (whoever supplies it, element, period), not to a form: two forms that ask for the same element show the same value.
 */
import type { Catalogue, DataElement, Indicator, MeasuringLevel } from '../indicators/definition.ts'
import { elementsFor, elementsOf, surveyElements } from '../indicators/definition.ts'

/** `each-commune` goes to every commune; otherwise the one body that looks after the field, for the whole territory. */
export type FormReceiver = { readonly kind: 'each-commune' } | { readonly kind: 'body'; readonly field: string }

export interface Form {
  /** Stable: `communes`, or `field.` and the field. */
  readonly code: string
  readonly receiver: FormReceiver
  /** What is typed, in the order of the catalogue: women and men of a head count, never their total. */
  readonly elements: readonly string[]
  /** Indicators this level cannot measure: a published or borrowed figure may be entered in their place. */
  readonly published: readonly string[]
}

const PUBLISHED = 'published.'

/** The key under which the published figure of an indicator is kept beside the elements. */
export const publishedKey = (indicator: string): string => `${PUBLISHED}${indicator}`
export const isPublishedKey = (key: string): boolean => key.startsWith(PUBLISHED)

const isTyped = (element: DataElement) => element.headCount === null

/** Every element the indicators need, totals replaced by their women and men, in the order of the catalogue. */
export function elementsAsked(catalogue: Catalogue, indicators: readonly Indicator[]): readonly DataElement[] {
  const named = new Set(indicators.flatMap((one) => elementsFor(one)))
  const asked = new Set(
    catalogue.elements.filter((e) => named.has(e.code)).flatMap((e) => (e.headCount ? [e.headCount.women, e.headCount.men] : [e.code])),
  )
  return catalogue.elements.filter((e) => asked.has(e.code) && isTyped(e))
}

const measuredAt = (indicator: Indicator, level: MeasuringLevel) => indicator.ability[level] !== 'none'

/** The field of the body that would supply the indicator: where the level cannot measure it, that body brings the published figure. */
function fieldOf(catalogue: Catalogue, indicator: Indicator): string | null {
  const fields = elementsOf(indicator.calculation).map((code) => catalogue.elements.find((e) => e.code === code)?.supplier)
  const body = fields.find((supplier) => supplier?.by === 'body')
  return body?.by === 'body' ? body.field : null
}

/** The forms a place of that level sends out for the indicators; each element stands in exactly one form of each receiver that supplies it. */
export function formsOf(catalogue: Catalogue, indicators: readonly Indicator[], level: MeasuringLevel): readonly Form[] {
  const ours = new Set(
    elementsAsked(
      catalogue,
      indicators.filter((one) => measuredAt(one, level)),
    ).map((e) => e.code),
  )
  const notOurs = indicators.filter((one) => !measuredAt(one, level))
  // Who brings the published figure of a survey says of what sample it is, where it was published with it.
  const beside = new Set(notOurs.flatMap(surveyElements))
  const elements = catalogue.elements.filter((e) => beside.has(e.code) || ours.has(e.code))
  const communes = elements.filter((e) => e.supplier.by === 'each-commune').map((e) => e.code)
  const fieldsOf = (e: DataElement) => (e.supplier.by === 'body' ? e.supplier.field : e.supplier.ownLevelField)
  const publishedBy = new Map(notOurs.map((one) => [one.code, fieldOf(catalogue, one)]))
  const fields = new Set([...elements.map(fieldsOf), ...publishedBy.values()].filter((field) => field !== null))
  return [
    ...(communes.length > 0
      ? [{ code: 'communes', receiver: { kind: 'each-commune' }, elements: communes, published: [] } satisfies Form]
      : []),
    ...[...fields].toSorted().map((field): Form => ({
      code: `field.${field}`,
      receiver: { kind: 'body', field },
      elements: elements.filter((e) => fieldsOf(e) === field).map((e) => e.code),
      published: notOurs.filter((one) => publishedBy.get(one.code) === field).map((one) => one.code),
    })),
  ]
}

/** How many cells a form asks to fill. */
export const cellsIn = (form: Form): number => form.elements.length + form.published.length
