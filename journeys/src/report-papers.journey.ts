import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { reportComments as comments } from '@songhanh/words/vi/report-comments'
import { reportTemplates as templates } from '@songhanh/words/vi/report-templates'
import { reports } from '@songhanh/words/vi/reports'
import { sentence } from '@songhanh/words/refusals'
import { toDo } from '@songhanh/words/vi/to-do'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { become } from './acting.ts'
import { test } from './desk.ts'
import type { OpenedPlace } from './opened-place.ts'

const personOf = (place: OpenedPlace, role: string) => place.people.find((person) => person.role === role)!

test('a draft goes out for comments, is answered from the first page, and the table of responses is taken home; a file without tags is no template', async ({
  page,
  ownPlace: place,
}) => {
  test.slow()
  const [lead, head] = [personOf(place, 'lead-synthesiser'), personOf(place, 'head')]
  await become(page, place, lead)
  await page.goto(`${place.url}/reports`)
  await page.getByRole('button', { name: reports.open }).click()
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}/)

  await page.getByText(comments.ask, { exact: true }).click()
  await page.getByRole('button', { name: comments.askOf(0) }).click()
  await expect(page.getByText(comments.nobody)).toBeVisible()
  await page.getByLabel(comments.due).fill('02/12/2024')
  await page.getByLabel(head.seat.name, { exact: true }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: comments.askOf(1) }).click()
  await expect(page.getByText(comments.open('02/12/2024'))).toBeVisible()
  await page.getByRole('button', { name: reports.steps.submit }).click()
  await expect(page.getByText(sentence('reports.comments-open', { due: '2024-12-02' }))).toBeVisible()

  // Their officer writes it down; the head finds it there, and sends.
  const officer = place.people.find(({ role, seat }) => role !== 'head' && seat.key === head.seat.key)!
  await become(page, place, officer)
  await page.goto(`${place.url}/to-do`)
  await page.getByRole('link', { name: toDo.kinds['draft-comments'] }).click()
  await expect(page.getByText(comments.request.officer)).toBeVisible()
  await page.getByLabel(comments.request.text).fill('Đề nghị nêu rõ số xã')
  await expectAccessible(page)
  await page.getByRole('button', { name: comments.request.keep }).click()
  await expect(page.getByText(comments.request.kept(officer.name))).toBeVisible()

  await become(page, place, head)
  await page.goto(`${place.url}/to-do`)
  await page.getByRole('link', { name: toDo.kinds['give-comments'] }).click()
  await expect(page.getByRole('heading', { level: 1, name: comments.request.title })).toBeVisible()
  await expect(page.getByText(comments.request.kept(officer.name))).toBeVisible()
  await expect(page.getByLabel(comments.request.text)).toHaveValue('Đề nghị nêu rõ số xã')
  await page.getByLabel(comments.request.text).fill('')
  await page.getByRole('button', { name: comments.request.send }).click()
  await expect(page.getByText(comments.request.nothing)).toBeVisible()
  await page.getByLabel(comments.request.section).selectOption({ index: 1 })
  await page.getByLabel(comments.request.text).fill('Bổ sung văn bản chỉ đạo của xã')
  await page.setViewportSize({ width: 390, height: 780 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: comments.request.send }).click()
  await expect(page.getByText(comments.request.answered(comments.stances.comments, '25/11/2024'))).toBeVisible()

  await become(page, place, lead)
  await page.goto(`${place.url}/to-do`)
  await page.getByRole('link', { name: toDo.kinds['answer-comments'] }).click()
  await page.getByRole('button', { name: comments.close }).click()
  await expect(page.getByText(sentence('reports.comments-unanswered', { left: 1 }))).toBeVisible()
  await page.getByLabel(comments.responseText).fill('Đã bổ sung')
  await page.getByRole('button', { name: comments.save, exact: true }).click()
  await expect(page.locator('.comment-text.response').filter({ hasText: 'Đã bổ sung' })).toBeVisible()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: `${comments.table}: ${comments.docx}` }).click()
  expect((await readFile(await (await coming).path())).subarray(0, 2).toString()).toBe('PK')
  await page.getByRole('button', { name: comments.close }).click()
  await expect(page.getByText(comments.closed('25/11/2024'))).toBeVisible()
  await page.setViewportSize({ width: 390, height: 780 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1366, height: 768 })

  // Our own Word file holds no tag: it is told so, and nothing is taken.
  const own = page.waitForEvent('download')
  await page.getByRole('button', { name: reports.docx, exact: true }).click()
  const bytes = await readFile(await (await own).path())
  await page.goto(`${place.url}/reports/templates`)
  await page.getByLabel(templates.file).setInputFiles({ name: 'bao-cao.docx', mimeType: 'application/octet-stream', buffer: bytes })
  await expect(page.getByText(sentence('reports.template-without-tags'))).toBeVisible()
  await expect(page.getByText(templates.none)).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 780 })
  await expectNoSidewaysScroll(page)
})
