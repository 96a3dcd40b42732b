import { csvLines, openWithAnother } from '@songhanh/papers/sheet/other-reader.fixture'
import { readWorkbook } from '@songhanh/papers/sheet/read-workbook'
import type { Cell, Sheet } from '@songhanh/papers/sheet/cell'
import { expect, test } from 'vitest'
import { COMMUNES, ok } from '../progress/year.fixture.ts'
import { counterOf, GROUND, withBirths } from './released.fixture.ts'

/** Names as they must never reach a spreadsheet as a formula; the last one is an ordinary one. */
const NAMES = ['=HYPERLINK("http://x","xã")', '+84 xã', '@SUM(A1) "trích", dấu phẩy\nvà dòng mới']
/** Written with an apostrophe in CSV alone. */
const guarded = (text: string) => (/^[=+@]/u.test(text) ? `'${text}` : text)

type Row = Readonly<Record<string, string | number | null>>

/** A release whose names are as bad as names can be, and what the public gets of it in each form. */
async function openData() {
  const on = await withBirths([
    [3, 1],
    [60, 50],
    [40, 41],
  ])
  for (const [n, name] of NAMES.entries()) await on.place.admin.query('UPDATE seat SET name = $2 WHERE key = $1', [COMMUNES[n], name])
  const { releaseId } = ok(await on.lead.post('/api/releases', { planId: on.planId, year: 2024 }))
  ok(await on.signer.post(`/api/releases/${releaseId}/publish`, { expectedVersion: 1, ground: GROUND }))
  const counter = await counterOf(on)
  const get = async (name: string) => {
    const answer = await counter.get(`/cong-khai/${releaseId}/${name}`)
    expect([name, answer.status]).toEqual([name, 200])
    return answer
  }
  const csvOf = async (name: string) => {
    const { text, headers } = await get(name)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(text.startsWith('\ufeff')).toBe(true)
    const [columns = [], ...rows] = csvLines(text)
    return { columns, rows }
  }
  const { bytes } = await get('so-lieu.xlsx')
  const book = await readWorkbook(bytes)
  if (!book.ok) throw new Error(book.refusal.code)
  const other = await openWithAnother(bytes)
  return {
    csv: { figures: await csvOf('so-lieu.csv'), womenAndMen: await csvOf('nu-nam.csv'), dictionary: await csvOf('tu-dien.csv') },
    json: JSON.parse((await get('so-lieu.json')).text),
    sheet: (name: string) => book.value.sheets.find((one) => one.name === name)!,
    other: (name: string) => other.getWorksheet(name)!,
    page: (await get('du-lieu')).text,
    one: await csvOf('chi-tieu/4.1/so-lieu.csv'),
    none: (await counter.get(`/cong-khai/${releaseId}/chi-tieu/9.9/so-lieu.csv`)).status,
  }
}

/** What a cell of the workbook holds, as JSON says it. */
const told = (cell: Cell | undefined): string | number | null => {
  switch (cell?.kind) {
    case undefined:
    case 'empty':
      return null
    case 'text':
      return cell.text
    case 'number':
      return cell.number
    case 'day':
      return cell.day
    default:
      throw new Error(JSON.stringify(cell))
  }
}

const tableOf = ({ rows }: Sheet, columns: readonly string[]): readonly Row[] => {
  const head = rows.findIndex((row) => told(row[0]) === columns[0])
  expect(rows[head]?.map(told)).toEqual(columns)
  return rows.slice(head + 1).map((row) => Object.fromEntries(columns.map((column, n) => [column, told(row[n])])))
}

test(
  'CSV, JSON and workbook of a release say the same in every cell, each as what it is, and no text becomes a formula',
  { timeout: 120_000 },
  async () => {
    const data = await openData()
    for (const [table, name, numbers] of [
      ['figures', 'so-lieu', ['year', 'value', 'units_reported', 'units_asked', 'aim_year', 'pooled_years']],
      ['womenAndMen', 'nu-nam', ['year']],
    ] as const) {
      const rows: readonly Row[] = data.json.tables[table]
      expect([table, rows.length > 0]).toEqual([table, true])
      const { columns, rows: lines } = data.csv[table]
      expect(lines.length).toBe(rows.length)
      expect(tableOf(data.sheet(name), columns)).toEqual(rows)
      for (const [r, row] of rows.entries()) {
        expect(Object.keys(row)).toEqual(columns)
        for (const [c, column] of columns.entries()) {
          const [value, line] = [row[column] ?? null, lines[r]?.[c]]
          // Numbers are numbers wherever a form knows them, counts too unless they are withheld; a code such as 4.1 is none.
          if (value !== null && ([...numbers] as string[]).includes(column)) expect([column, typeof value]).toEqual([column, 'number'])
          if (['measure', 'name', 'unit_code', 'unit_name'].includes(column) && value !== null) expect(typeof value).toBe('string')
          if (typeof value === 'number')
            expect([column, Number(line), line]).toEqual([column, value, expect.stringMatching(/^-?\d+(?:\.\d+)?$/u)])
          else expect([column, line]).toEqual([column, value === null ? '' : guarded(value)])
        }
      }
    }
    const figures: readonly Row[] = data.json.tables.figures
    expect(figures.filter((row) => row['measure'] === '4.1' && row['unit_code'] !== null).map((row) => row['unit_name'])).toEqual(NAMES)

    // A promise alone has the same lines of its own.
    expect(data.one.columns).toEqual(data.csv.figures.columns)
    expect(data.one.rows).toEqual(data.csv.figures.rows.filter(([measure]) => measure === '4.1'))
    expect([data.one.rows.length > 1, data.none]).toEqual([true, 404])

    // Decimals as they were published, in CSV and as the workbook shows them; withheld ones are words in all of them.
    const { columns, rows: lines } = data.csv.figures
    const sheet = data.other('so-lieu')
    const top = sheet.rowCount - lines.length
    const at = (r: number, column: string) => sheet.getCell(top + r + 1, columns.indexOf(column) + 1)
    const published = data.json.measures.flatMap((measure: any) => [
      ...(measure.figure.value === null ? [] : [measure.figure.value]),
      ...(measure.units ?? []).flatMap((unit: any) => (unit.figure.value === null ? [] : [unit.figure.value])),
    ])
    expect(published.length).toBeGreaterThan(0)
    expect(lines.map((line) => line[columns.indexOf('value')]).filter((value) => value !== '')).toEqual(expect.arrayContaining(published))
    for (const [r, line] of lines.entries()) {
      const digits = line[columns.indexOf('value')]?.split('.')[1]?.length ?? 0
      if (line[columns.indexOf('value')] !== '') expect(at(r, 'value').numFmt).toBe(digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`)
      expect(at(r, 'as_of').value).toEqual(new Date('2024-11-25T00:00:00Z'))
      for (const column of columns) expect(at(r, column).formula).toBeUndefined()
    }
    const small = figures.find((row) => row['unit_name'] === NAMES[0] && row['measure'] === '4.1')!
    expect(small).toMatchObject({
      numerator: 'few',
      denominator: 'few',
      value: null,
      missing: 'withheld',
      state: null,
      as_of: '2024-11-25',
    })
    expect(figures.find((row) => row['measure'] === '4.1' && row['unit_code'] === null && row['year'] === 2024)).toMatchObject({
      aim: '<= 110.7',
      aim_year: 2025,
      name_en: 'Sex ratio at birth',
      unit_of_measure_en: 'boys per 100 live-born girls',
      pooled_years: 1,
    })
  },
)

test(
  'the dictionary has every column once and every word of a column that speaks in words, in all of its forms and on the page',
  { timeout: 120_000 },
  async () => {
    const data = await openData()
    const { columns, rows } = data.csv.dictionary
    expect(columns).toEqual(['column', 'value', 'vi', 'en'])
    expect(data.json.dictionary.rows.map((row: readonly (string | null)[]) => row.map((value) => value ?? ''))).toEqual(rows)
    expect(tableOf(data.sheet('tu-dien'), columns).map((row) => columns.map((column) => row[column] ?? ''))).toEqual(rows)
    for (const [, , vi, en] of rows) expect([vi, en].every((text) => text !== undefined && text !== '')).toBe(true)
    const meant = rows.filter(([, value]) => value === '').map(([column]) => column!)
    expect(new Set(meant).size).toBe(meant.length)
    expect([...meant].toSorted()).toEqual([...new Set([...data.csv.figures.columns, ...data.csv.womenAndMen.columns])].toSorted())
    for (const column of meant) expect(data.page).toContain(`<code>${column}</code>`)
    const words = new Set(rows.filter(([, value]) => value !== '').map(([column, value]) => `${column} ${value}`))
    for (const [column] of rows.filter(([, value]) => value !== ''))
      for (const row of [...data.json.tables.figures, ...data.json.tables.womenAndMen] as readonly Row[]) {
        const value = row[column!]
        if (typeof value === 'string' && column !== 'aim')
          for (const one of value.split('; ')) expect([...words]).toContain(`${column} ${one}`)
      }
    expect(rows.find(([column, value]) => column === 'numerator' && value === 'few')?.slice(2)).toEqual([
      'Từ 1 đến 4 người',
      'From 1 to 4 persons',
    ])
  },
)
