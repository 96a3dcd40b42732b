import { describe, expect, it } from 'vitest'
import { shown, type Edit } from './edit.ts'
import { textOf, type Piece } from './piece.ts'
import type { ReportParagraph } from './report.ts'

const figure = (text: string): Piece => ({ text, ref: { kind: 'figure', measure: '1.1', year: 2024 } })
const words = (text: string): Piece => ({ text, ref: null })
const quoted = (text: string): Piece => ({ text, ref: { kind: 'quoted' } })
const paragraph = (value: string, gap = '1,3'): ReportParagraph => ({
  kind: 'paragraph',
  key: 'a',
  pieces: [words('Năm '), quoted('2024'), words(' thực hiện '), figure(value), words(' %, cao hơn '), figure(gap), words(' điểm %.')],
})
const edit = (text: string, over = paragraph('31,3')): ReadonlyMap<string, Edit> =>
  new Map([['a', { key: 'a', text, over: textOf(over.pieces) }]])

describe('an officer writes over a paragraph', () => {
  it('and numbers that were kept keep their grounds', () => {
    const said = shown(paragraph('31,3'), edit('Kết quả năm 2024 rất tốt: 31,3 %, vượt 1,3 điểm %.'))
    expect(said.typed).toEqual([])
    expect(said.pieces.filter(({ ref }) => ref?.kind === 'figure').map(({ text }) => text)).toEqual(['31,3', '1,3'])
    expect(textOf(said.pieces)).toBe('Kết quả năm 2024 rất tốt: 31,3 %, vượt 1,3 điểm %.')
  })

  it('and a number typed over a computed one is marked with the one it hides', () => {
    const said = shown(paragraph('31,3'), edit('Năm 2024 thực hiện 35,0 %, cao hơn 1,3 điểm %.'))
    expect(said.typed).toEqual([{ typed: '35,0', computed: '31,3' }])
    expect(said.pieces.find(({ text }) => text === '35,0')).toBeUndefined()
  })

  it('and a typed number stands over the figure, not over the bound, the year or the share of those who answered', () => {
    const said = shown(
      {
        kind: 'paragraph',
        key: 'a',
        pieces: [
          words('Tỷ lệ (mức phấn đấu: đạt '),
          { text: '30%', ref: { kind: 'bound', measure: '1.1', year: 2024 } },
          words('): năm '),
          quoted('2024'),
          words(' ước thực hiện '),
          figure('50,0%'),
          words(' (mới có số liệu của '),
          { text: '10', ref: { kind: 'coverage', measure: '1.1', year: 2024 } },
          words('/'),
          { text: '17', ref: { kind: 'coverage', measure: '1.1', year: 2024 } },
          words(' xã), cao hơn '),
          { text: '20,0', ref: { kind: 'difference', measure: '1.1', year: 2024 } },
          words(' điểm %.'),
        ],
      },
      edit('Tỷ lệ: đến nay đạt 52,3 % (10/17 xã), tăng 3 điểm so với năm 2023.'),
    )
    expect(said.typed).toEqual([
      { typed: '52,3', computed: '50,0' },
      { typed: '3', computed: '20,0' },
      { typed: '2023', computed: null },
    ])
    expect(said.pieces.find(({ text }) => text === '10/17')?.ref?.kind).toBe('coverage')
  })

  it('and a number typed where none was known does not stand over what the plan asks', () => {
    const bound: Piece = { text: '30%', ref: { kind: 'bound', measure: '1.1', year: 2024 } }
    const unknown: ReportParagraph = {
      kind: 'paragraph',
      key: 'a',
      pieces: [words('Tỷ lệ (mức phấn đấu: đạt '), bound, words('): chưa có số liệu.')],
    }
    expect(shown(unknown, edit('Tỷ lệ: đến nay đạt 31,3 %.')).typed).toEqual([{ typed: '31,3', computed: null }])
    expect(shown(unknown, edit('Tỷ lệ (mức phấn đấu: đạt 35%): chưa có số liệu.')).typed).toEqual([{ typed: '35', computed: '30' }])
  })

  it('and a number that was added is marked as added', () => {
    expect(shown(paragraph('31,3'), edit('Năm 2024 thực hiện 31,3 %, cao hơn 1,3 điểm %; có 12 cuộc họp.')).typed).toEqual([
      { typed: '12', computed: null },
    ])
  })

  it('and when the figure changes later, the old number in the edit is marked and the edit stays', () => {
    const said = shown(paragraph('32,0', '2,0'), edit('Kết quả năm 2024: 31,3 %, vượt 1,3 điểm %.'))
    expect(textOf(said.pieces)).toBe('Kết quả năm 2024: 31,3 %, vượt 1,3 điểm %.')
    expect(said.outdated).toBe(true)
    expect(said.typed).toEqual([
      { typed: '31,3', computed: '32,0' },
      { typed: '1,3', computed: '2,0' },
    ])
  })

  it('and without an edit the composed words stand', () => {
    expect(shown(paragraph('31,3'), new Map())).toMatchObject({ composed: null, typed: [], outdated: false })
  })
})
