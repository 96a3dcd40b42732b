import { expect, type Locator, type Page } from '@playwright/test'
import { collection } from '@songhanh/words/vi/collection'
import { collectionDesk as desk } from '@songhanh/words/vi/collection-desk'
import { entryGrid } from '@songhanh/words/vi/entry-grid'
import { sentence } from '@songhanh/words/refusals'
import { expectAccessible } from './accessible.ts'
import { become, openRound } from './acting.ts'
import { test } from './desk.ts'
import type { DemoPerson, OpenedPlace } from './opened-place.ts'

const BOYS = 'Trẻ em trai sinh ra sống'
const GIRLS = 'Trẻ em gái sinh ra sống'

const cell = (page: Page, name: string) => page.getByLabel(entryGrid.cell(name, desk.form.value('2024')))

/** Types a number into a cell by the keyboard and waits until the form says that it is saved. */
async function typeInto(page: Page, name: string, value: string): Promise<void> {
  await cell(page, name).focus()
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible()
}

const letter = (page: Page) => page.getByRole('region', { name: desk.forAnother.letter })
const signedPaper = (page: Page) => page.locator('.signed-paper')

/** Gives the number, the day and the scan of a paper, where the page asks for them. */
async function givePaper(asked: Locator, numberLabel: string, number: string): Promise<void> {
  const scan = { name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7\n${number}\n%%EOF`) }
  await asked.getByLabel(numberLabel, { exact: true }).fill(number)
  await asked.getByLabel(desk.paper.date).fill('24/11/2024')
  await asked.getByLabel(desk.paper.scan).setInputFiles(scan)
  await expect(asked.getByText(desk.paper.sent('cong-van.pdf'))).toBeVisible()
}

/** The people of one commune, and the two of the lead's. */
function cast({ people }: OpenedPlace) {
  const by = (role: string) => people.find((person) => person.role === role)!
  const officer = by('commune-officer')
  const leads = people.filter(({ role }) => role === 'lead-synthesiser')
  const head = people.find(({ role, seat }) => role === 'head' && seat.key === officer.seat.key)!
  return { keeper: by('catalogue-keeper'), officer, head, lead: leads[0]!, second: leads[1]! }
}

/** The commune's own form of a round; answers its path. */
async function openOwnForm(page: Page, place: OpenedPlace, round: string, officer: DemoPerson): Promise<string> {
  await become(page, place, officer)
  await page.goto(place.url + round)
  await page.getByRole('link', { name: collection.matrix['not-started'] }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  return new URL(page.url()).pathname
}

test('a letter is typed for a commune that has begun a draft: the draft stays unseen, a second person confirms, and the signed paper counts', async ({
  page,
  ownPlace: place,
}) => {
  test.slow()
  const { keeper, officer, lead, second } = cast(place)
  const round = await openRound(page, place, keeper, lead)
  const form = await openOwnForm(page, place, round, officer)
  await typeInto(page, BOYS, '37')
  await typeInto(page, GIRLS, '41')

  await become(page, place, lead)
  await page.goto(place.url + round)
  await page.getByRole('row').filter({ hasText: officer.seat.name }).getByRole('link', { name: desk.forAnother.open }).click()
  await expect(page.getByText(desk.forAnother.heldBackCount(2))).toBeVisible()
  await expect(cell(page, BOYS)).toHaveValue('')
  await expect(page.locator('main')).not.toContainText(/37|41/)
  await expectAccessible(page)
  const typing = page.url()
  await givePaper(letter(page), desk.paper.letterNumber, '15/BC-UBND')
  await typeInto(page, BOYS, '36')
  await expect(page.getByText(desk.forAnother.heldBackCount(1))).toBeVisible()

  // Nobody says of a number they have not seen that it stands on a paper: it is typed from that paper first.
  await become(page, place, second)
  await page.goto(typing)
  await page.getByRole('button', { name: desk.acts.confirm }).click()
  await page.getByText(desk.paper.signed, { exact: true }).click()
  await givePaper(signedPaper(page), desk.paper.number, '16/BC-UBND')
  await page.getByRole('button', { name: desk.paper.record }).click()
  await expect(page.getByRole('alert')).toHaveText(sentence('collection.draft-held-back', { count: 1 }, 'vi'))

  await become(page, place, lead)
  await page.goto(typing)
  await givePaper(letter(page), desk.paper.letterNumber, '15/BC-UBND')
  await typeInto(page, GIRLS, '40')
  await become(page, place, second)
  await page.goto(typing)
  await page.getByRole('button', { name: desk.acts.confirm }).click()
  await page.getByText(desk.paper.signed, { exact: true }).click()
  await givePaper(signedPaper(page), desk.paper.number, '16/BC-UBND')
  await page.getByRole('button', { name: desk.paper.record }).click()
  await expect(page.getByText(collection.states['signed-off'])).toBeVisible()
  await expect(page.getByText(desk.paper.signedBy('16/BC-UBND', '24/11/2024'))).toBeVisible()

  // The commune sees both numbers of its cell, and by which letter the second came.
  await become(page, place, officer)
  await page.goto(place.url + form)
  await page.getByText(desk.form.history).click()
  const history = page.locator('.history')
  await expect(history).toContainText('37 (')
  await expect(history).toContainText('36 (')
  await expect(history).toContainText('15/BC-UBND')
})

test('two people on one cell: the first number stands, and the second sees both and decides by the keyboard', async ({
  page,
  ownPlace: place,
}) => {
  test.slow()
  const { keeper, officer, head, lead } = cast(place)
  const round = await openRound(page, place, keeper, lead)
  const form = await openOwnForm(page, place, round, officer)
  const beside = await page.context().browser()!.newContext()
  const other = await beside.newPage()
  await become(other, place, head)
  await other.goto(place.url + form)
  await expect(cell(other, BOYS)).toBeVisible()
  await typeInto(page, BOYS, '30')

  await cell(other, BOYS).focus()
  await other.keyboard.type('31')
  await other.keyboard.press('Enter')
  await expect(other.getByText(desk.form.conflict(BOYS, '30', '31'))).toBeVisible()
  await expectAccessible(other)
  await other.keyboard.press('F6')
  await expect(other.getByRole('button', { name: desk.form.keepMine })).toBeFocused()
  await other.keyboard.press('Enter')
  await expect(other.getByText(desk.form.conflict(BOYS, '30', '31'))).toHaveCount(0)
  await expect(other.getByText(/^Đã lưu lúc/)).toBeVisible()
  await page.reload()
  await expect(cell(page, BOYS)).toHaveValue('31')
  await page.getByText(desk.form.history).click()
  await expect(page.locator('.history')).toContainText('30 (')
  await beside.close()
})

test('a letter asks for one target alone: what was typed for the year stands in its form too, once and for both', async ({
  page,
  ownPlace: place,
}) => {
  test.slow()
  const { keeper, officer, lead } = cast(place)
  const yearly = await openOwnForm(page, place, await openRound(page, place, keeper, lead), officer)
  await typeInto(page, BOYS, '33')

  await become(page, place, lead)
  await page.goto(`${place.url}/rounds/new`)
  for (const [label, text] of [
    [desk.open.name, 'Số trẻ em sinh ra năm 2024'],
    [desk.open.basisTitle, 'Công văn về số trẻ em sinh ra'],
    [desk.open.basisNumber, '12/CV'],
    [desk.open.basisDate, '20/11/2024'],
    [desk.open.closing, '24/11/2024'],
    [desk.open.due, '02/12/2024'],
  ] as const)
    await page.getByLabel(label).fill(text)
  await page.getByRole('radio', { name: desk.open.someMeasures }).check()
  await page.getByRole('button', { name: desk.open.submit }).click()
  await expect(page.getByText(desk.open.noMeasure)).toBeVisible()
  await page.getByRole('checkbox', { name: /^4\.1/ }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: desk.open.submit }).click()
  await page.waitForURL(/\/rounds\/[0-9a-f-]{36}/)
  const asked = new URL(page.url()).pathname

  await openOwnForm(page, place, asked, officer)
  await page.getByRole('button', { name: new RegExp(`^${desk.form.elsewhere}`) }).click()
  await expect(cell(page, BOYS)).toHaveValue('33')
  await typeInto(page, BOYS, '34')
  await page.goto(place.url + yearly)
  await expect(cell(page, BOYS)).toHaveValue('34')
})
