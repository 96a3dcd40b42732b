import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { collection } from '@songhanh/words/vi/collection'
import { collectionDesk as desk } from '@songhanh/words/vi/collection-desk'
import { entryGrid } from '@songhanh/words/vi/entry-grid'
import { frame } from '@songhanh/words/vi/frame'
import { intake } from '@songhanh/words/vi/intake'
import { plans } from '@songhanh/words/vi/plans'
import { puttingInForce } from '@songhanh/words/vi/putting-in-force'
import { progress } from '@songhanh/words/vi/progress'
import { expectAccessible } from './accessible.ts'
import { become, post } from './acting.ts'
import { signIn, test } from './desk.ts'
import type { OpenedPlace } from './opened-place.ts'
import { referencePaper } from './reference-papers.ts'

const paper = referencePaper('danso-cantho-165-2025')

/** What the plan measures stands in a catalogue of its own. */
const CATALOGUE = JSON.parse(readFileSync(new URL('../../samples/indicators/population-2025.json', import.meta.url), 'utf8')) as {
  readonly indicators: readonly unknown[]
  readonly elements: readonly { readonly code: string; readonly name: { readonly vi: string } }[]
}

/** What one commune answers, in the order of its form. */
const ANSWERS = [
  ['births.boys', '61'],
  ['births.girls', '55'],
  ['population', '7000'],
  ['population-under-15.women', '700'],
  ['population-under-15.men', '740'],
  ['population-15-to-64.women', '2300'],
  ['population-15-to-64.men', '2320'],
  ['population-65-and-over.women', '500'],
  ['population-65-and-over.men', '440'],
  ['young-married.women', '25'],
  ['young-married.men', '25'],
  ['young-advised.women', '23'],
  ['young-advised.men', '22'],
  ['early-marriage-couples', 'kps'],
  ['kin-marriage-couples', '0'],
  ['pregnant-women', '120'],
  ['pregnant-women-screened', '60'],
  ['newborns-screened', '110'],
] as const

const nameOf = (code: string): string => CATALOGUE.elements.find((one) => one.code === code)?.name.vi ?? code

/** The plan from its paper into force, as it was read; answers its id. */
async function putInForce(page: Page, place: OpenedPlace): Promise<string> {
  await signIn(page, place, '/plans')
  await page.getByRole('link', { name: plans.list.add }).click()
  await page.locator('input[type=file]').setInputFiles(paper ?? '')
  await page.getByRole('button', { name: intake.review.accept }).click()
  await page.getByRole('link', { name: plans.draft.putInForce }).click()
  await page.getByLabel(puttingInForce.unnumbered).check()
  await page.getByLabel(puttingInForce.suppliedBy).fill('Văn phòng Ủy ban nhân dân thành phố')
  await page.getByLabel(puttingInForce.from).fill('1/11/2024')
  await page.getByRole('button', { name: puttingInForce.submit }).click()
  await page.waitForURL(/\/targets/)
  const planId = /\/plans\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await page.getByRole('button', { name: frame.signIn.out }).click()
  await page.getByRole('button', { name: frame.signIn.submit }).waitFor()
  return planId
}

/** Opens a round of the plan by a letter; answers its path. */
async function openRound(page: Page, place: OpenedPlace, planId: string): Promise<string> {
  await page.goto(`${place.url}/rounds/new`)
  await page.getByLabel(desk.open.plan, { exact: true }).selectOption(planId)
  await page.getByLabel(desk.open.year).fill('2024')
  await page.getByLabel(desk.open.regime).selectOption('')
  for (const [label, text] of [
    [desk.open.name, 'Số liệu dân số năm 2024'],
    [desk.open.basisTitle, 'Công văn về số liệu dân số'],
    [desk.open.basisNumber, '12/CV'],
    [desk.open.basisDate, '20/11/2024'],
    [desk.open.opensOn, '25/11/2024'],
    [desk.open.closing, '14/12/2024'],
    [desk.open.due, '20/12/2024'],
  ] as const)
    await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: desk.open.submit }).click()
  await page.waitForURL(/\/rounds\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

test('a second plan goes from its own indicators, linked on the screen, to a form, a figure and a state', async ({
  page,
  ownPlace: place,
}) => {
  test.skip(paper === null, 'the folder of reference papers is not here')
  test.slow()
  const by = (role: string) => place.people.find((person) => person.role === role)!
  const officer = by('commune-officer')
  const head = place.people.find(({ role, seat }) => role === 'head' && seat.key === officer.seat.key)!
  const lead = by('lead-synthesiser')
  const planId = await putInForce(page, place)

  await become(page, place, by('catalogue-keeper'))
  expect((await post(page, place, '/api/catalogues', { content: CATALOGUE })).ok).toBe(true)
  await become(page, place, lead)
  await page.goto(`${place.url}/plans/${planId}/measures`)
  const all = CATALOGUE.indicators.length
  await page.getByRole('button', { name: desk.links.takeAll(all) }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: desk.links.submit(all) }).click()
  await expect(page.getByText(desk.links.done(all))).toBeVisible()
  const round = await openRound(page, place, planId)

  await become(page, place, officer)
  await page.goto(place.url + round)
  await page.getByRole('link', { name: collection.matrix['not-started'] }).click()
  await page.getByLabel(entryGrid.cell(nameOf(ANSWERS[0][0]), desk.form.value('2024')), { exact: true }).focus()
  for (const [element, value] of ANSWERS) {
    await expect(page.getByLabel(entryGrid.cell(nameOf(element), desk.form.value('2024')), { exact: true })).toBeFocused()
    await page.keyboard.type(value)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible()
  const form = page.url()
  await become(page, place, head)
  await page.goto(form)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: desk.acts.signOff, exact: true }).click()
  await expect(page.getByText(collection.states['signed-off'])).toBeVisible()
  await become(page, place, lead)
  await page.goto(form)
  await page.getByRole('button', { name: desk.acts.accept }).click()
  await expect(page.getByText(collection.states.accepted)).toBeVisible()

  // One commune has answered: shares of one supplier have a number, and nothing is concluded while fifteen are silent.
  await page.goto(`${place.url}/progress/${planId}?year=2024`)
  const row = (words: string) => page.getByRole('row').filter({ hasText: words }).first()
  for (const [words, value] of [
    ['giới tính khi sinh', '110,9'],
    ['trẻ em dưới 15 tuổi', '20,6'],
    ['phụ thuộc chung', '51,5'],
    ['trước khi kết hôn', '90,0'],
    ['phụ nữ mang thai', '50,0'],
    ['trẻ sơ sinh', '94,8'],
  ] as const) {
    await expect(row(words)).toContainText(value)
    await expect(row(words)).toContainText(progress.states.undecided)
  }
  await expectAccessible(page)
})
