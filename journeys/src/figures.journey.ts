import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { collection } from '@songhanh/words/vi/collection'
import { collectionDesk as desk } from '@songhanh/words/vi/collection-desk'
import { entryGrid } from '@songhanh/words/vi/entry-grid'
import { formFiles } from '@songhanh/words/vi/form-files'
import { indicators } from '@songhanh/words/vi/indicators'
import { expectAccessible } from './accessible.ts'
import { become, openRound } from './acting.ts'
import { test } from './desk.ts'

const BOYS = 'Trẻ em trai sinh ra sống'
const GIRLS = 'Trẻ em gái sinh ra sống'

/** The workbook a button of the page hands over. */
async function workbookOf(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  return readFileSync(await (await coming).path())
}

/** Files of figures: one that is no form keeps the others back, an unchanged form changes nothing, a CSV is looked at and then saved. */
async function takeInFiles(page: Page, round: string, form: string): Promise<void> {
  const buffer = await workbookOf(page, desk.file.download)
  const own = { name: 'bieu.xlsx', mimeType: 'application/octet-stream', buffer }
  const other = { ...own, name: 'anh.xlsx', buffer: Buffer.from('không phải bảng tính') }
  await page.goto(round)
  await page.getByRole('link', { name: formFiles.title }).click()
  const chooser = page.getByLabel(formFiles.choose)
  await chooser.setInputFiles([own, other])
  await expect(page.getByRole('alert')).toHaveText(formFiles.notForms)
  await expect(page.getByRole('button', { name: formFiles.save })).toHaveCount(0)
  await chooser.setInputFiles([own])
  await expect(page.getByText(formFiles.allSame)).toBeVisible()
  const line = `${new URL(form).pathname.split('/').at(-1)};births.boys;32`
  await chooser.setInputFiles([{ name: 'so-lieu.csv', mimeType: 'text/csv', buffer: Buffer.from(`form;element;value\r\n${line}`) }])
  await expect(page.getByText(formFiles.willSave(1, 1))).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: formFiles.save }).click()
  await expect(page.getByText(formFiles.saved(1, 1))).toBeVisible()
}

/**
 * Vietnamese in a cell as the two kinds of keyboards bring it: an input method composes, and its Enter belongs to the letters, not to the cell; Unikey
 * takes letters back and puts others in their place. The cell is left empty.
 */
async function typeVietnamese(page: Page, cell: Locator): Promise<void> {
  const ime = await page.context().newCDPSession(page)
  await cell.focus()
  for (const text of ['k', 'khô', 'không'])
    await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await cell.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true })
  await expect(cell).toBeFocused()
  await ime.send('Input.insertText', { text: 'không phát sinh' })
  await page.keyboard.press('Enter')
  await expect(cell).toHaveValue(indicators.missing['none-arose'])

  await cell.focus()
  for (const [typed, instead] of [
    ['kho', 'ô'],
    ['ng a', 'á'],
    ['p du', 'ụ'],
  ] as const) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Backspace')
    await page.keyboard.insertText(instead)
  }
  await page.keyboard.type('ng')
  await page.keyboard.press('Enter')
  await expect(cell).toHaveValue(indicators.missing['not-applicable'])
  await cell.focus()
  await page.keyboard.press('Delete')
  await expect(cell).toHaveValue('')
}

test('a commune fills its form by keyboard and block, its head signs, the lead returns a cell, and it comes back corrected', async ({
  page,
  ownPlace: place,
}) => {
  test.slow()
  const by = (role: string) => place.people.find((person) => person.role === role)!
  const officer = by('commune-officer')
  const head = place.people.find(({ role, seat }) => role === 'head' && seat.key === officer.seat.key)!
  const lead = by('lead-synthesiser')
  const round = await openRound(page, place, by('catalogue-keeper'), lead)

  // The lead can send the form out as a file, to one that does not open the desk: what its sender would take out itself.
  await page.goto(place.url + round)
  const sentOut = await workbookOf(page, `${desk.file.download}: ${officer.seat.name}`)

  await become(page, place, officer)
  await page.goto(place.url + round)
  await expect(page.getByRole('button', { name: desk.file.download })).toHaveCount(0)
  await page.getByRole('link', { name: collection.matrix['not-started'] }).click()
  await page.getByLabel(desk.file.upload).setInputFiles({ name: 'bieu.xlsx', mimeType: 'application/octet-stream', buffer: sentOut })
  await expect(page.getByText(desk.file.same)).toBeVisible()
  await page.getByRole('button', { name: desk.file.leave }).click()
  const cell = (name: string) => page.getByLabel(entryGrid.cell(name, desk.form.value('2024')))
  await typeVietnamese(page, cell(GIRLS))
  await cell(BOYS).focus()
  await page.keyboard.type('30')
  await page.keyboard.press('ArrowDown')
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '31\n')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await page.getByRole('button', { name: entryGrid.paste.apply(1) }).click()
  // The pasted block is one step, and the grid hears the keys at once when the preview is gone.
  await expect(cell(GIRLS)).toHaveValue('31')
  await page.keyboard.press('Control+z')
  await expect(cell(GIRLS)).toHaveValue('')
  await page.keyboard.press('Control+y')
  await expect(cell(GIRLS)).toHaveValue('31')
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible()
  await expect(cell(BOYS)).toHaveValue('30')
  await expectAccessible(page)
  const form = page.url()
  await takeInFiles(page, place.url + round, form)

  await become(page, place, head)
  await page.goto(form)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: desk.acts.signOff, exact: true }).click()
  await expect(page.getByText(collection.states['signed-off'])).toBeVisible()

  await become(page, place, lead)
  await page.goto(form)
  await page.getByRole('button', { name: desk.acts.return }).click()
  await page.getByRole('checkbox', { name: BOYS }).check()
  await page.getByLabel(desk.acts.returnReason(BOYS)).fill('Lệch với sổ hộ tịch')
  await page.getByRole('button', { name: desk.acts.return }).click()
  await expect(page.getByText(collection.states.returned)).toBeVisible()

  await become(page, place, officer)
  await page.goto(form)
  await cell(BOYS).focus()
  // A selection is stretched from the cell it began in.
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('grid').locator('[aria-selected="true"]')).toHaveCount(2)
  await cell(BOYS).focus()
  await page.keyboard.type('33')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible()
  await become(page, place, head)
  await page.goto(form)
  await page.getByRole('button', { name: desk.acts.signOff, exact: true }).click()
  await expect(page.getByText(collection.states['signed-off'])).toBeVisible()
  await become(page, place, lead)
  await page.goto(form)
  await page.getByRole('button', { name: desk.acts.accept }).click()
  await expect(page.getByText(collection.states.accepted)).toBeVisible()
  await page.getByText(desk.form.history).click()
  const history = page.locator('.history')
  await expect(history).toContainText('30 (')
  await expect(history).toContainText('33 (')
})
