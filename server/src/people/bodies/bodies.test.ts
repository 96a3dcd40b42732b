import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { readBodyTable } from '@songhanh/core/people/bodies/kind'
import { expect, test } from 'vitest'
import { ask } from '../../platform/ask.ts'
import { perform } from '../../platform/perform.ts'
import { sent, someone } from '../../platform/testing.ts'
import { recordUnitEvent } from '../../units/events.ts'
import { keepRegister } from '../../units/register.ts'
import { placeWithUnits, smallCountry } from '../../units/small-country.fixture.ts'
import { listBodyKinds, readBearers } from './queries.ts'

const kind = (id: string, level: 'district' | 'commune', name: string) => ({ id, level, name, otherNames: [] })
const read = readBodyTable({
  kinds: [
    kind('health', 'district', 'Phòng Y tế'),
    kind('station', 'commune', 'Trạm Y tế'),
    kind('union', 'district', 'Liên đoàn Lao động'),
  ],
  successions: [
    { from: 'health', to: 'station', date: '2023-05-01', act: null, sure: 'unverified', source: 'general knowledge', note: null },
  ],
})
if (!read.ok) throw new Error(read.refusal.code)
const table = read.value

test('who bears the duties of a body is answered from the place’s own units, mergers it recorded included', async () => {
  const [place, who, units] = [await placeWithUnits(smallCountry), someone(), keepRegister()]
  const event = {
    date: '2023-05-01',
    act: { number: '1/NQ', signedOn: '2023-03-01' },
    begins: [{ code: '10001', name: 'An Bình', kind: 'commune' as const, parent: '101' }],
    mapping: ['10001', '10002'].map((from) => ({ from, to: '10001', relation: 'whole' as const })),
  }
  await perform(place, who, recordUnitEvent(units), { event, expectedVersion: 1 }, sent())
  const asked = { name: 'PHÒNG Y TẾ huyện', unit: '101', asOf: '2020-01-01' }
  expect(await ask(place, who, readBearers(table, units), { ...asked, on: '2023-04-30' as PlainDate })).toMatchObject({
    value: {
      kind: { id: 'health' },
      bearings: [{ kind: { id: 'health' }, unit: { fullName: 'Huyện Sông' }, by: [], sourced: true }],
      unknown: [],
    },
  })
  const after = await ask(place, who, readBearers(table, units), { ...asked, on: '2023-05-01' })
  if (!after.ok) throw new Error(after.refusal.code)
  expect(after.value.bearings.map((b) => `${b.kind.name} ${b.unit?.fullName} ${b.sourced}`)).toEqual([
    'Trạm Y tế Xã An Bình false',
    'Trạm Y tế Xã Cầu false',
    'Trạm Y tế Thị trấn Dừa false',
  ])
  expect(after.value.bearings[0]?.by).toMatchObject([{ from: { name: 'Phòng Y tế' }, sure: 'unverified' }])
})

test('a body the table does not know has no bearer, and a code nobody bore on the day is refused', async () => {
  const [place, who, units] = [await placeWithUnits(smallCountry), someone(), keepRegister()]
  const asked = { name: 'Hạt Kiểm lâm', unit: '101', asOf: '2020-01-01', on: '2024-01-01' }
  expect(await ask(place, who, readBearers(table, units), asked)).toMatchObject({ value: { kind: null, bearings: [], unknown: [] } })
  expect(await ask(place, who, readBearers(table, units), { ...asked, unit: '999' })).toMatchObject({
    refusal: { code: 'units.code-not-found' },
  })
  expect(await ask(place, who, readBearers(table, units), { ...asked, asOf: '2018-01-01' })).toMatchObject({
    refusal: { code: 'units.not-standing' },
  })
  expect(await ask(place, who, listBodyKinds(table), {})).toMatchObject({
    value: { kinds: { length: 3 }, successions: [{ to: { name: 'Trạm Y tế' } }] },
  })
})
