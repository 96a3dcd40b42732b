import { expect, test } from 'vitest'
import { approved, linesOf } from './approved.fixture.ts'
import { everyPage } from './release.fixture.ts'

test('every page of the counter says and links what was approved, in both languages; if the change is meant, read it and run approve.fixture.ts', () => {
  const now = new Map([...everyPage(false)].map(([name, html]) => [name, linesOf(html)]))
  const before = approved()
  expect([...now.keys()].toSorted()).toEqual([...before.keys()].toSorted())
  for (const [name, page] of now) expect(page, name).toBe(before.get(name))
})

test('every link of every page leads to a page, a file or a place that is there', () => {
  const pages = everyPage(false)
  const ids = (name: string) => new Set([...(pages.get(`${name}.vi`) ?? '').matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id))
  const anchors: Readonly<Record<string, ReadonlySet<string | undefined>>> = { 'ke-hoach': ids('paper'), 'phan-cong': ids('bodies') }
  const known = /^\/(?:cong-khai|xem-truoc)(?:\/[rs](?:\/(?:chi-tieu\/(?:1\.1|2\.[12])(?:\/so-lieu\.csv)?|xa(?:\/9000[012])?|ke-hoach|phan-cong|thang-hanh-dong|dinh-chinh|du-lieu|tim|so-lieu\.(?:csv|json|xlsx)|(?:nu-nam|tu-dien)\.csv))?)?$/u // prettier-ignore
  for (const [name, html] of pages)
    for (const [, href = ''] of html.matchAll(/ (?:href|action)="([^"]+)"/gu)) {
      if (/^(?:tel:\+?\d+|#noi-dung|https:\/\/www\.google\.com\/)$/u.test(href)) continue
      const [path = '', fragment] = href.split('#')
      expect([name, path.replace('?lang=en', '')]).toEqual([name, expect.stringMatching(known)])
      if (fragment !== undefined) expect([name, anchors[path.replace('?lang=en', '').split('/').at(-1) ?? '']?.has(fragment)]).toEqual([name, true]) // prettier-ignore
    }
})
