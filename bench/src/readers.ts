import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { propose } from '@songhanh/core/intake/propose'
import { textReading } from '@songhanh/core/intake/text-reading'
import { readPaperApart } from '@songhanh/server/intake/read-paper-apart'
import { median, type Figure } from './figure.ts'
import { cellsOf, hostileFiles, paragraphsOf, pdfOf, type Said, wordOf, workbookOf } from './reader-samples.ts'

const PLANS = new URL('../../samples/plans/', import.meta.url)
const CHILD = fileURLToPath(new URL('reader-child.ts', import.meta.url))
const MB = 1024 * 1024
/** So many times the first plan are some 86 pages. */
const LONG = 17
const ROWS = 2000

interface Outcome {
  readonly milliseconds: number
  readonly peak: number
  readonly said: readonly string[]
}

/** The same reader on the same file three times, each from cold: the median time, the most memory. */
function outcomeOf(reader: string, file: string): Outcome {
  const runs = [1, 2, 3].map(() => {
    const answer = execFileSync(process.execPath, [CHILD, reader, file], {
      encoding: 'utf8',
      maxBuffer: 256 * MB,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return JSON.parse(answer) as Outcome
  })
  return { said: runs[0]?.said ?? [], milliseconds: median(runs.map((r) => r.milliseconds)), peak: Math.max(...runs.map((r) => r.peak)) }
}

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
    const [once, long] = [paragraphsOf(plan, 1), paragraphsOf(plan, LONG)]
    const files = {
      docx: await put('plan.docx', wordOf(once)),
      pdf: await put('plan.pdf', await pdfOf(once)),
      longDocx: await put('long.docx', wordOf(long)),
      longPdf: await put('long.pdf', await pdfOf(long)),
      xlsx: await put('annex.xlsx', await workbookOf(cellsOf(ROWS))),
    }
    const cells = cellsOf(ROWS)
      .flat()
      .map((words) => ({ label: '', words }))
    return [
      ...sideBySide('docx', 'Word file', files.docx, files.longDocx, once, ['ours', 'mammoth']),
      ...sideBySide('pdf', 'PDF', files.pdf, files.longPdf, once, ['ours', 'unpdf']),
      ...sideBySide('xlsx', 'workbook', files.xlsx, files.xlsx, cells, ['ours', 'exceljs']),
      ...proposals(files.longDocx, files.longPdf),
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
    const { paragraphs, labels } = kept(wanted, outcomeOf(`${format} ${name}`, short).said)
    const { milliseconds, peak } = outcomeOf(`${format} ${name}`, long)
    const size = format === 'xlsx' ? `${ROWS} rows` : '86 pages'
    return [
      { what: `${what}, ${name}: ${format === 'xlsx' ? 'cells' : 'paragraphs'} kept`, value: paragraphs, unit: '%', wanted: null },
      ...(format === 'xlsx' ? [] : [{ what: `${what}, ${name}: numbers and marks kept`, value: labels, unit: '%', wanted: null } as const]),
      { what: `${what}, ${name}: ${size} from cold`, value: milliseconds, unit: 'ms', wanted: null },
      { what: `${what}, ${name}: ${size}, memory`, value: peak, unit: 'MB', wanted: null },
    ] satisfies Figure[]
  })
}

function proposals(docx: string, pdf: string): Figure[] {
  return [
    ['docx', docx],
    ['pdf', pdf],
  ].flatMap(([format = '', file = '']) => {
    const { milliseconds, peak } = outcomeOf(`${format} proposed`, file)
    return [
      { what: `86 pages of .${format}, from the file to the proposal, from cold`, value: milliseconds / 1000, unit: 's', wanted: 0.5 },
      { what: `86 pages of .${format}, memory`, value: peak, unit: 'MB', wanted: 150 },
    ] satisfies Figure[]
  })
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
