import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { wholeNumber } from '@songhanh/core/basics/decimal'
import { administrative, missing } from '@songhanh/core/indicators/figure'
import { ownReport, type OwnFacts } from '@songhanh/core/reports/own-report'
import { figuresSent, type SentCell } from '@songhanh/core/reports/sent-figures'
import { reportFacts } from '@songhanh/core/reports/facts.fixture'
import { textOf } from '@songhanh/core/reports/piece'
import { allPieces } from '@songhanh/core/reports/report'
import { expect, test } from 'vitest'
import { ownReportText } from './own-report.ts'
import { formOfSeat } from './report-form.ts'
import { reportText } from './report-text.ts'

const cell = (name: string, n: number, change: Partial<SentCell> = {}): SentCell => ({
  name,
  unit: 'người',
  type: 'count',
  sensitivity: 'ordinary',
  figure: administrative(wholeNumber(n), 2024),
  sameHalf: null,
  ...change,
})
const bare: OwnFacts = {
  kind: 'year',
  year: 2024,
  issuer: 'Ủy ban nhân dân xã Mẫu',
  plan: reportFacts().plan,
  forms: [],
  work: [],
  registerLines: [],
  difficulties: [],
  inherited: null,
}
const textsOf = (change: Partial<OwnFacts>) => allPieces(ownReport({ ...bare, ...change }, reportText, ownReportText)).map(textOf)
type OwnForm = OwnFacts['forms'][number]
const form = (state: OwnForm['state'], cells: readonly SentCell[], headCounts: OwnForm['headCounts'] = []): OwnForm => ({
  name: 'Báo cáo năm 2024',
  year: 2024,
  closing: '2024-12-14' as PlainDate,
  state,
  cells,
  headCounts,
})

test('counts of violence and of mothers who died never stand in the paper of a commune, and it says so', () => {
  for (const sensitivity of ['violence', 'small-cells'] as const) {
    const texts = textsOf({ forms: [form('accepted', [cell('Nạn nhân', 731, { sensitivity }), cell('Lao động nữ', 52)])] })
    expect(texts).toContain('52')
    expect(texts.join(' ')).not.toMatch(/731|Nạn nhân/u)
    expect(texts).toContain(ownReportText.leftOut)
  }
  expect(textsOf({ forms: [form('accepted', [cell('Lao động nữ', 52)])] })).not.toContain(ownReportText.leftOut)
})

test('only what was signed off is told, each number with its kind, and a missing one with its reason', () => {
  for (const state of ['draft', 'returned'] as const)
    expect(textsOf({ forms: [form(state, [cell('Lao động nữ', 52)])] }).join(' ')).not.toMatch(/52|Lao động nữ/u)
  const texts = textsOf({
    forms: [
      form('signed-off', [
        cell('A', 7, { figure: { known: true, value: wholeNumber(7), kind: { kind: 'estimate' }, dataYear: 2024 } }),
        cell('B', 8, { figure: administrative(wholeNumber(8), 2023) }),
        cell('C', 0, { figure: missing('none-arose') }),
      ]),
    ],
  })
  for (const words of ['ước thực hiện', 'thực hiện, số liệu năm 2023', 'không phát sinh']) expect(texts).toContain(words)
})

test('its tasks that are not done are named for the year after; after the last year of the plan no year is', () => {
  const work = (['done', 'stuck', null] as const).map((state, n) => ({
    id: String(n),
    kind: 'duty' as const,
    num: null,
    text: `Việc ${n}.`,
    bearers: [],
    state,
    note: null,
    documents: [],
  }))
  const texts = textsOf({ work })
  expect(texts).toContain('Năm 2025 tiếp tục thực hiện các nhiệm vụ được giao trong Kế hoạch; tập trung hoàn thành 1 nhiệm vụ còn lại:')
  expect(texts).toContain('- Việc 1.')
  expect(textsOf({ plan: { ...reportFacts().plan, to: 2024 } })).toContain('Thời gian tới tiếp tục thực hiện công tác được giao.')
})

test('what was sent and may be told is kept as figures beside the paper, each by its round, and nothing of what is left out', () => {
  const sent = [cell('A', 7), cell('Nạn nhân', 731, { sensitivity: 'violence' }), cell('C', 0, { figure: missing('none-arose') })]
  const kept = figuresSent([form('accepted', sent), form('draft', [cell('B', 9)])])
  expect(kept.map(({ measure, name, value, reason, verdict }) => [measure, name, value, reason, verdict])).toEqual([
    ['Báo cáo năm 2024', 'A', '7', null, null],
    ['Báo cáo năm 2024', 'C', null, 'none-arose', null],
  ])
})

test('women and men it sent are told with their gap and drawn, of each head count the last; what is not known of both is not', () => {
  const split = (name: string, women: SentCell, men: SentCell) => ({ name, women, men })
  const unknown = cell('M', 0, { figure: missing('not-reported') })
  const given = (state: OwnForm['state'], headCounts: OwnForm['headCounts']) => ownReport({ ...bare, forms: [form(state, [cell('A', 7)], headCounts)] }, reportText, ownReportText) // prettier-ignore
  const sent = given('accepted', [
    split('Thạc sĩ', cell('W', 991), cell('M', 992)),
    split('Thạc sĩ', cell('W', 26), cell('M', 24)),
    split('Tiến sĩ', cell('W', 3), unknown),
    split('Nạn nhân', cell('W', 731, { sensitivity: 'violence' }), cell('M', 732, { sensitivity: 'violence' })),
    split('Không ai', cell('W', 0), cell('M', 0)),
  ])
  const said = allPieces(sent).map(textOf)
  expect(said).toContain('Về khoảng cách giới: Thạc sĩ: nữ 26, nam 24, nữ nhiều hơn nam 2.')
  const charts = sent.parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'chart')
  expect(charts.map(({ alternative }) => textOf(alternative))).toEqual(['Biểu đồ cột chồng: Thạc sĩ: nữ 26, nam 24.'])
  expect(JSON.stringify(sent)).not.toMatch(/991|Tiến sĩ|731|Không ai/u)
  for (const nothing of [given('draft', [split('Thạc sĩ', cell('W', 26), cell('M', 24))]), given('accepted', [])])
    expect(JSON.stringify(nothing)).not.toMatch(/Biểu đồ|khoảng cách giới/u)
})

test('the forms of one round are one table, and one that is not sent is a sentence beside it', () => {
  const texts = textsOf({ forms: [form('accepted', [cell('A', 7)]), form('draft', [cell('B', 931)]), form('accepted', [cell('C', 9)])] })
  expect(texts.filter((text) => text.startsWith('Bảng'))).toHaveLength(1)
  for (const words of ['7', '9', ownReportText.notSent('Báo cáo năm 2024')]) expect(texts).toContain(words)
  expect(texts).not.toContain('931')
})

test('a form of which everything is left out is no empty table: the sentence alone says where its figures went', () => {
  const victims = cell('Nạn nhân', 731, { sensitivity: 'violence' })
  const texts = textsOf({ forms: [form('accepted', [victims])] })
  expect(texts.some((text) => text.startsWith('Bảng'))).toBe(false)
  expect(texts).toContain(ownReportText.leftOut)
})

test('who took others over tells what each of them sent, and has the table of the authority that is no more as a reference', () => {
  const reference = reportFacts()
  const inherited = {
    formers: [
      { name: 'Xã Cũ', forms: [form('accepted', [cell('A', 7), cell('Nạn nhân', 731, { sensitivity: 'violence' })])] },
      { name: 'Xã Khác', forms: [] },
    ],
    reference,
  }
  const texts = textsOf({ inherited })
  for (const words of ['Xã Cũ', '7', ownReportText.leftOut, ownReportText.noForm('Năm 2024'), reference.objectives[0]!.heading])
    expect(texts.join('\n')).toContain(words)
  expect(texts.join(' ')).not.toMatch(/731|Nạn nhân/u)
  expect(texts.some((text) => text.includes('Ủy ban nhân dân huyện Mẫu') && text.includes('chỉ để tham khảo'))).toBe(true)
  expect(textsOf({ inherited: { ...inherited, reference: null } }).join(' ')).not.toContain('tham khảo')
})

test('each writes its own letterhead and leaves the signature open', () => {
  const authority = 'Ủy ban nhân dân huyện Mẫu'
  expect(formOfSeat({ name: 'Xã Hoa', kind: 'commune' }, authority, 'Phòng Một')).toMatchObject({
    superior: null,
    issuer: 'Ủy ban nhân dân\nxã Hoa',
    placeName: 'Hoa',
    addressees: [`${authority} (qua Phòng Một)`],
    signer: null,
  })
  expect(formOfSeat({ name: 'Phòng Hai', kind: 'office' }, authority, null)).toMatchObject({
    issuer: 'Phòng Hai',
    authority: ['TRƯỞNG PHÒNG'],
    placeName: 'Mẫu',
    addressees: [authority],
  })
  expect(formOfSeat({ name: 'Hội Ba', kind: 'organisation' }, authority, null)).toMatchObject({
    superior: null,
    authority: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'],
  })
})
