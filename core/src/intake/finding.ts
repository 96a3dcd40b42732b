import type { Finding } from '../plans/content.ts'

/** Why a reading may be wrong; each has a sentence in `words/`. */
export const DOUBTS = [
  'ambiguous-number',
  'counted-value',
  'no-value',
  'shared-quantity',
  'fraction',
  'inside-duty',
  'impossible-date',
  'only-background',
  'no-report-date',
  'no-reporter',
  'scanned-number',
  'scanned-words',
] as const

export type Doubt = (typeof DOUBTS)[number]

/** How a rule found an item. Doubts lower the sureness by themselves: an item with a doubt is never sure. */
export function found(rule: string, sure: Finding['sure'] = 'high', doubts: readonly Doubt[] = []): Finding {
  return { by: 'rule', rule, sure: doubts.length > 0 && sure === 'high' ? 'medium' : sure, ...(doubts.length > 0 ? { doubts } : {}) }
}

/** The doubts that hold. */
export const doubting = (doubts: Readonly<Partial<Record<Doubt, boolean>>>): readonly Doubt[] =>
  DOUBTS.filter((doubt) => doubts[doubt] === true)
