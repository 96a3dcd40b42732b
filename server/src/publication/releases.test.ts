import { createHash } from 'node:crypto'
import { brotliDecompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { COMMUNES, ok } from '../progress/year.fixture.ts'
import { counterOf, GROUND, withBirths } from './released.fixture.ts'

test('a release is prepared, looked at, made public, read by anybody, and withdrawn', { timeout: 120_000 }, async () => {
  const on = await withBirths([
    [3, 1],
    [60, 50],
    [40, 41],
  ])
  const counter = await counterOf(on)
  expect((await counter.get('/cong-khai')).text).toContain('Chưa có bản công khai nào')

  const { releaseId } = ok(await on.lead.post('/api/releases', { planId: on.planId, year: 2024 }))
  const at = `/api/releases/${releaseId}`
  const preview = ok(await on.lead.get(at))
  expect(preview).toMatchObject({ state: 'prepared', threshold: 5, leaking: [] })
  const ratio = preview.measures.find(({ code }: { code: string }) => code === '4.1')
  const units = new Map(ratio.units.map((unit: { code: string; figure: object }) => [unit.code, unit.figure]))
  expect(units.get(COMMUNES[0])).toEqual({ value: null, reason: 'withheld', above: 'few', below: 'few' })
  // Another goes with it, or the small number were the rest of the total.
  expect([...units.values()].filter((figure: any) => figure.above === 'withheld').length).toBeGreaterThan(0)
  expect(preview.withheld).toContainEqual(
    expect.objectContaining({ key: `4.1 ${COMMUNES[0]} 2024 above`, why: 'small', unit: `Nơi ${COMMUNES[0]}`, side: 'above' }),
  )
  expect(ok(await on.lead.get(`${at}/attack`))).toMatchObject({ determined: [], undecided: [] })

  // Who gathers pages for everybody finds the counter and nothing else; what is only prepared is not named.
  const robots = await counter.get('/robots.txt', { host: 'huyen.example' })
  expect([robots.status, robots.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(robots.text).toBe(
    'User-agent: *\nAllow: /cong-khai\nDisallow: /cong-khai/*/tim\nDisallow: /\n\nSitemap: http://huyen.example/sitemap.xml\n',
  )
  const placesOf = async () => {
    const { status, headers, text } = await counter.get('/sitemap.xml', { host: 'huyen.example' })
    expect([status, headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8'])
    return [...text.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, place]) => place)
  }
  expect(await placesOf()).toEqual(['http://huyen.example/cong-khai'])

  // Prepared is not public: neither by its address nor in the database of the counter.
  expect((await counter.get(`/cong-khai/${releaseId}`)).status).toBe(404)
  expect((await on.lead.post(`${at}/publish`, { expectedVersion: 1, ground: GROUND })).status).toBe(403)
  expect((await on.signer.post(`${at}/publish`, { expectedVersion: 9, ground: GROUND })).body.code).toBe('basics.version-conflict')
  expect((await on.signer.post(`${at}/publish`, { expectedVersion: 1, ground: ' ' })).status).toBe(400)
  ok(await on.signer.post(`${at}/publish`, { expectedVersion: 1, ground: GROUND }))
  expect(ok(await on.lead.get(at))).toMatchObject({ state: 'public', ground: GROUND, outdated: false, report: null })
  expect((await on.signer.post(`${at}/publish`, { expectedVersion: 2, ground: GROUND })).body.code).toBe('people.not-in-this-state')

  const first = await counter.get(`/cong-khai/${releaseId}`)
  expect(await placesOf()).toEqual(['http://huyen.example/cong-khai', `http://huyen.example/cong-khai/${releaseId}`])
  expect(first.status).toBe(200)
  expect(first.headers['content-security-policy']).toContain("script-src 'none'")
  expect(first.text).toContain('Tỷ số giới tính khi sinh ở mức 110,7')
  const page = await counter.get(`/cong-khai/${releaseId}/chi-tieu/4.1`)
  expect(page.text).toContain('dưới 5')
  expect(page.text).not.toMatch(/>3 trên 1</u)

  // Whoever has the page is told so by any form of its tag; it goes out packed as asked, the same page in each way.
  const tag = String(page.headers['etag'])
  const at41 = `/cong-khai/${releaseId}/chi-tieu/4.1`
  for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*'])
    expect((await counter.get(at41, { 'if-none-match': known })).status).toBe(304)
  expect((await counter.get(at41, { 'if-none-match': '"other"' })).status).toBe(200)
  const packed = await counter.get(at41, { 'accept-encoding': 'gzip;q=0, br' })
  expect([packed.headers['content-encoding'], packed.headers['etag']]).toEqual(['br', tag])
  expect(brotliDecompressSync(packed.bytes).toString()).toBe(page.text)
  // The look comes with the page, and nothing but it.
  const style = /<style>([^<]*)<\/style>/u.exec(page.text)?.[1] ?? ''
  expect(first.headers['content-security-policy']).toContain(createHash('sha256').update(style).digest('base64'))

  const addresses = [
    '',
    '/ke-hoach',
    '/phan-cong',
    '/xa',
    '/xa/90002',
    '/thang-hanh-dong',
    '/dinh-chinh',
    '/du-lieu',
    '/tim?q=gioi%20tinh',
    '/chi-tieu/4.1',
    '/chi-tieu/2.1',
  ]
  for (const address of addresses) {
    for (const lang of ['', `${address.includes('?') ? '&' : '?'}lang=en`]) {
      const { status, text, bytes } = await counter.get(`/cong-khai/${releaseId}${address}${lang}`)
      expect([address, status]).toEqual([address, 200])
      expect(gzipSync(bytes).length).toBeLessThanOrEqual(60_000)
      // Nothing is fetched from elsewhere and nothing runs; the way out of the page is a link that a person follows.
      expect(text).not.toMatch(/<script|\son\w+=|<(?:img|link|iframe)[^>]+(?:src|href)="(?:https?:)?\/\//u)
    }
  }
  expect((await counter.get(`/cong-khai/${releaseId}/tim?q=gioi%20tinh`)).text).toContain('1 kết quả')
  expect((await counter.get(`/cong-khai/${releaseId}/tim?q=%3Cscript%3E`)).text).toContain('&lt;script&gt;')

  expect((await on.signer.post(`${at}/withdraw`, { expectedVersion: 2, reason: ' ' })).status).toBeGreaterThanOrEqual(400)
  ok(await on.signer.post(`${at}/withdraw`, { expectedVersion: 2, reason: 'Nhầm số liệu của một xã' }))
  const gone = await counter.get(`/cong-khai/${releaseId}/chi-tieu/4.1`)
  expect(gone.status).toBe(410)
  expect(gone.text).toContain('Nhầm số liệu của một xã')
  // The first page goes on saying that there was one.
  const list = (await counter.get('/cong-khai')).text
  expect(list.slice(list.indexOf('Đã thu hồi'))).toMatch(
    new RegExp(`href="/cong-khai/${releaseId}"[^]*Lý do: Nhầm số liệu của một xã`, 'u'),
  )
  expect(await placesOf()).toEqual(['http://huyen.example/cong-khai'])
  const { rows } = await on.place.admin.query<{ action: string }>(
    `SELECT action FROM ledger_entry WHERE thing_kind = 'release' ORDER BY at, id`,
  )
  expect(rows.map(({ action }) => action)).toEqual(['prepared', 'published', 'withdrawn'])
})

test(
  'a prepared release that nobody will publish is dropped with a reason, stays to be read, and never goes out',
  { timeout: 120_000 },
  async () => {
    const on = await withBirths([[60, 50]])
    const prepared = async () => ok(await on.lead.post('/api/releases', { planId: on.planId, year: 2024 })).releaseId as string
    const [old, fresh] = [await prepared(), await prepared()]
    const at = `/api/releases/${old}`
    const reason = 'Số liệu đã đổi sau khi chuẩn bị'
    expect((await on.signer.post(`${at}/drop`, { expectedVersion: 1, reason })).status).toBe(403)
    expect((await on.lead.post(`${at}/drop`, { expectedVersion: 1, reason: ' ' })).status).toBe(400)
    expect((await on.lead.post(`${at}/drop`, { expectedVersion: 4, reason })).body.code).toBe('basics.version-conflict')
    expect(ok(await on.lead.post(`${at}/drop`, { expectedVersion: 1, reason }))).toEqual({ releaseId: old, state: 'dropped', version: 2 })
    expect(ok(await on.signer.get(at))).toMatchObject({ state: 'dropped', droppedReason: reason, outdated: false, publishedAt: null })
    expect((await on.signer.post(`${at}/publish`, { expectedVersion: 2, ground: GROUND })).body.code).toBe('people.not-in-this-state')
    expect((await on.lead.post(`${at}/drop`, { expectedVersion: 2, reason })).body.code).toBe('people.not-in-this-state')
    // One that is public is withdrawn, never dropped.
    ok(await on.signer.post(`/api/releases/${fresh}/publish`, { expectedVersion: 1, ground: GROUND }))
    expect((await on.lead.post(`/api/releases/${fresh}/drop`, { expectedVersion: 2, reason })).body.code).toBe('people.not-in-this-state')
    const counter = await counterOf(on)
    expect((await counter.get(`/cong-khai/${old}`)).status).toBe(404)
    const { rows } = await on.place.admin.query<{ action: string; change: { detail: object } }>(
      `SELECT action, change FROM ledger_entry WHERE thing_kind = 'release' AND thing_id = $1 ORDER BY at, id`,
      [old],
    )
    expect(rows.map(({ action }) => action)).toEqual(['prepared', 'dropped'])
    expect(rows[1]!.change.detail).toEqual({ reason })
  },
)

test(
  'of two releases prepared side by side only one goes out; the counter can read neither counts nor anything else',
  { timeout: 120_000 },
  async () => {
    const on = await withBirths([
      [30, 31],
      [60, 50],
      [8, 41],
    ])
    const prepared = async () => ok(await on.lead.post('/api/releases', { planId: on.planId, year: 2024 })).releaseId as string
    const [one, two] = [await prepared(), await prepared()]
    const send = (id: string, more = {}) => on.signer.post(`/api/releases/${id}/publish`, { expectedVersion: 1, ground: GROUND, ...more })
    // It belongs to a report that went out under its number, of the same plan and year.
    expect((await send(one, { reportId: one })).body.code).toBe('releases.report-not-issued')
    const { reportId } = ok(await on.lead.post('/api/reports', { planId: on.planId, kind: 'year', year: 2024 }))
    const becomes = (state: string, year = 2024) =>
      on.place.admin.query(`UPDATE report SET state = $2, year = $3, signed_on = '2024-12-03' WHERE id = $1`, [reportId, state, year])
    for (const [state, year] of [['signed'], ['numbered'], ['issued', 2023]] as const) {
      await becomes(state, year)
      expect((await send(one, { reportId })).body.code).toBe('releases.report-not-issued')
      expect(ok(await on.lead.get(`/api/releases/${one}`)).report).toBeNull()
    }
    await becomes('issued')
    expect(ok(await on.lead.get(`/api/releases/${one}`)).report).toMatchObject({ id: reportId, state: 'issued' })
    ok(await send(one, { reportId }))
    expect(ok(await on.lead.get(`/api/releases/${one}`)).report).toMatchObject({ id: reportId })
    expect(ok(await on.lead.get(`/api/releases/${two}`)).outdated).toBe(true)
    expect((await send(two)).body.code).toBe('releases.outdated')
    const { door } = await counterOf(on)
    const asPublic = (sql: string) => door.transaction({ readOnly: true, session: null, placeId: on.place.id }, (r) => r.query(sql))
    expect(await asPublic('SELECT id FROM release')).toEqual([{ id: one }])
    expect(await asPublic('SELECT release_id FROM release_content')).toEqual([{ release_id: one }])
    expect(await asPublic('SELECT help FROM counter_setting')).toEqual([])
    for (const table of ['release_counts', 'figure', 'plan', 'edition', 'person', 'ledger_entry', 'progress_sum'])
      await expect(asPublic(`SELECT 1 FROM ${table}`)).rejects.toThrow('permission denied')

    // From now on nothing below ten is shown. What the first release printed stays known: said before, kept, and found by the attack in the same words.
    const settings = { threshold: 10, help: [{ name: 'Tổng đài', number: '1900 0000' }] }
    expect((await on.lead.post('/api/counter-settings', settings)).status).toBe(403)
    expect((await on.administrator.post('/api/counter-settings', { threshold: 7, help: [{ name: '', number: 'x' }] })).status).toBe(400)
    ok(await on.administrator.post('/api/counter-settings', settings))
    expect(ok(await on.lead.get('/api/counter-settings'))).toEqual(settings)
    const strict = await prepared()
    const preview = ok(await on.lead.get(`/api/releases/${strict}`))
    expect(preview).toMatchObject({ threshold: 10, leaking: [], comparedWith: { id: one } })
    expect(preview.alreadyPublic).toContainEqual(
      expect.objectContaining({ measure: '4.1', unit: `Nơi ${COMMUNES[2]}`, side: 'above', year: 2024 }),
    )
    ok(await send(strict))
    const found = ok(await on.lead.get(`/api/releases/${strict}/attack`))
    expect(found).toMatchObject({ determined: [], undecided: [] })
    expect(found.alreadyPublic).toEqual(preview.alreadyPublic.map(({ key }: { key: string }) => key))

    // The public reads what is told no longer, against the release before, without the number it was.
    const counter = await counterOf(on)
    const changes = async () => (await counter.get(`/cong-khai/${strict}/dinh-chinh`)).text.replaceAll(/\s+/gu, ' ')
    const [before, gone] = (await changes()).split('Không còn nêu</h2>')
    expect(before).toContain(`<a href="/cong-khai/${one}">Đọc bản trước</a>`)
    expect(gone).toContain(`<small>Nơi ${COMMUNES[2]}</small>`)
    expect(gone).toMatch(/<td data-label="Ở bản này">không nêu<\/td>/u)
    expect(await changes()).not.toMatch(/>19,5|>8 trên/u)
    // Nothing is told of a release that was withdrawn.
    const { version } = ok(await on.signer.get(`/api/releases/${one}`))
    ok(await on.signer.post(`/api/releases/${one}/withdraw`, { expectedVersion: version, reason: 'Có số nhỏ' }))
    expect(await changes()).toContain('Đây là bản công khai đầu tiên của kế hoạch, hoặc bản trước đã được thu hồi')
  },
)

test('a commune taken in after a release, with no girl born, is not the difference of two totals', { timeout: 120_000 }, async () => {
  const on = await withBirths([
    [30, 31],
    [60, 50],
  ])
  const prepared = async () => {
    const { releaseId } = ok(await on.lead.post('/api/releases', { planId: on.planId, year: 2024 }))
    const at = `/api/releases/${releaseId}`
    const { measures, leaking } = ok(await on.lead.get(at))
    expect(leaking).toEqual([])
    ok(await on.signer.post(`${at}/publish`, { expectedVersion: 1, ground: GROUND }))
    return measures.find(({ code }: { code: string }) => code === '4.1').figure
  }
  expect(await prepared()).toMatchObject({ above: 90, below: 81 })
  await on.send(2, [3, null])
  expect(await prepared()).toMatchObject({ value: null, above: 'withheld', below: 81 })
})
