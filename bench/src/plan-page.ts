import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { median, type Figure } from './figure.ts'
import { openPlace, placeFolder } from './opened-place.ts'

/** A cheap phone on a poor line, as in the measurements the budget was made from. */
const SLOWER = 4
const NETWORK = { offline: false, latency: 562, downloadThroughput: 1_470_000 / 8, uploadThroughput: 675_000 / 8 }
const ROUNDS = 5
const CALM = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How long it takes from opening the plan's address until its targets stand on the screen, with nothing kept from before. */
export async function planPage(): Promise<Figure[]> {
  const folder = await placeFolder()
  const place = await openPlace(folder.path)
  const browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: CALM })
  try {
    const token = (await readFile(join(folder.path, 'token'), 'utf8')).trim()
    const seconds = []
    for (let i = 0; i < ROUNDS; i++) seconds.push(await once(browser, place.url, token))
    return [{ what: 'plan page usable, processor slowed 4 times, 1.5 Mbit/s with 560 ms', value: median(seconds), unit: 's', wanted: 2.5 }]
  } finally {
    await browser.close()
    await place.stop()
    await folder.remove()
  }
}

async function once(browser: Browser, url: string, token: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  await context.addInitScript((kept) => localStorage.setItem('songhanh.token', kept), token)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.emulateNetworkConditions', NETWORK)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const began = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.getByText('3.2a').first().waitFor({ timeout: 60_000 })
  const seconds = (performance.now() - began) / 1000
  await context.close()
  return seconds
}
