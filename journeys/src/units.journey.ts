import { expect } from '@playwright/test'
import { frame } from '@songhanh/words/vi/frame'
import { sentence } from '@songhanh/words/refusals'
import { units } from '@songhanh/words/vi/units'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { signIn, test } from './desk.ts'

test('a unit is found by keyboard without marks, and its land is seen then and now', async ({ page, place }) => {
  await signIn(page, place, '/units')
  await page.getByRole('link', { name: frame.doors.administration }).waitFor()
  await page.getByLabel(units.search.label).fill('thanh liem')
  await page.keyboard.press('Enter')
  const found = page.getByRole('row', { name: 'Huyện Thanh Liêm' })
  await found.waitFor()
  await expectAccessible(page)

  await found.getByRole('link').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Huyện Thanh Liêm' }).waitFor()
  const tiles = page.getByRole('listitem').filter({ hasText: '→' })
  await expect(tiles).toHaveCount(16)
  await expect(tiles.filter({ hasText: 'Thị trấn Kiện Khê' })).toContainText('→ Phường Châu Sơn')
  const members = page.getByRole('table', { name: units.map.members('01/07/2025') })
  await expect(members.getByRole('row', { name: 'Phường Châu Sơn' })).toContainText(units.extents.part)
  await expect(members.getByRole('row', { name: 'Xã Thanh Liêm' })).toContainText(units.extents.whole)
  await expectAccessible(page)
})

test('one code on three days is three units, each a step on the time line', async ({ page, place }) => {
  await signIn(page, place, '/units/13474?on=2026-01-01')
  await page.getByRole('heading', { level: 1, name: 'Xã Tân Thanh' }).waitFor()
  await page.getByRole('link', { name: 'Xã Thanh Lưu' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Xã Thanh Lưu' }).waitFor()
  await expect(page.getByRole('table', { name: units.became })).toContainText('829/NQ-UBTVQH14')
  await page.goto(`${place.url}/units/351?on=2026-01-01`)
  await expect(page.getByRole('status')).toContainText(units.notOnDay('351', '01/01/2026'))
})

test('the pages of units fit a phone', async ({ page, place }) => {
  await page.setViewportSize({ width: 390, height: 780 })
  await signIn(page, place, '/units')
  for (const address of ['/units?q=kien+khe', '/units/351', '/units/13318?on=2026-01-01', '/units/event', '/bodies']) {
    await page.goto(place.url + address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
})

test('a rearrangement is typed, previewed and recorded by keys alone; without an act, with a hole or with land given twice it is refused in a sentence', async ({
  page,
  ownPlace,
}) => {
  test.slow()
  await signIn(page, ownPlace, '/units/event')
  const { event } = units
  const cell = (column: string, row: number) => page.getByLabel(event.rowLabel(column, row), { exact: true })
  const press = async (name: string, key = 'Enter') => {
    await page.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press(key)
  }
  // Enter in any field previews, as in every form.
  const refused = async (words: string) => {
    await cell(event.to, 1).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText(words)
  }
  await page.getByLabel(event.signedOn).fill('01/02/2027')
  await page.getByLabel(event.date, { exact: true }).fill('01/03/2027')
  await cell(event.code, 1).fill('13495')
  await cell(event.name, 1).fill('Thanh Bình Liêm')
  await cell(event.parent, 1).fill('37')
  await cell(event.from, 1).fill('13495')
  await cell(event.to, 1).fill('13495')
  await cell(event.from, 2).fill('13483')
  await cell(event.to, 2).fill('13495')
  await refused(sentence('units.act-missing'))
  await page.getByLabel(event.act).fill('99/NQ-HĐND')

  await cell(event.relation, 2).selectOption(units.relations.part)
  await refused(sentence('units.event-hole', { name: 'Xã Thanh Bình' }))
  await expectAccessible(page)

  await cell(event.relation, 2).selectOption(units.relations.whole)
  await press(event.addUnit)
  await cell(event.code, 2).fill('13483')
  await cell(event.name, 2).fill('Thanh Bình')
  await cell(event.parent, 2).fill('37')
  await press(event.addTransfer)
  await cell(event.from, 3).fill('13483')
  await cell(event.to, 3).fill('13483')
  await cell(event.relation, 3).selectOption(units.relations.part)
  await refused(sentence('units.event-overlap', { name: 'Xã Thanh Bình' }))

  const dropLast = page.getByRole('button', { name: event.remove(2), exact: true }).first()
  await dropLast.focus()
  await page.keyboard.press('Enter')
  await press(event.remove(3), 'Space')
  await cell(event.to, 1).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: `${event.starts}: Xã Thanh Bình Liêm` })).toBeVisible()
  await expectAccessible(page)
  // The keyboard stands on what is shown; looked at, it goes back to the first field, and from there to the preview again.
  await press(event.change)
  await expect(page.getByLabel(event.act)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: `${event.starts}: Xã Thanh Bình Liêm` }).waitFor()
  while (!(await page.getByRole('button', { name: event.record }).evaluate((button) => button === document.activeElement)))
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(event.recorded('01/03/2027'))).toBeVisible()
  await page.goto(`${ownPlace.url}/units/13495?on=2027-03-01`)
  await page.getByRole('heading', { level: 1, name: 'Xã Thanh Bình Liêm' }).waitFor()
  await expect(page.getByRole('table', { name: units.cameFrom })).toContainText('99/NQ-HĐND')
})
