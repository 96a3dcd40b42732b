import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tidy } from '../basics/vietnamese.ts'
import type { Span } from '../plans/content.ts'
import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

const reading = textReading(readFileSync(new URL('../../../samples/plans/thanh-liem-2021-2025.txt', import.meta.url), 'utf8'))
const decision = propose(reading)
if (!decision.ok) throw new Error(decision.refusal.code)
const plan = decision.value

const bearers = plan.assignments.flatMap((a) => a.bearers)
const ofKind = (kind: string) => bearers.filter((b) => b.kind === kind).map((b) => b.name)

describe('the first plan, read from its paper', () => {
  it('says who issued it, for which years, and that number and day were left blank', () => {
    expect(plan.letterhead.issuer).toMatchObject({ body: 'Ủy ban nhân dân huyện Thanh Liêm', level: 'district', province: 'Hà Nam' })
    expect(plan.letterhead.number).toMatchObject({ number: null, symbol: 'KH-UBND' })
    expect(plan.letterhead.date).toMatchObject({ day: null, month: 7, year: 2021 })
    expect(plan.letterhead.period).toMatchObject({ from: 2021, to: 2025 })
  })

  it('rests on a plan of the province', () => {
    expect(plan.bases).toMatchObject([{ number: '1205/KH-UBND', date: '2021-05-19', issuer: 'Ủy ban nhân dân tỉnh Hà Nam' }])
  })

  it('has sections I, II, IV and V, and the missing III is told', () => {
    expect(plan.sections.map((s) => s.num)).toEqual(['I', 'II', 'IV', 'V'])
    expect(plan.defects.find((d) => d.kind === 'section_gap')?.text).toBe('IV. KINH PHÍ THỰC HIỆN')
  })

  it('has 16 targets as 17 measures under 6 objectives, none with a lead body', () => {
    expect(plan.objectives).toHaveLength(6)
    expect(new Set(plan.targets.map((t) => t.number)).size).toBe(16)
    expect(plan.targets.map((t) => t.code)).toEqual('1.1 2.1 2.2 2.3 3.1 3.2a 3.2b 3.3 4.1 4.2 4.3 5.1 5.2 6.1 6.2 6.3 6.4'.split(' '))
    expect(plan.targets.every((t) => t.lead === null)).toBe(true)
    expect(plan.targets.find((t) => t.code === '4.3')?.baseline).toEqual({ value: 23, year: null })
  })

  it('has 5 tasks, one with the Action Month', () => {
    expect(plan.tasks).toHaveLength(5)
    expect(plan.tasks[3]?.window).toMatchObject({ from: { month: 11, day: 15 }, to: { month: 12, day: 15 } })
    expect(plan.tasks[3]?.window?.name).toMatch(/^Tháng hành động vì bình đẳng giới/)
  })

  it('gives 11 items to 9 offices, 5 organisations with their members, and every commune', () => {
    expect(plan.assignments).toHaveLength(11)
    expect(ofKind('office')).toHaveLength(9)
    expect(ofKind('organisation')).toEqual([
      'Ủy ban Mặt trận Tổ quốc huyện',
      'Hội Liên hiệp Phụ nữ',
      'Huyện Đoàn',
      'Liên đoàn Lao động',
      'Hội Nông dân huyện',
    ])
    expect(ofKind('member-organisations')).toEqual(['các tổ chức thành viên'])
    expect(ofKind('each-commune')).toEqual(['Ủy ban nhân dân các xã, thị trấn'])
  })

  it('asks for four reports, one of them before 05/12 through the lead body, and for difficulties at once', () => {
    expect(plan.reportDuties).toHaveLength(4)
    expect(plan.reportDuties.filter((r) => r.due)).toMatchObject([
      {
        to: 'Ủy ban nhân dân huyện',
        via: 'Phòng Lao động - Thương binh và Xã hội huyện',
        by: 'trước ngày 05/12',
        recurrence: 'hằng năm',
        due: { kind: 'before', month: 12, day: 5, year: null },
      },
    ])
    expect(plan.difficultyDuty).toMatchObject({ who: 'các đơn vị, địa phương', to: 'Phòng Lao động - Thương binh và Xã hội huyện' })
  })

  it('names two sources of money, seven recipients and who signed', () => {
    expect(plan.funding.map((f) => f.source)).toEqual(['state-budget', 'mobilised'])
    expect(plan.recipients).toHaveLength(7)
    expect(plan.signature).toMatchObject({ authority: ['KT. CHỦ TỊCH'], title: 'PHÓ CHỦ TỊCH', name: 'Lại Thị Ngọc Trâm' })
  })

  it('has every defect a proof-reader marked', () => {
    expect(plan.defects.map((d) => d.kind).toSorted()).toEqual(
      [
        ...['blank_day', 'blank_number', 'double_space', 'double_space', 'due_from_not_by', 'extraction', 'heading_content', 'no_due_year'],
        ...['quantity_unit_mismatch', 'section_gap', 'signature_form', 'typo', 'typo', 'typo', 'unnumbered_target', 'wrong_doc_noun'],
      ].toSorted(),
    )
    expect(plan.defects.flatMap((d) => (d.kind === 'typo' ? [d.fix] : []))).toEqual(['quyền, cơ', 'truyền thanh', 'bình đẳng'])
    expect(plan.defects.find((d) => d.kind === 'no_due_year')?.where).toBe('3.3, 6.4')
  })
})

describe('the words of every item', () => {
  const words = (spans: readonly Span[]) => plain(spans.map((s) => reading.text.slice(s.start, s.end)).join(' '))
  const plain = (text: string) => tidy(text).text.replace(/\*/g, '').replace(/\s+/g, ' ').trim()
  const items = [
    ...plan.targets,
    ...plan.tasks,
    ...plan.funding,
    ...plan.assignments.flatMap((a) => a.duties),
    ...plan.reportDuties,
    ...plan.recipients,
    ...plan.objectives.map((o) => ({ ...o, text: o.heading })),
    ...plan.assignments.map((a) => ({ ...a, text: a.body })),
    ...plan.bases.map((b) => ({ ...b, text: b.number ?? '' })),
  ]

  it.each(items.map((item) => [item.id, item] as const))('%s stands where its spans point', (_, item) => {
    expect(words(item.spans)).toContain(plain(item.text))
  })
})
