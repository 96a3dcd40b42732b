import { readFileSync } from 'node:fs'
import { target } from '@songhanh/core/plans/small-plan.fixture'
import type { Target } from '@songhanh/core/plans/content'
import { expect, test } from 'vitest'
import { planInForce } from './plan-in-force.fixture.ts'
import { BODIES, cell, COMMUNES, district, none, ok, plan, round, type District } from './year.fixture.ts'

const CATALOGUE = JSON.parse(readFileSync(new URL('../../../samples/indicators/population-2025.json', import.meta.url), 'utf8')) as {
  readonly indicators: readonly { readonly code: string }[]
}

/** A plan on population as it is read from its paper: bounds of one side, "about" a value, and falls by a share, of a year it names and of one it does not. */
const TARGETS: readonly Target[] = (
  [
    ['1', 'Phấn đấu tổng tỷ suất sinh đạt 2,1 con/phụ nữ', { comparator: '=', value: 2.1, unit: 'con/phụ nữ' }],
    ['2', 'tỷ số giới tính khi sinh dưới 109 bé trai/100 bé gái sinh ra sống', { comparator: '<', value: 109, direction: 'down', unit: 'bé trai/100 bé gái sinh ra sống' }], // prettier-ignore
    ['3', 'tỷ lệ trẻ em dưới 15 tuổi đạt khoảng 22%', { comparator: '~', value: 22, direction: 'band' }],
    ['4', 'tỷ lệ người từ 65 tuổi trở lên đạt khoảng 12%', { comparator: '~', value: 12, direction: 'band' }],
    ['5', 'tỷ lệ phụ thuộc chung đạt khoảng 51%', { comparator: '~', value: 51, direction: 'band' }],
    ['6', 'tỷ lệ nam, nữ thanh niên được tư vấn, khám sức khoẻ trước khi kết hôn đạt 90%', { comparator: '=', value: 90 }],
    ['7a', 'giảm 50% số cặp tảo hôn từ 14 cặp của năm 2020', { comparator: 'decrease_by', value: 50, direction: 'down', baseline: { value: 14, year: 2020 } }], // prettier-ignore
    ['7b', 'giảm 60% số cặp hôn nhân cận huyết thống', { comparator: 'decrease_by', value: 60, direction: 'down' }],
    ['8', '70% phụ nữ mang thai được tầm soát ít nhất 4 loại bệnh tật bẩm sinh phổ biến nhất', { comparator: '=', value: 70 }],
    ['9', '90% trẻ sơ sinh được tầm soát ít nhất 5 bệnh bẩm sinh phổ biến nhất', { comparator: '=', value: 90 }],
  ] as const
).map(([code, text, more]) => target(code, { text, bound: null, direction: 'up', unit: '%', due: [], ...more }))

/** A second plan in force beside the first. */
function secondPlan({ place }: District): Promise<string> {
  const content = {
    ...plan,
    letterhead: { ...plan.letterhead, issuer: { ...plan.letterhead.issuer, level: 'province' as const } },
    targets: TARGETS,
  }
  return planInForce(place, content, 'Sở Y tế', '2024-01-15')
}

/** What each of three communes answers; one of them had no couple under age. */
const answers = (n: number) => [
  ...Object.entries({
    'births.boys': 61,
    'births.girls': 55,
    population: 7000,
    'population-under-15.women': 700,
    'population-under-15.men': 740,
    'population-15-to-64.women': 2300,
    'population-15-to-64.men': 2320,
    'population-65-and-over.women': 500,
    'population-65-and-over.men': 440,
    'young-married.women': 25,
    'young-married.men': 25,
    'young-advised.women': 24,
    'young-advised.men': 22,
    'kin-marriage-couples': n,
    'pregnant-women': 120,
    'pregnant-women-screened': 60,
    'newborns-screened': 110,
  }).map(([element, value]) => cell(element, value)),
  n === 0 ? none('early-marriage-couples') : cell('early-marriage-couples', 2 + n),
]

test(
  'a second plan is linked by its own catalogue whole, asks its own forms, and each of its measures comes to a state with a rule',
  { timeout: 120_000 },
  async () => {
    const on = await district()
    const { lead, keeper, office } = on
    const planId = await secondPlan(on)
    ok(await keeper.post('/api/catalogues', { content: CATALOGUE }))
    ok(await keeper.post('/api/body-fields', { field: 'health', body: BODIES[0] }))
    const { measures } = ok(await lead.get(`/api/plans/${planId}/measures`))
    const links = measures.map(({ measure, suggested }: { measure: string; suggested: string | null }) => ({ measure, indicator: suggested, reading: null })) // prettier-ignore
    const { indicators } = CATALOGUE
    expect(links.map(({ indicator }: { indicator: string }) => indicator)).toEqual(indicators.map(({ code }) => code))
    ok(await keeper.post(`/api/plans/${planId}/measures`, { catalogue: 'population', links }))

    const { roundId } = ok(await lead.post('/api/rounds', round(planId, { regime: null, basis: { title: 'Công văn', number: '12/CV', date: '2024-11-20' } }))) // prettier-ignore
    const { lines } = ok(await lead.get(`/api/rounds/${roundId}`))
    const formOf = (sender: string) => lines.find((line: { sender: string }) => line.sender === sender).cells[0].formId as string
    const send = async (sender: string, name: string, cells: readonly object[]) => {
      const { officer, head } = await office(sender, name)
      ok(await officer.post(`/api/forms/${formOf(sender)}/cells`, { cells }))
      ok(await head.post(`/api/forms/${formOf(sender)}/sign-off`, { expectedVersion: 1, reasons: [] }))
      return { formId: formOf(sender), expectedVersion: 2 }
    }
    const sent = []
    for (const [n, commune] of COMMUNES.entries()) sent.push(await send(commune, `xa${n}`, answers(n)))
    const source = { title: 'Niên giám thống kê', number: null, year: 2024 }
    const rate = { element: 'total-fertility-rate', figure: { known: true, value: '2.1', kind: { kind: 'official', source }, dataYear: 2024 }, comment: null, seen: 0 } // prettier-ignore
    sent.push(await send(BODIES[0]!, 'yte', [rate]))
    ok(await lead.post(`/api/rounds/${roundId}/accept`, { forms: sent }))

    const { rows } = ok(await lead.get(`/api/plans/${planId}/progress?year=2024`))
    const said = rows.map((row: any) => [row.measure, row.figure.known ? row.figure.value : row.figure.reason, row.state, row.rule, row.askedOf]) // prettier-ignore
    expect(said).toEqual([
      ['1', '2.10', 'met', 'bound-met', 'bodies'],
      ['2', '110.9', 'undecided', 'interval-covers-bound', 'communes'],
      ['3', '20.6', 'undecided', 'no-bound', 'communes'],
      ['4', '13.4', 'undecided', 'no-bound', 'communes'],
      ['5', '51.5', 'undecided', 'no-bound', 'communes'],
      ['6', '92.0', 'met', 'bound-met', 'communes'],
      // Three and four in two communes, none in the third: added up, never averaged.
      ['7a', '7', 'met', 'bound-met', 'communes'],
      ['7b', '3', 'undecided', 'no-base', 'communes'],
      ['8', '50.0', 'not-met', 'bound-missed', 'communes'],
      ['9', '94.8', 'met', 'bound-met', 'communes'],
    ])

    // Half of fourteen is seven; of a fall from nobody knows what, nothing is concluded.
    expect(rows[6]).toMatchObject({
      bound: { kind: 'compare', comparator: '<=', value: '7' },
      change: { from: '14', year: 2020, by: '50', percent: true },
    })
    expect(rows[7]).toMatchObject({ bound: null, change: null })
    // Under a rate that came as a value no 2.1 over 1 is shown; a share has its counts.
    expect(rows.map((row: any) => row.madeOf.kind)).toEqual(['value', ...Array(5).fill('counts'), 'value', 'value', 'counts', 'counts'])

    // What goes out names each cell, whichever of the two catalogues defines it.
    const { figures } = ok(await lead.get(`/api/plans/${planId}/figures?year=2024`))
    const names = new Map(figures.map(({ element, name }: { element: string; name: string }) => [element, name]))
    expect(names.get('pregnant-women')).toBe('Phụ nữ mang thai được quản lý trong kỳ')
    expect(on.served.failures).toEqual([])
  },
)
