/** Being somebody in a page without their signing in, and what more than one journey needs to have been done before. */
import { setTimeout } from 'node:timers/promises'
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { collection } from '@songhanh/words/vi/collection'
import { collectionDesk as desk } from '@songhanh/words/vi/collection-desk'
import { expectAccessible } from './accessible.ts'
import { sixDigits } from './authenticator.ts'
import type { DemoPerson, OpenedPlace } from './opened-place.ts'

const CATALOGUE = new URL('../../samples/indicators/gender-equality-2021.json', import.meta.url)

/** Asks the place as the person whose session the page holds. */
export async function post(page: Page, place: OpenedPlace, path: string, data: object) {
  const headers = { origin: place.url, 'idempotency-key': crypto.randomUUID() }
  const answer = await page.request.post(place.url + path, { data, headers })
  return { ok: answer.ok(), body: await answer.json() }
}

const HALF_MINUTE = 30_000

/**
 * Puts a person's session into the page; signing in itself has journeys of its own. A code serves once: then the next one is given, and where that has
 * served too, the one after it as soon as its half minute begins.
 */
export async function become(page: Page, place: OpenedPlace, { username, password, secondFactor }: DemoPerson): Promise<void> {
  await page.context().clearCookies()
  for (;;) {
    for (const ahead of [0, HALF_MINUTE]) {
      await post(page, place, '/api/sign-in', { name: username, password })
      if (secondFactor === null) return
      const code = sixDigits(secondFactor.uri, Date.now() + ahead)
      if ((await post(page, place, '/api/sign-in/second-factor', { code, kind: 'app' })).ok) return
    }
    await setTimeout(HALF_MINUTE - (Date.now() % HALF_MINUTE))
  }
}

/** A round on births, open to every commune: the keeper's catalogue, the plan's regime, the lead's round. */
export async function openRound(page: Page, place: OpenedPlace, keeper: DemoPerson, lead: DemoPerson): Promise<string> {
  await become(page, place, keeper)
  const { plans } = await (await page.request.get(`${place.url}/api/plans`)).json()
  const planId: string = plans[0].id
  await post(page, place, '/api/catalogues', { content: JSON.parse(readFileSync(CATALOGUE, 'utf8')) })
  const links = [{ measure: '4.1', indicator: 'sex-ratio-at-birth', reading: null }]
  await post(page, place, `/api/plans/${planId}/measures`, { catalogue: 'gender-equality', links })
  await become(page, place, lead)
  await page.goto(`${place.url}/rounds/new`)
  await page.getByLabel(desk.open.regime).selectOption({ index: 1 })
  await expect(page.getByLabel(desk.open.due)).toHaveValue('04/12/2024')
  await expect(page.getByText(collection.warnings['closing-after-due']('14/12/2024', '04/12/2024', '2024'))).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: desk.open.submit }).click()
  await page.waitForURL(/\/rounds\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}
