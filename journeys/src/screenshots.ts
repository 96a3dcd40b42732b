/** Takes the pictures of the README from a started place: `node journeys/src/screenshots.ts`. Small ones, as they are looked at on a screen. */
import { mkdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContextOptions, chromium } from '@playwright/test'
import config from '../playwright.config.ts'
import { planPath, signIn } from './desk.ts'
import { openPlace } from './opened-place.ts'

const FOLDER = fileURLToPath(new URL('../../docs/images', import.meta.url))
const MOST_BYTES = 300 * 1024

interface Picture {
  readonly name: string
  /** Path after the plan's own address. */
  readonly of: string
  readonly how: BrowserContextOptions
}

const desktop: BrowserContextOptions = { viewport: { width: 1366, height: 768 }, locale: 'vi-VN' }
const phone: BrowserContextOptions = { viewport: { width: 390, height: 780 }, locale: 'vi-VN' }
const pictures: readonly Picture[] = [
  { name: 'plan.png', of: '/targets', how: desktop },
  { name: 'plan-words.png', of: '/targets?item=target-7&text=true', how: desktop },
  { name: 'plan-duties.png', of: '/duties', how: desktop },
  { name: 'plan-dark.png', of: '/defects', how: { ...desktop, colorScheme: 'dark' } },
  { name: 'plan-phone.png', of: '/targets', how: phone },
]

const place = await openPlace()
const browser = await chromium.launch(config.use?.launchOptions ?? {})
try {
  await mkdir(FOLDER, { recursive: true })
  for (const { name, of, how } of pictures) {
    const context = await browser.newContext(how)
    const page = await context.newPage()
    await signIn(page, place)
    const plan = await planPath(page)
    await page.goto(place.url + plan + of, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)
    const path = join(FOLDER, name)
    await page.screenshot({ path })
    const { size } = await stat(path)
    if (size > MOST_BYTES) throw new Error(`${basename(path)} has ${size} bytes, more than ${MOST_BYTES}`)
    await context.close()
    console.log(`docs/images/${name}`)
  }
} finally {
  await browser.close()
  await place.close()
}
