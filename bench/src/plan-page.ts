import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { median, type Figure } from './figure.ts'
import { openPlace, placeFolder } from './opened-place.ts'
import { sessionOf } from './session.ts'

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

/**
 * How long it takes from opening the plan's address until the page can be used, for a person who is signed in, with nothing kept from before: its targets
 * stand on the screen and its links lead on. Beside it, until the desk has taken over, with its buttons and keys; and how much JavaScript that brings.
 */
export async function planPage(): Promise<Figure[]> {
  const folder = await placeFolder()
  const place = await openPlace(folder.path)
  const browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: CALM })
  try {
    const cookie = await sessionOf(place.url, await place.reader())
    const plan = await firstPlan(place.url, cookie)
    const visits = []
    for (let i = 0; i < ROUNDS; i++) visits.push(await visit(browser, plan, cookie))
    const script = median(visits.map(({ kilobytes }) => kilobytes))
    await linksLeadOn(browser, plan, cookie)
    return [
      {
        what: 'plan page usable, processor slowed 4 times, 1.5 Mbit/s with 560 ms',
        value: median(visits.map(({ shown }) => shown)),
        unit: 's',
        wanted: 2.5,
      },
      { what: 'the same, until the desk has taken over', value: median(visits.map(({ desk }) => desk)), unit: 's', wanted: null },
      { what: 'JavaScript of that page as it is sent (packed by brotli)', value: script, unit: 'KB', wanted: 135 },
    ]
  } finally {
    await browser.close()
    await place.stop()
    await folder.remove()
  }
}

/** The address a link to the plan holds. */
async function firstPlan(url: string, cookie: string): Promise<string> {
  const answer = await fetch(`${url}/api/plans`, { headers: { cookie } })
  const { plans } = (await answer.json()) as { readonly plans: readonly { readonly id: string }[] }
  return `${url}/plans/${plans[0]?.id}/targets`
}

interface Visit {
  /** Seconds until the frame that shows the targets. */
  readonly shown: number
  /** Seconds until that page is the desk's own. */
  readonly desk: number
  readonly kilobytes: number
}

async function phone(browser: Browser, address: string, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: new URL(address).origin }])
  return context
}

/** What is called usable must be: as long as no script has come, a link of the page leads to what it names. */
async function linksLeadOn(browser: Browser, address: string, cookie: string): Promise<void> {
  const context = await phone(browser, address, cookie)
  await context.route('**/*.js', (route) => route.abort())
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('.strip a[href$="/tasks"]').click()
  await page.waitForURL(/\/tasks$/)
  await page.getByText('15/11').first().waitFor()
  await context.close()
}

async function visit(browser: Browser, address: string, cookie: string): Promise<Visit> {
  const context = await phone(browser, address, cookie)
  const page = await context.newPage()
  await page.addInitScript(noteWhenShown, '3.2a')
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.emulateNetworkConditions', NETWORK)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(address, { waitUntil: 'commit' })
  const marked = async (name: string) => {
    const at = await page.waitForFunction((mark) => performance.getEntriesByName(mark)[0]?.startTime, name, {
      polling: 500,
      timeout: 60_000,
    })
    return ((await at.jsonValue()) as number) / 1000
  }
  const [shown, desk] = [await marked('shown'), await marked('desk')]
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming && entry.name.endsWith('.js'))
      .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
  )
  await context.close()
  return { shown, desk, kilobytes: bytes / 1000 }
}

/**
 * Runs in the page: marks the frame after the one that drew the text, and the one in which the desk had drawn it itself, by the page's own clock, which
 * begins with the visit. Asking from outside again and again would slow a slowed processor down further.
 */
function noteWhenShown(text: string): void {
  const mark = (name: string) => {
    if (performance.getEntriesByName(name).length === 0) requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(name)))
  }
  const watch = new MutationObserver(() => {
    if (document.body?.textContent?.includes(text)) mark('shown')
    const desk = document.getElementById('desk')
    if (desk?.hidden !== false || !desk.textContent?.includes(text)) return
    watch.disconnect()
    mark('desk')
  })
  watch.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] })
}
