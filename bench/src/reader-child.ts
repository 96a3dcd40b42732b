/** One reader on one file in a process of its own, so that its time is from cold and its memory is its own: `reader-child.ts READER FILE`. */
import { readFile } from 'node:fs/promises'
import type { Decision } from '@songhanh/core/basics/decision'
import type { Reading } from '@songhanh/core/intake/block'

const read = <T>(decision: Decision<T>): T => {
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}
const cells = (reading: Reading) =>
  reading.blocks.flatMap((b) => (b.cells ?? []).flatMap((cell) => cell.map((s) => reading.text.slice(s.start, s.end))))

/** The paragraphs of a reading, joined again. Each reader loads its own program and nothing of the others'. */
async function paragraphs(reading: Reading): Promise<readonly string[]> {
  const [{ linesOf }, { entriesOf, outlineOf }] = await Promise.all([
    import('@songhanh/core/intake/lines'),
    import('@songhanh/core/intake/outline'),
  ])
  return [...entriesOf(outlineOf(linesOf(reading)))].map((entry) => entry.printed.text)
}

const READERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<readonly string[]>>> = {
  'docx ours': async (bytes) => paragraphs(read(await (await import('@songhanh/papers/reading/read-docx')).readDocx(bytes))),
  'docx mammoth': async (bytes) =>
    (await (await import('mammoth')).default.extractRawText({ buffer: Buffer.from(bytes) })).value
      .split('\n')
      .filter((line) => line !== ''),
  'pdf ours': async (bytes) => paragraphs(read(await (await import('@songhanh/papers/reading/read-pdf')).readPdf(bytes))),
  'pdf unpdf': async (bytes) => {
    const { extractText, getDocumentProxy } = await import('unpdf')
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false })
    return text.flatMap((page) => page.split('\n')).map((line) => line.trim())
  },
  'xlsx ours': async (bytes) => cells(read(await (await import('@songhanh/papers/reading/read-workbook-paper')).readWorkbookPaper(bytes))),
  'xlsx exceljs': async (bytes) => {
    const { default: excel } = await import('exceljs')
    const workbook = new excel.Workbook()
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
    const said: string[] = []
    workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => said.push(cell.text))))
    return said
  },
}

const [name = '', file = ''] = process.argv.slice(2)
const reader = READERS[name]
if (!reader) throw new Error(`no reader is named ${name}`)
process.stdout.write(JSON.stringify(await reader(new Uint8Array(await readFile(file)))))
