/**
 * `figures import`: figures of a CSV file into forms that are being filled. Every faulty cell is named by its address, and while there is one,
 * nothing is saved.
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fillForm, readForm } from '@songhanh/api/collection'
import { decimalText } from '@songhanh/core/basics/decimal'
import { readTyped, type DecimalSign } from '@songhanh/core/collection/typed-number'
import { addressOf, type Cell } from '@songhanh/papers/sheet/cell'
import { readCsv } from '@songhanh/papers/sheet/read-csv'
import { sentence } from '@songhanh/words/refusals'
import type { z } from 'zod'
import { type CliCommand, type Given, WrongUse } from '../command.ts'
import { textOf } from '../plans/found-plan.ts'
import { askPlace } from '../remote.ts'

type Form = z.output<typeof readForm.answer>
type Change = z.output<typeof fillForm.body>['cells'][number]

interface Line {
  readonly form: string
  readonly element: string
  readonly text: string
  /** Where the value stands in the file. */
  readonly address: string
}

const textIn = (cell: Cell | undefined): string => (cell?.kind === 'text' ? cell.text.trim() : '')

/** The lines of the file that carry a value. Throws `WrongUse` where it cannot be read or lacks a column. */
async function linesOf(given: Given, path: string): Promise<readonly Line[]> {
  const bytes = await readFile(resolve(given.callerFolder, path)).catch(() => {
    throw new WrongUse(given.words.noFile(path))
  })
  const read = readCsv(bytes)
  if (!read.ok) throw new WrongUse(sentence(read.refusal.code, read.refusal.params, given.language))
  const [head = [], ...rows] = read.value.rows
  const names = head.map(textIn)
  const at = { form: names.indexOf('form'), element: names.indexOf('element'), value: names.indexOf('value') }
  const lacking = Object.entries(at).flatMap(([name, column]) => (column < 0 ? [name] : []))
  if (lacking.length > 0) throw new WrongUse(given.words.progress.columnsMissing(lacking.join(', ')))
  return rows.flatMap((row, i) => {
    const text = textIn(row[at.value])
    return text === '' ? [] : [{ form: textIn(row[at.form]), element: textIn(row[at.element]), text, address: addressOf(i + 1, at.value) }]
  })
}

const yearOfForm = (form: Form) => Number(form.period.slice(0, 4))

/** A line as a cell of its form, or what is wrong with it, by its address. */
function changeOf(given: Given, form: Form, line: Line, sign: DecimalSign | null): Change | string {
  const words = given.words.progress
  const cell = form.cells.find((one) => one.element === line.element)
  if (!cell) return words.badCell(line.address, words.unknownElement(line.element))
  const typed = readTyped(line.text, cell.type, sign)
  switch (typed.kind) {
    case 'number': {
      const figure = { known: true, value: decimalText(typed.value), kind: { kind: 'administrative' }, dataYear: yearOfForm(form) } as const
      return { element: line.element, figure, comment: null, seen: cell.seen }
    }
    case 'absent':
      return { element: line.element, figure: { known: false, reason: typed.reason }, comment: null, seen: cell.seen }
    case 'empty':
      return { element: line.element, figure: { known: false, reason: 'not-reported' }, comment: null, seen: cell.seen }
    case 'ambiguous':
      return words.ambiguous(line.address, line.text)
    case 'refused':
      return words.badCell(line.address, sentence(typed.refusal.code, typed.refusal.params, given.language))
  }
}

function signOf(given: Given): DecimalSign | null {
  const sign = textOf(given, 'decimal')
  return sign === ',' || sign === '.' ? sign : null
}

export const importFigures: CliCommand = {
  name: 'figures import',
  usage: 'FILE [--decimal SIGN] [--dry-run]',
  least: 1,
  summary: (words) => words.progress.summary.import,
  options: {
    decimal: { type: 'string', help: (words) => words.progress.option.decimal },
    'dry-run': { type: 'boolean', help: (words) => words.progress.option.dryRun },
  },
  async run(given) {
    const words = given.words.progress
    const byForm = Map.groupBy(await linesOf(given, given.arguments[0] ?? ''), (line) => line.form)
    const read: { readonly formId: string; readonly cells: Change[] }[] = []
    const faults: string[] = []
    for (const [formId, lines] of byForm) {
      const form = await askPlace(given, readForm, { params: { formId } })
      const changes = lines.map((line) => changeOf(given, form, line, signOf(given)))
      faults.push(...changes.filter((change) => typeof change === 'string'))
      read.push({ formId, cells: changes.filter((change) => typeof change !== 'string') })
    }
    const cells = read.reduce((total, form) => total + form.cells.length, 0)
    const tell = (saved: number, line: string) =>
      given.say(given.json ? JSON.stringify({ cells, forms: read.length, saved, faults }) : line)
    if (faults.length > 0) {
      if (!given.json) for (const fault of faults) given.say(fault)
      tell(0, words.nothingSaved(faults.length))
      return 1
    }
    if (given.options['dry-run'] === true) {
      tell(0, words.checked(cells, read.length))
      return 0
    }
    for (const form of read) await askPlace(given, fillForm, { params: { formId: form.formId }, body: { cells: form.cells } })
    tell(cells, words.imported(cells, read.length))
    return 0
  },
}
