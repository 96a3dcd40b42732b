import { deflateRawSync } from 'node:zlib'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import ExcelJS from 'exceljs'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { addressOf } from './cell.ts'
import { readForm, writeForm, type FormWorkbook } from './form-workbook.ts'
import { DEFAULT_LIMITS, readWorkbook } from './read-workbook.ts'
import { streamTable, writeTables } from './write-workbook.ts'

const form: FormWorkbook = {
  name: 'Biểu 01/BĐG',
  title: ['BIỂU SỐ LIỆU', 'Đơn vị: xã Một'],
  identity: { form: 'bieu-01', version: '3', unit: '99001@2020-01-01', period: '2024' },
  columns: [
    { key: 'name', head: 'Chỉ tiêu', width: 40, kind: 'text', open: false },
    { key: 'women', head: 'Nữ', width: 12, kind: 'number', open: true },
    { key: 'why', head: 'Lý do', width: 20, kind: 'choice', choices: ['Không phát sinh', 'Không thu thập, chưa có sổ'], open: true },
  ],
  rows: [
    { key: 'births', values: { name: '=SUM(A1)', women: 12 } },
    { key: 'deaths', values: { name: 'Tử vong mẹ' }, closed: ['women'] },
  ],
  numberAsked: 'Nhập số',
  choiceAsked: 'Chọn trong danh sách',
}

const open = async (bytes: Uint8Array) => {
  const other = new ExcelJS.Workbook()
  await other.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  return other
}
const read = async (bytes: Uint8Array) => {
  const decision = await readWorkbook(bytes)
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}
const codeOf = async (bytes: Uint8Array) => {
  const decision = await readWorkbook(bytes)
  return decision.ok ? 'read' : decision.refusal.code
}

describe('a form that goes out as a workbook', () => {
  it('comes back to its own cells by its hidden identity', async () => {
    const back = readForm(await read(await writeForm(form)))
    expect(back).toMatchObject({ ok: true, value: { identity: form.identity } })
    if (!back.ok) return
    expect(back.value.cells.map(({ row, column, address }) => [row, column, address])).toEqual([
      ['births', 'name', 'B4'],
      ['births', 'women', 'C4'],
      ['births', 'why', 'D4'],
      ['deaths', 'name', 'B5'],
      ['deaths', 'women', 'C5'],
      ['deaths', 'why', 'D5'],
    ])
    expect(back.value.cells[1]?.cell).toEqual({ kind: 'number', number: 12 })
    expect(back.value.cells[4]?.cell).toEqual({ kind: 'empty' })
  })

  it('is seen by another program with its keys locked, its lists, and its identity out of sight', async () => {
    const other = await open(await writeForm(form))
    const [sheet] = other.worksheets
    expect(sheet?.getCell('C4').protection?.locked).toBe(false)
    expect(sheet?.getCell('C5').protection?.locked ?? true).toBe(true)
    expect(sheet?.getCell('B4').value).toBe('=SUM(A1)')
    expect(sheet?.getCell('D4').dataValidation.formulae).toEqual(['danhmuc!$C$1:$C$2'])
    expect(other.getWorksheet('danhmuc')?.getCell('C2').value).toBe('Không thu thập, chưa có sổ')
    expect(other.worksheets.map(({ state }) => state)).toEqual(['visible', 'hidden', 'veryHidden'])
  })

  it('asks one of a list in a row that wants yes or no, and shows the decimals a mean has', async () => {
    const yesNo = { women: ['có', 'không'] }
    const rows = [
      { key: 'a', values: { name: 'A', women: 12 } },
      { key: 'b', values: { name: 'B', women: 'có' }, choices: yesNo },
      { key: 'c', values: { name: 'C', women: 20.4 }, asWritten: ['women'] },
      { key: 'd', values: { name: 'D', women: 'không' }, choices: yesNo },
    ]
    const [sheet, lists] = (await open(await writeForm({ ...form, rows }))).worksheets
    expect(['C4', 'C5', 'C6', 'C7'].map((at) => sheet?.getCell(at).dataValidation?.type)).toEqual(['decimal', 'list', 'decimal', 'list'])
    expect(sheet?.getCell('C5').dataValidation.formulae).toEqual(['danhmuc!$D$1:$D$2'])
    expect([lists?.getCell('C1').value, lists?.getCell('D1').value, lists?.getCell('E1').value]).toEqual(['Không phát sinh', 'có', null])
    expect([sheet?.getCell('C4').numFmt, sheet?.getCell('C6').numFmt]).toEqual(['#,##0', undefined])
  })

  it('is still found after another program saved it', async () => {
    const other = await open(await writeForm(form))
    const [sheet] = other.worksheets
    sheet!.getCell('C4').value = 15.5
    const back = readForm(await read(new Uint8Array((await other.xlsx.writeBuffer()) as ArrayBuffer)))
    expect(back.ok && back.value.cells[1]?.cell).toEqual({ kind: 'number', number: 15.5 })
  })

  it('is not mistaken for any other workbook', async () => {
    const other = new ExcelJS.Workbook()
    other.addWorksheet('Tờ 1').getCell('A1').value = 'x'
    expect(readForm(await read(new Uint8Array((await other.xlsx.writeBuffer()) as ArrayBuffer)))).toMatchObject({
      ok: false,
      refusal: { code: 'sheet.no-form' },
    })
  })
})

describe('a workbook read', () => {
  it('keeps days, faults, formulas and hidden rows apart', async () => {
    const other = new ExcelJS.Workbook()
    const sheet = other.addWorksheet('Số liệu')
    sheet.addRow([new Date(Date.UTC(2025, 11, 4)), '1.234,5', true, null, 'Hòa'.normalize('NFD')])
    sheet.addRow([{ error: '#DIV/0!' }, { formula: 'A9+1' }, { formula: '1+1', result: 2 }])
    sheet.getRow(2).hidden = true
    const [got] = (await read(new Uint8Array((await other.xlsx.writeBuffer()) as ArrayBuffer))).sheets
    expect(got?.rows[0]).toEqual([
      { kind: 'day', day: '2025-12-04' },
      { kind: 'text', text: '1.234,5' },
      { kind: 'truth', truth: true },
      { kind: 'empty' },
      { kind: 'text', text: 'Hòa' },
    ])
    expect(got?.rows[1]?.map(({ kind }) => kind)).toEqual(['fault', 'fault', 'number'])
    expect(got?.hiddenRows).toEqual([1])
  })

  it('refuses what is none, in one word each', async () => {
    expect(await codeOf(new Uint8Array())).toBe('sheet.empty-file')
    expect(await codeOf(new TextEncoder().encode('không phải bảng tính'))).toBe('sheet.not-a-workbook')
    expect(await codeOf(new Uint8Array(DEFAULT_LIMITS.bytes + 1))).toBe('sheet.too-large')
  })

  it('refuses an archive that unpacks to hundreds of megabytes before unpacking it', async () => {
    expect(await codeOf(zipOf('xl/worksheets/sheet1.xml', deflateRawSync(Buffer.alloc(1024 * 1024, 0x20)), 900 * 1024 * 1024))).toBe(
      'sheet.too-large',
    )
  })

  it('refuses a sheet spread from the first cell to the last one Excel has', async () => {
    const other = new ExcelJS.Workbook()
    const sheet = other.addWorksheet('x')
    sheet.getCell('A1').value = 1
    sheet.getCell('XFD900000').value = 1
    expect(await codeOf(new Uint8Array((await other.xlsx.writeBuffer()) as ArrayBuffer))).toBe('sheet.too-large')
  })
})

describe('a table written', () => {
  it('has real numbers, a frozen head and the name cleaned of signs Excel refuses', async () => {
    const columns = [
      { head: 'Xã', width: 20 },
      { head: 'Tỷ lệ', width: 10, decimals: 1 },
    ]
    const other = await open(
      await writeTables([
        {
          name: 'Biểu [1]: a/b',
          title: ['Năm 2024'],
          columns,
          rows: [
            ['Một', 26.94],
            ['Hai', null],
          ],
        },
      ]),
    )
    const [sheet] = other.worksheets
    expect(sheet?.name).toBe('Biểu  1   a b')
    expect([sheet?.getCell('B3').value, sheet?.getCell('B3').numFmt, sheet?.getCell('B4').value]).toEqual([26.94, '#,##0.0', null])
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
  })

  it('is the same bytes whenever it is written, where the day it is of is told', async () => {
    const tables = () => writeTables([{ name: 'Biểu', title: [], columns: [{ head: 'Ngày', width: 9 }], rows: [[{ day: '2024-12-04' as PlainDate }]] }], '2024-12-04' as PlainDate) // prettier-ignore
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-12-05T00:00:00Z') })
    onTestFinished(() => void vi.useRealTimers())
    const first = await tables()
    vi.setSystemTime(new Date('2025-01-01T00:00:00Z'))
    expect(await tables()).toEqual(first)
    vi.useRealTimers()
    const [sheet] = (await read(first)).sheets
    expect(sheet?.rows[1]).toEqual([{ kind: 'day', day: '2024-12-04' }])
  })

  it('streams every row it was given', async () => {
    function* rows() {
      for (let n = 0; n < 20_000; n += 1) yield [`dòng ${n}`, n]
    }
    const chunks: Uint8Array[] = []
    for await (const chunk of streamTable(
      'Xuất',
      [
        { head: 'Tên', width: 20 },
        { head: 'Số', width: 8, decimals: 0 },
      ],
      rows(),
    ))
      chunks.push(chunk)
    const [sheet] = (await read(new Uint8Array(Buffer.concat(chunks)))).sheets
    expect(sheet?.rows.length).toBe(20_001)
    expect(sheet?.rows.at(-1)).toEqual([
      { kind: 'text', text: 'dòng 19999' },
      { kind: 'number', number: 19_999 },
    ])
  })
})

describe('an address', () => {
  it.each([
    [0, 0, 'A1'],
    [3, 25, 'Z4'],
    [0, 26, 'AA1'],
    [9, 701, 'ZZ10'],
    [0, 702, 'AAA1'],
    [1_048_575, 16_383, 'XFD1048576'],
  ] as const)('row %i column %i is %s', (row, column, address) => {
    expect(addressOf(row, column)).toBe(address)
  })
})

/** A ZIP with one entry whose directory declares any size: what a bomb looks like from outside. */
function zipOf(name: string, data: Buffer, declared: number): Uint8Array {
  const nameBytes = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(data.length, 18)
  local.writeUInt32LE(declared, 22)
  local.writeUInt16LE(nameBytes.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(data.length, 20)
  entry.writeUInt32LE(declared, 24)
  entry.writeUInt16LE(nameBytes.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + nameBytes.length, 12)
  end.writeUInt32LE(30 + nameBytes.length + data.length, 16)
  return new Uint8Array(Buffer.concat([local, nameBytes, data, entry, nameBytes, end]))
}
