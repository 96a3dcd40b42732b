import { describe, expect, it } from 'vitest'
import { readPaperGuarded } from './guard.ts'
import { readPdf } from './read-pdf.ts'

/** A PDF of the smallest kind: one page for each list of lines, in a font every reader has. */
function pdf(pages: readonly (readonly string[])[]): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const pageIds = pages.map((_, i) => 3 + i * 2)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`)
  for (const lines of pages) {
    const content = `BT /F 12 Tf 72 720 Td ${lines.map((line) => `(${line}) Tj 0 -16 Td`).join(' ')} ET`
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
    )
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return new TextEncoder().encode(`${file}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`)
}

describe('a PDF with text', () => {
  it('is read line by line, page by page', async () => {
    const read = await readPdf(pdf([['KE HOACH', 'I. MUC TIEU'], ['II. NHIEM VU']]))
    if (!read.ok) throw new Error(read.refusal.code)
    expect(read.value.format).toBe('pdf')
    const lines = read.value.blocks.map((b) => read.value.text.slice(b.span.start, b.span.end).trim()).filter((line) => line !== '')
    expect(lines).toEqual(['KE HOACH', 'I. MUC TIEU', 'II. NHIEM VU'])
  })

  it('comes back the same through the child', async () => {
    expect(await readPaperGuarded('a.pdf', pdf([['KE HOACH']]))).toMatchObject({ ok: true, value: { format: 'pdf' } })
  })
})

describe('a PDF without text', () => {
  it.each([
    ['of pictures only', pdf([[], []])],
    ['that is broken', new TextEncoder().encode('%PDF-1.7\nno objects at all')],
  ])('%s is told so, never read as empty', async (_, bytes) => {
    expect(await readPdf(bytes)).toMatchObject({ ok: false, refusal: { code: 'intake.not-readable' } })
  })
})
