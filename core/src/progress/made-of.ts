/** What a figure was made of: counts that were divided, an answer, or a value that came as it is and has nothing to be divided by. */
import type { Calculation } from '../indicators/definition.ts'
import type { Figure, PublishedSource } from '../indicators/figure.ts'

export const MADE_OF = ['counts', 'answer', 'value', 'published'] as const

/**
 * counts: a numerator over a denominator, both to be shown · answer: yes or no · value: what an office gave as it is, of several their sum ·
 * published: a figure of another's, with where it was published and, where it is borrowed, from whom.
 */
export type MadeOf =
  | { readonly kind: 'counts' | 'answer' | 'value' }
  | { readonly kind: 'published'; readonly source: PublishedSource | null; readonly fromUnit: string | null }

/** What a figure of one year was made of; `published` is what was entered in place of counting, null where nothing was. */
export function madeOf(calculation: Calculation, published: Figure | null): MadeOf {
  if (published) {
    const kind = published.known ? published.kind : null
    return {
      kind: 'published',
      source: kind && 'source' in kind ? kind.source : null,
      fromUnit: kind?.kind === 'borrowed' ? kind.fromUnit : null,
    }
  }
  switch (calculation.kind) {
    case 'share':
    case 'counted-units':
    case 'ratio-of-means':
      return { kind: 'counts' }
    case 'yes-no':
      return { kind: 'answer' }
    case 'given':
      return { kind: 'value' }
  }
}

/** Whether the two counts behind a figure say something of their own: under a value that came as it is they are the value again, and 1. */
export const hasCounts = ({ kind }: Pick<MadeOf, 'kind'>): boolean => kind === 'counts'
