import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Locator, type Page } from '@playwright/test'
import { intake } from '@songhanh/words/vi/intake'
import { planComparison } from '@songhanh/words/vi/plan-comparison'
import { plans } from '@songhanh/words/vi/plans'
import { puttingInForce } from '@songhanh/words/vi/putting-in-force'
import { expectAccessible } from './accessible.ts'
import { signIn, test } from './desk.ts'
import { tabTo } from './tab-to.ts'

const paper = fileURLToPath(new URL('../../samples/plans/thanh-liem-2021-2025.txt', import.meta.url))
const card = (page: Page, kind: string, text: string) =>
  page.locator('.item-card').filter({ hasText: kind }).filter({ hasText: text }).first()

test('a reading is mended by hand: who it is given to, when, under which heading, what is missing; and all of it can be taken back', async ({
  page,
  place,
}) => {
  await signIn(page, place, '/intake')
  await page.locator('input[type=file]').setInputFiles(paper)
  await page.waitForURL(/\/intake\/[0-9a-f-]{36}/)

  // The place holds this very paper as a plan: the first is named before a second is made, and none is made by mistake.
  await expect(page.getByText(intake.review.samePlan)).toBeVisible()
  await page.getByRole('button', { name: intake.review.accept }).click()
  await expect(page.locator('.accept [role=alert]')).toContainText('đã là kế hoạch')

  const assignment = card(page, intake.kinds.assignment, 'Công an huyện')
  await assignment.getByRole('button', { name: new RegExp(`^${intake.review.edit}`) }).click()
  await assignment.getByRole('button', { name: intake.bearer.add }).click()
  await assignment.getByRole('button', { name: intake.review.save }).click()
  // A line left empty is no body; nothing has changed.
  await expect(assignment.getByText(intake.review.corrected)).toHaveCount(0)
  await assignment.getByRole('button', { name: new RegExp(`^${intake.review.edit}`) }).click()
  await assignment.getByRole('button', { name: intake.bearer.add }).click()
  await assignment.getByLabel(intake.bearer.name(2)).fill('Ban Chỉ huy Quân sự huyện')
  await assignment.getByRole('button', { name: intake.review.save }).click()
  await expect(assignment.getByText(intake.review.corrected)).toBeVisible()

  const task = card(page, intake.kinds.task, '15/11')
  await task.getByRole('button', { name: new RegExp(`^${intake.review.edit}`) }).click()
  await task.getByLabel(intake.window.to).fill('mười hai')
  await task.getByRole('button', { name: intake.review.save }).click()
  await expect(task.getByText(intake.review.windowWrong)).toBeVisible()
  await task.getByLabel(intake.window.to).fill('10/12')
  await task.getByRole('button', { name: intake.review.save }).click()
  await expect(task.getByText(intake.review.corrected)).toBeVisible()

  const ofAHeading = page.locator('.item-kind').getByText(intake.kinds.section, { exact: true })
  const heading = page.locator('.item-card').filter({ has: ofAHeading }).first()
  await heading.getByRole('button', { name: new RegExp(`^${intake.review.edit}`) }).click()
  await heading.getByLabel(intake.fields.sectionHeading).fill('Mục tiêu và chỉ tiêu')
  await heading.getByRole('button', { name: intake.review.save }).click()
  await expect(heading.locator('.pick')).toContainText('Mục tiêu và chỉ tiêu')
  // Undo is offered after the page was opened anew, too.
  await page.reload()
  await expect(heading.locator('.pick')).toContainText('Mục tiêu và chỉ tiêu')
  await page.getByRole('button', { name: intake.review.undo }).click()
  await expect(page.getByText(intake.review.undone)).toBeVisible()
  await expect(heading.locator('.pick')).not.toContainText('Mục tiêu và chỉ tiêu')

  await page.getByRole('button', { name: intake.add.open, exact: true }).click()
  const form = page.getByRole('form', { name: intake.add.title })
  await form.getByLabel(intake.add.kind).selectOption('task')
  await form.getByLabel(intake.add.words).fill('chữ không có ở đâu cả')
  await form.getByRole('button', { name: intake.add.submit }).click()
  await expect(form.getByText(intake.add.notThere)).toBeVisible()
  await form.getByLabel(intake.fields.text).fill('')
  await form.getByLabel(intake.add.words).fill('')
  // The words are marked in the paper with the keyboard's own means or the mouse, and taken over.
  const words = page.locator('.source-text .words').filter({ hasText: 'Tỷ suất sinh ở vị thành niên' }).first()
  await words.evaluate((it) => getSelection()?.selectAllChildren(it))
  await form.getByRole('button', { name: intake.add.take }).click()
  await expect(form.getByLabel(intake.fields.text)).toHaveValue(/Tỷ suất sinh ở vị thành niên/)
  await expectAccessible(page)
  await form.getByRole('button', { name: intake.add.submit }).click()
  await expect(form).toHaveCount(0)
  const added = card(page, intake.kinds.task, 'Tỷ suất sinh ở vị thành niên')
  await expect(added.getByText(intake.review.corrected)).toBeVisible()
  await added.getByRole('link').click()
  await expect(page.locator('.source [data-picked]').first()).toContainText('Tỷ suất sinh ở vị thành niên')
})

test('a reading is gone through by the keyboard alone: after every act it goes on at the item that is next', async ({
  page,
  ownPlace: place,
}) => {
  await signIn(page, place, '/intake')
  const coming = page.waitForEvent('filechooser')
  await tabTo(page, page.locator('input[type=file]'))
  await page.keyboard.press('Enter')
  await (await coming).setFiles(paper)
  await page.waitForURL(/\/intake\/[0-9a-f-]{36}/)
  const look = page.getByRole('region', { name: intake.review.lookFirst }).locator('.item-card')
  const named = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })
  const act = (of: Locator, name: string) => of.getByRole('button', { name: new RegExp(`^${name}`) })
  const at = (id: string | null) => page.locator(`[id="${id}"]`)
  const dropped = await look
    .filter({ has: named(intake.review.drop) })
    .first()
    .getAttribute('id')
  const ids = await look.evaluateAll((cards) => cards.map((it) => it.id))
  const next = ids[ids.indexOf(dropped ?? '') + 1] ?? null

  // Dropped: the next one. Left as it was: the same one.
  await tabTo(page, act(at(dropped), intake.review.drop))
  await page.keyboard.press('Enter')
  await expect(at(next)).toBeFocused()
  await tabTo(page, act(at(next), intake.review.edit))
  await page.keyboard.press('Enter')
  await tabTo(page, at(next).getByRole('button', { name: intake.review.cancel, exact: true }))
  await page.keyboard.press('Enter')
  await expect(at(next)).toBeFocused()

  // Cut in two and joined again: the item itself.
  const splits = page
    .locator('.item-card')
    .filter({ has: named(intake.review.split) })
    .first()
  const id = await splits.getAttribute('id')
  const item = at(id)
  const whole = await item.locator('.pick').textContent()
  await tabTo(page, act(item, intake.review.split))
  await page.keyboard.press('Enter')
  await expect(item.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Enter')
  await expect(item.locator('.pick')).not.toHaveText(whole ?? '')
  await expect(item).toBeFocused()
  await tabTo(page, act(item, intake.review.merge))
  await page.keyboard.press('Enter')
  await expect(item.locator('.pick')).toHaveText(whole ?? '')
  await expect(item).toBeFocused()

  // To the words in the paper and back to the item.
  await tabTo(page, item.locator('.pick'))
  await page.keyboard.press('Enter')
  await expect(page.locator('.source-text a:focus')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(item).toBeFocused()
  await expectAccessible(page)

  // Accepted as it was read: it is asked about no more, and the next one is at hand. A defect that was looked at goes the same way.
  await page.goto(page.url().split('?')[0] ?? '')
  await item.waitFor()
  const left = await look.count()
  const right = look.filter({ has: named(intake.review.asRead) }).first()
  const rightId = await right.getAttribute('id')
  await tabTo(page, act(right, intake.review.asRead))
  await page.keyboard.press('Enter')
  await expect(look).toHaveCount(left - 1)
  await expect(at(rightId).getByText(intake.review.corrected)).toBeVisible()
  await expect(page.locator('.item-card:focus')).toHaveCount(1)
  await tabTo(page, act(look.filter({ has: named(intake.review.defectSeen) }).first(), intake.review.defectSeen))
  await page.keyboard.press('Enter')
  await expect(look).toHaveCount(left - 2)
  await expectAccessible(page)
})

test('a text that is pasted becomes the next edition of the plan, held against the one in force; a reading nobody wants is set aside', async ({
  page,
  ownPlace: place,
}) => {
  await signIn(page, place, '/intake')
  await tabTo(page, page.getByRole('button', { name: intake.paste.open }))
  await page.keyboard.press('Enter')
  const text = page.getByLabel(intake.paste.text)
  await expect(text).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: intake.paste.read }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(intake.review.needed)).toBeVisible()
  // The head is lost on the way, as when only the body of a mail is copied.
  const body = readFileSync(paper, 'utf8')
  await text.fill(body.slice(body.indexOf('KẾ HOẠCH')).replaceAll('đạt 30%', 'đạt 35%'))
  await expectAccessible(page)
  await page.getByRole('button', { name: intake.paste.read }).click()
  await page.waitForURL(/\/intake\/[0-9a-f-]{36}/)
  const review = page.url()

  // What the head lacks is asked for first, and can be said.
  const issuer = card(page, intake.kinds.letterhead, intake.absent.issuer)
  await expect(page.getByRole('region', { name: intake.review.lookFirst }).locator('.item-card').first()).toContainText(
    intake.absent.issuer,
  )
  await issuer.getByRole('button', { name: new RegExp(`^${intake.review.edit}`) }).click()
  await page.getByLabel(intake.fields.issuer).fill('Ủy ban nhân dân huyện Mẫu')
  await page.keyboard.press('Enter')
  await expect(card(page, intake.kinds.letterhead, 'Ủy ban nhân dân huyện Mẫu').getByText(intake.review.corrected)).toBeVisible()
  await expect(issuer).toHaveCount(0)

  const editions = page.getByLabel(intake.review.acceptAs)
  await editions.selectOption({ index: 1 })
  await expect(page.getByText(intake.review.editionNote)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: intake.review.accept }).click()
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/)
  await page.goto(page.url().replace(/(\/plans\/[0-9a-f-]{36}).*/, '$1/editions'))
  await expect(page.getByRole('heading', { name: planComparison.editions.title })).toBeVisible()
  await expect(page.locator('main')).toContainText(/30 → 35/)

  // The page of the plan is of the edition in force; the draft waits behind a notice, is withdrawn with its reason, and is gone.
  await page.getByRole('link', { name: planComparison.back }).click()
  await expect(page.getByText(plans.draft.next)).toBeVisible()
  await page.getByRole('link', { name: plans.draft.putInForce }).click()
  await expect(page.getByRole('heading', { name: puttingInForce.withdraw.title })).toBeVisible()
  await page.getByRole('button', { name: puttingInForce.withdraw.submit }).click()
  await expect(page.getByText(puttingInForce.needed)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(puttingInForce.withdraw.reason).fill('Nạp nhầm tệp')
  await page.getByRole('button', { name: puttingInForce.withdraw.submit }).click()
  await page.waitForURL(/\/plans$/)

  await page.goto(review)
  await expect(page.getByText(intake.review.closed.accepted)).toBeVisible()
  await page.getByRole('link', { name: intake.review.openPlan }).click()
  await expect(page.getByRole('navigation', { name: plans.parts.label })).toBeVisible()
  await expect(page.getByText(plans.draft.next)).toHaveCount(0)
  await page.goto(`${place.url}/intake`)
  await page.locator('input[type=file]').setInputFiles(paper)
  await page.waitForURL(/\/intake\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: intake.review.setAside }).click()
  await expect(page.getByText(intake.review.setAsideNote)).toBeVisible()
  await page.getByRole('button', { name: intake.review.setAside }).click()
  await page.waitForURL(/\/intake$/)
  await expect(page.getByRole('region', { name: intake.upload.waiting })).toHaveCount(0)
})
