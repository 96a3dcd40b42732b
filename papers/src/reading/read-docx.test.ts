import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { partsOf } from '@songhanh/core/intake/document'
import { linesOf } from '@songhanh/core/intake/lines'
import { entriesOf, outlineOf } from '@songhanh/core/intake/outline'
import { toVni } from '@songhanh/core/intake/legacy/legacy.fixture'
import { propose } from '@songhanh/core/intake/propose'
import { textReading } from '@songhanh/core/intake/text-reading'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PAPER_LIMITS } from './limits.ts'
import { readDocx } from './read-docx.ts'
import { NS, paragraph, run, table, wordFile } from './word-file.fixture.ts'

async function text(body: string, parts?: Readonly<Record<string, string>>) {
  const read = await readDocx(wordFile(body, parts))
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}

describe('a Word file', () => {
  it('gives back the numbers Word would print, starting again below each heading', async () => {
    const { text: printed, blocks } = await text(
      [
        paragraph(run('MỤC TIÊU'), [1, 0]),
        paragraph(run('Chung'), [1, 1]),
        paragraph(run('Riêng'), [1, 1]),
        paragraph(run('Một'), [1, 2]),
        paragraph(run('Hai'), [1, 2]),
        paragraph(run('NHIỆM VỤ'), [1, 0]),
        paragraph(run('Đầu'), [1, 1]),
        paragraph(run('gạch'), [1, 3]),
      ].join(''),
    )
    expect(printed.trim().split('\n')).toEqual([
      'I. MỤC TIÊU',
      '1. Chung',
      '2. Riêng',
      'a) Một',
      'b) Hai',
      'II. NHIỆM VỤ',
      '1. Đầu',
      '- gạch',
    ])
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', label: 'I.' })
  })

  it('takes insertions, leaves out deletions and hidden text', async () => {
    const { text: printed } = await text(
      paragraph(
        `${run('đạt ')}<w:del><w:r><w:delText>20</w:delText></w:r></w:del><w:ins>${run('30')}</w:ins>${run('%')}${run(' bí mật', '<w:vanish/>')}`,
      ),
    )
    expect(printed.trim()).toBe('đạt 30%')
  })

  it('gives no number to a paragraph whose deletion was tracked, and joins what was parted by a tracked end', async () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    const ended = (xml: string) => xml.replace('</w:pPr>', `${gone}</w:pPr>`)
    const { text: printed } = await text(
      [
        paragraph(run('Sở Y tế'), [1, 1]),
        ended(paragraph('<w:del><w:r><w:delText>Sở Nội vụ</w:delText></w:r></w:del>', [1, 1])),
        paragraph(run('Sở Tài chính'), [1, 1]),
        ended(paragraph(run('Công an '), [1, 1])),
        paragraph(run('tỉnh'), [1, 1]),
        ended(paragraph(run('Trên bảng'))),
        table([[['ô']]]),
        ended(paragraph(run('Cuối cùng'))),
      ].join(''),
    )
    expect(printed.trim().split('\n')).toEqual(['1. Sở Y tế', '2. Sở Tài chính', '3. Công an tỉnh', 'Trên bảng', 'ô', 'Cuối cùng'])
  })

  it('keeps a word that Word cut into runs, and joins its letters', async () => {
    expect((await text(paragraph(run('Kê') + run('\u0301 hoa') + run('\u0323ch')))).text.trim()).toBe('Kế hoạch')
  })

  it('reads a table row by row, each cell with its paragraphs', async () => {
    const { text: printed, blocks } = await text(
      `<w:tbl><w:tr><w:tc>${paragraph(run('ỦY BAN NHÂN DÂN'))}${paragraph(run('TỈNH LÀO CAI'))}</w:tc><w:tc>${paragraph(run('CỘNG HÒA'))}</w:tc></w:tr></w:tbl>`,
    )
    expect(blocks).toHaveLength(1)
    expect(blocks[0]?.cells?.map((cell) => cell.map((s) => printed.slice(s.start, s.end)))).toEqual([
      ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI'],
      ['CỘNG HÒA'],
    ])
  })

  it('reads a text box once', async () => {
    const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box(paragraph(run('Số: 12')))}</mc:Choice><mc:Fallback>${box(paragraph(run('Số: 12')))}</mc:Fallback></mc:AlternateContent></w:r>${run('Bên ngoài')}</w:p>`
    expect((await text(body)).text.trim().split('\n')).toEqual(['Số: 12', 'Bên ngoài'])
  })

  it('prints footnotes behind the text, where their marks point', async () => {
    const { text: printed } = await text(paragraph(`${run('văn bản')}<w:r><w:footnoteReference w:id="1"/></w:r>`), {
      'word/footnotes.xml': `<w:footnotes ${NS}><w:footnote w:id="0">${paragraph(run('kẻ'))}</w:footnote><w:footnote w:id="1">${paragraph(run('Nghị quyết số 1'))}</w:footnote></w:footnotes>`,
    })
    expect(printed.trim().split('\n')).toEqual(['văn bản[1]', '[1] Nghị quyết số 1'])
  })

  it('says the same plan as the text of its page', async () => {
    const reading = textReading(readFileSync(new URL('../../../samples/plans/thanh-liem-2021-2025.txt', import.meta.url), 'utf8'))
    const { head, kind, title, text: body, tail } = partsOf(linesOf(reading))
    const paragraphs = [
      ...head.map((line) => line.passage.text),
      kind?.text ?? '',
      title?.text ?? '',
      ...[...entriesOf(outlineOf(body))].map((entry) => entry.printed.text),
      ...tail.map((line) => line.passage.text),
    ]
    const read = await readDocx(wordFile(paragraphs.map((words) => paragraph(run(words))).join('')))
    const [fromText, fromWord] = [propose(reading), read.ok ? propose(read.value) : read]
    if (!fromText.ok || !fromWord.ok) throw new Error('a plan could not be read')
    const said = ({ value: p }: typeof fromText) => [
      p.letterhead.title,
      p.bases.map((b) => b.number),
      p.targets.map((t) => [t.code, t.text, t.comparator, t.value, t.unit, t.due]),
      p.tasks.map((t) => t.text),
      p.assignments.map((a) => [a.body, a.duties.length]),
      p.reportDuties.map((r) => [r.who, r.by]),
      p.recipients.map((r) => r.text),
      p.signature.name,
    ]
    expect(said(fromWord)).toEqual(said(fromText))
  })
})

describe('a Word file typed before Unicode', () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`

  it('is read by the fonts of its runs: small letters of a font of capitals print as capitals, and a mark may stand in the next run', async () => {
    const body =
      paragraph(run('uû ban nh©n d©n', font('.VnTimeH'))) +
      paragraph(run('Thùc hiÖn ', font('.VnTime')) + run('bình đẳng giới')) +
      paragraph(run('Thöï', font('VNI-Times')) + run('c hie', font('VNI-Times') + '<w:b/>') + run('än', font('VNI-Times')))
    const read = await text(body)
    expect(read.text).toBe('UỶ BAN NHÂN DÂN\nThực hiện bình đẳng giới\nThực hiện\n')
    expect(read.legacy).toBe('vni')
  })

  it('takes the font of a run from its style, and from the style that one is based on', async () => {
    const styles = `<w:styles ${NS}><w:style w:styleId="Old"><w:rPr>${font('.VnTime')}</w:rPr></w:style><w:style w:styleId="Older"><w:basedOn w:val="Old"/></w:style></w:styles>`
    const body = `<w:p><w:pPr><w:pStyle w:val="Older"/></w:pPr>${run('KÕ ho¹ch')}</w:p>`
    expect((await text(body, { 'word/styles.xml': styles })).text).toBe('Kế hoạch\n')
  })

  it('is recognised by its words where the font was changed and the letters were not', async () => {
    const body = paragraph(
      run(toVni('Triển khai thực hiện Chiến lược quốc gia về bình đẳng giới trên địa bàn huyện giai đoạn 2021 - 2025')),
    )
    expect((await text(body)).text).toContain('Chiến lược quốc gia về bình đẳng giới trên địa bàn huyện')
  })
})

describe('a hostile file', () => {
  const refused = async (bytes: Uint8Array) => {
    const read = await readDocx(bytes)
    return read.ok ? 'read' : read.refusal.code
  }

  it('with a DOCTYPE is refused: entities come with it', async () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(50)}">]><w:document ${NS}><w:body>${paragraph(run('&a;'))}</w:body></w:document>`
    expect(await refused(zipSync({ 'word/document.xml': strToU8(bomb) }))).toBe('intake.unsafe-file')
  })

  it('that unpacks to hundreds of megabytes is refused before it is unpacked', async () => {
    const bytes = zipSync({ 'word/document.xml': [new Uint8Array(60 * 1024 * 1024), { level: 9 }] })
    const before = process.memoryUsage().rss
    expect(await refused(bytes)).toBe('intake.unsafe-file')
    expect(process.memoryUsage().rss - before).toBeLessThan(30 * 1024 * 1024)
  })

  it('whose header lies about its size is refused', async () => {
    const bytes = zipSync({ 'word/document.xml': [strToU8(' '.repeat(4 * 1024 * 1024)), { level: 9 }] })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    // Declared sizes stand at 22 in the local header and at 24 in the central directory entry.
    for (let i = 0; i + 4 <= bytes.length; i++) {
      const signature = view.getUint32(i, true)
      if (signature === 0x04034b50) view.setUint32(i + 22, 1000, true)
      if (signature === 0x02014b50) view.setUint32(i + 24, 1000, true)
    }
    expect(await refused(bytes)).toBe('intake.unsafe-file')
  })

  it('with thousands of entries is refused', async () => {
    const entries = Object.fromEntries(Array.from({ length: PAPER_LIMITS.entries + 1 }, (_, i) => [`word/e${i}.xml`, new Uint8Array(0)]))
    expect(await refused(zipSync(entries))).toBe('intake.unsafe-file')
  })

  it('with tables in tables without end is refused', async () => {
    const nested = '<w:tbl><w:tr><w:tc>'.repeat(500) + '</w:tc></w:tr></w:tbl>'.repeat(500)
    expect(await refused(wordFile(nested))).toBe('intake.unsafe-file')
  })

  it('that is cut off, is a ZIP of something else, or has no words, is told as that', async () => {
    const whole = wordFile(paragraph(run('Kế hoạch')))
    expect(await refused(whole.subarray(0, whole.length - 40))).toBe('intake.broken-file')
    expect(await refused(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('intake.not-readable')
    expect(await refused(wordFile(paragraph(run('')).repeat(3)))).toBe('intake.no-words')
    expect(await refused(deflateRawSync('no zip'))).toBe('intake.broken-file')
  })
})
