import { expect, test } from 'vitest'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

const rows = (text: string) => {
  const reading = textReading(text)
  return reading.blocks
    .filter(({ kind }) => kind === 'table-row')
    .map(({ cells }) => cells?.map((cell) => cell.map(({ start, end }) => reading.text.slice(start, end)).join('|')))
}

test('a table copied out of Word or Excel keeps its rows and cells, also the empty ones', () => {
  expect(rows('Bảng 1\nTT\tChỉ tiêu\tĐơn vị\tNăm 2025\r\n1\t Khách quốc tế \tnghìn lượt\t250\r\n\tTrong đó\t\t30\nCộng')).toEqual([
    ['TT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2025'],
    ['1', 'Khách quốc tế', 'nghìn lượt', '250'],
    ['', 'Trong đó', '', '30'],
  ])
})

test('a head of two columns, a numbered line and a single line with tabs are no table', () => {
  expect(rows('ỦY BAN NHÂN DÂN\t\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ AN LÃO\t\t\tĐộc lập - Tự do - Hạnh phúc')).toEqual([])
  expect(rows('1.\tSở Y tế\n2.\tSở Tài chính')).toEqual([])
  expect(rows('Nơi nhận:\tTM. ỦY BAN\tCHỦ TỊCH\n\n- Như trên;')).toEqual([])
})

test('the targets of a pasted table are read row by row', () => {
  const plan = propose(
    textReading(
      [
        'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'XÃ AN LÃO\tĐộc lập - Tự do - Hạnh phúc',
        'Số: 12/KH-UBND\tAn Lão, ngày 05 tháng 3 năm 2025',
        'KẾ HOẠCH',
        'Phát triển du lịch giai đoạn 2025 - 2030',
        'I. MỤC TIÊU',
        'TT\tChỉ tiêu\tĐơn vị\tNăm 2025\tNăm 2030',
        '1\tKhách quốc tế\tnghìn lượt\t250\t≥ 700',
        '2\tTổng thu từ khách du lịch\ttỷ đồng\t6.500\t14.000',
        'II. TỔ CHỨC THỰC HIỆN',
        '1. Phòng Kinh tế',
        'Chủ trì triển khai Kế hoạch.',
      ].join('\n'),
    ),
  )
  if (!plan.ok) throw new Error('the text is a plan')
  expect(plan.value.targets.map(({ text, comparator, value, unit, due }) => [text, comparator, value, unit, due])).toEqual([
    ['Khách quốc tế', '=', 250, 'nghìn lượt', [2025]],
    ['Khách quốc tế', '>=', 700, 'nghìn lượt', [2030]],
    ['Tổng thu từ khách du lịch', '=', 6500, 'tỷ đồng', [2025]],
    ['Tổng thu từ khách du lịch', '=', 14000, 'tỷ đồng', [2030]],
  ])
  expect(plan.value.letterhead.number).toMatchObject({ number: '12', symbol: 'KH-UBND' })
})
