import { expect, type Page } from '@playwright/test'
import { frame } from '@songhanh/words/vi/frame'
import { intake } from '@songhanh/words/vi/intake'
import { planParts } from '@songhanh/words/vi/plan-parts'
import { plans } from '@songhanh/words/vi/plans'
import { puttingInForce } from '@songhanh/words/vi/putting-in-force'
import { expectAccessible } from './accessible.ts'
import { signIn, test } from './desk.ts'
import { referencePaper } from './reference-papers.ts'

const paper = referencePaper('danso-cantho-165-2025')
const items = (page: Page, group: string) => page.getByRole('region', { name: group }).getByRole('listitem')

test('a second plan goes in by upload and review, becomes a draft, is put in force and stands on its page', async ({ page, ownPlace }) => {
  test.skip(paper === null, 'the folder of reference papers is not here')
  await signIn(page, ownPlace, '/plans')
  await page.getByRole('link', { name: plans.list.add }).click()
  await page.locator('input[type=file]').setInputFiles(paper ?? '')
  await page.waitForURL(/\/intake\/[0-9a-f-]{36}/)
  await expectAccessible(page)

  // The words of an item and the item lead to each other here too.
  const target = page.locator('.item-card').filter({ hasText: intake.kinds.target }).first()
  await target.getByRole('link').click()
  await expect(page.locator('.source a[data-picked]').first()).toBeInViewport()

  // A person corrects an item: a faulty number is told at its field, a good one is taken.
  await target.getByRole('button', { name: new RegExp(`^${intake.review.edit}`) }).click()
  const level = target.getByLabel(intake.fields.value)
  await level.fill('mười hai')
  await target.getByRole('button', { name: intake.review.save }).click()
  await expect(target.getByText(intake.review.numberWrong)).toBeVisible()
  await target.getByLabel(intake.fields.lead).fill('Sở Y tế')
  await level.fill('12,5')
  await target.getByRole('button', { name: intake.review.save }).click()
  const corrected = page.locator('.item-card').filter({ hasText: intake.review.corrected })
  await expect(corrected).toContainText('12,5')
  await expect(corrected).toContainText('Sở Y tế')

  // Dropped and restored: set aside, never lost.
  const recipient = page.locator('.item-card').filter({ hasText: intake.kinds.recipient }).last()
  const words = await recipient.locator('.pick').textContent()
  await recipient.getByRole('button', { name: new RegExp(`^${intake.review.drop}`) }).click()
  await expect(items(page, intake.review.dropped)).toHaveText([new RegExp(escape(words ?? ''))])
  await items(page, intake.review.dropped).getByRole('button').click()
  await expect(page.getByRole('region', { name: intake.review.dropped })).toHaveCount(0)

  await page.getByRole('button', { name: intake.review.accept }).click()
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}\/targets/)
  await expect(page.getByText(plans.draft.notice)).toBeVisible()
  const measures = await page.locator('.targets tr.row').count()
  expect(measures).toBeGreaterThan(0)
  await expect(page.locator('.targets tr.row').filter({ hasText: 'Sở Y tế' })).toContainText('12,5')

  await page.getByRole('link', { name: plans.draft.putInForce }).click()
  await expectAccessible(page)
  await page.getByLabel(puttingInForce.unnumbered).check()
  await page.getByRole('button', { name: puttingInForce.submit }).click()
  await expect(page.getByText(puttingInForce.needed)).toBeVisible()
  await page.getByLabel(puttingInForce.suppliedBy).fill('Văn phòng Ủy ban nhân dân thành phố')
  await page.getByLabel(puttingInForce.from).fill('1/11/2024')
  await page.getByRole('button', { name: puttingInForce.submit }).click()
  await page.waitForURL(/\/targets/)
  await expect(page.getByText(planParts.paper.unnumbered('Văn phòng Ủy ban nhân dân thành phố'))).toBeVisible()
  await expect(page.getByText(plans.draft.notice)).toHaveCount(0)
  await expect(page.locator('.targets tr.row')).toHaveCount(measures)
  await expect(page.getByText(plans.nothingCollected)).toBeVisible()

  // Two plans now: the list holds both.
  await page.getByRole('navigation', { name: frame.doors.label }).getByRole('link', { name: frame.doors.plans }).click()
  await expect(page.locator('table.plans tr.row')).toHaveCount(2)

  // Read by mistake: taken back with its reason, and still there to be read.
  await page.goBack()
  await page.getByRole('link', { name: planParts.paper.withdraw }).click()
  await expectAccessible(page)
  const { withdrawInForce } = puttingInForce
  await page.getByRole('button', { name: withdrawInForce.submit }).click()
  await expect(page.getByText(puttingInForce.needed)).toBeVisible()
  await page.getByLabel(withdrawInForce.reason).fill('đọc nhầm tệp')
  await page.getByRole('button', { name: withdrawInForce.submit }).click()
  const taken = page.locator('table.plans tr.row').filter({ hasText: plans.states.withdrawn })
  await taken.getByRole('link').click()
  await expect(page.getByText('đọc nhầm tệp')).toBeVisible()
  await expect(page.getByRole('link', { name: planParts.paper.withdraw })).toHaveCount(0)
})

const escape = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
