import { writeMonthDay } from '@songhanh/words/writing'
import type { PlanContent } from '../plans/plan-page.ts'

/**
 * Fields of several inputs. A form keeps what is typed as one text a field; for these it is the JSON of their inputs, which nobody sees.
 */
export type Bearer = PlanContent['assignments'][number]['bearers'][number]

export const writeBearers = (bearers: readonly Bearer[]): string => JSON.stringify(bearers)
export const typedBearers = (typed: string): readonly Bearer[] => (typed === '' ? [] : (JSON.parse(typed) as readonly Bearer[]))

/** Those with a name; null where none is left: somebody has to do it. */
export function readBearers(typed: string): readonly Bearer[] | null {
  const named = typedBearers(typed)
    .map((bearer) => ({ ...bearer, name: bearer.name.normalize('NFC').trim() }))
    .filter(({ name }) => name !== '')
  return named.length === 0 ? null : named
}

type Window = NonNullable<PlanContent['tasks'][number]['window']>

/** A yearly window as it is typed: both days as 15/11. */
export interface TypedWindow {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly span: Window['span']
}

const NO_WINDOW: TypedWindow = { name: '', from: '', to: '', span: null }

export const writeWindow = (window: Window): string =>
  JSON.stringify({
    name: window.name ?? '',
    from: writeMonthDay(window.from),
    to: writeMonthDay(window.to),
    span: window.span,
  } satisfies TypedWindow)
export const typedWindow = (typed: string): TypedWindow => (typed === '' ? NO_WINDOW : (JSON.parse(typed) as TypedWindow))

/** The window; null where all is left empty; undefined where a day cannot be read. */
export function readWindow(typed: string): Window | null | undefined {
  const { name, from, to, span } = typedWindow(typed)
  if ([name, from, to].every((word) => word.trim() === '')) return null
  const [begins, ends] = [from, to].map(readMonthDay)
  if (!begins || !ends) return undefined
  return { name: name.trim() === '' ? null : name.normalize('NFC').trim(), from: begins, to: ends, span }
}

function readMonthDay(typed: string): Window['from'] | null {
  const parts = /^\s*(\d{1,2})\s*\/\s*(\d{1,2})\s*$/.exec(typed)
  return parts ? { day: Number(parts[1]), month: Number(parts[2]) } : null
}
