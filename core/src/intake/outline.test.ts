import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import { type Entry, outlineOf } from './outline.ts'
import { textReading } from './text-reading.ts'

const outline = (text: string) => outlineOf(linesOf(textReading(text)))
const shape = (entries: readonly Entry[]): unknown[] =>
  entries.map((e) => (e.children.length === 0 ? `${e.label}|${e.words.text}` : [`${e.label}|${e.words.text}`, ...shape(e.children)]))

const WRAPPED = `I. MỤC TIÊU
1. Mục tiêu tổng quát
Tiếp tục thu hẹp khoảng cách giới, tạo điều kiện để phụ nữ và nam giới
tham gia, thụ hưởng bình đẳng trong các lĩnh vực của đời sống giai đoạn 2021
- 2025 trên địa bàn, góp phần vào sự phát triển bền vững của địa phương năm
2025. Ngoài ra, tăng cường công tác tuyên truyền trong nhân dân ở các cấp.
2. Mục tiêu cụ thể
a) Mục tiêu 1: Lĩnh vực chính trị
- Chỉ tiêu 1: Đến năm 2025 đạt 30%.
`

describe('lines of a paper', () => {
  it('are joined into paragraphs and hung under their marks', () => {
    const [goals] = outline(WRAPPED)
    expect(shape([goals as Entry])).toEqual([
      [
        'I|MỤC TIÊU',
        [
          '1|Mục tiêu tổng quát',
          '|Tiếp tục thu hẹp khoảng cách giới, tạo điều kiện để phụ nữ và nam giới tham gia, thụ hưởng bình đẳng trong các lĩnh vực của đời sống giai đoạn 2021 - 2025 trên địa bàn, góp phần vào sự phát triển bền vững của địa phương năm 2025. Ngoài ra, tăng cường công tác tuyên truyền trong nhân dân ở các cấp.',
        ],
        ['2|Mục tiêu cụ thể', ['a|Mục tiêu 1: Lĩnh vực chính trị', '|Chỉ tiêu 1: Đến năm 2025 đạt 30%.']],
      ],
    ])
  })

  it.each([
    ['2.1. Tỷ lệ hộ dùng nước sạch đạt 0,1\n- 1,1% vào năm 2021.\n', 'Tỷ lệ hộ dùng nước sạch đạt 0,1 - 1,1% vào năm 2021.'],
    ['2.1. Tỷ lệ hộ dùng nước sạch đạt 80\n- 90% vào năm 2021.\n', 'Tỷ lệ hộ dùng nước sạch đạt 80 - 90% vào năm 2021.'],
    ['2.1. Tỷ lệ hộ dùng nước sạch đạt 80%\n- 90% vào năm 2021.\n', 'Tỷ lệ hộ dùng nước sạch đạt 80% - 90% vào năm 2021.'],
  ])('keep a range whole that breaks at its dash, on a page set narrower than the rest', (range, whole) => {
    const wide = 'Nâng cao chất lượng cuộc sống của nhân dân trên địa bàn tỉnh và vùng\nphụ cận.\n'
    expect(outline(`${range}${wide}`)[0]?.words.text).toBe(whole)
  })

  it('keep a share below a heading that ends in a number', () => {
    expect(shape(outline('1. Chỉ tiêu 2\n- 95% hộ có nước sạch.\n2. Đến năm 2025\n- 90% hộ có nước sạch.\n'))).toEqual([
      ['1|Chỉ tiêu 2', '|95% hộ có nước sạch.'],
      ['2|Đến năm 2025', '|90% hộ có nước sạch.'],
    ])
  })

  it('leave out page numbers', () => {
    const text = 'I. MỤC TIÊU\nTiếp tục thu hẹp khoảng cách giới, tạo điều kiện cho phụ nữ\n\n2\n\ntham gia bình đẳng trong các lĩnh vực.\n'
    expect(shape(outline(text))).toEqual([
      ['I|MỤC TIÊU', '|Tiếp tục thu hẹp khoảng cách giới, tạo điều kiện cho phụ nữ tham gia bình đẳng trong các lĩnh vực.'],
    ])
  })

  it('give a mark that stands alone the line below it', () => {
    expect(shape(outline('III.\nTỔ CHỨC THỰC HIỆN\n\n1.\nSở Y tế\n\n2.\nSở Tài chính\n'))).toEqual([
      ['III|TỔ CHỨC THỰC HIỆN', '1|Sở Y tế', '2|Sở Tài chính'],
    ])
  })

  it('accept the Vietnamese and the Latin order of letters', () => {
    const places = (text: string) => outline(text).map((e) => e.ordinal)
    expect(places('a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu;\n')).toEqual([1, 2, 3, 4, 5, 6])
    expect(places('a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\ne) Năm;\n')).toEqual([1, 2, 3, 4, 5])
  })

  it('keep gaps and repeats as printed', () => {
    expect(outline('I. MỤC TIÊU\nII. NHIỆM VỤ\nIV. KINH PHÍ\nIV. TỔ CHỨC\n').map((e) => e.label)).toEqual(['I', 'II', 'IV', 'IV'])
  })

  it('read a decimal with a dash behind it, and no range of decimals', () => {
    expect(shape(outline('2. Chỉ tiêu\n2.1- Tỷ lệ hộ nghèo còn 2%.\n2.2 - 90% xã có trạm y tế.\n'))).toEqual([
      ['2|Chỉ tiêu', '2.1|Tỷ lệ hộ nghèo còn 2%.', '2.2|90% xã có trạm y tế.'],
    ])
    expect(outline('2.1-2.5 điểm là mức chung.\n').map((e) => e.kind)).toEqual(['paragraph'])
  })

  it('count on in brackets from one field to the next', () => {
    const text =
      '2.1. Về kinh tế\n(1) Tăng 10%.\n(2) Đạt 6.500 USD.\n2.2. Về xã hội\n(3) Giảm 1%, gồm: (1) đô thị,\n(2) nông thôn.\n(4) Đạt 98%.\n'
    expect(shape(outline(text))).toEqual([
      ['2.1|Về kinh tế', '1|Tăng 10%.', '2|Đạt 6.500 USD.'],
      ['2.2|Về xã hội', '3|Giảm 1%, gồm: (1) đô thị, (2) nông thôn.', '4|Đạt 98%.'],
    ])
  })

  it('hang decimals below their numbers', () => {
    expect(shape(outline('3. Mục tiêu\n3.1. Mục tiêu chung\n3.1.1. Về kinh tế\n3.2. Mục tiêu riêng\n'))).toEqual([
      ['3|Mục tiêu', ['3.1|Mục tiêu chung', '3.1.1|Về kinh tế'], '3.2|Mục tiêu riêng'],
    ])
  })
})

describe('tables drawn by bars', () => {
  const cells = (text: string) => outline(text).flatMap((e) => e.table?.rows.map((row) => row.map((c) => c?.text ?? null)) ?? [])

  it('stand a row on a line', () => {
    expect(cells('| TT | Chỉ tiêu | 2025 |\n|---|---|---|\n| 1 | Tỷ lệ | 38 |\n')).toEqual([
      ['TT', 'Chỉ tiêu', '2025'],
      ['1', 'Tỷ lệ', '38'],
    ])
  })

  it('or a bar between cells, two where a row ends, one more for an empty cell', () => {
    expect(cells('|\nTT\n|\nTên\nchỉ tiêu\n|\nMức\n|\n|\nI\n|\nXã hội\n|\n|\n|\n1\n|\nTỷ lệ\n|\n38\n|\n')).toEqual([
      ['TT', 'Tên chỉ tiêu', 'Mức'],
      ['I', 'Xã hội'],
      ['1', 'Tỷ lệ', '38'],
    ])
  })

  it('end at the empty line after a bar', () => {
    const [table, after] = outline('|\nNơi nhận\n|\nCHỦ TỊCH\n|\n\nPHỤ LỤC\n')
    expect(table?.table?.rows).toHaveLength(1)
    expect(after?.words.text).toBe('PHỤ LỤC')
  })
})
