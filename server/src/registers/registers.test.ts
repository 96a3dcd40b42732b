import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { bookFairs } from '@songhanh/core/registers/register.fixture'
import { readWorkbook } from '@songhanh/papers/sheet/read-workbook'
import { removeUnusedFiles } from '../platform/files/kept-file.ts'
import { BODIES, COMMUNES, district, ok } from '../progress/year.fixture.ts'
import { registerRoutes } from './routes.ts'

const shipped = JSON.parse(readFileSync(new URL('../../../samples/registers/registers.json', import.meta.url), 'utf8')) as {
  registers: RegisterDeclaration[]
}
/** The district with the registers that come with the product, and one that only this test knows. */
const kept = () => district({ more: registerRoutes([...shipped.registers, bookFairs]) })
const [FIRST, SECOND] = COMMUNES as [string, string, string]
const fair = (name: string, change: object = {}) => ({ name, on: '2024-10-01', visitors: 40, kind: 'small', ...change })
const fairs = '/api/registers/book-fairs/entries'

test('a register that is only declared has everything: list, form, steps, history, and nothing else was written for it', async () => {
  const on = await kept()
  const { officer } = await on.office(FIRST, 'mot')
  const there = ok(await officer.get('/api/registers')).registers.find((one: { key: string }) => one.key === 'book-fairs')
  expect(there).toMatchObject({ entries: 0, mayEnterFor: [{ seat: FIRST }], states: [{ key: 'planned' }, { key: 'closed' }] })

  const { entries } = ok(
    await officer.post(fairs, { keeper: FIRST, entries: [fair('Hội sách thu'), fair('Hội sách xuân', { on: '2024-02-01' })] }),
  )
  const id = entries[0].entryId as string
  expect(ok(await officer.get(`${fairs}?find=HOI+SACH&perPage=1`))).toMatchObject({
    count: 2,
    entries: [{ id, keeperName: `Nơi ${FIRST}`, values: { name: 'Hội sách thu', women: null }, state: 'planned' }],
  })
  expect(ok(await officer.get(`${fairs}?find=xuan`)).count).toBe(1)
  expect(ok(await officer.get(`${fairs}?year=2023`)).count).toBe(0)

  const correct = { expectedVersion: 1, values: fair('Hội sách thu', { visitors: 45 }), motive: 'Đếm lại' }
  ok(await officer.post(`/api/register-entries/${id}/correct`, correct))
  expect((await officer.post(`/api/register-entries/${id}/correct`, correct)).body.code).toBe('basics.version-conflict')
  const moved = await officer.post(`/api/register-entries/${id}/move`, { expectedVersion: 2, state: 'closed', values: {} })
  expect(moved.body).toMatchObject({ code: 'registers.entry-faulty', faults: [{ at: 'closedOn', code: 'registers.field-missing' }] })
  ok(await officer.post(`/api/register-entries/${id}/move`, { expectedVersion: 2, state: 'closed', values: { closedOn: '2024-10-03' } }))
  const read = ok(await officer.get(`/api/register-entries/${id}`))
  expect(read).toMatchObject({ state: 'closed', mayChange: true, counts: [{ element: 'population', amount: 45, year: 2024 }] })
  expect(read.versions.map((one: { act: string; values: { visitors: number } }) => [one.act, one.values.visitors])).toEqual([
    ['entered', 40],
    ['corrected', 45],
    ['moved', 45],
  ])

  ok(await officer.post(`/api/register-entries/${id}/withdraw`, { expectedVersion: 3, motive: 'Ghi nhầm sổ' }))
  expect(ok(await officer.get(fairs)).count).toBe(1)
  expect(ok(await officer.get(`/api/register-entries/${id}`))).toMatchObject({ withdrawn: true, mayChange: false, counts: [] })
  expect(on.served.failures).toEqual([])
})

test('many are entered at once or none is, each fault at its line and field', async () => {
  const on = await kept()
  const { officer } = await on.office(FIRST, 'mot')
  const lines = Array.from({ length: 10_000 }, (_, i) => fair(`Hội sách ${i}`))
  const faulty = [...lines.slice(0, 9998), fair('Hội sách 9999', { women: 41 }), fair('hội sách 7')]
  expect((await officer.post(fairs, { keeper: FIRST, entries: faulty })).body).toMatchObject({
    code: 'registers.entry-faulty',
    faults: [{ at: 'entries.9998.women', code: 'registers.part-exceeds-whole' }],
  })
  faulty[9998] = fair('Hội sách 9999')
  expect((await officer.post(fairs, { keeper: FIRST, entries: faulty })).body.faults).toMatchObject([{ at: 'entries.9999.name' }])
  const { rows } = await on.place.admin.query('SELECT count(*)::int AS n FROM register_entry')
  expect(rows[0].n).toBe(0)
  expect((await officer.post(fairs, { keeper: FIRST, entries: [...lines, fair('Hội sách thừa')] })).body.code).toBe('basics.faults')
  ok(await officer.post(fairs, { keeper: FIRST, entries: lines }))
  expect((await officer.post(fairs, { keeper: FIRST, entries: [fair('HỘI SÁCH 3')] })).body.code).toBe('registers.entered-already')
  expect(ok(await on.lead.get(`${fairs}?perPage=1`))).toMatchObject({
    count: 10_000,
    keepers: { entered: 1, all: 5, units: { entered: 1, all: 3 }, bodies: { entered: 0, all: 2 } },
  })
})

test('a register goes out whole as it is read, whatever its length: as keys for programs, in words for people, and no further than a person sees', async () => {
  const on = await kept()
  const { officer } = await on.office(FIRST, 'mot')
  const second = await on.office(SECOND, 'hai')
  const lines = Array.from({ length: 1200 }, (_, i) => fair(`Hội sách ${i}`, { on: `2024-10-0${1 + (i % 5)}` }))
  ok(await officer.post(fairs, { keeper: FIRST, entries: lines }))
  ok(await second.officer.post(fairs, { keeper: SECOND, entries: [fair('=Hội sách của nơi hai', { on: '2023-10-01' })] }))
  const taken = async (by: typeof officer, query: string) => {
    const { status, file } = await by.get(`/api/registers/book-fairs/file?${query}`)
    expect(status).toBe(200)
    return { ...file!, rows: Number(file!.rows) }
  }
  const csv = async (by: typeof officer, query: string) => {
    const { rows, bytes } = await taken(by, query)
    const read = bytes.toString('utf8').replace('\ufeff', '').trimEnd().split('\r\n')
    expect(read).toHaveLength(rows + 1)
    return read
  }
  const all = await csv(on.lead, 'format=csv')
  expect(all[0]).toBe('id,keeper,keeper_name,state,version,name,on,visitors,women,closedOn,verdict,open,kind')
  expect(all).toHaveLength(1202)
  // Newest first, each once.
  expect(new Set(all.map((line) => line.split(',', 1)[0])).size).toBe(1202)
  const days = all.slice(1).map((line) => /\d{4}-\d\d-\d\d/.exec(line.split(',').slice(5).join())![0])
  expect(days).toEqual(days.toSorted().toReversed())
  expect(all.at(-1)).toContain(`,'=Hội sách của nơi hai,2023-10-01,40,`)
  expect(await csv(on.lead, 'year=2023')).toHaveLength(2)
  expect(await csv(officer, '')).toHaveLength(1201)
  expect((await csv(second.officer, '')).join()).not.toContain(FIRST)
  expect(await csv(second.officer, `keeper=${encodeURIComponent(FIRST)}`)).toHaveLength(1)

  const { bytes, rows, disposition } = await taken(on.lead, 'format=xlsx&language=vi&find=noi+hai')
  expect([rows, disposition]).toEqual([1, expect.stringContaining('book-fairs.xlsx')])
  const workbook = await readWorkbook(new Uint8Array(bytes))
  expect(
    workbook.ok &&
      workbook.value.sheets[0]!.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : 'number' in cell ? cell.number : null))),
  ).toEqual([
    [...bookFairs.fields.map(({ name }) => name.vi), 'Nơi ghi', 'Trạng thái'],
    ['=Hội sách của nơi hai', '01/10/2023', 40, null, null, null, null, 'Nhỏ', `Nơi ${SECOND}`, 'Dự kiến'],
  ])
  expect((await on.lead.get('/api/registers/khong-co/file')).body.code).toBe('registers.register-not-found')
  expect((await on.lead.get('/api/registers/monthly-counts/file')).body.code).toBe('registers.opened-with-reason')
  expect(on.served.failures).toEqual([])
})

test('an office enters for itself and sees its own; the lead sees all and enters for nobody else', async () => {
  const on = await kept()
  const first = await on.office(FIRST, 'mot')
  const second = await on.office(SECOND, 'hai')
  const body = await on.office(BODIES[0]!, 'noivu')
  const { entries } = ok(await first.officer.post(fairs, { keeper: FIRST, entries: [fair('Hội sách')] }))
  expect((await first.officer.post(fairs, { keeper: SECOND, entries: [fair('Hội sách')] })).status).toBe(403)
  expect((await second.officer.get(`/api/register-entries/${entries[0].entryId}`)).status).toBe(403)
  expect(ok(await second.officer.get(fairs)).count).toBe(0)
  expect((await on.lead.post(fairs, { keeper: FIRST, entries: [fair('Hội sách')] })).status).toBe(403)
  expect(ok(await on.lead.get(fairs)).count).toBe(1)
  const letter = { title: 'Đôn đốc gửi báo cáo', day: '2024-11-20', to: 'Các xã', turn: 'first' }
  ok(await on.lead.post('/api/registers/urging-letters/entries', { keeper: on.served.placeKey, entries: [letter] }))
  expect(ok(await body.officer.get('/api/registers/urging-letters/entries')).count).toBe(1)
  expect(
    (await body.officer.post('/api/registers/maternal-care/entries', { keeper: BODIES[0], entries: [{ month: '2024-10', births: 3 }] }))
      .status,
  ).toBe(200)
  expect((await on.lead.post('/api/registers/maternal-care/entries', { keeper: on.served.placeKey, entries: [{ month: '2024-10', births: 3 }] })).body.code).toBe('registers.not-kept-by') // prettier-ignore
})

test('an office that took another over whole reads its entries and does not rewrite them', async () => {
  const on = await kept()
  const first = await on.office(FIRST, 'mot')
  const { entries } = ok(await first.officer.post(fairs, { keeper: FIRST, entries: [fair('Hội sách')] }))
  const id = entries[0].entryId as string
  const successor = await on.office(SECOND, 'hai')
  await on.place.admin.query('UPDATE seat SET successors = ARRAY[$2] WHERE key = $1', [FIRST, SECOND])
  expect(ok(await successor.officer.get(fairs)).entries).toMatchObject([{ id, keeper: FIRST }])
  expect(ok(await successor.officer.get(`/api/register-entries/${id}`))).toMatchObject({ mayChange: false })
  expect((await successor.officer.post(`/api/register-entries/${id}/withdraw`, { expectedVersion: 1, motive: 'Thử' })).status).toBe(403)
})

const month = { setting: 'domestic', cases: 1, victimsWomen: 1, victimsMen: 0, servedWomen: 1, servedMen: 0, perpetratorsWomen: 0, perpetratorsMen: 1, counselledWomen: 0, counselledMen: 1 } // prettier-ignore
const counts = '/api/registers/monthly-counts'

test('counts of violence open only with a reason, which stands in the ledger; who signs or reads the whole sees none', async () => {
  const on = await kept()
  const { officer } = await on.office(FIRST, 'mot')
  const { officer: other } = await on.office(SECOND, 'hai')
  const added = ok(await officer.post(`${counts}/entries`, { keeper: FIRST, entries: [{ ...month, month: '2024-10' }] }))
  expect((await officer.get(`${counts}/entries`)).body.code).toBe('registers.opened-with-reason')
  expect((await officer.get(`/api/register-entries/${added.entries[0].entryId}`)).body.code).toBe('registers.opened-with-reason')
  expect((await officer.post(`${counts}/open`, { reason: ' ' })).status).toBe(400)
  expect((await officer.post(`${counts}/open`, { reason: 'Chị Hoa hỏi' })).body.code).toBe('registers.reason-names-person')
  expect(ok(await officer.post(`${counts}/open`, { reason: 'Tổng hợp báo cáo năm' }))).toMatchObject({
    count: 1,
    entries: [{ values: { victimsWomen: 1 } }],
  })
  expect(ok(await other.post(`${counts}/open`, { reason: 'Tổng hợp báo cáo năm' })).count).toBe(0)
  expect(ok(await on.lead.get('/api/registers')).registers.find((one: { key: string }) => one.key === 'monthly-counts').entries).toBeNull()
  const { rows } = await on.place.admin.query(`SELECT actor_name, change FROM ledger_entry WHERE action = 'opened-counts' ORDER BY at, id`)
  expect(rows.map((row) => [row.actor_name, (row.change as { detail: { reason: string; shown: number } }).detail.shown])).toEqual([
    ['Người mot.canbo', 1],
    ['Người hai.canbo', 0],
  ])
  // A correction says why, and names nobody either; what stood before stays.
  const change = `/api/register-entries/${added.entries[0].entryId}/correct`
  const corrected = { expectedVersion: 1, values: { ...month, month: '2024-10', victimsWomen: 2, cases: 2 } }
  expect((await officer.post(change, { ...corrected, motive: 'Chị Hoa báo thêm' })).body.code).toBe('registers.reason-names-person')
  ok(await officer.post(change, { ...corrected, motive: 'Đếm thiếu một vụ' }))
  expect(ok(await officer.post(`${counts}/open`, { reason: 'Kiểm tra lại' })).entries).toMatchObject([
    { version: 2, values: { victimsWomen: 2 } },
  ])

  // What the ledger keeps of a count is that it was entered, never the count.
  const { rows: entered } = await on.place.admin.query(
    `SELECT change::text FROM ledger_entry WHERE action = 'entered' AND domain = 'registers'`,
  )
  expect(entered[0].change).not.toContain('victims')
})

const page = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`)
const later = (hours: number) => new Date(Date.now() + hours * 3600_000).toISOString() as never

test('evidence stands beside an entry, is had by who reaches it, goes as a record, and none comes beside counts of violence', async () => {
  const on = await kept()
  const { officer } = await on.office(FIRST, 'mot')
  const { officer: stranger } = await on.office(SECOND, 'hai')
  const { entries } = ok(await officer.post(fairs, { keeper: FIRST, entries: [fair('Hội sách thu')] }))
  const files = `/api/register-entries/${entries[0].entryId}/evidence`
  const { id } = ok(await officer.upload(files, '../../etc/biên bản.pdf', page('minutes')))
  expect((await officer.upload(files, 'khác tên.pdf', page('minutes'))).body.code).toBe('files.given-already')
  expect((await officer.upload(files, 'trang.pdf', Buffer.from('<html><script>alert(1)</script>'))).body.code).toBe(
    'files.format-not-taken',
  )
  expect((await stranger.upload(files, 'x.pdf', page('x'))).status).toBe(403)
  expect((await on.lead.upload(files, 'x.pdf', page('x'))).status).toBe(403)
  const { file } = await on.lead.get(`${files}/${id}`)
  expect(file).toMatchObject({ bytes: page('minutes'), disposition: expect.stringMatching(/^attachment; filename\*=UTF-8''bi/) })
  expect((await stranger.get(`${files}/${id}`)).status).toBe(403)
  expect(ok(await on.lead.get(`/api/register-entries/${entries[0].entryId}`)).evidence).toMatchObject([
    { id, name: 'biên bản.pdf', by: 'Người mot.canbo', removed: null },
  ])

  // A file never lies without its line, nor a line without its file, whatever was refused; and those in use outlast the day.
  const lying = async () => (await on.place.admin.query<{ n: number }>('SELECT count(*)::int AS n FROM kept_file')).rows[0]!.n
  expect(await lying()).toBe(1)
  await removeUnusedFiles({ ...on.place, clock: () => later(25) })
  expect(await lying()).toBe(1)
  expect((await stranger.post(`${files}/${id}/remove`, { reason: 'Thử' })).status).toBe(403)
  ok(await officer.post(`${files}/${id}/remove`, { reason: 'Nhầm tệp' }))
  expect((await officer.get(`${files}/${id}`)).status).toBe(404)
  expect(ok(await on.lead.get(`/api/register-entries/${entries[0].entryId}`)).evidence).toMatchObject([
    { name: 'biên bản.pdf', removed: { by: 'Người mot.canbo', why: 'Nhầm tệp' } },
  ])
  await removeUnusedFiles({ ...on.place, clock: () => later(25) })
  expect(await lying()).toBe(0)
  ok(await officer.upload(files, 'biên bản.pdf', page('minutes')))

  const added = ok(await officer.post(`${counts}/entries`, { keeper: FIRST, entries: [{ ...month, month: '2024-10' }] }))
  const beside = `/api/register-entries/${added.entries[0].entryId}/evidence`
  expect((await officer.upload(beside, 'danh sách.pdf', page('names'))).body.code).toBe('registers.no-files-beside-counts')
  expect(await lying()).toBe(1)
  expect(on.served.failures).toEqual([])
})
