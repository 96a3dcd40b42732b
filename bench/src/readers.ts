import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { propose } from '@songhanh/core/intake/propose'
import { textReading } from '@songhanh/core/intake/text-reading'
import { PAPER_LIMITS } from '@songhanh/papers/reading/limits'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { childFlags, GUARD_LIMITS, type GuardArgument } from '@songhanh/papers/reading/guard'
import { READING_WORKER, readPaperApart } from '@songhanh/server/intake/read-paper-apart'
import { expenseOf } from './expense.ts'
import { median, type Figure } from './figure.ts'
import { cellsOf, hostileFiles, paragraphsOf, pdfOf, type Said, wordOf, workbookOf } from './reader-samples.ts'

const PLANS = new URL('../../samples/plans/', import.meta.url)
const CHILD = new URL('reader-child.ts', import.meta.url)
const MB = 1024 * 1024
/** So many times the first plan are some 86 pages, as Word sets it and as our press does. */
const LONG = { docx: 17, pdf: 21 }
const ROWS = 2000

const saidBy = (reader: string, file: string): readonly string[] =>
  JSON.parse(expenseOf(CHILD, [reader, file], { runs: 1 }).answer) as readonly string[]

const plain = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** How many of the paragraphs came out whole, and how many of their marks with them, in hundredths. */
function kept(wanted: readonly Said[], said: readonly string[]) {
  const counts = new Map<string, number>()
  for (const words of said.map(plain)) counts.set(words, (counts.get(words) ?? 0) + 1)
  const take = (words: string): boolean => {
    const left = counts.get(words) ?? 0
    if (left > 0) counts.set(words, left - 1)
    return left > 0
  }
  let paragraphs = 0
  let labels = 0
  for (const { label, words } of wanted) {
    const marked = label !== '' && take(plain(`${label} ${words}`))
    if (marked) labels++
    if (marked || take(plain(words))) paragraphs++
  }
  const marks = wanted.filter(({ label }) => label !== '').length
  return { paragraphs: (100 * paragraphs) / wanted.length, labels: marks === 0 ? 100 : (100 * labels) / marks }
}

/** Reading of every kind of file, beside the best reader of it on npm; 86 pages from file to proposal; a megabyte of text; hostile files. */
export async function readers(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'readers-'))
  try {
    const [first = ''] = (await readdir(PLANS)).filter((name) => name.endsWith('.txt')).toSorted()
    const plan = await readFile(new URL(first, PLANS), 'utf8')
    const put = async (name: string, bytes: Uint8Array) => {
      await writeFile(join(folder, name), bytes)
      return join(folder, name)
    }
    const once = paragraphsOf(plan, 1)
    const files = {
      docx: await put('plan.docx', wordOf(once)),
      pdf: await put('plan.pdf', await pdfOf(once)),
      longDocx: await put('long.docx', wordOf(paragraphsOf(plan, LONG.docx))),
      longPdf: await put('long.pdf', await pdfOf(paragraphsOf(plan, LONG.pdf))),
      xlsx: await put('annex.xlsx', await workbookOf(cellsOf(ROWS))),
    }
    const cells = cellsOf(ROWS)
      .flat()
      .map((words) => ({ label: '', words }))
    return [
      ...sideBySide('docx', 'Word file', files.docx, files.longDocx, once, ['ours', 'mammoth']),
      ...sideBySide('pdf', 'PDF', files.pdf, files.longPdf, once, ['ours', 'unpdf']),
      ...sideBySide('xlsx', 'workbook', files.xlsx, files.xlsx, cells, ['ours', 'exceljs']),
      ...(await proposals(files.longDocx, files.longPdf)),
      ...(await goingOn(files.longDocx, files.longPdf)),
      ...megabyte(plan),
      ...(await refusals()),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

function sideBySide(
  format: string,
  what: string,
  short: string,
  long: string,
  wanted: readonly Said[],
  names: readonly string[],
): Figure[] {
  return names.flatMap((name) => {
    const { paragraphs, labels } = kept(wanted, saidBy(`${format} ${name}`, short))
    const { milliseconds, processor, peak } = expenseOf(CHILD, [`${format} ${name}`, long])
    const size = format === 'xlsx' ? `${ROWS} rows` : '86 pages'
    return [
      { what: `${what}, ${name}: ${format === 'xlsx' ? 'cells' : 'paragraphs'} kept`, value: paragraphs, unit: '%', wanted: null },
      ...(format === 'xlsx' ? [] : [{ what: `${what}, ${name}: numbers and marks kept`, value: labels, unit: '%', wanted: null } as const]),
      { what: `${what}, ${name}: ${size} from cold`, value: milliseconds, unit: 'ms', wanted: null },
      { what: `${what}, ${name}: ${size}, of a processor`, value: processor, unit: 'ms', wanted: null },
      { what: `${what}, ${name}: ${size}, memory`, value: peak, unit: 'MB', wanted: null },
    ] satisfies Figure[]
  })
}

/** As the server has it done: from the start of the child's process to its answer. */
async function proposals(docx: string, pdf: string): Promise<Figure[]> {
  const argument: GuardArgument = { name: 'a', limits: GUARD_LIMITS.paper, recognise: false }
  const figures: Figure[] = []
  for (const file of [docx, pdf]) {
    const what = `86 pages of .${file.split('.').at(-1)}, from the start of a process to the proposal`
    const { answer, milliseconds, processor, peak } = expenseOf(READING_WORKER, [JSON.stringify(argument)], {
      flags: childFlags(argument, GUARD_LIMITS),
      input: await readFile(file),
    })
    if (!(JSON.parse(answer) as { readonly ok: boolean }).ok) throw new Error(`${file} was not read`)
    figures.push(
      { what, value: milliseconds / 1000, unit: 's', wanted: 0.5 },
      { what: 'the same, of a processor', value: processor / 1000, unit: 's', wanted: null },
      { what: 'the same, memory', value: peak, unit: 'MB', wanted: 150 },
    )
  }
  return figures
}

/** The same files in a process that goes on reading, as `songhanh read FOLDER` does: from the bytes to the proposal. */
async function goingOn(docx: string, pdf: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const file of [docx, pdf]) {
    const bytes = new Uint8Array(await readFile(file))
    const times: number[] = []
    for (let round = 0; round < 7; round++) {
      const began = performance.now()
      const read = await readPaper(file, bytes, PAPER_LIMITS)
      if (!read.ok || !propose(read.value).ok) throw new Error(`${file} was not read`)
      times.push(performance.now() - began)
    }
    // The first two are those of a process that has not read yet.
    const value = median(times.slice(2)) / 1000
    figures.push({ what: `86 pages of .${file.split('.').at(-1)}, in a process that goes on reading`, value, unit: 's', wanted: 0.5 })
  }
  return figures
}

/** A paper of a million letters and of two, as the first plan repeats itself: the processor's seconds, so that other work beside it counts for nothing. */
function megabyte(plan: string): Figure[] {
  const timeOf = (length: number): number => {
    const text = plan.slice(0, plan.length / 2) + plan.repeat(Math.ceil(length / plan.length)).slice(0, length)
    const times = [1, 2, 3].map(() => {
      const before = process.cpuUsage()
      propose(textReading(text))
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1e6
    })
    return median(times)
  }
  timeOf(1_000_000)
  const [one, two] = [timeOf(1_000_000), timeOf(2_000_000)]
  return [
    { what: 'a million letters of text, read and proposed', value: one, unit: 's', wanted: 1 },
    { what: 'two million, in readings of one', value: two / one, unit: '×', wanted: 2.2 },
  ]
}

/** Hostile files as the server meets them: how long until the refusal, and what it costs the server's own memory. */
async function refusals(): Promise<Figure[]> {
  const read = readPaperApart()
  const files = Object.entries(hostileFiles())
  await read(Buffer.from('KẾ HOẠCH'), 'warm.txt')
  const before = process.memoryUsage().rss
  const figures: Figure[] = []
  for (const [name, bytes] of files) {
    const began = performance.now()
    const decision = await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
    const milliseconds = performance.now() - began
    if (decision.ok) throw new Error(`${name} was read`)
    figures.push({ what: `refusing a hostile file (${name}: ${decision.refusal.code})`, value: milliseconds, unit: 'ms', wanted: 200 })
  }
  figures.push({
    what: 'the server after all of them, memory more',
    value: Math.max(0, process.memoryUsage().rss - before) / MB,
    unit: 'MB',
    wanted: 10,
  })
  return figures
}
