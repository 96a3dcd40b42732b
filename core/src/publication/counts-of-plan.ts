/** The counts of persons that stand behind the figures of a plan, with everything that ties them to one another. */
import { isWhole, type Decimal } from '../basics/decimal.ts'
import type { Catalogue, DataElement, Indicator } from '../indicators/definition.ts'
import { asked, type IndicatorFigure } from '../indicators/tally.ts'
import type { Count, Counts, Rate, Sum } from './counts.ts'

/** A figure of one year, unit and measure, with the years it is pooled over. */
export interface DatedFigure {
  readonly year: number
  readonly pooledOver: number
  readonly figure: IndicatorFigure
}

export interface UnitFigure {
  readonly unit: string
  readonly name: string
  readonly figure: IndicatorFigure
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
  /** Sums over the place in the year, by typed element. */
  readonly elements: ReadonlyMap<string, number>
}

/** Words for one person in a catalogue's units of measure. */
const PERSONS: ReadonlySet<string> = new Set(['người', 'trẻ', 'ca', 'nạn nhân', 'phụ nữ'])

/** Whether an element counts persons: by its unit of measure, and always where the catalogue calls it sensitive. */
export const countsPersons = (element: DataElement): boolean =>
  element.type === 'count' && (element.sensitivity !== 'ordinary' || PERSONS.has(element.unitOfMeasure.vi))

/** Violence, maternal deaths and the like are never shown by commune, however many they are. */
export const neverByCommune = (indicator: Indicator): boolean => indicator.sensitivity !== 'ordinary'

const elementsIn = (catalogue: Catalogue, codes: readonly string[]): readonly DataElement[] =>
  catalogue.elements.filter((element) => codes.includes(element.code))

/** A share of counted persons; a survey, a published value, a count of bodies is none and is shown as it is. */
export function isOfPersons({ catalogue, indicator }: Pick<MeasureFigures, 'catalogue' | 'indicator'>): boolean {
  const { calculation } = indicator
  if (calculation.kind !== 'share') return false
  const elements = elementsIn(catalogue, asked(catalogue, [...calculation.numerator, ...calculation.denominator]))
  return elements.length > 0 && elements.every(countsPersons)
}

/** Whether whoever stands above the line also stands below it, so that those who do not can be computed. */
function isPart(catalogue: Catalogue, above: readonly string[], below: readonly string[]): boolean {
  return elementsIn(catalogue, above).every(
    ({ code, within }) => below.includes(code) || asked(catalogue, within).some((one) => below.includes(one)),
  )
}

/** Names of the counts and rates of a measure. */
export const keysOf = (code: string, unit: string, { year, pooledOver }: Pick<DatedFigure, 'year' | 'pooledOver'>) => {
  const stem = `${code} ${unit} ${year}${pooledOver > 1 ? `/${pooledOver}` : ''}`
  return { above: `${stem} above`, below: `${stem} below`, rest: `${stem} rest`, rate: `${stem} rate` }
}
export const elementKey = (element: string, year: number) => `${element} ${year}`
export const PLACE = '*'

const wholeOf = (value: Decimal): number | null => (isWhole(value) ? Number(value.units / 10n ** BigInt(value.scale)) : null)

/** Both sides of a figure as whole numbers; null for what was published or estimated elsewhere and has no counts. */
export function sidesOf(figure: IndicatorFigure): { readonly above: number; readonly below: number } | null {
  if (!figure.known || figure.kinds.some((kind) => kind !== 'administrative' && kind !== 'estimate')) return null
  const [above, below] = [wholeOf(figure.numerator), wholeOf(figure.denominator)]
  return above === null || below === null ? null : { above, below }
}

interface Building {
  readonly counts: Map<string, Count>
  readonly sums: Sum[]
  readonly rates: Rate[]
}

/** Adds one figure; true where it has counts. `alone`: the place is itself a commune, so that its own total is a commune's. */
function addFigure(to: Building, of: MeasureFigures, unit: string, dated: DatedFigure, alone: boolean): boolean {
  const { catalogue, indicator } = of
  const sides = sidesOf(dated.figure)
  if (!sides || indicator.calculation.kind !== 'share') return false
  const keys = keysOf(of.code, unit, dated)
  const standing = alone && neverByCommune(indicator) ? 'barred' : 'printed'
  to.counts.set(keys.above, { key: keys.above, value: sides.above, persons: true, standing })
  to.counts.set(keys.below, { key: keys.below, value: sides.below, persons: true, standing })
  const [above, below] = [asked(catalogue, indicator.calculation.numerator), asked(catalogue, indicator.calculation.denominator)]
  if (isPart(catalogue, above, below) && sides.above <= sides.below) {
    to.counts.set(keys.rest, { key: keys.rest, value: sides.below - sides.above, persons: true, standing: 'implied' })
    to.sums.push({ total: keys.below, parts: [keys.above, keys.rest] })
  }
  if (dated.figure.known && !dated.figure.capped && sides.below > 0) {
    const { multiplier } = indicator.calculation
    to.rates.push({ key: keys.rate, above: [keys.above], below: [keys.below], multiplier, places: indicator.places })
  }
  return true
}

/** Women, men and what was typed for the place; they add up to both sides of the figure of the year. */
function addElements(to: Building, of: MeasureFigures, alone: boolean): void {
  const { catalogue, indicator, current, elements } = of
  if (indicator.calculation.kind !== 'share' || current.pooledOver > 1 || !sidesOf(current.figure)) return
  const keys = keysOf(of.code, PLACE, current)
  const sides = { above: asked(catalogue, indicator.calculation.numerator), below: asked(catalogue, indicator.calculation.denominator) }
  for (const side of ['above', 'below'] as const) {
    const total = sides[side].reduce((sum, code) => sum + (elements.get(code) ?? 0), 0)
    // Parts that are not in the figure, since another of their cells is missing, are in the elements: the two do not belong together.
    if (!sides[side].every((code) => elements.has(code)) || total !== to.counts.get(keys[side])?.value) continue
    for (const code of sides[side]) {
      const key = elementKey(code, current.year)
      const standing = alone && neverByCommune(indicator) ? 'barred' : 'printed'
      to.counts.set(key, { key, value: elements.get(code)!, persons: true, standing })
    }
    to.sums.push({ total: keys[side], parts: sides[side].map((code) => elementKey(code, current.year)) })
  }
}

function addUnits(to: Building, of: MeasureFigures): void {
  const { code, current, units } = of
  const added = units.filter(({ unit, figure }) => addFigure(to, of, unit, { ...current, figure }, false))
  const total = sidesOf(current.figure)
  if (added.length === 0 || !total || current.pooledOver > 1) return
  for (const side of ['above', 'below'] as const) {
    const parts = added.map(({ unit }) => keysOf(code, unit, current)[side])
    const sum = parts.reduce((all, key) => all + to.counts.get(key)!.value, 0)
    if (sum === total[side]) to.sums.push({ total: keysOf(code, PLACE, current)[side], parts })
  }
}

/** The years of a pooled figure, where each of them is shown alone as well. */
function addPool(to: Building, { code, current }: MeasureFigures): void {
  if (current.pooledOver === 1) return
  const years = Array.from({ length: current.pooledOver }, (_, i) => current.year - i)
  for (const side of ['above', 'below'] as const) {
    const parts = years.map((year) => keysOf(code, PLACE, { year, pooledOver: 1 })[side])
    const total = keysOf(code, PLACE, current)[side]
    const sum = parts.reduce((all, key) => all + (to.counts.get(key)?.value ?? Number.NaN), 0)
    if (sum === to.counts.get(total)?.value) to.sums.push({ total, parts })
  }
}

/** Every count of persons of these measures. `alone` where the place is a commune itself. */
export function countsOfPlan(measures: readonly MeasureFigures[], alone: boolean): Counts {
  const building: Building = { counts: new Map(), sums: [], rates: [] }
  for (const one of measures.filter(isOfPersons)) {
    for (const dated of one.series) addFigure(building, one, PLACE, dated, alone)
    if (one.current.pooledOver > 1 || !one.series.some(({ year }) => year === one.current.year))
      addFigure(building, one, PLACE, one.current, alone)
    addElements(building, one, alone)
    if (!neverByCommune(one.indicator)) addUnits(building, one)
    addPool(building, one)
  }
  return { counts: [...building.counts.values()], sums: building.sums, rates: building.rates }
}
