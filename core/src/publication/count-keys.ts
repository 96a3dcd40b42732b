/** The names of counts and rates, and what they say. */
import type { Release } from './attack.ts'

/** In place of a unit: the whole place. */
export const PLACE = '*'

/** Names of the counts and rates of a measure. */
export const keysOf = (code: string, unit: string, { year, pooledOver }: { readonly year: number; readonly pooledOver: number }) => {
  const stem = `${code} ${unit} ${year}${pooledOver > 1 ? `/${pooledOver}` : ''}`
  return { above: `${stem} above`, below: `${stem} below`, rest: `${stem} rest`, rate: `${stem} rate` }
}

/** Elements belong to no plan: two plans of one place that count the same speak of the same number. */
export const elementKey = (element: string, year: number, unit: string = PLACE) =>
  unit === PLACE ? `${element} ${year}` : `${element} ${unit} ${year}`

/**
 * What a key names. `outside`: those within whom the element is counted and who are not in it; `rest`: those below the line who are not above it, and those
 * who were typed and are in no figure.
 */
export type CountNamed =
  | {
      readonly of: 'measure'
      readonly measure: string
      readonly unit: string | null
      readonly year: number
      readonly side: 'above' | 'below' | 'rest' | 'rate'
    }
  | { readonly of: 'element'; readonly element: string; readonly unit: string | null; readonly year: number; readonly outside: boolean }

/** The key read back; null for one that was not made here. */
export function countNamed(key: string): CountNamed | null {
  const apart = /^(.+) (?:above|below) (?:typed|apart)$/u.exec(key)?.[1]
  const words = (apart === undefined ? key : `${apart} rest`).split(' ')
  const [side] = (['above', 'below', 'rest', 'rate'] as const).filter((one) => one === words.at(-1))
  const [name = '', unit = '', when = ''] = words
  if (side !== undefined)
    return words.length === 4 ? { of: 'measure', measure: name, unit: unit === PLACE ? null : unit, year: parseInt(when, 10), side } : null
  const outside = words.at(-1) === 'outside'
  const [element = '', ...rest] = outside ? words.slice(0, -1) : words
  const year = Number(rest.at(-1))
  return rest.length > 2 || !Number.isInteger(year)
    ? null
    : { of: 'element', element, unit: rest.length === 2 ? (rest[0] ?? null) : null, year, outside }
}

/** A release of another plan beside this one: its measures are others, whatever their numbers; its elements are the same. */
export function ofAnotherPlan({ counts, disclosed }: Release, planId: string): Release {
  const named = (key: string) => (countNamed(key)?.of === 'element' ? key : `${planId} ${key}`)
  return {
    counts: {
      counts: counts.counts.map((count) => ({ ...count, key: named(count.key) })),
      sums: counts.sums.map(({ total, parts }) => ({ total: named(total), parts: parts.map(named) })),
      rates: counts.rates.map((rate) => ({ ...rate, key: named(rate.key), above: rate.above.map(named), below: rate.below.map(named) })),
    },
    disclosed: {
      ...disclosed,
      counts: new Map([...disclosed.counts].map(([key, shown]) => [named(key), shown])),
      rates: new Map([...disclosed.rates].map(([key, shown]) => [named(key), shown])),
    },
  }
}
