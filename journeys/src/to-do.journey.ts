import { expect, type Page } from '@playwright/test'
import { difficulties } from '@songhanh/words/vi/difficulties'
import { people as words } from '@songhanh/words/vi/people'
import { toDo } from '@songhanh/words/vi/to-do'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { test } from './desk.ts'
import type { OpenedPlace } from './opened-place.ts'

/** Signs in somebody of a role that asks for no second factor; the desk opens on what is theirs to do. */
async function enter(page: Page, { url, people }: OpenedPlace, role: string): Promise<void> {
  const person = people.find((one) => one.role === role)!
  await page.goto(`${url}/sign-in`)
  await page.getByLabel(words.signIn.name).fill(person.username)
  await page.getByLabel(words.signIn.password, { exact: true }).fill(person.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: toDo.title }).waitFor()
}

test('a difficulty is raised with one field, and the lead answers it from the first page by keyboard', async ({ browser, ownPlace }) => {
  test.slow()
  const officer = await (await browser.newContext({ viewport: { width: 390, height: 780 } })).newPage()
  await enter(officer, ownPlace, 'commune-officer')
  await expectNoSidewaysScroll(officer)
  await expectAccessible(officer)
  await officer.getByRole('link', { name: difficulties.raise }).click()
  await officer.getByLabel(difficulties.form.text).fill('Chưa có kinh phí tập huấn.')
  await expectAccessible(officer)
  await officer.getByRole('button', { name: difficulties.form.submit }).click()
  await expect(officer.getByText(difficulties.states.raised)).toBeVisible()

  const lead = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await enter(lead, ownPlace, 'lead-synthesiser')
  await expectAccessible(lead)
  await lead.getByRole('link', { name: toDo.kinds['answer-difficulty'] }).focus()
  await lead.keyboard.press('Enter')
  await lead.getByLabel(difficulties.acts.answerText).fill('Bố trí từ nguồn sự nghiệp.')
  await expectAccessible(lead)
  await lead.getByRole('button', { name: difficulties.acts.answer }).last().click()
  await expect(lead.getByText(difficulties.states.answered, { exact: true })).toBeVisible()

  await officer.reload()
  await expect(officer.getByText(difficulties.facts.answered('Bố trí từ nguồn sự nghiệp.'))).toBeVisible()
  await expect(officer.getByRole('button', { name: difficulties.acts.reopen }).first()).toBeVisible()
})
