/**
 * `figures import`: figures of a CSV or .xlsx file, or of many forms that came back as workbooks, into forms that are being filled, in one act. Every
 * wrong line is named by its address, and while there is one, nothing is saved.
 */
import { openAsBlob } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { importFigures as saveImport, importForOthers, lookAtImport, lookAtImportForOthers } from '@songhanh/api/imports'
import { batchWorkbook, readFormFile, type FormFile } from '@songhanh/papers/sheet/form-batch'
import { sentence } from '@songhanh/words/refusals'
import { type CliCommand, type ExitCode, type Given, WrongUse } from '../command.ts'
import { textOf } from '../plans/found-plan.ts'
import { askPlace, RefusedByPlace } from '../remote.ts'
import { giveLetters, readLetters } from './letters.ts'

interface Sent {
  readonly name: string
  readonly bytes: Blob
  /** Which workbook a form came from; empty where it is one table. */
  readonly files: ReadonlyMap<string, string>
}

const SECOND = 1000

/** How a file that came by letter is taken: the list of letters, and whether their scans are sent. */
interface ForOthers {
  readonly letters: string
  readonly dry: boolean
}

/**
 * What is sent: one table as it lies there, or the cells of all workbooks of forms in one; for others only forms, with their letters. Throws `WrongUse`
 * where a file cannot be read.
 */
async function sentOf(given: Given, paths: readonly string[], forOthers: ForOthers | null): Promise<Sent> {
  const letters = forOthers && { ...forOthers, letters: await readLetters(given, forOthers.letters) }
  const forms: FormFile[] = []
  for (const path of paths) {
    const whole = resolve(given.callerFolder, path)
    const missing = (): never => {
      throw new WrongUse(given.words.noFile(path))
    }
    if (!path.toLowerCase().endsWith('.xlsx')) {
      if (paths.length > 1 || letters) throw new WrongUse(given.words.progress.onlyForms(path))
      return { name: basename(path), bytes: await openAsBlob(whole).catch(missing), files: new Map() }
    }
    const bytes = await readFile(whole).catch(missing)
    const read = await readFormFile(basename(path), bytes)
    if (read.ok) forms.push(read.value)
    else if (paths.length === 1 && !letters && read.refusal.code === 'sheet.no-form')
      return { name: basename(path), bytes: new Blob([bytes]), files: new Map() }
    else throw new WrongUse(`${path}: ${sentence(read.refusal.code, read.refusal.params, given.language)}`)
  }
  const byForm = letters && (await giveLetters(given, forms, letters))
  const bytes = new Blob([await batchWorkbook(forms, (form) => byForm?.get(form) ?? null)])
  return { name: 'figures.xlsx', bytes, files: new Map(forms.map(({ form, name }) => [form, name])) }
}

/** Says once a second how long it has taken, to whoever watches a terminal. */
async function watched<T>(given: Given, megabytes: number, work: Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work
  const began = performance.now()
  const tell = () => process.stderr.write(`\r${given.words.progress.underway(megabytes, Math.round((performance.now() - began) / SECOND))}`)
  const ticking = setInterval(tell, SECOND)
  try {
    return await work
  } finally {
    clearInterval(ticking)
    process.stderr.write('\r\u001b[K')
  }
}

function signOf(given: Given): ',' | '.' | null {
  const sign = textOf(given, 'decimal') ?? null
  if (sign === null || sign === ',' || sign === '.') return sign
  throw new WrongUse(given.words.progress.wrongDecimal(sign))
}

export const importFigures: CliCommand = {
  name: 'figures import',
  usage: 'FILE… [--for-others LETTERS] [--decimal SIGN] [--dry-run]',
  least: 1,
  summary: (words) => words.progress.summary.import,
  options: {
    'for-others': { type: 'string', help: (words) => words.progress.option.forOthers },
    decimal: { type: 'string', help: (words) => words.progress.option.decimal },
    'dry-run': { type: 'boolean', help: (words) => words.progress.option.dryRun },
  },
  async run(given): Promise<ExitCode> {
    const words = given.words.progress
    const dry = given.options['dry-run'] === true
    const sign = signOf(given)
    const letters = textOf(given, 'for-others')
    const { name, bytes, files } = await sentOf(given, given.arguments, letters === undefined ? null : { letters, dry })
    const parts = { query: sign === null ? {} : { decimal: sign }, file: { name, bytes } }
    const own = dry ? lookAtImport : saveImport
    const others = dry ? lookAtImportForOthers : importForOthers
    try {
      const done = await watched(given, bytes.size / 1_000_000, askPlace(given, letters === undefined ? own : others, parts))
      if (given.json) given.say(JSON.stringify({ saved: !dry, ...done, faults: [] }))
      else {
        for (const form of done.list.filter((one) => dry || one.errors > 0 || files.size > 0))
          given.say(words.formOfFile(files.get(form.formId) ?? form.formId, form.form, form.sender, form))
        given.say(dry ? words.checked(done) : words.imported(done))
        if (letters !== undefined && !dry) given.say(words.letters.waiting)
      }
      return 0
    } catch (error) {
      if (!(error instanceof RefusedByPlace) || error.problem.code !== 'collection.import-refused') throw error
      const faults = error.problem.faults ?? []
      if (given.json) given.say(JSON.stringify({ saved: false, faults }))
      else {
        for (const fault of faults) given.say(words.badCell(fault.at, fault.detail))
        given.say(error.problem.detail)
      }
      return 1
    }
  },
}
