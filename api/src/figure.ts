import { MISSING_REASONS } from '@songhanh/core/indicators/figure'
import { z } from 'zod'

/** An exact decimal as text, with a point: `1234.50`. */
export const DecimalText = z.string().regex(/^-?\d{1,24}(\.\d{1,6})?$/)

export const PublishedSource = z.object({
  title: z.string().min(1).max(400),
  number: z.string().max(100).nullable(),
  year: z.number().int().min(1900).max(2200),
})

export const ValueKind = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('administrative') }),
  z.object({ kind: z.literal('estimate') }),
  z.object({ kind: z.literal('preliminary'), source: PublishedSource }),
  z.object({ kind: z.literal('official'), source: PublishedSource }),
  z.object({ kind: z.literal('borrowed'), fromUnit: z.string().min(1).max(40), source: PublishedSource.nullable() }),
])

/** A number with its kind and data year, or the reason why there is none. */
export const FigureView = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), value: DecimalText, kind: ValueKind, dataYear: z.number().int().min(1900).max(2200) }),
  z.object({ known: z.literal(false), reason: z.enum(MISSING_REASONS) }),
])
