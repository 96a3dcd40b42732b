import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPaperGuarded } from './guard.ts'
import { gridsOf, partsOfPage } from './pdf-tables.ts'
import { readPdf } from './read-pdf.ts'
import { drawn, pdf } from './small-pdf.fixture.ts'

/** What a page draws: a ruled table, each row 40 high, its words on two lines where they hold a stroke; open below where the page cuts it. */
function ruled(top: number, rows: readonly (readonly string[])[], open: 'above' | 'below' | null = null): string {
  const edges = [60, 100, 320, 380, 440, 500].slice(0, (rows[0]?.length ?? 0) + 1)
  const bottom = top - 40 * rows.length
  const level = Array.from({ length: rows.length + 1 }, (_, i) => top - 40 * i)
    .filter((y) => !(open === 'below' && y === bottom) && !(open === 'above' && y === top))
    .map((y) => `${edges[0]} ${y} m ${edges[edges.length - 1]} ${y} l S`)
  const upright = edges.map((x) => `${x} ${top} m ${x} ${bottom} l S`)
  const words = rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      cell.split('/').map((line, i) => `BT /F 10 Tf ${(edges[c] ?? 0) + 3} ${top - 40 * r - 14 - 14 * i} Td (${line}) Tj ET`),
    ),
  )
  return [...level, ...upright, ...words].join(' ')
}

describe('a PDF with text', () => {
  it('is read line by line, page by page', async () => {
    const read = await readPdf(pdf([drawn(['KE HOACH', 'I. MUC TIEU']), drawn(['II. NHIEM VU'])]))
    if (!read.ok) throw new Error(read.refusal.code)
    expect(read.value.format).toBe('pdf')
    const lines = read.value.blocks.map((b) => read.value.text.slice(b.span.start, b.span.end).trim()).filter((line) => line !== '')
    expect(lines).toEqual(['KE HOACH', 'I. MUC TIEU', 'II. NHIEM VU'])
  })

  it('comes back the same through the child', async () => {
    expect(await readPaperGuarded('a.pdf', pdf([drawn(['KE HOACH'])]))).toMatchObject({ ok: true, value: { format: 'pdf' } })
  })
})

describe('a ruled table in a PDF', () => {
  const rowsOf = async (pages: readonly string[]) => {
    const read = await readPdf(pdf(pages))
    if (!read.ok) throw new Error(read.refusal.code)
    const said = ({ start, end }: { start: number; end: number }) => read.value.text.slice(start, end)
    return read.value.blocks.map((b) =>
      b.kind === 'table-row' ? (b.cells ?? []).map((cell) => cell.map(said).join(' ')) : said(b.span).trim(),
    )
  }
  const HEAD = ['TT', 'Chi tieu', 'DVT', '2025', '2030']

  it('is read cell by cell, between the lines above and below it', async () => {
    const table = ruled(600, [HEAD, ['1', 'Ty le ho nuoc sach/tren dia ban', '%', '', '95']])
    expect(
      (await rowsOf([`${drawn(['2. Chi tieu'])} ${table} BT /F 12 Tf 72 300 Td (II. NHIEM VU) Tj ET`])).filter((b) => b !== ''),
    ).toEqual(['2. Chi tieu', HEAD, ['1', 'Ty le ho nuoc sach tren dia ban', '%', '', '95'], 'II. NHIEM VU'])
  })

  it('goes on over a page: one table, the repeated head left out, the row that the page cut made whole', async () => {
    const first = ruled(200, [HEAD, ['1', 'Ty le ho', '%', '80', '95'], ['2', 'Ty le xa', '%', '50', '']], 'below')
    const second = ruled(
      780,
      [
        ['', 'dat chuan', '', '', '70'],
        ['3', 'Ty le truong', '%', '40', '60'],
      ],
      'above',
    )
    const third = ruled(780, [HEAD, ['4', 'Ty le thon', '%', '30', '50']])
    const number = (n: number) => `BT /F 10 Tf 300 30 Td (${n}) Tj ET`
    expect((await rowsOf([`${first} ${number(1)}`, `${second} ${number(2)}`, third])).filter((b) => Array.isArray(b))).toEqual([
      HEAD,
      ['1', 'Ty le ho', '%', '80', '95'],
      ['2', 'Ty le xa dat chuan', '%', '50', '70'],
      ['3', 'Ty le truong', '%', '40', '60'],
      ['4', 'Ty le thon', '%', '30', '50'],
    ])
  })

  it('is none where a paragraph is shaded line by line', async () => {
    const box = (left: number, right: number, bottom: number) => `0.9 g ${left} ${bottom} ${right - left} 16 re f 0 g`
    const shaded = [box(200, 500, 584), box(60, 500, 568), box(60, 420, 552)].join(' ')
    const words = [
      [205, 588, 'trinh dien nghe thuat'],
      [62, 572, 'cat loi qua am thanh'],
      [62, 556, 'cau chuyen di san'],
    ].map(([x, y, text]) => `BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET`)
    expect((await rowsOf([`${shaded} ${words.join(' ')}`])).filter((line) => Array.isArray(line))).toEqual([])
  })

  it('of any size comes back as it was drawn', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const table = fc
      .integer({ min: 2, max: 7 })
      .chain((columns) => fc.array(fc.array(word, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 9 }))
    fc.assert(
      fc.property(table, fc.integer({ min: 12, max: 60 }), fc.integer({ min: 9, max: 40 }), (rows, wide, high) => {
        const width = rows[0]?.length ?? 0
        const level = Array.from({ length: rows.length + 1 }, (_, i) => ({ from: 0, to: wide * width, at: -high * i }))
        const upright = Array.from({ length: width + 1 }, (_, i) => ({ from: -high * rows.length, to: 0, at: wide * i }))
        const letters = rows.flatMap((row, r) =>
          row.flatMap((cell, c) => [...cell].map((text, i) => ({ text, place: { x: wide * c + 1 + i, y: -high * r - high / 2 } }))),
        )
        const [part] = partsOfPage(letters, gridsOf({ level, upright }))
        expect(part && 'rows' in part ? part.rows : null).toEqual(rows)
      }),
    )
  })
})

/** A key that the empty password does not open. */
function lockedPdf(): Uint8Array {
  const key = `<${'5a'.repeat(32)}>`
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key} >> /ID [${key} ${key}]`
  const open = Buffer.from(pdf([drawn(['KE HOACH'])])).toString('latin1')
  return Buffer.from(open.replace('trailer << ', `trailer << ${lock} `), 'latin1')
}

describe('a PDF without text', () => {
  it.each([
    ['of blank pages', pdf([drawn([]), drawn([])]), 'intake.no-words'],
    ['that is broken', new TextEncoder().encode('%PDF-1.7\nno objects at all'), 'intake.broken-file'],
    ['that a password locks', lockedPdf(), 'intake.locked-file'],
  ])('%s is told so, never read as empty', async (_, bytes, code) => {
    expect(await readPdf(bytes)).toMatchObject({ ok: false, refusal: { code } })
  })
})
