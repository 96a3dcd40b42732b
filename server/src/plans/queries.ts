/** The plans of the place, and one plan with everything its page needs: a fixed number of statements, however large the plan. */
import * as api from '@songhanh/api/plans'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import { compareContents } from '@songhanh/core/plans/compare'
import { deadlinesOf, openDutiesOf } from '@songhanh/core/plans/deadlines'
import { currentEdition } from '@songhanh/core/plans/edition'
import { z } from 'zod'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { presentContent, presentEdition } from './present.ts'
import { readAllEditions, readContent, readEditions, readObligors } from './store.ts'
import { ofThePlace } from './thing.ts'

/** Those in force first, then drafts, then the rest; each kind in the order the plans were opened. */
const RANK = { 'in-force': 0, draft: 1, superseded: 2, withdrawn: 2 } as const

export const listPlans: Query<object, z.output<typeof api.listPlans.answer>> = {
  id: 'plans.list',
  shape: z.object({}),
  right: 'plans.read',
  async run(r, _, by) {
    const plans = [...Map.groupBy(await readAllEditions(r, by), ({ planId }) => planId)].flatMap(([id, rows]) => {
      const edition = currentEdition(rows.map((row) => row.edition))
      const shown = rows.find((row) => row.edition === edition)
      return edition && shown ? [{ id, ...shown.summary, edition }] : []
    })
    const sorted = plans.toSorted((a, b) => RANK[a.edition.state] - RANK[b.edition.state])
    return accept({ plans: sorted.map((plan) => ({ ...plan, edition: presentEdition(plan.edition) })) })
  },
}

/** What the page of a plan is computed with beside the plan itself. */
export interface PlanPageSetting {
  readonly holidays: HolidayCalendar
  /** Whether any figure has been collected for the plan; asked of the domain that collects. */
  figuresCollected(r: Reading, planId: string, by: Asking): Promise<boolean>
}

const Asked = api.readPlan.query.extend(api.readPlan.params.shape)
type Asked = z.output<typeof Asked>

/** The edition asked for, else the current one; with all editions of the plan. */
async function chosenEdition(r: Reading, { planId, edition: wanted }: Asked, by: Asking) {
  const editions = await readEditions(r, planId, by)
  if (!editions) return refuse('plans.not-found')
  const edition = wanted === undefined ? currentEdition(editions) : editions.find(({ id }) => id === wanted)
  return edition ? accept({ edition, editions }) : refuse('plans.edition-not-found')
}

export const readPlan = (setting: PlanPageSetting): Query<Asked, z.output<typeof api.readPlan.answer>> => ({
  id: 'plans.read',
  shape: Asked,
  right: 'plans.read',
  async thing(r, input, by) {
    const chosen = await chosenEdition(r, input, by)
    // Who may read drafts learns from `run` that there is none; who may not is told no more than that they have no right.
    return ofThePlace(chosen.ok ? chosen.value.edition.state : 'draft', by)
  },
  async run(r, input, by) {
    const chosen = await chosenEdition(r, input, by)
    if (!chosen.ok) return chosen
    const { edition, editions } = chosen.value
    const { content, summary, remarks } = await readContent(r, edition.id, by)
    return accept({
      id: input.planId,
      ...summary,
      edition: presentEdition(edition),
      editions: editions.map(presentEdition),
      content: presentContent(content),
      obligors: await readObligors(r, edition.id, by),
      remarks,
      deadlines: deadlinesOf(content, by.businessDay, setting.holidays),
      openDuties: openDutiesOf(content),
      businessDay: by.businessDay,
      figuresCollected: await setting.figuresCollected(r, input.planId, by),
    })
  },
})

const Compared = api.compareEditions.query.extend(api.compareEditions.params.shape)

/** The two editions asked for, in the order asked. */
async function bothEditions(r: Reading, { planId, before, after }: z.output<typeof Compared>, by: Asking) {
  const editions = await readEditions(r, planId, by)
  if (!editions) return refuse('plans.not-found')
  const [from, to] = [before, after].map((wanted) => editions.find(({ id }) => id === wanted))
  return from && to ? accept({ from, to }) : refuse('plans.edition-not-found')
}

export const compareEditions: Query<z.output<typeof Compared>, z.output<typeof api.compareEditions.answer>> = {
  id: 'plans.compareEditions',
  shape: Compared,
  right: 'plans.read',
  async thing(r, input, by) {
    const both = await bothEditions(r, input, by)
    // Who compares an issued edition with a draft reads a draft.
    const drafted = !both.ok || both.value.from.state === 'draft' || both.value.to.state === 'draft'
    return ofThePlace(drafted ? 'draft' : 'in-force', by)
  },
  async run(r, input, by) {
    const both = await bothEditions(r, input, by)
    if (!both.ok) return both
    const { from, to } = both.value
    const before = await readContent(r, from.id, by)
    const after = await readContent(r, to.id, by)
    const changes = compareContents(before.content, after.content).map((change) => ({ ...change, fields: [...change.fields] }))
    return accept({ before: presentEdition(from), after: presentEdition(to), changes })
  },
}
