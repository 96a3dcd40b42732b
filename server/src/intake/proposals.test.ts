import { accept, refuse } from '@songhanh/core/basics/decision'
import type { PlanContent } from '@songhanh/core/plans/content'
import { assignment, bearer, smallPlan } from '@songhanh/core/plans/small-plan.fixture'
import { expect, test } from 'vitest'
import { servedPlace, type ServedPlace } from './served.fixture.ts'
import type { ReadPaper } from './taken-paper.ts'

// What a paper says is the reader's matter; here it always says the small plan, and the way from there to an edition is what is tested.
const says =
  (content: PlanContent): ReadPaper =>
  async (bytes) =>
    accept({ format: 'txt', text: bytes.toString('utf8'), content })

const paper = Buffer.from('Kế hoạch mẫu giai đoạn 2021 - 2025. '.repeat(40))
const nowhere = '00000000-0000-7000-8000-000000000000'

async function uploaded(served: ServedPlace, bytes: Uint8Array = paper): Promise<string> {
  const { status, body } = await served.upload('ke-hoach.txt', bytes)
  expect([status, body.code]).toEqual([200, undefined])
  return body.proposalId
}

const correct = (served: ServedPlace, id: string, expectedVersion: number, correction: object, requestId?: string) =>
  served.post(`/api/proposals/${id}/corrections`, { expectedVersion, correction }, requestId)

test('a paper given in waits as a reading of which nothing is in a plan yet', async () => {
  const served = await servedPlace(says(smallPlan))
  const { body } = await served.upload('C:\\giấy tờ\\Kế hoạch.txt', paper)
  expect(body).toMatchObject({ known: false })
  expect((await served.get('/api/proposals')).body.proposals).toMatchObject([
    { id: body.proposalId, documentName: 'Kế hoạch.txt', title: smallPlan.letterhead.title, state: 'open' },
  ])
  expect((await served.get('/api/plans')).body).toEqual({ plans: [] })
  const proposal = await served.get(`/api/proposals/${body.proposalId}`)
  expect(proposal.body).toMatchObject({ version: 1, state: 'open', planId: null, dropped: [] })
  expect(proposal.body.content).toEqual(JSON.parse(JSON.stringify(smallPlan)))
  expect(served.failures).toEqual([])
})

test('the text of the document is given back letter by letter, with the hash of the file', async () => {
  const served = await servedPlace(says(smallPlan))
  const { body } = await served.upload('a.txt', paper)
  const { createHash } = await import('node:crypto')
  expect((await served.get(`/api/documents/${body.documentId}/text`)).body).toEqual({
    documentId: body.documentId,
    name: 'a.txt',
    format: 'txt',
    sha256: createHash('sha256').update(paper).digest('hex'),
    text: paper.toString('utf8'),
  })
})

test('the same file again is recognised: no second document, the open reading is answered', async () => {
  const served = await servedPlace(says(smallPlan))
  const first = await served.upload('a.txt', paper)
  const again = await served.upload('b.txt', paper)
  expect(again.body).toEqual({ ...first.body, known: true })
  const other = await served.upload('c.txt', Buffer.concat([paper, Buffer.from('khác')]))
  expect(other.body.documentId).not.toBe(first.body.documentId)
  const { rows } = await served.place.admin.query('SELECT count(*)::int AS n FROM document')
  expect(rows).toEqual([{ n: 2 }])
})

test('two people giving in the same file at the same moment get one document', async () => {
  const served = await servedPlace(says(smallPlan))
  const answers = await Promise.all(Array.from({ length: 4 }, () => served.upload('a.txt', paper)))
  expect(new Set(answers.map(({ body }) => body.documentId)).size).toBe(1)
  expect(answers.filter(({ body }) => !body.known)).toHaveLength(1)
})

test('a correction changes one item, counts the version up, and leaves before and after in the ledger', async () => {
  const served = await servedPlace(says(smallPlan))
  const id = await uploaded(served)
  const { status, body } = await correct(served, id, 1, { do: 'set', itemId: 'target-1.1', fields: { value: 60 } })
  expect(status).toBe(200)
  expect(body.version).toBe(2)
  expect(body.content.targets[0]).toMatchObject({
    id: 'target-1.1',
    value: 60,
    finding: { by: 'person' },
    spans: smallPlan.targets[0]?.spans,
  })
  const { rows } = await served.place.admin.query(`SELECT change FROM ledger_entry WHERE action = 'corrected'`)
  expect(rows[0].change).toMatchObject({ before: { value: 30 }, after: { value: 60 }, detail: { do: 'set', itemId: 'target-1.1' } })
})

test('a correction of what somebody else has just corrected is a version conflict and changes nothing', async () => {
  const served = await servedPlace(says(smallPlan))
  const id = await uploaded(served)
  await correct(served, id, 1, { do: 'set', itemId: 'target-1.1', fields: { value: 60 } })
  const late = await correct(served, id, 1, { do: 'set', itemId: 'target-1.1', fields: { value: 10 } })
  expect([late.status, late.body.code]).toEqual([409, 'basics.version-conflict'])
  expect((await served.get(`/api/proposals/${id}`)).body).toMatchObject({ version: 2, content: { targets: [{ value: 60 }, {}, {}] } })
})

test('two corrections at the same moment: one is taken, the other is a conflict', async () => {
  const served = await servedPlace(says(smallPlan))
  const id = await uploaded(served)
  const both = await Promise.all([60, 70].map((value) => correct(served, id, 1, { do: 'set', itemId: 'target-1.1', fields: { value } })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('the same correction sent twice by a lost answer is done once', async () => {
  const served = await servedPlace(says(smallPlan))
  const id = await uploaded(served)
  const add = { do: 'add', kind: 'recipient', fields: { text: 'Sở Nội vụ' } }
  const first = await correct(served, id, 1, add, 'request-of-the-desk-1')
  const second = await correct(served, id, 1, add, 'request-of-the-desk-1')
  expect(second).toEqual(first)
  expect((await served.get(`/api/proposals/${id}`)).body.content.recipients).toHaveLength(2)
})

test('all faults of a correction come back at once, each with its field and a Vietnamese sentence', async () => {
  const served = await servedPlace(says(smallPlan))
  const id = await uploaded(served)
  const { status, body } = await correct(served, id, 1, { do: 'set', itemId: 'target-1.1', fields: { value: 'ba mươi', colour: 'xanh' } })
  expect([status, body.code]).toEqual([422, 'plans.correction-faulty'])
  expect(body.faults).toEqual([
    { at: 'correction.fields.value', code: 'plans.field-wrong', detail: 'Giá trị của ô này không hợp lệ.' },
    { at: 'correction.fields.colour', code: 'plans.field-unknown', detail: 'Mục này không có ô như vậy.' },
  ])
})

test('what was corrected is taken back the last first, by whoever opens the reading later, and every step is in the ledger', async () => {
  const served = await servedPlace(says(smallPlan))
  const id = await uploaded(served)
  await correct(served, id, 1, { do: 'set', itemId: 'target-1.1', fields: { value: 60 } })
  await correct(served, id, 2, { do: 'drop', itemId: 'target-1.3' })
  const added = await correct(served, id, 3, { do: 'add', kind: 'recipient', fields: { text: 'Sở Nội vụ' } })
  expect(added.body.undoable).toBe(3)
  const opened = await served.get(`/api/proposals/${id}`)
  expect(opened.body).toMatchObject({ version: 4, undoable: 3 })
  expect((await correct(served, id, 4, { do: 'undo' })).body.content.recipients).toHaveLength(1)
  expect((await correct(served, id, 5, { do: 'undo' })).body).toMatchObject({ content: { targets: [{}, {}, { id: 'target-1.3' }] } })
  expect((await correct(served, id, 6, { do: 'undo' })).body).toMatchObject({ undoable: 0, content: { targets: [{ value: 30 }, {}, {}] } })
  const none = await correct(served, id, 7, { do: 'undo' })
  expect([none.status, none.body.code]).toEqual([422, 'plans.nothing-to-undo'])
  const { rows } = await served.place.admin.query(`SELECT change FROM ledger_entry WHERE action = 'corrected' ORDER BY id DESC LIMIT 1`)
  expect(rows[0].change).toMatchObject({ before: { value: 60 }, after: { value: 30 }, detail: { do: 'undo', itemId: 'target-1.1' } })
})

test('a dropped item is listed as set aside, is not accepted, and can be restored', async () => {
  const served = await servedPlace(says(smallPlan))
  const id = await uploaded(served)
  const dropped = await correct(served, id, 1, { do: 'drop', itemId: 'target-1.3' })
  expect(dropped.body.dropped).toEqual([{ id: 'target-1.3', kind: 'target', text: smallPlan.targets[2]?.text }])
  expect(dropped.body.content.targets).toHaveLength(2)
  const restored = await correct(served, id, 2, { do: 'restore', itemId: 'target-1.3' })
  expect(restored.body).toMatchObject({ version: 3, dropped: [] })
  expect(restored.body.content).toEqual(JSON.parse(JSON.stringify(smallPlan)))
})

test('accepting makes a draft edition of a new plan, without what was dropped, with its obligors', async () => {
  const served = await servedPlace(says(smallPlan))
  const id = await uploaded(served)
  await correct(served, id, 1, { do: 'drop', itemId: 'target-1.3' })
  const accepted = await served.post(`/api/proposals/${id}/accept`, { expectedVersion: 2, planId: null })
  expect(accepted.status).toBe(200)
  const page = await served.get(`/api/plans/${accepted.body.planId}`)
  expect(page.body).toMatchObject({
    edition: { id: accepted.body.editionId, state: 'draft', version: 1, number: null },
    counts: { objectives: 2, targets: 2, measures: 2, tasks: 2, obligors: 2, defects: 1 },
    obligors: [
      { name: 'Phòng Một', kind: 'office', unit: null },
      { name: 'Hội Hai', kind: 'organisation' },
    ],
    remarks: [
      { text: 'các tổ chức thành viên', why: 'member-organisations' },
      { text: 'Ủy ban nhân dân các xã', why: 'communes-unknown' },
    ],
  })
  expect((await served.get(`/api/proposals/${id}`)).body).toMatchObject({ state: 'accepted', planId: accepted.body.planId })
  expect(served.failures).toEqual([])
})

test('an accepted reading is closed: no correction, no second acceptance, no setting aside', async () => {
  const served = await servedPlace(says(smallPlan))
  const id = await uploaded(served)
  await served.post(`/api/proposals/${id}/accept`, { expectedVersion: 1, planId: null })
  const codes = await Promise.all([
    correct(served, id, 2, { do: 'drop', itemId: 'task-1' }),
    served.post(`/api/proposals/${id}/accept`, { expectedVersion: 2, planId: null }),
    served.post(`/api/proposals/${id}/drop`, { expectedVersion: 2 }),
  ])
  expect(codes.map(({ body }) => body.code)).toEqual(Array.from({ length: 3 }, () => 'intake.proposal-closed'))
})

test('a reading set aside leaves the document; the same file brings a new reading', async () => {
  const served = await servedPlace(says(smallPlan))
  const first = await served.upload('a.txt', paper)
  expect((await served.post(`/api/proposals/${first.body.proposalId}/drop`, { expectedVersion: 1 })).body).toMatchObject({
    state: 'dropped',
    version: 2,
  })
  const again = await served.upload('a.txt', paper)
  expect(again.body).toMatchObject({ documentId: first.body.documentId, known: true })
  expect(again.body.proposalId).not.toBe(first.body.proposalId)
})

test('a commune that the plan means is tied to the unit as it stood on the day of the paper', async () => {
  const content = {
    ...smallPlan,
    letterhead: {
      ...smallPlan.letterhead,
      issuer: { ...smallPlan.letterhead.issuer, body: 'Ủy ban nhân dân huyện Thanh Liêm', province: 'Hà Nam' },
    },
    assignments: [assignment('a', [bearer('Ủy ban nhân dân các xã, thị trấn', 'each-commune')], ['d1', 'd2'])],
  }
  const served = await servedPlace(says(content))
  const id = await uploaded(served)
  const { body } = await served.post(`/api/proposals/${id}/accept`, { expectedVersion: 1, planId: null })
  const page = await served.get(`/api/plans/${body.planId}`)
  expect(page.body.obligors).toHaveLength(16)
  expect(page.body.obligors.find((o: { unit: { code: string } }) => o.unit.code === '13474')).toMatchObject({
    name: 'Ủy ban nhân dân thị trấn Tân Thanh',
    kind: 'committee',
    dutyIds: ['d1', 'd2'],
  })
})

test.each([
  ['a proposal', `/api/proposals/${nowhere}`, 'intake.proposal-not-found'],
  ['a document', `/api/documents/${nowhere}/text`, 'intake.document-not-found'],
  ['a plan', `/api/plans/${nowhere}`, 'plans.not-found'],
])('%s that is not there is said not to be there', async (_, path, code) => {
  const served = await servedPlace(says(smallPlan))
  const { status, body } = await served.get(path)
  expect([status, body.code]).toEqual([404, code])
})

test('accepting into a plan that is not there changes nothing', async () => {
  const served = await servedPlace(says(smallPlan))
  const id = await uploaded(served)
  const refused = await served.post(`/api/proposals/${id}/accept`, { expectedVersion: 1, planId: nowhere })
  expect([refused.status, refused.body.code]).toEqual([404, 'plans.not-found'])
  expect((await served.get(`/api/proposals/${id}`)).body).toMatchObject({ state: 'open', version: 1 })
})

test('who may not draft gives in no paper: it is refused before anybody reads the file', async () => {
  let read = 0
  const counting: ReadPaper = async (bytes, name) => {
    read += 1
    return says(smallPlan)(bytes, name)
  }
  const served = await servedPlace(counting, { may: (_, right) => (right === 'plans.draft' ? refuse('people.no-right') : accept([])) })
  const { status, body } = await served.upload('a.txt', paper)
  expect([status, body.code, read]).toEqual([403, 'people.no-right', 0])
})

test('a draft and a reading are shown to those only who may read drafts', async () => {
  let drafts = true
  const served = await servedPlace(says(smallPlan), {
    may: (_, right, thing) => (right === 'plans.read' && thing?.state === 'draft' && !drafts ? refuse('people.no-right') : accept([])),
  })
  const id = await uploaded(served)
  const { body } = await served.post(`/api/proposals/${id}/accept`, { expectedVersion: 1, planId: null })
  const { documentId } = (await served.get(`/api/proposals/${id}`)).body
  const codes = async () => {
    const paths = [
      `/api/plans/${body.planId}`,
      `/api/plans/${body.planId}/crosswalks`,
      '/api/proposals',
      `/api/proposals/${id}`,
      `/api/documents/${documentId}/text`,
    ]
    return Promise.all(paths.map(async (path) => (await served.get(path)).status))
  }
  expect(await codes()).toEqual([200, 200, 200, 200, 200])
  drafts = false
  expect(await codes()).toEqual([403, 403, 403, 403, 403])
  await served.post(`/api/editions/${body.editionId}/in-force`, {
    expectedVersion: 1,
    issued: { numbered: false, suppliedBy: 'Văn phòng' },
    inForceFrom: '2021-07-31',
  })
  expect(await codes()).toEqual([200, 200, 403, 403, 200])
})

test('a file that is a plan already becomes a second one only when that is said, and the reading names the first', async () => {
  const served = await servedPlace(says(smallPlan))
  const accepted = (id: string, more: object = {}) =>
    served.post(`/api/proposals/${id}/accept`, { expectedVersion: 1, planId: null, ...more })
  const first = await uploaded(served)
  expect((await served.get(`/api/proposals/${first}`)).body.samePlan).toBeNull()
  const { planId } = (await accepted(first)).body
  expect((await served.get(`/api/proposals/${first}`)).body.samePlan).toBeNull()

  const again = await uploaded(served)
  expect((await served.get(`/api/proposals/${again}`)).body.samePlan).toEqual({ planId, title: smallPlan.letterhead.title })
  const refused = await accepted(again)
  expect(refused).toMatchObject({ status: 422, body: { code: 'intake.already-a-plan' } })
  expect(refused.body.detail).toContain(smallPlan.letterhead.title)
  expect((await served.get('/api/plans')).body.plans).toHaveLength(1)
  const meant = await accepted(again, { again: true })
  expect(meant.status).toBe(200)
  expect(meant.body.planId).not.toBe(planId)
  expect((await served.get('/api/plans')).body.plans).toHaveLength(2)
})

test('an item is cut in two, put together again, and the corrected file keeps what was decided', async () => {
  const served = await servedPlace(says(smallPlan))
  const id = await uploaded(served)
  const [task] = smallPlan.tasks
  const at = (task?.text ?? '').lastIndexOf(' ')
  const split = await correct(served, id, 1, { do: 'split', itemId: 'task-1', at })
  expect(split.status).toBe(200)
  expect(
    split.body.content.tasks
      .slice(0, 2)
      .map((t: { text: string }) => t.text)
      .join(' '),
  ).toBe(task?.text)
  const merged = await correct(served, id, 2, { do: 'merge', itemId: 'task-1', with: split.body.content.tasks[1].id })
  expect(merged.body.content.tasks[0].text).toBe(task?.text)
  expect((await correct(served, id, 3, { do: 'merge', itemId: 'task-1', with: 'target-1.1' })).body.code).toBe('plans.cannot-merge')
  await correct(served, id, 3, { do: 'set', itemId: 'target-1.1', fields: { value: 60 } })

  const later = (await served.upload('ban-sua.txt', Buffer.from('văn bản đã sửa'))).body.proposalId
  const opened = (await served.get(`/api/proposals/${later}`)).body
  expect(opened.earlier).toMatchObject({ proposalId: id, left: [] })
  expect(opened.earlier.carries).toBeGreaterThan(0)
  const carried = await correct(served, later, 1, { do: 'carry', from: id })
  expect(carried.body).toMatchObject({ version: 2, undoable: 1, earlier: { carries: 0, left: [] } })
  expect(carried.body.content.targets[0].value).toBe(60)
  expect((await correct(served, later, 2, { do: 'carry', from: id })).body.code).toBe('plans.nothing-to-carry')
  expect((await correct(served, later, 2, { do: 'undo' })).body.content.targets[0].value).toBe(30)
  expect(served.failures).toEqual([])
})
