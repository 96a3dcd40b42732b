import type { Proposal as ProposalAnswer } from '@songhanh/api/plans'
import type { PlanContent } from '@songhanh/core/plans/content'
import { keptContent } from '@songhanh/core/plans/correction'
import { lookFirst } from '@songhanh/core/plans/look-first'
import { findPart, wordsOf } from '@songhanh/core/plans/parts'
import type { z } from 'zod'
import { presentContent } from '../plans/present.ts'
import type { Proposal } from './store.ts'

function droppedItem(content: PlanContent, id: string) {
  const found = findPart(content, id)
  return found ? [{ id, kind: found.kind, text: wordsOf(found) }] : []
}

/** A proposal as the treaty tells it: the content that would be accepted, and beside it what was set aside. */
export function presentProposal(proposal: Proposal): z.output<typeof ProposalAnswer> {
  const { id, documentId, documentName, version, state, planId, samePlan, content, dropped, undo } = proposal
  const kept = keptContent(proposal)
  return {
    id,
    documentId,
    documentName,
    version,
    state,
    planId,
    samePlan,
    content: presentContent(kept),
    lookFirst: lookFirst(kept),
    dropped: dropped.flatMap((item) => droppedItem(content, item)),
    undoable: undo.length,
  }
}
