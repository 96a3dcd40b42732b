import type { PublicMeasure } from '@songhanh/core/publication/snapshot'
import { html, type Html } from './html.ts'
import { decimalOf, figureText, type Reader } from './reader.ts'

/** As wide as a narrow phone, so that its letters can be read there. */
const [WIDTH, HEIGHT, MARGIN] = [320, 190, 34]
/** Above the drawing the aim is named: letters on its line would lie under a value that comes near it. */
const TOP = 56
/** More values than these would stand in one another; then the first and the last are written. */
const MOST_WRITTEN = 6

/** The values of the years as a drawn line, with the same in words beside it; null where there is no second year. */
export function trend(reader: Reader, measure: PublicMeasure): Html | null {
  const points = measure.series.flatMap(({ year, figure }) =>
    figure.value === null ? [] : [{ year, value: Number(figure.value), figure }],
  )
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first === last) return null
  const values = points.map(({ value }) => value)
  const aim = measure.bound && 'value' in measure.bound ? Number(measure.bound.value) : null
  const [low, high] = [Math.min(...values, aim ?? Infinity), Math.max(...values, aim ?? -Infinity)]
  const x = (year: number) => MARGIN + ((year - first.year) / (last.year - first.year)) * (WIDTH - 2 * MARGIN)
  const y = (value: number) => HEIGHT - MARGIN - ((value - low) / (high - low || 1)) * (HEIGHT - MARGIN - TOP)
  const at = (value: number) => value.toFixed(1)
  const isWritten = (n: number) => points.length <= MOST_WRITTEN || n === 0 || n === points.length - 1
  const said = reader.words.trendText(points.map(({ year, figure }) => `${year}: ${figureText(reader, measure, figure)}`).join('; '))
  return html`<svg class="trend" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said}">
    ${
      aim === null
        ? null
        : html`<line class="aim" x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${at(y(aim))}" y2="${at(y(aim))}" />
            <line class="aim" x1="4" x2="32" y1="13" y2="13" />
            <text x="40" y="18"
              >${reader.words.table.bound}: ${decimalOf(reader, measure.bound && 'value' in measure.bound ? measure.bound.value : '')}</text
            >`
    }
    <polyline points="${points.map(({ year, value }) => `${at(x(year))},${at(y(value))}`).join(' ')}" />
    ${points.map(
      ({ year, value, figure }, n) =>
        html`<circle cx="${at(x(year))}" cy="${at(y(value))}" r="4" />
          <text x="${at(x(year))}" y="${HEIGHT - 6}" text-anchor="middle">${year}</text>
          ${isWritten(n) ? html`<text class="value" x="${at(x(year))}" y="${at(y(value) - 9)}" text-anchor="middle">${decimalOf(reader, figure.value ?? '')}</text>` : null}`,
    )}
  </svg>`
}
