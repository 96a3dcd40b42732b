import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { identify } from '../people/identify.ts'
import type { Browser } from '../people/served.fixture.ts'
import { COMMUNES, ok } from '../progress/year.fixture.ts'
import { previewPages } from './preview-pages.ts'
import { counterOf, GROUND, withBirths } from './released.fixture.ts'

const FILES = ['so-lieu.csv', 'nu-nam.csv', 'so-lieu.json', 'so-lieu.xlsx', 'tu-dien.csv', 'chi-tieu/4.1/so-lieu.csv']

test(
  'before it is public a release is read at the desk page by page, and those very pages and files are what becomes public',
  { timeout: 120_000 },
  async () => {
    const on = await withBirths([
      [3, 1],
      [60, 50],
      [40, 41],
    ])
    const prepared = async () => ok(await on.lead.post('/api/releases', { planId: on.planId, year: 2024 })).releaseId as string
    const app = Fastify()
    await previewPages(on.place, (headers) => identify(on.served.entrance, headers))(app, undefined as never)
    onTestFinished(() => app.close())
    const seen = async (by: Browser | null, path: string) => {
      const cookie = [...(by?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
      const { statusCode, headers, body, rawPayload } = await app.inject({
        url: `/xem-truoc/${path}`,
        headers: by ? { cookie, host: 'localhost:80' } : {},
      })
      return { status: statusCode, headers, text: body, bytes: rawPayload }
    }
    const first = await prepared()
    ok(await on.signer.post(`/api/releases/${first}/publish`, { expectedVersion: 1, ground: GROUND }))
    const id = await prepared()
    expect((await seen(null, `${id}/xa`)).headers.location).toBe(`/reports/releases/${id}`)
    const { officer } = await on.office(COMMUNES[0]!, 'kieu')
    expect((await seen(officer, id)).status).toBe(403)
    expect([(await seen(on.lead, 'x')).status, (await seen(on.lead, randomUUID())).status]).toEqual([400, 403])
    expect((await seen(on.lead, `${first}/chi-tieu/4.1`)).headers.location).toBe(`/cong-khai/${first}/chi-tieu/4.1`)

    const page = await seen(on.signer, `${id}/chi-tieu/4.1`)
    expect([page.status, page.headers['cache-control'], page.headers['x-robots-tag']]).toEqual([200, 'no-store', 'noindex'])
    expect(page.headers['content-security-policy']).toContain("script-src 'none'")
    // Every page there is a link to, from the first one on.
    const texts = new Map<string, string>()
    for (const open = [id, `${id}?lang=en`, `${id}/tim?q=gioi`]; open.length > 0;) {
      const path = open.shift()!
      if (texts.has(path) || FILES.some((file) => path.endsWith(file))) continue
      const { status, text } = await seen(on.signer, path)
      expect([path, status]).toEqual([path, 200])
      expect(text).toMatch(/<p class="invented preview" role="note">(?:Xem trước|A preview)/u)
      texts.set(path, text)
      open.push(...[...text.matchAll(/href="\/xem-truoc\/([^"#]+)/gu)].map(([, next = '']) => next).filter((next) => next.startsWith(id)))
    }
    expect(texts.size).toBeGreaterThan(30)
    const files = new Map<string, Buffer>()
    for (const name of FILES) files.set(name, (await seen(on.signer, `${id}/${name}`)).bytes)

    ok(await on.signer.post(`/api/releases/${id}/publish`, { expectedVersion: 1, ground: GROUND }))
    const counter = await counterOf(on)
    const same = (text: string) =>
      text
        .replace(/<p class="invented preview".*?<\/p>/su, '')
        .replaceAll('/xem-truoc', '/cong-khai')
        .replace(/(?:Căn cứ công khai|Ground of the release): [^<]*?\d{4}\.\s/u, '')
        .replaceAll(/\s+/gu, ' ')
    for (const [path, text] of texts) expect([path, same((await counter.get(`/cong-khai/${path}`)).text)]).toEqual([path, same(text)])
    for (const [name, bytes] of files)
      expect([name, (await counter.get(`/cong-khai/${id}/${name}`)).bytes.equals(bytes)]).toEqual([name, true])
    const dropped = await prepared()
    ok(await on.lead.post(`/api/releases/${dropped}/drop`, { expectedVersion: 1, reason: 'Thôi' }))
    expect((await seen(on.lead, dropped)).status).toBe(404)
  },
)
