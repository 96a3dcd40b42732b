import type { listCatalogues, readCatalogue } from '@songhanh/api/indicators'
import type { Catalogue } from '@songhanh/core/indicators/definition'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../app/ask.ts'

/** The newest edition of each catalogue of the place, whole. The server adopts none that is not one. */
export const cataloguesQuery = queryOptions({
  queryKey: ['catalogues'],
  queryFn: async () => {
    const { catalogues } = await ask<typeof listCatalogues>('GET', '/api/catalogues', {})
    return Promise.all(
      catalogues.map(async ({ code, adoptedOn }) => {
        const { content } = await ask<typeof readCatalogue>('GET', '/api/catalogues/{code}', { code })
        return { adoptedOn, catalogue: content as Catalogue }
      }),
    )
  },
})
