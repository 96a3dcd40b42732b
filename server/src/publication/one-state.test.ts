import { readPaper } from '@songhanh/papers/reading/read-paper'
import { Press } from '@songhanh/papers/writing/typst/press'
import { progress } from '@songhanh/words/vi/progress'
import { reportText } from '@songhanh/words/vi/report-text'
import { expect, test } from 'vitest'
import { cell, COMMUNES, district, ok, round } from '../progress/year.fixture.ts'
import { reportRoutes } from '../reports/routes.ts'
import { releaseRoutes } from './routes.ts'

/** A district of three communes of which one has sent, and everything it was asked for stands at the targets. */
async function withOneOfThree() {
  const on = await district({ more: [...releaseRoutes(), ...reportRoutes(new Press(), [])] })
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId)))
  const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
  const send = async (at: string, name: string, items: number) => {
    const formId = lines.find((line: { sender: string }) => line.sender === at).cells[0].formId
    const { officer, head } = await on.office(at, name)
    const births = [cell('births.boys', 1000), cell('births.girls', 1000)]
    const broadcasts = [1, 2, 3, 4].map((quarter) => cell(`broadcast-items-q${quarter}`, items))
    ok(await officer.post(`/api/forms/${formId}/cells`, { cells: [...births, ...broadcasts] }))
    const page = ok(await officer.get(`/api/forms/${formId}`))
    const reasons = page.findings.map((finding: { key: string }) => ({ finding: finding.key, text: 'Đã kiểm tra' }))
    const { version } = ok(await head.post(`/api/forms/${formId}/sign-off`, { expectedVersion: page.version, paper: null, reasons }))
    ok(await on.lead.post(`/api/rounds/${roundId}/accept`, { forms: [{ formId, expectedVersion: version }] }))
  }
  await send(COMMUNES[0]!, 'xa0', 4)
  return { ...on, send }
}
type Place = Awaited<ReturnType<typeof withOneOfThree>>

const sentence = (report: any, key: string): string =>
  report.parts
    .flatMap(({ blocks }: any) => blocks)
    .find((block: any) => block.key === key)
    .pieces.map(({ text }: any) => text)
    .join('')

/** What each page and paper says of a measure, asked of the running place one after the other. */
async function toldOf(on: Place, measure: string, reportId: string) {
  const ofMeasure = ({ measure: code }: { measure: string }) => code === measure
  const row = ok(await on.lead.get(`/api/plans/${on.planId}/progress?year=2024`)).rows.find(ofMeasure)
  const explained = ok(await on.lead.get(`/api/plans/${on.planId}/measures/${measure}/explanation?year=2024`))
  const report = ok(await on.lead.get(`/api/reports/${reportId}`))
  const results = report.parts.flatMap(({ blocks }: any) => blocks).find(({ key }: any) => key === 'results.table')
  const line = results.rows.find(({ cells }: any) => cells[0][0]?.text === measure).cells.at(-1)[0].text
  const page = await readPaper('tom-tat.docx', (await on.lead.get(`/api/reports/${reportId}/file?format=docx&paper=summary`)).file!.bytes)
  const { releaseId } = ok(await on.lead.post('/api/releases', { planId: on.planId, year: 2024 }))
  const release = ok(await on.lead.get(`/api/releases/${releaseId}`)).measures.find(({ code }: { code: string }) => code === measure)
  ok(await on.lead.post(`/api/releases/${releaseId}/drop`, { expectedVersion: 1, reason: 'Chỉ để đối chiếu' }))
  return {
    board: `${row.state} by ${row.rule}`,
    explanation: `${explained.row.state} by ${explained.row.rule}`,
    release: release.state,
    table: line,
    sentence: sentence(report, `results.measure.${measure}`),
    summary: page.ok ? page.value.text : '',
  }
}

test(
  'of partial figures the board, its ground, the report, the page for the signer and the release say the same',
  { timeout: 120_000 },
  async () => {
    const on = await withOneOfThree()
    const { reportId } = ok(await on.lead.post('/api/reports', { planId: on.planId, kind: 'year', year: 2024 }))
    const partial = await toldOf(on, '6.3', reportId)
    expect(partial).toMatchObject({
      board: 'undecided by bound-met-so-far',
      explanation: 'undecided by bound-met-so-far',
      release: 'undecided',
      table: reportText.verdicts.undecided,
    })
    // The words of the board and of the signed paper for it are the same words.
    expect(progress.states.undecided).toBe(reportText.verdicts.undecided)
    expect(partial.sentence).toMatch(/mới có số liệu của 1\/3 .*không đủ cơ sở để kết luận đạt hay chưa đạt\.$/u)
    expect(partial.summary).toMatch(/Chưa đủ cơ sở đánh giá[\s|\d]*(?:[\d.]+, )*6\.3/u)

    // With everybody there, the same target of 2025 is met early, and everything says so.
    await on.send(COMMUNES[1]!, 'xa1', 4)
    await on.send(COMMUNES[2]!, 'xa2', 4)
    const { version } = ok(await on.lead.get(`/api/reports/${reportId}`))
    ok(await on.lead.post(`/api/reports/${reportId}/compose`, { expectedVersion: version }))
    expect(await toldOf(on, '6.3', reportId)).toMatchObject({
      board: 'met by bound-met-early',
      explanation: 'met by bound-met-early',
      release: 'met',
      table: reportText.verdicts.met,
      summary: expect.stringMatching(/Đạt[\s|\d]*(?:[\d.]+, )*6\.3/u),
    })
  },
)

test('one commune without any broadcast misses “100 %” only once the target binds', { timeout: 120_000 }, async () => {
  const on = await withOneOfThree()
  await on.send(COMMUNES[1]!, 'xa1', 0)
  const { reportId } = ok(await on.lead.post('/api/reports', { planId: on.planId, kind: 'year', year: 2024 }))
  expect(await toldOf(on, '6.3', reportId)).toMatchObject({
    board: 'undecided by partial-total',
    release: 'undecided',
    table: reportText.verdicts.undecided,
  })
})
