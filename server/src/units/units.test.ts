import { readFileSync } from 'node:fs'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Boundary } from '@songhanh/core/units/boundaries'
import { readRegister as readFile } from '@songhanh/core/units/register-file'
import { unitKey } from '@songhanh/core/units/unit'
import { expect, test } from 'vitest'
import { ask } from '../platform/ask.ts'
import { perform } from '../platform/perform.ts'
import { sent, someone, type TestPlace } from '../platform/testing.ts'
import { previewUnitEvent, recordUnitEvent } from './events.ts'
import { findUnits, readTerritory, readUnit } from './queries.ts'
import { keepRegister } from './register.ts'
import { placeWithUnits, smallCountry } from './small-country.fixture.ts'
import { readRegister } from './store.ts'

const sample = (name: string) => readFileSync(new URL(`../../../samples/units/${name}.tsv`, import.meta.url), 'utf8')

const merger = {
  date: '2023-05-01',
  act: { number: '12/NQ-UBTVQH15', signedOn: '2023-03-01' },
  begins: [{ code: '10001', name: 'An Bình', kind: 'commune' as const, parent: '101' }],
  mapping: [
    { from: '10001', to: '10001', relation: 'whole' as const },
    { from: '10002', to: '10001', relation: 'whole' as const },
  ],
}

const tilesOnly = { grids: [], boundaries: [] }

/** Communes below the province on a day, as the tree in the database has them. */
const below = async (place: TestPlace, ancestor: string, day: string) => {
  const { rows } = await place.admin.query<{ key: string }>(
    `SELECT descendant_code || '@' || descendant_from AS key FROM unit_closure
     WHERE ancestor_code = $1 AND length(descendant_code) = 5 AND $2 >= from_day AND $2 < to_day ORDER BY 1`,
    [ancestor, day],
  )
  return rows.map((row) => row.key)
}

test('the whole country goes into a place and comes out the same, with its tree on any day', async () => {
  const read = readFile(sample('units'), sample('successions'))
  if (!read.ok) throw new Error(read.refusal.code)
  const place = await placeWithUnits(read.value)
  const kept = await place.app.transaction({ readOnly: true, session: someone().session, placeId: place.id }, (r) =>
    readRegister(r, place.id),
  )
  const lines = (things: readonly object[]) => things.map((thing) => JSON.stringify(thing)).sort()
  expect(lines(kept.units)).toEqual(lines(read.value.units))
  expect(lines(kept.successions)).toEqual(lines(read.value.successions))
  for (const [province, day] of [
    ['35', '2021-07-01'],
    ['35', '2019-12-31'],
    ['79', '2021-01-31'],
    ['79', '2021-02-01'],
    ['37', '2025-07-01'],
  ] as const) {
    const unit = read.value.unitOn(province, day as PlainDate)!
    expect(await below(place, province, day)).toEqual(
      read.value
        .communesOf(unit, day as PlainDate)
        .map(unitKey)
        .sort(),
    )
  }
  const { rows } = await place.admin.query('SELECT change FROM ledger_entry')
  expect(rows).toEqual([{ change: { after: { units: read.value.units.length, successions: read.value.successions.length } } }])
}, 120_000)

test('a merger is shown, recorded once, and seen by every later question; the ledger has a line for each unit', async () => {
  const [place, who, units] = [await placeWithUnits(smallCountry), someone(), keepRegister()]
  const shown = await ask(place, who, previewUnitEvent(units), merger)
  expect(shown).toMatchObject({
    ok: true,
    value: { version: 1, ended: [{ fullName: 'Xã An' }, { fullName: 'Xã Bình' }], begun: [{ fullName: 'Xã An Bình' }] },
  })
  expect(await ask(place, who, readUnit(units), { code: '10002', on: '2024-01-01' })).toMatchObject({ value: { unit: { name: 'Bình' } } })

  const recorded = await perform(place, who, recordUnitEvent(units), { event: merger, expectedVersion: 1 }, sent())
  expect(recorded).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await ask(place, who, readUnit(units), { code: '10002', on: '2024-01-01' })).toMatchObject({
    value: { unit: null, history: [{ validTo: '2023-05-01' }] },
  })
  const now = await ask(place, who, readUnit(units), { code: '10001', on: '2023-05-01' })
  expect(now).toMatchObject({
    value: {
      path: [{ code: '01' }, { code: '101' }],
      predecessors: [{ unit: { code: '10001' } }, { unit: { code: '10002' }, relation: 'whole', act: '12/NQ-UBTVQH15' }],
    },
  })
  expect(await below(place, '01', '2023-04-30')).toHaveLength(4)
  expect(await below(place, '01', '2023-05-01')).toEqual(['10001@2023-05-01', '10003@2019-01-01', '10004@2019-01-01'])
  expect(await ask(place, who, findUnits(units), { q: 'x. binh, song', on: '2024-01-01', limit: 5 })).toMatchObject({
    value: {
      hits: [
        { unit: { code: '10002' }, stands: false, path: ['Tỉnh Bắc', 'Huyện Sông'] },
        { unit: { code: '10001' }, stands: true, match: 'within' },
      ],
    },
  })
  const { rows } = await place.admin.query(`SELECT action, thing_id, unit FROM ledger_entry WHERE thing_kind = 'unit' ORDER BY thing_id`)
  expect(rows.map((row) => `${row.action} ${row.thing_id}`)).toEqual([
    'ended 10001@2019-01-01',
    'begun 10001@2023-05-01',
    'ended 10002@2019-01-01',
  ])
})

test('the tree below a district follows when the district itself becomes a town', async () => {
  const [place, who, units] = [await placeWithUnits(smallCountry), someone(), keepRegister()]
  const event = {
    ...merger,
    begins: [{ code: '101', name: 'Sông', kind: 'town', parent: '01' }],
    mapping: [{ from: '101', to: '101', relation: 'renamed' }],
  }
  expect(await perform(place, who, recordUnitEvent(units), { event, expectedVersion: 1 }, sent())).toMatchObject({ ok: true })
  const { rows } = await place.admin.query(
    `SELECT ancestor_from::text, from_day::text, to_day::text FROM unit_closure WHERE descendant_code = '10003' AND ancestor_code = '101' ORDER BY 2`,
  )
  expect(rows).toEqual([
    { ancestor_from: '2019-01-01', from_day: '2019-01-01', to_day: '2023-05-01' },
    { ancestor_from: '2023-05-01', from_day: '2023-05-01', to_day: 'infinity' },
  ])
})

test('an event planned on an older register is refused, and a refused event writes nothing', async () => {
  const [place, who, units] = [await placeWithUnits(smallCountry), someone(), keepRegister()]
  expect(await perform(place, who, recordUnitEvent(units), { event: merger, expectedVersion: 7 }, sent())).toMatchObject({
    refusal: { code: 'basics.version-conflict' },
  })
  const hole = { ...merger, mapping: [merger.mapping[0]!, { ...merger.mapping[1]!, relation: 'part' as const }] }
  expect(await perform(place, who, recordUnitEvent(units), { event: hole, expectedVersion: 1 }, sent())).toMatchObject({
    refusal: { code: 'units.event-hole' },
  })
  const { rows } = await place.admin.query(
    'SELECT (SELECT count(*)::int FROM unit) AS units, (SELECT version FROM unit_register) AS version',
  )
  expect(rows).toEqual([{ units: 6, version: 1 }])
})

test('a territory is told for a unit that stood, and refused for a code that never was', async () => {
  const [place, who, units] = [await placeWithUnits(smallCountry), someone(), keepRegister()]
  await perform(place, who, recordUnitEvent(units), { event: merger, expectedVersion: 1 }, sent())
  const asked = { code: '101', asOf: '2020-01-01', on: '2024-01-01' }
  expect(await ask(place, who, readTerritory(units, tilesOnly), asked)).toMatchObject({
    value: {
      then: [{ moves: [{ unit: { name: 'An Bình' } }] }, { moves: [{ relation: 'whole' }] }, { moves: [] }, { moves: [] }],
      members: [{ unit: { name: 'An Bình' }, extent: 'whole' }, { unit: { name: 'Cầu' } }, { unit: { name: 'Dừa' } }],
      land: null,
    },
  })
  const strip = (code: string, validFrom: string | null, west: number, east: number): Boundary => ({
    ...{ code, validFrom: validFrom as PlainDate | null },
    polygons: [
      [
        [west, 0],
        [east, 0],
        [east, 1],
        [west, 1],
        [west, 0],
      ],
    ].map((ring) => [ring as [number, number][]]),
  })
  const all = [
    ...[strip('10001', '2020-01-01', 0, 1), strip('10001', '2023-05-01', 0, 2), strip('10002', null, 1, 2)],
    ...[strip('10003', null, 2, 3), strip('10004', null, 3, 4)],
  ]
  const drawn = { older: ['10001', '10002', '10003', '10004'], newer: ['10001', '10003', '10004'] }
  for (const turned of [asked, { code: '101', asOf: asked.on, on: asked.asOf }]) {
    const answer = await ask(place, who, readTerritory(units, { grids: [], boundaries: all }), turned)
    const land = answer.ok ? answer.value.land : null
    expect({ older: land?.older.map(({ code }) => code), newer: land?.newer.map(({ code }) => code) }).toEqual(drawn)
    expect(land).toMatchObject({ width: 1000, height: 250 })
    expect([land?.older[0]?.path, land?.newer[0]?.path]).toEqual(['M0 250L250 250L250 0L0 0Z', 'M0 250L500 250L500 0L0 0Z'])
  }
  const lacking = all.filter(({ validFrom }) => validFrom !== '2023-05-01')
  expect(await ask(place, who, readTerritory(units, { grids: [], boundaries: lacking }), asked)).toMatchObject({ value: { land: null } })
  expect(await ask(place, who, readTerritory(units, tilesOnly), { ...asked, code: '55555' })).toMatchObject({
    refusal: { code: 'units.code-not-found' },
  })
  expect(await ask(place, who, readTerritory(units, tilesOnly), { ...asked, asOf: '2018-12-31' })).toMatchObject({
    refusal: { code: 'units.not-standing' },
  })
})

test('without a session the database shows no unit, and lets nobody change one', async () => {
  const place = await placeWithUnits(smallCountry)
  const nobody = { readOnly: false, session: null, placeId: place.id }
  expect(await place.app.transaction(nobody, (w) => w.query('SELECT FROM unit'))).toEqual([])
  expect(
    await place.app.transaction(nobody, (w) => w.query(`UPDATE unit SET valid_to = '2024-01-01', end_basis = 'act' RETURNING code`)),
  ).toEqual([])
  const plant = `INSERT INTO unit VALUES ('${place.id}', '99999', '2024-01-01', NULL, 'Lạ', 'commune', '101', 'act', NULL)`
  await expect(place.app.transaction(nobody, (w) => w.query(plant))).rejects.toThrow(/row-level security/)
})
