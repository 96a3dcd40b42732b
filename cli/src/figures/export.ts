/** `figures export`: every cell of a year as CSV or XLSX, complete, with the count of rows. */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { listFigures } from '@songhanh/api/progress'
import { csvRows } from '@songhanh/papers/sheet/write-csv'
import { writeTables } from '@songhanh/papers/sheet/write-workbook'
import type { z } from 'zod'
import { type CliCommand, WrongUse } from '../command.ts'
import { foundPlan, textOf } from '../plans/found-plan.ts'
import { yearOf } from '../progress/board.ts'
import { askPlace } from '../remote.ts'

type Exported = z.output<typeof listFigures.answer>['figures'][number]

/** Heads are codes, the same in every language, so that the file can be read back by `figures import`. */
export const COLUMNS = ['form', 'sender', 'sender_name', 'element', 'name', 'value', 'missing', 'kind', 'data_year', 'state'] as const

const rowOf = ({ formId, sender, senderName, element, name, figure, state }: Exported): (string | number | null)[] => [
  formId,
  sender,
  senderName,
  element,
  name,
  figure.known ? Number(figure.value) : null,
  figure.known ? null : figure.reason,
  figure.known ? figure.kind.kind : null,
  figure.known ? figure.dataYear : null,
  state,
]

export const exportFigures: CliCommand = {
  name: 'figures export',
  usage: '[PLAN] --year YEAR [--format csv|xlsx] [--to FILE]',
  least: 0,
  summary: (words) => words.progress.summary.export,
  options: {
    year: { type: 'string', help: (words) => words.progress.option.year },
    format: { type: 'string', help: (words) => words.progress.option.format },
    to: { type: 'string', help: (words) => words.progress.option.to },
  },
  async run(given) {
    const words = given.words.progress
    const [format, to] = [textOf(given, 'format') ?? 'csv', textOf(given, 'to')]
    if (format !== 'csv' && format !== 'xlsx') throw new WrongUse(words.wrongFormat(format))
    if (format === 'xlsx' && to === undefined) throw new WrongUse(words.needsXlsxPath)
    const year = yearOf(given)
    const { count, figures } = await askPlace(given, listFigures, { params: { planId: await foundPlan(given) }, query: { year } })
    if (given.json && to === undefined) {
      given.say(JSON.stringify({ count, figures }, null, 2))
      return 0
    }
    const rows = figures.map(rowOf)
    if (format === 'csv') {
      const text = [...csvRows(COLUMNS, rows)].join('')
      if (to === undefined) given.say(text.trimEnd())
      else await writeFile(resolve(given.callerFolder, to), text)
    } else if (to !== undefined) {
      const columns = COLUMNS.map((head) => ({ head, width: head === 'name' ? 60 : 24, ...(head === 'value' ? { decimals: 2 } : {}) }))
      const title = [`${given.words.progress.heading(year)} · ${words.countedRows(count)}`]
      await writeFile(resolve(given.callerFolder, to), await writeTables([{ name: String(year), title, columns, rows }]))
    }
    if (to !== undefined) given.say(given.json ? JSON.stringify({ count, file: to }) : words.exported(count, to))
    return 0
  },
}
