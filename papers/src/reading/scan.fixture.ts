/** Scans made here: a plan printed by our own press, drawn at some resolution, tilted and dusty as a scanner leaves it. For tests. */
import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { partsOf } from '@songhanh/core/intake/document'
import { linesOf } from '@songhanh/core/intake/lines'
import { type Entry, outlineOf } from '@songhanh/core/intake/outline'
import { propose } from '@songhanh/core/intake/propose'
import { textReading } from '@songhanh/core/intake/text-reading'
import type { Block, OfficialDocument } from '@songhanh/core/reports/official-document'
import { Press } from '../writing/typst/press.ts'

/** A grey picture, a byte a point. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export const firstPlanText = readFileSync(new URL('../../../samples/plans/thanh-liem-2021-2025.txt', import.meta.url), 'utf8')

/** The first plan as the office would print it: letterhead in two columns, paragraphs, marks, recipients beside the signature. */
export function firstPlanAsPaper(): OfficialDocument {
  const parts = partsOf(linesOf(textReading(firstPlanText)))
  const outline = outlineOf(parts.text)
  const plan = propose(textReading(firstPlanText))
  if (!plan.ok) throw new Error(plan.refusal.code)
  const { authority, title, name } = plan.value.signature
  const lines = (entry: Entry): readonly Block[] => [blockOf(entry), ...entry.children.flatMap(lines)]
  return {
    issuer: { superior: null, body: 'Ủy ban nhân dân\nhuyện Thanh Liêm' },
    number: 'Số:            /KH-UBND',
    placeAndDay: 'Thanh Liêm, ngày      tháng 7 năm 2021',
    kind: 'Kế hoạch',
    subject: parts.title?.text ?? '',
    addressees: [],
    bases: [],
    blocks: outline.flatMap(lines),
    recipients: plan.value.recipients.map(({ text }) => text),
    signature: { authority: [...authority, ...(title === null ? [] : [title])], name },
    annexes: [],
    day: '2021-07-05' as OfficialDocument['day'],
  }
}

function blockOf({ kind, label, words }: Entry): Block {
  if (kind === 'roman') return { kind: 'heading', level: 1, label: `${label}.`, text: words.text }
  if (kind === 'number') return { kind: 'heading', level: 2, label: `${label}.`, text: words.text }
  if (kind === 'letter') return { kind: 'heading', level: 3, label: `${label})`, text: words.text }
  if (kind === 'dash') return { kind: 'item', mark: '-', text: words.text }
  return { kind: 'paragraph', text: words.text }
}

export async function printed(paper: OfficialDocument): Promise<Uint8Array> {
  const press = new Press()
  try {
    const pdf = await press.print(paper)
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.refusal))
    return pdf.value
  } finally {
    await press.close()
  }
}

export interface Scanner {
  readonly dotsPerInch: number
  /** Degrees the page lies askew. */
  readonly tilt: number
  /** How far a point may be from what it should be, of 255. */
  readonly noise: number
}

/** The pages of a PDF as that scanner would see them; the same every time. */
export async function scanned(pdf: Uint8Array, { dotsPerInch, tilt, noise }: Scanner): Promise<readonly Grey[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  try {
    const pages: Grey[] = []
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({ scale: dotsPerInch / 72, colorSpace: 'Gray' })
      pages.push(dusty(tilted({ width, height, data }, tilt * (pages.length % 2 === 0 ? 1 : -1)), noise, pages.length + 1))
    }
    return pages
  } finally {
    document.destroy()
    library.destroy()
  }
}

/** Turned about its middle, each point mixed of the four it falls between. */
function tilted({ width, height, data }: Grey, degrees: number): Grey {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const out = new Uint8Array(width * height).fill(255)
  const at = (x: number, y: number): number => (x < 0 || y < 0 || x >= width || y >= height ? 255 : (data[y * width + x] ?? 255))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2]
      const [sx, sy] = [dx * cos - dy * sin + width / 2, dx * sin + dy * cos + height / 2]
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)]
      const [fx, fy] = [sx - x0, sy - y0]
      const above = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx
      const below = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx
      out[y * width + x] = above * (1 - fy) + below * fy
    }
  return { width, height, data: out }
}

function dusty({ width, height, data }: Grey, noise: number, seed: number): Grey {
  let state = seed * 7919
  const chance = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
  const out = data.map((point) => Math.max(0, Math.min(255, point * 0.92 + 12 + (chance() + chance() - 1) * noise)))
  for (let i = 0; i < (width * height) / 20_000; i++) out[Math.floor(chance() * out.length)] = 40
  return { width, height, data: out }
}

export const blankPage = (width: number, height: number): Grey =>
  dusty({ width, height, data: new Uint8Array(width * height).fill(255) }, 20, 3)

const chunk = (kind: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

/** A page as a PNG. */
export function png({ width, height, data }: Grey): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A picture with the words a scanner recognised by itself laid over it, unseen, or seen as a stamp's are, or drawn below it. */
export interface WordedPicture extends Grey {
  readonly words: readonly string[]
  readonly seen?: boolean
  /** The words are drawn before the picture; half of it then shines through, or nothing. */
  readonly below?: 'hidden' | 'watermarked'
}

/** A PDF of nothing but pictures, as a scanner makes it, before pages with text of their own where given (drawn in a font every reader has). */
export function pdfOfPages(pages: readonly (Grey | WordedPicture | { readonly text: string })[]): Buffer {
  const objects: Buffer[] = []
  const add = (head: string, stream?: Buffer): void => {
    const body = stream
      ? Buffer.concat([Buffer.from(head.replace('>>', `/Length ${stream.length} >>\nstream\n`)), stream, Buffer.from('\nendstream')])
      : Buffer.from(head)
    objects.push(body)
  }
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Kids [${pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ')}] /Count ${pages.length} >>`)
  for (const [i, page] of pages.entries()) {
    const at = 3 + i * 3
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${at + 1} 0 R /Resources << /XObject << /P ${at + 2} 0 R >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
    )
    if ('text' in page) {
      add('<< >>', Buffer.from(`BT /F 12 Tf 72 720 Td (${page.text}) Tj ET`))
      add('<< >>', Buffer.alloc(0))
      continue
    }
    const { words = [], seen = false, below }: Partial<WordedPicture> = page
    const lines = words.map((line, n) => `BT ${seen || below ? 0 : 3} Tr /F 12 Tf 72 ${760 - 20 * n} Td (${line}) Tj ET`)
    const picture = 'q 595 0 0 842 0 0 cm /P Do Q'
    add('<< >>', Buffer.from((below ? [...lines, picture] : [picture, ...lines]).join('\n')))
    // A stencil paints where it has a 0, here in every second column, and leaves the rest as it is.
    if (below === 'watermarked')
      add(
        '<< /Type /XObject /Subtype /Image /Width 8 /Height 1 /ImageMask true /BitsPerComponent 1 /Filter /FlateDecode >>',
        deflateSync(Buffer.from([0x55])),
      )
    else
      add(
        `<< /Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode >>`,
        deflateSync(page.data),
      )
  }
  let at = 9
  const numbered = objects.map((body, i) => Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]))
  const offsets = numbered.map((object) => {
    const from = at
    at += object.length
    return from
  })
  const table = offsets.map((from) => `${String(from).padStart(10, '0')} 00000 n \n`).join('')
  const tail = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...numbered, Buffer.from(tail)])
}
