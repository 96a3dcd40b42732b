/** A plan held against what stands above it, and a person's word on which plans those are and which target answers to which. */
import * as api from '@songhanh/api/crosswalk'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { PlanContent } from '@songhanh/core/plans/content'
import { crosswalk, type CrosswalkRow, type LinkDecision, type Strategy } from '@songhanh/core/plans/crosswalk'
import { currentEdition } from '@songhanh/core/plans/edition'
import type { z } from 'zod'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading, Writing } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
import { type Above, readChoices, whatStandsAbove } from './plans-above.ts'
import { lockPlan, readContent, readEditions } from './store.ts'
import { ofThePlace } from './thing.ts'

export interface CrosswalkSetting {
  readonly strategies: readonly Strategy[]
}

interface KeptDecision extends LinkDecision {
  readonly strategyId: string
  readonly version: number
}

const readDecisions = (r: Reading, planId: string, by: Asking) =>
  r.query<KeptDecision>(
    `SELECT strategy_id AS "strategyId", target_code AS "targetCode", strategy_code AS "strategyCode", version
     FROM target_link WHERE place_id = $1 AND plan_id = $2`,
    [by.placeId, planId],
  )

/** The edition a reader is shown, or null where the place has no such plan. */
async function shownEdition(r: Reading, planId: string, by: Asking) {
  const editions = await readEditions(r, planId, by)
  return editions && currentEdition(editions)
}

/** The content of the shown edition, and nobody else changes the plan until the transaction ends; null where the place has no such plan. */
async function lockedContent(w: Writing, planId: string, by: Acting): Promise<PlanContent | null> {
  await lockPlan(w, planId)
  const edition = await shownEdition(w, planId, by)
  return edition && (await readContent(w, edition.id, by)).content
}

function presentRow(row: CrosswalkRow, versions: ReadonlyMap<string, number>): z.output<typeof api.CrosswalkRow> {
  const { target, parent, bound, link, decided, verdict, difference, dropped, gone } = row
  return {
    target: target && { id: target.id, code: target.code, text: target.text, value: target.value, unit: target.unit },
    parent: parent && { code: parent.code, number: parent.number, text: parent.text, unit: parent.unit, direction: parent.direction },
    bound,
    link,
    decided,
    decisionVersion: target ? (versions.get(target.code) ?? 0) : 0,
    verdict,
    difference,
    dropped: [...dropped],
    gone,
  }
}

function present(content: PlanContent, { strategy, kept }: Above, all: readonly KeptDecision[]): z.output<typeof api.Crosswalk> {
  const decisions = all.filter(({ strategyId }) => strategyId === strategy.id)
  const versions = new Map(decisions.map(({ targetCode, version }) => [targetCode, version]))
  const rows = crosswalk(content.targets, content.letterhead.period?.to ?? null, strategy, decisions)
  const { id, title, act } = strategy
  return { strategy: { id, title, act, kept }, rows: rows.map((row) => presentRow(row, versions)) }
}

async function presentAll(r: Reading, planId: string, content: PlanContent, strategies: readonly Strategy[], by: Asking) {
  const { above, others } = await whatStandsAbove(r, planId, content, strategies, by)
  const decisions = await readDecisions(r, planId, by)
  return { crosswalks: above.map((one) => present(content, one, decisions)), others }
}

export const readCrosswalks = ({
  strategies,
}: CrosswalkSetting): Query<z.output<typeof api.readCrosswalks.params>, z.output<typeof api.readCrosswalks.answer>> => ({
  id: 'plans.readCrosswalks',
  shape: api.readCrosswalks.params,
  right: 'plans.read',
  thing: async (r, { planId }, by) => ofThePlace((await shownEdition(r, planId, by))?.state ?? 'draft', by),
  async run(r, { planId }, by) {
    const edition = await shownEdition(r, planId, by)
    if (!edition) return refuse('plans.not-found')
    const { content } = await readContent(r, edition.id, by)
    return accept(await presentAll(r, planId, content, strategies, by))
  },
})

const Held = api.holdAgainst.body.extend(api.holdAgainst.params.shape)
type Held = z.output<typeof Held>

const saveChoice = (w: Writing, { planId, aboveId, held, expectedVersion }: Held, by: Acting) =>
  w.query(
    `INSERT INTO plan_above (place_id, plan_id, above_id, held, version) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (place_id, plan_id, above_id) DO UPDATE SET held = excluded.held, version = excluded.version`,
    [by.placeId, planId, aboveId, held, expectedVersion + 1],
  )

/** Keeps which plans of the place stand above this one; links decided before stay for when it is held against again. */
export const holdAgainst = ({ strategies }: CrosswalkSetting): Command<Held, z.output<typeof api.holdAgainst.answer>> => ({
  id: 'plans.holdAgainst',
  shape: Held,
  right: 'plans.draft',
  thing: async (_, __, by) => ofThePlace('draft', by),
  async run(w, input, by) {
    const { planId, aboveId, held, expectedVersion } = input
    const content = await lockedContent(w, planId, by)
    if (!content) return refuse('plans.not-found')
    if (aboveId === planId) return refuse('plans.above-itself', {}, 'aboveId')
    const { above, others } = await whatStandsAbove(w, planId, content, strategies, by)
    const isThere = others.some(({ id }) => id === aboveId) || above.some(({ kept, strategy }) => kept !== null && strategy.id === aboveId)
    if (!isThere) return refuse('plans.above-not-found', {}, 'aboveId')
    const before = (await readChoices(w, planId, by)).find((choice) => choice.aboveId === aboveId)
    if ((before?.version ?? 0) !== expectedVersion) return refuse('basics.version-conflict')
    await saveChoice(w, input, by)
    return accept({
      answer: await presentAll(w, planId, content, strategies, by),
      facts: [
        {
          domain: 'plans',
          action: held ? 'held-against' : 'not-held-against',
          thing: { kind: 'plan', id: planId },
          before: before ? { held: before.held } : null,
          after: { held },
          detail: { aboveId },
        },
      ],
    })
  },
})

const Decided = api.decideLink.body.extend(api.decideLink.params.shape)
type Decided = z.output<typeof Decided>

const saveDecision = (w: Writing, { planId, strategyId, targetCode, strategyCode, expectedVersion }: Decided, by: Acting) =>
  w.query(
    `INSERT INTO target_link (place_id, plan_id, strategy_id, target_code, strategy_code, version) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (place_id, plan_id, strategy_id, target_code) DO UPDATE SET strategy_code = excluded.strategy_code, version = excluded.version`,
    [by.placeId, planId, strategyId, targetCode, strategyCode, expectedVersion + 1],
  )

/** Keeps a person's word; what was decided before stands in the ledger. */
export const decideLink = ({ strategies }: CrosswalkSetting): Command<Decided, z.output<typeof api.decideLink.answer>> => ({
  id: 'plans.decideLink',
  shape: Decided,
  right: 'plans.draft',
  thing: async (_, __, by) => ofThePlace('draft', by),
  async run(w, input, by) {
    const content = await lockedContent(w, input.planId, by)
    if (!content) return refuse('plans.not-found')
    const { above } = await whatStandsAbove(w, input.planId, content, strategies, by)
    const found = above.find(({ strategy }) => strategy.id === input.strategyId)
    if (!found) return refuse('plans.strategy-unknown')
    const { strategy } = found
    if (content.targets.every(({ code }) => code !== input.targetCode))
      return refuse('plans.target-unknown', { code: input.targetCode }, 'targetCode')
    if (input.strategyCode !== null && strategy.targets.every(({ code }) => code !== input.strategyCode))
      return refuse('plans.strategy-target-unknown', { code: input.strategyCode }, 'strategyCode')
    const before = (await readDecisions(w, input.planId, by)).find((d) => d.strategyId === strategy.id && d.targetCode === input.targetCode)
    if ((before?.version ?? 0) !== input.expectedVersion) return refuse('basics.version-conflict')
    await saveDecision(w, input, by)
    const { planId, strategyId, targetCode, strategyCode } = input
    return accept({
      answer: present(content, found, await readDecisions(w, planId, by)),
      facts: [
        {
          domain: 'plans',
          action: 'link-decided',
          thing: { kind: 'plan', id: planId },
          before: before ? { strategyCode: before.strategyCode } : null,
          after: { strategyCode },
          detail: { strategyId, targetCode },
        },
      ],
    })
  },
})
