/** Who has not sent is written to in the official form, and the letter stands in the register with its paper beside it. */
import { readFileSync } from 'node:fs'
import { readDeclarations, type RegisterDeclaration } from '@songhanh/core/registers/declaration'
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
  const asked = { senders: [COMMUNES[0], COMMUNES[1], BODIES[1]], turn: 'second', due: '2024-12-06' }
  expect((await officer.post(path, asked)).status).toBe(403)
  expect((await on.lead.post(path, { ...asked, due: '2024-11-24' })).body.code).toBe('reports.urging-day-past')
  expect((await on.lead.post(path, { ...asked, senders: ['body:khong-co'] })).body.code).toBe('reports.nobody-to-urge')

  const { letters } = ok(await on.lead.post(path, asked))
  expect(letters).toMatchObject([
    { turn: 'second', to: [`Nơi ${COMMUNES[0]}`, `Nơi ${COMMUNES[1]}`] },
    { turn: 'request', to: [`Nơi ${BODIES[1]}`] },
  ])
  const { entries } = ok(await on.lead.get('/api/registers/urging-letters/entries'))
  expect(entries.map((entry: { values: object }) => entry.values)).toContainEqual(
    expect.objectContaining({ turn: 'second', day: '2024-11-25', due: '2024-12-06', to: `Nơi ${COMMUNES[0]}; Nơi ${COMMUNES[1]}` }),
  )
  const textOf = async ({ entryId, evidenceId }: { entryId: string; evidenceId: string }) => {
    const { file } = await on.lead.get(`/api/register-entries/${entryId}/evidence/${evidenceId}`)
    const paper = await readPaper('cong-van.docx', file!.bytes)
    return paper.ok ? paper.value.text : ''
  }
  const [urging, request] = [await textOf(letters[0]), await textOf(letters[1])]
  for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'V/v đôn đốc lần thứ hai', 'ngày 06 tháng 12 năm 2024', `Nơi ${COMMUNES[1]}`])
    expect(urging).toContain(words)
  expect(urging).not.toContain(`Nơi ${BODIES[1]}`)
  expect(request).toContain('trân trọng đề nghị')
  expect(request).not.toContain('yêu cầu')
  expect(on.served.failures).toEqual([])
})
