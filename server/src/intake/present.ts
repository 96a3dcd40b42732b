import type { Proposal as ProposalAnswer } from '@songhanh/api/plans'
import { carryOver, decisionsOf, type CarriedOver } from '@songhanh/core/intake/carry'
import type { PlanContent } from '@songhanh/core/plans/content'
import { keptContent } from '@songhanh/core/plans/correction'
import { lookFirst } from '@songhanh/core/plans/look-first'
import { findPart, wordsOf } from '@songhanh/core/plans/parts'
import { numbersToConfirm } from '@songhanh/core/plans/to-confirm'
import type { z } from 'zod'
import { presentContent } from '../plans/present.ts'
import type { Proposal } from './store.ts'

function droppedItem(content: PlanContent, id: string) {
  const found = findPart(content, id)
  return found ? [{ id, kind: found.kind, text: wordsOf(found) }] : []
}

/** What of an earlier reading can be made in this one: worked out anew each time, so that it shrinks as it is done. */
function presentEarlier(proposal: Proposal, earlier: NonNullable<Proposal['earlier']>) {
  const { corrections, left } = carryOver(decisionsOf(earlier), proposal, '', () => 'not-yet')
  const said = (decision: CarriedOver['left'][number]) =>
    decision.do === 'head'
      ? { do: decision.do, kind: decision.head, text: Object.keys(decision.fields).join(', ') }
      : { do: decision.do, kind: decision.item.kind, text: wordsOf(decision.item) }
  return { proposalId: earlier.id, documentName: earlier.documentName, carries: corrections.length, left: left.map(said) }
}

/** A proposal as the treaty tells it: the content that would be accepted, and beside it what was set aside. */
export function presentProposal(proposal: Proposal): z.output<typeof ProposalAnswer> {
  const { id, documentId, documentName, version, state, planId, samePlan, content, dropped, undo, earlier } = proposal
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
    toConfirm: numbersToConfirm(kept),
    dropped: dropped.flatMap((item) => droppedItem(content, item)),
    undoable: undo.length,
    earlier: earlier && presentEarlier(proposal, earlier),
  }
}
