import { Buffer } from 'node:buffer'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { intake } from '@songhanh/words/vi/intake'
import { intake as refusals } from '@songhanh/words/vi/refusals/intake'
import { expectAccessible } from './accessible.ts'
import { signIn, test } from './desk.ts'

const file = (name: string, content: string | Buffer) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
const told = (page: Page) => page.getByRole('alert')
const noise = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 197 + 13) % 256))

test.beforeEach(async ({ page, place }) => {
  await signIn(page, place, '/intake')
})

for (const [what, paper, code] of [
  ['an empty file', file('trong.txt', ''), 'intake.empty-file'],
  ['a picture with the name of a text', file('anh.txt', noise), 'intake.not-readable'],
  ['noise with the name of a Word paper', file('hong.docx', noise), 'intake.not-readable'],
  ['a letter that is no plan', file('thu.txt', 'Kính gửi các bạn,\n\nHẹn gặp lại vào cuối tuần.\n'), 'intake.no-plan'],
] as const)
  test(`${what} is answered in one sentence, and nothing is half done`, async ({ page }) => {
    await page.locator('input[type=file]').setInputFiles(paper)
    await expect(told(page)).toHaveText(`${intake.upload.failed}. ${refusals[code]}`)
    await expectAccessible(page)
    await page.reload()
    await expect(page.getByRole('region', { name: intake.upload.waiting })).toHaveCount(0)
  })

test('a pasted text that is no plan is answered in one sentence, and is still there to be mended', async ({ page }) => {
  await page.getByRole('button', { name: intake.paste.open }).click()
  await page.getByLabel(intake.paste.text).fill('Kính gửi các bạn,\n\nHẹn gặp lại vào cuối tuần.\n')
  await page.getByRole('button', { name: intake.paste.read }).click()
  await expect(told(page)).toHaveText(`${intake.upload.failed}. ${refusals['intake.no-plan']}`)
  await expect(page.getByLabel(intake.paste.text)).toHaveValue(/cuối tuần/)
  await expectAccessible(page)
  await page.getByRole('button', { name: intake.review.cancel }).click()
  await expect(page.getByRole('button', { name: intake.paste.open })).toBeFocused()
})

test('a file of 50 MB is refused without being read', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'songhanh-large-'))
  const path = join(folder, 'lon.txt')
  const large = await open(path, 'w')
  await large.truncate(50 * 1024 * 1024)
  await large.close()
  await page.locator('input[type=file]').setInputFiles(path)
  const sentence = refusals['intake.too-large'].split('{')[0] ?? ''
  await expect(told(page)).toContainText(`${intake.upload.failed}. ${sentence}`, { timeout: 60_000 })
  await rm(folder, { recursive: true })
})
