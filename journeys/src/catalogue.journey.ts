import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { cataloguePage } from '@songhanh/words/vi/catalogue-page'
import { frame } from '@songhanh/words/vi/frame'
import { expectAccessible } from './accessible.ts'
import { become, post } from './acting.ts'
import { test } from './desk.ts'

const CATALOGUE = new URL('../../samples/indicators/gender-equality-2021.json', import.meta.url)

test('who reads indicators sees of each how it is counted and where that comes from, in which edition', async ({
  page,
  ownPlace: place,
}) => {
  const content = JSON.parse(readFileSync(CATALOGUE, 'utf8'))
  await become(
    page,
    place,
    place.people.find(({ role }) => role === 'catalogue-keeper')!,
  )
  await page.goto(`${place.url}/indicators`)
  await expect(page.getByRole('heading', { name: cataloguePage.title })).toBeVisible()
  await expect(page.getByText(cataloguePage.none)).toBeVisible()
  await post(page, place, '/api/catalogues', { content })

  await page.goto(`${place.url}/administration`)
  await page.getByRole('link', { name: frame.administration.indicators.title }).click()
  await expect(page.getByText(cataloguePage.edition(content.edition, '25/11/2024'))).toBeVisible()
  for (const { name, sources } of content.indicators) {
    const row = page.getByRole('row', { name: name.vi }).first()
    for (const { text } of sources) await expect(row).toContainText(text)
  }
  const [act] = content.references
  await page.getByText(act.number).click()
  await expect(page.getByRole('cell', { name: act.targets[0].name.vi })).toBeVisible()
  await expectAccessible(page)
})
