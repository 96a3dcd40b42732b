import { z } from 'zod'

/** A file beside an entry or a task. One that was removed is still told of, with who, when and why; it cannot be had any more. */
export const EvidenceView = z.object({
  id: z.uuid(),
  name: z.string(),
  format: z.string(),
  bytes: z.number().int(),
  by: z.string(),
  on: z.iso.date(),
  removed: z.object({ by: z.string(), on: z.iso.date(), why: z.string() }).nullable(),
})

export const EvidenceGiven = z.object({ id: z.uuid(), name: z.string(), format: z.string(), bytes: z.number().int() })
export const EvidenceRemoved = z.object({ id: z.uuid() })
export const WhyRemoved = z.object({ reason: z.string().trim().min(1).max(1000) })

export const GIVING_REFUSALS = [
  'basics.no-file',
  'files.empty',
  'files.format-not-taken',
  'files.given-already',
  'files.too-many',
  'files.too-much',
] as const
