/**
 * The lines of a file of figures, kept small: what repeats is kept once, and a line is four numbers. A million lines need some forty megabytes, so they
 * can be sorted by form and checked before anything is written.
 */
import { createHash } from 'node:crypto'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { ImportedLine } from '@songhanh/core/collection/imported-line'
import type { LetterLine } from '@songhanh/core/collection/letter-of-lines'
import { addressOf } from '@songhanh/papers/sheet/cell'
import { streamCsv, streamWorkbook, UnreadableRows, type StreamedRow } from '@songhanh/papers/sheet/stream-rows'

/** More lines than a nation's year has; a longer file is a mistake. */
export const MOST_LINES = 1_500_000

const NEEDED = ['form', 'element', 'value'] as const
const BESIDE = ['missing', 'kind', 'data_year', 'comment', 'at', 'letter_number', 'letter_date', 'letter_scan'] as const
type Column = (typeof NEEDED)[number] | (typeof BESIDE)[number]

/** One line as it is read back; it names a letter where it was typed from one. */
export interface Line extends ImportedLine, LetterLine {
  readonly element: string
  readonly comment: string | null
  /** Where it stands: the address of its cell, or what the file itself says (`xa-mot.xlsx C12`). */
  readonly at: string
}

/** What came in a file: its digest, and its lines by form. */
export interface ImportLines {
  readonly sha256: string
  readonly count: number
  /** Ids of forms as written, in the order of ids. */
  readonly forms: readonly string[]
  linesOf(form: string): readonly Line[]
}

/** A text of its own. What was cut out of a piece of a file holds that whole piece in memory, and a million lines hold the whole file. */
const cutLoose = (text: string): string => Buffer.from(text).toString()

/** Texts that repeat, each kept once. */
class Kept {
  readonly texts: string[] = []
  readonly #places = new Map<string, number>()
  place(text: string): number {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const own = cutLoose(text)
    this.#places.set(own, this.texts.length)
    return this.texts.push(own) - 1
  }
}

/** Numbers one after the other; grows by doubling. */
class Numbers {
  #kept = new Int32Array(1024)
  length = 0
  push(n: number): void {
    if (this.length === this.#kept.length) {
      const more = new Int32Array(this.length * 2)
      more.set(this.#kept)
      this.#kept = more
    }
    this.#kept[this.length++] = n
  }
  at = (i: number): number => this.#kept[i] ?? 0
}

// Parts of one line in one text. None of them can hold this sign: it is taken out of what is read.
const BETWEEN = '\u001f'
const NUMBER = '\u001e'
const SIGNS = /[\u001e\u001f]/gu

/** The lines of each form, in their order, one form after the other; `starts` says where each begins. */
function byForm(form: Numbers, forms: number) {
  const starts = new Int32Array(forms + 1)
  for (let i = 0; i < form.length; i++) starts[form.at(i) + 1]! += 1
  for (let place = 0; place < forms; place++) starts[place + 1]! += starts[place]!
  const [next, order] = [starts.slice(), new Int32Array(form.length)]
  for (let i = 0; i < form.length; i++) order[next[form.at(i)]!++] = i
  return { starts, order }
}

class Gathered {
  readonly #forms = new Kept()
  readonly #elements = new Kept()
  readonly #said = new Kept()
  readonly #lines = { form: new Numbers(), element: new Numbers(), said: new Numbers(), row: new Numbers() }
  #columns: Partial<Record<Column, number>> | undefined

  /** Takes the head, then each line. Refusals: `collection.import-columns`, `collection.import-too-long`. */
  take({ index, cells }: StreamedRow): Decision<null> {
    if (this.#columns === undefined) return this.#head(cells)
    const { form = 0, element = 0, value = 0 } = this.#columns
    const text = (column: number | undefined) => (column === undefined ? '' : String(cells[column] ?? '').trim())
    const worth = cells[value] ?? ''
    const said = [
      typeof worth === 'number' ? NUMBER + String(worth) : worth.replace(SIGNS, ' ').trim(),
      ...BESIDE.map((name) => text(this.#columns?.[name]).replace(SIGNS, ' ')),
    ].join(BETWEEN)
    if (SAYS_NOTHING.test(said) && text(form) === '') return accept(null)
    if (this.#lines.form.length >= MOST_LINES) return refuse('collection.import-too-long', { most: MOST_LINES })
    this.#lines.form.push(this.#forms.place(text(form).toLowerCase()))
    this.#lines.element.push(this.#elements.place(text(element)))
    this.#lines.said.push(this.#said.place(said))
    this.#lines.row.push(index)
    return accept(null)
  }

  #head(cells: StreamedRow['cells']): Decision<null> {
    const names = cells.map((cell) =>
      String(cell)
        .replace(/^\ufeff/u, '')
        .trim()
        .toLowerCase(),
    )
    const found = [...NEEDED, ...BESIDE].flatMap((name) => (names.includes(name) ? [[name, names.indexOf(name)] as const] : []))
    this.#columns = Object.fromEntries(found)
    const lacking = NEEDED.filter((name) => !names.includes(name))
    return lacking.length > 0 ? refuse('collection.import-columns', { columns: lacking.join(', ') }) : accept(null)
  }

  sorted(sha256: string): ImportLines {
    const { form, element, said, row } = this.#lines
    const ids = this.#forms.texts
    const { starts, order } = byForm(form, ids.length)
    const column = this.#columns?.value ?? 0
    const line = (i: number): Line => {
      const [
        value = '',
        missing = '',
        kind = '',
        dataYear = '',
        comment = '',
        at = '',
        letterNumber = '',
        letterDate = '',
        letterScan = '',
      ] = (this.#said.texts[said.at(i)] ?? '').split(BETWEEN)
      return {
        element: this.#elements.texts[element.at(i)] ?? '',
        value: value.startsWith(NUMBER) ? Number(value.slice(1)) : value,
        missing,
        kind,
        dataYear,
        comment: comment === '' ? null : comment,
        at: at === '' ? addressOf(row.at(i), column) : at,
        letterNumber,
        letterDate,
        letterScan,
      }
    }
    const places = new Map(ids.map((id, place) => [id, place]))
    return {
      sha256,
      count: form.length,
      forms: ids.toSorted(),
      linesOf(id) {
        const place = places.get(id)
        return place === undefined ? [] : Array.from(order.subarray(starts[place], starts[place + 1]), line)
      },
    }
  }
}

const SAYS_NOTHING = new RegExp(`^${BETWEEN}*$`, 'u')

const isZip = (piece: Uint8Array) => piece[0] === 0x50 && piece[1] === 0x4b

/** The pieces of a file, hashed on their way; whoever stops reading does not end the file, so that it can be read out. */
function hashedPieces(file: AsyncIterable<Uint8Array>) {
  const source = file[Symbol.asyncIterator]()
  const hash = createHash('sha256')
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let next = await source.next(); !next.done; next = await source.next()) {
      hash.update(next.value)
      yield next.value
    }
  }
  return {
    pieces: pieces(),
    readOut: async () => {
      while (!(await source.next()).done);
    },
    sha256: () => hash.digest('hex'),
  }
}

async function* rowsOf(pieces: AsyncGenerator<Uint8Array>, largestWorkbook: number): AsyncGenerator<StreamedRow> {
  const first = await pieces.next()
  const all = (async function* () {
    if (!first.done) yield first.value
    yield* pieces
  })()
  if (first.done || !isZip(first.value)) {
    yield* streamCsv(all)
    return
  }
  const held: Uint8Array[] = []
  let bytes = 0
  for await (const piece of all) {
    bytes += piece.length
    if (bytes > largestWorkbook) throw new UnreadableRows(refuse('sheet.too-large', { megabytes: largestWorkbook / 1_000_000 }))
    held.push(piece)
  }
  yield* streamWorkbook(Buffer.concat(held))
}

/**
 * Reads a file of figures as it arrives: CSV, or the first sheet of an .xlsx, whose first row names the columns `form`, `element` and `value`, and may
 * name `missing`, `kind`, `data_year`, `comment`, `at`, and `letter_number`, `letter_date`, `letter_scan` of what came by letter. What is refused is still read to its end, so that the sender hears the answer.
 *
 * Refusals: `collection.import-columns`, `collection.import-too-long`, `collection.import-empty`, and those of `papers/sheet`.
 */
export async function readImport(file: AsyncIterable<Uint8Array>, largestWorkbook: number): Promise<Decision<ImportLines>> {
  const { pieces, readOut, sha256 } = hashedPieces(file)
  const gathered = new Gathered()
  let refused: Decision<never> | null = null
  try {
    for await (const row of rowsOf(pieces, largestWorkbook)) {
      const taken = gathered.take(row)
      if (taken.ok) continue
      refused = taken
      break
    }
  } catch (error) {
    if (!(error instanceof UnreadableRows)) throw error
    refused = { ok: false, refusal: error.refusal }
  }
  if (refused) {
    await readOut()
    return refused
  }
  const lines = gathered.sorted(sha256())
  return lines.count === 0 ? refuse('collection.import-empty') : accept(lines)
}
