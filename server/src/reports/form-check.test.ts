/** The checker of form over HTTP: a file from outside, a report of the place and what goes with it, bad files, and who may. */
import { readFileSync } from 'node:fs'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { Press } from '@songhanh/papers/writing/typst/press'
import { afterAll, expect, test } from 'vitest'
import { sealAll, unsealed } from '../ledger/sealed.fixture.ts'
import { personWith, type Answered } from '../people/served.fixture.ts'
import { BODIES, COMMUNES, district, ok } from '../progress/year.fixture.ts'
import { everyPaper } from './looks/papers.fixture.ts'
import { reportRoutes } from './routes.ts'

const press = new Press()
afterAll(() => press.close())

const PLAN = readFileSync(new URL('../../../samples/plans/thanh-liem-2021-2025.txt', import.meta.url))
const codeOf = ({ status, body }: Answered) => [status, body?.code ?? null]
type Fault = { readonly rule: string; readonly level: string; readonly place: { readonly words: string } | null }
const rulesOf = ({ faults }: { readonly faults: readonly Fault[] }) => faults.map(({ rule }) => rule)

test('a file is checked and not kept: each fault with its place in the words', { timeout: 120_000 }, async () => {
  const on = await district({ more: reportRoutes(press, []) })
  const { officer } = await on.office(COMMUNES[0]!, 'mot')
  const check = (bytes: Uint8Array, name: string) => officer.upload('/api/form-checks', name, bytes)

  const plan = ok(await check(PLAN, 'Kế hoạch/kh.txt'))
  expect(plan).toMatchObject({ name: 'kh.txt', kind: 'named', printed: 'KẾ HOẠCH', prescribed: true, errors: 3, notes: 1 })
  expect(rulesOf(plan)).toEqual(['number-blank', 'day-blank', 'section-jump', 'deputy-without-body'])
  expect(plan.faults[0]).toMatchObject({ level: 'error', article: 'II.3', place: { line: 6, words: 'Số: /KH-UBND' } })

  const papers = everyPaper()
  const note = ok(await check(await writeWord(papers.get('note')!), 'phieu.docx'))
  expect(note).toMatchObject({ kind: 'submission-note', prescribed: false, errors: 0, notes: 0 })
  const pdf = await press.print(papers.get('report')!)
  if (!pdf.ok) throw new Error(pdf.refusal.code)
  expect(ok(await check(pdf.value, 'bao-cao.pdf'))).toMatchObject({ kind: 'named', printed: 'BÁO CÁO', faults: [] })

  // Bad files in a sentence of their own.
  for (const [name, bytes, code] of [
    ['trong.docx', Buffer.alloc(0), 'intake.empty-file'],
    ['hong.docx', Buffer.from('PK\u0003\u0004 and then nothing of a zip'), 'intake.broken-file'],
    ['anh.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'intake.not-readable'],
  ] as const) {
    const refused = await check(bytes, name)
    expect([name, refused.body.code]).toEqual([name, code])
    expect(refused.status).toBe(422)
    expect(refused.body.detail).toMatch(/\p{L}{2}/u)
  }
  const kept = await on.place.admin.query('SELECT count(*)::int AS n FROM document')
  expect(kept.rows[0].n).toBe(1)
  expect(on.served.failures).toEqual([])
})

test('a report of the place is checked as it would be sent out, by who may read it', { timeout: 120_000 }, async () => {
  const on = await district({ more: reportRoutes(press, []) })
  const { reportId } = ok(await on.lead.post('/api/reports', { planId: on.planId, kind: 'year', year: 2024 }))
  const at = `/api/reports/${reportId}`
  const check = (paper = '') => on.lead.get(`${at}/form-check${paper}`)
  expect(ok(await check())).toMatchObject({ kind: 'named', errors: 0, faults: [{ rule: 'awaits-number', level: 'note' }] })
  expect(ok(await check('?paper=note'))).toMatchObject({ kind: 'submission-note', faults: [] })
  expect(ok(await check('?paper=summary'))).toMatchObject({ kind: 'summary', faults: [] })
  expect((await check('?paper=other')).status).toBe(400)
  expect(codeOf(await on.lead.get('/api/reports/00000000-0000-4000-8000-000000000000/form-check'))).toEqual([403, 'people.no-right'])

  const signer = await personWith(on.served, on.administrator, 'committee-signer', on.served.placeKey, 'lanhdao')
  const clerk = await personWith(on.served, on.administrator, 'clerk', on.served.placeKey, 'vanthu')
  ok(await on.lead.post(`${at}/submit`, { expectedVersion: 1 }))
  ok(await signer.post(`${at}/sign`, { expectedVersion: 2 }))
  await sealAll(on.place, await unsealed(on.place))
  ok(await clerk.post(`${at}/number`, { expectedVersion: 3, number: 8, day: '2024-11-25' }))
  expect(ok(await check())).toMatchObject({ name: 'bao-cao-2024-so-8.docx', errors: 0, notes: 0 })

  // A body reads no report that has not left the house; a reader, who writes no papers, checks none.
  const { officer } = await on.office(BODIES[0]!, 'noivu')
  expect(codeOf(await officer.get(`${at}/form-check`))).toEqual([403, 'people.no-right'])
  const reader = await personWith(on.served, on.administrator, 'reader', on.served.placeKey, 'nguoidoc')
  expect(codeOf(await reader.upload('/api/form-checks', 'kh.txt', PLAN))).toEqual([403, 'people.no-right'])
  expect(on.served.failures).toEqual([])
})
