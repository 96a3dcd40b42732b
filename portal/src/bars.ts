/** Values of communes as bars beside one another, for the eye alone: the numbers stand above them. */
import type { PublicFigure, PublicMeasure } from '@songhanh/core/publication/snapshot'
import { html, type Html } from './html.ts'

/** Draws the bar of one commune against the longest; the aim, where it is one level, is a line across. Nothing where no length can be drawn. */
export function barsOf({ units, bound, yesNo }: PublicMeasure): (figure: PublicFigure) => Html | null {
  const values = (units ?? []).flatMap(({ figure }) => (figure.value === null ? [] : [Number(figure.value)]))
  const aim = bound && 'value' in bound ? Number(bound.value) : null
  const longest = Math.max(...values, aim ?? 0)
  if (yesNo || values.length < 2 || longest <= 0 || values.some((value) => value < 0)) return () => null
  const width = (value: number) => ((value / longest) * 100).toFixed(1)
  return ({ value }) =>
    value === null
      ? null
      : html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect width="${width(Number(value))}" height="8" />
          ${aim === null || aim <= 0 ? null : html`<line x1="${width(aim)}" x2="${width(aim)}" y1="0" y2="8" />`}
        </svg>`
}
