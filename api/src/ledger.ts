import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const Day = z.iso.date()

export const LedgerLine = z.object({
  id: z.uuid(),
  at: z.string(),
  deviceTime: z.string().nullable(),
  businessDay: Day,
  actor: z.object({ id: z.string(), name: z.string(), capacity: z.string().nullable() }),
  domain: z.string(),
  action: z.string(),
  thing: z.object({ kind: z.string(), id: z.string() }),
  unit: z.string().nullable(),
  change: z.object({ before: z.unknown(), after: z.unknown(), detail: z.unknown() }).partial(),
  /** Its place in the sealed chain, null while it waits for the next seal. */
  position: z.number().int().nullable(),
})

const Wanted = z.object({
  thingKind: z.string().max(100).optional(),
  thingId: z.string().max(200).optional(),
  actor: z.string().max(200).optional(),
  unit: z.string().max(20).optional(),
  from: Day.optional(),
  to: Day.optional(),
})

export const readLedger = endpoint({
  id: 'readLedger',
  method: 'GET',
  path: '/api/ledger',
  may: 'ledger.read',
  summary: 'Lines of the ledger, newest first, by thing, person, unit or business day; a hundred at a time.',
  query: Wanted.extend({ before: z.uuid().optional() }),
  answer: z.object({ lines: z.array(LedgerLine), more: z.boolean() }),
  refusals: [],
})

export const exportLedger = endpoint({
  id: 'exportLedger',
  method: 'GET',
  path: '/api/ledger/export',
  may: 'ledger.export',
  summary: 'The same lines, oldest first, up to fifty thousand, as rows to be kept in a file.',
  query: Wanted,
  answer: z.object({ lines: z.array(LedgerLine), more: z.boolean() }),
  refusals: [],
})

export const verifyLedger = endpoint({
  id: 'verifyLedger',
  method: 'GET',
  path: '/api/ledger/verify',
  may: 'ledger.verify',
  summary:
    'Walks the sealed chain and names the first link that does not fit; `head` is a hash known from outside, such as one printed on a report.',
  query: z.object({
    head: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  answer: z.object({
    whole: z.boolean(),
    fault: z
      .object({
        kind: z.enum(['link-removed', 'entry-removed', 'changed', 'head-missing', 'never-sealed']),
        position: z.number().int().nullable(),
        entryId: z.string().nullable(),
      })
      .nullable(),
    checked: z.number().int(),
    unsealed: z.number().int(),
    head: z.string(),
  }),
  refusals: [],
})
