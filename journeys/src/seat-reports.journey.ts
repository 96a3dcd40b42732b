import { expect, type Page } from '@playwright/test'
import { signed, signerCalled } from '@songhanh/papers/reading/signed/signing.fixture'
import { difficulties } from '@songhanh/words/vi/difficulties'
import { reportCorrections as corrections } from '@songhanh/words/vi/report-corrections'
import { reports } from '@songhanh/words/vi/reports'
import { signedCopies } from '@songhanh/words/vi/signed-copies'
import { toDo } from '@songhanh/words/vi/to-do'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { become, post } from './acting.ts'
import { test } from './desk.ts'
import type { DemoPerson, OpenedPlace } from './opened-place.ts'

const personOf = (place: OpenedPlace, role: string) => place.people.find((person) => person.role === role)!

const HEIR = { key: 'unit:90009@2025-07-01', name: 'Ủy ban nhân dân xã Kế Thừa' }
const BASIS = { title: 'Quyết định phân công', number: null, date: null }

/** The day of the merger has come: one commune took over another, whose people sit there now, and the clerk of the old place keeps its book. */
async function merged(page: Page, place: OpenedPlace, officer: DemoPerson, head: DemoPerson): Promise<void> {
  const keeper = personOf(place, 'catalogue-keeper')
  await become(page, place, keeper)
  const placeKey = keeper.seat.key
  expect((await post(page, place, '/api/seats', { ...HEIR, under: placeKey, takesOver: [officer.seat.key] })).ok).toBe(true)
  await become(page, place, personOf(place, 'demonstration-administrator'))
  expect((await post(page, place, '/api/place/business-day', { to: '2025-12-01' })).ok).toBe(true)
  await become(page, place, personOf(place, 'administrator'))
  const { people } = await (await page.request.get(`${place.url}/api/people`)).json()
  const clerk = personOf(place, 'clerk')
  for (const [role, { username }] of [
    ['commune-officer', officer],
    ['head', head],
    ['clerk', clerk],
  ] as const) {
    const { id } = people.find((one: { username: string }) => one.username === username)
    const appointed = await post(page, place, `/api/people/${id}/roles`, {
      role,
      seat: HEIR.key,
      from: '2025-07-01',
      to: null,
      basis: BASIS,
    })
    expect(appointed.ok, JSON.stringify(appointed.body)).toBe(true)
  }
}

test('a successor’s report is composed, written over, signed by its head, numbered by its clerk and issued; the signed copy comes back, not verified', async ({
  page,
  ownPlace: place,
}) => {
  test.slow()
  const officer = personOf(place, 'commune-officer')
  const head = place.people.find(({ role, seat }) => role === 'head' && seat.key === officer.seat.key)!
  await merged(page, place, officer, head)

  await become(page, place, officer)
  await page.goto(`${place.url}/reports`)
  const own = page.getByRole('form', { name: reports.own.title })
  await own.getByLabel(reports.own.seat).selectOption(HEIR.key)
  await own.getByLabel(reports.year).fill('2025')
  await expectAccessible(page)
  await own.getByRole('button', { name: reports.open, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(reports.ofSeat(reports.heading(reports.kinds.year, 2025), HEIR.name))
  const address = new URL(page.url()).pathname
  await expect(page.getByText('chỉ để tham khảo')).toBeVisible()
  const paragraph = page.locator('.report-paragraph').filter({ hasText: 'phản ánh khó khăn' })
  await paragraph.getByRole('button').click()
  await page.getByLabel(reports.editing).fill('Xã mới thiếu cán bộ làm công tác bình đẳng giới.')
  await page.getByRole('button', { name: reports.save, exact: true }).click()
  await expect(page.getByText(reports.edited, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: reports.steps.compose }).click()
  await expect(page.getByText(reports.recomposed)).toBeVisible()
  await expect(page.getByText('Xã mới thiếu cán bộ làm công tác bình đẳng giới.')).toBeVisible()
  await page.setViewportSize({ width: 390, height: 780 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: reports.steps.submit }).click()
  await expect(page.getByText(`${reports.states.submitted}.`)).toBeVisible()

  await become(page, place, head)
  await page.goto(`${place.url}/to-do`)
  await page.getByRole('link', { name: toDo.kinds['sign-report'] }).click()
  await page.getByRole('button', { name: reports.steps.sign }).click()
  await expect(page.getByText(`${reports.states.signed}.`)).toBeVisible()

  await become(page, place, personOf(place, 'clerk'))
  await page.goto(place.url + address)
  await page.getByLabel(reports.paperNumber).fill('12')
  // The ledger is sealed within a minute; until then the number waits.
  await expect(async () => {
    await page.getByRole('button', { name: reports.steps.number }).click()
    await expect(page.getByRole('heading', { name: reports.paper })).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 90_000 })
  await page.getByRole('button', { name: reports.steps.issue }).click()
  await expect(page.getByText(`${reports.states.issued}.`)).toBeVisible()
  await expect(page.getByText(reports.numbered(12, 'BC-UBND', '01/12/2025')).first()).toBeVisible()

  const pdf = await (await page.request.get(`${place.url}/api${address}/file?format=pdf`)).body()
  await page.getByLabel(signedCopies.file).setInputFiles({ name: 'chua-ky.pdf', mimeType: 'application/pdf', buffer: pdf })
  await expect(page.getByRole('alert').or(page.locator('.notice')).first()).toBeVisible()
  await expect(page.getByText(signedCopies.none)).toBeVisible()
  const copy = signed(pdf, signerCalled('Trần Văn Kế'))
  await page.getByLabel(signedCopies.file).setInputFiles({ name: 'bao-cao-da-ky.pdf', mimeType: 'application/pdf', buffer: copy })
  await expect(page.getByText(signedCopies.taken('Trần Văn Kế'))).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /Trần Văn Kế/ })).toBeVisible()
  await expect(page.getByText(signedCopies.unverified, { exact: true })).toBeVisible()
  await expect(page.getByText(signedCopies.coverages.whole)).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 780 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  // A mistake is found afterwards: the clerk writes down the letter that corrects it, by the keyboard, and it stands above the report.
  await page.getByText(corrections.open).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(corrections.number).fill('45/UBND')
  await page.keyboard.press('Enter')
  await expect(page.getByText(corrections.missing)).toBeVisible()
  await page.getByLabel(corrections.content).fill('Sửa tên xã ở Phụ lục I.')
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator(':focus')).toHaveText(corrections.saved)
  await expect(page.getByText(corrections.corrected('45/UBND', '01/12/2025'))).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  // Composed again for the same year it is the report that replaces it, and says so.
  await become(page, place, officer)
  await page.goto(`${place.url}/reports`)
  await expect(page.getByText(corrections.standings.corrected, { exact: true })).toBeVisible()
  await own.getByLabel(reports.own.seat).selectOption(HEIR.key)
  await own.getByLabel(reports.year).fill('2025')
  await own.getByRole('button', { name: reports.open, exact: true }).click()
  await expect(page.getByRole('link', { name: corrections.willReplace('12/BC-UBND', '01/12/2025') })).toBeVisible()
  await expect(page.getByText(', thay thế Báo cáo số 12/BC-UBND ngày 01/12/2025./.')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('the cause of a difficulty is said by the lead and stands in the report of the year', async ({ page, ownPlace: place }) => {
  const officer = personOf(place, 'commune-officer')
  await become(page, place, officer)
  await page.goto(`${place.url}/difficulties/new`)
  await page.getByLabel(difficulties.form.text).fill('Chưa bố trí được kinh phí in tờ rơi')
  await page.getByRole('button', { name: difficulties.form.submit }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForURL(/\/difficulties\/[0-9a-f-]{36}/)
  const raised = new URL(page.url()).pathname

  await become(page, place, personOf(place, 'lead-synthesiser'))
  await page.goto(place.url + raised)
  await page.getByRole('button', { name: difficulties.acts.cause, exact: true }).click()
  await page.getByLabel(difficulties.acts.causeText).fill('Kinh phí cấp chậm')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kinh phí cấp chậm').first()).toBeVisible()
  await expectAccessible(page)

  await page.goto(`${place.url}/reports`)
  await page.getByRole('button', { name: reports.open, exact: true }).first().click()
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}/)
  await expect(page.locator('.report-paragraph').filter({ hasText: 'Chưa bố trí được kinh phí in tờ rơi' })).toContainText(
    'Kinh phí cấp chậm',
  )
})
