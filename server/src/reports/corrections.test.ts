/** What comes after a numbered report, over HTTP: a letter, a withdrawal, a report that replaces it. */
import { PAPER_LIMITS } from '@songhanh/papers/reading/limits'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { unpack } from '@songhanh/papers/reading/unpack'
import { Press } from '@songhanh/papers/writing/typst/press'
import { afterAll, expect, test } from 'vitest'
import { sealAll, unsealed } from '../ledger/sealed.fixture.ts'
import { personWith, type Browser } from '../people/served.fixture.ts'
import { COMMUNES, district, ok } from '../progress/year.fixture.ts'
import { reportRoutes } from './routes.ts'

const press = new Press()
afterAll(() => press.close())

async function issuing() {
  const on = await district({ more: reportRoutes(press, []) })
  const signer = await personWith(on.served, on.administrator, 'committee-signer', on.served.placeKey, 'lanhdao')
  const clerk = await personWith(on.served, on.administrator, 'clerk', on.served.placeKey, 'vanthu')
  const open = async () => {
    const { reportId } = ok(await on.lead.post('/api/reports', { planId: on.planId, kind: 'year', year: 2024 }))
    return `/api/reports/${reportId}`
  }
  const asked = async (at: string) => {
    const body = { expectedVersion: 1, asked: [COMMUNES[0]!], due: '2024-11-28', note: '' }
    const { roundId } = ok(await on.lead.post(`${at}/comment-rounds`, body))
    ok(await on.lead.post(`/api/comment-rounds/${roundId}/close`, {}))
  }
  const issue = async (at: string, number: number) => {
    ok(await on.lead.post(`${at}/submit`, { expectedVersion: 1 }))
    ok(await signer.post(`${at}/sign`, { expectedVersion: 2 }))
    await sealAll(on.place, await unsealed(on.place))
    ok(await clerk.post(`${at}/number`, { expectedVersion: 3, number, day: '2024-11-25' }))
    ok(await clerk.post(`${at}/issue`, { expectedVersion: 4 }))
  }
  return { ...on, signer, clerk, open, asked, issue }
}

const last = (page: { closing: { pieces: { text: string }[] } }) => page.closing.pieces.map(({ text }) => text).join('')

test(
  'an issued report is corrected by a letter, replaced by another that says so, or withdrawn, and never changes itself',
  { timeout: 180_000 },
  async () => {
    const on = await issuing()
    const first = await on.open()
    // What has not left the house is mended in the draft.
    const letter = { kind: 'letter', number: '45/UBND-VX', day: '2024-11-25', content: 'Chỉ tiêu 5.2: 52,1%, không phải 52,0%.' }
    expect((await on.clerk.post(`${first}/corrections`, letter)).status).toBe(403)
    await on.issue(first, 8)
    const pdf = (await on.clerk.get(`${first}/file?format=pdf`)).file!.bytes
    const paper = ok(await on.clerk.get(first)).paper

    // The clerk writes it down with number and day of the office's book; nobody else does.
    expect((await on.lead.post(`${first}/corrections`, letter)).status).toBe(403)
    expect((await on.clerk.post(`${first}/corrections`, { ...letter, day: '2024-11-24' })).body.code).toBe(
      'reports.correction-before-paper',
    )
    expect((await on.clerk.post(`${first}/corrections`, { ...letter, day: '2024-11-26' })).body.code).toBe('reports.correction-to-come')
    expect((await on.clerk.post(`${first}/corrections`, { ...letter, content: ' ' })).body.code).toBe('basics.faults')
    ok(await on.clerk.post(`${first}/corrections`, letter))
    expect(ok(await on.clerk.get(first))).toMatchObject({ standing: 'corrected', paper })
    const { officer } = await on.office(COMMUNES[0]!, 'mot')
    expect(ok(await officer.get(`${first}/corrections`))).toMatchObject({
      corrections: [{ ...letter, byReport: null, recordedBy: 'Người vanthu', recordedOn: '2024-11-25' }],
      replaces: null,
      mayRecord: false,
    })

    // The next report of the period replaces it: said in its last sentence from the first draft on, linked when it is issued, and not before.
    const second = await on.open()
    expect(last(ok(await on.lead.get(second)))).toMatch(/, thay thế Báo cáo số 08\/BC-UBND ngày 25\/11\/2024\.\/\.$/u)
    expect(ok(await on.lead.get(`${second}/corrections`)).replaces).toMatchObject({ number: 8, symbol: 'BC-UBND', day: '2024-11-25' })
    expect(ok(await on.lead.get(first)).standing).toBe('corrected')
    await on.asked(second)
    await on.issue(second, 9)
    expect(ok(await on.lead.get(first)).standing).toBe('replaced')
    expect(ok(await officer.get(`${first}/corrections`))).toMatchObject({
      corrections: [{ kind: 'letter' }, { kind: 'replacement', number: null, content: null, byReport: { number: 9, symbol: 'BC-UBND' } }],
    })
    expect(ok(await officer.get(`${second}/corrections`))).toMatchObject({ corrections: [], replaces: { number: 8 } })
    expect((await on.clerk.post(`${first}/corrections`, letter)).body.code).toBe('reports.no-longer-stands')

    // Withdrawn, it holds no more, and the next one replaces nothing.
    ok(await on.clerk.post(`${second}/corrections`, { ...letter, kind: 'withdrawal', content: 'Ban hành nhầm.' }))
    const list = ok(await on.lead.get('/api/reports')).reports.map(({ number, standing }: { number: number; standing: string }) => [
      number,
      standing,
    ])
    expect(list.toSorted()).toEqual([
      [8, 'replaced'],
      [9, 'withdrawn'],
    ])
    const third = await on.open()
    expect(last(ok(await on.lead.get(third)))).not.toContain('thay thế')
    expect(ok(await on.lead.get(`${third}/corrections`)).replaces).toBeNull()

    // The papers themselves are what they were, to the byte; the file of the year says which of them hold.
    expect((await on.clerk.get(`${first}/file?format=pdf`)).file!.bytes).toEqual(pdf)
    const filed = async (by: Browser) => unpack((await by.get('/api/report-files/2024')).file!.bytes, () => true, PAPER_LIMITS)
    const packed = await filed(on.lead)
    // What was said to the draft lies beside its paper for those who see drafts, and for nobody else.
    const opinions = (of: ReadonlyMap<string, unknown>) => [...of.keys()].filter((name) => name.includes('tiep-thu'))
    expect(opinions(packed)).toEqual(['02-bao-cao-so-9-tiep-thu-giai-trinh-1.pdf'])
    expect(opinions(await filed(on.clerk))).toEqual([])
    const contents = await readPaper('muc-luc.pdf', packed.get('00-muc-luc.pdf')!)
    const said = contents.ok ? contents.value.text.replace(/\s+/gu, ' ') : ''
    expect(said).toContain('(đã được thay thế)')
    expect(said).toContain('(đã thu hồi)')
    expect(on.served.failures).toEqual([])
  },
)

test('what stands beside a paper is added to, and neither changed nor taken away', async () => {
  const on = await issuing()
  const rights = await on.place.admin.query<{ grants: string[] }>(
    `SELECT array_agg(privilege_type::text ORDER BY privilege_type) AS grants FROM information_schema.role_table_grants
     WHERE table_name = 'report_correction' AND grantee = 'songhanh_app'`,
  )
  expect(rights.rows[0]?.grants).toEqual(['INSERT', 'SELECT'])
})
