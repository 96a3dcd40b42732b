import * as treaty from '@songhanh/api/handovers'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { expect, test } from 'vitest'
import { BASIS, personWith } from '../people/served.fixture.ts'
import { asks } from '../platform/http/route.ts'
import { cell, COMMUNES, district, ok, round } from '../progress/year.fixture.ts'
import { handoverFile } from './handover-file.ts'
import { readOpenThings } from './open-things.ts'

test('an officer hands over with a record of what the place knows to be open, read by both sides, the administrator and the auditor alone', async () => {
  const on = await district({ more: [asks(treaty.readOpenThings, readOpenThings), handoverFile] })
  const { admin } = on.place
  const today = await admin.query<{ day: string }>(`SELECT business_day_of($1)::text AS day`, [on.place.id])
  const businessDay = today.rows[0]!.day
  const { officer, head } = await on.office(COMMUNES[0]!, 'mot')
  const stranger = await on.office(COMMUNES[1]!, 'hai')
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId)))
  const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
  const formId = lines.find((line: { sender: string }) => line.sender === COMMUNES[0]).cells[0].formId
  ok(await officer.post(`/api/forms/${formId}/cells`, { cells: [cell('births.boys', 10), cell('births.girls', 9)] }))
  const { roles } = ok(await officer.get('/api/account'))
  const role = roles[0]

  const open = ok(await officer.get(`/api/roles/${role.id}/open-things`))
  expect(open).toEqual({
    work: [`Biểu số liệu kỳ “Báo cáo năm 2024” của Nơi ${COMMUNES[0]}, hạn gửi 04/12/2024 (Đang nhập)`],
    drafts: [`Biểu số liệu kỳ “Báo cáo năm 2024” của Nơi ${COMMUNES[0]}: đã nhập 2 mục, chưa gửi`],
    files: [],
  })
  // The lead's list is of the place: five forms are owed, none has come.
  const leads = ok(await on.lead.get('/api/account')).roles[0]
  expect(ok(await on.lead.get(`/api/roles/${leads.id}/open-things`)).work[0]).toBe(
    'Kỳ báo cáo “Báo cáo năm 2024”, hạn gửi 04/12/2024: 5 biểu chưa gửi, cần đôn đốc',
  )
  expect((await head.get(`/api/roles/${role.id}/open-things`)).body.code).toBe('people.not-own-role')
  expect((await stranger.officer.get(`/api/roles/${role.id}/recipients`)).body.code).toBe('people.no-right')

  const { people } = ok(await officer.get(`/api/roles/${role.id}/recipients`))
  expect(people.map((one: { name: string }) => one.name)).not.toContain('Người mot.canbo')
  expect(people[0]).toMatchObject({ name: 'Người mot.truong', sameOffice: true })

  const given = { expectedVersion: role.version, personId: head.personId, lastDay: businessDay, document: BASIS, open }
  const both = await Promise.all([1, 2].map(() => officer.post(`/api/roles/${role.id}/handover`, given)))
  expect(both.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'basics.version-conflict'])
  const { handoverId } = both.find(({ status }) => status === 200)!.body
  const auditor = await personWith(on.served, on.administrator, 'auditor', on.served.placeKey, 'kiem.tra')
  for (const reader of [officer, head, on.administrator, auditor])
    expect(ok(await reader.get(`/api/handovers/${handoverId}`))).toMatchObject({
      gives: { name: 'Người mot.canbo', role: 'commune-officer', seat: { key: COMMUNES[0] } },
      takes: { name: 'Người mot.truong' },
      lastDay: businessDay,
      document: BASIS,
      open,
    })
  expect(ok(await auditor.get('/api/handovers')).handovers).toHaveLength(1)
  // The same record as a Word file of the official form, the same bytes each time.
  const [once, again] = [await head.get(`/api/handovers/${handoverId}/file`), await auditor.get(`/api/handovers/${handoverId}/file`)]
  expect(once.file?.bytes).toEqual(again.file?.bytes)
  const read = await readPaper('bien-ban.docx', once.file!.bytes)
  const text = read.ok ? read.value.text : read.refusal.code
  for (const words of [
    'BIÊN BẢN BÀN GIAO',
    '/BB',
    'Bên giao: Người mot.canbo',
    open.work[0],
    open.drafts[0],
    'BÊN NHẬN',
    'Người mot.truong',
    handoverId,
  ])
    expect(text).toContain(words)
  for (const other of [stranger.officer, stranger.head, on.lead, on.keeper]) {
    expect((await other.get(`/api/handovers/${handoverId}`)).body.code).toBe('people.no-right')
    expect((await other.get(`/api/handovers/${handoverId}/file`)).body.code).toBe('people.no-right')
    expect(ok(await other.get('/api/handovers')).handovers).toEqual([])
  }
  expect(on.served.failures).toEqual([])
})
