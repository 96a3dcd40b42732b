/** `figures export`: every cell of a year as CSV or XLSX, complete, with the count of rows; written as it comes, whatever its length. */
import { exportFigures as exported, listFigures } from '@songhanh/api/progress'
import { type CliCommand, type ExitCode, WrongUse } from '../command.ts'
import { foundPlan, textOf } from '../plans/found-plan.ts'
import { yearOf } from '../progress/board.ts'
import { askPlace, rowsOfPlace } from '../remote.ts'
import { giveRows } from '../rows-out.ts'

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
  async run(given): Promise<ExitCode> {
    const words = given.words.progress
    const [format, to] = [textOf(given, 'format') ?? 'csv', textOf(given, 'to')]
    if (format !== 'csv' && format !== 'xlsx') throw new WrongUse(words.wrongFormat(format))
    if (format === 'xlsx' && to === undefined) throw new WrongUse(words.needsXlsxPath)
    const year = yearOf(given)
    const params = { planId: await foundPlan(given) }
    if (given.json && to === undefined) {
      given.say(JSON.stringify(await askPlace(given, listFigures, { params, query: { year } }), null, 2))
      return 0
    }
    await giveRows(given, await rowsOfPlace(given, exported, { params, query: { year, format } }), to)
    return 0
  },
}
