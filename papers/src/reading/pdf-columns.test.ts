import { describe, expect, it } from 'vitest'
import { readPdf } from './read-pdf.ts'
import { drawn, pdf, placed } from './small-pdf.fixture.ts'

const linesOf = async (pages: readonly string[]) => {
  const read = await readPdf(pdf(pages))
  if (!read.ok) throw new Error(read.refusal.code)
  const said = ({ start, end }: { start: number; end: number }) => read.value.text.slice(start, end)
  return read.value.blocks
    .map((b) => (b.kind === 'table-row' ? (b.cells ?? []).map((cell) => cell.map(said).join(' ')) : said(b.span).trim()))
    .filter((line) => line.length > 0)
}

const LEFT = [60, 100, 320, 380, 440]
/** A table without lines: each row at its height, its words on two lines where they hold a stroke, its cells from the top or about the middle. */
const columned = (rows: readonly (readonly [y: number, cells: readonly string[]])[], middle = false): string =>
  placed(
    rows.flatMap(([y, cells]) => {
      const most = Math.max(...cells.map((cell) => cell.split('/').length))
      return cells.flatMap((cell, c) => {
        const lines = cell.split('/')
        const down = middle ? ((most - lines.length) * 12) / 2 : 0
        return cell === '' ? [] : lines.map((line, i) => [LEFT[c] ?? 0, y - down - 12 * i, line] as const)
      })
    }),
  )

const HEAD = ['TT', 'Chi tieu', 'DVT', '2025', '2030']
const whole = (cells: readonly string[]) => cells.map((cell) => cell.replace('/', ' '))

describe('a table without lines in a PDF', () => {
  const first = ['1', 'Ty le ho dung nuoc sach/tren dia ban', '%', '80', '95']
  const second = ['2', 'Ty le xa dat chuan', '%', '', '70']
  const third = ['3', 'Ty le truong hoc dat/chuan quoc gia', '%', '40', '60']

  it.each([
    ['with room between its rows', 40, false],
    ['with its cells about the middle', 40, true],
  ])('%s is read cell by cell, between the words above and below it', async (_, high, middle) => {
    const table = columned(
      [HEAD, first, second, third].map((cells, i) => [600 - high * i, cells]),
      middle,
    )
    const below = 600 - high * 4 - 40
    expect(await linesOf([`${drawn(['2. Chi tieu'])} ${table} BT /F 12 Tf 60 ${below} Td (III. NHIEM VU, GIAI PHAP) Tj ET`])).toEqual([
      '2. Chi tieu',
      HEAD,
      whole(first),
      second,
      whole(third),
      'III. NHIEM VU, GIAI PHAP',
    ])
  })

  it('whose lines stand evenly begins a row where several columns are filled', async () => {
    const table = columned([
      [600, HEAD],
      [588, first],
      [564, second],
      [552, third],
    ])
    expect(await linesOf([table])).toEqual([HEAD, whole(first), second, whole(third)])
  })

  it('keeps a line over all columns as the row over others', async () => {
    const group = 'I. Muc tieu den nam 2030 ve xa hoi va moi truong'
    const table = columned([
      [600, HEAD],
      [576, [group]],
      [552, first],
      [516, second],
      [492, third],
    ])
    expect(await linesOf([table])).toEqual([HEAD, [group, '', '', '', ''], whole(first), second, whole(third)])
  })

  it('goes on over a page, its repeated head left out', async () => {
    const number = placed([[300, 30, '1']])
    const page = (rows: readonly (readonly string[])[]) => columned([HEAD, ...rows].map((cells, i) => [700 - 40 * i, cells]))
    expect((await linesOf([`${page([first, second])} ${number}`, page([third, second])])).filter((line) => Array.isArray(line))).toEqual([
      HEAD,
      whole(first),
      second,
      whole(third),
      second,
    ])
  })

  it('is none where two columns stand side by side: a letterhead, a signature', async () => {
    const head = placed([
      [60, 700, 'UY BAN NHAN DAN'],
      [300, 700, 'CONG HOA XA HOI CHU NGHIA'],
      [60, 684, 'TINH LAO CAI'],
      [300, 684, 'Doc lap - Tu do - Hanh phuc'],
      [60, 668, 'So: 1/KH-UBND'],
      [300, 668, 'Lao Cai, ngay 1 thang 2 nam 2025'],
    ])
    expect((await linesOf([head])).filter((line) => Array.isArray(line))).toEqual([])
  })
})

describe('a line at the head or foot of page after page', () => {
  const page = (n: number, words: string) => `${drawn([words])} ${placed([[60, 30, `Ke hoach binh dang gioi - Trang ${n}`]])}`

  it('is left out', async () => {
    expect(await linesOf([page(1, 'I. MUC TIEU'), page(2, 'II. NHIEM VU'), page(3, 'III. KINH PHI')])).toEqual([
      'I. MUC TIEU',
      'II. NHIEM VU',
      'III. KINH PHI',
    ])
  })

  it('stays where it stands on two pages only', async () => {
    expect(await linesOf([page(1, 'I. MUC TIEU'), page(2, 'II. NHIEM VU')])).toHaveLength(4)
  })
})
