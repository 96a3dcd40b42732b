/** The list of letters by which Excel forms came in: one line a file, with number, day and scan. */
import { openAsBlob } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { giveFormPaper } from '@songhanh/api/collection'
import { parsePlainDate } from '@songhanh/core/basics/plain-date'
import type { Cell } from '@songhanh/papers/sheet/cell'
import type { BatchLetter, FormFile } from '@songhanh/papers/sheet/form-batch'
import { readCsv } from '@songhanh/papers/sheet/read-csv'
import { sentence } from '@songhanh/words/refusals'
import { readDay } from '@songhanh/words/writing'
import { type Given, WrongUse } from '../command.ts'
import { askPlace } from '../remote.ts'

/** A letter as the list names it; `scan` is a path. */
interface ListedLetter extends BatchLetter {
  readonly file: string
}

const COLUMNS = ['file', 'number', 'date', 'scan'] as const

const textIn = (cell: Cell | undefined): string => (cell?.kind === 'text' ? cell.text.trim() : '')

/** Reads the list; a scan lies beside it or where its path says. Throws `WrongUse` where a column, a day or a part of a letter is missing. */
export async function readLetters(given: Given, path: string): Promise<readonly ListedLetter[]> {
  const whole = resolve(given.callerFolder, path)
  const bytes = await readFile(whole).catch(() => {
    throw new WrongUse(given.words.noFile(path))
  })
  const sheet = readCsv(bytes)
  if (!sheet.ok) throw new WrongUse(`${path}: ${sentence(sheet.refusal.code, sheet.refusal.params, given.language)}`)
  const words = given.words.progress.letters
  const [head = [], ...rows] = sheet.value.rows
  const names = head.map((cell) =>
    textIn(cell)
      .replace(/^\ufeff/u, '')
      .toLowerCase(),
  )
  const lacking = COLUMNS.filter((name) => !names.includes(name))
  if (lacking.length > 0) throw new WrongUse(words.columns(path, lacking.join(', ')))
  return rows.flatMap((row, at): ListedLetter[] => {
    const [file, number, day, scan] = COLUMNS.map((name) => textIn(row[names.indexOf(name)])) as [string, string, string, string]
    if (`${file}${number}${day}${scan}` === '') return []
    const date = parsePlainDate(day) ?? readDay(day)
    if ([file, number, scan].includes('') || date === null) throw new WrongUse(words.incomplete(path, at + 2))
    return [{ file: basename(file), number, date, scan: resolve(dirname(whole), scan) }]
  })
}

/**
 * Gives each form the scan of its letter, and answers the letters by form; none is given where it is only looked. Throws `WrongUse` for a form without a
 * letter, or a scan that is not there.
 */
export async function giveLetters(
  given: Given,
  forms: readonly FormFile[],
  { letters, dry }: { readonly letters: readonly ListedLetter[]; readonly dry: boolean },
): Promise<ReadonlyMap<string, BatchLetter>> {
  const found = forms.map(({ name, form }) => {
    const letter = letters.find(({ file }) => file === name)
    if (!letter) throw new WrongUse(given.words.progress.letters.none(name))
    return { form, letter }
  })
  const scans = await Promise.all(
    found.map(({ letter: { scan } }) =>
      openAsBlob(scan).catch(() => {
        throw new WrongUse(given.words.noFile(scan))
      }),
    ),
  )
  const kept = new Map<string, BatchLetter>()
  for (const [n, { form, letter }] of dry ? [] : found.entries()) {
    const file = { name: basename(letter.scan), bytes: scans[n] as Blob }
    const { id } = await askPlace(given, giveFormPaper, { params: { formId: form }, file })
    kept.set(form, { number: letter.number, date: letter.date, scan: id })
  }
  return kept
}
