import { createHash } from 'node:crypto'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, describe, expect, it } from 'vitest'
import { samplePaper } from '../sample-paper.fixture.ts'
import { Press } from './press.ts'

const press = new Press()
afterAll(() => press.close())

const print = async (paper = samplePaper) => {
  const printed = await press.print(paper)
  if (!printed.ok) throw new Error(`${printed.refusal.code} ${JSON.stringify(printed.refusal.params)}`)
  return printed.value
}
const textOf = async (pdf: Uint8Array) => {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const pages = [...document.pages()].map((page) => page.getText())
  document.destroy()
  library.destroy()
  return pages
}
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a paper printed as PDF', () => {
  it('says what was written, and takes no word of it for code', async () => {
    const pages = await textOf(await print())
    const all = pages.join('\n').replace(/\s+/gu, ' ')
    expect(all).toContain('ỦY BAN NHÂN DÂN HUYỆN MẪU')
    expect(all).toContain('#read("/etc/passwd") $x$ *đậm* _nghiêng_ @ref <nhãn> { ~ \\ ` }')
    expect(all).toContain('Kính gửi:')
    expect(all).toContain('KT. CHỦ TỊCH')
    expect(pages.length).toBeGreaterThanOrEqual(3)
  })

  it('repeats the head of a table on the next page and has no number on the first', async () => {
    const pages = await textOf(await print())
    expect(pages.filter((page) => page.includes('Thực hiện') && page.includes('Chỉ tiêu')).length).toBeGreaterThanOrEqual(2)
    expect(pages[0]?.trimStart().startsWith('1')).toBe(false)
    expect(pages[1]?.trimStart().startsWith('2')).toBe(true)
  })

  it('is the same to the byte when made again, by the same process and by another', async () => {
    const first = hash(await print())
    expect(hash(await print())).toBe(first)
    const other = new Press()
    const again = await other.print(samplePaper)
    await other.close()
    expect(again.ok && hash(again.value)).toBe(first)
  })

  it('calls itself PDF/A-2a and carries a structure for screen readers', async () => {
    const bytes = Buffer.from(await print()).toString('latin1')
    expect(bytes).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(bytes).toMatch(/<pdfaid:conformance>A</u)
    expect(bytes).toContain('/StructTreeRoot')
  })

  it('goes on after a paper that takes too long', async () => {
    const hasty = new Press({ milliseconds: 1 })
    expect(await hasty.print(samplePaper)).toMatchObject({ ok: false, refusal: { code: 'reports.press-timed-out' } })
    await hasty.close()
    expect((await print()).length).toBeGreaterThan(10_000)
  })

  it('replaces its process after as many papers as it was told, without a paper lost', async () => {
    const short = new Press({ papers: 2 })
    const printed = await Promise.all([1, 2, 3, 4, 5].map(() => short.print(samplePaper)))
    await short.close()
    expect(printed.map(({ ok }) => ok)).toEqual([true, true, true, true, true])
  })
})
