/** How carefully a figure is handled: as its most sensitive part. */
import { elementsOf, type Catalogue, type DataElement, type Indicator } from './definition.ts'
import { asked } from './tally.ts'

type Sensitivity = DataElement['sensitivity']

/** The elements a figure is made of, totals as their women and men. */
export const elementsUnder = ({ elements }: Catalogue, { calculation }: Pick<Indicator, 'calculation'>): readonly DataElement[] => {
  const codes = elementsOf(calculation)
  const under = [...codes, ...asked({ elements } as Catalogue, codes)]
  return elements.filter(({ code }) => under.includes(code))
}

/**
 * Violence, maternal deaths and the like: by the indicator itself, or by one element under it, whatever somebody has entered for the indicator.
 */
export function sensitivityOf(catalogue: Catalogue, indicator: Pick<Indicator, 'calculation' | 'sensitivity'>): Sensitivity {
  const all = [indicator, ...elementsUnder(catalogue, indicator)].map(({ sensitivity }) => sensitivity)
  return (['violence', 'small-cells'] as const).find((one) => all.includes(one)) ?? 'ordinary'
}
