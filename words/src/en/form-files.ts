import type { Catalogue } from '../catalogue.ts'
import type { formFiles as vi } from '../vi/form-files.ts'

export const formFiles: Catalogue<typeof vi> = {
  title: 'Take in many Excel forms',
  lead: 'Choose the Excel forms (.xlsx) that were downloaded here and filled in, or one CSV file. Nothing is saved until you press “Save all”; while one place is wrong, no cell is saved.',
  drop: 'Drop the files here, or',
  choose: 'Choose files',
  reading: 'Reading and checking the files…',
  table: 'What the files hold',
  file: 'File',
  form: 'Form',
  found: 'What would change or is wrong',
  unknown: 'Form not known',
  counted: ({ fresh, replaced, same }) => `${fresh} new, ${replaced} replaced, ${same} unchanged`,
  errors: (count) => `${count} errors found by the checks, to be mended before signing off`,
  cells: (count) => `See the ${count} cells that would change`,
  change: (now, inFile) => `${now} → ${inFile}`,
  nothing: 'No cell is filled in.',
  notOpen: (state) => `This form takes no figures (${state}).`,
  notForms: 'One of the files is no Excel form of this system, so no cell is saved. Leave that file out and choose again.',
  allSame: 'The files say what the forms say already; there is nothing to save.',
  save: 'Save all',
  willSave: (cells, forms) => `${cells} cells of ${forms} forms will be saved at once.`,
  saved: (cells, forms) => `${cells} cells of ${forms} forms were saved.`,
}
