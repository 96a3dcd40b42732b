import { expect } from '@playwright/test'
import { plans as english } from '@songhanh/words/en/plans'
import { frame } from '@songhanh/words/vi/frame'
import { planParts } from '@songhanh/words/vi/plan-parts'
import { plans } from '@songhanh/words/vi/plans'
import { planPath, signIn, test } from './desk.ts'

test('a first start opens on the plan read from its paper, with its 17 measures and nothing invented', async ({ page, place }) => {
  await signIn(page, place)
  await planPath(page)
  const targets = page.getByRole('region', { name: plans.parts.targets })
  const rows = targets.locator('tr.row')
  await expect(rows).toHaveCount(17)
  await expect(targets.locator('tr.group')).toHaveCount(6)
  await expect(rows.filter({ hasText: plans.target.noLead })).toHaveCount(17)
  await expect(rows.filter({ hasText: '4.3' })).toContainText('từ 23 xuống còn 18 ca sinh/1.000 phụ nữ')
  await expect(rows.filter({ hasText: '2.3' })).toContainText('ít nhất 20%')
  await expect(rows.filter({ hasText: '2.2' })).toContainText('xuống dưới 30%')
  await expect(rows.filter({ hasText: '3.3' })).toContainText(plans.target.noDue)
  // The figures of the demonstration come in while the place is open: the page says there are none exactly as long as there are none.
  const answers = page.waitForResponse(/\/api\/plans\/[0-9a-f-]{36}$/)
  await page.reload()
  const { figuresCollected } = (await (await answers).json()) as { readonly figuresCollected: boolean }
  await expect(rows).toHaveCount(17)
  await expect(page.getByText(plans.nothingCollected)).toHaveCount(figuresCollected ? 0 : 1)
})

test('thirty named bodies owe something: nine offices, five organisations, sixteen committees', async ({ page, place }) => {
  await signIn(page, place)
  await page.goto(`${place.url}${await planPath(page)}/duties`)
  const duties = page.getByRole('region', { name: plans.parts.duties })
  for (const [title, bodies] of [
    [planParts.duties.offices, 9],
    [planParts.duties.organisations, 5],
    [planParts.duties.committees, 16],
  ] as const)
    await expect(duties.getByRole('rowheader', { name: title })).toContainText(planParts.duties.bodies(bodies))
  await expect(duties.locator('.bodies li:not(.under)')).toHaveCount(30)
})

test('"before 05/12" is due on 04/12, and a day off is told with the working day before it', async ({ page, place }) => {
  await signIn(page, place)
  await page.goto(`${place.url}${await planPath(page)}/deadlines`)
  const rows = page.getByRole('region', { name: plans.parts.deadlines }).locator('.deadlines tr.row')
  await expect(rows.first()).toContainText('04/12/2024')
  await expect(rows.first()).toContainText(planParts.deadlines.left(9))
  // 15/12/2024 is a Sunday.
  await expect(rows.nth(1)).toContainText('15/12/2024')
  await expect(rows.nth(1)).toContainText('13/12/2024')
})

test('the banner says it is a demonstration and what day it is there; the day moves forward only', async ({ page, ownPlace }) => {
  await signIn(page, ownPlace)
  await expect(page.getByText(frame.demonstration.day('25/11/2024'))).toBeVisible()
  await expect(page.getByText(frame.demonstration.invented)).toBeVisible()
  await page.getByRole('button', { name: frame.demonstration.move }).click()
  const to = page.getByLabel(frame.demonstration.to)
  const apply = page.getByRole('button', { name: frame.demonstration.apply, exact: true })
  await to.fill('31/02/2025')
  await apply.click()
  await expect(page.getByText(frame.day.wrong)).toBeVisible()
  await to.fill('1/11/2024')
  await apply.click()
  await expect(page.locator('.inline-form .fault')).not.toBeEmpty()
  await expect(page.getByText(frame.demonstration.day('25/11/2024'))).toBeVisible()
  await to.fill('5/12/2024')
  await apply.click()
  await expect(page.getByText(frame.demonstration.day('05/12/2024'))).toBeVisible()
})

test('English is one click away and stays chosen', async ({ page, place }) => {
  await signIn(page, place)
  await planPath(page)
  await page.getByRole('button', { name: frame.language.en }).click()
  await expect(page.getByRole('link', { name: english.openPaper })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByText('down to below 30%')).toBeVisible()
})

test('nobody sees a plan without signing in, and comes to the page asked for afterwards', async ({ page, place }) => {
  await signIn(page, place)
  const deep = `${await planPath(page)}/duties`
  await page.getByRole('button', { name: frame.signIn.out }).click()
  await page.goto(place.url + deep)
  await expect(page.getByRole('heading', { name: frame.signIn.title })).toBeVisible()
  await page.getByLabel(frame.signIn.token).fill('not the token')
  await page.getByRole('button', { name: frame.signIn.submit }).click()
  await expect(page.getByText(frame.signIn.wrong)).toBeVisible()
  await page.getByLabel(frame.signIn.token).fill(place.token)
  await page.getByRole('button', { name: frame.signIn.submit }).click()
  await page.waitForURL(`**${deep}`)
})
