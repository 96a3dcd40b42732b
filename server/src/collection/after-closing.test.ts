import { expect, test } from 'vitest'
import { cell, COMMUNES, district, none, ok, round, type District } from '../progress/year.fixture.ts'

const clock = () => new Date().toISOString() as never
const [FIRST, SECOND] = COMMUNES as [string, string]
const births = (boys: number, girls: object = cell('births.girls', 31)) => [cell('births.boys', boys), girls]

async function opened(on: District, change: object = {}) {
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId, { indicators: ['sex-ratio-at-birth'], ...change })))
  const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
  return { roundId, form: (sender: string): string => lines.find((line: { sender: string }) => line.sender === sender).cells[0].formId }
}

test('late, corrected and supplemented are three paths, each with its own motive and source, and every number stays', async () => {
  const on = await district({ clock })
  const { roundId, form } = await opened(on, { due: '2024-11-20' })
  const id = form(FIRST)
  const { officer, head } = await on.office(FIRST, 'mot')
  ok(await officer.post(`/api/forms/${id}/cells`, { cells: births(30, none('births.girls', 'not-reported')) }))
  const reasons = [{ finding: 'left-empty:births.girls', text: 'Trạm y tế chưa gửi' }]
  const signing = { expectedVersion: 1, reasons }
  expect((await head.post(`/api/forms/${id}/sign-off`, signing)).body).toMatchObject({
    code: 'collection.late-without-motive',
    detail: 'Đã qua hạn gửi 20/11/2024. Hãy ghi lý do gửi muộn.',
  })
  const late = { motive: 'Cán bộ thống kê nghỉ ốm', source: null }
  ok(await head.post(`/api/forms/${id}/sign-off`, { ...signing, late }))
  expect(ok(await on.lead.get(`/api/forms/${id}`))).toMatchObject({ late: true, lateBecause: late })
  ok(await on.lead.post(`/api/rounds/${roundId}/accept`, { forms: [{ formId: id, expectedVersion: 2 }] }))

  const change = (how: string, cells: object[], more: object = {}) =>
    officer.post(`/api/forms/${id}/changes`, { how, cells, motive: 'Đối chiếu sổ hộ tịch', source: '21/BC-UBND', ...more })
  expect((await change('corrected', [cell('births.boys', 33, 1)], { motive: ' ' })).body.code).toBe('collection.change-without-motive')
  expect((await change('supplemented', [cell('births.boys', 33, 1)])).body.faults[0].code).toBe('collection.cell-has-one')
  expect((await change('corrected', [cell('births.girls', 31, 1)])).body.faults[0].code).toBe('collection.cell-had-none')
  ok(await change('corrected', [cell('births.boys', 33, 1)]))
  ok(await change('supplemented', [cell('births.girls', 31, 1)]))

  const page = ok(await on.lead.get(`/api/forms/${id}`))
  const [boys, girls] = page.cells
  expect(boys.entries).toMatchObject([
    { how: 'filled', figure: { value: '30' }, why: null },
    { how: 'corrected', figure: { value: '33' }, why: { motive: 'Đối chiếu sổ hộ tịch', source: '21/BC-UBND' } },
  ])
  expect(girls.entries.map((entry: { how: string }) => entry.how)).toEqual(['filled', 'supplemented'])
  const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
  expect(lines.find((line: { sender: string }) => line.sender === FIRST).cells[0]).toMatchObject({
    late: true,
    corrected: true,
    supplemented: true,
    daysOverdue: 0,
  })
})

test('of two people on one cell one wins, nothing of the other’s save is kept, and both numbers can be seen', async () => {
  const on = await district({ clock })
  const id = (await opened(on)).form(FIRST)
  const { officer, head } = await on.office(FIRST, 'mot')
  const both = await Promise.all([
    officer.post(`/api/forms/${id}/cells`, { cells: births(30) }),
    head.post(`/api/forms/${id}/cells`, { cells: births(33) }),
  ])
  const lost = both.findIndex(({ status }) => status !== 200)
  const [winner, loser] = lost === 1 ? [30, 33] : [33, 30]
  expect(both[1 - lost]?.status).toBe(200)
  expect(both[lost]?.body).toMatchObject({
    code: 'collection.cells-refused',
    faults: [{ at: 'cells.0', code: 'collection.cell-changed-meanwhile' }, { at: 'cells.1' }],
  })
  const standing = ok(await officer.get(`/api/forms/${id}`)).cells[0]
  expect(standing).toMatchObject({ figure: { value: String(winner) }, seen: 1 })
  ok(await officer.post(`/api/forms/${id}/cells`, { cells: [cell('births.boys', loser, 1)] }))
  const values = ok(await officer.get(`/api/forms/${id}`)).cells[0].entries.map((e: { figure: { value: string } }) => e.figure.value)
  expect(values).toEqual([String(winner), String(loser)])
})

test('the draft of another office opens only for whoever types for it', async () => {
  const on = await district({ clock })
  const { form } = await opened(on)
  const { officer } = await on.office(SECOND, 'hai')
  expect((await on.lead.get(`/api/forms/${form(FIRST)}`)).status).toBe(403)
  expect(ok(await on.lead.get(`/api/forms/${form(FIRST)}/for-another`))).toMatchObject({ state: 'draft', sender: FIRST })
  expect((await officer.get(`/api/forms/${form(FIRST)}/for-another`)).status).toBe(403)
  expect((await officer.get(`/api/forms/${form(SECOND)}/for-another`)).status).toBe(403)
})

test('the plan’s yearly duty is the regime of a round; its days are told with what warns of them; a round without a regime names its letter', async () => {
  const on = await district({ clock })
  const { regimes } = ok(await on.lead.get(`/api/plans/${on.planId}/regimes?year=2024`))
  expect(regimes).toMatchObject([
    { code: 'plan.report-1', closing: '2024-12-14', due: '2024-12-04', leftOpen: expect.arrayContaining(['own-closing']) },
  ])
  const look = async (closing: string, due: string) => ok(await on.lead.get(`/api/round-days?closing=${closing}&due=${due}`))
  expect(await look('2024-12-14', '2024-12-04')).toMatchObject({ warnings: [{ code: 'closing-after-due' }] })
  expect(await look('2024-11-29', '2024-12-01')).toEqual({
    lastWorkingDay: '2024-11-29',
    warnings: [{ code: 'no-working-day-to-send', closing: '2024-11-29', due: '2024-12-01' }],
  })
  expect((await look('2024-11-25', '2024-12-04')).warnings).toEqual([])
  const { roundId } = await opened(on, { regime: 'plan.report-1', closing: '2024-11-25' })
  expect(ok(await on.lead.get(`/api/rounds/${roundId}`)).adHoc).toBe(false)
  const adHoc = await on.lead.post('/api/rounds', round(on.planId, { regime: null }))
  expect(adHoc.body.code).toBe('collection.round-without-basis')
})

test('a value asked by two forms is typed once: it stands in both, a correction too, and a number that differs from a signed one is asked about', async () => {
  const on = await district({ clock })
  const first = await opened(on, { indicators: ['sex-ratio-at-birth', 'communes-with-broadcasts', 'women-masters'] })
  const letter = { title: 'Công văn yêu cầu báo cáo đột xuất', number: '8/CV', date: '2024-11-20' }
  const ask = (name: string) => opened(on, { name, regime: null, basis: letter, indicators: ['sex-ratio-at-birth'] })
  const { officer, head } = await on.office(FIRST, 'mot')
  const id = first.form(FIRST)
  const asked = (page: { cells: { element: string }[] }) => page.cells.map(({ element }) => element)
  const elements = asked(ok(await officer.get(`/api/forms/${id}`)))
  expect(new Set(elements).size).toBe(elements.length)
  const boys = async (form: string, who = officer) => {
    const page = ok(await who.get(`/api/forms/${form}`))
    return { ...page.cells.find((one: { element: string }) => one.element === 'births.boys'), findings: page.findings }
  }

  const beside = (await ask('Đột xuất tháng 11')).form(FIRST)
  ok(await officer.post(`/api/forms/${id}/cells`, { cells: births(30) }))
  expect(await boys(beside)).toMatchObject({
    figure: { value: '30' },
    seen: 1,
    entries: [{ from: { formId: id, round: 'Báo cáo năm 2024' }, how: 'filled' }],
  })
  expect((await boys(id)).entries).toMatchObject([{ from: null }])

  const { findings } = ok(await head.get(`/api/forms/${id}`))
  const reasons = findings.map(({ key }: { key: string }) => ({ finding: key, text: 'Chưa có' }))
  ok(await head.post(`/api/forms/${id}/sign-off`, { expectedVersion: 1, reasons }))
  ok(await head.post(`/api/forms/${beside}/sign-off`, { expectedVersion: 1, reasons: [] }))
  const late = (await ask('Đột xuất tháng 12')).form(FIRST)
  expect(await boys(late)).toMatchObject({ figure: { known: false }, elsewhere: { figure: { value: '30' }, state: 'signed-off' } })
  ok(await officer.post(`/api/forms/${late}/cells`, { cells: births(34) }))
  expect(await boys(id)).toMatchObject({ figure: { value: '30' }, seen: 1 })
  expect((await boys(late)).findings).toMatchObject([{ code: 'other-than-elsewhere', level: 'warning', values: ['34', '30'] }])
  expect((await head.post(`/api/forms/${late}/sign-off`, { expectedVersion: 1, reasons: [] })).body.faults).toMatchObject([
    { code: 'collection.check-other-than-elsewhere', at: 'other-than-elsewhere:births.boys' },
  ])

  for (const [roundId, formId] of [
    [first.roundId, id],
    [ok(await officer.get(`/api/forms/${beside}`)).roundId, beside],
  ])
    ok(await on.lead.post(`/api/rounds/${roundId}/accept`, { forms: [{ formId, expectedVersion: 2 }] }))
  const why = { motive: 'Đối chiếu sổ hộ tịch', source: '21/BC-UBND' }
  ok(await officer.post(`/api/forms/${id}/changes`, { how: 'corrected', cells: [cell('births.boys', 33, 1)], ...why }))
  const changed = { figure: { value: '33' }, seen: 2, entries: [{}, { how: 'corrected', why, from: { formId: id } }] }
  expect(await boys(beside, on.lead)).toMatchObject(changed)
  expect(await boys(late)).toMatchObject({ figure: { value: '33' }, entries: [{ from: null }, { how: 'filled', from: { formId: id } }] })
})

test('the forms of several files are filled in one act: a bad cell is named by form and cell, and nothing of any file is kept', async () => {
  const on = await district({ clock })
  const { roundId, form } = await opened(on)
  const { officer } = await on.office(FIRST, 'mot')
  const own = { formId: form(FIRST), cells: births(30) }
  const send = (forms: object[]) => officer.post(`/api/rounds/${roundId}/cells`, { forms })
  expect((await send([own, { formId: form(SECOND), cells: births(40) }])).status).toBe(403)
  expect((await send([own, own])).status).toBe(400)
  const behind = { ...own, cells: births(30, cell('births.girls', 31, 7)) }
  expect((await send([behind])).body).toMatchObject({
    code: 'collection.cells-refused',
    faults: [{ at: 'forms.0.cells.1', code: 'collection.cell-changed-meanwhile' }],
  })
  expect(ok(await officer.get(`/api/forms/${own.formId}`)).version).toBe(0)
  expect(ok(await send([own])).forms).toEqual([{ formId: own.formId, state: 'draft', version: 1 }])
})
