/** Readings that wait, one of them whole, and the text they were made from. */
import * as api from '@songhanh/api/plans'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { z } from 'zod'
import type { Query } from '../platform/ask.ts'
import { ofThePlace } from '../plans/thing.ts'
import { presentProposal } from './present.ts'
import { readProposalLines, readProposalRow, readSourceRow } from './store.ts'

/** A reading that nobody has accepted is read by those who may read drafts. */
export const listProposals: Query<object, z.output<typeof api.listProposals.answer>> = {
  id: 'intake.listProposals',
  shape: z.object({}),
  right: 'plans.read',
  thing: async (_, __, by) => ofThePlace('draft', by),
  run: async (r, _, by) => accept({ proposals: await readProposalLines(r, by) }),
}

export const readProposal: Query<z.output<typeof api.readProposal.params>, z.output<typeof api.readProposal.answer>> = {
  id: 'intake.readProposal',
  shape: api.readProposal.params,
  right: 'plans.read',
  thing: async (_, __, by) => ofThePlace('draft', by),
  async run(r, { proposalId }, by) {
    const proposal = await readProposalRow(r, proposalId, by)
    return proposal ? accept(presentProposal(proposal)) : refuse('intake.proposal-not-found')
  },
}

export const readSource: Query<z.output<typeof api.readSource.params>, z.output<typeof api.readSource.answer>> = {
  id: 'intake.readSource',
  shape: api.readSource.params,
  right: 'plans.read',
  thing: async (r, { documentId }, by) => ofThePlace((await readSourceRow(r, documentId, by))?.issued ? 'in-force' : 'draft', by),
  async run(r, { documentId }, by) {
    const source = await readSourceRow(r, documentId, by)
    if (!source) return refuse('intake.document-not-found')
    const { issued: _, ...answer } = source
    return accept(answer)
  },
}
