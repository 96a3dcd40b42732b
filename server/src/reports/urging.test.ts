/** Who has not sent is written to in the official form, and the letter stands in the register with its paper beside it. */
import { readFileSync } from 'node:fs'
import { readDeclarations, type RegisterDeclaration } from '@songhanh/core/registers/declaration'
import { checkForm } from '@songhanh/core/reports/form-check/check'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import type { Press } from '@songhanh/papers/writing/typst/press'
import { expect, test } from 'vitest'
import { BODIES, COMMUNES, district, ok, round } from '../progress/year.fixture.ts'
import { registerRoutes } from '../registers/routes.ts'
import { reportRoutes } from './routes.ts'

const shipped = JSON.parse(readFileSync(new URL('../../../samples/registers/registers.json', import.meta.url), 'utf8')) as {
  registers: RegisterDeclaration[]
}
const registers = readDeclarations(shipped.registers)
/** No PDF is pressed here. */
const noPress = {} as Press

test('who has not sent gets an urging letter, an organisation a request, and both stand in the register with their papers', async () => {
  const on = await district({ more: [...registerRoutes(registers), ...reportRoutes(noPress, registers)] })
  const { rows } = await on.place.admin.query<{ id: string }>('SELECT id FROM edition')
  await on.place.admin.query(
    `INSERT INTO obligor (place_id, id, edition_id, position, key, name, kind, assignment_ids, duty_ids)
     VALUES ($1, gen_random_uuid(), $2, 1, 'organisation:x', $3, 'organisation', '{a}', '{}')`,
    [on.place.id, rows[0]!.id, `Nơi ${BODIES[1]}`],
  )
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId)))
  const path = `/api/rounds/${roundId}/urging-letters`
  const { officer } = await on.office(COMMUNES[0]!, 'mot')
  const asked = { senders: [COMMUNES[0], COMMUNES[1], BODIES[1]], turn: 'first', due: '2024-12-06' }
  expect((await officer.post(path, asked)).status).toBe(403)
  expect((await on.lead.post(path, { ...asked, due: '2024-11-24' })).body.code).toBe('reports.urging-day-past')
  expect((await on.lead.post(path, { ...asked, senders: ['body:khong-co'] })).body.code).toBe('reports.nobody-to-urge')

  const had = async () => {
    const { senders } = ok(await on.lead.get(path))
    return new Map<string, { first: { number: string | null } | null; second: object | null; request: object | null }>(
      senders.map((one: { sender: string }) => [one.sender, one]),
    )
  }
  expect((await had()).get(COMMUNES[0]!)).toMatchObject({ first: null, second: null, request: null })
  expect((await officer.get(path)).status).toBe(403)
  const second = { ...asked, turn: 'second' }
  expect((await on.lead.post(path, second)).body).toMatchObject({
    code: 'reports.second-without-first',
    detail: expect.stringContaining(`Nơi ${COMMUNES[0]}; Nơi ${COMMUNES[1]}`),
  })

  const { letters } = ok(await on.lead.post(path, asked))
  expect(letters).toMatchObject([
    { turn: 'first', to: [`Nơi ${COMMUNES[0]}`, `Nơi ${COMMUNES[1]}`] },
    { turn: 'request', to: [`Nơi ${BODIES[1]}`] },
  ])
  const kept = async () =>
    ok(await on.lead.get('/api/registers/urging-letters/entries')).entries as { id: string; version: number; values: object }[]
  expect((await kept()).map((entry) => entry.values)).toContainEqual(
    expect.objectContaining({ turn: 'first', day: '2024-11-25', due: '2024-12-06', to: `Nơi ${COMMUNES[0]}; Nơi ${COMMUNES[1]}` }),
  )
  const paperOf = async ({ entryId, evidenceId }: { entryId: string; evidenceId: string }) => {
    const { file } = await on.lead.get(`/api/register-entries/${entryId}/evidence/${evidenceId}`)
    const paper = await readPaper('cong-van.docx', file!.bytes)
    if (!paper.ok) throw new Error(paper.refusal.code)
    return paper.value
  }
  const [urging, request] = [await paperOf(letters[0]), await paperOf(letters[1])]
  for (const words of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'V/v đôn đốc',
    'ngày 06 tháng 12 năm 2024',
    `Nơi ${COMMUNES[1]}`,
    'Căn cứ Kế hoạch',
  ])
    expect(urging.text).toContain(words)
  expect(urging.text).not.toContain(`Nơi ${BODIES[1]}`)
  expect(request.text).toContain('trân trọng đề nghị')
  expect(request.text).not.toContain('yêu cầu')
  // Nothing is missing but what the clerk gives and who signs: number and day.
  for (const paper of [urging, request]) expect(checkForm(paper).faults.map(({ rule }) => rule)).toEqual(['awaits-number'])

  // The first must have gone out before the second names it.
  expect((await on.lead.post(path, second)).body.code).toBe('reports.first-without-number')
  const first = (await kept()).find((entry) => entry.id === letters[0].entryId)!
  const numbered = {
    expectedVersion: first.version,
    values: { ...first.values, number: '12/UBND-VX', day: '2024-11-22' },
    motive: 'Văn thư cấp số',
  }
  ok(await on.lead.post(`/api/register-entries/${first.id}/correct`, numbered))
  expect((await had()).get(COMMUNES[1]!)).toMatchObject({ first: { number: '12/UBND-VX', day: '2024-11-22' }, second: null })
  const again = ok(await on.lead.post(path, second)).letters
  expect((await paperOf(again[0])).text).toContain('Tiếp theo Công văn số 12/UBND-VX ngày 22/11/2024')
  expect((await had()).get(COMMUNES[1]!)!.second).not.toBe(null)

  // A first letter that the office wrote by itself and entered in the register counts as well; one about another round, or taken back, does not.
  const third = COMMUNES[2]!
  const alone = { senders: [third], turn: 'second', due: '2024-12-06' }
  expect((await on.lead.post(path, alone)).body.code).toBe('reports.second-without-first')
  const byHand = { title: 'Đôn đốc', number: '11/UBND', day: '2024-11-20', to: `Xã khác; Nơi ${third}`, turn: 'first' }
  const { entries } = ok(await on.lead.post('/api/registers/urging-letters/entries', { keeper: on.served.placeKey, entries: [byHand] }))
  expect((await had()).get(third)!.first).toMatchObject({ number: '11/UBND' })
  ok(await on.lead.post(`/api/register-entries/${entries[0].entryId}/withdraw`, { expectedVersion: 1, motive: 'Ghi nhầm' }))
  expect((await on.lead.post(path, alone)).body.code).toBe('reports.second-without-first')
  // Nor does one to the police of the communes; one to all communes at once, but for one, counts for all the others.
  await on.place.admin.query(`UPDATE seat SET name = 'Xã ' || substr(key, 9, 2) WHERE key LIKE 'unit:%'`)
  const toAll = async (to: string, number: string) =>
    ok(await on.lead.post('/api/registers/urging-letters/entries', { keeper: on.served.placeKey, entries: [{ ...byHand, to, number }] }))
  await toAll('Công an các xã, thị trấn', '12/UBND')
  expect((await had()).get(third)!.first).toBe(null)
  await toAll('Các phòng, ban;\nUBND các xã, thị trấn (trừ xã 02)', '13/UBND')
  expect((await had()).get(third)!.first).toMatchObject({ number: '13/UBND' })
  expect((await had()).get(COMMUNES[1]!)!.first).toMatchObject({ number: '12/UBND-VX' })
  expect((await had()).get(BODIES[1]!)!.first).toBe(null)
  ok(await on.lead.post(path, alone))
  const other = ok(await on.lead.post('/api/rounds', round(on.planId, { name: 'Đột xuất', period: '2023', regime: null, basis: { title: 'Công văn', number: '4/UBND', date: '2024-11-01' } }))) // prettier-ignore
  expect((await on.lead.post(`/api/rounds/${other.roundId}/urging-letters`, second)).body.code).toBe('reports.second-without-first')
  expect(on.served.failures).toEqual([])
})
