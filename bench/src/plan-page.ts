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

/** How long it takes from opening the plan's address until its targets stand on the screen, with nothing kept from before, and how much JavaScript that brings. */
export async function planPage(): Promise<Figure[]> {
  const folder = await placeFolder()
  const place = await openPlace(folder.path)
  const browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: CALM })
  try {
    const token = (await readFile(join(folder.path, 'token'), 'utf8')).trim()
    const plan = await firstPlan(place.url, token)
    const visits = []
    for (let i = 0; i < ROUNDS; i++) visits.push(await visit(browser, plan, token))
    const script = median(visits.map(({ kilobytes }) => kilobytes))
    return [
      {
        what: 'plan page usable, processor slowed 4 times, 1.5 Mbit/s with 560 ms',
        value: median(visits.map(({ seconds }) => seconds)),
        unit: 's',
        wanted: 2.5,
      },
      { what: 'JavaScript of that page as it is sent (packed by brotli)', value: script, unit: 'KB', wanted: 135 },
    ]
  } finally {
    await browser.close()
    await place.stop()
    await folder.remove()
  }
}

/** The address a link to the plan holds. */
async function firstPlan(url: string, token: string): Promise<string> {
  const answer = await fetch(`${url}/api/plans`, { headers: { authorization: `Bearer ${token}` } })
  const { plans } = (await answer.json()) as { readonly plans: readonly { readonly id: string }[] }
  return `${url}/plans/${plans[0]?.id}/targets`
}

interface Visit {
  readonly seconds: number
  readonly kilobytes: number
}

async function visit(browser: Browser, address: string, token: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  await context.addInitScript((kept) => localStorage.setItem('songhanh.token', kept), token)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.emulateNetworkConditions', NETWORK)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const began = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.getByText('3.2a').first().waitFor({ timeout: 60_000 })
  const seconds = (performance.now() - began) / 1000
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming && entry.name.endsWith('.js'))
      .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
  )
  await context.close()
  return { seconds, kilobytes: bytes / 1000 }
}
