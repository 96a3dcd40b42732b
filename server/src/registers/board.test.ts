/** What offices enter day by day, on the board at once: 6.1 to 6.4, each by the stated number, and back to the entry. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { target } from '@songhanh/core/plans/small-plan.fixture'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { rollUp } from '../progress/roll-up.ts'
import { BODIES, cell, COMMUNES, district, ok, plan, round, type District, type Office } from '../progress/year.fixture.ts'
import { registerRoutes } from './routes.ts'

const { registers } = JSON.parse(readFileSync(new URL('../../../samples/registers/registers.json', import.meta.url), 'utf8')) as {
  registers: RegisterDeclaration[]
}
const [FIRST] = COMMUNES as [string, string, string]
const STATION = BODIES[0]!

/** A plan with the four targets on information, linked to what measures them, and a round that asks for them. */
async function informing(reading = 'any-item-in-the-year') {
  const on = await district({ more: registerRoutes(registers) })
  const wanted = [
    target('6.1', { text: 'Đạt 60% dân số được tiếp cận kiến thức cơ bản về bình đẳng giới.', value: 60 }),
    target('6.2', { text: '50% tổ chức được phổ biến và cam kết thực hiện bình đẳng giới.', value: 50 }),
    target('6.3', { text: '100% xã, thị trấn có các tin, bài trên hệ thống truyền thanh cơ sở.', value: 100 }),
    target('6.4', {
      text: 'Đài truyền thanh duy trì chuyên mục về bình đẳng giới.',
      comparator: 'maintain',
      value: null,
      direction: 'yes-no',
    }),
  ]
  await on.place.admin.query('UPDATE edition SET content = $1', [JSON.stringify({ ...plan, targets: wanted })])
  const links = [
    { measure: '6.1', indicator: 'people-reached', reading: null },
    { measure: '6.2', indicator: 'bodies-committed', reading: null },
    { measure: '6.3', indicator: 'communes-with-broadcasts', reading },
    { measure: '6.4', indicator: 'station-column', reading: null },
  ]
  ok(await on.keeper.post(`/api/plans/${on.planId}/measures`, { catalogue: 'gender-equality', links }))
  for (const field of ['broadcasting', 'lead']) ok(await on.keeper.post('/api/body-fields', { field, body: STATION }))
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId)))
  const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
  const formOf = (sender: string): string => lines.find((line: { sender: string }) => line.sender === sender).cells[0].formId
  return { ...on, roundId, formOf }
}

const figure = async (on: District, measure: string) => {
  const { rows } = ok(await on.lead.get(`/api/plans/${on.planId}/progress?year=2024`))
  return rows.find((row: { measure: string }) => row.measure === measure).figure
}
const grounds = async (on: District, measure: string) =>
  ok(await on.lead.get(`/api/plans/${on.planId}/measures/${measure}/explanation?year=2024`)).entries

const enter = async (office: Office, register: string, keeper: string, ...entries: object[]): Promise<string> =>
  ok(await office.officer.post(`/api/registers/${register}/entries`, { keeper, entries })).entries.at(-1).entryId

/** The form of a commune, typed, signed off and taken in. */
async function signed(on: Awaited<ReturnType<typeof informing>>, office: Office, values: Readonly<Record<string, number>>) {
  const id = on.formOf(FIRST)
  ok(await office.officer.post(`/api/forms/${id}/cells`, { cells: Object.entries(values).map(([key, value]) => cell(key, value)) }))
  const { findings, version } = ok(await office.head.get(`/api/forms/${id}`))
  const reasons = findings.map(({ key }: { key: string }) => ({ finding: key, text: 'Đã kiểm tra lại' }))
  const done = ok(await office.head.post(`/api/forms/${id}/sign-off`, { expectedVersion: version, paper: null, reasons }))
  ok(await on.lead.post(`/api/rounds/${on.roundId}/accept`, { forms: [{ formId: id, expectedVersion: done.version }] }))
}

test('6.3: a broadcast entered makes its commune one that has broadcasts, and the ground leads back to the entry', async () => {
  const on = await informing()
  const commune = await on.office(FIRST, 'mot')
  expect(await figure(on, '6.3')).toMatchObject({ known: false, coverage: { reported: 0, asked: 3 } })
  const item = { title: 'Phát động Tháng hành động', kind: 'news', day: '2024-11-15', items: 2 }
  const entryId = await enter(commune, 'broadcasts', FIRST, item)
  expect(await figure(on, '6.3')).toMatchObject({ known: true, numerator: '1', denominator: '1', coverage: { reported: 1, asked: 3 } })
  expect(await grounds(on, '6.3')).toEqual({
    count: 1,
    listed: [
      { entryId, register: 'broadcasts', keeper: FIRST, keeperName: `Nơi ${FIRST}`, element: 'broadcast-items-q4', day: '2024-11-15', amount: 2, by: 'Người mot.canbo' },
    ], // prettier-ignore
  })
  await rollUp(on.place)
  expect(await figure(on, '6.3')).toMatchObject({ numerator: '1' })
  ok(await commune.officer.post(`/api/register-entries/${entryId}/withdraw`, { expectedVersion: 1, motive: 'Chưa phát' }))
  expect(await figure(on, '6.3')).toMatchObject({ known: false })
  expect((await grounds(on, '6.3')).count).toBe(0)
  expect(on.served.failures).toEqual([])
})

test('6.3 read strictly: four items in each quarter make the commune count, and each quarter leads back to its own entry', async () => {
  const on = await informing('four-items-a-quarter')
  const commune = await on.office(FIRST, 'mot')
  const quarter = (month: number, items: number) =>
    enter(commune, 'broadcasts', FIRST, { title: `Chuyên mục ${month}`, kind: 'news', day: `2024-${String(month).padStart(2, '0')}-20`, items }) // prettier-ignore
  const first = [await quarter(2, 4), await quarter(5, 4), await quarter(8, 4), await quarter(11, 3)]
  expect(await figure(on, '6.3')).toMatchObject({ known: true, numerator: '0', denominator: '1' })
  const last = await quarter(10, 1)
  expect(await figure(on, '6.3')).toMatchObject({ known: true, numerator: '1', denominator: '1' })
  const { count, listed } = await grounds(on, '6.3')
  expect(count).toBe(5)
  expect(listed.map((one: { entryId: string }) => one.entryId).toSorted()).toEqual([...first, last].toSorted())
  ok(await commune.officer.post(`/api/register-entries/${first[1]}/withdraw`, { expectedVersion: 1, motive: 'Chưa phát' }))
  expect(await figure(on, '6.3')).toMatchObject({ numerator: '0' })
})

test('6.1 and 6.2: what is entered after the sign-off changes the signed number by just so much, what was entered before does not count twice', async () => {
  const on = await informing()
  const commune = await on.office(FIRST, 'mot')
  const body = (name: string, change: object = {}) => ({ body: name, informedOn: '2024-05-10', informedBy: 'Biên bản hội nghị', ...change })
  const both = { committedOn: '2024-06-01', committedBy: 'Bản cam kết' }
  await enter(commune, 'bodies-informed', FIRST, body('Trạm Y tế', both))
  await signed(on, commune, {
    population: 1000,
    'people-reached.women': 200,
    'people-reached.men': 100,
    bodies: 10,
    'bodies-informed-and-committed': 1,
    ...Object.fromEntries([1, 2, 3, 4].map((quarter) => [`broadcast-items-q${quarter}`, 4])),
  })
  expect(await figure(on, '6.2')).toMatchObject({ numerator: '1', denominator: '10' })
  const school = await enter(commune, 'bodies-informed', FIRST, body('Trường Tiểu học'))
  expect(await figure(on, '6.2')).toMatchObject({ numerator: '1' })
  ok(await commune.officer.post(`/api/register-entries/${school}/move`, { expectedVersion: 1, state: 'committed', values: both }))
  expect(await figure(on, '6.2')).toMatchObject({ numerator: '2', value: '20.0' })
  const behind = await grounds(on, '6.2')
  expect(behind.count).toBe(2)
  expect(behind.listed.map((one: { entryId: string }) => one.entryId)).toContain(school)

  const event = { title: 'Diễn đàn', day: '2024-11-20', attended: 900, method: 'attendances' }
  await enter(commune, 'events', FIRST, event)
  expect(await figure(on, '6.1')).toMatchObject({ numerator: '300' })
  const survey = { title: 'Điều tra nhanh', day: '2024-11-22', method: 'survey', reachedWomen: 350, reachedMen: 270, basis: 'Mẫu 200 hộ' }
  const entryId = await enter(commune, 'events', FIRST, survey)
  expect(await figure(on, '6.1')).toMatchObject({ numerator: '620', value: '62.0' })
  expect((await grounds(on, '6.1')).listed.map((one: { entryId: string }) => one.entryId)).toEqual([entryId, entryId])
})

test('6.4: the column stands month by month, and one month without it ends “maintained”', async () => {
  const on = await informing()
  const station = await on.office(STATION, 'dai')
  const month = (n: number, kept = true) => ({ month: `2024-${String(n).padStart(2, '0')}`, kept })
  const october = await enter(station, 'station-column', STATION, ...Array.from({ length: 10 }, (_, i) => month(i + 1)))
  expect(await figure(on, '6.4')).toMatchObject({ known: true, value: '1' })
  const behind = await grounds(on, '6.4')
  expect(behind.count).toBe(10)
  expect(behind.listed).toContainEqual(expect.objectContaining({ entryId: october, day: '2024-10-01', register: 'station-column' }))
  const judged = async () => {
    const { rows } = ok(await on.lead.get(`/api/plans/${on.planId}/progress?year=2024`))
    const { state, rule } = rows.find(({ measure }: { measure: string }) => measure === '6.4')
    return `${state} by ${rule}`
  }
  expect(await judged()).toBe('met by every-period-kept')
  await enter(station, 'station-column', STATION, month(11, false))
  expect(await figure(on, '6.4')).toMatchObject({ known: true, value: '0' })
  expect(await judged()).toBe('not-met by period-missed')
})
