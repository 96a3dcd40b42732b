/** `registers list` and `registers export`: which registers there are, and one of them whole as CSV or XLSX. */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { listEntries, listRegisters } from '@songhanh/api/registers'
import { csvRows } from '@songhanh/papers/sheet/write-csv'
import { writeTables } from '@songhanh/papers/sheet/write-workbook'
import type { z } from 'zod'
import { type CliCommand, type Given, WrongUse } from '../command.ts'
import { textOf } from '../plans/found-plan.ts'
import { askPlace, told } from '../remote.ts'

const PER_PAGE = 1000
type Entry = z.output<typeof listEntries.answer>['entries'][number]

export const registersList: CliCommand = {
  name: 'registers list',
  usage: '',
  least: 0,
  summary: (words) => words.registers.list,
  options: {},
  async run(given) {
    return told(given, await askPlace(given, listRegisters, {}), ({ registers }) =>
      registers.map(
        (register) => `${register.key.padEnd(26)} ${String(register.entries ?? '–').padStart(7)}  ${register.name[given.language]}`,
      ),
    )
  },
}

/** Every entry, page by page. */
async function everyEntry(given: Given, register: string, year: number | undefined): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (let page = 1; ; page += 1) {
    const answer = await askPlace(given, listEntries, { params: { register }, query: { year, page, perPage: PER_PAGE } })
    entries.push(...answer.entries)
    if (answer.entries.length < PER_PAGE) return entries
  }
}

export const registersExport: CliCommand = {
  name: 'registers export',
  usage: 'NAME [--year YEAR] [--format csv|xlsx] [--to FILE]',
  least: 1,
  summary: (words) => words.registers.export,
  options: {
    year: { type: 'string', help: (words) => words.progress.option.year },
    format: { type: 'string', help: (words) => words.progress.option.format },
    to: { type: 'string', help: (words) => words.progress.option.to },
  },
  async run(given) {
    const words = given.words.progress
    const name = given.arguments[0] ?? ''
    const [format, to, year] = [textOf(given, 'format') ?? 'csv', textOf(given, 'to'), textOf(given, 'year')]
    if (format !== 'csv' && format !== 'xlsx') throw new WrongUse(words.wrongFormat(format))
    if (format === 'xlsx' && to === undefined) throw new WrongUse(words.needsXlsxPath)
    const { registers } = await askPlace(given, listRegisters, {})
    const register = registers.find((one) => one.key === name)
    if (!register) throw new WrongUse(given.words.registers.unknown(name, registers.map((one) => one.key).join(', ')))
    const entries = await everyEntry(given, name, year === undefined ? undefined : Number(year))
    if (given.json && to === undefined) {
      given.say(JSON.stringify({ count: entries.length, entries }, null, 2))
      return 0
    }
    // Heads are keys, the same in every language, so that other programs can read the file.
    const heads = ['id', 'keeper', 'keeper_name', 'state', 'version', ...register.fields.map((field) => field.key)]
    const rows = entries.map((entry) => [
      entry.id,
      entry.keeper,
      entry.keeperName,
      entry.state,
      entry.version,
      ...register.fields.map(({ key }) => {
        const value = entry.values[key] ?? null
        return typeof value === 'boolean' ? String(value) : value
      }),
    ])
    if (format === 'csv') {
      const text = [...csvRows(heads, rows)].join('')
      if (to === undefined) given.say(text.trimEnd())
      else await writeFile(resolve(given.callerFolder, to), text)
    } else if (to !== undefined) {
      const title = [`${register.name[given.language]} · ${words.countedRows(entries.length)}`]
      const columns = heads.map((head) => ({ head, width: 24 }))
      await writeFile(resolve(given.callerFolder, to), await writeTables([{ name, title, columns, rows }]))
    }
    if (to !== undefined) given.say(given.json ? JSON.stringify({ count: entries.length, file: to }) : words.exported(entries.length, to))
    return 0
  },
}
