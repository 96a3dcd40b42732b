import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { frame } from '@songhanh/words/vi/frame'
import { releases } from '@songhanh/words/vi/releases'
import { reports } from '@songhanh/words/vi/reports'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { signIn, test } from './desk.ts'

test('a report is composed, a paragraph written over, and the files taken home', async ({ page, ownPlace }) => {
  await signIn(page, ownPlace)
  await page.getByRole('navigation', { name: frame.doors.label }).getByRole('link', { name: frame.doors.reports }).click()
  await expect(page.getByText(reports.none)).toBeVisible()
  await page.getByRole('button', { name: reports.open }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(reports.kinds.year)

  // A number typed over a computed one is said under the paragraph; the words survive the next composition.
  const paragraph = page.locator('.report-paragraph').filter({ hasText: 'Chỉ tiêu 1.1.' }).first()
  // By the keyboard alone: the field is there to write in, and whoever saves or leaves it stands where they were.
  await paragraph.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(reports.editing)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(paragraph.getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByLabel(reports.editing).fill('Chỉ tiêu 1.1: đến nay đạt 31,3 %.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(reports.typed('31,3', null))).toBeVisible()
  await expect(page.getByRole('button', { name: new RegExp(`^${reports.edit}: Chỉ tiêu 1.1: đến nay`) })).toBeFocused()
  await page.getByRole('button', { name: reports.steps.compose }).click()
  await expect(page.getByText(reports.recomposed)).toBeVisible()
  await expect(page.getByText('Chỉ tiêu 1.1: đến nay đạt 31,3 %.')).toBeVisible()

  // Who signs, in which capacity: a choice fills the lines, and they come back with the page.
  await page.getByText(reports.form.title, { exact: true }).click()
  await page.getByLabel(reports.form.capacity).selectOption(reports.form.capacities.deputy)
  await page.getByLabel(reports.form.signer).fill('Nguyễn Thị Mẫu')
  await page.getByRole('button', { name: reports.form.save }).click()
  await expect(page.getByText(reports.saved)).toBeVisible()
  await page.reload()
  await page.getByText(reports.form.title, { exact: true }).click()
  await expect(page.getByLabel(reports.form.authority)).toHaveValue('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH')

  for (const format of ['docx', 'pdf', 'xlsx'] as const) {
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: reports[format], exact: true }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(new RegExp(`^bao-cao-\\d{4}-[0-9a-f]{8}\\.${format}$`))
    expect((await readFile(await download.path())).subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
  }

  await page.setViewportSize({ width: 1366, height: 768 })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 390, height: 780 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  // What the public would read is prepared and looked at; it is made public on a ground, and not before a person says they have seen it.
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('navigation', { name: frame.doors.label }).getByRole('link', { name: frame.doors.reports }).click()
  await page.getByRole('link', { name: releases.title }).click()
  await expect(page.getByText(releases.none)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: releases.prepare }).click()
  await expect(page.getByRole('heading', { name: releases.measures })).toBeVisible()
  await expect(page.getByText(releases.states.prepared)).toBeVisible()
  // Prepared once too often: it is dropped with its reason, and another is prepared.
  await page.getByRole('button', { name: releases.drop }).click()
  await expect(page.getByText(releases.reasonMissing)).toBeVisible()
  await page.getByLabel(releases.dropReason).fill('Số liệu đã đổi')
  await page.keyboard.press('Enter')
  await expect(page.getByText(releases.dropped('Số liệu đã đổi'))).toBeVisible()
  await expect(page.getByRole('button', { name: releases.publish })).toBeHidden()
  await page.getByRole('link', { name: releases.back, exact: true }).click()
  await expect(page.getByRole('cell', { name: releases.states.dropped })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 780 })
  expect(await page.locator('.release-list').evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: releases.prepare }).click()
  await expect(page.getByText(releases.states.prepared)).toBeVisible()
  await page.getByRole('button', { name: releases.publish }).click()
  await expect(page.getByText(releases.groundMissing)).toBeVisible()
  // On a phone nothing that will be public lies beyond the edge of the table.
  await page.setViewportSize({ width: 390, height: 780 })
  expect(await page.locator('.release-measures').evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect(page.getByText(releases.notSeen)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(releases.groundLabel).fill('Công văn số 12/UBND ngày 25/11/2024')
  await page.getByLabel(releases.seen, { exact: true }).check()
  await page.getByRole('button', { name: releases.publish }).click()
  await expect(page.getByText(releases.states.public)).toBeVisible()
  // Who sent it by the keyboard goes on from the answer.
  await expect(page.locator(':focus')).toHaveText(releases.doneAs.public)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 780 })
  await expectNoSidewaysScroll(page)
  await page.goto(`${ownPlace.url}/cong-khai`)
  await expectAccessible(page)
})
