import { ROLES } from '@songhanh/core/people/role'
import { z } from 'zod'
import { endpoint, FileAnswer } from './endpoint.ts'

const Id = z.uuid()
const Day = z.iso.date()
const Lines = z.array(z.string())
const Seat = z.object({ key: z.string(), name: z.string() })

export const listRecipients = endpoint({
  id: 'listRecipients',
  method: 'GET',
  path: '/api/roles/{roleId}/recipients',
  may: 'people.delegate',
  summary: 'To whom a role of mine can be lent or handed over: everybody here whose account is not closed, those of the same office first.',
  params: z.object({ roleId: Id }),
  answer: z.object({ people: z.array(z.object({ id: Id, name: z.string(), sameOffice: z.boolean(), seats: z.array(z.string()) })) }),
  refusals: [],
})

/** What is open on a role, one line each, as the record prints it. */
export const OpenThings = z.object({ work: Lines, drafts: Lines, files: Lines })

export const readOpenThings = endpoint({
  id: 'readOpenThings',
  method: 'GET',
  path: '/api/roles/{roleId}/open-things',
  may: 'people.hand-over',
  summary:
    'What the place knows to be open where a role of mine is held: work owed, drafts begun, papers given in. The holder adds what it does not know.',
  params: z.object({ roleId: Id }),
  answer: OpenThings,
  refusals: [],
})

const Party = z.object({ name: z.string(), role: z.enum(ROLES), seat: Seat })

export const HandoverLine = z.object({
  id: Id,
  lastDay: Day,
  madeOn: Day,
  gives: Party,
  takes: Party,
})

export const listHandovers = endpoint({
  id: 'listHandovers',
  method: 'GET',
  path: '/api/handovers',
  may: 'people.read-handovers',
  summary: 'Records of roles that passed on, the newest first, as far as one may see them.',
  answer: z.object({ handovers: z.array(HandoverLine) }),
  refusals: [],
})

export const readHandover = endpoint({
  id: 'readHandover',
  method: 'GET',
  path: '/api/handovers/{handoverId}',
  may: 'people.read-handovers',
  summary: 'The record of one handover as it is printed and signed: who gives, who takes, from when, by which document, what is open.',
  params: z.object({ handoverId: Id }),
  answer: HandoverLine.extend({
    place: z.string(),
    from: Day,
    document: z.object({ title: z.string(), number: z.string().nullable(), date: Day.nullable() }),
    open: OpenThings,
  }),
  refusals: [],
})

export const downloadHandover = endpoint({
  id: 'downloadHandover',
  method: 'GET',
  path: '/api/handovers/{handoverId}/file',
  may: 'people.read-handovers',
  summary: 'The record of one handover in the official form, as a Word file to be numbered, printed and signed.',
  params: z.object({ handoverId: Id }),
  download: true,
  answer: FileAnswer,
  refusals: [],
})
