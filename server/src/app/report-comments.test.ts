/** Comments on a draft over HTTP, from the question to the printed table, with what each sees on the first page. */
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { expect, test } from 'vitest'
import { personWith, type Answered } from '../people/served.fixture.ts'
import { newId } from '../platform/ids.ts'
import { BODIES, COMMUNES, district, ok } from '../progress/year.fixture.ts'
import { allRoutes, usualSetting } from './routes.ts'

const [FIRST, SECOND] = COMMUNES as [string, string]
const BODY = BODIES[0]!

async function withDraft() {
  const on = await district({ routes: (secret) => allRoutes(usualSetting(), secret) })
  const { reportId } = ok(await on.lead.post('/api/reports', { planId: on.planId, kind: 'year', year: 2024 }))
  const [one, two, body] = [await on.office(FIRST, 'mot'), await on.office(SECOND, 'hai'), await on.office(BODY, 'noivu')]
  const later = (days: number) => on.place.admin.query('UPDATE business_clock SET offset_days = offset_days + $1', [days])
  return { ...on, one, two, body, reportId, at: `/api/reports/${reportId}`, later }
}
const codeOf = ({ body }: Answered): string | null => body?.code ?? null
const asking = (asked: readonly string[], due = '2024-11-28') => ({ expectedVersion: 1, asked, due, note: 'Góp ý phần kết quả' })
const openKinds = async (by: { get(path: string): Promise<Answered> }) =>
  ok(await by.get('/api/to-do')).things.map(({ kind, id }: { kind: string; id: string }) => [kind, id] as const)
const requestOf = async (by: { get(path: string): Promise<Answered> }): Promise<string> => {
  const found = (await openKinds(by)).find(([kind]: readonly [string, string]) => kind === 'give-comments')
  if (!found) throw new Error('nobody has asked for comments')
  return found[1]
}
const textOf = async ({ file }: Answered) => {
  const paper = await readPaper('bang.docx', file!.bytes)
  return paper.ok ? paper.value.text.replaceAll(/\s+/gu, ' ') : paper.refusal.code
}

test(
  'a draft goes out for comments, each answers for itself, the lead responds to each, and the table is printed',
  { timeout: 120_000 },
  async () => {
    const on = await withDraft()
    const rounds = `${on.at}/comment-rounds`

    // Asked are seats of the place, until a day to come; once at a time.
    expect(codeOf(await on.lead.post(rounds, asking(['unit:99999@2020-01-01'])))).toBe('reports.asked-not-found')
    expect(codeOf(await on.lead.post(rounds, asking([on.served.placeKey])))).toBe('reports.asked-not-found')
    expect(codeOf(await on.lead.post(rounds, asking([FIRST], '2024-11-24')))).toBe('reports.comments-due-past')
    expect(codeOf(await on.lead.post(rounds, { ...asking([FIRST]), expectedVersion: 9 }))).toBe('basics.version-conflict')
    const both = await Promise.all([on.lead, on.second].map((lead) => lead.post(rounds, asking([FIRST, SECOND, BODY, FIRST]))))
    expect(both.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'reports.comments-asked-already'])
    const { roundId, asked } = both.find(({ status }) => status === 200)!.body
    expect(asked).toBe(3)

    // The asked see it on their first page; nobody sees the request of another, nor the draft itself.
    const mine = await requestOf(on.one.head)
    const theirs = await requestOf(on.two.head)
    const officersKinds = async () => (await openKinds(on.one.officer)).map(([kind]: readonly [string, string]) => kind)
    expect(await officersKinds()).not.toContain('give-comments')
    expect(await officersKinds()).toContain('draft-comments')
    const request = ok(await on.one.head.get(`/api/comment-requests/${mine}`))
    expect(request).toMatchObject({ due: '2024-11-28', stance: null, comments: [], note: 'Góp ý phần kết quả', seat: { key: FIRST } })
    const section = request.sections.find(({ label }: { label: string }) => label.startsWith('II.'))
    expect(codeOf(await on.one.head.get(`/api/comment-requests/${theirs}`))).toBe('people.no-right')
    expect(codeOf(await on.one.head.get(on.at))).toBe('people.no-right')
    expect(codeOf(await on.one.head.get(`${on.at}/comments`))).toBe('people.no-right')
    expect(codeOf(await on.two.officer.get(`/api/comment-requests/${mine}`))).toBe('people.no-right')

    // Their officer reads the draft and prepares an answer; it is none until the head sends it, and the lead does not see it.
    const draftOf = { stance: 'comments', comments: [{ section: section.key, text: 'Đề nghị nêu số xã <b># {A}' }], expectedVersion: 1 }
    const draftAt = `/api/comment-requests/${mine}/own-draft`
    expect(ok(await on.one.officer.get(`/api/comment-requests/${mine}`))).toMatchObject({ draft: null, sends: false })
    expect((await on.one.officer.get(`/api/comment-requests/${mine}/draft?format=docx`)).file!.bytes.subarray(0, 2).toString()).toBe('PK')
    expect(codeOf(await on.one.officer.post(`/api/comment-requests/${mine}/answer`, draftOf))).toBe('people.no-right')
    expect(codeOf(await on.two.officer.post(draftAt, draftOf))).toBe('people.no-right')
    expect(codeOf(await on.one.officer.post(draftAt, { ...draftOf, comments: [{ section: 'block-999', text: 'x' }] }))).toBe(
      'reports.section-not-found',
    )
    const { version } = ok(await on.one.officer.post(draftAt, draftOf))
    expect(codeOf(await on.one.officer.post(draftAt, draftOf))).toBe('basics.version-conflict')
    expect(ok(await on.one.head.get(`/api/comment-requests/${mine}`))).toMatchObject({
      stance: null,
      sends: true,
      draft: { stance: 'comments', comments: draftOf.comments },
    })
    expect(JSON.stringify(ok(await on.lead.get(`${on.at}/comments`)))).not.toContain('nêu số xã')
    expect(await officersKinds()).not.toContain('draft-comments')
    expect(version).toBe(2)

    // What they read is the draft as it was sent, whatever the lead writes meanwhile; it is not submitted while comments are open.
    const text = 'Câu viết sau khi đã gửi lấy ý kiến.'
    ok(await on.lead.post(`${on.at}/paragraphs`, { key: 'closing', text, expectedVersion: 1 }))
    const sent = await textOf(await on.one.head.get(`/api/comment-requests/${mine}/draft?format=docx`))
    expect(sent).toContain('BÁO CÁO')
    expect(sent).not.toContain(text)
    expect((await on.one.head.get(`/api/comment-requests/${mine}/draft?format=pdf`)).file!.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(codeOf(await on.lead.post(`${on.at}/submit`, { expectedVersion: 2 }))).toBe('reports.comments-open')

    const answer = (id: string) => `/api/comment-requests/${id}/answer`
    const says = (stance: string, comments: object[] = [], expectedVersion = 2) => ({ stance, comments, expectedVersion })
    const one = [
      { section: section.key, text: 'Bổ sung số liệu <b># {A}' },
      { section: 'whole', text: 'Rút gọn phần đầu' },
    ]
    expect(codeOf(await on.one.head.post(answer(mine), says('comments')))).toBe('reports.comments-missing')
    expect(codeOf(await on.one.head.post(answer(mine), says('agree', one)))).toBe('reports.comments-and-agrees')
    expect(codeOf(await on.one.head.post(answer(mine), says('comments', [{ section: 'block-999', text: 'x' }])))).toBe(
      'reports.section-not-found',
    )
    expect(codeOf(await on.two.head.post(answer(mine), says('agree')))).toBe('people.no-right')
    expect(codeOf(await on.lead.post(answer(mine), says('agree')))).toBe('people.no-right')
    ok(await on.one.head.post(answer(mine), says('agree')))
    expect(codeOf(await on.one.head.post(answer(mine), says('agree')))).toBe('basics.version-conflict')
    // Sent again before anything was said to it, it takes the place of the first.
    ok(await on.one.head.post(answer(mine), says('comments', one, 3)))
    expect((await openKinds(on.one.head)).map(([kind]: readonly [string, string]) => kind)).not.toContain('give-comments')
    expect(await openKinds(on.lead)).toContainEqual(['answer-comments', on.reportId])

    await on.later(5)
    ok(await on.two.head.post(answer(theirs), says('agree', [], 1)))

    const seen = ok(await on.lead.get(`${on.at}/comments`)).rounds[0]
    expect(seen.standing).toEqual({
      asked: 3,
      answered: 2,
      agreed: 1,
      commented: 1,
      late: 1,
      silent: 1,
      comments: 2,
      taken: 0,
      explained: 0,
    })
    const [first, second] = seen.asked.find(({ seat }: { seat: { key: string } }) => seat.key === FIRST).comments
    const response = (id: string) => `/api/comments/${id}/response`
    expect(codeOf(await on.lead.post(response(first.id), { kind: 'explained', text: ' ' }))).toBe('reports.explanation-missing')
    expect(codeOf(await on.lead.post(response(newId()), { kind: 'taken', text: '' }))).toBe('people.no-right')
    expect(codeOf(await on.one.head.post(response(first.id), { kind: 'taken', text: '' }))).toBe('people.no-right')
    ok(await on.lead.post(response(first.id), { kind: 'taken', text: 'Đã bổ sung tại mục II' }))
    expect(codeOf(await on.one.head.post(answer(mine), says('agree', [], 4)))).toBe('reports.comments-responded')
    const close = `/api/comment-rounds/${roundId}/close`
    expect(codeOf(await on.lead.post(close))).toBe('reports.comments-unanswered')
    ok(await on.lead.post(response(second.id), { kind: 'explained', text: 'Giữ theo đề cương' }))
    expect((await openKinds(on.lead)).map(([kind]: readonly [string, string]) => kind)).not.toContain('answer-comments')
    ok(await on.lead.post(close))
    expect(codeOf(await on.lead.post(close))).toBe('reports.comments-closed')
    expect(codeOf(await on.lead.post(response(first.id), { kind: 'taken', text: '' }))).toBe('reports.comments-closed')
    const silent = await on.body.head.get('/api/to-do')
    expect(ok(silent).things.map(({ kind }: { kind: string }) => kind)).not.toContain('give-comments')

    // Who commented reads what was said to it; the table has all of it in the official form.
    expect(ok(await on.one.head.get(`/api/comment-requests/${mine}`)).comments[0].response).toEqual({
      kind: 'taken',
      text: 'Đã bổ sung tại mục II',
    })
    const table = await textOf(await on.lead.get(`/api/comment-rounds/${roundId}/table?format=docx`))
    for (const words of [
      'BẢN TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN',
      'Đã gửi lấy ý kiến 3 cơ quan, đơn vị, địa phương; 2 nơi đã trả lời',
      `Trả lời sau thời hạn: Nơi ${SECOND}`,
      `Chưa trả lời: Nơi ${BODY}`,
      'Bổ sung số liệu <b># {A}',
      'Tiếp thu: Đã bổ sung tại mục II',
      'Giải trình: Giữ theo đề cương',
    ])
      expect(table).toContain(words)
    expect((await on.lead.get(`/api/comment-rounds/${roundId}/table?format=pdf`)).file!.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(codeOf(await on.one.head.get(`/api/comment-rounds/${roundId}/table?format=docx`))).toBe('people.no-right')

    // Closed, the draft goes on; what was said to it stays with those who see drafts.
    ok(await on.lead.post(`${on.at}/submit`, { expectedVersion: 2 }))
    expect(ok(await on.lead.get(`${on.at}/comments`)).rounds).toHaveLength(1)
    expect(on.served.failures).toEqual([])
  },
)

test('the database itself shows a request to the asked and to those who see drafts, whatever asks it', { timeout: 60_000 }, async () => {
  const on = await withDraft()
  const reader = await personWith(on.served, on.administrator, 'reader', on.served.placeKey, 'xem')
  ok(await on.lead.post(`${on.at}/comment-rounds`, asking([FIRST, BODY])))
  const counted = async (personId: string) => {
    const session = `nhin ${personId}`
    await on.place.admin.query(
      `INSERT INTO signed_in (secret_hash, place_id, person_id, id, kind, second_factor, begun_at, idle_until, absolute_until)
       VALUES (sha256($1), $2, $3, $4, 'session', true, now(), 'infinity', 'infinity')`,
      [Buffer.from(session), on.place.id, personId, session],
    )
    return on.place.app.transaction({ readOnly: true, session, placeId: on.place.id }, async (r) => {
      const rows = await r.query<{ n: number }>(
        'SELECT ((SELECT count(*) FROM comment_request) * 10 + (SELECT count(*) FROM comment_round))::int AS n',
      )
      return rows[0]?.n
    })
  }
  const seen = await Promise.all([on.lead, on.one.head, on.two.head, on.body.head, reader].map(({ personId }) => counted(personId)))
  expect(seen).toEqual([21, 11, 0, 11, 0])
  expect(on.served.failures).toEqual([])
})
