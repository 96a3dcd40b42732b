import { BUDGET_LEVELS, PURPOSES } from '@songhanh/core/work/money/money-line'
import { SOURCE_KEYS } from '@songhanh/core/work/money/totals'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const Id = z.uuid()
const Year = z.coerce.number().int()
const Seat = z.object({ key: z.string(), name: z.string() })
const Amount = z.discriminatedUnion('kind', [
  /** Whole đồng. */
  z.object({ kind: z.literal('dong'), dong: z.number() }),
  /** "Không bố trí riêng": a value, not nought. */
  z.object({ kind: z.literal('not-separate') }),
])
const stages = <T extends z.ZodType>(of: T) => z.object({ requested: of, given: of, executed: of })

const Line = z.object({
  year: z.number(),
  purpose: z.enum(PURPOSES),
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('state-budget'), level: z.enum(BUDGET_LEVELS) }),
    z.object({ kind: z.literal('mobilised'), donor: z.string().max(300), inKind: z.boolean() }),
  ]),
  task: z.object({ id: z.string().max(200), words: z.string().max(400) }).nullable(),
  /** A stage nobody has reported yet is null. */
  amounts: stages(Amount.nullable()),
  note: z.string().max(1000).nullable(),
})

const Totals = stages(z.object({ dong: z.number(), notSeparate: z.number().int(), missing: z.number().int() }))

export const listMoney = endpoint({
  id: 'listMoney',
  method: 'GET',
  path: '/api/money',
  may: 'money.read',
  summary: 'The money of a year, line by line, and its totals: one for direct money and one for mainstreamed money, never one for both.',
  query: z.object({ year: Year }),
  answer: z.object({
    year: z.number().int(),
    lines: z.array(z.object({ id: Id, seat: Seat, version: z.number().int(), line: Line })),
    totals: z.array(
      z.object({
        purpose: z.enum(PURPOSES),
        lines: z.number().int(),
        stages: Totals,
        sources: z.array(z.object({ source: z.enum(SOURCE_KEYS), lines: z.number().int(), stages: Totals })),
      }),
    ),
  }),
  refusals: [],
})

const refusals = [
  'work.money-refused',
  'work.money-year',
  'work.money-without-donor',
  'work.money-without-amount',
  'work.money-not-whole',
  'work.money-strange-size',
] as const

export const enterMoney = endpoint({
  id: 'enterMoney',
  method: 'POST',
  path: '/api/money',
  may: 'money.enter',
  summary: 'Enters a line of money. A size that does not fit is asked about once; `sure` says that it is as typed.',
  body: z.object({
    /** Whose money it is; without it the first place where one keeps accounts. */
    seat: z.string().max(200).nullable(),
    line: Line,
    sure: z.boolean(),
  }),
  answer: z.object({ lineId: Id, version: z.number().int() }),
  refusals,
})

export const changeMoney = endpoint({
  id: 'changeMoney',
  method: 'PUT',
  path: '/api/money/{lineId}',
  may: 'money.enter',
  summary: 'Replaces a line of money as the year goes on; what it was before stays in the ledger.',
  params: z.object({ lineId: Id }),
  body: z.object({ expectedVersion: z.number().int(), line: Line, sure: z.boolean() }),
  answer: z.object({ lineId: Id, version: z.number().int() }),
  refusals: [...refusals, 'work.money-not-found', 'basics.version-conflict'],
})
