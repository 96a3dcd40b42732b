import type { Catalogue } from '../../catalogue.ts'
import type { sheet as vi } from '../../vi/refusals/sheet.ts'

export const sheet: Catalogue<typeof vi> = {
  'sheet.empty-file': 'The file has no content. Check it and choose it again.',
  'sheet.too-large': 'The spreadsheet is too large (at most {megabytes} MB, and not spread too wide). Remove sheets or split it.',
  'sheet.encrypted': 'The spreadsheet has a password. Remove it, save, and send again.',
  'sheet.not-a-workbook': 'This file cannot be read as a spreadsheet. Save it as .xlsx and send again.',
  'sheet.not-utf8': 'The CSV file is not Unicode. In Excel, save it as “CSV UTF-8” or as .xlsx.',
  'sheet.broken-csv': 'The CSV file is broken at line {line}: a quote opens and does not close. Mend it and send again.',
  'sheet.no-form': 'This file is not a form exported by the system. Download the form, fill it in, and send it again.',
  'sheet.form-rows-lost': 'The rows of the form were deleted, so nobody can tell which row a figure belongs to. Download the form again.',
  'sheet.another-form': 'This file is the form of another sender or round. Open that form and take the file there.',
}
