/** The counts of persons that stand behind the figures of a plan, with everything that ties them to one another. */
import { isWhole, type Decimal } from '../basics/decimal.ts'
import type { Catalogue, DataElement, Indicator } from '../indicators/definition.ts'
import { elementsUnder, sensitivityOf } from '../indicators/sensitivity.ts'
import { asked, type IndicatorFigure } from '../indicators/tally.ts'
import { elementKey, keysOf, PLACE } from './count-keys.ts'
import type { Count, Counts, Rate, Sum } from './counts.ts'

/** Sums of a year by typed element: what the sides of a figure are made of. */
export type Elements = ReadonlyMap<string, number>

export interface Sender {
  readonly seat: string
  readonly isCommune: boolean
  readonly elements: Elements
}

/** A figure of one year, unit and measure, with the years it is pooled over. */
export interface DatedFigure {
  readonly year: number
  readonly pooledOver: number
  readonly figure: IndicatorFigure
  /** Of the whole place in that year. */
  readonly elements: Elements
  /** What each sender has given of it; a later release, or another plan, may have one sender more. */
  readonly senders?: readonly Sender[]
  /** Whether it was published elsewhere and entered as it is: there is nothing it was counted from here. */
  readonly published?: boolean
}

export interface UnitFigure {
  readonly unit: string
  readonly name: string
  readonly figure: IndicatorFigure
  readonly elements: Elements
}

/** What is known of one measure before anything is withheld. */
export interface MeasureFigures {
  readonly code: string
  readonly catalogue: Catalogue
  readonly indicator: Indicator
  /** The figure that is judged, and the figure of each year alone. */
  readonly current: DatedFigure
  readonly series: readonly DatedFigure[]
  /** By commune; empty where the figure is not made of communes, or may never be shown by them. */
  readonly units: readonly UnitFigure[]
}

/** Words for one person in a catalogue's units of measure. */
const PERSONS: ReadonlySet<string> = new Set(['người', 'trẻ', 'ca', 'nạn nhân', 'phụ nữ'])

/** Whether an element counts persons: by its unit of measure, and always where the catalogue calls it sensitive. */
export const countsPersons = (element: DataElement): boolean =>
  (element.type === 'count' || element.type === 'amount') && (element.sensitivity !== 'ordinary' || PERSONS.has(element.unitOfMeasure.vi))

const elementsIn = (catalogue: Catalogue, codes: readonly string[]): readonly DataElement[] =>
  catalogue.elements.filter((element) => codes.includes(element.code))

type Measured = Pick<MeasureFigures, 'catalogue' | 'indicator'>

const isSensitive = ({ sensitivity }: Pick<DataElement, 'sensitivity'>) => sensitivity !== 'ordinary'

/**
 * Violence, maternal deaths and the like are never shown by commune, however many they are: one such element under the figure is enough. Nor is a yes
 * or no that stands for a number of persons: "fewer than three" beside "few" tells it.
 */
export function neverByCommune({ catalogue, indicator }: Measured): boolean {
  if (sensitivityOf(catalogue, indicator) !== 'ordinary') return true
  return indicator.calculation.kind === 'counted-units' && elementsUnder(catalogue, indicator).some(countsPersons)
}

/** Whether a page about it is one about violence. */
export const tellsOfViolence = ({ catalogue, indicator }: Measured): boolean => sensitivityOf(catalogue, indicator) === 'violence'

/** The sides of a figure in typed elements; null for what is neither a share nor a count that is entered as it is. */
function sidesIn({ catalogue, indicator: { calculation } }: Measured) {
  switch (calculation.kind) {
    case 'share':
      return { above: asked(catalogue, calculation.numerator), below: asked(catalogue, calculation.denominator) }
    case 'given':
      return { above: asked(catalogue, [calculation.element]), below: [] }
    default:
      return null
  }
}

/** A figure with counted persons on either side of the line, were it one element of several; a survey, a published value, a count of bodies is none. */
export function isOfPersons(of: Measured): boolean {
  const sides = sidesIn(of)
  return sides !== null && elementsIn(of.catalogue, [...sides.above, ...sides.below]).some(countsPersons)
}

/** Whether whoever stands above the line also stands below it, so that those who do not can be computed. */
function isPart(catalogue: Catalogue, above: readonly string[], below: readonly string[]): boolean {
  return elementsIn(catalogue, above).every(
    ({ code, within }) => below.includes(code) || asked(catalogue, within).some((one) => below.includes(one)),
  )
}

const wholeOf = (value: Decimal): number | null => (isWhole(value) ? Number(value.units / 10n ** BigInt(value.scale)) : null)

/** Both sides of a figure as whole numbers, whatever kind of figure its cells say they are; null for what was published elsewhere and has no counts. */
export function sidesOf({
  figure,
  published,
}: Pick<DatedFigure, 'figure' | 'published'>): { readonly above: number; readonly below: number } | null {
  if (!figure.known || published === true) return null
  const [above, below] = [wholeOf(figure.numerator), wholeOf(figure.denominator)]
  return above === null || below === null ? null : { above, below }
}

interface Building {
  readonly counts: Map<string, Count>
  readonly sums: Sum[]
  readonly rates: Rate[]
}

const STRENGTH = { inner: 0, secret: 1, implied: 2, printed: 3, barred: 4 } as const

/** What two measures speak of is printed where one of them prints it, and barred where one of them bars it. */
function put({ counts }: Building, count: Count): void {
  const there = counts.get(count.key)
  const standing = there && STRENGTH[there.standing] > STRENGTH[count.standing] ? there.standing : count.standing
  counts.set(count.key, { ...count, persons: count.persons || (there?.persons ?? false), standing })
}

/** Adds one figure; true where it has counts. `alone`: the place is itself a commune, so that its own total is a commune's. */
function addFigure(to: Building, of: MeasureFigures, unit: string, dated: DatedFigure, alone: boolean): boolean {
  const { catalogue, indicator } = of
  const { calculation } = indicator
  const values = sidesOf(dated)
  const sides = sidesIn(of)
  if (!values || !sides) return false
  const keys = keysOf(of.code, unit, dated)
  const persons = { above: false, below: false }
  for (const side of ['above', 'below'] as const) {
    if (sides[side].length === 0) continue
    const elements = elementsIn(catalogue, sides[side])
    persons[side] = elements.some(countsPersons)
    const standing = alone && elements.some(isSensitive) ? 'barred' : 'printed'
    put(to, { key: keys[side], value: values[side], persons: persons[side], standing })
  }
  if (calculation.kind !== 'share') return true
  if (isPart(catalogue, sides.above, sides.below) && values.above <= values.below) {
    put(to, { key: keys.rest, value: values.below - values.above, persons: persons.above || persons.below, standing: 'implied' })
    to.sums.push({ total: keys.below, parts: [keys.above, keys.rest] })
  }
  if (dated.figure.known && !dated.figure.capped && values.below > 0)
    to.rates.push({
      key: keys.rate,
      above: [keys.above],
      below: [keys.below],
      multiplier: calculation.multiplier,
      places: indicator.places,
    })
  return true
}

/** Elements that a head count shows as women and men. */
const headsIn = (catalogue: Catalogue): ReadonlySet<string> =>
  new Set(catalogue.elements.flatMap(({ headCount }) => (headCount ? [headCount.women, headCount.men] : [])))

/** Those who could have been counted in an element and were not, such as the women who got no help of the women found. */
function addOutside(to: Building, catalogue: Catalogue, elements: Elements, element: DataElement, key: (code: string) => string): void {
  const [whole, ...more] = asked(catalogue, element.within)
  const [within, part] = [whole === undefined ? undefined : elements.get(whole), elements.get(element.code)]
  if (whole === undefined || more.length > 0 || within === undefined || part === undefined || part > within) return
  if (!to.counts.has(key(whole))) return
  const outside = `${key(element.code)} outside`
  put(to, { key: outside, value: within - part, persons: true, standing: 'implied' })
  to.sums.push({ total: key(whole), parts: [key(element.code), outside] })
}

/**
 * What was typed adds up to both sides of the figure. Women and men of the place in the year are printed, the rest is implied by whatever else tells of it.
 * Where a cell of somebody is missing, their other cells are among what was typed and not in the figure: those are a count too, for another measure may
 * print the whole.
 */
function addElements(to: Building, of: MeasureFigures, unit: string, dated: DatedFigure, elements: Elements, alone: boolean): void {
  const { catalogue, current } = of
  const sides = sidesIn(of)
  if (!sides || dated.pooledOver > 1 || !sidesOf(dated)) return
  const keys = keysOf(of.code, unit, dated)
  const heads = headsIn(catalogue)
  const key = (code: string) => elementKey(code, dated.year, unit)
  for (const side of ['above', 'below'] as const) {
    const figure = to.counts.get(keys[side])?.value
    const total = sides[side].reduce((sum, code) => sum + (elements.get(code) ?? 0), 0)
    if (sides[side].length === 0 || figure === undefined || figure > total || !sides[side].every((code) => elements.has(code))) continue
    const isWhole = figure === total
    for (const element of elementsIn(catalogue, sides[side])) {
      const isPrinted = isWhole && unit === PLACE && dated.year === current.year && heads.has(element.code)
      const standing = alone && isSensitive(element) ? 'barred' : isPrinted ? 'printed' : 'implied'
      put(to, { key: key(element.code), value: elements.get(element.code)!, persons: countsPersons(element), standing })
    }
    if (isWhole) to.sums.push({ total: keys[side], parts: sides[side].map(key) })
    else {
      const [typed, apart] = [`${keys[side]} typed`, `${keys[side]} apart`]
      const persons = to.counts.get(keys[side])!.persons
      put(to, { key: typed, value: total, persons, standing: 'implied' })
      put(to, { key: apart, value: total - figure, persons, standing: 'implied' })
      to.sums.push({ total: typed, parts: sides[side].map(key) }, { total: typed, parts: [keys[side], apart] })
    }
  }
  const both = elementsIn(catalogue, [...sides.above, ...sides.below]).filter(({ code }) => to.counts.has(key(code)))
  for (const element of both.filter(countsPersons)) addOutside(to, catalogue, elements, element, key)
}

/**
 * What each sender gave adds up to what was typed, and to both sides of the figure. Between two releases of a year, and of years before, one more may
 * have been taken in: the difference of the totals is then theirs alone.
 */
function addSenders(to: Building, of: MeasureFigures, dated: DatedFigure): void {
  const { catalogue, code } = of
  const { year, senders = [] } = dated
  const sides = sidesIn(of)
  if (!sides) return
  const figure = keysOf(code, PLACE, { year, pooledOver: 1 })
  const wholes = [
    ...[...new Set([...sides.above, ...sides.below])].map((element) => [elementKey(element, year), [element]] as const),
    // Women and men together, where the figure has them so: by a name that two plans share.
    ...(['above', 'below'] as const).flatMap((side) => (sides[side].length > 1 ? [[figure[side], sides[side]] as const] : [])),
  ]
  for (const [total, codes] of wholes) {
    const under = elementsIn(catalogue, codes)
    const own = senders.flatMap(({ seat, isCommune, elements }) => {
      if (!codes.every((element) => elements.has(element))) return []
      const value = codes.reduce((sum, element) => sum + elements.get(element)!, 0)
      const standing = isCommune && under.some(isSensitive) ? ('secret' as const) : ('inner' as const)
      return [{ key: elementKey(codes.join('+'), year, seat), value, persons: isCommune && under.some(countsPersons), standing }]
    })
    if (own.length === 0 || own.reduce((sum, { value }) => sum + value, 0) !== to.counts.get(total)?.value) continue
    for (const count of own) put(to, count)
    to.sums.push({ total, parts: own.map(({ key }) => key) })
  }
}

/** What the communes or the years add up to, where they make the whole; one in which nothing arose has no count and adds nothing. */
function addTotal(to: Building, total: string, of: readonly string[]): void {
  const parts = of.filter((key) => to.counts.has(key))
  const sum = parts.reduce((all, key) => all + to.counts.get(key)!.value, 0)
  if (parts.length > 0 && sum === to.counts.get(total)?.value) to.sums.push({ total, parts })
}

/** The figure of one commune in the year: of that year alone, and counted there, wherever the figure of the whole comes from. */
export const ofUnit = (current: DatedFigure, figure: IndicatorFigure): DatedFigure => ({
  ...current,
  figure,
  pooledOver: 1,
  published: false,
})

function addUnits(to: Building, of: MeasureFigures): void {
  const { code, current, units } = of
  const year = { ...current, pooledOver: 1 }
  const added = units.filter(({ unit, figure }) => addFigure(to, of, unit, ofUnit(current, figure), false))
  for (const { unit, figure, elements } of added) addElements(to, of, unit, ofUnit(current, figure), elements, false)
  if (added.length === 0) return
  for (const side of ['above', 'below'] as const)
    addTotal(
      to,
      keysOf(code, PLACE, year)[side],
      added.map(({ unit }) => keysOf(code, unit, year)[side]),
    )
  for (const element of current.elements.keys())
    addTotal(
      to,
      elementKey(element, current.year),
      added.map(({ unit }) => elementKey(element, current.year, unit)),
    )
}

/** The years of a pooled figure, where each of them is shown alone as well. */
function addPool(to: Building, { code, current }: MeasureFigures): void {
  if (current.pooledOver === 1) return
  const years = Array.from({ length: current.pooledOver }, (_, i) => current.year - i)
  for (const side of ['above', 'below'] as const)
    addTotal(
      to,
      keysOf(code, PLACE, current)[side],
      years.map((year) => keysOf(code, PLACE, { year, pooledOver: 1 })[side]),
    )
}

/** Every count of persons of these measures. `alone` where the place is a commune itself. */
export function countsOfPlan(measures: readonly MeasureFigures[], alone: boolean): Counts {
  const building: Building = { counts: new Map(), sums: [], rates: [] }
  for (const one of measures.filter(isOfPersons)) {
    for (const dated of one.series) addFigure(building, one, PLACE, dated, alone)
    if (one.current.pooledOver > 1 || !one.series.some(({ year }) => year === one.current.year))
      addFigure(building, one, PLACE, one.current, alone)
    for (const dated of [one.current, ...one.series.filter(({ year }) => year !== one.current.year)])
      addElements(building, one, PLACE, { ...dated, pooledOver: 1 }, dated.elements, alone)
    if (!alone) for (const dated of one.series) addSenders(building, one, dated)
    if (!neverByCommune(one)) addUnits(building, one)
    addPool(building, one)
  }
  return { counts: [...building.counts.values()], sums: building.sums, rates: building.rates }
}
