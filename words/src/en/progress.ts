import type { Catalogue } from '../catalogue.ts'
import type { AskedOf } from '@songhanh/core/progress/coverage'
import type { progress as vi } from '../vi/progress.ts'

const askedOf: Readonly<Record<AskedOf, string>> = {
  communes: 'communes',
  bodies: 'bodies',
  'communes-and-bodies': 'communes and bodies',
}

export const progress: Catalogue<typeof vi> = {
  figuresFile: (year) => `figures-${year}`,
  figuresSheet: (year, rows) => `${year} · ${rows} rows`,
  states: {
    met: 'Met',
    'on-track': 'On track',
    'at-risk': 'May be missed',
    'not-met': 'Not met',
    undecided: 'Cannot be told yet',
    'none-arose': 'None arose',
    'not-collected': 'Not collected at this level',
    borrowed: 'Province’s figure',
    'no-figure': 'No figure yet',
  },
  rules: {
    'bound-met': 'The value reaches the plan’s target.',
    'bound-met-early': 'The value reaches the target before the year it is due.',
    'bound-met-before-start': 'The value is at the target already; the target binds from a later year on.',
    'bound-met-so-far': 'The figures so far are at the target, but those of some are not taken in yet, so neither met nor not met is said.',
    'bound-missed': 'The value does not reach the plan’s target.',
    'one-exception-is-enough': 'The target asks for all; there is an exception already, whatever the missing units say.',
    'interval-on-good-side': 'The whole 95 % interval lies within the target.',
    'interval-on-bad-side': 'The whole 95 % interval lies outside the target.',
    'interval-covers-bound': 'The 95 % interval holds the target, so nothing can be concluded.',
    'sample-not-known': 'The survey behind the figure tells neither its sample nor its error, so nothing can be concluded.',
    'one-year-cannot-carry': 'One year has too few cases to be judged; years must be pooled.',
    'partial-total': 'The figures of some are not taken in yet, so neither met nor not met is said.',
    'yearly-target-met': 'The value reaches the yearly plan.',
    'yearly-target-missed': 'The value does not reach the yearly plan.',
    'computed-path-kept': 'The value keeps up with the path we computed (not the plan’s).',
    'computed-path-missed': 'The value falls behind the path we computed (not the plan’s).',
    'no-path': 'The year it is due has not come; the plan has no yearly value and there is no baseline to compute a path from.',
    'every-period-kept': 'Kept in every period.',
    'period-missed': 'A period was missed.',
    'period-without-answer': 'A period has no answer.',
    'nothing-arose': 'No case arose in the period.',
    'not-measured-here': 'This level cannot measure it.',
    'other-level': 'The figure is the province’s, not a result of this place.',
    'nobody-reported': 'Nobody’s figures are taken in yet.',
    withheld: 'The figure is withheld.',
    'not-applicable': 'Does not apply.',
    contradictory: 'Numerator and denominator contradict each other.',
    'not-additive': 'The units’ figures cannot be added.',
  },
  difference: (side, amount, unit, wanted) => {
    if (side === 'equal') return 'at the target'
    const quantity = unit === '%' ? `${amount} percentage points` : amount
    if (side === 'below') return wanted === 'down' ? `${quantity} below, better than the target` : `${quantity} below`
    return wanted === 'down' ? `still ${quantity} above` : `${quantity} above`
  },
  coverage: (reported, asked, of) => `${reported} of ${asked} ${askedOf[of]}`,
  pooling: (have, need) =>
    have < need ? `only ${have} of the ${need} years to be pooled are there` : `${need} years pooled, since one has too few cases`,
  interval: (low, high) => `95 % interval: ${low} – ${high}`,
  smallNumber: 'small numbers',
  computedPath: 'path computed by the software, not the plan’s',
  yearlyTarget: (by, title, number) => `yearly plan: ${title}${number === null ? '' : ` no. ${number}`} (${by})`,
  forecast: (value, low, high) => `least-squares line: ${value} (80 % band: ${low} – ${high})`,
  forecastAlone: (value) =>
    `least-squares line: ${value} (the years before lie on a line, or the value is at its end: no band can be computed)`,
  noForecast: {
    'not-extrapolated': 'No forecast: appointed posts and yes/no answers do not follow a line.',
    'too-few-years': 'No forecast: fewer than four years of figures.',
  },
  flags: {
    unsplittable: (unit) => `${unit} was split, so its figures cannot be shared out.`,
    'partly-outside': (unit) => `${unit} lies outside the plan’s territory and went into the same new unit, whose figure lacks it.`,
    'no-successor': (unit) => `${unit} has no recorded successor.`,
  },
}
