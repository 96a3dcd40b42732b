/** Adopting and reading catalogues of indicators. */
import * as api from '@songhanh/api/indicators'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { readCatalogue as checkCatalogue } from '@songhanh/core/indicators/catalogue'
import { z } from 'zod'
import type { Query } from '../platform/ask.ts'
import { asks, performs, type Route } from '../platform/http/route.ts'
import type { Command } from '../platform/perform.ts'
import { insertEdition, readCatalogueOf, readNewest, type Adopted } from './store.ts'

const summary = ({ catalogue, adoptedOn }: Adopted) => ({
  code: catalogue.code,
  edition: catalogue.edition,
  name: catalogue.name.vi,
  indicators: catalogue.indicators.length,
  elements: catalogue.elements.length,
  adoptedOn,
})

const adoptCatalogue: Command<z.output<typeof api.adoptCatalogue.body>, z.input<typeof api.adoptCatalogue.answer>> = {
  id: 'indicators.adoptCatalogue',
  shape: api.adoptCatalogue.body,
  right: 'indicators.keep',
  async run(w, input, by) {
    const read = checkCatalogue(input.content)
    if (!read.ok) return read
    const catalogue = read.value
    await w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`catalogue ${by.placeId} ${catalogue.code}`])
    const current = await readCatalogueOf(w, catalogue.code, by)
    if (current && current.catalogue.edition >= catalogue.edition)
      return refuse('indicators.catalogue-not-newer', { current: current.catalogue.edition })
    await insertEdition(w, catalogue, by)
    const answer = summary({ catalogue, adoptedOn: by.businessDay })
    return accept({
      answer,
      facts: [{ domain: 'indicators', action: 'catalogue-adopted', thing: { kind: 'catalogue', id: catalogue.code }, after: answer }],
    })
  },
}

const listCatalogues: Query<object, z.input<typeof api.listCatalogues.answer>> = {
  id: 'indicators.listCatalogues',
  shape: z.object({}),
  right: 'indicators.read',
  run: async (r, _, by) => accept({ catalogues: (await readNewest(r, by)).map(summary) }),
}

const readCatalogue: Query<z.output<typeof api.readCatalogue.params>, z.input<typeof api.readCatalogue.answer>> = {
  id: 'indicators.readCatalogue',
  shape: api.readCatalogue.params,
  right: 'indicators.read',
  async run(r, { code }, by) {
    const found = await readCatalogueOf(r, code, by)
    if (!found) return refuse('indicators.catalogue-not-found')
    return accept({ code, edition: found.catalogue.edition, content: found.catalogue })
  },
}

export const indicatorRoutes = (): Route[] => [
  performs(api.adoptCatalogue, adoptCatalogue),
  asks(api.listCatalogues, listCatalogues),
  asks(api.readCatalogue, readCatalogue),
]
