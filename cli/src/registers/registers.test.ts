import { registerRoutes } from '@songhanh/server/registers/routes'
import { shippedRegisters } from '@songhanh/server/app/shipped'
import { COMMUNES, district, ok } from '@songhanh/server/progress/year.fixture'
import { expect, test } from 'vitest'
import { songhanh } from '../terminal.fixture.ts'

test('registers are listed and taken out whole; one that opens only with a reason is refused', { timeout: 180_000 }, async () => {
  const on = await district({ more: registerRoutes(shippedRegisters()) })
  const { officer } = await on.office(COMMUNES[0]!, 'mot')
  const item = { title: '=Tin, bài', kind: 'news', day: '2024-11-15', items: 2 }
  ok(await officer.post('/api/registers/broadcasts/entries', { keeper: COMMUNES[0], entries: [item] }))
  const { key } = ok(await on.lead.post('/api/account/keys', { label: 'Dòng lệnh', rights: ['work.read'], days: 1 }))
  const place = { SONGHANH_URL: await on.served.listen(), SONGHANH_TOKEN: key as string }
  const listed = await songhanh(['registers', 'list'], place)
  expect(listed.out).toMatch(/^broadcasts +1 {2}Tin, bài truyền thanh$/m)
  expect(listed.out).toMatch(/^monthly-counts +– {2}/m)
  const csv = await songhanh(['registers', 'export', 'broadcasts', '--year', '2024'], place)
  // A text that a spreadsheet could take for a formula goes out harmless.
  expect(csv.out).toContain(`"'=Tin, bài",news,2024-11-15,2`)
  expect((await songhanh(['registers', 'export', 'monthly-counts'], place)).code).toBe(1)
  expect((await songhanh(['registers', 'export', 'nothing'], place)).err).toContain('broadcasts')
})
