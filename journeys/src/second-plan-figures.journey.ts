import { expect, type Page } from '@playwright/test'
import { collection } from '@songhanh/words/vi/collection'
import { collectionDesk as desk } from '@songhanh/words/vi/collection-desk'
import { entryGrid } from '@songhanh/words/vi/entry-grid'
import { frame } from '@songhanh/words/vi/frame'
import { intake } from '@songhanh/words/vi/intake'
import { plans } from '@songhanh/words/vi/plans'
import { progress } from '@songhanh/words/vi/progress'
import { expectAccessible } from './accessible.ts'
import { become, post } from './acting.ts'
import { signIn, test } from './desk.ts'
import type { OpenedPlace } from './opened-place.ts'
import { referencePaper } from './reference-papers.ts'

const paper = referencePaper('danso-cantho-165-2025')

const ADVISED = 'Thanh niên được tư vấn, khám sức khỏe trước khi kết hôn'
const MARRIED = 'Thanh niên kết hôn'

const wording = (vi: string) => ({ vi, en: vi })
const count = (code: string, name: string, within: readonly string[]) => ({
  code,
  name: wording(name),
  unitOfMeasure: wording('người'),
  type: 'count',
  supplier: { by: 'each-commune', ownLevelField: null },
  overUnits: 'sum',
  overTime: 'sum',
  headCount: null,
  within,
  breakdowns: [],
  sensitivity: 'ordinary',
})

/** A catalogue of the plan's own: what it measures stands in no other. */
const CATALOGUE = {
  code: 'population',
  edition: 1,
  name: wording('Chỉ tiêu thống kê về dân số'),
  elements: [count('young-advised', ADVISED, ['young-married']), count('young-married', MARRIED, [])],
  indicators: [
    {
      code: 'premarital-advice',
      name: wording('Tỷ lệ thanh niên được tư vấn, khám sức khỏe trước khi kết hôn'),
      calculation: { kind: 'share', numerator: ['young-advised'], denominator: ['young-married'], multiplier: 100, cappedAt: null },
      unitOfMeasure: wording('%'),
      places: 1,
      direction: 'up',
      frequency: 'year',
      referenceDay: null,
      breakdowns: [],
      countingRules: [],
      populationScope: null,
      ability: { nation: 'records', province: 'records', district: 'records', commune: 'records' },
      judging: { by: 'count' },
      extrapolates: true,
      plausible: null,
      sensitivity: 'ordinary',
      recognisedBy: [['thanh niên', 'trước khi kết hôn']],
      sources: [{ text: 'giả định', mark: 'unverified', article: null }],
    },
  ],
  references: [],
}

/** The plan from its paper into force, as it was read; answers its id. */
async function putInForce(page: Page, place: OpenedPlace): Promise<string> {
  await signIn(page, place, '/plans')
  await page.getByRole('link', { name: plans.list.add }).click()
  await page.locator('input[type=file]').setInputFiles(paper ?? '')
  await page.getByRole('button', { name: intake.review.accept }).click()
  await page.getByRole('link', { name: plans.draft.putInForce }).click()
  await page.getByLabel(plans.inForce.unnumbered).check()
  await page.getByLabel(plans.inForce.suppliedBy).fill('Văn phòng Ủy ban nhân dân thành phố')
  await page.getByLabel(plans.inForce.from).fill('1/11/2024')
  await page.getByRole('button', { name: plans.inForce.submit }).click()
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
  await page.getByRole('button', { name: desk.links.takeAll(1) }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: desk.links.submit(1) }).click()
  await expect(page.getByText(desk.links.done(1))).toBeVisible()
  const round = await openRound(page, place, planId)

  await become(page, place, officer)
  await page.goto(place.url + round)
  await page.getByRole('link', { name: collection.matrix['not-started'] }).click()
  await page.getByLabel(entryGrid.cell(ADVISED, desk.form.value('2024'))).focus()
  for (const value of ['45', '50']) {
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

  // Forty-five of fifty in the one commune that has answered: at the bound, and nothing is concluded while fifteen are silent.
  await page.goto(`${place.url}/progress/${planId}?year=2024`)
  const row = page.getByRole('row').filter({ hasText: 'trước khi kết hôn' }).first()
  await expect(row).toContainText('90,0')
  await expect(row).toContainText(progress.states.undecided)
  await expectAccessible(page)
})
