/** What a plan is held against: the strategies it carries out, and plans of the same place that its bases cite or a person chose. */
import { may } from '@songhanh/core/people/may'
import type { Letterhead, PlanContent } from '@songhanh/core/plans/content'
import { carriesOut, type Strategy } from '@songhanh/core/plans/crosswalk'
import { currentEdition, type Edition } from '@songhanh/core/plans/edition'
import { type Identity, identityOf, paperOf, planAbove, restsOn } from '@songhanh/core/plans/plan-above'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import { readAllEditions, readContent } from './store.ts'
import { ofThePlace } from './thing.ts'

export interface Above {
  readonly strategy: Strategy
  /** Null for a strategy that is shipped. */
  readonly kept: { readonly state: Edition['state']; readonly by: 'paper' | 'person'; readonly version: number } | null
}

/** A plan of the place that could be held against: its current edition and its head. */
interface Beside {
  readonly planId: string
  readonly edition: Edition
  readonly letterhead: Letterhead
  readonly identity: Identity
}

/** Plans whose shown edition this person may read and that has not been withdrawn, without the plan itself. */
async function plansBeside(r: Reading, planId: string, by: Asking): Promise<Beside[]> {
  const seesDrafts = may(by.actor, 'plans.read', ofThePlace('draft', by), by.businessDay).ok
  const rows = (await readAllEditions(r, by)).filter((row) => row.planId !== planId)
  const shown = [...Map.groupBy(rows, (row) => row.planId)].flatMap(([id, all]) => {
    const edition = currentEdition(all.map((row) => row.edition))
    const isSeen = edition !== null && edition.state !== 'withdrawn' && (edition.state !== 'draft' || seesDrafts)
    return isSeen ? [{ planId: id, edition }] : []
  })
  const heads = await r.query<{ id: string; letterhead: Letterhead }>(
    `SELECT id, content->'letterhead' AS letterhead FROM edition WHERE place_id = $1 AND id = ANY($2)`,
    [by.placeId, shown.map(({ edition }) => edition.id)],
  )
  const headOf = new Map(heads.map(({ id, letterhead }) => [id, letterhead]))
  return shown.map(({ planId: id, edition }) => {
    const letterhead = headOf.get(edition.id)!
    return { planId: id, edition, letterhead, identity: identityOf(letterhead, edition.issue) }
  })
}

export interface Choice {
  readonly aboveId: string
  readonly held: boolean
  readonly version: number
}

export const readChoices = (r: Reading, planId: string, by: Asking) =>
  r.query<Choice>('SELECT above_id AS "aboveId", held, version FROM plan_above WHERE place_id = $1 AND plan_id = $2', [by.placeId, planId])

/** What stands above a plan, strategies first; and the other plans of the place, which a person may choose. */
export async function whatStandsAbove(r: Reading, planId: string, content: PlanContent, strategies: readonly Strategy[], by: Asking) {
  const beside = await plansBeside(r, planId, by)
  const choices = new Map((await readChoices(r, planId, by)).map((choice) => [choice.aboveId, choice]))
  const isCited = ({ identity, letterhead }: Beside) => restsOn(content.bases, identity, letterhead.issuer.body)
  const isHeld = (one: Beside) => choices.get(one.planId)?.held ?? isCited(one)
  const held: Above[] = []
  for (const one of beside.filter(isHeld)) {
    const { content: theirs } = await readContent(r, one.edition.id, by)
    const kept = {
      state: one.edition.state,
      by: isCited(one) ? 'paper' : 'person',
      version: choices.get(one.planId)?.version ?? 0,
    } as const
    held.push({ strategy: planAbove(one.planId, theirs, one.edition.issue), kept })
  }
  const shipped = strategies.filter((strategy) => carriesOut(content, strategy)).map((strategy): Above => ({ strategy, kept: null }))
  const others = beside
    .filter((one) => !isHeld(one))
    .map(({ planId: id, edition, letterhead }) => ({
      ...{ id, title: letterhead.title, act: paperOf(letterhead, edition.issue) },
      version: choices.get(id)?.version ?? 0,
    }))
  return { above: [...shipped, ...held], others }
}
