import { COMPARATORS } from '@songhanh/core/plans/content'
import { z } from 'zod'

export const Span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0), page: z.number().int().optional() })
const Finding = z.object({
  by: z.enum(['rule', 'person']),
  rule: z.string().optional(),
  sure: z.enum(['high', 'medium', 'low']),
  doubts: z.array(z.string()).optional(),
})
// A paper may say anything of any length: what was read goes out as it is, and is checked where a person corrects it (core/plans/editable-fields).
const part = { id: z.string(), spans: z.array(Span), finding: Finding }
const MonthDay = z.object({ month: z.number().int(), day: z.number().int() })
// Only the type is given by hand: a schema that contains itself cannot infer its own.
const Section: z.ZodType<SectionShape> = z.object({
  ...part,
  num: z.string().nullable(),
  heading: z.string(),
  children: z.array(z.lazy(() => Section)),
})
interface SectionShape extends z.output<z.ZodObject<typeof part>> {
  num: string | null
  heading: string
  children: SectionShape[]
}

export const Target = z.object({
  ...part,
  code: z.string(),
  number: z.string(),
  objective: z.string().nullable(),
  label: z.string(),
  text: z.string(),
  quantity: z.string(),
  comparator: z.enum(COMPARATORS),
  bound: z.enum(['<', '>', '<=', '>=']).nullable(),
  trigger: z.string().nullable(),
  direction: z.enum(['up', 'down', 'band', 'yes-no']),
  value: z.union([z.number(), z.tuple([z.number(), z.number()]).readonly()]).nullable(),
  unit: z.string().nullable(),
  denominator: z.number().nullable(),
  baseline: z.object({ value: z.number(), year: z.number().int().nullable() }).nullable(),
  due: z.array(z.number().int()),
  from: z.number().int().nullable(),
  dueInherited: z.boolean(),
  notes: z.record(z.string(), z.string()),
  lead: z.string().nullable(),
})

/** The whole content of an edition, as in `core/plans/content.ts`. */
export const Content = z.object({
  letterhead: z.object({
    issuer: z.object({
      body: z.string(),
      asPrinted: z.string(),
      level: z.enum(['nation', 'province', 'district', 'commune']).nullable(),
      province: z.string().nullable(),
      span: Span.nullable(),
    }),
    number: z.object({ raw: z.string(), number: z.string().nullable(), symbol: z.string().nullable(), span: Span.nullable() }),
    date: z.object({
      raw: z.string(),
      day: z.number().int().nullable(),
      month: z.number().int().nullable(),
      year: z.number().int().nullable(),
      span: Span.nullable(),
    }),
    docType: z.string(),
    title: z.string(),
    titleSpan: Span.nullable(),
    period: z.object({ from: z.number().int(), to: z.number().int(), span: Span.nullable() }).nullable(),
    /** Said only where the head was read off a picture. */
    finding: Finding.optional(),
  }),
  bases: z.array(
    z.object({
      ...part,
      lead: z.string(),
      kind: z.string().nullable(),
      number: z.string().nullable(),
      date: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .nullable(),
      issuer: z.string().nullable(),
      title: z.string().nullable(),
    }),
  ),
  sections: z.array(Section),
  generalObjective: z.object({ ...part, text: z.string() }).nullable(),
  objectives: z.array(z.object({ ...part, code: z.string(), heading: z.string(), text: z.string() })),
  targets: z.array(Target),
  tasks: z.array(
    z.object({
      ...part,
      section: z.string().nullable(),
      num: z.string().nullable(),
      text: z.string(),
      window: z.object({ name: z.string().nullable(), from: MonthDay, to: MonthDay, span: Span.nullable() }).nullable(),
      recurrence: z.string().nullable(),
    }),
  ),
  funding: z.array(z.object({ ...part, text: z.string(), source: z.enum(['state-budget', 'mobilised', 'other']) })),
  assignments: z.array(
    z.object({
      ...part,
      num: z.string().nullable(),
      body: z.string(),
      bearers: z.array(
        z.object({
          name: z.string(),
          kind: z.enum(['office', 'organisation', 'member-organisations', 'each-commune', 'other']),
          span: Span.nullable(),
        }),
      ),
      duties: z.array(z.object({ ...part, text: z.string(), part: z.enum(['lead', 'coordinate']).nullable() })),
    }),
  ),
  reportDuties: z.array(
    z.object({
      ...part,
      who: z.string(),
      to: z.string().nullable(),
      via: z.string().nullable(),
      by: z.string().nullable(),
      recurrence: z.string().nullable(),
      due: z
        .object({
          kind: z.enum(['before', 'by']),
          month: z.number().int(),
          day: z.number().int(),
          year: z.number().int().nullable(),
        })
        .nullable(),
      text: z.string(),
    }),
  ),
  difficultyDuty: z.object({ ...part, who: z.string(), to: z.string().nullable(), text: z.string() }).nullable(),
  recipients: z.array(z.object({ ...part, text: z.string() })),
  signature: z.object({
    authority: z.array(z.string()),
    title: z.string().nullable(),
    name: z.string().nullable(),
    span: Span.nullable(),
    finding: Finding.optional(),
  }),
  defects: z.array(z.object({ ...part, kind: z.string(), where: z.string(), text: z.string(), fix: z.string().nullable() })),
  /** Short names the paper defines for itself; absent in editions kept before they were read. */
  abbreviations: z.array(z.object({ ...part, short: z.string(), text: z.string() })).optional(),
  /** The pages that were pictures, of how many: their words were recognised, and each of their numbers is for a person to confirm. */
  scanned: z.object({ pages: z.array(z.number().int()).readonly(), of: z.number().int() }).optional(),
})
