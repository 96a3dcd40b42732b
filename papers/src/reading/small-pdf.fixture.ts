/** PDFs of the smallest kind, in a font every reader has. */

/** What a page draws: lines of text one below the other. */
export const drawn = (lines: readonly string[]): string =>
  `BT /F 12 Tf 72 720 Td ${lines.map((line) => `(${line}) Tj 0 -16 Td`).join(' ')} ET`

/** Words set at places of a page: left edge, line, words. */
export const placed = (words: readonly (readonly [x: number, y: number, text: string])[]): string =>
  words.map(([x, y, text]) => `BT /F 10 Tf ${x} ${y} Td (${text}) Tj ET`).join(' ')

const FONT = '/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>'

/** A PDF of the smallest kind: one page for each drawing, in a font every reader has; `stamps` are words put over its first page by a signing tool. */
export function pdf(pages: readonly string[], stamps: readonly (readonly [x: number, y: number, text: string])[] = []): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const pageIds = pages.map((_, i) => 3 + i * 2)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`)
  const stamped = (n: number) => 3 + pages.length * 2 + n * 2
  for (const [n, content] of pages.entries()) {
    const over = n === 0 && stamps.length > 0 ? ` /Annots [${stamps.map((_, i) => `${stamped(i)} 0 R`).join(' ')}]` : ''
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length + 2} 0 R ${FONT}${over} >>`)
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  for (const [n, [x, y, text]] of stamps.entries()) {
    add(`<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 /Rect [${x} ${y - 3} ${x + 60} ${y + 12}] /AP << /N ${stamped(n) + 1} 0 R >> >>`)
    const look = `BT /F 12 Tf 0 3 Td (${text}) Tj ET`
    add(`<< /Type /XObject /Subtype /Form /BBox [0 0 60 15] ${FONT} /Length ${look.length} >>\nstream\n${look}\nendstream`)
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
