import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const Count = z.number().int()
const Sign = z.enum([',', '.'])

/** What a file does to the forms it names. `fresh` cells had no number yet, `replaced` ones another, `same` ones this very number: nothing is written there. */
export const ImportView = z.object({
  lines: Count,
  forms: Count,
  fresh: Count,
  replaced: Count,
  same: Count,
  /** Errors the checks find in these forms with the new numbers in; they keep a form from being signed off, not from being saved. */
  errors: Count,
  /** Form by form; the first 500. */
  list: z.array(
    z.object({ formId: z.uuid(), form: z.string(), sender: z.string(), fresh: Count, replaced: Count, same: Count, errors: Count }),
  ),
})

const refusals = [
  'collection.import-columns',
  'collection.import-empty',
  'collection.import-too-long',
  'collection.import-refused',
  'collection.too-large',
  'sheet.empty-file',
  'sheet.not-utf8',
  'sheet.broken-csv',
  'sheet.too-large',
  'sheet.not-a-workbook',
] as const

/** How the numbers of the file are written, where one such as `1.234` could be read in two ways. */
const Reading = z.object({ decimal: Sign.optional() })

export const lookAtImport = endpoint({
  id: 'lookAtImport',
  method: 'POST',
  path: '/api/figures/look',
  may: 'collection.fill',
  summary:
    'Checks a file of figures as importing would, and writes nothing. Columns `form`, `element`, `value`; beside them `missing`, `kind`, `data_year`, `comment` and `at` (where a line stands, for naming it).',
  query: Reading,
  upload: true,
  largest: 300_000_000,
  answer: ImportView,
  refusals,
})

export const importFigures = endpoint({
  id: 'importFigures',
  method: 'POST',
  path: '/api/figures/import',
  may: 'collection.fill',
  summary:
    'Saves the figures of a file (CSV, or the first sheet of an .xlsx) into the forms it names, in one act: every wrong line is named by its address, and while there is one, nothing is saved.',
  query: Reading,
  upload: true,
  largest: 300_000_000,
  answer: ImportView,
  refusals,
})

const byLetter =
  'beside the columns of an import each line names its letter: `letter_number`, `letter_date` (YYYY-MM-DD) and `letter_scan`, the id of a scan given to that form'

export const lookAtImportForOthers = endpoint({
  id: 'lookAtImportForOthers',
  method: 'POST',
  path: '/api/figures/look-for-others',
  may: 'collection.fill-for-another',
  summary:
    'Checks the figures of a file that came by letter as typing them for their senders would, and writes nothing; letters are not looked at.',
  query: Reading,
  upload: true,
  largest: 300_000_000,
  answer: ImportView,
  refusals,
})

export const importForOthers = endpoint({
  id: 'importForOthers',
  method: 'POST',
  path: '/api/figures/import-for-others',
  may: 'collection.fill-for-another',
  summary: `Types the figures of a file for their senders, in one act: marked with the letter of each form, and confirmed by a second person before they count; ${byLetter}.`,
  query: Reading,
  upload: true,
  largest: 300_000_000,
  answer: ImportView,
  refusals,
})
