/** Releases for those who prepare, publish and audit them. */
import * as api from '@songhanh/api/releases'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { attack } from '@songhanh/core/publication/attack'
import { z } from 'zod'
import type { Query } from '../platform/ask.ts'
import { releaseThing } from './commands.ts'
import { findRelease, readCounts, readEarlier, readReleaseLines, readSnapshot } from './store.ts'

export const listReleases: Query<object, z.input<typeof api.listReleases.answer>> = {
  id: 'releases.list',
  shape: z.object({}),
  right: 'releases.read',
  async run(r, _, by) {
    return accept({ releases: [...(await readReleaseLines(r, by))] })
  },
}

export const previewRelease: Query<z.output<typeof api.previewRelease.params>, z.input<typeof api.previewRelease.answer>> = {
  id: 'releases.preview',
  shape: api.previewRelease.params,
  right: 'releases.read',
  thing: releaseThing,
  async run(r, { releaseId }, by) {
    const line = await findRelease(r, releaseId, by)
    const snapshot = await readSnapshot(r, releaseId, by.placeId)
    if (!line || !snapshot) return refuse('releases.not-found')
    const kept = await readCounts(r, releaseId, by)
    return accept({
      ...line,
      title: snapshot.plan.title,
      measures: snapshot.measures.map((measure) => ({
        ...measure,
        series: [...measure.series],
        units: measure.units && [...measure.units],
        heads: [...measure.heads],
      })),
      withheld: [...(kept?.withheld ?? [])],
      leaking: [...(kept?.leaking ?? [])],
    })
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
    const withheld = new Set(kept.withheld.map(({ key }) => key))
    const concluded = attack([...earlier, kept.release]).filter(
      (one) => one.value > 0 && (withheld.has(one.key) || (one.persons && one.value < line.threshold)),
    )
    const named = (verdict: 'determined' | 'undecided') => concluded.filter((one) => one.verdict === verdict).map(({ key }) => key)
    return accept({
      withheld: concluded.length,
      narrowest: concluded.length === 0 ? null : Math.min(...concluded.map(({ low, high }) => high - low + 1)),
      determined: named('determined'),
      undecided: named('undecided'),
    })
  },
}
