/** A register as a file, read and written some hundred entries at a time: an export of any length needs the memory of one piece. */
import * as api from '@songhanh/api/registers'
import type { RowsAnswer } from '@songhanh/api/endpoint'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { RegisterDeclaration } from '@songhanh/core/registers/declaration'
import type { CsvValue } from '@songhanh/papers/sheet/write-csv'
import type { TableColumn } from '@songhanh/papers/sheet/write-workbook'
import { registers as en } from '@songhanh/words/en/registers'
import { shownText } from '@songhanh/words/entry-text'
import { registers as vi } from '@songhanh/words/vi/registers'
import { writeNumber, type Language } from '@songhanh/words/writing'
import type { z } from 'zod'
import type { Query } from '../platform/ask.ts'
import { rowsFile } from '../platform/rows-file.ts'
import { overWhich, readKeepers, rightToSee } from './keepers.ts'
import { registerCalled, type Registers } from './queries.ts'
import { countEntries, readEntries, type StoredEntry } from './store.ts'

const PIECE = 500
const WIDTHS = { text: 40, 'long-text': 50, day: 14, month: 12, count: 12, choice: 24, 'yes-no': 12 } as const
const KEY_WIDTH = 24

type RowOf = (entry: StoredEntry, keeperName: string) => CsvValue[]

/** For other programs: heads and values are keys, the same in every language. */
function byKeys({ fields }: RegisterDeclaration): { readonly columns: TableColumn[]; readonly rowOf: RowOf } {
  const heads = ['id', 'keeper', 'keeper_name', 'state', 'version', ...fields.map(({ key }) => key)]
  return {
    columns: heads.map((head) => ({ head, width: KEY_WIDTH })),
    rowOf: ({ id, keeper, state, version, values }, keeperName) => [
      id,
      keeper,
      keeperName,
      state,
      version,
      ...fields.map(({ key }) => {
        const value = values[key] ?? null
        return typeof value === 'boolean' ? String(value) : value
      }),
    ],
  }
}

/** For people: heads are the names of the fields, by which the file is read again; numbers are numbers. */
function inWords({ fields, states }: RegisterDeclaration, language: Language): { readonly columns: TableColumn[]; readonly rowOf: RowOf } {
  const words = { vi, en }[language]
  const text = { yes: words.yes, no: words.no, language }
  return {
    columns: [
      ...fields.map(({ name, kind }) => ({ head: name[language], width: WIDTHS[kind], ...(kind === 'count' ? { decimals: 0 } : {}) })),
      { head: words.keeper, width: 30 },
      { head: words.state, width: 18 },
    ],
    rowOf: ({ state, values }, keeperName) => [
      ...fields.map((field) => {
        const value = values[field.key] ?? null
        return typeof value === 'number' ? value : shownText(field, value, text) || null
      }),
      keeperName,
      states.find(({ key }) => key === state)?.name[language] ?? state,
    ],
  }
}

const Given = api.exportEntries.query.extend(api.exportEntries.params.shape)

export const exportEntries = (registers: Registers): Query<z.output<typeof Given>, z.output<typeof RowsAnswer>> => ({
  id: 'registers.exportEntries',
  shape: Given,
  right: 'work.read',
  async run(r, { format, language, keeper, ...asked }, by) {
    const register = registerCalled(registers, asked.register)
    if (!register) return refuse('registers.register-not-found')
    if (register.sensitivity === 'violence') return refuse('registers.opened-with-reason')
    const seen = overWhich(await readKeepers(r, by), rightToSee(register), by)
    const names = new Map(seen.map(({ at, name }) => [at as string, name]))
    const wanted = { ...asked, keepers: [...names.keys()].filter((at) => keeper === undefined || at === keeper) }
    const rows = await countEntries(r, wanted, by)
    const { columns, rowOf } = format === 'csv' ? byKeys(register) : inWords(register, language)
    const pieces = async function* () {
      for await (const entries of readEntries(r, wanted, PIECE, by))
        yield entries.map((entry) => rowOf(entry, names.get(entry.keeper) ?? entry.keeper))
    }
    const sheet = { vi, en }[language].file.sheet(register.name[language], writeNumber(language, rows))
    return accept(rowsFile({ name: register.key, format, columns, sheet, rows }, pieces()))
  },
})
