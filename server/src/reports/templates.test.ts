/** The office's own Word template over HTTP: given in, refused by the names of its tags, filled with the draft and with the numbered paper. */
import { Press } from '@songhanh/papers/writing/typst/press'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { cut, row, table, word } from '@songhanh/papers/writing/template/template.fixture'
import { afterAll, expect, test } from 'vitest'
import { sealAll, unsealed } from '../ledger/sealed.fixture.ts'
import { personWith, type Answered } from '../people/served.fixture.ts'
import { COMMUNES, district, ok } from '../progress/year.fixture.ts'
import { reportRoutes } from './routes.ts'

const press = new Press()
afterAll(() => press.close())

const TEMPLATE = word(
  cut('{co_quan_ban_hanh}') + cut('{so_ky_hieu}') + cut('{#mo_dau}') + cut('{dong}') + cut('{/mo_dau}') +
    table(row('TT', 'Chỉ tiêu', 'Đánh giá'), row('{#chi_tieu}{ma}', '{ten}', '{danh_gia}{/chi_tieu}')) +
    cut('{#phan}') + cut('{so_phan} {ten_phan}') + cut('{#doan}') + cut('{dong}') + cut('{/doan}') + cut('{/phan}') + cut('NGƯỜI KÝ: {nguoi_ky}'),
) // prettier-ignore
const codeOf = ({ body }: Answered): string | null => body?.code ?? null
const textOf = async ({ file }: Answered) => {
  const paper = await readPaper('a.docx', file!.bytes)
  return paper.ok ? paper.value.text : paper.refusal.code
}

test(
  'an office gives in its own template and takes its report home in it; a faulty one changes nothing',
  { timeout: 120_000 },
  async () => {
    const on = await district({ more: reportRoutes(press, []) })
    const { reportId } = ok(await on.lead.post('/api/reports', { planId: on.planId, kind: 'year', year: 2024 }))
    const list = async () => ok(await on.lead.get('/api/report-templates')).templates
    const give = (bytes: Uint8Array, name = 'Mẫu báo cáo.docx') => on.lead.upload('/api/report-templates', name, bytes)

    // What is broken is said by the names of its tags, and what is not a plain Word file in one sentence; nothing is kept.
    const faulty = await give(word(cut('{trich_yeu} {ten_bao_cao}') + cut('{#phan}')))
    expect(faulty.status).toBe(422)
    expect(faulty.body).toMatchObject({
      code: 'reports.template-faulty',
      faults: [{ detail: 'Không có thẻ {ten_bao_cao}.' }, { detail: 'Vòng lặp {#phan} chưa được đóng.' }],
    })
    expect(codeOf(await give(word(cut('{nam}'), { 'word/vbaProject.bin': 'x' })))).toBe('reports.template-macro')
    expect(codeOf(await give(Buffer.from('%PDF-1.7')))).toBe('reports.template-not-docx')
    expect(codeOf(await give(word(cut('{nam}'), { 'word/x.xml': ' '.repeat(40_000_000) })))).toBe('intake.unsafe-file')
    expect(await list()).toEqual([])

    const { templateId, name } = ok(await give(TEMPLATE))
    expect(name).toBe('Mẫu báo cáo')
    expect(codeOf(await give(TEMPLATE, 'khac.docx'))).toBe('reports.template-given-already')
    expect(await list()).toMatchObject([{ id: templateId, name: 'Mẫu báo cáo', givenBy: 'Người tonghop' }])
    expect((await on.lead.get(`/api/report-templates/${templateId}/file`)).file!.bytes).toEqual(TEMPLATE)

    const at = `/api/reports/${reportId}`
    const filled = await on.lead.get(`${at}/by-template/${templateId}`)
    const draft = await textOf(filled)
    for (const words of ['huyện', '/BC-UBND', '2.1', '6.3', 'II. ', 'NGƯỜI KÝ:']) expect(draft).toContain(words)
    expect(draft).not.toMatch(/[{}]/u)
    expect((await on.lead.get(`${at}/by-template/${templateId}`)).file!.bytes).toEqual(filled.file!.bytes)

    // An officer of a commune sees neither draft nor templates.
    const { officer } = await on.office(COMMUNES[0]!, 'mot')
    expect(ok(await officer.get('/api/report-templates')).templates).toEqual([])
    for (const path of [`/api/report-templates/${templateId}/file`, `${at}/by-template/${templateId}`])
      expect(codeOf(await officer.get(path))).toBe('people.no-right')
    expect(codeOf(await officer.upload('/api/report-templates', 'a.docx', TEMPLATE))).toBe('people.no-right')

    // The numbered paper comes in it as it was frozen.
    const signer = await personWith(on.served, on.administrator, 'committee-signer', on.served.placeKey, 'lanhdao')
    const clerk = await personWith(on.served, on.administrator, 'clerk', on.served.placeKey, 'vanthu')
    ok(await on.lead.post(`${at}/submit`, { expectedVersion: 1 }))
    ok(await signer.post(`${at}/sign`, { expectedVersion: 2 }))
    await sealAll(on.place, await unsealed(on.place))
    ok(await clerk.post(`${at}/number`, { expectedVersion: 3, number: 8, day: '2024-11-25' }))
    expect(await textOf(await on.lead.get(`${at}/by-template/${templateId}`))).toContain('Số: 08/BC-UBND')

    ok(await on.lead.post(`/api/report-templates/${templateId}/remove`))
    expect(codeOf(await on.lead.post(`/api/report-templates/${templateId}/remove`))).toBe('reports.template-not-found')
    expect(codeOf(await on.lead.get(`${at}/by-template/${templateId}`))).toBe('reports.template-not-found')
    expect(await list()).toEqual([])
    ok(await give(TEMPLATE))
    expect(on.served.failures).toEqual([])
  },
)
