import type { PublicMeasure } from '@songhanh/core/publication/snapshot'
import { html, type Html } from './html.ts'
import { decimalOf, figureText, type Reader } from './reader.ts'
import type { YearTold } from '@songhanh/core/publication/every-year'
import { stretchesOf, yearsText } from './years.ts'

/** As wide as a narrow phone, so that its letters can be read there. */
const [WIDTH, HEIGHT, MARGIN] = [320, 190, 34]
/** Above the drawing the aim is named: letters on its line would lie under a value that comes near it. */
const TOP = 56
/** More values than these would stand in one another; then the first and the last are written. */
const MOST_WRITTEN = 6
/** A year below the drawing needs so much. */
const YEAR_WIDTH = 36

interface Point {
  readonly year: number
  readonly value: string
}

/** The values, parted wherever a year between two of them has none: no line leads over what is not told. */
export function linesOf(years: readonly YearTold[]): readonly (readonly Point[])[] {
  const lines: Point[][] = []
  let before: number | null = null
  for (const { year, figure } of years) {
    if (figure.value === null) continue
    const point = { year, value: figure.value }
    if (before === year - 1) lines.at(-1)!.push(point)
    else lines.push([point])
    before = year
  }
  return lines
}

/** What a line can be drawn for: one level, or both ends of a band. */
function aimsOf({ bound }: PublicMeasure): readonly string[] {
  if (bound === null) return []
  return 'value' in bound ? [bound.value] : 'low' in bound ? [bound.low, bound.high] : []
}

/** The values of the years as a drawn line, with the same in words beside it; null where fewer than two years have one. */
export function trend(reader: Reader, measure: PublicMeasure, years: readonly YearTold[]): Html | null {
  const lines = linesOf(years)
  const points = lines.flat()
  if (points.length < 2) return null
  const [firstYear, lastYear] = [years[0]!.year, years.at(-1)!.year]
  const values = points.map(({ value }) => Number(value))
  const aims = aimsOf(measure)
  const [low, high] = [Math.min(...values, ...aims.map(Number)), Math.max(...values, ...aims.map(Number))]
  const spacing = (WIDTH - 2 * MARGIN) / (lastYear - firstYear)
  const x = (year: number) => (MARGIN + (year - firstYear) * spacing).toFixed(1)
  const y = (value: string) => HEIGHT - MARGIN - ((Number(value) - low) / (high - low || 1)) * (HEIGHT - MARGIN - TOP)
  const at = (value: string) => y(value).toFixed(1)
  const isWritten = (n: number) => points.length <= MOST_WRITTEN || n === 0 || n === points.length - 1
  const each = Math.ceil(YEAR_WIDTH / spacing)
  const isNamed = (year: number) => (lastYear - year) % each === 0
  const stretches = stretchesOf(years)
  const said = reader.words.trendText(
    stretches.map((one) => `${yearsText(one)}: ${figureText(reader, measure, one.told.figure)}`).join('; '),
  )
  const gaps = stretches.filter(({ told }) => told.figure.value === null)
  return html`<svg class="trend" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said}">
      ${aims.map((aim) => html`<line class="aim" x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${at(aim)}" y2="${at(aim)}" />`)}
      ${
        aims.length === 0
          ? null
          : html`<line class="aim" x1="4" x2="32" y1="13" y2="13" />
              <text x="40" y="18">${reader.words.table.bound}: ${aims.map((aim) => decimalOf(reader, aim)).join('–')}</text>`
      }
      ${years.map(
        ({ year, figure }) =>
          html`${figure.value === null ? html`<line class="gap" x1="${x(year)}" x2="${x(year)}" y1="${TOP}" y2="${HEIGHT - MARGIN}" />` : null}
          ${isNamed(year) ? html`<text x="${x(year)}" y="${HEIGHT - 6}" text-anchor="middle">${year}</text>` : null}`,
      )}
      ${lines.map((line) => (line.length < 2 ? null : html`<polyline points="${line.map(({ year, value }) => `${x(year)},${at(value)}`).join(' ')}" />`))}
      ${points.map(
        ({ year, value }, n) =>
          html`<circle cx="${x(year)}" cy="${at(value)}" r="4" />
            ${isWritten(n) ? html`<text class="value" x="${x(year)}" y="${(y(value) - 9).toFixed(1)}" text-anchor="middle">${decimalOf(reader, value)}</text>` : null}`,
      )}
    </svg>
    ${gaps.length === 0 ? null : html`<p class="gaps">${reader.words.trendGaps(gaps.map((one) => `${yearsText(one)} (${figureText(reader, measure, one.told.figure)})`).join(', '))}</p>`}`
}
