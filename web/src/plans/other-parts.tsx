import { DeadlinesPart } from './deadlines-part.tsx'
import { DefectsPart } from './defects-part.tsx'
import { DutiesPart } from './duties-part.tsx'
import type { Part } from './items.ts'
import { MoneyPart } from './money-part.tsx'
import { PaperFacts } from './paper-facts.tsx'
import type { PlanPage } from './plan-page.ts'
import { TasksPart } from './tasks-part.tsx'
import { Upcoming } from './upcoming.tsx'

/** A part of the plan beside its targets, which most people open first: the others come in a download of their own. */
export function OtherPart({ part, page }: { readonly part: Exclude<Part, 'targets'>; readonly page: PlanPage }) {
  switch (part) {
    case 'tasks':
      return <TasksPart page={page} />
    case 'duties':
      return <DutiesPart page={page} />
    case 'money':
      return <MoneyPart page={page} />
    case 'deadlines':
      return <DeadlinesPart page={page} />
    case 'defects':
      return <DefectsPart page={page} />
  }
}

/** What stands beside every part: what is due next, and what is known of the paper. */
export const Aside = ({ page }: { readonly page: PlanPage }) => (
  <>
    <Upcoming page={page} />
    <PaperFacts page={page} />
  </>
)
