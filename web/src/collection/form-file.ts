import type { Cell } from '@songhanh/papers/sheet/cell'
import { readForm, writeForm } from '@songhanh/papers/sheet/form-workbook'
import { readWorkbook } from '@songhanh/papers/sheet/read-workbook'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import { parseDecimal } from '@songhanh/core/basics/decimal'
import { readBlock, type DecimalSign } from '@songhanh/core/collection/typed-number'
import { writeDay } from '@songhanh/words/writing'
import { figureOf, interpretWith, ownKindIn, sayingOf, textOf, type CellWords, type Saying } from './cell-text.ts'
import type { FormPage } from './queries.ts'
import type { Pending } from './use-saving.ts'

/** What the file says of one cell, beside what stands in the form now. */
export interface FileCell {
  readonly address: string
  readonly name: string
  readonly now: string
  readonly inFile: string
  /** Null where the cell goes in as written. */
  readonly why: string | null
  readonly taken: Pending | null
}

/** What a file says, as far as it can be understood. */
interface FileReading {
  readonly cells: readonly FileCell[]
  /** One of its texts, such as `1.234`, can be read in two ways, and no other text of the file proves which. */
  readonly unsure: boolean
  /** The form was typed in since this file was taken out of it: some of what stands in the file may be older than what stands in the form. */
  readonly older: boolean
}

/** Why a yes or no may be missing in an office's own form. */
const ABSENT = ['none-arose', 'not-applicable'] as const

/** The form as a workbook: items locked, values and remarks open, its identity out of sight. The file never leaves this machine by us. */
export function formWorkbook(form: FormPage, words: CellWords): Promise<Uint8Array> {
  const { desk } = words
  return writeForm({
    name: form.senderName,
    title: [desk.form.label(form.senderName), desk.form.value(form.period), desk.form.due(writeDay(form.due), writeDay(form.closing))],
    identity: { form: form.id, version: String(form.version), sender: form.sender, period: form.period },
    columns: [
      { key: 'name', head: desk.form.indicator, width: 50, kind: 'text', open: false },
      { key: 'unit', head: desk.form.unit, width: 16, kind: 'text', open: false },
      { key: 'value', head: desk.form.value(form.period), width: 16, kind: 'number', decimals: 0, open: true },
      { key: 'lastYear', head: desk.form.before(form.period), width: 14, kind: 'text', open: false },
      { key: 'comment', head: desk.form.comment, width: 40, kind: 'text', open: true },
    ],
    rows: form.cells.map((cell) => ({
      key: cell.element,
      ...(cell.type === 'yes-no'
        ? { choices: { value: [desk.yes, desk.no, ...ABSENT.map((reason) => words.indicators.missing[reason])] } }
        : {}),
      ...(cell.type === 'count' ? {} : { asWritten: ['value'] }),
      values: {
        name: cell.name,
        unit: cell.unitOfMeasure,
        value: cell.figure.known && cell.type !== 'yes-no' ? Number(cell.figure.value) : textOf(cell.figure, cell.type, words) || null,
        lastYear: cell.lastYear === null ? null : textOf(cell.lastYear, cell.type, words),
        comment: cell.comment,
      },
    })),
    numberAsked: desk.file.numberAsked,
    choiceAsked: desk.file.choiceAsked,
  })
}

/**
 * Reads a workbook that came back; `decimal` is the answer where it was `unsure`. Nothing is saved by this: the person looks first. Refusals: those of
 * `papers/sheet`, and `sheet.another-form`.
 */
export async function readFormFile(
  bytes: Uint8Array,
  form: FormPage,
  words: CellWords,
  decimal: DecimalSign | null,
): Promise<Decision<FileReading>> {
  const workbook = await readWorkbook(bytes)
  if (!workbook.ok) return workbook
  const filled = readForm(workbook.value)
  if (!filled.ok) return filled
  if (filled.value.identity['form'] !== form.id) return refuse('sheet.another-form')
  const own = ownKindIn(form.cells)
  const at = (row: string, column: string) => filled.value.cells.find((one) => one.row === row && one.column === column)
  const given = form.cells.flatMap((cell) => {
    const value = at(cell.element, 'value')
    return value === undefined ? [] : [{ cell, value, comment: textIn(at(cell.element, 'comment')?.cell) }]
  })
  // Only a text can be read in two ways; a number of the spreadsheet is that number.
  const texts = given.filter(({ value }) => value.cell.kind === 'text')
  const block = readBlock(
    [texts.map(({ value }) => textIn(value.cell))],
    texts.map(({ cell }) => cell.type),
  )
  const saying = (cell: FormPage['cells'][number]) => sayingOf(cell, Number(form.period.slice(0, 4)), own)
  return accept({
    unsure: block.question !== null,
    older: filled.value.identity['version'] !== undefined && filled.value.identity['version'] !== String(form.version),
    cells: given.flatMap(({ cell, value, comment }) =>
      fileCell(cell, value, value.cell.kind === 'text' ? (decimal ?? block.sign) : ',', comment, words, saying(cell)),
    ),
  })
}

function fileCell(
  cell: FormPage['cells'][number],
  { address, cell: raw }: { readonly address: string; readonly cell: Cell },
  sign: DecimalSign | null,
  remark: string,
  words: CellWords,
  saying: Saying,
): FileCell[] {
  const [text, comment] = [textIn(raw), remark === '' ? null : remark]
  const now = textOf(cell.figure, cell.type, words)
  const meant =
    raw.kind === 'fault' || raw.kind === 'day'
      ? ({ kind: 'rejected', why: words.desk.file.faulty } as const)
      : interpretWith(text, cell.type, sign, words)
  const shown = meant.kind === 'rejected' ? text : meant.shown
  if (meant.kind !== 'rejected' && shown === now && comment === cell.comment) return []
  const figure = meant.kind === 'rejected' ? null : figureOf(shown, cell.type, saying)
  return [
    {
      address,
      name: cell.name,
      now,
      inFile: shown,
      why: meant.kind === 'accepted' ? null : meant.why,
      taken: figure === null ? null : { element: cell.element, figure, comment },
    },
  ]
}

// A number of a file has a point; people here write a comma. Excel keeps 0.1 as 0.1000000000000000055: its shortest form is what was typed.
function textIn(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text.trim()
    case 'number':
      return parseDecimal(String(cell.number)) === null ? String(cell.number) : String(cell.number).replace('.', ',')
    case 'truth':
      return cell.truth ? '1' : '0'
    case 'day':
      return cell.day
    case 'fault':
      return cell.shown
    default:
      return ''
  }
}
