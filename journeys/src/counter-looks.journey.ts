/**
 * The pages of the public counter as a browser draws them: to everybody's eyes, and against pictures somebody has approved.
 *
 * A browser of another version or with other type draws the same page otherwise, so the pictures name the renderer they are of; on another they count
 * as skipped. What the pages say is compared everywhere (`portal/src/looks.test.ts`). `APPROVE=1` takes them as they are drawn now.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { greyOf, pictureIn, pixelsApart, pngOf, type Picture } from '@songhanh/papers/writing/pictures.fixture'
import { everyPage } from '@songhanh/portal/release.fixture'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'

const APPROVED = join(import.meta.dirname, 'approved')
const RENDERER = join(APPROVED, 'renderer.txt')
const SIZES = [
  { width: 1024, height: 768 },
  { width: 320, height: 640 },
] as const
/** A processor may round a stroke otherwise; a word or a rule that moved is hundreds. */
const FEW = 60

const PAGES = everyPage(true)
const pictured = [...PAGES.keys()].filter((name) => name.endsWith('.vi') || name === 'targets.en')

/** What a picture depends on beside the page: the browser, and the type it finds. */
async function rendererOf(browser: Browser, page: Page): Promise<string> {
  await page.setContent('<p><span style="font:40px serif">Tỷ số Ơ ữ 0123 ≤</span><span style="font:700 40px serif">Tỷ số Ơ ữ 0123 ≤</span></p>') // prettier-ignore
  const widths = await page.evaluate(() => [...document.querySelectorAll('span')].map((span) => span.getBoundingClientRect().width))
  return JSON.stringify({ browser: browser.version(), widths }, null, 2)
}

const approved = (): ReadonlyMap<string, Picture> =>
  new Map(
    readdirSync(APPROVED)
      .filter((name) => name.endsWith('.png'))
      .map((name) => [name, pictureIn(readFileSync(join(APPROVED, name)))]),
  )

test('every page looks as it was approved, on a desk and on a narrow phone', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const renderer = await rendererOf(browser, page)
  const approving = process.env['APPROVE'] === '1'
  test.skip(!approving && readFileSync(RENDERER, 'utf8').trim() !== renderer, 'the pictures are of another browser or other type')
  const drawn = new Map<string, Picture>()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const name of pictured) {
      await page.setContent(PAGES.get(name) ?? '')
      drawn.set(`${name}-${size.width}.png`, greyOf(await page.screenshot({ fullPage: true })))
    }
  }
  await context.close()
  if (approving) {
    rmSync(APPROVED, { recursive: true, force: true })
    mkdirSync(APPROVED)
    for (const [name, picture] of drawn) writeFileSync(join(APPROVED, name), pngOf(picture))
    writeFileSync(RENDERER, `${renderer}\n`)
  }
  const before = approved()
  const others = [...new Set([...drawn.keys(), ...before.keys()])].filter((name) => {
    const [now, then] = [drawn.get(name), before.get(name)]
    return !now || !then || pixelsApart(now, then) > FEW
  })
  expect(others).toEqual([])
})

test('without a script nothing runs off a page: 320 points, text twice as large, and on paper', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const [name, html] of PAGES) {
    await test.step(name, async () => {
      await page.setViewportSize({ width: 320, height: 640 })
      await page.setContent(html)
      await expectNoSidewaysScroll(page)
      // Text alone grows to twice its size, as a reader sets it in the browser.
      await page.setContent(html.replace('<html ', '<html style="font-size:200%" '))
      await expectNoSidewaysScroll(page)
      await page.setViewportSize({ width: 640, height: 640 })
      await expectNoSidewaysScroll(page)
      await page.emulateMedia({ media: 'print' })
      for (const gone of ['nav', 'form', '.way-out', '.language'])
        for (const one of await page.locator(gone).all()) await expect(one).toBeHidden()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.emulateMedia({ media: 'screen' })
    })
  }
  await context.close()
})

test('every page is accessible, on a narrow screen too and in high contrast', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  for (const name of pictured) {
    await test.step(name, async () => {
      await page.setContent(PAGES.get(name) ?? '')
      await expectAccessible(page)
      await page.emulateMedia({ forcedColors: 'active' })
      await expectAccessible(page)
      await page.emulateMedia({ forcedColors: null })
    })
  }
  await context.close()
})

test('the way out of a page about violence works by Esc, by the link, and without a script', async ({ browser }) => {
  const away = '**/www.google.com/**'
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await context.route(away, (route) => route.fulfill({ contentType: 'text/html', body: '<title>another page</title>' }))
    await context.route('**/here', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGES.get('measure-of-violence.vi') ?? '' })) // prettier-ignore
    for (const way of javaScriptEnabled ? (['Escape', 'link'] as const) : (['link'] as const)) {
      await page.goto('http://counter.invalid/here')
      const link = page.locator('.leave')
      await expect(link).toBeInViewport()
      await (way === 'link' ? link.click() : page.keyboard.press('Escape'))
      await expect(page).toHaveTitle('another page')
    }
    await context.close()
  }
})
