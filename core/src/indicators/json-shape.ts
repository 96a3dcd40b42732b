/**
 * Reading an unknown JSON value as a shape, with every fault found in one pass and each named by its path.
 *
 * Core has no validation library: the catalogue is also read where only core is (the browser, the check of `samples/`).
 */
import type { Refusal } from '../basics/decision.ts'

/** Reads a value; where it does not fit, adds to `faults` and answers whatever, since nothing is used once there is a fault. */
export type Shape<T> = (value: unknown, at: string, faults: Refusal[]) => T

type Shaped<S> = S extends Shape<infer T> ? T : never

function refuseAs<T>(code: string, faults: Refusal[], at: string, params?: Refusal['params']): T {
  faults.push({ code, at, ...(params ? { params } : {}) })
  return undefined as T
}

const below = (at: string, key: string | number) => (at === '' ? String(key) : `${at}.${key}`)

export const text =
  (pattern?: RegExp): Shape<string> =>
  (value, at, faults) =>
    typeof value !== 'string' || value.trim() === ''
      ? refuseAs('indicators.text-expected', faults, at)
      : pattern && !pattern.test(value)
        ? refuseAs('indicators.text-not-in-form', faults, at, { found: value })
        : value

export const whole =
  (least: number, most: number): Shape<number> =>
  (value, at, faults) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : refuseAs('indicators.whole-number-expected', faults, at, { least, most })

export const flag: Shape<boolean> = (value, at, faults) =>
  typeof value === 'boolean' ? value : refuseAs('indicators.yes-or-no-expected', faults, at)

export const oneOf =
  <const T extends string>(...allowed: readonly T[]): Shape<T> =>
  (value, at, faults) =>
    allowed.includes(value as T) ? (value as T) : refuseAs('indicators.not-one-of', faults, at, { allowed: allowed.join(', ') })

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, at, faults) =>
    value === null ? null : shape(value, at, faults)

export const listOf =
  <T>(shape: Shape<T>, least = 0): Shape<readonly T[]> =>
  (value, at, faults) => {
    if (!Array.isArray(value)) return refuseAs('indicators.list-expected', faults, at)
    if (value.length < least) return refuseAs('indicators.list-too-short', faults, at, { least })
    return value.map((item, i) => shape(item, below(at, i), faults))
  }

/** An object with exactly these fields: a missing one and one nobody knows are both faults (a misspelt optional field would else be lost). */
export const record =
  <F extends Readonly<Record<string, Shape<unknown>>>>(fields: F): Shape<{ readonly [K in keyof F]: Shaped<F[K]> }> =>
  (value, at, faults) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuseAs('indicators.object-expected', faults, at)
    const given = value as Readonly<Record<string, unknown>>
    for (const key of Object.keys(given)) if (!Object.hasOwn(fields, key)) refuseAs('indicators.field-unknown', faults, below(at, key))
    const entries = Object.entries(fields).map(([key, shape]) => {
      const place = below(at, key)
      return [key, Object.hasOwn(given, key) ? shape(given[key], place, faults) : refuseAs('indicators.field-missing', faults, place)]
    })
    return Object.fromEntries(entries) as { readonly [K in keyof F]: Shaped<F[K]> }
  }

/** An object whose `tag` field says which of the shapes it has. */
export const variant =
  <const Tag extends string, V extends Readonly<Record<string, Shape<unknown>>>>(tag: Tag, variants: V): Shape<Shaped<V[keyof V]>> =>
  (value, at, faults) => {
    const name = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[tag] : undefined
    const shape = typeof name === 'string' && Object.hasOwn(variants, name) ? variants[name] : undefined
    return shape
      ? (shape(value, at, faults) as Shaped<V[keyof V]>)
      : refuseAs('indicators.not-one-of', faults, below(at, tag), { allowed: Object.keys(variants).join(', ') })
  }
