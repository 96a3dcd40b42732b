import { test as base, type Page } from '@playwright/test'
import { frame } from '@songhanh/words/vi/frame'
import { type OpenedPlace, openPlace } from './opened-place.ts'

interface Places {
  /** One place that journeys only read from. */
  readonly place: OpenedPlace
}

interface Pages {
  /** A place of the journey's own, for what it changes. */
  readonly ownPlace: OpenedPlace
}

export const test = base.extend<Pages, Places>({
  place: [
    async ({}, use) => {
      const place = await openPlace()
      await use(place)
      await place.close()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  ownPlace: async ({}, use) => {
    const place = await openPlace()
    await use(place)
    await place.close()
  },
})

/** Signs the demonstration officer in the way a person does, and waits until the page asked for stands. */
export async function signIn(page: Page, place: OpenedPlace, path = '/'): Promise<void> {
  await page.goto(place.url + path)
  await page.getByLabel(frame.signIn.token).fill(place.token)
  await page.getByRole('button', { name: frame.signIn.submit }).click()
  await page.getByRole('navigation', { name: frame.doors.label }).waitFor()
}

/** Opens the first plan by its door and answers its address. */
export async function planPath(page: Page): Promise<string> {
  await page.getByRole('navigation', { name: frame.doors.label }).getByRole('link', { name: frame.doors.plans }).click()
  await page.locator('table.plans tbody a').first().click()
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}\/targets/)
  return new URL(page.url()).pathname.replace(/\/targets$/, '')
}
