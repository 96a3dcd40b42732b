/** Requests about things the place has once: its catalogue, its register of units, its settings, its day. For tests. */
import type { ThingState } from '@songhanh/core/people/right'
import type { District } from '../progress/year.fixture.ts'
import { get, OLD, OWNERS, PLACE, post, type Probe, probe } from './rights-probes.fixture.ts'

/** One of each; `above` is a seat over the place, such as its province. */
export function placeProbes(on: District, above: string): Probe[] {
  const at = `/api/plans/${on.planId}`
  const of = (endpoint: string, ask: Probe['ask'], writes = 0, state: ThingState = 'steady') => probe(endpoint, state, PLACE, ask, writes)
  const event = { date: '2027-03-01', act: { number: '1/NQ', signedOn: '2027-02-01' }, begins: [], mapping: [] }
  const links = [{ measure: 'khong.co', indicator: null, reading: null }]
  const yearly = { year: 2024, value: '1', by: 'x', title: 'x', number: null, date: null }
  return [
    of('uploadDocument', (by) => by.upload('/api/documents', 'trong.txt', Buffer.alloc(0)), 0, 'draft'),
    of('previewUnitEvent', post('/api/unit-events/preview', event)),
    of('recordUnitEvent', post('/api/unit-events', { event, ...OLD })),
    of('adoptCatalogue', post('/api/catalogues', { content: {} })),
    of('linkMeasures', post(`${at}/measures`, { catalogue: 'khong-co', links })),
    of('setYearlyTarget', post(`${at}/measures/khong.co/yearly`, yearly)),
    of('listRegimes', get(`${at}/regimes?year=2024`)),
    of('lookAtDays', get('/api/round-days?closing=2024-12-14&due=2024-12-04')),
    of('moveBusinessDay', post('/api/place/business-day', { to: '2020-01-01' })),
    of('changeCounterSettings', post('/api/counter-settings', { threshold: 5, help: [] }), 1),
    // A field of statistics is given to a body of the place, never to one above it.
    ...[...OWNERS, above].map((owner) =>
      probe('assignField', 'steady', owner, post('/api/body-fields', { field: 'khong-ai-hoi', body: owner === PLACE ? on.served.placeKey : owner }), 1)), // prettier-ignore
  ]
}
