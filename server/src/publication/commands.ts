/** Preparing, publishing, withdrawing and dropping a release. */
import * as api from '@songhanh/api/releases'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { LedgerFact } from '@songhanh/core/ledger/entry'
import { THRESHOLDS } from '@songhanh/core/publication/counts'
import { drop, publish, withdraw } from '@songhanh/core/publication/steps'
import { isIssued } from '@songhanh/core/reports/steps'
import type { z } from 'zod'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'
import type { Command, Done } from '../platform/perform.ts'
import { ofThePlace } from '../plans/thing.ts'
import { findReport, type StoredReport } from '../reports/store.ts'
import { prepare } from './facts.ts'
import { readSettings } from './settings.ts'
import {
  findRelease,
  insertRelease,
  isOutdated,
  lockRelease,
  lockReleases,
  readCounts,
  readEarlier,
  saveState,
  type ReleaseLine,
} from './store.ts'

type Changed = z.input<typeof api.publishRelease.answer>

export const releaseThing = async (r: Reading, { releaseId }: { readonly releaseId: string }, by: Asking) => {
  const release = await findRelease(r, releaseId, by)
  return release && ofThePlace(release.state, by)
}

const releaseFact = (action: string, id: string, detail: LedgerFact['detail']): LedgerFact => ({
  domain: 'publication',
  action,
  thing: { kind: 'release', id },
  ...(detail === undefined ? {} : { detail }),
})

export const prepareRelease: Command<z.output<typeof api.prepareRelease.body>, Changed> = {
  id: 'releases.prepare',
  shape: api.prepareRelease.body,
  right: 'releases.prepare',
  thing: async (_, __, by) => ofThePlace('prepared', by),
  async run(w, input, by) {
    const { threshold: least } = await readSettings(w, by)
    const asked = { planId: input.planId, year: input.year, threshold: Math.max(least, THRESHOLDS[input.strictness ?? 'usual']) }
    const prepared = await prepare(w, asked, await readEarlier(w, input.planId, by.now, by), by)
    if (!prepared) return refuse('plans.not-found')
    const releaseId = by.newId()
    const sha256 = await insertRelease(w, releaseId, asked, prepared, by)
    return accept({
      answer: { releaseId, state: 'prepared', version: 1 },
      facts: [
        releaseFact('prepared', releaseId, {
          ...asked,
          sha256,
          withheld: prepared.decided.withheld.length,
          alreadyPublic: prepared.decided.alreadyPublic.length,
        }),
      ],
    })
  },
}

async function change(
  w: Writing,
  asked: { readonly releaseId: string; readonly expectedVersion: number },
  by: Acting,
  to: (before: ReleaseLine) => Promise<Decision<{ readonly after: ReleaseLine; readonly fact: LedgerFact }>>,
): Promise<Decision<Done<Changed>>> {
  const before = await lockRelease(w, asked.releaseId, by)
  if (!before) return refuse('releases.not-found')
  if (before.version !== asked.expectedVersion) return refuse('basics.version-conflict')
  const changed = await to(before)
  if (!changed.ok) return changed
  const { after, fact } = changed.value
  await saveState(w, after, by)
  return accept({ answer: { releaseId: after.id, state: after.state, version: before.version + 1 }, facts: [fact] })
}

/** A release belongs to a report of its own plan and year that has gone out under its number. */
const isOf = ({ planId, year }: ReleaseLine, report: StoredReport | null): boolean =>
  report !== null && report.seat === null && report.planId === planId && report.year === year && isIssued(report)

const Published = api.publishRelease.body.extend(api.publishRelease.params.shape)

export const publishRelease: Command<z.output<typeof Published>, Changed> = {
  id: 'releases.publish',
  shape: Published,
  right: 'releases.publish',
  thing: releaseThing,
  run: (w, input, by) =>
    change(w, input, by, async (before) => {
      // Two prepared at once, of one plan or of two, were not held against one another: the second to go out must be prepared anew.
      await lockReleases(w, by)
      if (await isOutdated(w, before, by)) return refuse('releases.outdated')
      if (input.reportId !== null && !isOf(before, await findReport(w, input.reportId, by))) return refuse('releases.report-not-issued')
      const kept = await readCounts(w, before.id, by)
      const decided = publish(before.state, kept?.leaking.length ?? 0)
      if (!decided.ok) return decided
      const { ground, reportId } = input
      return accept({
        after: { ...before, state: decided.value, publishedAt: by.now, ground, reportId },
        fact: releaseFact('published', before.id, { ground, reportId, alreadyPublic: kept?.alreadyPublic.length ?? 0 }),
      })
    }),
}

const Withdrawn = api.withdrawRelease.body.extend(api.withdrawRelease.params.shape)

export const withdrawRelease: Command<z.output<typeof Withdrawn>, Changed> = {
  id: 'releases.withdraw',
  shape: Withdrawn,
  right: 'releases.withdraw',
  thing: releaseThing,
  run: (w, input, by) =>
    change(w, input, by, async (before) => {
      const decided = withdraw(before.state)
      if (!decided.ok) return decided
      return accept({
        after: { ...before, state: decided.value, withdrawnAt: by.now, withdrawnReason: input.reason },
        fact: releaseFact('withdrawn', before.id, { reason: input.reason }),
      })
    }),
}

const Dropped = api.dropRelease.body.extend(api.dropRelease.params.shape)

export const dropRelease: Command<z.output<typeof Dropped>, Changed> = {
  id: 'releases.drop',
  shape: Dropped,
  right: 'releases.prepare',
  thing: releaseThing,
  run: (w, input, by) =>
    change(w, input, by, async (before) => {
      const decided = drop(before.state)
      if (!decided.ok) return decided
      return accept({
        after: { ...before, state: decided.value, droppedAt: by.now, droppedReason: input.reason },
        fact: releaseFact('dropped', before.id, { reason: input.reason }),
      })
    }),
}
