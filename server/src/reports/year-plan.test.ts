/** The year's work plan as a paper, and the Action Month from its own plan to the year's report. */
import { vietnameseDay } from '@songhanh/core/basics/instant'
import { daysBetween, type PlainDate } from '@songhanh/core/basics/plain-date'
import { checkForm } from '@songhanh/core/reports/form-check/check'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import type { Press } from '@songhanh/papers/writing/typst/press'
import { expect, test } from 'vitest'
import { BODIES, COMMUNES, district, ok, plan } from '../progress/year.fixture.ts'
import { taskRoutes } from '../work/tasks/routes.ts'
import { reportRoutes } from './routes.ts'

/** No PDF is pressed here. */
const noPress = {} as Press
const MONTH = plan.tasks[1]!.id
const DUTY = plan.assignments[0]!.duties[0]!.id
const setting = (change: object) => ({ expectedVersion: 0, lead: BODIES[0], coordinating: [], schedule: { kind: 'open' }, document: null, targets: [], blockedBy: [], ...change }) // prettier-ignore

test('the work plan of a year is had as a draft, and the Action Month goes from its own plan to its result to the report of the year', async () => {
  const clock = () => new Date().toISOString() as never
  const offsetDays = daysBetween(vietnameseDay(clock()), '2024-12-16' as PlainDate)
  const on = await district({ clock, offsetDays, more: [...taskRoutes(), ...reportRoutes(noPress, [])] })
  const tasks = `/api/plans/${on.planId}/tasks`
  const yearly = { kind: 'yearly', due: { month: 6, day: 30 } }
  const paper = { title: 'Công văn ấn định thời hạn', number: '21/UBND-VX', date: '2024-03-01' }
  ok(await on.lead.post(`${tasks}/${DUTY}/set`, setting({ schedule: yearly, document: paper, coordinating: [COMMUNES[0]] })))
  const { schedule } = ok(await on.lead.get(tasks)).tasks.find((one: { id: string }) => one.id === MONTH)
  ok(await on.lead.post(`${tasks}/${MONTH}/set`, setting({ schedule, lead: BODIES[1] })))

  const { file } = await on.lead.get(`/api/plans/${on.planId}/year-plan?year=2025`)
  const draft = await readPaper('ke-hoach-nam-2025.docx', file!.bytes)
  if (!draft.ok) throw new Error(draft.refusal.code)
  for (const words of [
    'KẾ HOẠCH',
    'Năm 2025',
    'Căn cứ Kế hoạch',
    '30/6/2025',
    '15/11/2025 - 15/12/2025',
    `Nơi ${BODIES[1]}`,
    `Nơi ${COMMUNES[0]}`,
  ])
    expect(draft.value.text).toContain(words)
  expect(checkForm(draft.value).faults.map(({ rule }) => rule)).toEqual(['awaits-number'])
  expect((await on.lead.get('/api/plans/00000000-0000-4000-8000-000000000000/year-plan')).body.code).toBe('plans.not-found')

  const { officer } = await on.office(BODIES[1]!, 'laodong')
  const own = (what: 'plan' | 'result', version: number, title: string, year = 2024) =>
    officer.post(`${tasks}/${MONTH}/documents`, { expectedVersion: version, year, what, document: { title, number: '7/KH-PLĐ', date: '2024-10-15' } }) // prettier-ignore
  ok(await own('plan', 1, 'Kế hoạch Tháng hành động'))
  expect((await own('result', 2, 'Kết quả', 2025)).body.code).toBe('work.task-result-too-early')
  ok(await own('result', 2, 'Báo cáo kết quả Tháng hành động năm 2024'))
  const { reportId } = ok(await on.lead.post('/api/reports', { planId: on.planId, kind: 'year', year: 2024 }))
  const report = ok(await on.lead.get(`/api/reports/${reportId}`))
  const told = JSON.stringify(report)
  for (const words of ['Kế hoạch Tháng hành động', 'Báo cáo kết quả Tháng hành động năm 2024', '7/KH-PLĐ']) expect(told).toContain(words)
  expect(on.served.failures).toEqual([])
})
