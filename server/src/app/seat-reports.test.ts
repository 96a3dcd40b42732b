import { daysBetween, type PlainDate } from '@songhanh/core/basics/plain-date'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { Press } from '@songhanh/papers/writing/typst/press'
import { afterAll, expect, test } from 'vitest'
import { sealAll, unsealed } from '../ledger/sealed.fixture.ts'
import { personWith, type Browser } from '../people/served.fixture.ts'
import { cell, COMMUNES, ok, plan } from '../progress/year.fixture.ts'
import { FIRST, withFigures } from '../reports/reporting-district.fixture.ts'
import * as toDo from '@songhanh/api/to-do'
import { asks } from '../platform/http/route.ts'
import { usualSetting } from './routes.ts'
import { readToDo } from './to-do.ts'

const press = new Press()
afterAll(() => press.close())
const HEIR = 'unit:90009@2025-07-01'
const codeOf = ({ body }: { readonly body: { readonly code?: string } | null }) => body?.code
const kinds = async (by: Browser) => ok(await by.get('/api/to-do')).things.map(({ kind }: { kind: string }) => kind)

test(
  'a successor’s report is kept: edited, submitted, signed by its head, numbered by its own clerk, issued, and never changes',
  { timeout: 180_000 },
  async () => {
    const on = await withFigures(press, [asks(toDo.readToDo, readToDo(usualSetting().holidays))])
    const { served, administrator } = on
    ok(await on.keeper.post('/api/seats', { key: HEIR, name: 'Xã Kế Thừa', under: served.placeKey, takesOver: [FIRST] }))
    const { officer, head } = await on.office(HEIR, 'kethua')
    const clerk = await personWith(served, administrator, 'clerk', HEIR, 'vanthukethua')
    const other = await on.office(COMMUNES[1]!, 'khac')
    await on.later(daysBetween('2024-11-25' as PlainDate, '2025-07-01' as PlainDate))

    // What the plan gave to the commune it took over is its own now.
    await on.place.admin.query(
      `INSERT INTO obligor (place_id, edition_id, id, position, key, name, kind, assignment_ids, duty_ids, unit_code, unit_valid_from)
       SELECT place_id, id, gen_random_uuid(), 99, 'cu', 'Xã Cũ', 'committee', '{a}', $1, '90001', '2020-01-01' FROM edition`,
      [[plan.tasks[0]!.id]],
    )
    const asked = { planId: on.planId, kind: 'year', year: 2024, seat: HEIR }
    for (const by of [on.lead, clerk, other.officer, other.head])
      expect(codeOf(await by.post('/api/reports', asked))).toBe('people.no-right')
    // Its officer does not open the report of the district, nor one of an older commune that signs nothing any more.
    expect(codeOf(await officer.post('/api/reports', { planId: on.planId, kind: 'year', year: 2024 }))).toBe('people.no-right')
    expect(codeOf(await officer.post('/api/reports', { ...asked, seat: FIRST }))).toBe('people.no-right')
    const { reportId } = ok(await officer.post('/api/reports', { ...asked, seat: 'unit:90009' }))
    expect(codeOf(await head.post('/api/reports', asked))).toBe('reports.already-in-work')

    const at = `/api/reports/${reportId}`
    const draft = ok(await officer.get(at))
    expect(draft).toMatchObject({
      state: 'draft',
      seat: { key: HEIR, name: 'Xã Kế Thừa' },
      owner: HEIR,
      signerLeft: true,
      steps: ['submit', 'compose'],
    })
    const keysOf = ({ blocks }: { blocks: { key?: string }[] }) => blocks.map(({ key }) => key)
    expect(draft.parts.flatMap(keysOf)).toContain('annex.work')
    expect(draft.annexes.map(({ key }: { key: string }) => key)).toEqual(['formers', 'reference'])
    expect(JSON.stringify(draft.annexes)).toContain('không còn người ký')
    expect(draft.form).toMatchObject({ symbol: 'BC-UBND', addressees: ['Ủy ban nhân dân tỉnh Mẫu'] })
    const seen = async (by: Browser) => ok(await by.get('/api/reports')).reports.map(({ id }: { id: string }) => id)
    expect(await seen(officer)).toEqual([reportId])
    expect(ok(await officer.get('/api/reports')).composes).toBe(false)
    for (const by of [on.lead, on.signer, on.clerks[0], clerk, other.officer, on.home.officer]) {
      expect(await seen(by)).toEqual([])
      expect(codeOf(await by.get(at))).toBe('people.no-right')
    }

    // A paragraph written over stays when it is composed again.
    const text = 'Đề nghị tỉnh bố trí kinh phí <b># {A}.'
    ok(await officer.post(`${at}/paragraphs`, { key: 'proposals', text, expectedVersion: 1 }))
    expect(codeOf(await other.officer.post(`${at}/paragraphs`, { key: 'proposals', text, expectedVersion: 2 }))).toBe('people.no-right')
    ok(await officer.post(`${at}/compose`, { expectedVersion: 2 }))
    ok(await officer.post(`${at}/form`, { form: { ...draft.form, signer: 'Trần Văn Kế' }, expectedVersion: 3 }))
    const comments = { expectedVersion: 4, asked: [FIRST], due: '2025-07-05', note: '' }
    expect(codeOf(await officer.post(`${at}/comment-rounds`, comments))).toBe('reports.comments-of-the-place')

    expect(await kinds(officer)).toContain('compose-report')
    ok(await officer.post(`${at}/submit`, { expectedVersion: 4 }))
    expect(codeOf(await officer.post(`${at}/sign`, { expectedVersion: 5 }))).toBe('people.no-right')
    expect(codeOf(await on.signer.post(`${at}/sign`, { expectedVersion: 5 }))).toBe('people.no-right')
    // From submission on the lead body reads it, and its clerk sees it; the head sends it back once.
    expect(await seen(on.lead)).toEqual([reportId])
    expect(await kinds(head)).toContain('sign-report')
    ok(await head.post(`${at}/return`, { expectedVersion: 5, reason: 'Ghi rõ kinh phí' }))
    expect(await kinds(officer)).toContain('mend-report')
    ok(await officer.post(`${at}/submit`, { expectedVersion: 6 }))
    ok(await head.post(`${at}/sign`, { expectedVersion: 7 }))

    const numbering = { number: 12, day: '2025-07-01', expectedVersion: 8 }
    expect(codeOf(await on.clerks[0].post(`${at}/number`, numbering))).toBe('people.no-right')
    expect(await kinds(clerk)).toContain('number-report')
    await sealAll(on.place, await unsealed(on.place))
    ok(await clerk.post(`${at}/number`, numbering))
    ok(await clerk.post(`${at}/issue`, { expectedVersion: 9 }))
    const issued = ok(await officer.get(at))
    expect(issued).toMatchObject({ state: 'issued', number: 12, day: '2025-07-01', symbol: 'BC-UBND' })
    expect(issued.deliveries.map(({ recipient }: { recipient: string }) => recipient)).toEqual(['Ủy ban nhân dân tỉnh Mẫu'])
    expect(issued.paper.sha256).toMatch(/^[0-9a-f]{64}$/u)

    // The same bytes each time; the text, the number and the unsigned table of the old district stand in it.
    const file = async (format: string, by: Browser = officer) => (await by.get(`${at}/file?format=${format}`)).file!.bytes
    const [once, twice] = [await file('pdf'), await file('pdf', on.lead)]
    expect(once.equals(twice)).toBe(true)
    const word = await readPaper('bao-cao.docx', await file('docx'))
    for (const words of [
      '12/BC-UBND',
      'ngày 01 tháng 7 năm 2025',
      text,
      'Trần Văn Kế',
      'chỉ để tham khảo',
      'Kính gửi: Ủy ban nhân dân tỉnh',
    ])
      expect(word.ok && word.value.text).toContain(words)

    const archive = await clerk.get('/api/report-files/2024')
    expect(archive.file!.bytes.subarray(0, 2).toString()).toBe('PK')

    // The next one of the same year begins with the letterhead as it was set; the number stays taken in the book of this office alone.
    const next = ok(await officer.post('/api/reports', asked))
    expect(ok(await officer.get(`/api/reports/${next.reportId}`)).form.signer).toBe('Trần Văn Kế')
    ok(await officer.post(`/api/reports/${next.reportId}/submit`, { expectedVersion: 1 }))
    ok(await head.post(`/api/reports/${next.reportId}/sign`, { expectedVersion: 2 }))
    await sealAll(on.place, await unsealed(on.place))
    const again = { ...numbering, expectedVersion: 3 }
    expect(codeOf(await clerk.post(`/api/reports/${next.reportId}/number`, again))).toBe('reports.number-taken')
    expect(served.failures).toEqual([])
  },
)

test('a commune’s own report is held against what it corrected later, and stays as it was issued', { timeout: 120_000 }, async () => {
  const on = await withFigures(press)
  const { officer, head, formId } = on.first
  const clerk = await personWith(on.served, on.administrator, 'clerk', FIRST, 'vanthumot')
  const { reportId } = ok(await officer.post('/api/reports', { planId: on.planId, kind: 'year', year: 2024, seat: FIRST }))
  const at = `/api/reports/${reportId}`
  ok(await head.post(`${at}/submit`, { expectedVersion: 1 }))
  ok(await head.post(`${at}/sign`, { expectedVersion: 2 }))
  await sealAll(on.place, await unsealed(on.place))
  ok(await clerk.post(`${at}/number`, { number: 3, day: '2024-11-25', expectedVersion: 3 }))
  const before = (await officer.get(`${at}/file?format=pdf`)).file!.bytes
  expect(ok(await officer.get(`${at}/comparison`)).changed).toEqual([])

  const change = { how: 'corrected', cells: [cell('births.boys', 61, 1)], motive: 'Đếm lại', source: 'Sổ hộ tịch' }
  ok(await officer.post(`/api/forms/${formId}/changes`, change))
  const { changed } = ok(await officer.get(`${at}/comparison`))
  expect(changed).toEqual([
    expect.objectContaining({
      name: expect.stringMatching(/trai/u),
      then: expect.objectContaining({ value: '60', verdict: null }),
      now: expect.objectContaining({ value: '61' }),
    }),
  ])
  expect((await officer.get(`${at}/file?format=pdf`)).file!.bytes.equals(before)).toBe(true)
  expect(on.served.failures).toEqual([])
})
