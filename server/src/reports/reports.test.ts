import { createHash } from 'node:crypto'
import { daysBetween, type PlainDate } from '@songhanh/core/basics/plain-date'
import { Press } from '@songhanh/papers/writing/typst/press'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { PAPER_LIMITS } from '@songhanh/papers/reading/limits'
import { unpack } from '@songhanh/papers/reading/unpack'
import { readWorkbook } from '@songhanh/papers/sheet/read-workbook'
import { afterAll, expect, test } from 'vitest'
import { sealAll, unsealed } from '../ledger/sealed.fixture.ts'
import { type Answered, type Browser } from '../people/served.fixture.ts'
import { newId } from '../platform/ids.ts'
import { BODIES, cell, COMMUNES, ok, type District, round } from '../progress/year.fixture.ts'
import { FIRST, withFigures } from './reporting-district.fixture.ts'

const press = new Press()
afterAll(() => press.close())
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

interface Paragraph {
  readonly key: string
  readonly pieces: readonly { readonly text: string; readonly ref: object | null }[]
}
const said = (report: Answered['body'], key: string): string => {
  const all: readonly Paragraph[] = [
    ...report.opening,
    ...report.parts.flatMap((part: { blocks: Paragraph[] }) => part.blocks),
    report.closing,
  ]
  return all
    .find((one) => one.key === key)!
    .pieces.map(({ text }) => text)
    .join('')
}

const opened = async (on: District, kind = 'year') =>
  ok(await on.lead.post('/api/reports', { planId: on.planId, kind, year: 2024 })) as { reportId: string }

test('a report goes from the figures to the issued paper, and what is issued never changes', { timeout: 120_000 }, async () => {
  const on = await withFigures(press)
  const { reportId } = await opened(on)
  const at = `/api/reports/${reportId}`
  const first = ok(await on.lead.get(at))
  expect(first).toMatchObject({ state: 'draft', version: 1, steps: ['submit', 'compose'], number: null })
  const masters = said(first, 'results.measure.5.2')
  expect(masters).toContain('thực hiện 52,0')
  expect(masters).toMatch(/; đạt\.$/u)
  expect(said(first, 'results.measure.4.1')).toContain('mới có số liệu của 1/3 đơn vị hành chính cấp xã')
  expect(said(first, 'round.1')).toContain('đã tiếp nhận 2/5 biểu số liệu')
  expect(said(first, 'results.gaps')).toContain('nữ 26, nam 24, nữ nhiều hơn nam 2')

  // One report of a period is in work at a time, also where two begin at once.
  expect((await on.second.post('/api/reports', { planId: on.planId, kind: 'year', year: 2024 })).body.code).toBe('reports.already-in-work')

  // An officer's words stay when the report is composed again, and a number of their own is marked.
  const text = masters.replace('52,0', '58,0')
  ok(await on.lead.post(`${at}/paragraphs`, { key: 'results.measure.5.2', text, expectedVersion: 1 }))
  expect((await on.lead.post(`${at}/paragraphs`, { key: 'results.measure.5.2', text, expectedVersion: 1 })).status).toBe(409)
  expect((await on.lead.post(`${at}/paragraphs`, { key: 'no.such', text, expectedVersion: 2 })).body.code).toBe(
    'reports.paragraph-not-found',
  )
  ok(await on.lead.post(`${at}/compose`, { expectedVersion: 2 }))
  const again = ok(await on.lead.get(at))
  expect(said(again, 'results.measure.5.2')).toBe(text)
  const results = again.parts.find((part: { name: string }) => part.name === 'results')
  expect(results.blocks.find((block: Paragraph) => block.key === 'results.measure.5.2').typed).toEqual([
    { typed: '58,0', computed: '52,0' },
  ])

  // A commune sees no draft, and nobody but the lead writes in it.
  const { officer } = await on.office(COMMUNES[1]!, 'hai')
  expect((await officer.get(at)).status).toBe(403)
  expect((await on.signer.post(`${at}/compose`, { expectedVersion: 3 })).status).toBe(403)

  ok(await on.lead.post(`${at}/paragraphs`, { key: 'results.measure.5.2', text: null, expectedVersion: 3 }))
  ok(await on.lead.post(`${at}/submit`, { expectedVersion: 4 }))
  ok(await on.signer.post(`${at}/return`, { expectedVersion: 5, reason: 'Bổ sung kiến nghị' }))
  expect(ok(await on.lead.get(at))).toMatchObject({ state: 'draft', returnedFor: 'Bổ sung kiến nghị' })
  ok(await on.lead.post(`${at}/submit`, { expectedVersion: 6 }))
  ok(await on.signer.post(`${at}/sign`, { expectedVersion: 7 }))
  expect((await on.lead.post(`${at}/compose`, { expectedVersion: 8 })).body.code).toBe('people.not-in-this-state')

  // The number waits for the seal of the ledger; of two clerks at once one number is given once.
  const [one, two] = on.clerks
  const numbering = { expectedVersion: 8, number: 8, day: '2024-11-25' }
  expect((await one.post(`${at}/number`, numbering)).body.code).toBe('reports.not-sealed-yet')
  await sealAll(on.place, await unsealed(on.place))
  expect((await one.post(`${at}/number`, { ...numbering, day: '2024-11-24' })).body.code).toBe('reports.day-before-signature')
  expect((await one.post(`${at}/number`, { ...numbering, day: '2024-11-26' })).body.code).toBe('reports.day-to-come')
  const both = await Promise.all([one.post(`${at}/number`, numbering), two.post(`${at}/number`, numbering)])
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(both.find(({ status }) => status !== 200)!.body.code).toMatch(/version-conflict|not-in-this-state/u)
  const numbered = ok(await one.get(at))
  expect(numbered).toMatchObject({
    state: 'numbered',
    number: 8,
    day: '2024-11-25',
    paper: { headHash: expect.stringMatching(/^[0-9a-f]{64}$/u) },
  })

  // The file of the year holds what is numbered, with the digests of its files.
  expect((await one.get('/api/report-files/2023')).body.code).toBe('reports.no-numbered-paper')
  const packed = await unpack((await one.get('/api/report-files/2024')).file!.bytes, () => true, PAPER_LIMITS)
  expect([...packed.keys()]).toEqual(['00-muc-luc.pdf', '01-bao-cao-so-8.pdf', '01-bao-cao-so-8.docx', '01-bao-cao-so-8.xlsx'])
  const contents = await readPaper('muc-luc.pdf', packed.get('00-muc-luc.pdf')!)
  const digest = hash(packed.get('01-bao-cao-so-8.docx')!).match(/.{1,8}/gu)!
  expect(contents.ok && contents.value.text.replace(/\s+/gu, ' ')).toContain('08/BC-UBND')
  expect(contents.ok && contents.value.text).toContain(digest[0]!)

  const pdf = async () => (await one.get(`${at}/file?format=pdf`)).file!
  const before = await pdf()
  expect(before.disposition).toContain('bao-cao-2024-so-8.pdf')
  ok(await one.post(`${at}/issue`, { expectedVersion: 9 }))
  const { deliveries } = ok(await officer.get(at))
  expect(deliveries.map((one: { recipient: string }) => one.recipient)).toEqual(['Ủy ban nhân dân tỉnh Mẫu'])
  expect((await one.post(`${at}/deliveries/9`, { sentOn: '2024-11-25', way: 'Trục liên thông', receivedOn: null })).body.code).toBe(
    'reports.delivery-not-found',
  )
  expect((await one.post(`${at}/deliveries/1`, { sentOn: '2024-11-25', way: 'Trục liên thông', receivedOn: '2024-11-24' })).body.code).toBe(
    'reports.received-before-sent',
  )
  expect((await one.post(`${at}/deliveries/1`, { sentOn: '2024-11-24', way: 'Trục liên thông', receivedOn: null })).body).toMatchObject({
    code: 'reports.sent-before-paper',
    at: 'sentOn',
    detail: 'Ngày gửi trước ngày của văn bản (25/11/2024).',
  })
  for (const [sentOn, receivedOn, at2] of [
    ['2024-11-25', '2024-11-26', 'receivedOn'],
    ['2024-11-26', null, 'sentOn'],
  ] as const)
    expect((await one.post(`${at}/deliveries/1`, { sentOn, way: 'Trục liên thông', receivedOn })).body).toMatchObject({
      code: 'reports.delivery-to-come',
      at: at2,
    })
  ok(await one.post(`${at}/deliveries/1`, { sentOn: '2024-11-25', way: 'Trục liên thông', receivedOn: null }))

  // A figure is corrected afterwards: the paper stays to the byte, the comparison shows both.
  const change = { how: 'corrected', cells: [{ ...cell('masters.women', 30), seen: 1 }], motive: 'Rà soát lại', source: 'Hồ sơ cán bộ' }
  ok(await on.home.officer.post(`/api/forms/${on.home.formId}/changes`, change))
  expect(hash((await pdf()).bytes)).toBe(hash(before.bytes))
  expect(ok(await one.get(at)).paper).toEqual(numbered.paper)
  expect(ok(await on.lead.get(`${at}/comparison`)).changed).toEqual([
    expect.objectContaining({
      measure: '5.2',
      then: expect.objectContaining({ value: '52.0' }),
      now: expect.objectContaining({ value: '55.6' }),
    }),
  ])

  // The number is used up for the year, and two reports that ask for one number at once do not both get it.
  const there = await Promise.all(
    ['year', 'interim'].map(async (kind) => {
      const next = `/api/reports/${(await opened(on, kind)).reportId}`
      // The office's book is one, however its letterhead is spelt on one paper and another.
      const { form } = ok(await on.lead.get(next))
      const spelt = { ...form, issuer: `${form.issuer} (${kind})`, symbol: kind === 'year' ? 'BC-UBND' : 'bc-ubnd' }
      ok(await on.lead.post(`${next}/form`, { form: spelt, expectedVersion: 1 }))
      ok(await on.lead.post(`${next}/submit`, { expectedVersion: 2 }))
      ok(await on.signer.post(`${next}/sign`, { expectedVersion: 3 }))
      return next
    }),
  )
  await sealAll(on.place, await unsealed(on.place))
  expect((await two.post(`${there[0]}/number`, { ...numbering, expectedVersion: 4 })).body.code).toBe('reports.number-taken')
  const nine = { ...numbering, number: 9, expectedVersion: 4 }
  const raced = await Promise.all([one.post(`${there[0]}/number`, nine), two.post(`${there[1]}/number`, nine)])
  expect(raced.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'reports.number-taken'])
  expect(ok(await one.post(`${at}/archive`, { expectedVersion: 10 })).state).toBe('archived')
  // The file is closed, and the receipt comes after it.
  expect(ok(await one.get(at))).toMatchObject({ state: 'archived', recordsDeliveries: true, steps: [] })
  expect(ok(await on.lead.get(at)).recordsDeliveries).toBe(false)
  ok(await one.post(`${at}/deliveries/1`, { sentOn: '2024-11-25', way: 'Trục liên thông', receivedOn: '2024-11-25' }))
  expect(ok(await one.get(at)).deliveries).toMatchObject([{ sentOn: '2024-11-25', receivedOn: '2024-11-25' }])
  expect(
    ok(await on.lead.get('/api/reports'))
      .reports.map((report: { number: number | null }) => report.number)
      .toSorted(),
  ).toEqual([8, 9, null])
  expect(on.served.failures).toEqual([])
})

test('the files of a draft are a Word document, a PDF and a workbook with the same figures', { timeout: 120_000 }, async () => {
  const on = await withFigures(press)
  const raised = newId()
  await on.place.admin.query(
    `INSERT INTO difficulty (place_id, id, seat_key, state, text, about_kind, raised_by, raised_on, version, cause)
     VALUES ($1, $2, $3, 'raised', 'Thiếu cán bộ phụ trách.', 'free', $4, '2024-11-20', 1, 'Kinh phí cấp chậm.'), ($1, $5, $3, 'raised', 'Việc của năm trước', 'free', $4, '2023-12-14', 1, NULL)`,
    [on.place.id, raised, FIRST, on.lead.personId, newId()],
  )
  await on.place.admin.query(
    `INSERT INTO register_entry (place_id, id, register, keeper, dated, "values", state, search, counts_only)
     SELECT $1, id::uuid, register, $2, dated::date, v::jsonb, 'planned', '', register = 'counts'
     FROM (VALUES ($3, 'trainings', '2024-03-01', '{"name":"Lớp một","visitors":120,"women":70}'),
                  ($4, 'trainings', '2022-03-01', '{"name":"Lớp cũ","visitors":30,"women":10}'),
                  ($5, 'trainings', '2025-03-01', '{"name":"Lớp sau","visitors":99,"women":9}'),
                  ($6, 'counts', '2024-03-01', '{"name":"Đếm","visitors":7}')) AS e(id, register, dated, v)`,
    [on.place.id, FIRST, newId(), newId(), newId(), newId()],
  )
  await on.place.admin.query(
    'INSERT INTO money_line (place_id, id, seat_key, year, line, version, entered_at) VALUES ($1, $2, $3, 2024, $4, 1, now())',
    [
      on.place.id,
      newId(),
      FIRST,
      JSON.stringify({
        year: 2024,
        purpose: 'direct',
        source: { kind: 'state-budget', level: 'commune' },
        task: null,
        amounts: { requested: null, given: { kind: 'dong', dong: 50_000_000 }, executed: null },
        note: null,
      }),
    ],
  )
  const { reportId } = await opened(on, 'interim')
  const at = `/api/reports/${reportId}`
  const first = ok(await on.lead.get(at))
  // An interim review looks back to the first year of the plan, and forward to no day after its own.
  expect(said(first, 'register.training')).toBe('Trong kỳ đã tổ chức 2 lớp tập huấn, bồi dưỡng cho 150 lượt người tham dự (nữ 80, nam 70).')
  expect(JSON.stringify(first)).not.toContain('Biểu đếm')
  expect(said(first, 'money.direct')).toContain('được giao 50.000.000 đồng')
  const half = ok(await on.lead.get(`/api/reports/${(await opened(on, 'half-year')).reportId}`))
  expect(said(half, 'register.training')).toBe('Trong kỳ đã tổ chức 1 lớp tập huấn, bồi dưỡng cho 120 lượt người tham dự (nữ 70, nam 50).')
  expect(said(half, 'opening')).toContain('kết quả thực hiện 6 tháng đầu năm 2024')
  // The year was asked for as a whole: its figures are not told as those of six months.
  expect(said(half, 'results.measure.5.2')).toMatch(/số liệu thu thập theo năm, chưa đến kỳ báo cáo\.$/u)
  expect(JSON.stringify(half)).not.toContain('52,0')
  expect(said(half, 'difficulties')).toBe('Trong kỳ các cơ quan, đơn vị không phản ánh khó khăn, vướng mắc.')
  expect([said(first, 'difficulties'), said(first, `difficulty.${raised}`)]).toEqual([
    'Trong kỳ các cơ quan, đơn vị phản ánh 2 khó khăn, vướng mắc:',
    '- Thiếu cán bộ phụ trách. Nguyên nhân: Kinh phí cấp chậm.',
  ])
  const { form } = first
  const long = `Ủy ban nhân dân ${'huyện Mẫu '.repeat(19)}`.trim()
  ok(
    await on.lead.post(`${at}/form`, {
      form: { ...form, issuer: long, addressees: ['<b># {A}\tB\u202ec'], recipients: ['- Như trên;', '– Sở Mẫu;', 'Lưu: VT.'] },
      expectedVersion: 1,
    }),
  )
  const file = async (format: string) => (await on.lead.get(`${at}/file?format=${format}`)).file!.bytes
  const word = await readPaper('bao-cao.docx', await file('docx'))
  expect(word.ok && word.value.text).toContain('thực hiện 52,0')
  expect(word.ok && word.value.text).toContain('<b># {A} Bc')
  // Whoever copies the list of a printed paper does not have its dashes twice.
  expect(ok(await on.lead.get(at)).form.recipients).toEqual(['Như trên;', 'Sở Mẫu;', 'Lưu: VT.'])
  expect(word.ok && word.value.text).toMatch(/^\s*- Sở Mẫu;$/mu)
  expect((await file('pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  const book = await readWorkbook(await file('xlsx'))
  const names = book.ok ? book.value.sheets.map(({ name }) => name) : []
  expect(names).toEqual(names.map((_, n) => `Bảng ${n + 1}`))
  const cells = book.ok ? book.value.sheets.flatMap((sheet) => sheet.rows.flat()) : []
  expect(cells).toContainEqual(expect.objectContaining({ kind: 'number', number: 52 }))
  expect((await on.lead.get(`${at}/file?format=odt`)).status).toBe(400)
  expect((await on.lead.get(`/api/reports/${on.planId}/file?format=pdf`)).status).toBe(403)
  // What goes to the signer is of the same report.
  const text = await readPaper('phieu-trinh.docx', await file('docx&paper=note'))
  expect(text.ok && text.value.text).toContain('Trong kỳ các cơ quan, đơn vị phản ánh 2 khó khăn, vướng mắc:')
})

test('a report of half a year tells what its own round collected, and no other report adds it', { timeout: 120_000 }, async () => {
  const on = await withFigures(press)
  const half = { name: 'Sáu tháng đầu năm 2024', regime: null, period: '2024-H1', indicators: ['women-masters', 'sex-ratio-at-birth'] }
  const letter = { title: 'Công văn về báo cáo sáu tháng', number: '12/UBND', date: '2024-05-20' as string | null }
  const collected = async (change: object, women: number, men: number) => {
    const { roundId } = ok(
      await on.lead.post('/api/rounds', round(on.planId, { ...half, basis: letter, closing: '2024-11-20', ...change })),
    )
    const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
    const { formId } = lines.find((line: { sender: string }) => line.sender === BODIES[0]).cells[0]
    ok(await on.home.officer.post(`/api/forms/${formId}/cells`, { cells: [cell('masters.women', women), cell('masters.men', men)] }))
    const page = ok(await on.home.officer.get(`/api/forms/${formId}`))
    const reasons = page.findings.map((finding: { key: string }) => ({ finding: finding.key, text: 'Đã rà soát' }))
    const signed = ok(await on.home.head.post(`/api/forms/${formId}/sign-off`, { expectedVersion: page.version, paper: null, reasons }))
    return { roundId, formId, version: signed.version as number, page }
  }
  const { roundId, formId, version } = await collected({}, 20, 30)
  const before = ok(await on.lead.get(`/api/reports/${(await opened(on, 'half-year')).reportId}`))
  expect(said(before, 'results.measure.5.2')).toMatch(/: 6 tháng đầu năm 2024 chưa có số liệu, không đủ cơ sở đánh giá\.$/u)
  ok(await on.lead.post(`/api/rounds/${roundId}/accept`, { forms: [{ formId, expectedVersion: version }] }))

  const at = `/api/reports/${before.id}`
  ok(await on.lead.post(`${at}/compose`, { expectedVersion: 1 }))
  const report = ok(await on.lead.get(at))
  expect(said(report, 'results.measure.5.2')).toContain(
    ': 6 tháng đầu năm 2024 thực hiện 40,0%; chỉ tiêu đánh giá theo năm, chưa đến kỳ đánh giá.',
  )
  expect(said(report, 'results.measure.4.1')).toMatch(/: 6 tháng đầu năm 2024 chưa có số liệu/u)
  expect(said(report, 'results.measure.2.1')).toContain('số liệu thu thập theo năm, chưa đến kỳ báo cáo')
  expect(said(report, 'results.gaps')).toContain('nữ 20, nam 30, nam nhiều hơn nữ 10')
  expect(said(report, 'round.1')).toContain('Kỳ báo cáo “Sáu tháng đầu năm 2024”')
  expect(said(report, 'results.same-half')).toBe('Không có số liệu 6 tháng đầu năm 2023 để so sánh cùng kỳ.')
  expect(JSON.stringify(report)).not.toContain('52,0')
  // With the same half of the year before taken in, the two stand beside one another: in the report, in that of the body, and in the form.
  const former = await collected({ name: 'Sáu tháng đầu năm 2023', period: '2023-H1' }, 18, 30)
  ok(await on.lead.post(`/api/rounds/${former.roundId}/accept`, { forms: [{ formId: former.formId, expectedVersion: former.version }] }))
  ok(await on.lead.post(`${at}/compose`, { expectedVersion: 2 }))
  const compared = ok(await on.lead.get(at))
  expect(said(compared, 'results.measure.5.2')).toContain(
    ': 6 tháng đầu năm 2024 thực hiện 40,0%, tăng 2,5\u00a0điểm\u00a0% so với cùng kỳ năm 2023; chỉ tiêu đánh giá theo năm,',
  )
  expect(JSON.stringify(compared)).not.toContain('results.same-half')
  const cellsNow = ok(await on.home.officer.get(`/api/forms/${formId}`)).cells
  expect(cellsNow.map((one: { lastYear: { value: string } }) => one.lastYear.value)).toEqual(['18', '30'])
  const file = await on.home.officer.get(
    `/api/plans/${on.planId}/own-report?seat=${encodeURIComponent(BODIES[0]!)}&year=2024&kind=half-year&format=docx`,
  )
  const word = await readPaper('bao-cao.docx', file.file!.bytes)
  expect(word.ok && word.value.text).toContain('Cùng kỳ năm 2023')
  expect(word.ok && word.value.text).toContain('tăng 2')
  // The figure of the year stays what was sent for the year.
  const year = ok(await on.lead.get(`/api/reports/${(await opened(on)).reportId}`))
  expect(said(year, 'results.measure.5.2')).toContain('năm 2024 thực hiện 52,0%')
  expect(JSON.stringify(year)).not.toContain('40,0')
  expect(on.served.failures).toEqual([])
})

test('after 30/6/2025 nobody signs for a district, and a paper it signed gets no later day', { timeout: 60_000 }, async () => {
  const on = await withFigures(press)
  const { reportId } = await opened(on)
  const signed = `/api/reports/${ok(await on.lead.post('/api/reports', { planId: on.planId, kind: 'final', year: 2024 })).reportId}`
  ok(await on.lead.post(`${signed}/submit`, { expectedVersion: 1 }))
  ok(await on.signer.post(`${signed}/sign`, { expectedVersion: 2 }))
  await sealAll(on.place, await unsealed(on.place))
  await on.later(daysBetween('2024-11-25' as PlainDate, '2025-07-01' as PlainDate))
  expect((await on.lead.post(`/api/reports/${reportId}/submit`, { expectedVersion: 1 })).body.code).toBe('reports.no-signer-left')
  const [clerk] = on.clerks
  const number = (day: string) => clerk.post(`${signed}/number`, { expectedVersion: 3, number: 12, day })
  expect((await number('2025-07-01')).body).toMatchObject({ code: 'reports.no-signer-left', at: 'day' })
  ok(await number('2025-06-30'))
})

test(
  'after the districts a successor reports with what it took over; the table of the district is a reference nobody signs',
  { timeout: 120_000 },
  async () => {
    const on = await withFigures(press)
    const { reportId } = await opened(on)
    const heir = 'unit:90009@2025-07-01'
    ok(await on.keeper.post('/api/seats', { key: heir, name: 'Xã Kế Thừa', under: on.served.placeKey, takesOver: [FIRST] }))
    const { officer } = await on.office(heir, 'kethua')
    await on.later(daysBetween('2024-11-25' as PlainDate, '2025-07-01' as PlainDate))
    const textOf = async (path: string, by: Browser = on.lead) => {
      const paper = await readPaper('bao-cao.docx', (await by.get(path)).file!.bytes)
      return paper.ok ? paper.value.text : ''
    }
    const of = (seat: string) => `/api/plans/${on.planId}/own-report?year=2024&seat=${encodeURIComponent(seat)}&format=docx`

    const { seats } = ok(await officer.get('/api/reporting-seats'))
    expect(seats).toContainEqual({ key: heir, name: 'Xã Kế Thừa', composes: true, formers: [`Nơi ${FIRST}`] })
    const report = await textOf(of('unit:90009'), officer)
    expect(report).toMatch(/trẻ em trai[^\d]+60/iu)
    for (const words of ['CHỦ TỊCH', 'Kính gửi: Ủy ban nhân dân tỉnh', 'chỉ để tham khảo', 'Tỷ lệ việc số 5.2'])
      expect(report).toContain(words)

    // Of the older ones nobody signs: neither the commune, nor the office, nor the district.
    for (const seat of [FIRST, BODIES[0]!]) {
      const old = await textOf(of(seat))
      expect(old).toContain('BẢNG THAM KHẢO')
      expect(old).not.toMatch(/CHỦ TỊCH|THỦ TRƯỞNG|Nơi nhận|Kính gửi|CỘNG HÒA|THỜI GIAN TỚI|ĐỀ XUẤT/u)
    }
    const draft = ok(await on.lead.get(`/api/reports/${reportId}`))
    expect([draft.signerLeft, draft.steps]).toEqual([false, ['compose']])
    const table = await textOf(`/api/reports/${reportId}/file?format=docx`)
    expect(table).toContain('BẢNG THAM KHẢO')
    expect(table).not.toMatch(/CHỦ TỊCH|Nơi nhận|CỘNG HÒA/u)
  },
)

test('one commune or body takes the report of its own away: what it sent, and nothing of others', { timeout: 120_000 }, async () => {
  const on = await withFigures(press)
  const of = (seat: string, format = 'docx') =>
    `/api/plans/${on.planId}/own-report?year=2024&seat=${encodeURIComponent(seat)}&format=${format}`
  const textOf = async ({ file }: Answered) => {
    const paper = await readPaper('bao-cao.docx', file!.bytes)
    return paper.ok ? paper.value.text : ''
  }
  const commune = await textOf(await on.lead.get(of('unit:90001')))
  for (const words of ['ỦY BAN NHÂN DÂN', 'Kính gửi', 'không phát sinh', 'thực hiện', 'CHỦ TỊCH']) expect(commune).toContain(words)
  expect(commune).toMatch(/trẻ em trai[^\d]+60/iu)
  expect(commune).not.toContain('26')

  const body = await textOf(await on.home.officer.get(of(BODIES[0]!)))
  expect(body).toMatch(/26/u)
  expect(body).not.toContain('60')
  const pdf = await on.home.officer.get(of(BODIES[0]!, 'pdf'))
  expect(pdf.file!.bytes.subarray(0, 5).toString()).toBe('%PDF-')

  // What is not signed off is not in it, though the cells are filled; and nobody reads the paper of another.
  const { officer } = await on.office(COMMUNES[1]!, 'hai')
  const { rounds } = ok(await officer.get('/api/rounds'))
  const { lines } = ok(await on.lead.get(`/api/rounds/${rounds[0].id}`))
  const { formId } = lines.find((line: { sender: string }) => line.sender === COMMUNES[1]).cells[0]
  ok(await officer.post(`/api/forms/${formId}/cells`, { cells: [cell('births.boys', 777)] }))
  const unsent = await textOf(await officer.get(of(COMMUNES[1]!)))
  expect(unsent).toContain('chưa được ký duyệt gửi đi')
  expect(unsent).not.toContain('777')
  for (const other of [FIRST, BODIES[0]!, 'unit:90009']) expect([403, 422]).toContain((await officer.get(of(other))).status)
})
