import type { listReleases, previewRelease, readCounterSettings } from '@songhanh/api/releases'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'

export type ReleasePage = Answer<typeof previewRelease>
export type PublicMeasure = ReleasePage['measures'][number]
export type PublicFigure = PublicMeasure['figure']
export type NamedCount = ReleasePage['leaking'][number]

export const releasesQuery = queryOptions({ queryKey: ['releases'], queryFn: () => ask<typeof listReleases>('GET', '/api/releases', {}) })

/** A release is read anew each time: another may have gone out since, and this one be outdated. */
export const releaseQuery = (releaseId: string) =>
  queryOptions({
    queryKey: ['releases', releaseId],
    queryFn: () => ask<typeof previewRelease>('GET', '/api/releases/{releaseId}', { releaseId }),
    staleTime: 0,
  })

export const counterSettingsQuery = queryOptions({
  queryKey: ['releases', 'settings'],
  queryFn: () => ask<typeof readCounterSettings>('GET', '/api/counter-settings', {}),
})
