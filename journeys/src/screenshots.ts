/**
 * Takes the pictures of the README and the guides: `node journeys/src/screenshots.ts [NAME…]`. Small ones, as they are looked at on a screen.
 * Those of the plan come from a place without figures; those of the guides from a place where the demonstration's invented figures have come in.
 */
import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { frame } from '@songhanh/words/vi/frame'
import { people as words } from '@songhanh/words/vi/people'
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import config from '../playwright.config.ts'
import { planPath, signIn } from './desk.ts'
import { type OpenedPlace, openFolder, openPlace } from './opened-place.ts'

const FOLDER = fileURLToPath(new URL('../../docs/images', import.meta.url))
const MOST_BYTES = 300 * 1024

interface Picture {
  readonly name: string
  readonly how: BrowserContextOptions
  /** Signs somebody in and goes where the picture is taken. */
  readonly show: (page: Page, place: OpenedPlace) => Promise<void>
}

const desktop: BrowserContextOptions = { viewport: { width: 1366, height: 768 }, locale: 'vi-VN' }
const phone: BrowserContextOptions = { viewport: { width: 390, height: 780 }, locale: 'vi-VN' }

const onPlan = (of: string) => async (page: Page, place: OpenedPlace) => {
  await signIn(page, place)
  await page.goto(place.url + (await planPath(page)) + of)
}

/** Signs in the last of a role, who needs no second factor; the demonstration's last communes still owe their forms. */
async function signInAs(page: Page, place: OpenedPlace, role: string): Promise<void> {
  const person = place.people.findLast((one) => one.role === role)
  if (person === undefined) throw new Error(`nobody in the place is ${role}`)
  await page.goto(place.url)
  await page.getByLabel(words.signIn.name).fill(person.username)
  await page.getByLabel(words.signIn.password, { exact: true }).fill(person.password)
  await page.getByRole('button', { name: words.signIn.go }).click()
  await page.getByRole('navigation', { name: frame.doors.label }).waitFor()
}

/** Goes through a door of the desk, and on by the first row that leads to an address that begins so. */
const byDoor = (role: string, door: Exclude<keyof typeof frame.doors, 'label'>, on?: string) => async (page: Page, place: OpenedPlace) => {
  await signInAs(page, place, role)
  await page.getByRole('navigation', { name: frame.doors.label }).getByRole('link', { name: frame.doors[door] }).click()
  if (on === undefined) return
  await page.locator(`main table a[href^="${on}"]`).first().click()
  await page.waitForURL(`**${on}*`)
}

const ofThePlan: readonly Picture[] = [
  { name: 'plan.png', how: desktop, show: onPlan('/targets') },
  { name: 'plan-words.png', how: desktop, show: onPlan('/targets?item=target-7&text=true') },
  { name: 'plan-duties.png', how: desktop, show: onPlan('/duties') },
  { name: 'plan-dark.png', how: { ...desktop, colorScheme: 'dark' }, show: onPlan('/defects') },
  { name: 'plan-phone.png', how: phone, show: onPlan('/targets') },
]
const ofTheGuides: readonly Picture[] = [
  { name: 'to-do.png', how: desktop, show: byDoor('lead-synthesiser', 'toDo') },
  { name: 'round.png', how: desktop, show: byDoor('lead-synthesiser', 'collection', '/rounds/') },
  { name: 'form.png', how: desktop, show: byDoor('commune-officer', 'toDo', '/forms/') },
  { name: 'board.png', how: desktop, show: byDoor('lead-synthesiser', 'progress') },
  { name: 'board-phone.png', how: phone, show: byDoor('lead-synthesiser', 'progress') },
]

const browser = await chromium.launch(config.use?.launchOptions ?? {})
const asked = process.argv.slice(2)

async function take(place: OpenedPlace, pictures: readonly Picture[]): Promise<void> {
  for (const { name, how, show } of pictures) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const context = await browser.newContext(how)
    const page = await context.newPage()
    await show(page, place)
    await page.getByRole('heading', { level: 1 }).waitFor()
    // What is read after the first drawing, and the last movement of the page.
    await setTimeout(2_000)
    await page.evaluate(() => document.fonts.ready)
    const path = join(FOLDER, name)
    await page.screenshot({ path })
    const { size } = await stat(path)
    if (size > MOST_BYTES) throw new Error(`${basename(path)} has ${size} bytes, more than ${MOST_BYTES}`)
    await context.close()
    console.log(`docs/images/${name}`)
  }
}

/** Waits until the invented figures have come in: the rounds say the same for a while, and something has been taken in. */
async function figuresIn(place: OpenedPlace): Promise<void> {
  let last = ''
  for (let still = 0; still < 10;) {
    await setTimeout(2_000)
    const answer = await fetch(`${place.url}/api/rounds`, { headers: { authorization: `Bearer ${place.token}` } })
    const { rounds } = (await answer.json()) as { readonly rounds: readonly { readonly accepted: number }[] }
    const now = JSON.stringify(rounds)
    still = now === last && rounds.some(({ accepted }) => accepted > 0) ? still + 1 : 0
    last = now
  }
}

const folder = await mkdtemp(join(tmpdir(), 'songhanh-pictures-'))
await chmod(folder, 0o711)
try {
  await mkdir(FOLDER, { recursive: true })
  const empty = await openPlace()
  await take(empty, ofThePlan)
  await empty.close()
  const full = await openFolder(folder, 'invented')
  await figuresIn(full)
  await take(full, ofTheGuides)
  await full.close()
} finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}
