/**
 * Exact decimal numbers. Sums of figures are made of these, never of binary floats: a float sum of 5.977.800 values printed ..297,99997.
 *
 * `units` is the number times ten to the `scale`: 26,90 is `{ units: 2690n, scale: 2 }`. The scale is kept as it was written, so that
 * a value prints back with the digits a person typed; `equalDecimals` compares by value.
 */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

/** More digits than any figure of an office has; a longer number is a typing or a file error. */
export const MOST_DIGITS = 30

export const ZERO: Decimal = { units: 0n, scale: 0 }

/** Powers of ten up to twice the digits of a number; making one takes longer than all the rest of a comparison. */
const POWERS = Array.from({ length: 2 * MOST_DIGITS + 1 }, (_, exponent) => 10n ** BigInt(exponent))
const power = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent)
const absolute = (n: bigint): bigint => (n < 0n ? -n : n)
const unitsAt = (d: Decimal, scale: number): bigint => (d.scale === scale ? d.units : d.units * power(scale - d.scale))

/** A whole number as a decimal; throws where `n` is not a safe integer, which is a fault of the program and not of the input. */
export function wholeNumber(n: number): Decimal {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a safe integer: ${n}`)
  return { units: BigInt(n), scale: 0 }
}

/** Reads the form kept in files and sent over the wire, `-1234.50`; null for anything else (no exponent, no spaces, no comma). */
export function parseDecimal(text: string): Decimal | null {
  const m = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!m) return null
  const [, sign, whole = '', fraction = ''] = m
  if (whole.length + fraction.length > MOST_DIGITS) return null
  const units = BigInt(whole + fraction)
  return { units: sign === '-' ? -units : units, scale: fraction.length }
}

function digits(d: Decimal): { readonly sign: string; readonly whole: string; readonly fraction: string } {
  const padded = absolute(d.units)
    .toString()
    .padStart(d.scale + 1, '0')
  const cut = padded.length - d.scale
  return { sign: d.units < 0n ? '-' : '', whole: padded.slice(0, cut), fraction: padded.slice(cut) }
}

/** The form kept in files and sent over the wire: a point before the decimals, no grouping. */
export function decimalText(d: Decimal): string {
  const { sign, whole, fraction } = digits(d)
  return sign + whole + (fraction === '' ? '' : `.${fraction}`)
}

/** As Vietnamese papers print it: `1.234.567,89`. The digits are those of the value; round first where fewer are wanted. */
export function formatDecimal(d: Decimal): string {
  const { sign, whole, fraction } = digits(d)
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, '.') + (fraction === '' ? '' : `,${fraction}`)
}

/** Reads exactly what `formatDecimal` prints, and the same without grouping (`1234567,89`); what people type is read by `collection/typed-number`. */
export function readFormatted(text: string): Decimal | null {
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(text)) return null
  return parseDecimal(text.replaceAll('.', '').replace(',', '.'))
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale }
}

export const negate = (d: Decimal): Decimal => ({ units: -d.units, scale: d.scale })
export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b))
export const sum = (values: readonly Decimal[]): Decimal => values.reduce(add, ZERO)
export const multiply = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, scale: a.scale + b.scale })

/** -1, 0 or 1, by value: 1,50 and 1,5 are the same. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale)
  const x = unitsAt(a, scale)
  const y = unitsAt(b, scale)
  return x < y ? -1 : x > y ? 1 : 0
}

export const equalDecimals = (a: Decimal, b: Decimal): boolean => compareDecimals(a, b) === 0
export const isZero = (d: Decimal): boolean => d.units === 0n
export const isWhole = (d: Decimal): boolean => d.units % power(d.scale) === 0n

// Half away from zero, as offices round by hand; the sign is taken off first so that -0,5 and 0,5 mirror each other.
function quotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const n = absolute(numerator)
  const d = absolute(denominator)
  const rounded = (2n * n + d) / (2n * d)
  return negative ? -rounded : rounded
}

/** The value with that many decimals, halves away from zero; fewer digits than asked are filled with zeros. */
export function round(d: Decimal, places: number): Decimal {
  return d.scale <= places
    ? { units: unitsAt(d, places), scale: places }
    : { units: quotient(d.units, power(d.scale - places)), scale: places }
}

/** A fraction of two decimals that has not been rounded. What is judged is this; only what is printed is rounded. */
export interface Fraction {
  readonly numerator: Decimal
  readonly denominator: Decimal
}

/** `a ÷ b` as a fraction, or null where `b` is zero: 0/0 is "none arose", and what it means is decided by the indicator. */
export const fraction = (numerator: Decimal, denominator: Decimal): Fraction | null =>
  isZero(denominator)
    ? null
    : denominator.units < 0n
      ? { numerator: negate(numerator), denominator: negate(denominator) }
      : { numerator, denominator }

export const asFraction = (d: Decimal): Fraction => ({ numerator: d, denominator: { units: 1n, scale: 0 } })
export const scaleFraction = (f: Fraction, by: Decimal): Fraction => ({ numerator: multiply(f.numerator, by), denominator: f.denominator })

/** Compares without dividing, so that 29,96 % is below 30 % although both print as 30,0. */
export const compareFractions = (a: Fraction, b: Fraction): -1 | 0 | 1 =>
  compareDecimals(multiply(a.numerator, b.denominator), multiply(b.numerator, a.denominator))

export const subtractFractions = (a: Fraction, b: Fraction): Fraction => ({
  numerator: subtract(multiply(a.numerator, b.denominator), multiply(b.numerator, a.denominator)),
  denominator: multiply(a.denominator, b.denominator),
})

/** The one rounding of a figure: the fraction with that many decimals, halves away from zero. */
export function roundFraction(f: Fraction, places: number): Decimal {
  const shift = places + f.denominator.scale - f.numerator.scale
  const numerator = shift >= 0 ? f.numerator.units * power(shift) : f.numerator.units
  const denominator = shift >= 0 ? f.denominator.units : f.denominator.units * power(-shift)
  return { units: quotient(numerator, denominator), scale: places }
}

/** A binary approximation, only for intervals, charts and forecasts, where the last digit is not printed as a figure. */
export const approximate = (value: Decimal | Fraction): number =>
  'units' in value ? Number(decimalText(value)) : Number(decimalText(roundFraction(value, 12)))
