import { expect, type Page } from '@playwright/test'
import { planComparison } from '@songhanh/words/vi/plan-comparison'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { planPath, signIn, test } from './desk.ts'
import { tabTo } from './tab-to.ts'

const { strategy: words, verdicts } = planComparison
const row = (page: Page, code: string) =>
  page.locator('tr.row').filter({ has: page.getByRole('rowheader').getByText(new RegExp(`^${code} `)) })

test('the plan is held against the national strategy: what is lower, stricter, missing or left out is told, confirmed by the keyboard, and printed without its buttons', async ({
  page,
  ownPlace: place,
}) => {
  await signIn(page, place)
  await planPath(page)
  await tabTo(page, page.getByRole('link', { name: words.title }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: words.title })).toBeVisible()
  await expect(page.getByText(words.notTheLevelBetween)).toBeVisible()
  const standing = page.locator('.standing')
  for (const line of [
    words.standing(verdicts.lower, 3, '1.1, 2.3, 6.2'),
    words.standing(verdicts.stricter, 1, '4.1'),
    words.standing(verdicts.missing, 5, '3.4, 4.4, 5.1, 5.2a, 5.2b'),
    words.standing(verdicts['condition-dropped'], 2, '3.3, 6.3'),
  ])
    await expect(standing.getByText(line, { exact: true })).toBeVisible()
  await expect(row(page, '1.1')).toContainText(words.difference('30', '%'))
  await expect(row(page, '6.3')).toContainText(words.dropped('mỗi quý ít nhất 4 tin, bài'))
  // Codes differ between the levels: the link stands between wordings.
  await expect(row(page, '5.1')).toContainText('5.3 ')
  await expectAccessible(page)

  const first = row(page, '1.1')
  await expect(first).toContainText(words.proposed)
  await tabTo(page, first.getByRole('button', { name: words.confirm }))
  await page.keyboard.press('Enter')
  await expect(first).toContainText(words.decided)
  await expect(first.getByRole('combobox')).toBeFocused()
  await page.setViewportSize({ width: 390, height: 800 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  await page.emulateMedia({ media: 'print' })
  await expect(first).toBeVisible()
  await expect(standing.getByText(words.standing(verdicts.stricter, 1, '4.1'), { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: words.print })).toBeHidden()
  await expect(page.locator('.decide').first()).toBeHidden()
})
