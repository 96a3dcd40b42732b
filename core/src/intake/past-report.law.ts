import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sought } from './known-measures.ts'
import { readPastReport } from './past-report.ts'
import { textReading } from './text-reading.ts'

const NAMES = [
  'Tỷ lệ cơ quan quản lý nhà nước có lãnh đạo chủ chốt là nữ',
  'Tỷ lệ lao động nữ làm công hưởng lương',
  'Tỷ trọng lao động nữ làm việc trong khu vực nông nghiệp',
  'Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã',
  'Tỷ lệ nữ thạc sĩ trong tổng số người có trình độ thạc sĩ',
  'Tỷ lệ dân số được tiếp cận kiến thức cơ bản về bình đẳng giới',
]
const measures: Sought[] = NAMES.map((name, i) => {
  const code = `${Math.floor(i / 2) + 1}.${(i % 2) + 1}`
  return {
    code,
    number: code,
    objective: code.charAt(0),
    quantity: name.toLowerCase(),
    text: name,
    unit: '%',
    comparator: '=',
    direction: 'up',
  }
})

const HEAD = `ỦY BAN NHÂN DÂN
HUYỆN MẪU
Số: 215/BC-UBND
Mẫu, ngày 04 tháng 12 năm 2023
BÁO CÁO
Kết quả thực hiện Kế hoạch về bình đẳng giới năm 2023

I. KẾT QUẢ THỰC HIỆN
`
const printedOf = (tenths: number): string => `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `,${tenths % 10}`}`
const valueOf = (tenths: number): string => printedOf(tenths).replace(',', '.')

/** A value, and a way of saying it. */
const said = fc.record({ tenths: fc.integer({ min: 1, max: 999 }), way: fc.nat(5) })
const sentence = (at: number, { tenths, way }: { tenths: number; way: number }): string => {
  const [name, code, value] = [NAMES[at], measures[at]?.code, printedOf(tenths)]
  switch (way) {
    case 0:
      return `- Chỉ tiêu ${code}. ${name} (mức phấn đấu: từ 60% trở lên): năm 2023 thực hiện ${value}%, tăng 1,5 điểm % so với năm 2022; đạt.`
    case 1:
      return `- ${name} đạt ${value}%, cao hơn 2% so với kế hoạch đề ra.`
    case 2:
      return `- Chỉ tiêu ${code}: Đến năm 2025 đạt 60%. ${name} ước đạt ${value} %.`
    case 3:
      return `- ${name} là ${value}% (năm 2022 là 12%).`
    case 4:
      return `- Chỉ tiêu ${code}. ${name}: ${value}%.`
    default:
      return `- Trong năm 2023, ${(name ?? '').toLowerCase()} chiếm ${value}%.`
  }
}

describe('a report written of known results comes back as them', () => {
  it('by its sentences', () => {
    fc.assert(
      fc.property(fc.array(fc.option(said), { minLength: NAMES.length, maxLength: NAMES.length }), (all) => {
        const lines = all.flatMap((one, i) => (one ? [sentence(i, one)] : []))
        const report = readPastReport(textReading(`${HEAD}${lines.join('\n')}\n`), measures)
        const own = report.ok ? report.value.figures.filter(({ year }) => year === 2023) : null
        expect(own?.map(({ measure, value }) => [measure, value])).toEqual(
          all.flatMap((one, i) => (one ? [[measures[i]?.code, valueOf(one.tenths)]] : [])),
        )
      }),
    )
  })

  it('by its table, whatever column the plan stands in', () => {
    fc.assert(
      fc.property(fc.array(fc.option(said), { minLength: NAMES.length, maxLength: NAMES.length }), fc.boolean(), (all, planLast) => {
        const order = (plan: string, done: string) => (planLast ? `${done} | ${plan}` : `${plan} | ${done}`)
        const rows = all.map((one, i) => `| ${measures[i]?.code} | ${NAMES[i]} | % | ${order('60', one ? printedOf(one.tenths) : '')} |`)
        const table = `| TT | Chỉ tiêu | Đơn vị tính | ${order('Kế hoạch 2025', 'Thực hiện năm 2023')} |\n${rows.join('\n')}`
        const report = readPastReport(textReading(`${HEAD}${table}\n`), measures)
        expect(report.ok && report.value.figures.map(({ measure, value, year }) => [measure, value, year])).toEqual(
          all.flatMap((one, i) => (one ? [[measures[i]?.code, valueOf(one.tenths), 2023]] : [])),
        )
      }),
    )
  })

  it('by its answers, where the plan asks only for a yes', () => {
    const asked = measures.map((one): Sought => ({ ...one, unit: null, comparator: 'exists', direction: 'yes-no' }))
    const ways = [
      (at: number, yes: boolean) =>
        `- Chỉ tiêu ${asked[at]?.code}. ${NAMES[at]} (mức phấn đấu: có): năm 2023 ${yes ? 'có; đạt' : 'không có; chưa đạt'}.`,
      (at: number, yes: boolean) => `- Chỉ tiêu ${asked[at]?.code}: ${NAMES[at]}: ${yes ? 'đạt' : 'chưa đạt'}.`,
      (at: number, yes: boolean) => `| ${asked[at]?.code} | ${NAMES[at]} | ${yes ? 'Có' : 'Không'} |`,
    ]
    const answer = fc.record({ yes: fc.boolean(), way: fc.nat(2) })
    fc.assert(
      fc.property(fc.array(fc.option(answer), { minLength: NAMES.length, maxLength: NAMES.length }), (all) => {
        const of = (isTable: boolean) =>
          all.flatMap((one, at) => (one && (one.way === 2) === isTable ? [ways[one.way]?.(at, one.yes) ?? ''] : [])).join('\n')
        const text = `${HEAD}${of(false)}\n| TT | Chỉ tiêu | Kết quả năm 2023 |\n${of(true)}\n`
        const report = readPastReport(textReading(text), asked)
        expect(report.ok && Object.fromEntries(report.value.figures.map(({ measure, value }) => [measure, value]))).toEqual(
          Object.fromEntries(all.flatMap((one, at) => (one ? [[asked[at]?.code, one.yes ? '1' : '0']] : []))),
        )
      }),
    )
  })

  it('and no text breaks the reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'Chỉ tiêu 1.2/%(),;: đạt năm 2023|\n- ') }), (text) => {
        const report = readPastReport(textReading(HEAD + text), measures)
        if (report.ok) for (const figure of report.value.figures) expect(figure.value).toMatch(/^\d+(?:\.\d+)?$/)
      }),
    )
  })
})
