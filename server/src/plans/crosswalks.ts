/** A plan held against the strategies it carries out, and a person's word on which target answers to which. */
import * as api from '@songhanh/api/crosswalk'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { PlanContent } from '@songhanh/core/plans/content'
import { carriesOut, crosswalk, type CrosswalkRow, type LinkDecision, type Strategy } from '@songhanh/core/plans/crosswalk'
import { currentEdition } from '@songhanh/core/plans/edition'
import type { z } from 'zod'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading, Writing } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
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

function presentRow(row: CrosswalkRow, versions: ReadonlyMap<string, number>): z.output<typeof api.CrosswalkRow> {
  const { target, parent, bound, link, decided, verdict, difference, dropped } = row
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
  }
}

function present(content: PlanContent, strategy: Strategy, all: readonly KeptDecision[]): z.output<typeof api.Crosswalk> {
  const decisions = all.filter(({ strategyId }) => strategyId === strategy.id)
  const versions = new Map(decisions.map(({ targetCode, version }) => [targetCode, version]))
  const rows = crosswalk(content.targets, content.letterhead.period?.to ?? null, strategy, decisions)
  return { strategy: { id: strategy.id, title: strategy.title, act: strategy.act }, rows: rows.map((row) => presentRow(row, versions)) }
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
    const decisions = await readDecisions(r, planId, by)
    const carried = strategies.filter((strategy) => carriesOut(content, strategy))
    return accept({ crosswalks: carried.map((strategy) => present(content, strategy, decisions)) })
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
    await lockPlan(w, input.planId)
    const edition = await shownEdition(w, input.planId, by)
    if (!edition) return refuse('plans.not-found')
    const strategy = strategies.find(({ id }) => id === input.strategyId)
    if (!strategy) return refuse('plans.strategy-unknown')
    const { content } = await readContent(w, edition.id, by)
    if (content.targets.every(({ code }) => code !== input.targetCode))
      return refuse('plans.target-unknown', { code: input.targetCode }, 'targetCode')
    if (input.strategyCode !== null && strategy.targets.every(({ code }) => code !== input.strategyCode))
      return refuse('plans.strategy-target-unknown', { code: input.strategyCode }, 'strategyCode')
    const before = (await readDecisions(w, input.planId, by)).find((d) => d.strategyId === strategy.id && d.targetCode === input.targetCode)
    if ((before?.version ?? 0) !== input.expectedVersion) return refuse('basics.version-conflict')
    await saveDecision(w, input, by)
    const { planId, strategyId, targetCode, strategyCode } = input
    return accept({
      answer: present(content, strategy, await readDecisions(w, planId, by)),
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
