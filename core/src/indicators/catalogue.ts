/** Reads an edition of the indicator catalogue from JSON and refuses it with all its faults at once. */
import { parseDecimal } from '../basics/decimal.ts'
import { accept, refuseWithFaults, type Decision, type Refusal } from '../basics/decision.ts'
import { elementsFor, elementsOf, type Calculation, type Catalogue, type DataElement, type Indicator } from './definition.ts'
import { flag, listOf, oneOf, orNull, record, text, variant, whole, type Shape } from './json-shape.ts'

const CODE = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/
const code = text(CODE)
const wording = record({ vi: text(), en: text() })
const source = record({ text: text(), mark: oneOf('read', 'own-knowledge', 'unverified'), article: orNull(text()) })
const sensitivity = oneOf('ordinary', 'small-cells', 'violence')
const ability = oneOf('records', 'survey', 'none')
const decimalOrNull = orNull(text(/^-?\d+(\.\d+)?$/))

const element: Shape<DataElement> = record({
  code,
  name: wording,
  unitOfMeasure: wording,
  type: oneOf('count', 'amount', 'mean', 'yes-no'),
  supplier: variant('by', {
    'each-commune': record({ by: oneOf('each-commune'), ownLevelField: orNull(code) }),
    body: record({ by: oneOf('body'), field: code }),
  }),
  overUnits: oneOf('sum', 'none'),
  overTime: oneOf('sum', 'last', 'none'),
  headCount: orNull(record({ women: code, men: code })),
  within: listOf(code),
  breakdowns: listOf(code),
  sensitivity,
})

const multiplier = whole(1, 1_000_000)
const calculation: Shape<Calculation> = variant('kind', {
  share: record({
    kind: oneOf('share'),
    numerator: listOf(code, 1),
    denominator: listOf(code, 1),
    multiplier,
    cappedAt: orNull(multiplier),
  }),
  'counted-units': record({
    kind: oneOf('counted-units'),
    multiplier,
    readings: listOf(
      record({ code, name: wording, elements: listOf(code, 1), counts: oneOf('each', 'any', 'all', 'sum'), least: whole(1, 1000), source }),
      1,
    ),
  }),
  'ratio-of-means': record({ kind: oneOf('ratio-of-means'), numerator: code, denominator: code }),
  'yes-no': record({ kind: oneOf('yes-no'), element: code }),
  given: record({ kind: oneOf('given'), element: code }),
})

const indicator: Shape<Indicator> = record({
  code,
  name: wording,
  calculation,
  unitOfMeasure: wording,
  places: whole(0, 6),
  direction: oneOf('up', 'down', 'yes-no'),
  frequency: oneOf('month', 'quarter', 'half', 'year', 'five-years'),
  referenceDay: orNull(text(/^\d{2}-\d{2}$/)),
  breakdowns: listOf(code),
  countingRules: listOf(wording),
  populationScope: orNull(wording),
  ability: record({ nation: ability, province: ability, district: ability, commune: ability }),
  judging: variant('by', {
    count: record({ by: oneOf('count') }),
    poisson: record({ by: oneOf('poisson'), pooledYears: orNull(whole(2, 10)) }),
    'boys-among-births': record({ by: oneOf('boys-among-births') }),
    survey: record({ by: oneOf('survey') }),
    'survey-share': record({ by: oneOf('survey-share'), sample: record({ size: code, designEffect: code }) }),
    'survey-means': record({ by: oneOf('survey-means'), errors: record({ numerator: code, denominator: code }) }),
  }),
  extrapolates: flag,
  plausible: orNull(record({ low: decimalOrNull, high: decimalOrNull, why: wording })),
  sensitivity,
  recognisedBy: listOf(listOf(text(), 1)),
  sources: listOf(source, 1),
})

const reference = record({
  code,
  name: wording,
  number: text(),
  date: text(/^\d{4}-\d{2}-\d{2}$/),
  targets: listOf(
    record({
      number: text(),
      indicator: orNull(code),
      name: wording,
      bounds: listOf(
        record({ year: whole(1900, 2200), comparator: oneOf('>=', '>', '<=', '<', '=', 'from-on', 'keep'), value: decimalOrNull, source }),
        1,
      ),
    }),
    1,
  ),
})

const catalogue: Shape<Catalogue> = record({
  code,
  edition: whole(1, 10_000),
  name: wording,
  elements: listOf(element, 1),
  indicators: listOf(indicator, 1),
  references: listOf(reference),
})

function repeated(codes: readonly string[], at: string): Refusal[] {
  return codes.flatMap((one, i) =>
    codes.indexOf(one) === i ? [] : [{ code: 'indicators.code-twice', at: `${at}.${i}.code`, params: { code: one } }],
  )
}

function unknownElements(codes: readonly string[], known: ReadonlyMap<string, DataElement>, at: string): Refusal[] {
  return codes.filter((one) => !known.has(one)).map((one) => ({ code: 'indicators.element-unknown', at, params: { element: one } }))
}

/** What a formula may not be made of: a mean in a sum, an element that cannot be added over units in a share, a formula with an element on both sides. */
function unfitElements(one: Indicator, known: ReadonlyMap<string, DataElement>, at: string): Refusal[] {
  const place = `${at}.calculation`
  const refuseElement = (code: string, element: string): Refusal => ({ code, at: place, params: { element } })
  const elements = elementsOf(one.calculation).flatMap((code) => known.get(code) ?? [])
  const { calculation: formula } = one
  switch (formula.kind) {
    case 'share':
      return [
        ...elements.filter((e) => e.overUnits === 'none').map((e) => refuseElement('indicators.element-not-additive', e.code)),
        ...(formula.numerator.toSorted().join() === formula.denominator.toSorted().join()
          ? [refuseElement('indicators.same-above-and-below', formula.numerator[0] ?? '')]
          : []),
      ]
    case 'counted-units':
      return elements
        .filter((e) => e.type !== 'yes-no' && e.type !== 'count')
        .map((e) => refuseElement('indicators.element-not-countable', e.code))
    case 'ratio-of-means':
      return elements.filter((e) => e.type !== 'mean').map((e) => refuseElement('indicators.element-not-a-mean', e.code))
    case 'yes-no':
      return elements.filter((e) => e.type !== 'yes-no').map((e) => refuseElement('indicators.element-not-yes-no', e.code))
    case 'given':
      return []
  }
}

function judgingFaults(one: Indicator, at: string): Refusal[] {
  if (one.judging.by === 'survey-means' && one.calculation.kind !== 'ratio-of-means')
    return [{ code: 'indicators.judging-needs-means', at: `${at}.judging` }]
  const needsShare = one.judging.by === 'poisson' || one.judging.by === 'boys-among-births' || one.judging.by === 'survey-share'
  return needsShare && one.calculation.kind !== 'share' ? [{ code: 'indicators.judging-needs-counts', at: `${at}.judging` }] : []
}

function relations(all: Catalogue): Refusal[] {
  const elements = new Map(all.elements.map((e) => [e.code, e]))
  const indicators = new Set(all.indicators.map((i) => i.code))
  return [
    ...repeated(
      all.elements.map((e) => e.code),
      'elements',
    ),
    ...repeated(
      all.indicators.map((i) => i.code),
      'indicators',
    ),
    ...repeated(
      all.references.map((r) => r.code),
      'references',
    ),
    ...all.elements.flatMap((e, i) =>
      unknownElements([...e.within, ...(e.headCount ? [e.headCount.women, e.headCount.men] : [])], elements, `elements.${i}`),
    ),
    ...all.indicators.flatMap((one, i) => [
      ...unknownElements(elementsFor(one), elements, `indicators.${i}.calculation`),
      ...unfitElements(one, elements, `indicators.${i}`),
      ...judgingFaults(one, `indicators.${i}`),
    ]),
    ...all.references.flatMap((act, a) =>
      act.targets.flatMap((target, t) =>
        target.indicator === null || indicators.has(target.indicator)
          ? []
          : [
              {
                code: 'indicators.indicator-unknown',
                at: `references.${a}.targets.${t}.indicator`,
                params: { indicator: target.indicator },
              },
            ],
      ),
    ),
  ]
}

/** The catalogue, or `indicators.catalogue-faulty` with every fault: first of shape, and where the shape holds, of what the parts say of one another. */
export function readCatalogue(json: unknown): Decision<Catalogue> {
  const faults: Refusal[] = []
  const all = catalogue(json, '', faults)
  if (faults.length > 0) return refuseWithFaults('indicators.catalogue-faulty', faults)
  const unfit = relations(all)
  return unfit.length > 0 ? refuseWithFaults('indicators.catalogue-faulty', unfit) : accept(all)
}

/** The element of that code; a catalogue that was read has every element its indicators name. */
export function elementOf(all: Catalogue, code: string): DataElement {
  const found = all.elements.find((e) => e.code === code)
  if (!found) throw new RangeError(`the catalogue ${all.code} has no element ${code}`)
  return found
}

export const findIndicator = (all: Catalogue, code: string): Indicator | null => all.indicators.find((i) => i.code === code) ?? null

/** A bound of a reference act as a decimal; null where the act sets no number. */
export const boundOf = (bound: { readonly value: string | null }) => (bound.value === null ? null : parseDecimal(bound.value))
