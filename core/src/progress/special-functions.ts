/**
 * The incomplete gamma and beta functions and their inverses: all that exact intervals of counts need.
 *
 * Series and continued fractions as in Abramowitz & Stegun (1964), 6.5.29, 6.5.31 and 26.5.8, evaluated by the modified Lentz method
 * (Thompson & Barnett 1986). Checked against published tables and against values computed elsewhere (see the tests).
 */
const TINY = 1e-300
const PRECISION = 1e-15
const MOST_STEPS = 10_000

// Lanczos approximation with g = 7 and nine terms (P. Godfrey's coefficients): about fifteen digits for x > 0.
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const

/** The natural logarithm of the gamma function, for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  const series = LANCZOS.reduce((total, term, i) => (i === 0 ? term : total + term / (z + i)), 0)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series)
}

/** Evaluates `b0 + a1/(b1 + a2/(b2 + …))` from the front, where `terms(i)` gives `[a, b]` of step i ≥ 1. */
function continuedFraction(b0: number, terms: (i: number) => readonly [number, number]): number {
  let value = b0 === 0 ? TINY : b0
  let c = value
  let d = 0
  for (let i = 1; i <= MOST_STEPS; i++) {
    const [a, b] = terms(i)
    d = 1 / (b + a * d || TINY)
    c = b + a / c || TINY
    const step = c * d
    value *= step
    if (Math.abs(step - 1) < PRECISION) return value
  }
  return value
}

/** P(a, x), the lower regularised incomplete gamma function: the chance that a gamma variable of shape `a` is at most `x`. */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let total = term
    for (let i = 1; i <= MOST_STEPS && Math.abs(term) > Math.abs(total) * PRECISION; i++) {
      term *= x / (a + i)
      total += term
    }
    return Math.min(1, front * total)
  }
  return Math.max(0, 1 - front / continuedFraction(x + 1 - a, (i) => [-i * (i - a), x + 2 * i + 1 - a]))
}

/** I_x(a, b), the regularised incomplete beta function: the chance that a beta variable is at most `x`. */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  // The fraction converges fast only on the left of the mean; the other side is its mirror.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x)
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a
  return (
    front /
    continuedFraction(1, (i) => {
      const m = Math.floor(i / 2)
      const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
      const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
      return [i % 2 === 0 ? even : odd, 1]
    })
  )
}

/** Where an increasing function reaches `goal` between `low` and `high`, by halving until the bounds meet. */
function solve(increasing: (x: number) => number, goal: number, low: number, high: number): number {
  let [from, to] = [low, high]
  for (let i = 0; i < 200 && to - from > Number.EPSILON * Math.max(1, to); i++) {
    const middle = (from + to) / 2
    if (increasing(middle) < goal) from = middle
    else to = middle
  }
  return (from + to) / 2
}

/** The value a gamma variable of shape `a` (and scale 1) stays under with chance `p`. */
export function gammaQuantile(a: number, p: number): number {
  if (p <= 0) return 0
  let high = a + 1
  while (lowerGamma(a, high) < p) high *= 2
  return solve((x) => lowerGamma(a, x), p, 0, high)
}

/** The value a beta variable stays under with chance `p`. */
export const betaQuantile = (a: number, b: number, p: number): number =>
  p <= 0 ? 0 : p >= 1 ? 1 : solve((x) => incompleteBeta(a, b, x), p, 0, 1)

/** The point a standard normal variable stays under with chance `p`, from the gamma function: P(Z² ≤ z²) = P(1/2, z²/2). */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0
  const z = Math.sqrt(2 * gammaQuantile(0.5, Math.abs(2 * p - 1)))
  return p > 0.5 ? z : -z
}

/** The point Student's t with `degrees` of freedom stays under with chance `p`, from the beta function (Abramowitz & Stegun 26.7.1). */
export function studentQuantile(degrees: number, p: number): number {
  if (p === 0.5) return 0
  const x = betaQuantile(degrees / 2, 0.5, 2 * Math.min(p, 1 - p))
  const t = Math.sqrt((degrees * (1 - x)) / x)
  return p > 0.5 ? t : -t
}
