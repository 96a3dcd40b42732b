import { expect, test } from 'vitest'
import { BODIES, COMMUNES, district, ok, plan, type District } from '../../progress/year.fixture.ts'
import { taskRoutes } from './routes.ts'

const withTasks = () => district({ more: taskRoutes() })
const FIRST_TASK = plan.tasks[0]!.id
const DUTY = plan.assignments[0]!.duties[0]!.id
const list = async (on: District, who: Pick<District['lead'], 'get'>) => ok(await who.get(`/api/plans/${on.planId}/tasks?year=2024`))
const found = (answer: { tasks: { id: string }[] }, id: string) => answer.tasks.find((task) => task.id === id) as never as Record<string, unknown> // prettier-ignore
const setting = (change: object = {}) => ({ expectedVersion: 0, lead: BODIES[0], coordinating: [COMMUNES[0]], schedule: { kind: 'open' }, document: null, targets: ['6.3'], blockedBy: [], ...change }) // prettier-ignore
const paper = { title: 'Công văn ấn định thời hạn', number: '21/UBND-NV', date: '2024-03-01' }

test('a duty without a date has none until the lead sets one with a document, and is overdue when its day has passed', async () => {
  const on = await withTasks()
  const path = `/api/plans/${on.planId}/tasks/${DUTY}`
  expect(found(await list(on, on.lead), DUTY)).toMatchObject({
    schedule: { kind: 'open' },
    days: null,
    lead: null,
    state: 'not-started',
    maySet: true,
  })
  const yearly = { kind: 'yearly', due: { month: 6, day: 30 } }
  expect((await on.lead.post(`${path}/set`, setting({ schedule: yearly }))).body.code).toBe('work.task-date-without-document')
  expect((await on.lead.post(`${path}/set`, setting({ targets: ['9.9'] }))).body.code).toBe('work.task-target-unknown')
  ok(await on.lead.post(`${path}/set`, setting({ schedule: yearly, document: paper, blockedBy: [FIRST_TASK] })))
  expect((await on.lead.post(`${path}/set`, setting())).body.code).toBe('basics.version-conflict')
  expect(found(await list(on, on.lead), DUTY)).toMatchObject({
    lead: { name: `Nơi ${BODIES[0]}` },
    coordinating: [{ seat: COMMUNES[0] }],
    document: paper,
    days: { from: '2024-06-30', to: '2024-06-30' },
    overdue: true,
    targets: ['6.3'],
    blockedBy: [{ id: FIRST_TASK, done: false }],
  })
  const circle = setting({ blockedBy: [DUTY] })
  expect((await on.lead.post(`/api/plans/${on.planId}/tasks/${FIRST_TASK}/set`, circle)).body.code).toBe('work.task-blocked-in-a-circle')
  expect((await on.lead.post(`/api/plans/${on.planId}/tasks/khong-co/set`, setting())).body.code).toBe('work.task-not-found')
  expect(on.served.failures).toEqual([])
})

test('the body that leads reports, another is refused; when it is taken over whole in mid-task its successor goes on', async () => {
  const on = await withTasks()
  const path = `/api/plans/${on.planId}/tasks/${DUTY}`
  const { officer: leading } = await on.office(BODIES[0]!, 'noivu')
  const { officer: successor } = await on.office(BODIES[1]!, 'laodong')
  ok(await on.lead.post(`${path}/set`, setting()))
  const report = { expectedVersion: 1, year: 2024, state: 'under-way', note: 'Đã mở hai lớp' }
  expect((await successor.post(`${path}/report`, report)).status).toBe(403)
  expect((await leading.post(`${path}/report`, { ...report, state: 'stuck', note: '' })).body.code).toBe('work.task-stuck-without-note')
  ok(await leading.post(`${path}/report`, report))
  const minutes = Buffer.from('%PDF-1.7\nminutes\n%%EOF')
  expect((await successor.upload(`${path}/evidence`, 'biên bản.pdf', minutes)).status).toBe(403)
  const { id } = ok(await leading.upload(`${path}/evidence`, 'biên bản.pdf', minutes))
  expect((await successor.get(`${path}/evidence/${id}`)).status).toBe(403)
  expect(found(await list(on, successor), DUTY)).toMatchObject({ evidence: [] })
  expect(found(await list(on, on.lead), DUTY)).toMatchObject({ evidence: [{ id, name: 'biên bản.pdf', by: 'Người noivu.canbo' }] })
  await on.place.admin.query('UPDATE seat SET successors = ARRAY[$2] WHERE key = $1', [BODIES[0], BODIES[1]])
  expect((await successor.get(`${path}/evidence/${id}`)).file?.bytes).toEqual(minutes)
  expect(found(await list(on, successor), DUTY)).toMatchObject({ mayReport: true, maySet: false })
  ok(await successor.post(`${path}/report`, { ...report, expectedVersion: 2, state: 'done' }))
  expect(found(await list(on, on.lead), DUTY)).toMatchObject({
    state: 'done',
    reports: [
      { state: 'under-way', by: 'Người noivu.canbo' },
      { state: 'done', by: 'Người laodong.canbo' },
    ],
  })
  expect((await leading.post(`${path}/set`, setting({ expectedVersion: 3 }))).status).toBe(403)
  const { rows } = await on.place.admin.query(`SELECT action FROM ledger_entry WHERE domain = 'work' ORDER BY at, id`)
  expect(rows.map((row) => row.action)).toEqual(['task-set', 'task-reported', 'file-given', 'task-reported'])
})
