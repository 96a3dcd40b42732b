import type { PlanContent } from '@songhanh/core/plans/content'
import { z } from 'zod'

export const Span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0), page: z.number().int().optional() })
const Finding = z.object({
  by: z.enum(['rule', 'person']),
  rule: z.string().optional(),
  sure: z.enum(['high', 'medium', 'low']),
  doubts: z.array(z.string()).optional(),
})
const part = { id: z.string().min(1).max(64), spans: z.array(Span), finding: Finding }
const words = (max: number) => z.string().max(max)
const MonthDay = z.object({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) })
// Only the type is given by hand: a schema that contains itself cannot infer its own.
const Section: z.ZodType<SectionShape> = z.object({
  ...part,
  num: words(20).nullable(),
  heading: words(2000),
  children: z.array(z.lazy(() => Section)),
})
interface SectionShape extends z.output<z.ZodObject<typeof part>> {
  num: string | null
  heading: string
  children: SectionShape[]
}

export const Target = z.object({
  ...part,
  code: words(40),
  number: words(40),
  objective: words(40).nullable(),
  label: words(200),
  text: words(4000),
  quantity: words(4000),
  comparator: z.enum([
    '=',
    '>=',
    '>',
    '<=',
    '<',
    '~',
    'range',
    'maintain',
    'increase_to',
    'increase_by',
    'decrease_to',
    'decrease_by',
    'decrease',
    'exists',
    'qual',
  ]),
  bound: z.enum(['<', '>', '<=', '>=']).nullable(),
  trigger: words(400).nullable(),
  direction: z.enum(['up', 'down', 'band', 'yes-no']),
  value: z.union([z.number(), z.tuple([z.number(), z.number()]).readonly()]).nullable(),
  unit: words(200).nullable(),
  denominator: z.number().nullable(),
  baseline: z.object({ value: z.number(), year: z.number().int().nullable() }).nullable(),
  due: z.array(z.number().int()),
  from: z.number().int().nullable(),
  dueInherited: z.boolean(),
  notes: z.record(z.string(), z.string()),
  lead: words(400).nullable(),
})

/** The whole content of an edition, as in `core/plans/content.ts`. */
export const Content = z.object({
  letterhead: z.object({
    issuer: z.object({
      body: words(400),
      asPrinted: words(400),
      level: z.enum(['nation', 'province', 'district', 'commune']).nullable(),
      province: words(200).nullable(),
      span: Span.nullable(),
    }),
    number: z.object({ raw: words(200), number: words(40).nullable(), symbol: words(80).nullable(), span: Span.nullable() }),
    date: z.object({
      raw: words(200),
      day: z.number().int().nullable(),
      month: z.number().int().nullable(),
      year: z.number().int().nullable(),
      span: Span.nullable(),
    }),
    docType: words(200),
    title: words(2000),
    titleSpan: Span.nullable(),
    period: z.object({ from: z.number().int(), to: z.number().int(), span: Span.nullable() }).nullable(),
  }),
  bases: z.array(
    z.object({
      ...part,
      lead: words(100),
      kind: words(200).nullable(),
      number: words(100).nullable(),
      date: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .nullable(),
      issuer: words(400).nullable(),
      title: words(2000).nullable(),
    }),
  ),
  sections: z.array(Section),
  generalObjective: z.object({ ...part, text: words(8000) }).nullable(),
  objectives: z.array(z.object({ ...part, code: words(40), heading: words(2000), text: words(8000) })),
  targets: z.array(Target),
  tasks: z.array(
    z.object({
      ...part,
      section: words(40).nullable(),
      num: words(40).nullable(),
      text: words(20000),
      window: z.object({ name: words(400).nullable(), from: MonthDay, to: MonthDay, span: Span }).nullable(),
      recurrence: words(200).nullable(),
    }),
  ),
  funding: z.array(z.object({ ...part, text: words(8000), source: z.enum(['state-budget', 'mobilised', 'other']) })),
  assignments: z.array(
    z.object({
      ...part,
      num: words(40).nullable(),
      body: words(2000),
      bearers: z.array(
        z.object({
          name: words(400),
          kind: z.enum(['office', 'organisation', 'member-organisations', 'each-commune', 'other']),
          span: Span.nullable(),
        }),
      ),
      duties: z.array(z.object({ ...part, text: words(8000), part: z.enum(['lead', 'coordinate']).nullable() })),
    }),
  ),
  reportDuties: z.array(
    z.object({
      ...part,
      who: words(2000),
      to: words(2000).nullable(),
      via: words(2000).nullable(),
      by: words(400).nullable(),
      recurrence: words(400).nullable(),
      due: z
        .object({
          kind: z.enum(['before', 'by']),
          month: z.number().int().min(1).max(12),
          day: z.number().int().min(1).max(31),
          year: z.number().int().nullable(),
        })
        .nullable(),
      text: words(8000),
    }),
  ),
  difficultyDuty: z.object({ ...part, who: words(2000), to: words(2000).nullable(), text: words(8000) }).nullable(),
  recipients: z.array(z.object({ ...part, text: words(1000) })),
  signature: z.object({ authority: z.array(words(400)), title: words(400).nullable(), name: words(400).nullable(), span: Span.nullable() }),
  defects: z.array(z.object({ ...part, kind: words(80), where: words(400), text: words(2000), fix: words(2000).nullable() })),
})

// The treaty and the core may not drift apart: every part of core's content must be there, and nothing more.
type Keys<A, B> = [Exclude<keyof A, keyof B> | Exclude<keyof B, keyof A>] extends [never] ? true : never
export const contentAgrees: [Keys<PlanContent, z.output<typeof Content>>, Keys<PlanContent['targets'][number], z.output<typeof Target>>] = [
  true,
  true,
]
