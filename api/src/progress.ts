import { SUBMISSION_STATES } from '@songhanh/core/collection/steps'
import { VALUE_KINDS } from '@songhanh/core/indicators/figure'
import { ASKED_OF } from '@songhanh/core/progress/coverage'
import { MADE_OF } from '@songhanh/core/progress/made-of'
import { NO_FORECAST } from '@songhanh/core/progress/forecast'
import { RULES, STATES } from '@songhanh/core/progress/judge'
import { z } from 'zod'
import { endpoint, RowsAnswer } from './endpoint.ts'
import { DecimalText, FigureView } from './figure.ts'
import { LandShape } from './units.ts'

const Id = z.uuid()
const Day = z.iso.date()
const Code = z.string().min(1).max(100)
const Year = z.coerce.number().int().min(1990).max(2200)

const Coverage = z.object({
  reported: z.number().int(),
  asked: z.number().int(),
  gaps: z.array(z.object({ unit: z.string(), reason: z.string() })),
})

/** A figure of an indicator: its number with the sums behind it, or why there is none. */
export const IndicatorFigureView = z.discriminatedUnion('known', [
  z.object({
    known: z.literal(true),
    value: DecimalText,
    numerator: DecimalText,
    denominator: DecimalText,
    capped: z.boolean(),
    kinds: z.array(z.enum(VALUE_KINDS)),
    dataYears: z.array(z.number().int()),
    coverage: Coverage,
  }),
  z.object({ known: z.literal(false), reason: z.string(), coverage: Coverage }),
])

const Origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), by: z.string(), title: z.string(), number: z.string().nullable(), date: z.string().nullable() }),
  z.object({ kind: z.literal('computed'), from: z.number().int(), to: z.number().int() }),
])
const PathView = z.object({ year: z.number().int(), value: DecimalText, origin: Origin })

const Bound = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('compare'), comparator: z.enum(['>=', '>', '<=', '<']), value: DecimalText }),
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('range'), low: DecimalText, high: DecimalText }),
  z.object({ kind: z.literal('yes') }),
])

export const BoardRow = z.object({
  measure: Code,
  text: z.string(),
  objective: z.string().nullable(),
  indicator: Code.nullable(),
  unitOfMeasure: z.string().nullable(),
  places: z.number().int(),
  bound: Bound.nullable(),
  /** Of a rise or a fall: from what the bound was counted, and by how much; a percentage of what it was, or so many of its unit. */
  change: z.object({ from: DecimalText, year: z.number().int().nullable(), by: DecimalText, percent: z.boolean() }).nullable(),
  when: z.object({ kind: z.enum(['reach', 'from', 'keep', 'open']), year: z.number().int().nullable() }).nullable(),
  aspirational: z.boolean(),
  lead: z.string().nullable(),
  figure: IndicatorFigureView,
  /**
   * What the figure was made of. Only under `counts` do numerator and denominator say something of their own: of a value that came as it is they are
   * the value and 1. A published figure says where it stands, a borrowed one from which level it is. Null where nobody has linked the measure.
   */
  madeOf: z
    .object({
      kind: z.enum(MADE_OF),
      source: z.object({ title: z.string(), number: z.string().nullable(), year: z.number().int() }).nullable(),
      fromUnit: z.string().nullable(),
    })
    .nullable(),
  state: z.enum(STATES),
  /** `no-base`: a rise or a fall from a number that neither the plan states nor anybody has measured. */
  rule: z.enum([...RULES, 'not-linked', 'no-bound', 'no-base']),
  difference: z.object({ side: z.enum(['below', 'above', 'equal']), amount: DecimalText }).nullable(),
  interval: z.object({ low: z.number(), high: z.number(), method: z.string(), level: z.number() }).nullable(),
  small: z.boolean(),
  /** Of the years a rare event must be pooled over, how many have a figure; null where a year stands for itself. */
  pooling: z.object({ have: z.number().int(), need: z.number().int() }).nullable(),
  /** Of whom the coverage counts; over pooled years everybody counts once. */
  askedOf: z.enum(ASKED_OF).nullable(),
  /** The communes of the year in the words of their kinds, "xã, thị trấn"; empty where nobody has linked the measure. */
  communes: z.string(),
  /** What the figure can be at all, in its unit; `most` is null where there is no end to it. Null where nobody has linked the measure. */
  limits: z.object({ least: z.number(), most: z.number().nullable() }).nullable(),
  path: PathView.nullable(),
  /** The figures of every year there is one for, oldest first. */
  series: z.array(z.object({ year: z.number().int(), value: DecimalText })),
  /** The years of the series not everybody asked has answered for; forecast and path start at none of them. */
  partialYears: z.array(z.number().int()),
  forecast: z
    .object({ year: z.number().int(), value: z.number(), low: z.number(), high: z.number(), level: z.number(), method: z.string() })
    .nullable(),
  /** Why nothing is forecast, before the year of the target. */
  noForecast: z.enum(NO_FORECAST).nullable(),
})

export const readBoard = endpoint({
  id: 'readBoard',
  method: 'GET',
  path: '/api/plans/{planId}/progress',
  may: 'progress.read',
  summary: 'Every measure of a plan in a year: figure, target, state with the rule that gave it, difference, interval, path and series.',
  params: z.object({ planId: Id }),
  query: z.object({ year: Year.optional() }),
  answer: z.object({ planId: Id, year: z.number().int(), counts: z.record(z.enum(STATES), z.number().int()), rows: z.array(BoardRow) }),
  refusals: ['plans.not-found'],
})

export const readByUnit = endpoint({
  id: 'readByUnit',
  method: 'GET',
  path: '/api/plans/{planId}/measures/{measure}/units',
  may: 'progress.read',
  summary: 'One measure by commune; counted units show yes or no and never a percentage.',
  params: z.object({ planId: Id, measure: Code }),
  query: z.object({
    year: Year,
    /** Units as they were then, or what they are now: figures of units taken over whole are summed under their successor. */
    boundaries: z.enum(['then', 'now']).default('then'),
  }),
  answer: z.object({
    measure: Code,
    year: z.number().int(),
    yesNo: z.boolean(),
    /** Whether any of these communes has become another by the business day: then today's map reads otherwise. */
    changed: z.boolean(),
    /** What the mapping could not do: a unit that was split, a successor that also holds land from outside, a unit without successor. */
    flags: z.array(
      z.object({
        why: z.enum(['unsplittable', 'partly-outside', 'no-successor']),
        from: z.string(),
        fromName: z.string(),
        to: z.array(z.string()),
      }),
    ),
    units: z.array(z.object({ unit: z.string(), name: z.string(), figure: IndicatorFigureView })),
    /** Where the communes lie to one another, one tile each; in rows by code where nobody has drawn them. */
    grid: z.object({
      drawn: z.boolean(),
      cols: z.number().int(),
      tiles: z.array(z.object({ unit: z.string(), col: z.number().int(), row: z.number().int() })),
    }),
    /** The same units by their boundaries, in one picture; null where the place has no boundary for one of them. */
    land: z
      .object({
        width: z.number().int(),
        height: z.number().int(),
        shapes: z.array(LandShape.omit({ code: true }).extend({ unit: z.string() })),
      })
      .nullable(),
  }),
  refusals: ['plans.not-found', 'indicators.measure-not-found'],
})

export const explainMeasure = endpoint({
  id: 'explainMeasure',
  method: 'GET',
  path: '/api/plans/{planId}/measures/{measure}/explanation',
  may: 'progress.read',
  summary: 'Căn cứ số liệu: the formula, and every cell behind a figure with who typed, signed off and took it in, and when.',
  params: z.object({ planId: Id, measure: Code }),
  query: z.object({ year: Year }),
  answer: z.object({
    row: BoardRow,
    formula: z
      .object({ kind: z.string(), multiplier: z.number().nullable(), reading: z.string().nullable(), rules: z.array(z.string()) })
      .nullable(),
    /** Head counts of the measure over the whole place; null where a part of them is missing. */
    headCounts: z.array(
      z.object({
        element: z.string(),
        name: z.string(),
        counts: z.object({ women: DecimalText, men: DecimalText, all: DecimalText, gap: DecimalText }).nullable(),
      }),
    ),
    /** Where the definition comes from; what was not read says so by its mark. */
    sources: z.array(z.object({ text: z.string(), mark: z.enum(['read', 'own-knowledge', 'unverified']), article: z.string().nullable() })),
    /** The report of an earlier year the figure was confirmed against; null where the place counted for itself. Opening it asks more than seeing the figure. */
    report: z
      .object({
        reportId: Id,
        title: z.string(),
        number: z.string().nullable(),
        date: Day.nullable(),
        /** The report only expected it. */
        estimated: z.boolean(),
        confirmedBy: z.string(),
        confirmedOn: Day,
      })
      .nullable(),
    cells: z.array(
      z.object({
        sender: z.string(),
        senderName: z.string(),
        element: z.string(),
        name: z.string(),
        figure: FigureView,
        typedBy: z.string().nullable(),
        typedOn: Day.nullable(),
        signedOffBy: z.string().nullable(),
        signedOffOn: Day.nullable(),
        acceptedBy: z.string().nullable(),
        acceptedOn: Day.nullable(),
        formId: Id,
        /** Only what has been accepted counts: the number of any other state stands in its form, and here as not reported. */
        state: z.enum(SUBMISSION_STATES),
      }),
    ),
    /** The newest entries of registers that count into these cells, as far as the person may read them; at most 200, and how many there are. */
    entries: z.object({
      count: z.number().int(),
      listed: z.array(
        z.object({
          entryId: Id,
          register: z.string(),
          keeper: z.string(),
          keeperName: z.string(),
          element: z.string(),
          day: Day,
          amount: z.number().int(),
          by: z.string(),
        }),
      ),
    }),
  }),
  refusals: ['plans.not-found', 'indicators.measure-not-found'],
})

export const listFigures = endpoint({
  id: 'listFigures',
  method: 'GET',
  path: '/api/plans/{planId}/figures',
  may: 'progress.read',
  summary: 'Every cell of a year, with sender, element, value, kind and state: what an export is made of; the count is stated.',
  params: z.object({ planId: Id }),
  query: z.object({ year: Year }),
  answer: z.object({
    count: z.number().int(),
    figures: z.array(
      z.object({
        formId: Id,
        sender: z.string(),
        senderName: z.string(),
        element: z.string(),
        name: z.string(),
        figure: FigureView,
        state: z.string(),
      }),
    ),
  }),
  refusals: ['plans.not-found'],
})

export const exportFigures = endpoint({
  id: 'exportFigures',
  method: 'GET',
  path: '/api/plans/{planId}/figures/file',
  may: 'progress.read',
  summary:
    'Every cell of a year as a file that is made as it goes out, however many there are; the header `x-rows` says how many. Its columns are those an import reads.',
  params: z.object({ planId: Id }),
  query: z.object({ year: Year, format: z.enum(['csv', 'xlsx']).default('csv') }),
  download: true,
  answer: RowsAnswer,
  refusals: ['plans.not-found'],
})
