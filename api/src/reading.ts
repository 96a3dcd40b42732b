/**
 * The exchange form of a reading: what `songhanh read --json` prints (`core/intake/plans-truth.ts`). A field is never taken out or changed in
 * meaning without a new version of the form, so that what an office scripts today holds tomorrow.
 */
import { z } from 'zod'

const Words = z.string()
const Maybe = Words.nullable()
const Year = z.number().int()
const Found = {
  spans: z
    .array(z.tuple([z.number().int().min(0), z.number().int().min(0)]))
    .describe('Where the words stand: UTF-16 offsets into the text of the paper in NFC, end exclusive.'),
  rule: z.string().optional().describe('The rule that found it; absent where a person entered it.'),
  sure: z.enum(['high', 'medium', 'low']),
  doubts: z.array(z.string()).optional().describe('Why it is not more sure.'),
}
const MonthDay = z.string().regex(/^--\d{2}-\d{2}$/)
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

interface SectionShape {
  num: string | null
  heading: string
  children?: SectionShape[] | undefined
}
// Only the type is given by hand: a schema that contains itself cannot infer its own.
const Section: z.ZodType<SectionShape> = z.strictObject({
  num: Maybe,
  heading: Words,
  children: z.array(z.lazy(() => Section)).optional(),
})

const Target = z
  .object({
    id: Words,
    objective: Maybe,
    code: Words.describe('As the paper prints it.'),
    text: Words,
    quantity: Words,
    comparator: Words,
    bound: z.enum(['<', '>', '<=', '>=']).optional(),
    trigger: Maybe.describe('The word that sets the value: "đạt", "từ … trở lên".'),
    direction: z.enum(['up', 'down', 'band', 'yes-no']),
    value: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable(),
    unit: Maybe,
    denominator: z.number().optional().describe('100 or 100000 in a rate "trên 100.000".'),
    baseline: z.object({ value: z.number(), year: Year.nullable() }).nullable(),
    due: z.array(Year),
    from: Year.optional(),
    due_inherited: z.literal(true).optional(),
    lead: Words.optional(),
    ...Found,
  })
  // Remarks of the reader have names of their own.
  .catchall(Words)

const Basis = z.strictObject({ lead: Words, kind: Maybe, number: Maybe, date: Day.nullable(), issuer: Maybe, title: Maybe, ...Found })
const Task = z.strictObject({
  section: Maybe,
  num: Maybe,
  text: Words,
  window: z.strictObject({ name: Maybe, from: MonthDay, to: MonthDay }).optional(),
  recurrence: Words.optional(),
  ...Found,
})
const Assignment = z.strictObject({
  num: Maybe,
  body: Words,
  bearers: z.array(
    z.strictObject({ name: Words, kind: z.enum(['office', 'organisation', 'member-organisations', 'each-commune', 'other']) }),
  ),
  duties: z.array(Words),
  duty_count: z.number().int(),
  ...Found,
})
const Due = z.object({ kind: z.enum(['before', 'by']), month: z.number().int(), day: z.number().int(), year: Year.nullable() })
const Report = z.strictObject({
  who: Words,
  to: Maybe,
  via: Maybe,
  by: Maybe,
  recurrence: Maybe,
  due: Due.nullable(),
  text: Words,
  ...Found,
})

export const ReadingData = z.strictObject({
  schema: z.literal('songhanh-reading/1'),
  file: Words,
  issuer: z.strictObject({
    body: Words,
    as_printed: z.array(Words),
    level: z.enum(['trung ương', 'tỉnh', 'huyện', 'xã']).nullable(),
    province: Maybe,
  }),
  number: z.strictObject({ raw: Words, number: Maybe, symbol: Maybe }),
  date: z.strictObject({ raw: Words, day: z.number().int().nullable(), month: z.number().int().nullable(), year: Year.nullable() }),
  doc_type: Words,
  title: Words,
  period: z.strictObject({ from: Year.nullable(), to: Year.nullable() }),
  legal_bases: z.array(Basis),
  sections: z.array(Section),
  general_objective: Maybe,
  objectives: z.array(z.strictObject({ id: Words, code: Words, heading: Words, ...Found })),
  targets: z.array(Target),
  tasks: z.array(Task),
  task_count: z.number().int(),
  assignments: z.array(Assignment),
  funding: z.array(z.strictObject({ text: Words, source: z.enum(['state-budget', 'mobilised', 'other']), ...Found })),
  reports: z.array(Report),
  difficulties: z.strictObject({ who: Words, to: Maybe, text: Words }).nullable(),
  recipients: z.array(Words),
  abbreviations: z
    .array(z.strictObject({ short: Words, text: Words.describe('What it stands for, in the words of the paper.'), ...Found }))
    .optional()
    .describe('Short names the paper defines for itself; absent where it defines none.'),
  signature: z.strictObject({ authority: z.array(Words), title: Maybe, name: Maybe }),
  defects: z.array(z.strictObject({ kind: Words, where: Words, text: Words, fix: Words.optional(), ...Found })),
  recognised: z
    .strictObject({
      pages: z.array(z.number().int()).describe('The pages that were pictures, counted from 1.'),
      of: z.number().int().describe('How many pages the paper has.'),
      to_confirm: z.number().int().describe('Items with the doubt "scanned-number": a person has to confirm each.'),
      head: z.enum(['high', 'medium', 'low']).describe('How sure issuer, number, date and title are, which have no sureness of their own.'),
    })
    .optional()
    .describe('Only where pages were read by recognition.'),
})

/** The form as JSON Schema (draft 2020-12), for whoever reads it in another language. */
export const readingSchema = () => z.toJSONSchema(ReadingData, { target: 'draft-2020-12' })
