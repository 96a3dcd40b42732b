import { EDITION_STATES } from '@songhanh/core/plans/edition'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Content, Span } from './plan-content.ts'

const Id = z.uuid()
// A day of the calendar in a year a paper of this country can bear.
const Day = z.iso.date().regex(/^(?:19|20)/)
const EditionState = z.enum(EDITION_STATES)

export const EditionSummary = z.object({
  id: Id,
  state: EditionState,
  version: z.number().int(),
  documentId: Id,
  number: z.string().nullable(),
  signedOn: Day.nullable(),
  signedBy: z.string().nullable(),
  /** Set where a paper without number went into force: "bản không số, do … cung cấp". */
  unnumberedSource: z.string().nullable(),
  inForceFrom: Day.nullable(),
  withdrawn: z.object({ on: Day, reason: z.string() }).nullable(),
})

export const PlanSummary = z.object({
  id: Id,
  title: z.string(),
  issuer: z.string(),
  period: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  edition: EditionSummary.nullable(),
  counts: z.object({
    objectives: z.number().int(),
    targets: z.number().int(),
    measures: z.number().int(),
    tasks: z.number().int(),
    obligors: z.number().int(),
    defects: z.number().int(),
  }),
})

/** One named obligor: an office, an organisation, or the People's Committee of one commune, with the duties it bears. */
export const Obligor = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(['office', 'organisation', 'committee', 'other']),
  /** The first assignment of the content that names this obligor; `assignmentIds` are all of them. */
  assignmentId: z.string(),
  assignmentIds: z.array(z.string()),
  unit: z.object({ code: z.string(), validFrom: Day }).nullable(),
  dutyIds: z.array(z.string()),
})

/** Bearers that name nobody in particular, or communes the register does not know: shown beside the obligors, owed by nobody. */
export const ObligorRemark = z.object({
  assignmentId: z.string(),
  text: z.string(),
  why: z.enum(['member-organisations', 'communes-unknown']),
})

/** A day computed from a duty: `due` is the last day, `workingDay` the last working day on or before it. */
export const Deadline = z.object({
  id: z.string(),
  partId: z.string(),
  kind: z.enum(['report', 'window-opens', 'window-closes', 'target-due']),
  due: Day,
  workingDay: Day,
  /** False where the holidays of that year are not published yet. */
  workingDayCertain: z.boolean(),
  text: z.string(),
  who: z.string().nullable(),
  daysLeft: z.number().int(),
})

/** A duty to report or a target that the plan leaves without a date; `recurrence` is what the paper says instead ("theo quy định"). */
export const OpenDuty = z.object({
  partId: z.string(),
  kind: z.enum(['report', 'target']),
  text: z.string(),
  who: z.string().nullable(),
  recurrence: z.string().nullable(),
})

export const PlanPage = PlanSummary.extend({
  content: Content,
  /** Every edition of the plan, oldest first; `edition` is the one shown. */
  editions: z.array(EditionSummary),
  obligors: z.array(Obligor),
  remarks: z.array(ObligorRemark),
  /** Deadlines from the business day to one year after it, in order. */
  deadlines: z.array(Deadline),
  openDuties: z.array(OpenDuty),
  businessDay: Day,
  /** Whether any figure has been collected for this plan. */
  figuresCollected: z.boolean(),
})

export const listPlans = endpoint({
  id: 'listPlans',
  method: 'GET',
  path: '/api/plans',
  may: 'plans.read',
  summary: 'The plans of this place, those in force first.',
  answer: z.object({ plans: z.array(PlanSummary) }),
  refusals: [],
})

export const readPlan = endpoint({
  id: 'readPlan',
  method: 'GET',
  path: '/api/plans/{planId}',
  may: 'plans.read',
  summary: 'One plan: the content of its edition in force (else its draft), who owes what, and what is due in the coming year.',
  params: z.object({ planId: Id }),
  query: z.object({ edition: Id.optional() }),
  answer: PlanPage,
  refusals: ['plans.not-found', 'plans.edition-not-found'],
})

const ComparedItem = z.object({ id: z.string(), words: z.string() })

/** One item that differs between two editions: `before` null where it came, `after` null where it went; `fields` are those that say something else. */
export const ItemChange = z.object({
  kind: z.string(),
  before: ComparedItem.nullable(),
  after: ComparedItem.nullable(),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})

export const compareEditions = endpoint({
  id: 'compareEditions',
  method: 'GET',
  path: '/api/plans/{planId}/comparison',
  may: 'plans.read',
  summary:
    'Two editions of one plan item by item: what came, what went, what says something else. Items are found again by code and wording.',
  params: z.object({ planId: Id }),
  query: z.object({ before: Id, after: Id }),
  answer: z.object({ before: EditionSummary, after: EditionSummary, changes: z.array(ItemChange) }),
  refusals: ['plans.not-found', 'plans.edition-not-found'],
})

export const readSource = endpoint({
  id: 'readSource',
  method: 'GET',
  path: '/api/documents/{documentId}/text',
  may: 'plans.read',
  summary: 'The text the reading was made from; spans of every item point into it.',
  params: z.object({ documentId: Id }),
  answer: z.object({ documentId: Id, name: z.string(), format: z.string(), sha256: z.string(), text: z.string() }),
  refusals: ['intake.document-not-found'],
})

export const uploadDocument = endpoint({
  id: 'uploadDocument',
  method: 'POST',
  path: '/api/documents',
  may: 'plans.draft',
  summary:
    'Takes a paper in, reads it, and keeps document and proposal. Nothing enters the plan until a person accepts. A scan is refused: it goes to `/api/scans`.',
  upload: true,
  /** `known`: this very file (same SHA-256) was taken in before; its open proposal is answered, if it still has one. */
  answer: z.object({ documentId: Id, proposalId: Id, known: z.boolean() }),
  refusals: [
    'intake.empty-file',
    'intake.too-large',
    'intake.not-readable',
    'intake.broken-file',
    'intake.locked-file',
    'intake.no-words',
    'intake.unsafe-file',
    'intake.no-plan',
    'intake.reading-timed-out',
    'intake.is-scan',
    'intake.too-many-pages',
  ],
})

export const Proposal = z.object({
  id: Id,
  documentId: Id,
  version: z.number().int(),
  state: z.enum(['open', 'accepted', 'dropped']),
  documentName: z.string(),
  content: Content,
  /** Ids of the items to look at first: unsure ones and those with defects. */
  lookFirst: z.array(z.string()),
  /** Ids of the items whose numbers were recognised off a scan and that nobody has confirmed or corrected; `letterhead` is the head. */
  toConfirm: z.array(z.string()).readonly(),
  planId: Id.nullable(),
  /** The plan that the very same file has already become: the desk warns before a second is made of it. */
  samePlan: z.object({ planId: Id, title: z.string() }).nullable(),
  /** Items set aside: not in `content`, not accepted, to be restored by their id. */
  dropped: z.array(z.object({ id: z.string(), kind: z.string(), text: z.string() })),
  /** How many corrections can be taken back one after the other, whoever made them. */
  undoable: z.number().int(),
  /** An earlier reading of a paper with the same title that a person has corrected: how much of that can be made here too, and what has no counterpart. */
  earlier: z
    .object({
      proposalId: Id,
      documentName: z.string(),
      carries: z.number().int(),
      left: z.array(z.object({ do: z.enum(['set', 'drop', 'add', 'head']), kind: z.string(), text: z.string() })),
    })
    .nullable(),
})

export const listProposals = endpoint({
  id: 'listProposals',
  method: 'GET',
  path: '/api/proposals',
  may: 'plans.read',
  summary: 'Readings that wait for a person.',
  answer: z.object({
    proposals: z.array(
      z.object({
        id: Id,
        documentName: z.string(),
        title: z.string(),
        state: z.enum(['open', 'accepted', 'dropped']),
        createdAt: z.string(),
      }),
    ),
  }),
  refusals: [],
})

export const readProposal = endpoint({
  id: 'readProposal',
  method: 'GET',
  path: '/api/proposals/{proposalId}',
  may: 'plans.read',
  summary: 'One proposal with all its items.',
  params: z.object({ proposalId: Id }),
  answer: Proposal,
  refusals: ['intake.proposal-not-found'],
})

const PartKind = z.enum([
  'basis',
  'section',
  'general-objective',
  'objective',
  'target',
  'task',
  'funding',
  'assignment',
  'duty',
  'report-duty',
  'difficulty-duty',
  'recipient',
  'abbreviation',
  'defect',
])
const Fields = z.record(z.string(), z.unknown())
const ItemId = z.string().min(1).max(64)

/**
 * A correction confirms an item as read, sets fields of it, drops it, restores it, adds one, or takes the last correction back (`undo`). `split` cuts an item before a
 * character of its words, `merge` puts another one behind it, `carry` makes what was corrected in an earlier reading of the same paper. An item keeps its id and its spans, and its finding becomes `person`.
 * `letterhead` and `signature` are item ids too. An added item gets its id from the server; `parent` is the assignment of a duty or the section above.
 */
export const Correction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('set'), itemId: ItemId, fields: Fields }),
  z.object({ do: z.literal('confirm'), itemId: ItemId }),
  z.object({ do: z.literal('drop'), itemId: ItemId }),
  z.object({ do: z.literal('restore'), itemId: ItemId }),
  z.object({
    do: z.literal('add'),
    kind: PartKind,
    fields: Fields,
    spans: z.array(Span).max(20).default([]),
    parent: ItemId.nullable().default(null),
    after: ItemId.nullable().default(null),
  }),
  z.object({ do: z.literal('undo') }),
  z.object({ do: z.literal('split'), itemId: ItemId, at: z.number().int().min(1).max(20_000) }),
  z.object({ do: z.literal('merge'), itemId: ItemId, with: ItemId }),
  z.object({ do: z.literal('carry'), from: Id }),
])

export const correctProposal = endpoint({
  id: 'correctProposal',
  method: 'POST',
  path: '/api/proposals/{proposalId}/corrections',
  may: 'plans.draft',
  summary:
    'Confirms, corrects, drops, restores, adds, splits or merges items of an open proposal, carries over what was corrected earlier, or takes the last correction back.',
  params: z.object({ proposalId: Id }),
  body: z.object({ expectedVersion: z.number().int(), correction: Correction }),
  answer: Proposal,
  refusals: [
    'intake.proposal-not-found',
    'intake.proposal-closed',
    'intake.item-not-found',
    'basics.version-conflict',
    'plans.correction-faulty',
    'plans.item-dropped',
    'plans.not-dropped',
    'plans.container-dropped',
    'plans.nothing-to-undo',
    'plans.cannot-split',
    'plans.cannot-merge',
    'plans.nothing-to-carry',
    'plans.cannot-drop',
    'plans.objective-in-use',
  ],
})

export const acceptProposal = endpoint({
  id: 'acceptProposal',
  method: 'POST',
  path: '/api/proposals/{proposalId}/accept',
  may: 'plans.draft',
  summary:
    'Makes the proposal a draft edition of a new plan, or of the plan named. A file that is a plan already becomes a second one only `again`; of a scan, numbers nobody has confirmed one by one are accepted only with `numbersChecked`.',
  params: z.object({ proposalId: Id }),
  body: z.object({
    expectedVersion: z.number().int(),
    planId: Id.nullable(),
    again: z.boolean().default(false),
    numbersChecked: z.boolean().default(false),
  }),
  answer: z.object({ planId: Id, editionId: Id }),
  refusals: [
    'intake.proposal-not-found',
    'intake.proposal-closed',
    'intake.already-a-plan',
    'intake.numbers-to-confirm',
    'plans.not-found',
    'plans.draft-exists',
    'basics.version-conflict',
  ],
})

export const dropProposal = endpoint({
  id: 'dropProposal',
  method: 'POST',
  path: '/api/proposals/{proposalId}/drop',
  may: 'plans.draft',
  summary: 'Sets an open proposal aside; the document stays.',
  params: z.object({ proposalId: Id }),
  body: z.object({ expectedVersion: z.number().int() }),
  answer: Proposal,
  refusals: ['intake.proposal-not-found', 'intake.proposal-closed', 'basics.version-conflict'],
})

export const putInForce = endpoint({
  id: 'putInForce',
  method: 'POST',
  path: '/api/editions/{editionId}/in-force',
  may: 'plans.put-in-force',
  summary:
    'Puts a draft edition in force; the one before it becomes superseded. Asks for number, date and signature, or for who supplied a paper without number.',
  params: z.object({ editionId: Id }),
  body: z.object({
    expectedVersion: z.number().int(),
    issued: z.discriminatedUnion('numbered', [
      z.object({ numbered: z.literal(true), number: z.string().min(1).max(100), signedOn: Day, signedBy: z.string().min(1).max(200) }),
      z.object({ numbered: z.literal(false), suppliedBy: z.string().min(1).max(400) }),
    ]),
    inForceFrom: Day,
  }),
  answer: z.object({ planId: Id, edition: EditionSummary }),
  refusals: [
    'plans.edition-not-found',
    'plans.not-a-draft',
    'plans.signed-in-future',
    'plans.number-missing',
    'plans.signer-missing',
    'plans.supplier-missing',
    'plans.in-force-in-future',
    'basics.version-conflict',
  ],
})

const withdrawal = {
  params: z.object({ editionId: Id }),
  body: z.object({ expectedVersion: z.number().int(), reason: z.string().min(1).max(2000) }),
  answer: z.object({ planId: Id, edition: EditionSummary }),
  refusals: ['plans.edition-not-found', 'plans.not-a-draft', 'plans.not-in-force', 'plans.reason-missing', 'basics.version-conflict'],
} as const

export const withdrawEdition = endpoint({
  id: 'withdrawEdition',
  method: 'POST',
  path: '/api/editions/{editionId}/withdraw',
  may: 'plans.withdraw',
  summary: 'Withdraws the edition in force: a record with its reason, the edition stays readable.',
  ...withdrawal,
})

export const withdrawDraft = endpoint({
  id: 'withdrawDraft',
  method: 'POST',
  path: '/api/editions/{editionId}/withdraw-draft',
  may: 'plans.draft',
  summary: 'Withdraws a draft, so that another reading can take its place.',
  ...withdrawal,
})

export { Span }
