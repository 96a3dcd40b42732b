/** The first plan as files of every kind, long and short, and files made to harm whoever reads them. */
import { deflateRawSync, deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { toRoman } from '@songhanh/core/basics/numerals'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { partsOf } from '@songhanh/core/intake/document'
import { linesOf } from '@songhanh/core/intake/lines'
import { entriesOf, outlineOf } from '@songhanh/core/intake/outline'
import { textReading } from '@songhanh/core/intake/text-reading'
import { NS, paragraph, run, wordFile } from '@songhanh/papers/reading/word-file.fixture'
import { Press } from '@songhanh/papers/writing/typst/press'
import { writeTables } from '@songhanh/papers/sheet/write-workbook'

/** A paragraph as it is printed: its mark, empty where it has none, and its words. */
export interface Said {
  readonly label: string
  readonly words: string
}

const DEPTH: Readonly<Record<string, number>> = { roman: 0, number: 1, letter: 2, dash: 3 }
const PRINTED: readonly ((n: number) => string)[] = [
  (n) => `${toRoman(n)}.`,
  (n) => `${n}.`,
  (n) => `${String.fromCharCode(96 + n)})`,
  () => '-',
]

/** The paragraphs of a plan so many times over, with the numbers Word would count, and the depth each stands at. */
export function paragraphsOf(plan: string, times: number): readonly (Said & { readonly depth: number | null })[] {
  const entries = [...entriesOf(outlineOf(partsOf(linesOf(textReading(plan))).text))]
  const counts = [0, 0, 0, 0]
  return Array.from({ length: times }, () => entries)
    .flat()
    .map(({ kind, words }) => {
      const depth = DEPTH[kind] ?? null
      if (depth === null) return { label: '', words: words.text, depth }
      counts[depth] = (counts[depth] ?? 0) + 1
      counts.fill(0, depth + 1)
      return { label: PRINTED[depth]?.(counts[depth] ?? 0) ?? '', words: words.text, depth }
    })
}

/** A Word file that counts its numbers by itself. */
export const wordOf = (paragraphs: ReturnType<typeof paragraphsOf>): Uint8Array =>
  wordFile(paragraphs.map(({ words, depth }) => paragraph(run(words), depth === null ? undefined : [1, depth])).join(''))

/** The same as a PDF of our press. */
export async function pdfOf(paragraphs: ReturnType<typeof paragraphsOf>): Promise<Uint8Array> {
  const press = new Press({ milliseconds: 120_000 })
  const pdf = await press.print({
    issuer: { superior: null, body: 'Ủy ban nhân dân\nhuyện Mẫu' },
    number: 'Số: 1/KH-UBND',
    placeAndDay: 'Mẫu, ngày 12 tháng 02 năm 2025',
    kind: 'Kế hoạch',
    subject: 'Về việc mẫu',
    addressees: [],
    bases: [],
    blocks: paragraphs.map(({ label, words }) => ({ kind: 'paragraph', text: label === '' ? words : `${label} ${words}` })),
    recipients: ['Lưu: VT.'],
    signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Nguyễn Thị Mẫu' },
    annexes: [],
    day: '2025-02-12' as PlainDate,
  })
  await press.close()
  if (!pdf.ok) throw new Error(pdf.refusal.code)
  return pdf.value
}

/** A workbook of so many targets: what each cell says, row by row. */
export const cellsOf = (rows: number): readonly (readonly string[])[] =>
  Array.from({ length: rows }, (_, n) => [
    String(n + 1),
    `Tỷ lệ xã đạt tiêu chí số ${n + 1}`,
    '%',
    String((n % 80) + 10),
    `Sở số ${n % 12}`,
  ])

export const workbookOf = (cells: ReturnType<typeof cellsOf>): Promise<Uint8Array> =>
  writeTables([{ name: 'Phụ lục', title: [], columns: HEADS.map((head) => ({ head, width: 20 })), rows: cells }])

const HEADS = ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2030', 'Chủ trì']

const MB = 1024 * 1024

/** Files that unpack without end, name entities, nest, lie, or are broken. */
export function hostileFiles(): Readonly<Record<string, Uint8Array>> {
  const lying = zipSync({ 'word/document.xml': [strToU8(' '.repeat(4 * MB)), { level: 9 }] })
  const view = new DataView(lying.buffer, lying.byteOffset)
  for (let i = 0; i + 4 <= lying.length; i++) {
    const signature = view.getUint32(i, true)
    if (signature === 0x04034b50) view.setUint32(i + 22, 1000, true)
    if (signature === 0x02014b50) view.setUint32(i + 24, 1000, true)
  }
  const bomb = `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(50)}">]><w:document ${NS}><w:body>${paragraph(run('&a;'))}</w:body></w:document>`
  const twice = deflateSync(deflateSync(Buffer.alloc(64 * MB, '0 0 m 1 1 l S\n')))
  const stream = Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`,
    ),
    twice,
    Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
  ])
  return {
    'unpacks to 289 MB': zipSync({ 'word/document.xml': [new Uint8Array(289 * MB), { level: 9 }] }),
    'a header that lies': lying,
    'a DOCTYPE with entities': zipSync({ 'word/document.xml': strToU8(bomb) }),
    'tables in tables': wordFile('<w:tbl><w:tr><w:tc>'.repeat(20_000) + '</w:tc></w:tr></w:tbl>'.repeat(20_000)),
    'thousands of entries': zipSync(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`word/e${i}.xml`, new Uint8Array(0)]))),
    'a PDF packed twice': stream,
    'a PDF of nothing': Buffer.from('%PDF-1.7\nno objects at all'),
    'no ZIP at all': Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), deflateRawSync('x'.repeat(10_000))]),
    'too large': new Uint8Array(50 * MB),
  }
}
