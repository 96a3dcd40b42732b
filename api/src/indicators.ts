import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { DecimalText } from './figure.ts'

const Id = z.uuid()
const Day = z.iso.date()
const Code = z.string().min(1).max(100)

const CatalogueSummary = z.object({
  code: Code,
  edition: z.number().int(),
  name: z.string(),
  indicators: z.number().int(),
  elements: z.number().int(),
  adoptedOn: Day,
})

export const adoptCatalogue = endpoint({
  id: 'adoptCatalogue',
  method: 'POST',
  path: '/api/catalogues',
  may: 'indicators.keep',
  summary:
    'Adopts an edition of a catalogue of indicators; a faulty one is refused with all its faults. Rounds opened before keep their edition.',
  body: z.object({ content: z.unknown() }),
  answer: CatalogueSummary,
  refusals: ['indicators.catalogue-faulty', 'indicators.catalogue-not-newer'],
})

export const listCatalogues = endpoint({
  id: 'listCatalogues',
  method: 'GET',
  path: '/api/catalogues',
  may: 'indicators.read',
  summary: 'The newest edition of each catalogue of this place.',
  answer: z.object({ catalogues: z.array(CatalogueSummary) }),
  refusals: [],
})

export const readCatalogue = endpoint({
  id: 'readCatalogue',
  method: 'GET',
  path: '/api/catalogues/{code}',
  may: 'indicators.read',
  summary: 'A catalogue whole, as adopted: its elements, indicators and the targets of other acts.',
  params: z.object({ code: Code }),
  answer: z.object({ code: Code, edition: z.number().int(), content: z.unknown() }),
  refusals: ['indicators.catalogue-not-found'],
})

const Measure = z.object({
  measure: Code,
  text: z.string(),
  /** Null until a person links it; `suggested` is what its words point to. */
  indicator: Code.nullable(),
  reading: Code.nullable(),
  suggested: Code.nullable(),
  /** Yearly targets of documents. */
  yearly: z.array(
    z.object({
      year: z.number().int(),
      value: DecimalText,
      by: z.string(),
      title: z.string(),
      number: z.string().nullable(),
      date: Day.nullable(),
    }),
  ),
})

/** A catalogue with what a target can be linked to: its indicators by name, each with its ways of counting where it has several. */
const LinkableCatalogue = z.object({
  code: Code,
  edition: z.number().int(),
  name: z.string(),
  indicators: z.array(z.object({ code: Code, name: z.string(), readings: z.array(z.object({ code: Code, name: z.string() })) })),
})

export const listMeasures = endpoint({
  id: 'listMeasures',
  method: 'GET',
  path: '/api/plans/{planId}/measures',
  may: 'plans.read',
  summary: 'The measures of a plan, each with its indicator or what its words suggest, and its yearly targets.',
  params: z.object({ planId: Id }),
  /** Which catalogue suggests; without it the one the plan is linked to, else the newest. */
  query: z.object({ catalogue: Code.optional() }),
  answer: z.object({
    catalogue: LinkableCatalogue.nullable(),
    catalogues: z.array(z.object({ code: Code, name: z.string() })),
    measures: z.array(Measure),
  }),
  refusals: ['plans.not-found'],
})

export const linkMeasures = endpoint({
  id: 'linkMeasures',
  method: 'POST',
  path: '/api/plans/{planId}/measures',
  may: 'measures.keep',
  summary: 'Says which indicator measures which target of a plan, and in which way of counting; null unlinks.',
  params: z.object({ planId: Id }),
  body: z.object({
    catalogue: Code,
    links: z
      .array(z.object({ measure: Code, indicator: Code.nullable(), reading: Code.nullable() }))
      .min(1)
      .max(500),
  }),
  answer: z.object({ linked: z.number().int() }),
  refusals: [
    'plans.not-found',
    'indicators.catalogue-not-found',
    'indicators.measure-not-found',
    'indicators.indicator-unknown',
    'indicators.reading-unknown',
  ],
})

export const setYearlyTarget = endpoint({
  id: 'setYearlyTarget',
  method: 'POST',
  path: '/api/plans/{planId}/measures/{measure}/yearly',
  may: 'measures.keep',
  summary: 'Enters the target a document sets for one year, beside the plan’s end value.',
  params: z.object({ planId: Id, measure: Code }),
  body: z.object({
    year: z.number().int().min(1990).max(2100),
    value: DecimalText,
    by: z.string().min(1).max(200),
    title: z.string().min(1).max(400),
    number: z.string().max(100).nullable(),
    date: Day.nullable(),
  }),
  answer: z.object({ measure: Code, year: z.number().int() }),
  refusals: ['plans.not-found', 'indicators.measure-not-found'],
})

export const assignField = endpoint({
  id: 'assignField',
  method: 'POST',
  path: '/api/body-fields',
  may: 'bodies.keep',
  summary: 'Says which body looks after a field of statistics (health, police, …); forms of that field go to it.',
  body: z.object({ field: Code, body: Code }),
  answer: z.object({ field: Code, body: z.string() }),
  refusals: ['collection.body-not-found'],
})
