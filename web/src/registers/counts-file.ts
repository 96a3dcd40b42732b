/** Counts of violence as an Excel file, made in the browser out of what was opened with a reason; the reason stands in it. */
import { writeTables } from '@songhanh/papers/sheet/write-workbook'
import { shownText, type TextWords } from '@songhanh/words/entry-text'
import type { Entry, Register } from './queries.ts'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const WIDTH = 18

/** The heads are the names of the fields: the file can be filled in and entered. `about` says who opened the counts, when and why. */
export async function countsWorkbook(
  { name, fields }: Register,
  entries: readonly Entry[],
  words: TextWords & { readonly keeper: string; readonly sheet: string },
  about: string,
): Promise<Blob> {
  const { language } = words
  const bytes = await writeTables([
    {
      name: words.sheet,
      title: [name[language], about],
      columns: [
        ...fields.map((field) => ({ head: field.name[language], width: WIDTH, ...(field.kind === 'count' ? { decimals: 0 } : {}) })),
        { head: words.keeper, width: 2 * WIDTH },
      ],
      rows: entries.map(({ values, keeperName }) => [
        ...fields.map((field) => {
          const value = values[field.key] ?? null
          return typeof value === 'number' ? value : shownText(field, value, words) || null
        }),
        keeperName,
      ]),
    },
  ])
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: WORKBOOK })
}
