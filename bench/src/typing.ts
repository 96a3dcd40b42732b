/** Typing into a form on a slow machine: from each key until the frame that shows it. */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { chromium, type Page } from '@playwright/test'
import { median, percentile, type Figure } from './figure.ts'
import { openPlace, placeFolder, type OpenedPlace } from './opened-place.ts'
import { sessionOf } from './session.ts'

const SLOWER = 4
const YEAR = 2024
/** As a quick typist does. */
const BETWEEN_KEYS_MS = 90
const NUMBERS = ['1', '24', '308', '7', '56', '112']
const CATALOGUE = new URL('../../samples/indicators/gender-equality-2021.json', import.meta.url)

/** Asks the place as one of its people; what comes back has the shape the caller names. */
type Ask = <T>(path: string, body?: object) => Promise<T>

async function entering(place: OpenedPlace, role: string): Promise<Ask> {
  const cookie = await sessionOf(place.url, await place.holder(role))
  return async <T>(path: string, body?: object): Promise<T> => {
    const headers = { cookie, origin: place.url, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    const answer = await fetch(place.url + path, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
}

/** A round of the year with the measures of the plan; answers the form of a seat. */
async function openForm(place: OpenedPlace, seat: string): Promise<string> {
  const [keeper, lead] = [await entering(place, 'catalogue-keeper'), await entering(place, 'lead-synthesiser')]
  const { plans } = await lead<{ plans: { id: string }[] }>('/api/plans')
  const planId = plans[0]?.id
  const content: unknown = JSON.parse(await readFile(CATALOGUE, 'utf8'))
  const { code } = await keeper<{ code: string }>('/api/catalogues', { content })
  const { measures } = await keeper<{ measures: { measure: string; suggested: string | null }[] }>(`/api/plans/${planId}/measures`)
  const links = measures.map(({ measure, suggested }) => ({ measure, indicator: suggested, reading: null }))
  await keeper(`/api/plans/${planId}/measures`, { catalogue: code, links })
  const { roundId } = await lead<{ roundId: string }>('/api/rounds', {
    planId,
    name: String(YEAR),
    regime: 'yearly',
    basis: { title: 'Kế hoạch', number: null, date: null },
    period: String(YEAR),
    opensOn: `${YEAR}-11-15`,
    closing: `${YEAR}-12-14`,
    due: `${YEAR}-12-04`,
    indicators: [],
  })
  const { lines } = await lead<{ lines: { sender: string; cells: { formId: string }[] }[] }>(`/api/rounds/${roundId}`)
  const form = lines.find(({ sender }) => sender === seat)?.cells[0]?.formId
  if (form === undefined) throw new Error(`${seat} was asked for nothing`)
  return form
}

/** Runs in the page: how long each key waited for the frame after it. */
function noteKeys(): void {
  const waited: number[] = []
  Object.assign(window, { waited })
  addEventListener(
    'keydown',
    ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => waited.push(performance.now() - timeStamp))),
    { capture: true },
  )
}

/** Types a number into every cell from the first on; answers the milliseconds of every key. */
async function typeAll(page: Page): Promise<readonly number[]> {
  const inputs = page.locator('[role="grid"] input')
  await inputs.first().click()
  const rows = await page.locator('[role="grid"] tbody tr').count()
  for (let n = 0; n < rows; n++) {
    await page.keyboard.type(NUMBERS[n % NUMBERS.length] ?? '1', { delay: BETWEEN_KEYS_MS })
    await page.keyboard.press('Enter', { delay: BETWEEN_KEYS_MS })
  }
  return page.evaluate(() => (window as unknown as { waited: number[] }).waited)
}

export async function typing(): Promise<Figure[]> {
  const folder = await placeFolder()
  const place = await openPlace(folder.path)
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const officer = await place.holder('commune-officer')
    const formId = await openForm(place, officer.seat.key)
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const [name = '', value = ''] = (await sessionOf(place.url, officer)).split(/=(.*)/s)
    await context.addCookies([{ name, value, url: place.url }])
    const page = await context.newPage()
    await page.addInitScript(noteKeys)
    await page.goto(`${place.url}/forms/${formId}`)
    await page.locator('[role="grid"] input').first().waitFor()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const waited = await typeAll(page)
    return [
      {
        what: `typing ${waited.length} keys into a form, processor slowed ${SLOWER} times, median`,
        value: median(waited),
        unit: 'ms',
        wanted: null,
      },
      { what: 'the same, p95', value: percentile(waited, 0.95), unit: 'ms', wanted: 50 },
    ]
  } finally {
    await browser.close()
    await place.stop()
    await folder.remove()
  }
}
