/** `registers list` and `registers export`: which registers there are, and one of them whole as CSV or XLSX. */
import { exportEntries, listEntries, listRegisters } from '@songhanh/api/registers'
import type { z } from 'zod'
import { type CliCommand, type Given, WrongUse } from '../command.ts'
import { textOf } from '../plans/found-plan.ts'
import { askPlace, rowsOfPlace, told } from '../remote.ts'
import { giveRows } from '../rows-out.ts'

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

/** Every entry, page by page: JSON is one value and comes whole. */
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
    const asked = year === undefined ? undefined : Number(year)
    if (given.json && to === undefined) {
      const entries = await everyEntry(given, name, asked)
      given.say(JSON.stringify({ count: entries.length, entries }, null, 2))
      return 0
    }
    const query = { year: asked, format, language: given.language } as const
    await giveRows(given, await rowsOfPlace(given, exportEntries, { params: { register: name }, query }), to)
    return 0
  },
}
