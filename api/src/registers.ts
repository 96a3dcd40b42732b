import { MOST_ENTRIES } from '@songhanh/core/registers/entry'
import { z } from 'zod'
import { endpoint, FileAnswer, RowsAnswer } from './endpoint.ts'
import { EvidenceGiven, EvidenceRemoved, EvidenceView, GIVING_REFUSALS, WhyRemoved } from './evidence.ts'

const Id = z.uuid()
const Day = z.iso.date()
const Key = z.string().min(1).max(60)
const Seat = z.string().min(3).max(200)
const Wording = z.object({ vi: z.string(), en: z.string() })

const FieldView = z.object({
  key: Key,
  name: Wording,
  kind: z.enum(['text', 'long-text', 'day', 'month', 'count', 'choice', 'yes-no']),
  required: z.boolean(),
  hint: Wording.optional(),
  choices: z.array(z.object({ key: Key, name: Wording })).optional(),
  within: Key.optional(),
  notBefore: Key.optional(),
})

/** Of so many who keep a register this many have entered. */
const HowMany = z.object({ entered: z.number().int(), all: z.number().int() })

const LetterFields = z.object({ title: Key, number: Key, day: Key, to: Key })

/** A register as it is declared, with where the person may enter. */
export const RegisterView = z.object({
  key: Key,
  name: Wording,
  lead: Wording,
  serves: z.array(z.string()),
  fields: z.array(FieldView),
  datedBy: Key,
  titledBy: Key,
  states: z.array(z.object({ key: Key, name: Wording, next: z.array(Key), needs: z.array(Key) })),
  keptBy: z.array(z.enum(['place', 'unit', 'body'])),
  unique: z.array(Key),
  /** Data elements of the catalogue of indicators its entries count into. */
  countsInto: z.array(
    z.object({
      element: z.string(),
      how: z.enum(['sum', 'last', 'so-far', 'every-month']),
      of: Key.nullable(),
      when: z.array(Key),
      only: z.object({ field: Key, oneOf: z.array(z.union([z.string(), z.boolean()])) }).optional(),
      on: z.array(Key).optional(),
    }),
  ),
  sensitivity: z.enum(['ordinary', 'violence']),
  /** Fields of a letter, where its entries can be had as papers in the official form. */
  letters: z.union([LetterFields.extend({ turn: Key, due: Key }), LetterFields.extend({ content: Key })]).optional(),
  /** The seats the person may enter for. */
  mayEnterFor: z.array(z.object({ seat: Seat, name: z.string() })),
})

const Value = z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()])
const Values = z.record(Key, Value)

const EntryView = z.object({
  id: Id,
  register: Key,
  keeper: Seat,
  keeperName: z.string(),
  dated: Day,
  values: Values,
  state: Key,
  withdrawn: z.boolean(),
  version: z.number().int(),
})

const VersionView = z.object({
  version: z.number().int(),
  act: z.enum(['entered', 'corrected', 'moved', 'withdrawn']),
  values: Values,
  state: Key,
  motive: z.string().nullable(),
  by: z.string(),
  on: Day,
})

/** Which entries of a register: of a year, a keeper, a state, with a text in them. */
const Filter = z.object({
  year: z.coerce.number().int().min(1990).max(2200).optional(),
  keeper: Seat.optional(),
  state: Key.optional(),
  find: z.string().max(200).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(1000).default(50),
})

const Listed = z.object({
  entries: z.array(EntryView),
  /** All that fit, also on other pages; withdrawn ones are not counted and not listed. */
  count: z.number().int(),
  page: z.number().int(),
  perPage: z.number().int(),
  /** Of those who keep this register, how many have an entry among all that fit: "đã ban hành 12/16". */
  keepers: HowMany.extend({ units: HowMany, bodies: HowMany }),
})

export const listRegisters = endpoint({
  id: 'listRegisters',
  method: 'GET',
  path: '/api/registers',
  may: 'work.read',
  summary: 'The registers of the place as they are declared, with the number of entries the person may see and where they may enter.',
  answer: z.object({ registers: z.array(RegisterView.extend({ entries: z.number().int().nullable() })) }),
  refusals: [],
})

export const listEntries = endpoint({
  id: 'listEntries',
  method: 'GET',
  path: '/api/registers/{register}/entries',
  may: 'work.read',
  summary: 'Entries of a register, newest first. A register of counts of violence is opened with a reason instead.',
  params: z.object({ register: Key }),
  query: Filter,
  answer: Listed,
  refusals: ['registers.register-not-found', 'registers.opened-with-reason'],
})

export const exportEntries = endpoint({
  id: 'exportEntries',
  method: 'GET',
  path: '/api/registers/{register}/file',
  may: 'work.read',
  summary:
    'Every entry that fits as a file that is made as it goes out, however many there are; the header `x-rows` says how many. As XLSX it is also the file that can be filled in and entered, its heads the names of the fields; as CSV its heads are keys, for other programs.',
  params: z.object({ register: Key }),
  query: Filter.omit({ page: true, perPage: true }).extend({
    format: z.enum(['csv', 'xlsx']).default('csv'),
    /** Of the heads and values of an XLSX. */
    language: z.enum(['vi', 'en']).default('vi'),
  }),
  download: true,
  answer: RowsAnswer,
  refusals: ['registers.register-not-found', 'registers.opened-with-reason'],
})

export const openCounts = endpoint({
  id: 'openCounts',
  method: 'POST',
  path: '/api/registers/{register}/open',
  may: 'violence.read-detail',
  summary: 'Opens entries of a register of counts of violence: the reason and what was opened stand in the ledger.',
  params: z.object({ register: Key }),
  body: Filter.extend({ reason: z.string().trim().min(1).max(300) }),
  answer: Listed,
  refusals: ['registers.register-not-found', 'registers.reason-names-person'],
})

export const readEntry = endpoint({
  id: 'readEntry',
  method: 'GET',
  path: '/api/register-entries/{entryId}',
  may: 'work.read',
  summary: 'One entry with every version it has had: who, when, why.',
  params: z.object({ entryId: Id }),
  answer: EntryView.extend({
    versions: z.array(VersionView),
    /** The files beside it that the person may have; one removed is told of and cannot be had. */
    evidence: z.array(EvidenceView),
    /** What it counts into now. */
    counts: z.array(z.object({ element: z.string(), name: z.string(), amount: z.number().int(), year: z.number().int() })),
    /** Whether the person may correct, move or withdraw it. */
    mayChange: z.boolean(),
  }),
  refusals: ['registers.entry-not-found', 'registers.opened-with-reason'],
})

const EntryDone = z.object({ entryId: Id, version: z.number().int(), state: Key })
const CHANGE_REFUSALS = [
  'registers.reason-names-person',
  'registers.entry-not-found',
  'registers.entry-withdrawn',
  'registers.entry-faulty',
  'registers.entered-already',
]

export const addEntries = endpoint({
  id: 'addEntries',
  method: 'POST',
  path: '/api/registers/{register}/entries',
  may: 'registers.enter',
  summary: 'Enters one or many, all or none: the form sends one, an Excel file up to 10,000.',
  largest: 10_000_000,
  params: z.object({ register: Key }),
  body: z.object({ keeper: Seat, entries: z.array(Values).min(1).max(MOST_ENTRIES) }),
  answer: z.object({ entries: z.array(EntryDone) }),
  refusals: ['registers.register-not-found', 'registers.not-kept-by', 'registers.entry-faulty', 'registers.entered-already'],
})

export const correctEntry = endpoint({
  id: 'correctEntry',
  method: 'POST',
  path: '/api/register-entries/{entryId}/correct',
  may: 'registers.enter',
  summary: 'Corrects an entry, with the reason; what stood before stays to be read.',
  params: z.object({ entryId: Id }),
  body: z.object({ expectedVersion: z.number().int(), values: Values, motive: z.string().trim().min(1).max(1000) }),
  answer: EntryDone,
  refusals: CHANGE_REFUSALS,
})

export const moveEntry = endpoint({
  id: 'moveEntry',
  method: 'POST',
  path: '/api/register-entries/{entryId}/move',
  may: 'registers.enter',
  summary: 'Takes an entry to its next state, filling in what that state asks for.',
  params: z.object({ entryId: Id }),
  body: z.object({ expectedVersion: z.number().int(), state: Key, values: Values }),
  answer: EntryDone,
  refusals: [...CHANGE_REFUSALS, 'registers.step-not-allowed'],
})

export const withdrawEntry = endpoint({
  id: 'withdrawEntry',
  method: 'POST',
  path: '/api/register-entries/{entryId}/withdraw',
  may: 'registers.enter',
  summary: 'Withdraws an entry that should never have stood, with the reason; it counts no more and stays to be read.',
  params: z.object({ entryId: Id }),
  body: z.object({ expectedVersion: z.number().int(), motive: z.string().trim().min(1).max(1000) }),
  answer: EntryDone,
  refusals: CHANGE_REFUSALS,
})

const OfEvidence = z.object({ entryId: Id, evidenceId: Id })

export const giveEntryEvidence = endpoint({
  id: 'giveEntryEvidence',
  method: 'POST',
  path: '/api/register-entries/{entryId}/evidence',
  may: 'registers.enter',
  summary: 'Takes a file that shows what an entry says (pdf, jpeg, png, docx, xlsx by content); never beside counts of violence.',
  params: z.object({ entryId: Id }),
  upload: true,
  answer: EvidenceGiven,
  refusals: [...GIVING_REFUSALS, 'registers.entry-not-found', 'registers.entry-withdrawn', 'registers.no-files-beside-counts'],
})

export const readEntryEvidence = endpoint({
  id: 'readEntryEvidence',
  method: 'GET',
  path: '/api/register-entries/{entryId}/evidence/{evidenceId}',
  may: 'work.read',
  summary: 'A file beside an entry, as a download.',
  params: OfEvidence,
  download: true,
  answer: FileAnswer,
  refusals: ['registers.entry-not-found', 'files.not-found'],
})

export const removeEntryEvidence = endpoint({
  id: 'removeEntryEvidence',
  method: 'POST',
  path: '/api/register-entries/{entryId}/evidence/{evidenceId}/remove',
  may: 'registers.enter',
  summary: 'Takes a file away from an entry, with the reason: the file goes within a day, that it stood here stays to be read.',
  params: OfEvidence,
  body: WhyRemoved,
  answer: EvidenceRemoved,
  refusals: ['registers.entry-not-found', 'files.not-found'],
})
