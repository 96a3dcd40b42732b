import { expect, test } from 'vitest'
import { BODIES, cell, district, none, ok, round } from './year.fixture.ts'

const clock = () => new Date().toISOString() as never
const LABOUR = BODIES[1]!

test('a ratio of two means is judged by the errors of its survey: without them nothing is concluded, with them the interval decides', async () => {
  const on = await district({ clock })
  const links = [{ measure: '2.1', indicator: 'unpaid-work-ratio', reading: null }]
  ok(await on.keeper.post(`/api/plans/${on.planId}/measures`, { catalogue: 'gender-equality', links }))
  const { officer, head } = await on.office(LABOUR, 'laodong')
  const year = async (period: string, errors: boolean) => {
    const days = { period, opensOn: '2024-11-15', closing: `${period}-12-14`, due: '2024-12-04' }
    const asked = { ...days, name: `Năm ${period}`, indicators: ['unpaid-work-ratio'] }
    const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId, asked)))
    const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
    const { formId } = lines.find(({ sender }: { sender: string }) => sender === LABOUR).cells[0]
    const means = [cell('unpaid-hours.women', '14.4'), cell('unpaid-hours.men', '9')]
    const own = errors ? [...means, cell('unpaid-hours-error.women', '0.15'), cell('unpaid-hours-error.men', '0.1')] : means
    ok(await officer.post(`/api/forms/${formId}/cells`, { cells: own }))
    const page = ok(await head.get(`/api/forms/${formId}`))
    const reasons = page.findings.map(({ key }: { key: string }) => ({ finding: key, text: 'Chưa có' }))
    const { version } = ok(await head.post(`/api/forms/${formId}/sign-off`, { expectedVersion: page.version, reasons }))
    ok(await on.lead.post(`/api/rounds/${roundId}/accept`, { forms: [{ formId, expectedVersion: version }] }))
    const { rows } = ok(await on.lead.get(`/api/plans/${on.planId}/progress?year=${period}`))
    return rows.find((row: { measure: string }) => row.measure === '2.1')
  }
  const without = await year('2023', false)
  expect(without).toMatchObject({ figure: { known: true, value: '1.60' }, state: 'undecided', rule: 'sample-not-known', interval: null })
  const known = await year('2024', true)
  expect(known).toMatchObject({ figure: { known: true, value: '1.60' }, interval: { method: 'fieller', level: 0.95 } })
  expect([known.interval.low.toFixed(2), known.interval.high.toFixed(2)]).toEqual(['1.55', '1.65'])
  // The errors stand in the grounds beside the means.
  const { cells } = ok(await on.lead.get(`/api/plans/${on.planId}/measures/2.1/explanation?year=2024`))
  expect(cells.map(({ element }: { element: string }) => element)).toContain('unpaid-hours-error.women')
})

test('a share the province publishes of its survey has the interval of the sample published with it, or none where it says it has none', async () => {
  const on = await district({ clock })
  const links = [{ measure: '2.1', indicator: 'women-on-wages', reading: null }]
  ok(await on.keeper.post(`/api/plans/${on.planId}/measures`, { catalogue: 'gender-equality', links }))
  const { officer, head } = await on.office(LABOUR, 'laodong')
  const kind = { kind: 'borrowed', fromUnit: 'province', source: { title: 'Niên giám thống kê', number: null, year: 2024 } }
  const borrowed = (element: string, value: string) => ({ ...cell(element, value), figure: { known: true, value, kind, dataYear: 2024 } })
  const year = async (period: string, sample: readonly object[]) => {
    const days = { period, opensOn: '2024-11-15', closing: `${period}-12-14`, due: '2024-12-04' }
    const asked = { ...days, name: `Năm ${period}`, indicators: ['women-on-wages'] }
    const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId, asked)))
    const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
    const { formId } = lines.find(({ sender }: { sender: string }) => sender === LABOUR).cells[0]
    const { cells } = ok(await officer.get(`/api/forms/${formId}`))
    expect(cells.map(({ element }: { element: string }) => element)).toEqual([
      'employment-survey-sample.women',
      'women-on-wages-design-effect',
      'published.women-on-wages',
    ])
    ok(await officer.post(`/api/forms/${formId}/cells`, { cells: [borrowed('published.women-on-wages', '52.3'), ...sample] }))
    const { version } = ok(await head.post(`/api/forms/${formId}/sign-off`, { expectedVersion: 1, reasons: [] }))
    ok(await on.lead.post(`/api/rounds/${roundId}/accept`, { forms: [{ formId, expectedVersion: version }] }))
    const { rows } = ok(await on.lead.get(`/api/plans/${on.planId}/progress?year=${period}`))
    return rows.find((row: { measure: string }) => row.measure === '2.1')
  }
  const SAMPLE = ['employment-survey-sample.women', 'women-on-wages-design-effect'] as const
  const unsaid = SAMPLE.map((element) => none(element, 'not-applicable'))
  expect(await year('2023', unsaid)).toMatchObject({ figure: { value: '52.3' }, state: 'borrowed', interval: null })
  const known = await year('2024', [borrowed(SAMPLE[0], '1200'), borrowed(SAMPLE[1], '1.8')])
  expect(known).toMatchObject({ figure: { value: '52.3' }, state: 'borrowed', interval: { method: 'wilson', level: 0.95 } })
  expect([known.interval.low.toFixed(1), known.interval.high.toFixed(1)]).toEqual(['48.5', '56.1'])
})
