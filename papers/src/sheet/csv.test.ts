import { describe, expect, it } from 'vitest'
import { delimiterOf, readCsv } from './read-csv.ts'
import { streamCsv, UnreadableRows, type StreamedRow } from './stream-rows.ts'
import { csvRows } from './write-csv.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const texts = (decision: ReturnType<typeof readCsv>) =>
  decision.ok ? decision.value.rows.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : ''))) : decision.refusal.code

describe('delimited text', () => {
  it.each([
    ['a,b\n1,2', ','],
    ['a;b\n1.234,5;2', ';'],
    ['a\tb;c\n', '\t'],
    ['"x;y",b\n', ','],
  ] as const)('%j is parted by %j', (text, sign) => {
    expect(delimiterOf(text)).toBe(sign)
  })

  it('keeps Vietnamese decimals whole in a file parted by semicolons', () => {
    expect(texts(readCsv(bytes('\ufeffMã;Giá trị\r\n4.1;"1.234,5"\r\n')))).toEqual([
      ['Mã', 'Giá trị'],
      ['4.1', '1.234,5'],
    ])
  })

  it('reads what Excel calls "Unicode text"', () => {
    const text = '\ufeffXã\tSố\nLiêm Cần\t12'
    expect(texts(readCsv(new Uint8Array(Buffer.from(text, 'utf16le'))))).toEqual([
      ['Xã', 'Số'],
      ['Liêm Cần', '12'],
    ])
  })

  it('joins letters and marks that were stored apart', () => {
    expect(texts(readCsv(bytes('Đơn vị'.normalize('NFD'))))).toEqual([['Đơn vị']])
  })

  it.each([
    ['', 'sheet.empty-file'],
    ['  \n', 'sheet.empty-file'],
    ['a,"b\n', 'sheet.broken-csv'],
  ])('%j is refused as %s', (text, code) => {
    expect(texts(readCsv(bytes(text)))).toBe(code)
  })

  it('does not guess at another encoding', () => {
    expect(texts(readCsv(Uint8Array.of(0x58, 0xe3, 0x2c, 0x31)))).toBe('sheet.not-utf8')
  })

  it('is read back as it was written, and no cell of it is a formula', () => {
    const rows = [
      ['Xã "A", B', '=1+1'],
      ['dòng 1\ndòng 2', '- Chỉ tiêu 1'],
    ]
    const written = [...csvRows(['Tên', 'Ghi chú'], rows)].join('')
    expect(texts(readCsv(bytes(written)))).toEqual([
      ['Tên', 'Ghi chú'],
      ['Xã "A", B', "'=1+1"],
      ['dòng 1\ndòng 2', '- Chỉ tiêu 1'],
    ])
  })
})

describe('delimited text as it arrives', () => {
  const arriving = async function* (whole: Uint8Array, most: number) {
    for (let at = 0; at < whole.length; at += most) yield whole.subarray(at, at + most)
  }
  const streamed = async (whole: Uint8Array, most: number) => {
    const rows: StreamedRow[] = []
    for await (const row of streamCsv(arriving(whole, most))) rows.push(row)
    expect(rows.map(({ index }) => index)).toEqual(rows.map((_, n) => n))
    return rows.map(({ cells }) => [...cells])
  }

  it('has the rows of the whole, wherever it is cut: in a letter, in a quoted line end, in the sign that parts', async () => {
    const text = '\ufeffXã;Số;Lời\r\nLiêm Cần;"1.234,5";"dòng một\r\ndòng ""hai"""\r\n;;\r\nThanh Hà;7;hết'
    for (const whole of [bytes(text), new Uint8Array(Buffer.from(text, 'utf16le'))])
      for (const most of [1, 2, 3, 7, 1000])
        expect(await streamed(whole, most)).toEqual([
          ['Xã', 'Số', 'Lời'],
          ['Liêm Cần', '1.234,5', 'dòng một\r\ndòng "hai"'],
          ['', '', ''],
          ['Thanh Hà', '7', 'hết'],
        ])
  })

  it.each([
    [new Uint8Array(), 'sheet.empty-file'],
    [new Uint8Array([0x61, 0xc3, 0x28, 0x0a]), 'sheet.not-utf8'],
    [bytes('a,"b\n'), 'sheet.broken-csv'],
  ])('is refused where it is no table', async (whole, code) => {
    const refused = await streamed(whole, 100).catch((error: unknown) => error)
    expect(refused instanceof UnreadableRows && refused.refusal.code).toBe(code)
  })
})
