import { accept } from '@songhanh/core/basics/decision'
import type { PlanContent } from '@songhanh/core/plans/content'
import { smallPlan, target } from '@songhanh/core/plans/small-plan.fixture'
import { expect, test } from 'vitest'
import { servedPlace, type ServedPlace } from '../intake/served.fixture.ts'
import type { Wished } from '../platform/testing.ts'

/** Papers of the tests say what stands in them as JSON. */
const served = (wished: Wished = {}) =>
  servedPlace(
    async (bytes) => accept({ format: 'txt', text: bytes.toString('utf8'), content: JSON.parse(bytes.toString('utf8')) as PlanContent }),
    {
      clock: () => '2024-11-25T03:00:00.000Z' as never,
      ...wished,
    },
  )

async function drafted(
  on: ServedPlace,
  content: PlanContent,
  planId: string | null = null,
): Promise<{ planId: string; editionId: string }> {
  const { body } = await on.upload('a.json', Buffer.from(JSON.stringify(content)))
  return (await on.post(`/api/proposals/${body.proposalId}/accept`, { expectedVersion: 1, planId })).body
}

const signed = { numbered: true, number: '12/KH-UBND', signedOn: '2021-07-15', signedBy: 'Nguyễn Văn A' }
const inForce = (on: ServedPlace, editionId: string, change: object = {}) =>
  on.post(`/api/editions/${editionId}/in-force`, { expectedVersion: 1, issued: signed, inForceFrom: '2021-07-15', ...change })
const titled = (title: string): PlanContent => ({ ...smallPlan, letterhead: { ...smallPlan.letterhead, title } })

test('a draft put in force bears number, day and signer; the one before it is superseded and stays readable', async () => {
  const on = await served()
  const first = await drafted(on, smallPlan)
  expect((await inForce(on, first.editionId)).body.edition).toMatchObject({
    state: 'in-force',
    version: 2,
    number: '12/KH-UBND',
    signedOn: '2021-07-15',
    signedBy: 'Nguyễn Văn A',
    unnumberedSource: null,
  })
  const second = await drafted(on, titled('Kế hoạch điều chỉnh'), first.planId)
  expect((await inForce(on, second.editionId)).status).toBe(200)
  const page = await on.get(`/api/plans/${first.planId}`)
  expect(page.body.title).toBe('Kế hoạch điều chỉnh')
  expect(page.body.editions.map((e: { id: string; state: string }) => [e.id, e.state])).toEqual([
    [first.editionId, 'superseded'],
    [second.editionId, 'in-force'],
  ])
  const former = await on.get(`/api/plans/${first.planId}?edition=${first.editionId}`)
  expect(former.body).toMatchObject({ title: smallPlan.letterhead.title, edition: { state: 'superseded' } })
  expect(on.failures).toEqual([])
})

test('a paper without number goes in force by who supplied it', async () => {
  const on = await served()
  const { editionId } = await drafted(on, smallPlan)
  const { body } = await inForce(on, editionId, { issued: { numbered: false, suppliedBy: 'Phòng Nội vụ' } })
  expect(body.edition).toMatchObject({ state: 'in-force', number: null, signedOn: null, unnumberedSource: 'Phòng Nội vụ' })
})

test.each([
  ['signed after the business day', { issued: { ...signed, signedOn: '2024-11-26' } }, 422, 'plans.signed-in-future'],
  ['in force after the business day', { inForceFrom: '2024-11-26' }, 422, 'plans.in-force-in-future'],
  ['with a number of blanks', { issued: { ...signed, number: '  ' } }, 422, 'plans.number-missing'],
  ['seen in another version', { expectedVersion: 7 }, 409, 'basics.version-conflict'],
])('an edition %s is not put in force and stays a draft', async (_, change, status, code) => {
  const on = await served()
  const { planId, editionId } = await drafted(on, smallPlan)
  const answer = await inForce(on, editionId, change)
  expect([answer.status, answer.body.code]).toEqual([status, code])
  expect((await on.get(`/api/plans/${planId}`)).body.edition).toMatchObject({ state: 'draft', version: 1 })
})

test('number, day and signer all missing, and a day no calendar has, come back as faults of their fields at once', async () => {
  const on = await served()
  const { editionId } = await drafted(on, smallPlan)
  const { status, body } = await inForce(on, editionId, { issued: { numbered: true, number: '', signedOn: '2021-02-31', signedBy: '' } })
  expect([status, body.code]).toEqual([400, 'basics.faults'])
  expect(body.faults.map((fault: { at: string }) => fault.at)).toEqual(['issued.number', 'issued.signedOn', 'issued.signedBy'])
})

test('the business day of the place decides, not the calendar on the wall', async () => {
  const on = await served({ offsetDays: -1000 })
  const { editionId } = await drafted(on, smallPlan)
  expect((await inForce(on, editionId, { issued: { ...signed, signedOn: '2023-01-01' } })).body.code).toBe('plans.signed-in-future')
})

test('the same edition put in force twice at the same moment is put in force once', async () => {
  const on = await served()
  const { editionId } = await drafted(on, smallPlan)
  const both = await Promise.all([inForce(on, editionId), inForce(on, editionId)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('a plan has one draft at a time; a withdrawn draft makes room for another', async () => {
  const on = await served()
  const { planId, editionId } = await drafted(on, smallPlan)
  const { body } = await on.upload('b.json', Buffer.from(JSON.stringify(titled('Khác'))))
  const refused = await on.post(`/api/proposals/${body.proposalId}/accept`, { expectedVersion: 1, planId })
  expect(refused.body.code).toBe('plans.draft-exists')
  const withdrawn = await on.post(`/api/editions/${editionId}/withdraw-draft`, { expectedVersion: 1, reason: 'đọc nhầm tệp' })
  expect(withdrawn.body.edition).toMatchObject({ state: 'withdrawn', withdrawn: { on: '2024-11-25', reason: 'đọc nhầm tệp' } })
  expect((await on.post(`/api/proposals/${body.proposalId}/accept`, { expectedVersion: 1, planId })).status).toBe(200)
})

test('the edition in force is withdrawn with a reason, and a draft not by that door', async () => {
  const on = await served()
  const { planId, editionId } = await drafted(on, smallPlan)
  const withdraw = (expectedVersion: number, reason: string) => on.post(`/api/editions/${editionId}/withdraw`, { expectedVersion, reason })
  expect((await withdraw(1, 'x')).body.code).toBe('plans.not-in-force')
  await inForce(on, editionId)
  expect((await withdraw(2, '   ')).body.code).toBe('plans.reason-missing')
  expect((await withdraw(2, 'bãi bỏ theo Quyết định 5/QĐ-UBND')).body.edition.state).toBe('withdrawn')
  expect((await on.get(`/api/plans/${planId}`)).body.edition.state).toBe('withdrawn')
  const { rows } = await on.place.admin.query(`SELECT action FROM ledger_entry WHERE thing_kind = 'edition' ORDER BY at, id`)
  expect(rows.map((row) => row.action)).toEqual(['drafted', 'put-in-force', 'withdrawn'])
})

test('plans in force stand before drafts in the list, with what they ask for', async () => {
  const on = await served()
  const draft = await drafted(on, titled('Còn là dự thảo'))
  const issued = await drafted(on, { ...titled('Đang thực hiện'), targets: [target('1.1'), target('1.2a'), target('1.2b')] })
  await inForce(on, issued.editionId)
  const { body } = await on.get('/api/plans')
  expect(body.plans.map((plan: { id: string; title: string }) => [plan.id, plan.title])).toEqual([
    [issued.planId, 'Đang thực hiện'],
    [draft.planId, 'Còn là dự thảo'],
  ])
  expect(body.plans[0].counts).toEqual({ objectives: 2, targets: 2, measures: 3, tasks: 2, obligors: 2, defects: 1 })
})

test('the page tells what is due from the business day on, and what the plan leaves open', async () => {
  const on = await served()
  const { planId } = await drafted(on, smallPlan)
  const { body } = await on.get(`/api/plans/${planId}`)
  expect(body.businessDay).toBe('2024-11-25')
  expect(body.deadlines.slice(0, 2)).toMatchObject([
    { id: 'report-1.report.2024', due: '2024-12-04', workingDay: '2024-12-04', workingDayCertain: true, daysLeft: 9 },
    { id: 'task-2.window-closes.2024', due: '2024-12-15', workingDay: '2024-12-13', daysLeft: 20 },
  ])
  expect(body.openDuties.map((duty: { partId: string }) => duty.partId)).toEqual(['report-2', 'target-1.3'])
  expect(body.figuresCollected).toBe(false)
})

test('the page of a plan takes the same number of statements for one target and for three hundred', async () => {
  const on = await served()
  const large = { ...smallPlan, targets: Array.from({ length: 300 }, (_, i) => target(`1.${i}`)) }
  const statements = async (planId: string) => {
    let count = 0
    const { transaction } = on.place.app
    // The door is the only way to the database: whoever counts there counts everything.
    on.place.app.transaction = (opening, work) => transaction(opening, (w) => work({ ...w, query: (...sql) => (count++, w.query(...sql)) }))
    expect((await on.get(`/api/plans/${planId}`)).status).toBe(200)
    on.place.app.transaction = transaction
    return count
  }
  const one = await statements((await drafted(on, smallPlan)).planId)
  const many = await statements((await drafted(on, large)).planId)
  expect(one).toBeGreaterThan(0)
  expect(many).toBe(one)
  expect(many).toBeLessThanOrEqual(6)
})

test('what an edition says can no longer be changed by the login of the app, nor a document or an obligor', async () => {
  const on = await served()
  await drafted(on, smallPlan)
  const attempts = [
    `UPDATE edition SET content = '{}'`,
    `DELETE FROM edition`,
    `UPDATE document SET text = 'khác'`,
    `DELETE FROM document`,
    `UPDATE obligor SET name = 'khác'`,
    `UPDATE proposal SET reading = '{}'`,
    `DELETE FROM proposal`,
    `DELETE FROM plan`,
  ]
  for (const sql of attempts) {
    const attempt = on.place.app.transaction({ readOnly: false, session: null, placeId: on.place.id }, (w) => w.query(sql))
    await expect(attempt).rejects.toThrow('permission denied')
  }
})

test('who holds no role here sees no plan in the database, whatever SQL is sent', async () => {
  const on = await served()
  await drafted(on, smallPlan)
  const seen = await on.place.app.transaction({ readOnly: true, session: null, placeId: on.place.id }, (w) =>
    w.query<{ n: number }>(
      'SELECT (SELECT count(*) FROM edition) + (SELECT count(*) FROM document) + (SELECT count(*) FROM proposal) + (SELECT count(*) FROM obligor) AS n',
    ),
  )
  expect(seen).toEqual([{ n: 0 }])
})

test('two editions of a plan are told item by item, an edition and itself not at all', async () => {
  const on = await served()
  const first = await drafted(on, smallPlan)
  await inForce(on, first.editionId)
  const second = await drafted(
    on,
    { ...smallPlan, targets: [{ ...target('1.1'), value: 45 }, ...smallPlan.targets.slice(1)] },
    first.planId,
  )
  const compare = (before: string, after: string) => on.get(`/api/plans/${first.planId}/comparison?before=${before}&after=${after}`)
  expect((await compare(first.editionId, second.editionId)).body).toMatchObject({
    before: { state: 'in-force' },
    after: { state: 'draft' },
    changes: [
      { kind: 'target', before: { id: 'target-1.1' }, after: { id: 'target-1.1' }, fields: [{ field: 'value', before: 30, after: 45 }] },
    ],
  })
  expect((await compare(first.editionId, first.editionId)).body.changes).toEqual([])
  expect((await compare(first.editionId, first.planId)).body.code).toBe('plans.edition-not-found')
})
