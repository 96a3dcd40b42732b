/** A rearrangement of units entered over HTTP by the keeper of the catalogue: every way it can be wrong is told in its own sentence, before and at recording, and leaves nothing. */
import { sentence } from '@songhanh/words/refusals'
import { expect, test } from 'vitest'
import { peopleRoutes } from '../people/routes.ts'
import { firstAdministrator, personWith, servedPeople } from '../people/served.fixture.ts'
import { keepRegister } from '../units/register.ts'
import { unitRoutes } from '../units/routes.ts'
import { giveUnits, smallCountry } from '../units/small-country.fixture.ts'

interface Event {
  readonly date: string
  readonly act: { readonly number: string; readonly signedOn: string }
  readonly begins: readonly { readonly code: string; readonly name: string; readonly kind: string; readonly parent: string | null }[]
  readonly mapping: readonly { readonly from: string; readonly to: string; readonly relation: string }[]
}
const [AN_BINH, WHOLE] = [{ code: '10001', name: 'An Bình', kind: 'commune', parent: '101' }, { from: '10001', to: '10001', relation: 'whole' }] // prettier-ignore
const merger: Event = {
  date: '2023-05-01',
  act: { number: '12/NQ-UBTVQH15', signedOn: '2023-03-01' },
  begins: [AN_BINH],
  mapping: [WHOLE, { from: '10002', to: '10001', relation: 'whole' }],
}
const split: Event = {
  ...merger,
  date: '2024-01-01',
  begins: [
    { code: '10003', name: 'Cầu', kind: 'commune', parent: '101' },
    { code: '10005', name: 'Đồng', kind: 'commune', parent: '101' },
  ],
  mapping: [
    { from: '10003', to: '10003', relation: 'part' },
    { from: '10003', to: '10005', relation: 'part' },
  ],
}

async function keeping() {
  const served = await servedPeople({
    routes: (secret) => [...peopleRoutes(secret), ...unitRoutes(keepRegister(), { grids: [], boundaries: [] })],
  })
  await giveUnits(served.place, smallCountry)
  const administrator = await firstAdministrator(served)
  const keeper = await personWith(served, administrator, 'catalogue-keeper', served.placeKey, 'danhmuc')
  const officer = await personWith(served, administrator, 'lead-synthesiser', served.placeKey, 'tonghop')
  const standing = async () =>
    (
      await served.place.admin.query(
        `SELECT (SELECT count(*) FROM unit)::int AS units, (SELECT count(*) FROM unit_succession)::int AS successions, (SELECT version FROM unit_register) AS version,
                (SELECT count(*) FROM ledger_entry WHERE domain = 'units')::int AS entries`,
      )
    ).rows[0] as { units: number; successions: number; version: number; entries: number }
  return { served, keeper, officer, standing }
}

/** [code, what is wrong with the merger]: a hole and an overlap in land or people, and all the rest. */
const WRONG: readonly (readonly [code: string, change: Partial<Event>])[] = [
  ['units.event-hole', { mapping: [WHOLE, { from: '10002', to: '10001', relation: 'part' }] }],
  ['units.event-hole', { mapping: [WHOLE, { from: '10002', to: '10001', relation: 'part-land-all-people' }] }],
  [
    'units.event-overlap',
    {
      begins: [AN_BINH, { ...AN_BINH, code: '10002', name: 'Bình' }],
      mapping: [...merger.mapping, { from: '10002', to: '10002', relation: 'part' }],
    },
  ],
  [
    'units.event-overlap',
    {
      begins: [AN_BINH, { ...AN_BINH, code: '10002', name: 'Bình' }],
      mapping: [...merger.mapping, { from: '10001', to: '10002', relation: 'whole' }, { from: '10002', to: '10002', relation: 'part' }],
    },
  ],
  ['units.act-missing', { act: { number: '  ', signedOn: '2023-03-01' } }],
  ['units.act-after-effect', { act: { number: '1/NQ', signedOn: '2023-05-02' } }],
  ['units.event-empty', { mapping: [] }],
  ['units.unknown-unit', { mapping: [{ from: '77777', to: '10001', relation: 'whole' }] }],
  ['units.name-missing', { begins: [{ ...AN_BINH, name: ' ' }] }],
  ['units.code-malformed', { begins: [{ ...AN_BINH, code: '101' }] }],
  ['units.begins-twice', { begins: [AN_BINH, AN_BINH] }],
  ['units.code-in-use', { begins: [{ ...AN_BINH, code: '10003' }] }],
  ['units.begins-from-nothing', { begins: [AN_BINH, { ...AN_BINH, code: '10009' }] }],
  ['units.target-not-begun', { mapping: [...merger.mapping, { from: '10003', to: '10003', relation: 'same' }] }],
  ['units.relation-unknown', { mapping: [{ from: '10001', to: '10001', relation: 'code-kept' }] }],
  ['units.levels-differ', { mapping: [...merger.mapping, { from: '01', to: '10001', relation: 'whole' }] }],
  ['units.mapping-twice', { mapping: [...merger.mapping, ...merger.mapping] }],
  ['units.same-not-alone', { mapping: [WHOLE, { from: '10002', to: '10001', relation: 'renamed' }] }],
  ['units.parent-unknown', { begins: [{ ...AN_BINH, parent: '102' }] }],
  [
    'units.children-left',
    { begins: [{ code: '102', name: 'Biển', kind: 'town', parent: '01' }], mapping: [{ from: '101', to: '102', relation: 'renamed' }] },
  ],
]

test('what an act cannot do is told in its own sentence when previewed and when recorded, and nothing is written', async () => {
  const { served, keeper, officer, standing } = await keeping()
  const before = await standing()
  for (const [code, change] of WRONG) {
    const event = { ...merger, ...change }
    for (const answer of [
      await keeper.post('/api/unit-events/preview', event),
      await keeper.post('/api/unit-events', { event, expectedVersion: before.version }),
    ]) {
      expect({ status: answer.status, code: answer.body.code }, code).toEqual({ status: 422, code })
      // The sentence names the unit it is about: nothing of its place-holders is left.
      expect(answer.body.detail, code).not.toMatch(/[{}]|undefined|units\./u)
      expect(answer.body.detail.length, code).toBeGreaterThan(20)
    }
  }
  for (const [path, body] of [
    ['/api/unit-events/preview', merger],
    ['/api/unit-events', { event: merger, expectedVersion: before.version }],
  ] as const)
    expect((await officer.post(path, body)).body.code).toBe('people.no-right')
  expect(await standing()).toEqual(before)
  expect(served.failures).toEqual([])
})

test('a merger and a split are previewed without a trace and recorded once, with the act; one planned on an older register, or before a later change, is refused', async () => {
  const { served, keeper, standing } = await keeping()
  const before = await standing()
  const shown = await keeper.post('/api/unit-events/preview', merger)
  expect(shown.body).toMatchObject({ version: before.version, begun: [{ fullName: 'Xã An Bình' }] })
  expect(shown.body.successions.map((one: { from: { name: string }; relation: string }) => [one.from.name, one.relation])).toEqual([
    ['An', 'whole'],
    ['Bình', 'whole'],
  ])
  expect(await standing()).toEqual(before)
  const record = (event: Event, expectedVersion: number) => keeper.post('/api/unit-events', { event, expectedVersion })
  const both = await Promise.all([record(merger, before.version), record(merger, before.version)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)!.body.code).toBe('basics.version-conflict')

  const { version } = await standing()
  const sooner = { ...merger, date: '2022-01-01', act: { number: '1/NQ', signedOn: '2021-12-01' } }
  const refused = await record(sooner, version)
  expect([refused.body.code, refused.body.detail]).toEqual([
    'units.later-change-recorded',
    sentence('units.later-change-recorded', { name: 'Xã An', day: '2023-05-01' }),
  ])
  expect((await record(split, version)).status).toBe(200)
  const became = (await keeper.get('/api/units/10003?on=2023-12-31')).body
  expect(became.successors).toMatchObject([
    { unit: { code: '10003' }, relation: 'part', date: '2024-01-01', act: '12/NQ-UBTVQH15' },
    { unit: { code: '10005' }, relation: 'part', date: '2024-01-01', act: '12/NQ-UBTVQH15' },
  ])
  expect(served.failures).toEqual([])
})
