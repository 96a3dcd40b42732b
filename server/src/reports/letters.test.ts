/** Guidance and urging letters in the official form, out of their entries in the registers, as Word and as PDF. */
import { readFileSync } from 'node:fs'
import { readDeclarations, type RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { checkForm } from '@songhanh/core/reports/form-check/check'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { Press } from '@songhanh/papers/writing/typst/press'
import { expect, onTestFinished, test } from 'vitest'
import { BODIES, COMMUNES, district, ok, round } from '../progress/year.fixture.ts'
import type { Browser } from '../people/served.fixture.ts'
import { registerRoutes } from '../registers/routes.ts'
import { reportRoutes } from './routes.ts'

const shipped = JSON.parse(readFileSync(new URL('../../../samples/registers/registers.json', import.meta.url), 'utf8')) as {
  registers: RegisterDeclaration[]
}
const registers = readDeclarations(shipped.registers)

async function withLetters() {
  const press = new Press()
  onTestFinished(() => press.close())
  return district({ more: [...registerRoutes(registers), ...reportRoutes(press, registers)] })
}

const letterOf = (entryId: string) => `/api/register-entries/${entryId}/letter`

async function paperOf(by: Browser, entryId: string, format: 'docx' | 'pdf') {
  const { status, file, body } = await by.get(`${letterOf(entryId)}/file?format=${format}`)
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  const paper = await readPaper(`cong-van.${format}`, file!.bytes)
  if (!paper.ok) throw new Error(paper.refusal.code)
  return { ...paper.value, disposition: file!.disposition }
}

const guidance = (change: object = {}) => ({
  title: 'Hướng dẫn tổ chức Tháng hành động',
  day: '2024-11-20',
  to: 'Các phòng, ban, ngành huyện;\nUBND các xã, thị trấn.',
  content: '1. Treo khẩu hiệu tại trụ sở.\n- Từ ngày 15/11.\n2. Báo cáo kết quả.',
  ...change,
})

test(
  'a guidance letter is had as Word and PDF out of its entry: room for the number first, then the number and its day',
  { timeout: 120_000 },
  async () => {
    const on = await withLetters()
    const entered = ok(await on.lead.post('/api/registers/guidance-letters/entries', { keeper: on.served.placeKey, entries: [guidance()] }))
    const { entryId } = entered.entries[0]
    expect(ok(await on.lead.get(letterOf(entryId)))).toEqual({ state: 'ready', choosesPlan: true })
    for (const format of ['docx', 'pdf'] as const) {
      const { text, disposition } = await paperOf(on.lead, entryId, format)
      for (const words of [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'V/v hướng dẫn tổ chức Tháng hành động',
        'Căn cứ Kế hoạch',
        'UBND các xã, thị trấn',
        '1. Treo khẩu hiệu tại trụ sở.',
        'xem xét, giải quyết./.',
      ])
        expect(text.replaceAll(/\s+/gu, ' ')).toContain(words)
      expect(disposition).toContain(format)
    }
    const draft = await paperOf(on.lead, entryId, 'docx')
    expect(checkForm(draft).faults.map(({ rule }) => rule)).toEqual(['awaits-number'])

    const values = guidance({ number: '21' })
    ok(await on.lead.post(`/api/register-entries/${entryId}/correct`, { expectedVersion: 1, values, motive: 'Văn thư cấp số' }))
    const numbered = await paperOf(on.lead, entryId, 'docx')
    expect(numbered.text).toContain('Số: 21/UBND-VX')
    expect(numbered.text).toContain('ngày 20 tháng 11 năm 2024')
    expect(checkForm(numbered)).toEqual({ kind: 'letter', printed: null, faults: [] })
    expect((await paperOf(on.lead, entryId, 'pdf')).text.replaceAll(/\s+/gu, ' ')).toContain('Số: 21/UBND-VX')
    expect(on.served.failures).toEqual([])
  },
)

test(
  'a body writes its guidance under its own name; who does not keep the entry, and what is no letter, is told so',
  { timeout: 120_000 },
  async () => {
    const on = await withLetters()
    const body = await on.office(BODIES[0]!, 'noivu')
    const commune = await on.office(COMMUNES[0]!, 'mot')
    await on.place.admin.query(`UPDATE seat SET name = 'Phòng Nội vụ' WHERE key = $1`, [BODIES[0]])
    const enter = async (by: Browser, register: string, keeper: string, values: object) =>
      ok(await by.post(`/api/registers/${register}/entries`, { keeper, entries: [values] })).entries[0].entryId as string
    const entryId = await enter(body.officer, 'guidance-letters', BODIES[0]!, guidance())
    const { text } = await paperOf(body.officer, entryId, 'docx')
    expect(text).toContain('PHÒNG NỘI VỤ')
    expect(text).toContain('TRƯỞNG PHÒNG')
    expect((await commune.officer.get(`${letterOf(entryId)}/file?format=docx`)).status).toBe(403)
    expect((await commune.officer.get(letterOf(entryId))).status).toBe(403)

    const silent = await enter(on.lead, 'guidance-letters', on.served.placeKey, guidance({ content: null }))
    expect(ok(await on.lead.get(letterOf(silent)))).toMatchObject({ state: 'no-content' })
    const codeOf = async (id: string) => (await on.lead.get(`${letterOf(id)}/file?format=docx`)).body.code
    expect(await codeOf(silent)).toBe('reports.letter-without-content')
    const urging = { title: 'Đôn đốc', day: '2024-11-20', to: 'Xã khác', turn: 'first', due: '2024-11-30' }
    const byHand = await enter(on.lead, 'urging-letters', on.served.placeKey, urging)
    expect(ok(await on.lead.get(letterOf(byHand)))).toEqual({ state: 'by-hand', choosesPlan: false })
    expect(await codeOf(byHand)).toBe('reports.letter-by-hand')
    const direction = { kind: 'directive', title: 'Chỉ thị', day: '2024-11-20', issuer: 'UBND' }
    const other = await enter(on.lead, 'directions', on.served.placeKey, direction)
    expect(ok(await on.lead.get(letterOf(other)))).toMatchObject({ state: 'none' })
    expect(await codeOf(other)).toBe('reports.not-a-letter')
    ok(await on.lead.post(`/api/register-entries/${silent}/withdraw`, { expectedVersion: 1, motive: 'Nhầm' }))
    expect(await codeOf(silent)).toBe('registers.entry-withdrawn')
  },
)

test(
  'an urging letter is had again with the number the clerk gave, to those it was written to, as Word and as PDF',
  { timeout: 120_000 },
  async () => {
    const on = await withLetters()
    const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId)))
    const asked = { senders: [COMMUNES[0], COMMUNES[1]], turn: 'first', due: '2024-12-06' }
    const [{ entryId }] = ok(await on.lead.post(`/api/rounds/${roundId}/urging-letters`, asked)).letters
    const { version, values } = ok(await on.lead.get(`/api/register-entries/${entryId}`))
    const change = { expectedVersion: version, values: { ...values, number: '12/UBND-VX', day: '2024-11-22' }, motive: 'Văn thư cấp số' }
    ok(await on.lead.post(`/api/register-entries/${entryId}/correct`, change))
    expect(ok(await on.lead.get(letterOf(entryId)))).toEqual({ state: 'ready', choosesPlan: false })
    for (const format of ['docx', 'pdf'] as const) {
      const text = (await paperOf(on.lead, entryId, format)).text.replaceAll(/\s+/gu, ' ')
      for (const words of [
        'Số: 12/UBND-VX',
        'ngày 22 tháng 11 năm 2024',
        'chậm nhất ngày 06 tháng 12 năm 2024',
        'V/v đôn đốc gửi biểu số liệu',
      ])
        expect(text).toContain(words)
      expect(text).toContain(`Nơi ${COMMUNES[1]}`)
      expect(text).not.toContain(`Nơi ${COMMUNES[2]}`)
    }
  },
)
