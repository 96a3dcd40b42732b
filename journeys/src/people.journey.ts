import { expect, type Locator, type Page, type Route } from '@playwright/test'
import { difficulties } from '@songhanh/words/vi/difficulties'
import { frame } from '@songhanh/words/vi/frame'
import { handover } from '@songhanh/words/vi/handover'
import { people as words } from '@songhanh/words/vi/people'
import { sentence } from '@songhanh/words/refusals'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { sixDigits } from './authenticator.ts'
import { test } from './desk.ts'
import type { DemoPerson } from './opened-place.ts'

/** Signs a person in by keyboard alone: name, password, and the code of their authenticator. */
async function enter(page: Page, url: string, person: DemoPerson): Promise<void> {
  await page.goto(`${url}/sign-in?back=/account`)
  await enterPassword(page, person)
  if (person.secondFactor) await enterCode(page, person, person.secondFactor.uri)
  await page.getByRole('heading', { level: 1, name: words.account.title }).waitFor()
}

async function enterPassword(page: Page, person: DemoPerson): Promise<void> {
  await page.getByLabel(words.signIn.name).fill(person.username)
  await page.getByLabel(words.signIn.password, { exact: true }).fill(person.password)
  await page.keyboard.press('Enter')
}

/** A code serves once, and the present one may have set this person up: then the next is typed, which a place takes half a minute early. */
async function enterCode(page: Page, person: DemoPerson, uri: string): Promise<void> {
  const answer = () => page.waitForResponse('**/api/sign-in/second-factor')
  await page.getByLabel(words.factor.code).fill(sixDigits(uri))
  const [first] = await Promise.all([answer(), page.keyboard.press('Enter')])
  if (first.ok()) return
  await expect(page.getByRole('alert')).toHaveText(sentence('people.used-code'))
  await page.getByRole('button', { name: words.factor.again }).click()
  await enterPassword(page, person)
  await page.getByLabel(words.factor.code).fill(sixDigits(uri, Date.now() + 30_000))
  await page.keyboard.press('Enter')
}

const byRole = (people: readonly DemoPerson[], role: string) => people.find((person) => person.role === role)!

test('a person signs in with both factors, sees their account, and is out for good after signing out', async ({ page, ownPlace }) => {
  const head = byRole(ownPlace.people, 'head')
  await page.goto(`${ownPlace.url}/sign-in`)
  await page.getByLabel(words.signIn.name).waitFor()
  await expectAccessible(page)
  await page.getByLabel(words.signIn.name).fill(head.username)
  await page.getByLabel(words.signIn.password, { exact: true }).fill('không phải mật khẩu')
  await page.getByRole('button', { name: words.signIn.go }).click()
  await expect(page.getByRole('alert')).toHaveText(sentence('people.sign-in-failed'))
  await enter(page, ownPlace.url, head)
  await expect(page.getByText(words.account.secondFactorOn)).toBeVisible()
  await expectAccessible(page)

  // The page of the plan comes drawn for whoever is in, and the desk takes over.
  const { plans } = (await (await page.request.get(`${ownPlace.url}/api/plans`)).json()) as {
    readonly plans: readonly { readonly id: string }[]
  }
  const address = `${ownPlace.url}/plans/${plans[0]?.id}/targets`
  const drawn = await (await page.request.get(address)).text()
  expect([drawn.match(/<tr class="row"/g)?.length, drawn.includes(head.name)]).toEqual([17, true])
  await page.goto(address)
  await expect(page.locator('#drawn')).toHaveCount(0)
  await expect(page.locator('tr.row').first()).toBeVisible()

  await page.getByRole('button', { name: frame.signIn.out }).click()
  await page.getByLabel(words.signIn.name).waitFor()
  await page.goto(`${ownPlace.url}/account`)
  await expect(page.getByLabel(words.signIn.name)).toBeVisible()
})

test('the administrator adds a person, whose slip brings them in; a head sees only their own office', async ({ page, ownPlace }) => {
  await enter(page, ownPlace.url, byRole(ownPlace.people, 'administrator'))
  await page.getByRole('link', { name: words.list.title }).click()
  await expect(page.getByRole('row')).toHaveCount(ownPlace.people.length + 2)
  await expectAccessible(page)
  await page.getByRole('link', { name: words.list.add }).click()
  await page.getByRole('button', { name: words.add.submit }).click()
  await expect(page.getByRole('alert')).toHaveCount(5)
  await page.getByLabel(words.add.name, { exact: true }).fill('Trần Thị Mới')
  await page.getByLabel(words.add.username).fill('tran.moi')
  await page.getByLabel(words.add.seat).selectOption({ index: 1 })
  await page.getByLabel(words.add.role, { exact: true }).selectOption('body-officer')
  await page.getByLabel(words.add.basis).fill('Quyết định phân công')
  await expectAccessible(page)
  await page.getByRole('button', { name: words.add.submit }).click()
  const slip = page.getByRole('region', { name: words.slip.title })
  const code = await slip.locator('code').innerText()
  await expectAccessible(page)
  await page.getByRole('button', { name: frame.signIn.out }).click()

  await page.getByRole('link', { name: words.signIn.haveCode }).click()
  await page.getByLabel(words.redeem.code).fill(code.toLowerCase())
  await page.getByLabel(words.redeem.password).fill('matkhau123')
  await page.getByRole('button', { name: words.redeem.submit }).click()
  await expect(page.getByRole('alert')).toHaveText(sentence('people.password-common'))
  await page.getByLabel(words.redeem.password).fill('thuyền về có nhớ bến chăng')
  await expectAccessible(page)
  await page.getByRole('button', { name: words.redeem.submit }).click()
  await expect(page.getByRole('status')).toHaveText(words.redeem.done('tran.moi'))
  await page.getByRole('link', { name: words.signIn.title }).click()
  await expect(page.getByLabel(words.signIn.name)).toHaveValue('tran.moi')
  await page.getByLabel(words.signIn.password, { exact: true }).fill('thuyền về có nhớ bến chăng')
  await page.getByRole('button', { name: words.signIn.go }).click()
  await page.getByRole('link', { name: 'Trần Thị Mới' }).click()
  await expect(page.getByText(words.roles['body-officer'])).toBeVisible()

  const head = byRole(ownPlace.people, 'head')
  await enter(page, ownPlace.url, head)
  await page.getByRole('link', { name: words.list.title }).click()
  await expect(page.getByRole('row').filter({ hasText: head.username })).toHaveCount(1)
  expect(await page.getByRole('row').count()).toBeLessThan(6)

  await page.goto(`${ownPlace.url}/account`)
  await page.getByRole('link', { name: handover.pass.link, exact: true }).click()
  await page.getByLabel(handover.to).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: handover.pass.submit }).click()
  await expect(page.getByRole('alert')).toHaveCount(2)
  await page.getByLabel(handover.to).selectOption({ index: 1 })
  await page.getByLabel(handover.document, { exact: true }).fill('Quyết định điều động')
  await page.getByLabel(handover.pass.files).fill('Hồ sơ năm 2023 (01 tập)')
  await page.getByRole('button', { name: handover.pass.submit }).click()
  const record = page.getByRole('article')
  await expect(record.getByRole('heading', { level: 1, name: handover.record.title })).toBeVisible()
  await expect(record.getByRole('row', { name: /Hồ sơ năm 2023/ })).toBeVisible()
  await expectAccessible(page)
})

test('two people share a computer: one leaves by a key, the other comes in, and the first is back on their page in a few keys, with what they were typing', async ({
  page,
  place,
}) => {
  const [first, second] = [byRole(place.people, 'commune-officer'), byRole(place.people, 'body-officer')]
  await enter(page, place.url, first)
  await page.goto(`${place.url}/difficulties/new`)
  const [field, typed] = [page.getByLabel(difficulties.form.text, { exact: true }), 'Thiếu kinh phí mở lớp tập huấn']
  await field.fill(typed)
  await page.keyboard.press('Alt+l')
  await expect(page.getByRole('region', { name: words.signIn.recent })).toBeVisible()
  await expectAccessible(page)
  await enterPassword(page, second)
  await page.getByRole('link', { name: second.name }).waitFor()
  // It waits in the memory of the tab, for its writer alone: neither on the next person's screen nor in the browser's storage.
  await expect(page.getByText(typed)).toHaveCount(0)
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(typed)
  await page.getByRole('button', { name: frame.signIn.change }).click()
  // The one who left last stands first and has the focus; the next is one key away.
  await expect(page.getByRole('button', { name: second.name })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(words.signIn.password, { exact: true })).toBeFocused()
  await page.keyboard.type(first.password)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: first.name }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/difficulties/new')
  await expect(page.getByText(typed)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: frame.signIn.kept.back }).click()
  await expect(field).toHaveValue(typed)
  // Whoever signs out for good is asked first.
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: frame.signIn.out }).click()
  await expect(page.getByRole('button', { name: first.name })).toHaveCount(0)
})

test('a desk that nobody touches for half an hour is left, and shows nothing to the next person', async ({ page, place }) => {
  await page.clock.install()
  await enter(page, place.url, byRole(place.people, 'lead-synthesiser'))
  await page.clock.fastForward('29:00')
  await page.keyboard.press('Tab')
  await page.clock.fastForward('29:00')
  await expect(page.getByRole('heading', { level: 1, name: words.account.title })).toBeVisible()
  await page.clock.fastForward('02:00')
  await expect(page.getByLabel(words.signIn.name)).toBeVisible()
  await page.goto(`${place.url}/account`)
  await expect(page.getByLabel(words.signIn.name)).toBeVisible()
})

test('on a phone nothing scrolls sideways: signing in, the account, the people', async ({ page, place }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${place.url}/sign-in`)
  await page.getByLabel(words.signIn.name).waitFor()
  await expectNoSidewaysScroll(page)
  await enter(page, place.url, byRole(place.people, 'administrator'))
  await expectNoSidewaysScroll(page)
  await page.goto(`${place.url}/people`)
  await page.getByRole('table').waitFor()
  await expectNoSidewaysScroll(page)
  await page.goto(`${place.url}/people/add`)
  await page.getByLabel(words.add.username).waitFor()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('a head adds a colleague without an administrator: in their own office, in its working roles, with a slip to print', async ({
  page,
  ownPlace,
}) => {
  const head = byRole(ownPlace.people, 'head')
  await enter(page, ownPlace.url, head)
  await page.getByRole('link', { name: words.list.title }).click()
  await page.getByRole('link', { name: words.list.add }).click()
  const seats = page.getByLabel(words.add.seat).getByRole('option')
  await expect(seats).toHaveCount(2)
  await page.getByLabel(words.add.seat).selectOption({ index: 1 })
  const offered = await page.getByLabel(words.add.role, { exact: true }).getByRole('option').allInnerTexts()
  for (const above of ['head', 'administrator', 'lead-synthesiser', 'auditor'] as const) expect(offered).not.toContain(words.roles[above])
  await page.getByLabel(words.add.name, { exact: true }).fill('Lê Thị Đồng Nghiệp')
  await page.getByLabel(words.add.username).fill('le.dongnghiep')
  await page
    .getByLabel(words.add.role, { exact: true })
    .selectOption(head.seat.key.startsWith('unit:') ? 'commune-officer' : 'body-officer')
  await page.getByLabel(words.add.basis).fill('Thông báo phân công')
  await page.keyboard.press('Enter')
  const slip = page.getByRole('region', { name: words.slip.title })
  await expect(slip.locator('code')).toHaveText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/)
  await expectAccessible(page)
  // On paper the slip stands alone.
  await page.emulateMedia({ media: 'print' })
  await expect(slip).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
  // A link with the code fills it in, and keeps it out of the address.
  const code = await slip.locator('code').innerText()
  await page.goto(`${ownPlace.url}/sign-in/code#${code}`)
  await expect(page.getByLabel(words.redeem.code)).toHaveValue(code)
  await expect(page).toHaveURL(`${ownPlace.url}/sign-in/code`)
})

test('a key for a program is made with a scope, shown once, reaches that much and no more, and is ended by its maker', async ({
  page,
  place,
}) => {
  const auditor = byRole(place.people, 'auditor')
  await enter(page, place.url, auditor)
  const form = page.getByRole('form', { name: words.keys.title })
  await form.getByRole('button', { name: words.keys.make }).focus()
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toHaveCount(2)
  await form.getByLabel(words.keys.label).fill('Đối chiếu nhật ký')
  await form.getByLabel(words.keys.areaNames.ledger).focus()
  await page.keyboard.press('Space')
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await page.keyboard.press('Enter')
  const key = await page.getByLabel(words.keys.key, { exact: true }).inputValue()
  await expectAccessible(page)
  const reach = async (path: string) => (await page.request.get(place.url + path, { headers: { authorization: `Bearer ${key}` } })).status()
  expect([await reach('/api/ledger'), await reach('/api/people')]).toEqual([200, 403])
  await page
    .getByRole('row', { name: words.account.key('Đối chiếu nhật ký') })
    .getByRole('button', { name: words.account.end })
    .click()
  await expect(page.getByRole('row', { name: words.account.key('Đối chiếu nhật ký') })).toHaveCount(0)
  expect(await reach('/api/ledger')).toBe(401)
})

test('an officer lends a role for some days by its document; the colleague says in which role they send, with what was typed still there, and the ledger tells it', async ({
  page,
  ownPlace,
}) => {
  const { people, url, token } = ownPlace
  const head = people.find((one) => one.role === 'head' && people.some(({ role, seat }) => role === 'commune-officer' && seat.key === one.seat.key))! // prettier-ignore
  const officer = people.find(({ role, seat }) => role === 'commune-officer' && seat.key === head.seat.key)!
  await enter(page, url, officer)
  await expect(page.getByLabel(words.capacity.label)).toHaveCount(0)
  await page.getByRole('link', { name: handover.lend.link, exact: true }).click()
  await page.getByLabel(handover.until).fill('31/02/2025')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveCount(3)
  await expectAccessible(page)
  const recipient = await page.getByLabel(handover.to).locator('option', { hasText: head.name }).first().getAttribute('value')
  await page.getByLabel(handover.to).selectOption(recipient)
  await page.getByLabel(handover.until).fill('29/11/2024')
  await page.getByLabel(handover.document, { exact: true }).fill('Giấy ủy quyền')
  await page.keyboard.press('Enter')
  await expect(page.getByText(handover.lend.done(head.name, '25/11/2024', '29/11/2024'))).toBeVisible()
  await page.getByRole('button', { name: frame.signIn.out }).click()

  await enter(page, url, head)
  await expect(page.getByText(words.list.lentBy(officer.name))).toBeVisible()
  await page.goto(`${url}/difficulties/new`)
  const chosen = page.getByLabel(words.capacity.label)
  await standsStill(page, chosen)
  await page.getByLabel(difficulties.form.text, { exact: true }).fill('Thiếu kinh phí mở lớp')
  await chosen.selectOption({ label: `${words.roles['commune-officer']} · ${head.seat.name}, ${words.list.lentBy(officer.name)}` })
  await expectAccessible(page)
  await expect(page.getByLabel(difficulties.form.text, { exact: true })).toHaveValue('Thiếu kinh phí mở lớp')
  await page.getByRole('button', { name: difficulties.form.submit }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/difficulties\/[0-9a-f-]{36}$/)
  const told = await page.request.get(`${url}/api/ledger`, { headers: { authorization: `Bearer ${token}` } })
  const { lines } = (await told.json()) as { lines: { action: string; deviceTime: string | null; actor: { capacity: string } }[] }
  const raised = lines.find(({ action }) => action === 'difficulty-raised')!
  expect(raised.actor.capacity).toBe(`commune-officer ${officer.seat.key}`)
  expect(Math.abs(Date.parse(raised.deviceTime ?? '') - Date.now())).toBeLessThan(60_000)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})

/** The choice comes a moment after the page: a button must not slip from under the hand that presses it. */
async function standsStill(page: Page, chosen: Locator): Promise<void> {
  const asked = Promise.withResolvers<Route>()
  await page.route('**/capacity-choice-*.js', (route) => asked.resolve(route))
  await page.reload()
  const held = await asked.promise
  const heading = page.getByRole('heading', { level: 1 })
  await heading.waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const before = await heading.boundingBox()
  await expect(chosen).toHaveCount(0)
  await held.continue()
  await expect(chosen).toBeVisible()
  expect(await heading.boundingBox()).toEqual(before)
  await page.unroute('**/capacity-choice-*.js')
}
