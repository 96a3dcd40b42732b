import { readFileSync } from 'node:fs'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { readWorkbook } from '@songhanh/papers/sheet/read-workbook'
import { expect, it } from 'vitest'
import { countsWorkbook } from './counts-file.ts'
import { readEntries } from './entry-file.ts'
import type { Entry, Register } from './queries.ts'

const shipped = JSON.parse(readFileSync(new URL('../../../samples/registers/registers.json', import.meta.url), 'utf8')) as {
  registers: Register[]
}
const register = shipped.registers.find(({ key }) => key === 'returned-supported')!
const words = { yes: 'Có', no: 'Không', language: 'vi', keeper: 'Nơi ghi', sheet: 'Số đếm' } as const
const entry = (month: string, supported: number): Entry =>
  ({ keeperName: 'Xã A', values: { month, inNeedWomen: 3, inNeedMen: 1, supportedWomen: supported, supportedMen: 0 } }) as unknown as Entry

it('a file of counts says who opened them and why, and is read again as what it holds', async () => {
  const about = 'Nguyễn Thị A mở ngày 25/11/2024. Lý do: Tổng hợp báo cáo năm'
  const file = await countsWorkbook(register, [entry('2024-10', 2), entry('2024-09', 3)], words, about)
  const workbook = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
  if (!workbook.ok) throw new Error(workbook.refusal.code)
  expect(JSON.stringify(workbook.value.sheets[0]!.rows)).toContain(about)
  const read = readEntries(register, workbook.value, '2024-11-25' as PlainDate, words)
  expect(read.ok && read.value.faults).toEqual([])
  expect(read.ok && read.value.good.map(({ values }) => [values['month'], values['supportedWomen'], values['supportedMen']])).toEqual([
    ['2024-10', 2, 0],
    ['2024-09', 3, 0],
  ])
})
