/** Releases for those who prepare, publish and audit them. */
import * as api from '@songhanh/api/releases'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { countNamed } from '@songhanh/core/publication/count-keys'
import { changesBetween, yearsChanged } from '@songhanh/core/publication/changes'
import type { Snapshot } from '@songhanh/core/publication/snapshot'
import { audit } from '@songhanh/core/publication/audit'
import { isIssued } from '@songhanh/core/reports/steps'
import type { Opened } from '@songhanh/portal/counter'
import { writeMoment } from '@songhanh/words/writing'
import { z } from 'zod'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { readLinked, type Links } from '../progress/linked.ts'
import { readNumbers, readReportLines } from '../reports/store.ts'
import { releaseThing } from './commands.ts'
import { readSettings, type CounterSettings } from './settings.ts'
import {
  findRelease,
  isOutdated,
  readCounts,
  readEarlier,
  readNewestPublic,
  readReleaseLines,
  readSnapshot,
  type ReleaseLine,
} from './store.ts'

export const listReleases: Query<object, z.input<typeof api.listReleases.answer>> = {
  id: 'releases.list',
  shape: z.object({}),
  right: 'releases.read',
  async run(r, _, by) {
    return accept({ releases: [...(await readReleaseLines(r, by))] })
  },
}

/** What a key of the counts says, in names a person knows. */
function naming({ catalogues }: Links, snapshot: Snapshot) {
  const units = new Map(snapshot.measures.flatMap(({ units: own }) => (own ?? []).map(({ code, name }) => [code, name] as const)))
  const elements = new Map(catalogues.flatMap((catalogue) => catalogue.elements.map(({ code, name }) => [code, name] as const)))
  return (key: string) => {
    const said = countNamed(key)
    if (said === null) return { key, measure: null, element: null, unit: null, year: null, side: null }
    const { unit, year } = said
    const where = { key, unit: unit && (units.get(unit) ?? unit), year }
    return said.of === 'measure'
      ? { ...where, measure: said.measure, element: null, side: said.side }
      : { ...where, measure: null, element: elements.get(said.element) ?? null, side: said.outside ? ('outside' as const) : null }
  }
}

/** The report a release belongs to; while it is prepared the newest issued one it could belong to. */
async function reportOf(r: Reading, { planId, year, reportId, state }: ReleaseLine, by: Asking) {
  const lines = (await readReportLines(r, by)).filter((line) =>
    state === 'prepared' ? line.seat === null && line.planId === planId && line.year === year && isIssued(line) : line.id === reportId,
  )
  const [found] = lines
  if (!found) return null
  const paper = (await readNumbers(r, by)).find((one) => one.reportId === found.id)
  return { id: found.id, state: found.state, number: paper?.number ?? null, symbol: found.form.symbol, day: paper?.day ?? null }
}

/** A release with what it tells, and the one of its plan that is public now or was when it went out: what it is held against. */
async function heldAgainst(r: Reading, releaseId: string, by: Asking) {
  const line = await findRelease(r, releaseId, by)
  const snapshot = await readSnapshot(r, releaseId, by.placeId)
  if (!line || !snapshot) return null
  return { line, snapshot, newest: await readNewestPublic(r, line.planId, line.publishedAt ?? by.now, by) }
}

export const previewRelease: Query<z.output<typeof api.previewRelease.params>, z.input<typeof api.previewRelease.answer>> = {
  id: 'releases.preview',
  shape: api.previewRelease.params,
  right: 'releases.read',
  thing: releaseThing,
  async run(r, { releaseId }, by) {
    const found = await heldAgainst(r, releaseId, by)
    if (!found) return refuse('releases.not-found')
    const { line, snapshot, newest } = found
    const kept = await readCounts(r, releaseId, by)
    const named = naming(await readLinked(r, line.planId, by), snapshot)
    return accept({
      ...line,
      title: snapshot.plan.title,
      day: snapshot.day,
      measures: snapshot.measures.map((measure) => ({
        ...measure,
        series: [...measure.series],
        units: measure.units && [...measure.units],
        heads: [...measure.heads],
      })),
      withheld: (kept?.withheld ?? []).map(({ key, why }) => ({ ...named(key), why })),
      leaking: (kept?.leaking ?? []).map(named),
      alreadyPublic: (kept?.alreadyPublic ?? []).map(named),
      changed: newest === null ? [] : yearsChanged(changesBetween(newest.snapshot, snapshot)),
      comparedWith: newest && { id: newest.id, year: newest.year, publishedAt: newest.publishedAt },
      outdated: line.state === 'prepared' && (await isOutdated(r, line, by)),
      report: await reportOf(r, line, by),
    })
  },
}

export interface ReleaseToRead extends Omit<Opened, 'id'> {
  readonly state: ReleaseLine['state']
  readonly help: CounterSettings['help']
}

/** A release as its pages are made of, before anybody else can read it: held against the one that is public now. */
export const releaseToRead: Query<{ readonly releaseId: string }, ReleaseToRead> = {
  id: 'releases.to-read',
  shape: z.object({ releaseId: z.uuid() }),
  right: 'releases.read',
  thing: releaseThing,
  async run(r, { releaseId }, by) {
    const found = await heldAgainst(r, releaseId, by)
    if (!found) return refuse('releases.not-found')
    const { line, snapshot, newest } = found
    const earlier = newest && { id: newest.id, at: writeMoment(newest.publishedAt), snapshot: newest.snapshot }
    return accept({ state: line.state, snapshot, ground: line.ground, newer: null, earlier, help: (await readSettings(r, by)).help })
  },
}

export const attackRelease: Query<z.output<typeof api.attackRelease.params>, z.input<typeof api.attackRelease.answer>> = {
  id: 'releases.attack',
  shape: api.attackRelease.params,
  right: 'releases.read',
  thing: releaseThing,
  async run(r, { releaseId }, by) {
    const line = await findRelease(r, releaseId, by)
    const kept = line && (await readCounts(r, releaseId, by))
    if (!line || !kept) return refuse('releases.not-found')
    const earlier = await readEarlier(r, line.planId, line.publishedAt ?? by.now, by)
    const { hidden, narrowest, determined, undecided, alreadyPublic } = audit(
      kept.release,
      kept.withheld.map(({ key }) => key),
      earlier,
    )
    return accept({
      withheld: hidden,
      narrowest,
      determined: [...determined],
      undecided: [...undecided],
      alreadyPublic: [...alreadyPublic],
    })
  },
}
