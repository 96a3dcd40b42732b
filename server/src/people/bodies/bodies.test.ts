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
import { askBodyToReport, listReportRequests } from './report-requests.ts'

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

test('a body without an assignment is asked to report by a document, once, and the ledger says so', async () => {
  const [place, who] = [await placeWithUnits(smallCountry), someone()]
  await place.admin.query(
    `INSERT INTO seat (place_id, key, name) VALUES ($1, 'body:kl', 'Hạt Kiểm lâm'), ($1, 'body:yt', 'Phòng Y tế huyện')`,
    [place.id],
  )
  const command = askBodyToReport(table, async (_, name) => name === 'Phòng Tư pháp')
  const asked = {
    ...{ key: 'body:kl', matter: 'Số cán bộ nữ', from: '2024-01-01', to: null },
    basis: { title: 'Công văn về việc cung cấp số liệu', number: '45/UBND', date: '2023-12-20' },
  }
  const first = await perform(place, who, command, asked, sent())
  expect(first).toMatchObject({ ok: true, value: { body: { key: 'body:kl', name: 'Hạt Kiểm lâm' }, basis: { number: '45/UBND' } } })
  expect(await perform(place, who, command, asked, sent())).toMatchObject({ refusal: { code: 'bodies.already-asked' } })
  expect(await perform(place, who, command, { ...asked, key: 'body:xx' }, sent())).toMatchObject({ refusal: { code: 'people.no-right' } })
  expect(await perform(place, who, command, { ...asked, key: 'body:yt' }, sent())).toMatchObject({ refusal: { code: 'bodies.passed-on' } })
  expect(await ask(place, who, listReportRequests, {})).toMatchObject({
    value: { requests: [{ matter: 'Số cán bộ nữ', from: '2024-01-01' }] },
  })
  const { rows } = await place.admin.query(`SELECT thing_id FROM ledger_entry WHERE action = 'asked-to-report'`)
  expect(rows).toEqual([{ thing_id: 'body:kl' }])
})

test('a body that has its duties by the plan is not asked a second time', async () => {
  const [place, who] = [await placeWithUnits(smallCountry), someone()]
  await place.admin.query(`INSERT INTO seat (place_id, key, name) VALUES ($1, 'body:tp', 'Phòng Tư pháp')`, [place.id])
  const asked = { key: 'body:tp', matter: 'Số vụ', from: '2024-01-01', to: null, basis: { title: 'Công văn', number: null, date: null } }
  const command = askBodyToReport(table, async (_, name) => name === 'Phòng Tư pháp')
  expect(await perform(place, who, command, asked, sent())).toMatchObject({ refusal: { code: 'bodies.has-assignment' } })
})
