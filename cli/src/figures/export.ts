/** `figures export`: every cell of a year as CSV or XLSX, complete, with the count of rows; written as it comes, whatever its length. */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportFigures as exported, listFigures } from '@songhanh/api/progress'
import { type CliCommand, type ExitCode, type Given, WrongUse } from '../command.ts'
import { foundPlan, textOf } from '../plans/found-plan.ts'
import { yearOf } from '../progress/board.ts'
import { askPlace, rowsOfPlace } from '../remote.ts'

/** A file that is whole or not there: it takes its name when its last byte has come. */
async function writeWhole(body: ReadableStream<Uint8Array>, path: string): Promise<void> {
  const beside = `${path}.part`
  try {
    await pipeline(Readable.from(body), createWriteStream(beside))
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}

/** Prints the table as it comes; what is printed is that of the file without the mark at its beginning and the last line end. */
async function print(given: Given, body: ReadableStream<Uint8Array>): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of body) {
    rest += decoder.decode(piece, { stream: true })
    const end = rest.lastIndexOf('\r\n')
    if (end < 0) continue
    given.say(rest.slice(0, end))
    rest = rest.slice(end + 2)
  }
  if (rest !== '') given.say(rest)
}

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
    const { rows, body } = await rowsOfPlace(given, exported, { params, query: { year, format } })
    if (to === undefined) await print(given, body)
    else {
      await writeWhole(body, resolve(given.callerFolder, to))
      given.say(given.json ? JSON.stringify({ count: rows, file: to }) : words.exported(rows, to))
    }
    return 0
  },
}
