/** What communes of the demonstration sent by letter: typed for them beside the scan, confirmed by a second person, recorded as signed on paper. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as collection from '@songhanh/api/collection'
import { demonstrationFigures as words } from '@songhanh/words/vi/demonstration-figures'
import { SHIPPED_FOLDER } from '../app/shipped.ts'
import { cellOf, once, type OpenForm, PRESENT } from './demonstration-form.ts'
import type { Person } from './person.ts'

/** A paper of a commune with its scan, given in for its form. */
async function paperOf(lead: Person, formId: string, number: string) {
  const bytes = new Blob([readFileSync(join(SHIPPED_FOLDER, 'papers/invented-letter.png'))])
  const file = { name: words.scanName, bytes }
  const scan = await lead(collection.giveFormPaper, { params: { formId }, requestId: once('scan', formId), file })
  return { number, date: '2024-11-24', scan: scan.id }
}

/** What a commune sent by letter is typed for it, beside the scan of that letter. */
export async function typeFromLetter(lead: Person, { formId, sender }: OpenForm): Promise<void> {
  const paper = await paperOf(lead, formId, words.paperNumber)
  await lead(collection.fillForAnother, {
    params: { formId },
    requestId: once('letter', formId),
    body: { cells: ['births.boys', 'births.girls', 'population'].map((element) => cellOf(element, sender, PRESENT)), paper },
  })
}

/** Why a form is sent after its day; null where it is in time. */
type Late = { readonly motive: string; readonly source: null } | null

/** A commune whose people never came sent its form signed on paper: it is typed for it, confirmed by a colleague against the scan, and recorded as signed. */
export async function fromSignedPaper(lead: Person, second: Person, { formId, sender }: OpenForm, year: number, late: Late): Promise<void> {
  const params = { formId }
  const { cells } = await lead(collection.readFormForAnother, { params })
  const paper = await paperOf(lead, formId, words.pastPaperNumber(year))
  await lead(collection.fillForAnother, {
    params,
    requestId: once('letter', formId),
    body: { cells: cells.map(({ element }) => cellOf(element, sender, year)), paper },
  })
  await second(collection.confirmTyping, { params, requestId: once('confirm', formId), body: { expectedVersion: 1 } })
  await lead(collection.signOffOnPaper, {
    params,
    requestId: once('sign-off', formId),
    body: { expectedVersion: 2, paper, reasons: [], late },
  })
}
