import { expect, test } from 'vitest'
import { removeUnusedFiles } from '../platform/files/kept-file.ts'
import { cell, COMMUNES, district, ok, round, type District } from '../progress/year.fixture.ts'

const [FIRST, SECOND, THIRD] = COMMUNES as [string, string, string]
const clock = () => new Date().toISOString() as never
const tomorrow = () => new Date(Date.now() + 25 * 3600_000).toISOString() as never

const scan = (page: string) => Buffer.from(`%PDF-1.7\n${page}\n%%EOF`)
const births = [cell('births.boys', 30), cell('births.girls', 31)]

async function opened(on: District) {
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId, { indicators: ['sex-ratio-at-birth'] })))
  const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
  return (sender: string): string => lines.find((line: { sender: string }) => line.sender === sender).cells[0].formId
}

test('what came by letter is typed for the commune, marked with the scan, confirmed by a second person, and signed by its paper', async () => {
  const on = await district({ clock })
  const form = await opened(on)
  const id = form(THIRD)
  const given = ok(await on.lead.upload(`/api/forms/${id}/papers`, 'Công văn 15.pdf', scan('letter')))
  const paper = { number: '15/BC-UBND', date: '2024-12-01', scan: given.id }
  const typing = `/api/forms/${id}/cells-for-another`
  expect((await on.lead.post(typing, { cells: births, paper: { ...paper, scan: '' } })).body.code).toBe('collection.paper-incomplete')
  expect((await on.lead.post(typing, { cells: births, paper: { ...paper, scan: 'scan-15' } })).body).toMatchObject({
    code: 'files.not-found',
    at: 'paper.scan',
  })
  ok(await on.lead.post(typing, { cells: births, paper }))
  const stepsOf = async (who: typeof on.lead) => ok(await who.get(`/api/forms/${id}/for-another`)).steps
  expect(await stepsOf(on.lead)).not.toContain('confirm')
  expect(await stepsOf(on.second)).toContain('confirm')
  expect((await on.lead.post(`/api/forms/${id}/confirm`, { expectedVersion: 1 })).body.code).toBe('collection.own-typing-confirmed')
  const signing = { expectedVersion: 1, paper, reasons: [] }
  expect((await on.lead.post(`/api/forms/${id}/sign-off-on-paper`, signing)).body.code).toBe('collection.typing-not-confirmed')
  ok(await on.second.post(`/api/forms/${id}/confirm`, { expectedVersion: 1 }))
  ok(await on.lead.post(`/api/forms/${id}/sign-off-on-paper`, { ...signing, expectedVersion: 2 }))
  const page = ok(await on.lead.get(`/api/forms/${id}`))
  expect(page).toMatchObject({ state: 'signed-off', signedOff: { by: 'Người tonghop', paper } })
  expect(page.cells[0].entries[0]).toMatchObject({ by: 'Người tonghop', forAnother: paper })

  const { head } = await on.office(THIRD, 'ba')
  const { file } = await head.get(`/api/forms/${id}/papers/${given.id}`)
  expect(file?.bytes).toEqual(scan('letter'))
  expect(file?.disposition).toBe(`attachment; filename*=UTF-8''C%C3%B4ng%20v%C4%83n%2015.pdf`)
})

test('a form signed on paper comes back as a scan, brought in by whoever typed it', async () => {
  const on = await district({ clock })
  const id = (await opened(on))(FIRST)
  const { officer } = await on.office(FIRST, 'mot')
  ok(await officer.post(`/api/forms/${id}/cells`, { cells: births }))
  const given = ok(await officer.upload(`/api/forms/${id}/papers`, 'bieu.pdf', scan('signed')))
  const paper = { number: '3/BC-UBND', date: '2024-11-24', scan: given.id }
  ok(await officer.post(`/api/forms/${id}/sign-off-on-paper`, { expectedVersion: 1, paper, reasons: [] }))
  expect(ok(await on.lead.get(`/api/forms/${id}`))).toMatchObject({ state: 'signed-off', signedOff: { paper } })
  expect((await officer.upload(`/api/forms/${id}/papers`, 'bieu.pdf', scan('again'))).body.code).toBe('people.not-in-this-state')
})

test('a scan is told by its content, belongs to one form, and neither another commune nor another form gets hold of it', async () => {
  const on = await district({ clock })
  const form = await opened(on)
  const { officer } = await on.office(FIRST, 'mot')
  const { officer: stranger } = await on.office(SECOND, 'hai')
  const papers = (sender: string) => `/api/forms/${form(sender)}/papers`
  expect((await officer.upload(papers(FIRST), 'bieu.pdf', Buffer.from('<html><script>'))).body).toMatchObject({
    code: 'files.format-not-taken',
    detail: expect.stringContaining('pdf, jpeg, png'),
  })
  expect((await officer.upload(papers(FIRST), 'bieu.pdf', Buffer.alloc(0))).body.code).toBe('files.empty')
  expect((await stranger.upload(papers(FIRST), 'bieu.pdf', scan('x'))).status).toBe(403)

  const given = ok(await officer.upload(papers(FIRST), '../../etc/biểu.pdf', scan('mine')))
  expect(given).toMatchObject({ name: 'biểu.pdf', format: 'pdf' })
  expect(ok(await officer.upload(papers(FIRST), 'bieu-2.pdf', scan('mine'))).id).toBe(given.id)
  expect((await stranger.get(`${papers(FIRST)}/${given.id}`)).status).toBe(403)
  expect((await stranger.get(`${papers(SECOND)}/${given.id}`)).status).toBe(404)
  ok(await stranger.post(`/api/forms/${form(SECOND)}/cells`, { cells: births }))
  const paper = { number: '1', date: '2024-11-24', scan: given.id }
  expect((await stranger.post(`/api/forms/${form(SECOND)}/sign-off-on-paper`, { expectedVersion: 1, paper, reasons: [] })).body.code).toBe(
    'files.not-found',
  )
  expect(on.served.failures).toEqual([])
})

test('a scan that no step has named is gone after a day; one that a signature stands on stays', async () => {
  const on = await district({ clock })
  const id = (await opened(on))(FIRST)
  const { officer } = await on.office(FIRST, 'mot')
  ok(await officer.post(`/api/forms/${id}/cells`, { cells: births }))
  const named = ok(await officer.upload(`/api/forms/${id}/papers`, 'bieu.pdf', scan('signed')))
  const forgotten = ok(await officer.upload(`/api/forms/${id}/papers`, 'nham.pdf', scan('wrong one')))
  const paper = { number: '3/BC-UBND', date: '2024-11-24', scan: named.id }
  ok(await officer.post(`/api/forms/${id}/sign-off-on-paper`, { expectedVersion: 1, paper, reasons: [] }))
  const kept = async () => (await on.place.admin.query<{ id: string }>('SELECT id FROM kept_file')).rows.map((row) => row.id)
  await removeUnusedFiles(on.place)
  expect((await kept()).toSorted()).toEqual([named.id, forgotten.id].toSorted())
  await removeUnusedFiles({ ...on.place, clock: tomorrow })
  expect(await kept()).toEqual([named.id])
})

test('a draft is its sender’s alone: whoever types from a letter sees nothing of it, overwrites it openly, and records a signed paper only over what it says', async () => {
  const on = await district({ clock })
  const id = (await opened(on))(FIRST)
  const { officer, head } = await on.office(FIRST, 'mot')
  const draft = births.map((one) => ({ ...one, comment: 'đếm tạm 777' }))
  ok(await officer.post(`/api/forms/${id}/cells`, { cells: draft }))
  const forThem = async () => ok(await on.lead.get(`/api/forms/${id}/for-another`))
  const closed = await forThem()
  expect(closed.cells).toMatchObject([
    { heldBack: true, figure: { known: false, reason: 'not-reported' }, comment: null, entries: [], seen: 1 },
    { heldBack: true, figure: { known: false }, comment: null, entries: [], seen: 1 },
  ])
  expect(closed.findings).toEqual([])
  // Not in any corner of the answer, and a file does not tell by “the same” or “another” what the draft says.
  expect(JSON.stringify(closed)).not.toMatch(/đếm tạm|"30"|"31"/u)
  const look = async (boys: number) => {
    const csv = Buffer.from(`form;element;value\n${id};births.boys;${boys}\n`)
    return ok(await on.lead.upload('/api/figures/look-for-others', 'so-lieu.csv', csv))
  }
  expect(await look(30)).toEqual(await look(29))

  const given = ok(await on.lead.upload(`/api/forms/${id}/papers`, 'Công văn 15.pdf', scan('letter')))
  const paper = { number: '15/BC-UBND', date: '2024-12-01', scan: given.id }
  const early = await on.lead.post(`/api/forms/${id}/sign-off-on-paper`, { expectedVersion: 1, paper, reasons: [] })
  expect(early.body).toMatchObject({ code: 'collection.draft-held-back', detail: expect.stringContaining('2 ô') })

  const [boys, girls] = births as [(typeof births)[number], (typeof births)[number]]
  const cells = [{ ...cell('births.boys', 28), seen: 1 }]
  ok(await on.lead.post(`/api/forms/${id}/cells-for-another`, { cells, paper }))
  expect((await forThem()).cells).toMatchObject([{ heldBack: false, figure: { value: '28' }, entries: [{}] }, { heldBack: true }])
  // The sender sees both numbers, and by which letter theirs was replaced.
  expect(ok(await officer.get(`/api/forms/${id}`)).cells[0]).toMatchObject({
    heldBack: false,
    figure: { value: '28' },
    entries: [{ figure: { value: String(boys.figure.value) } }, { figure: { value: '28' }, forAnother: paper }],
  })
  const rest = [{ ...cell('births.girls', Number(girls.figure.value)), seen: 1 }]
  ok(await on.lead.post(`/api/forms/${id}/cells-for-another`, { cells: rest, paper }))
  ok(await on.second.post(`/api/forms/${id}/confirm`, { expectedVersion: 3 }))
  ok(await on.lead.post(`/api/forms/${id}/sign-off-on-paper`, { expectedVersion: 4, paper, reasons: [] }))
  // Sent once, it is seen: also when it has come back and waits to be mended, but not what is typed then.
  ok(await on.lead.post(`/api/forms/${id}/return`, { expectedVersion: 5, text: 'Lệch sổ hộ tịch', cells: [] }))
  expect((await forThem()).cells[0]).toMatchObject({ heldBack: false, figure: { value: '28' } })
  ok(await head.post(`/api/forms/${id}/cells`, { cells: [{ ...cell('births.boys', 26), seen: 2 }] }))
  expect((await forThem()).cells[0]).toMatchObject({ heldBack: true, figure: { known: false }, entries: [{}, { figure: { value: '28' } }] })
})
