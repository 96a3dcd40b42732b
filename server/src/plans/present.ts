import type { Content } from '@songhanh/api/plan-content'
import type { EditionSummary } from '@songhanh/api/plans'
import type { PlanContent } from '@songhanh/core/plans/content'
import type { Edition } from '@songhanh/core/plans/edition'
import type { z } from 'zod'

/** An edition as the treaty tells it. */
export function presentEdition({
  id,
  state,
  version,
  documentId,
  issue,
  inForceFrom,
  withdrawn,
}: Edition): z.output<typeof EditionSummary> {
  const numbered = issue?.numbered ? issue : null
  return {
    id,
    state,
    version,
    documentId,
    number: numbered?.number ?? null,
    signedOn: numbered?.signedOn ?? null,
    signedBy: numbered?.signedBy ?? null,
    unnumberedSource: issue && !issue.numbered ? issue.suppliedBy : null,
    inForceFrom,
    withdrawn,
  }
}

/** Content as the treaty tells it: the very same value, of which the treaty's type does not know that nobody may change it. */
export const presentContent = (content: PlanContent) => content as z.output<typeof Content>
