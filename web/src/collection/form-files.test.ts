import { writeForm } from '@songhanh/papers/sheet/form-workbook'
import { streamTable } from '@songhanh/papers/sheet/write-workbook'
import { expect, test } from 'vitest'
import { faultsAt, readFiles } from './form-files.ts'

const file = (name: string, bytes: BlobPart) => new File([bytes], name)

const form = async (name: string, id: string) =>
  file(
    name,
    new Uint8Array(
      await writeForm({
        name: 'Xã một',
        title: ['Xã một'],
        identity: { form: id },
        columns: [{ key: 'value', head: 'Số liệu', width: 16, kind: 'number', decimals: 0, open: true }],
        rows: [{ key: 'births.boys', values: { value: 31 } }],
        numberAsked: '',
        choiceAsked: '',
      }),
    ),
  )

test('forms go out together; one file that is no form keeps all of them back and says so itself', async () => {
  const [one, two] = [await form('một.xlsx', 'a'), await form('hai.xlsx', 'b')]
  const both = await readFiles([one, two], 'own')
  expect(both.files.map((read) => [read.name, read.form, read.refusal])).toEqual([
    ['một.xlsx', 'a', null],
    ['hai.xlsx', 'b', null],
  ])
  expect(both.sent?.name).toBe('figures.xlsx')

  const table = new Uint8Array(await new Response(streamTable('Bảng', [{ head: 'A', width: 9 }], [['1']])).arrayBuffer())
  const csv = file('so-lieu.csv', 'form;element;value\r\na;births.boys;31')
  const mixed = await readFiles([one, file('bảng khác.xlsx', table), file('ảnh.xlsx', 'không phải bảng tính'), csv], 'own')
  expect(mixed.sent).toBeNull()
  expect(mixed.files.map(({ refusal }) => refusal?.code)).toEqual([undefined, 'sheet.no-form', 'sheet.not-a-workbook', 'sheet.no-form'])

  expect((await readFiles([csv], 'own')).sent).toBe(csv)
  // What came with a letter is typed form by form, each with its letter: a table of many forms has none.
  expect((await readFiles([csv], 'for-others')).files.map(({ refusal }) => refusal?.code)).toEqual(['sheet.no-form'])
})

test('a fault stands at its own file, and cells with one fault stand together', () => {
  const faults = [
    { at: 'một.xlsx C7', detail: 'không đọc được' },
    { at: 'xã một.xlsx C7', detail: 'không đọc được' },
    { at: 'xã một.xlsx C9', detail: 'không đọc được' },
    { at: 'xã một.xlsx C8', detail: 'phải là số nguyên' },
  ]
  expect(faultsAt('một.xlsx', faults)).toEqual([{ at: 'C7', why: 'không đọc được' }])
  expect(faultsAt('xã một.xlsx', faults)).toEqual([
    { at: 'C7, C9', why: 'không đọc được' },
    { at: 'C8', why: 'phải là số nguyên' },
  ])
  expect(faultsAt(null, [{ at: 'so-lieu.csv C2', detail: 'phải là số nguyên' }])[0]?.at).toBe('so-lieu.csv C2')
})
