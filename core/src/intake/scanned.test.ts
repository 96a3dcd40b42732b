import { describe, expect, it } from 'vitest'
import { applyCorrection } from '../plans/correction.ts'
import { numbersToConfirm } from '../plans/to-confirm.ts'
import { correctReview, takeBack, type UnderReview } from '../plans/undo.ts'
import type { Reading } from './block.ts'
import { readingAsData } from './plans-truth.ts'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

const paper = `ỦY BAN NHÂN DÂN
HUYỆN MẪU
Số: 12/KH-UBND
Mẫu, ngày 05 tháng 7 năm 2021
KẾ HOẠCH
Thực hiện bình đẳng giới giai đoạn 2021 - 2025
I. MỤC TIÊU
1. Mục tiêu tổng quát
Thu hẹp khoảng cách giới trong các lĩnh vực của đời sống.
2. Mục tiêu cụ thể
a) Mục tiêu 1: Lĩnh vực kinh tế
- Chỉ tiêu 1: Tỷ lệ nữ làm chủ doanh nghiệp đạt ít nhất 20% vào năm 2025.
II. TỔ CHỨC THỰC HIỆN
1. Phòng Nội vụ
- Theo dõi, đôn đốc việc thực hiện Kế hoạch.
`

/** The paper with the part from `first` on as a recognised page. */
function scan(first: string, unsure: string | null = null): Reading {
  const reading = textReading(paper)
  const start = paper.indexOf(first)
  const word = unsure === null ? -1 : paper.indexOf(unsure)
  const span = { start, end: paper.length }
  return {
    ...reading,
    format: 'pdf',
    pages: 2,
    scanned: [{ page: 2, span, unsure: word < 0 ? [] : [{ start: word, end: word + (unsure ?? '').length }] }],
  }
}

function proposed(reading: Reading) {
  const plan = propose(reading)
  if (!plan.ok) throw new Error(plan.refusal.code)
  return plan.value
}

describe('a reading off pictures', () => {
  it('asks for each number of its recognised pages, and for none of the others', () => {
    const plan = proposed(scan('II. TỔ CHỨC'))
    expect(numbersToConfirm(plan)).toEqual([])
    expect(plan.scanned).toEqual({ pages: [2], of: 2 })
    expect(plan.targets[0]?.finding.sure).toBe('high')
    expect(plan.assignments[0]?.duties[0]?.finding.sure).toBe('medium')
    const whole = proposed(scan('ỦY BAN'))
    expect(numbersToConfirm(whole)).toContain('letterhead')
    expect(numbersToConfirm(whole)).toContain(whole.targets[0]?.id)
    expect(whole.targets[0]?.finding).toMatchObject({ sure: 'low', doubts: ['scanned-number'] })
    // The number an item is counted by is none that could be wrong with it.
    expect(numbersToConfirm(whole)).not.toContain(whole.objectives[0]?.id)
  })

  it('says where words were hard to make out', () => {
    expect(proposed(scan('ỦY BAN', 'đôn đốc')).assignments[0]?.duties[0]?.finding.doubts).toEqual(['scanned-words'])
  })

  it('blames no paper for words that look misspelt off its picture: they are words that were hard to make out', () => {
    const misread = paper.replace('Theo dõi, đôn đốc việc thực hiện', 'Theo dõi, đôn đốc viêc thưc hiện')
    const typos = (reading: Reading) => proposed(reading).defects.filter(({ kind }) => kind === 'typo').length
    const own = textReading(misread)
    expect(typos(own)).toBe(1)
    const off: Reading = { ...own, format: 'pdf', pages: 1, scanned: [{ page: 1, span: { start: 0, end: misread.length }, unsure: [] }] }
    expect(typos(off)).toBe(0)
    expect(proposed(off).assignments[0]?.duties[0]?.finding).toMatchObject({ sure: 'medium', doubts: ['scanned-words'] })
    // A slip on a page with its own text stays the paper's.
    const others: Reading = {
      ...off,
      pages: 2,
      scanned: [{ page: 1, span: { start: 0, end: misread.indexOf('II. TỔ CHỨC') }, unsure: [] }],
    }
    expect(typos(others)).toBe(1)
  })

  it('tells all of it in the exchange form', () => {
    const data = readingAsData(proposed(scan('ỦY BAN')), 'a.pdf') as { targets: { doubts: string[] }[]; recognised: object }
    expect(data.targets[0]?.doubts).toEqual(['scanned-number'])
    expect(data.recognised).toMatchObject({ pages: [2], of: 2, head: 'low' })
    expect(readingAsData(proposed(textReading(paper)), 'a.txt')).not.toHaveProperty('recognised')
  })

  it('is asked no more about what a person confirmed or corrected; taken back, it waits again', () => {
    const content = proposed(scan('ỦY BAN'))
    const id = content.targets[0]?.id ?? ''
    const under: UnderReview = { content, dropped: [], textLength: paper.length, undo: [] }
    for (const correction of [
      { do: 'confirm', itemId: id } as const,
      { do: 'set', itemId: id, fields: { value: 25 } } as const,
      { do: 'confirm', itemId: 'letterhead' } as const,
      { do: 'set', itemId: 'letterhead', fields: { title: 'Kế hoạch khác' } } as const,
    ]) {
      const done = correctReview(under, correction)
      if (!done.ok) throw new Error(done.refusal.code)
      expect(numbersToConfirm(done.value.content)).not.toContain(correction.itemId)
      const back = takeBack(done.value)
      if (!back.ok) throw new Error(back.refusal.code)
      expect(numbersToConfirm(back.value.content)).toEqual(numbersToConfirm(content))
      expect(back.value.content).toEqual(content)
    }
    expect(applyCorrection(under, { do: 'confirm', itemId: 'không có' })).toMatchObject({ refusal: { code: 'intake.item-not-found' } })
  })
})
