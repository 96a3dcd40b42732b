import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Content, Span } from './plan-content.ts'

const Id = z.uuid()
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const EditionState = z.enum(['draft', 'in-force', 'superseded', 'withdrawn'])

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
})

export const PlanSummary = z.object({
  id: Id,
  title: z.string(),
  issuer: z.string(),
  period: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  edition: EditionSummary.nullable(),
  counts: z.object({ objectives: z.number().int(), targets: z.number().int(), measures: z.number().int(), tasks: z.number().int(), obligors: z.number().int(), defects: z.number().int() }),
})

/** One named obligor: an office, an organisation, or the People's Committee of one commune, with the duties it bears. */
export const Obligor = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(['office', 'organisation', 'committee', 'other']),
  /** Assignment of the content this obligor comes from. */
  assignmentId: z.string(),
  unit: z.object({ code: z.string(), validFrom: Day }).nullable(),
  dutyIds: z.array(z.string()),
})

/** A day computed from a duty: `due` is the last day, `workingDay` the last working day on or before it. */
export const Deadline = z.object({
  id: z.string(),
  partId: z.string(),
  kind: z.enum(['report', 'window-opens', 'window-closes', 'target-due']),
  due: Day,
  workingDay: Day,
  text: z.string(),
  who: z.string().nullable(),
  daysLeft: z.number().int(),
})

export const PlanPage = PlanSummary.extend({
  content: Content,
  obligors: z.array(Obligor),
  /** Deadlines from the business day to one year after it, in order. */
  deadlines: z.array(Deadline),
  businessDay: Day,
  /** Whether any figure has been collected for this plan. */
  figuresCollected: z.boolean(),
})

export const listPlans = endpoint({
  id: 'listPlans', method: 'GET', path: '/api/plans', may: 'signed-in', summary: 'The plans of this place, those in force first.',
  answer: z.object({ plans: z.array(PlanSummary) }), refusals: [],
})

export const readPlan = endpoint({
  id: 'readPlan', method: 'GET', path: '/api/plans/{planId}', may: 'signed-in', summary: 'One plan: the content of its edition in force (else its draft), who owes what, and what is due in the coming year.',
  params: z.object({ planId: Id }), query: z.object({ edition: Id.optional() }), answer: PlanPage, refusals: ['plans.not-found'],
})

export const readSource = endpoint({
  id: 'readSource', method: 'GET', path: '/api/documents/{documentId}/text', may: 'signed-in', summary: 'The text the reading was made from; spans of every item point into it.',
  params: z.object({ documentId: Id }),
  answer: z.object({ documentId: Id, name: z.string(), format: z.string(), sha256: z.string(), text: z.string() }), refusals: ['intake.document-not-found'],
})

export const uploadDocument = endpoint({
  id: 'uploadDocument', method: 'POST', path: '/api/documents', may: 'plans.draft', summary: 'Takes a paper in (text or .docx), reads it, and keeps document and proposal. Nothing enters the plan until a person accepts.',
  upload: true, answer: z.object({ documentId: Id, proposalId: Id }),
  refusals: ['intake.empty-file', 'intake.too-large', 'intake.not-readable', 'intake.unsafe-file', 'intake.no-plan', 'intake.reading-timed-out'],
})

export const Proposal = z.object({
  id: Id, documentId: Id, version: z.number().int(), state: z.enum(['open', 'accepted', 'dropped']), documentName: z.string(), content: Content,
  /** Ids of the items to look at first: unsure ones and those with defects. */
  lookFirst: z.array(z.string()),
  planId: Id.nullable(),
})

export const listProposals = endpoint({
  id: 'listProposals', method: 'GET', path: '/api/proposals', may: 'signed-in', summary: 'Readings that wait for a person.',
  answer: z.object({ proposals: z.array(z.object({ id: Id, documentName: z.string(), title: z.string(), state: z.enum(['open', 'accepted', 'dropped']), createdAt: z.string() })) }), refusals: [],
})

export const readProposal = endpoint({
  id: 'readProposal', method: 'GET', path: '/api/proposals/{proposalId}', may: 'signed-in', summary: 'One proposal with all its items.',
  params: z.object({ proposalId: Id }), answer: Proposal, refusals: ['intake.proposal-not-found'],
})

/** A correction replaces one item, or drops it; the item keeps its id and its spans, and its finding becomes `person`. */
export const Correction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('set'), itemId: z.string(), fields: z.record(z.string(), z.unknown()) }),
  z.object({ do: z.literal('drop'), itemId: z.string() }),
  z.object({ do: z.literal('restore'), itemId: z.string() }),
])

export const correctProposal = endpoint({
  id: 'correctProposal', method: 'POST', path: '/api/proposals/{proposalId}/corrections', may: 'plans.draft', summary: 'Corrects, drops or restores one item of an open proposal.',
  params: z.object({ proposalId: Id }), body: z.object({ expectedVersion: z.number().int(), correction: Correction }), answer: Proposal,
  refusals: ['intake.proposal-not-found', 'intake.proposal-closed', 'intake.item-not-found', 'basics.version-conflict'],
})

export const acceptProposal = endpoint({
  id: 'acceptProposal', method: 'POST', path: '/api/proposals/{proposalId}/accept', may: 'plans.draft', summary: 'Makes the proposal a draft edition of a new plan, or of the plan named.',
  params: z.object({ proposalId: Id }), body: z.object({ expectedVersion: z.number().int(), planId: Id.nullable() }), answer: z.object({ planId: Id, editionId: Id }),
  refusals: ['intake.proposal-not-found', 'intake.proposal-closed', 'plans.not-found', 'plans.draft-exists', 'basics.version-conflict'],
})

export const putInForce = endpoint({
  id: 'putInForce', method: 'POST', path: '/api/editions/{editionId}/in-force', may: 'plans.put-in-force', summary: 'Puts a draft edition in force; the one before it becomes superseded. Asks for number, date and signature, or for who supplied a paper without number.',
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
  refusals: ['plans.edition-not-found', 'plans.not-a-draft', 'plans.signed-in-future', 'basics.version-conflict'],
})

export { Span }
