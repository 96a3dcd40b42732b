/** Which indicator measures which target of a plan; the yearly targets of documents; which body looks after which field. */
import * as api from '@songhanh/api/indicators'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { findIndicator } from '@songhanh/core/indicators/catalogue'
import type { Catalogue, CountingReading, Indicator } from '@songhanh/core/indicators/definition'
import { suggestCatalogue, suggestIndicator } from '@songhanh/core/indicators/suggest'
import type { PlanContent } from '@songhanh/core/plans/content'
import { seatKind, type SeatKey } from '@songhanh/core/people/seat'
import { currentEdition } from '@songhanh/core/plans/edition'
import type { z } from 'zod'
import { readCatalogueOf, readNewest } from '../indicators/store.ts'
import { ownerAt, seatThing } from '../people/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
import { readContent, readEditions } from '../plans/store.ts'
import { ofThePlace } from '../plans/thing.ts'

/** The plan's edition in force, else its draft. */
const shownEdition = async (r: Reading, planId: string, by: Asking) => currentEdition((await readEditions(r, planId, by)) ?? [])

/** The content of the plan's edition in force, else its draft; null where the place has no such plan. */
export async function contentOf(r: Reading, planId: string, by: Asking): Promise<PlanContent | null> {
  const edition = await shownEdition(r, planId, by)
  return edition ? (await readContent(r, edition.id, by)).content : null
}

export interface MeasureLink {
  readonly measure: string
  readonly catalogue: string
  readonly indicator: string
  readonly reading: string | null
}

export const readLinks = (r: Reading, planId: string, by: Pick<Asking, 'placeId'>): Promise<readonly MeasureLink[]> =>
  r.query<MeasureLink>('SELECT measure, catalogue, indicator, reading FROM measure_link WHERE place_id = $1 AND plan_id = $2', [
    by.placeId,
    planId,
  ])

export const readingOf = (indicator: Indicator, code: string | null): CountingReading | null => {
  const { calculation } = indicator
  return calculation.kind === 'counted-units'
    ? (calculation.readings.find((one) => one.code === code) ?? calculation.readings[0] ?? null)
    : null
}

export interface YearlyRow {
  readonly measure: string
  readonly year: number
  readonly value: string
  readonly set_by: string
  readonly title: string
  readonly number: string | null
  readonly dated: PlainDate | null
}

/** The yearly targets of documents, by measure and year. */
export const readYearlyRows = (r: Reading, planId: string, by: Asking): Promise<readonly YearlyRow[]> =>
  r.query<YearlyRow>(
    'SELECT measure, year, value, set_by, title, number, dated FROM yearly_target WHERE place_id = $1 AND plan_id = $2 ORDER BY measure, year',
    [by.placeId, planId],
  )

/** The ways of counting a person can choose between; an indicator with one way needs no choice. */
const readingsIn = ({ calculation }: Indicator) => (calculation.kind === 'counted-units' ? calculation.readings : [])

const linkable = ({ code, edition, name, indicators }: Catalogue) => ({
  code,
  edition,
  name: name.vi,
  indicators: indicators.map((one) => ({
    code: one.code,
    name: one.name.vi,
    readings: readingsIn(one).map((reading) => ({ code: reading.code, name: reading.name.vi })),
  })),
})

const OfPlan = api.listMeasures.params.extend(api.listMeasures.query.shape)

const listMeasures: Query<z.output<typeof OfPlan>, z.input<typeof api.listMeasures.answer>> = {
  id: 'collection.listMeasures',
  shape: OfPlan,
  right: 'plans.read',
  thing: async (r, { planId }, by) => ofThePlace((await shownEdition(r, planId, by))?.state ?? 'draft', by),
  async run(r, { planId, catalogue: chosen }, by) {
    const content = await contentOf(r, planId, by)
    if (!content) return refuse('plans.not-found')
    const [links, yearly, catalogues] = [await readLinks(r, planId, by), await readYearlyRows(r, planId, by), await readNewest(r, by)]
    const linked = chosen ?? links.at(0)?.catalogue
    const texts = content.targets.map(({ text }) => text)
    const catalogue =
      catalogues.find((one) => one.catalogue.code === linked)?.catalogue ??
      suggestCatalogue(
        catalogues.map((one) => one.catalogue),
        texts,
      )
    return accept({
      catalogue: catalogue && linkable(catalogue),
      catalogues: catalogues.map(({ catalogue: { code, name } }) => ({ code, name: name.vi })),
      measures: content.targets.map((target) => {
        const link = links.find((one) => one.measure === target.code)
        return {
          measure: target.code,
          text: target.text,
          indicator: link?.indicator ?? null,
          reading: link?.reading ?? null,
          suggested: catalogue && (suggestIndicator(catalogue, target.text)?.code ?? null),
          yearly: yearly
            .filter((row) => row.measure === target.code)
            .map(({ year, value, set_by, title, number, dated }) => ({ year, value, by: set_by, title, number, date: dated })),
        }
      }),
    })
  },
}

type Linking = z.output<typeof Linking>
const Linking = api.linkMeasures.body.extend(api.linkMeasures.params.shape)

function refusedLink(content: PlanContent, catalogue: Catalogue, { measure, indicator, reading }: Linking['links'][number], at: number) {
  if (!content.targets.some((target) => target.code === measure))
    return refuse('indicators.measure-not-found', { measure }, `links.${at}.measure`)
  if (indicator === null) return null
  const found = findIndicator(catalogue, indicator)
  if (!found) return refuse('indicators.indicator-unknown', { indicator }, `links.${at}.indicator`)
  const known =
    reading === null || (found.calculation.kind === 'counted-units' && found.calculation.readings.some((one) => one.code === reading))
  return known ? null : refuse('indicators.reading-unknown', { indicator, reading }, `links.${at}.reading`)
}

const linkMeasures: Command<Linking, z.input<typeof api.linkMeasures.answer>> = {
  id: 'collection.linkMeasures',
  shape: Linking,
  right: 'measures.keep',
  async run(w, { planId, catalogue: code, links }, by) {
    const content = await contentOf(w, planId, by)
    if (!content) return refuse('plans.not-found')
    const adopted = await readCatalogueOf(w, code, by)
    if (!adopted) return refuse('indicators.catalogue-not-found')
    const refused = links.map((link, at) => refusedLink(content, adopted.catalogue, link, at)).find((one) => one !== null)
    if (refused) return refused
    const before = await readLinks(w, planId, by)
    const changed = links.map((link) => link.measure)
    await w.query('DELETE FROM measure_link WHERE place_id = $1 AND plan_id = $2 AND measure = ANY($3)', [by.placeId, planId, changed])
    const kept = links.filter((link) => link.indicator !== null)
    await w.query(
      `INSERT INTO measure_link (place_id, plan_id, measure, catalogue, indicator, reading)
       SELECT $1, $2, measure, $3, indicator, reading FROM jsonb_to_recordset($4::jsonb) AS l(measure text, indicator text, reading text)`,
      [by.placeId, planId, code, JSON.stringify(kept)],
    )
    return accept({
      answer: { linked: kept.length },
      facts: [
        {
          domain: 'collection',
          action: 'measures-linked',
          thing: { kind: 'plan', id: planId },
          before: before.filter((link) => changed.includes(link.measure)).map((link) => ({ ...link })),
          after: links.map((link) => ({ ...link, catalogue: code })),
        },
      ],
    })
  },
}

const Yearly = api.setYearlyTarget.body.extend(api.setYearlyTarget.params.shape)

const setYearlyTarget: Command<z.output<typeof Yearly>, z.input<typeof api.setYearlyTarget.answer>> = {
  id: 'collection.setYearlyTarget',
  shape: Yearly,
  right: 'measures.keep',
  async run(w, { planId, measure, year, value, by: setBy, title, number, date }, by) {
    const content = await contentOf(w, planId, by)
    if (!content) return refuse('plans.not-found')
    if (!content.targets.some((target) => target.code === measure)) return refuse('indicators.measure-not-found', { measure })
    const before = (await readYearlyRows(w, planId, by)).find((row) => row.measure === measure && row.year === year)
    await w.query(
      `INSERT INTO yearly_target (place_id, plan_id, measure, year, value, set_by, title, number, dated) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (place_id, plan_id, measure, year) DO UPDATE
         SET value = excluded.value, set_by = excluded.set_by, title = excluded.title, number = excluded.number, dated = excluded.dated`,
      [by.placeId, planId, measure, year, value, setBy, title, number, date],
    )
    return accept({
      answer: { measure, year },
      facts: [
        {
          domain: 'collection',
          action: 'yearly-target-set',
          thing: { kind: 'plan', id: planId },
          ...(before ? { before: { ...before } } : {}),
          after: { measure, year, value, by: setBy, title, number, date },
        },
      ],
    })
  },
}

const assignField: Command<z.output<typeof api.assignField.body>, z.input<typeof api.assignField.answer>> = {
  id: 'collection.assignField',
  shape: api.assignField.body,
  right: 'bodies.keep',
  thing: async (r, { body }, by) => (await seatThing(r, by.placeId, body)) ?? ofThePlace('steady', by),
  async run(w, { field, body }, by) {
    // A commune looks after no field: it answers for its own land in all of them.
    if (seatKind(body as SeatKey) !== 'body' || !(await ownerAt(w, by.placeId, body))) return refuse('collection.body-not-found')
    await w.query('INSERT INTO body_field (place_id, field, seat_key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      by.placeId,
      field,
      body,
    ])
    return accept({
      answer: { field, body },
      facts: [{ domain: 'collection', action: 'field-assigned', thing: { kind: 'body', id: body }, after: { field } }],
    })
  },
}

export { assignField, linkMeasures, listMeasures, setYearlyTarget }
