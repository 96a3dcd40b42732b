/** A head count is always read in women, men and the gap between them. */
import { add, fraction, subtract, wholeNumber, scaleFraction, type Decimal, type Fraction } from '../basics/decimal.ts'
import type { Figure, MissingReason } from './figure.ts'

export type HeadCount =
  | {
      readonly known: true
      readonly women: Decimal
      readonly men: Decimal
      readonly all: Decimal
      /** Women less men: negative where men are more. */
      readonly gap: Decimal
      /** Women in a hundred; null where there is nobody. */
      readonly womenPercent: Fraction | null
    }
  | { readonly known: false; readonly women: Figure; readonly men: Figure; readonly reason: MissingReason }

/** Both sides must be known; "none arose" on both is nobody, and on one side is nobody of that sex. */
export function headCount(women: Figure, men: Figure): HeadCount {
  const gap = [women, men].find((figure) => !figure.known && figure.reason !== 'none-arose')
  if (gap && !gap.known) return { known: false, women, men, reason: gap.reason }
  const [w, m] = [women, men].map((figure) => (figure.known ? figure.value : wholeNumber(0))) as [Decimal, Decimal]
  const all = add(w, m)
  const share = fraction(w, all)
  return { known: true, women: w, men: m, all, gap: subtract(w, m), womenPercent: share && scaleFraction(share, wholeNumber(100)) }
}
