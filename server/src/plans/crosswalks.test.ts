import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readPaperApart } from '../intake/read-paper-apart.ts'
import { servedPlace, type ServedPlace } from '../intake/served.fixture.ts'

const samples = resolve(import.meta.dirname, '../../../samples')
const firstPlan = readFileSync(resolve(samples, 'plans/thanh-liem-2021-2025.txt'))

async function withFirstPlan(isLead = true): Promise<{ on: ServedPlace; planId: string }> {
  const on = await servedPlace(readPaperApart(), {}, isLead)
  const taken = await on.upload('ke-hoach.txt', firstPlan)
  const accepted = await on.post(`/api/proposals/${taken.body.proposalId}/accept`, { expectedVersion: 1, planId: null })
  return { on, planId: accepted.body.planId }
}

interface Row {
  readonly target: { readonly code: string } | null
  readonly parent: { readonly code: string } | null
  readonly verdict: string
  readonly difference: string | null
  readonly dropped: readonly string[]
  readonly decided: boolean
  readonly decisionVersion: number
}

test('the first plan against the national strategy gives the verdicts of the table written by hand', async () => {
  const { on, planId } = await withFirstPlan()
  const { body } = await on.get(`/api/plans/${planId}/crosswalks`)
  expect(body.crosswalks.map((c: { strategy: object }) => c.strategy)).toMatchObject([{ id: 'nq-28-2021', act: { number: '28/NQ-CP' } }])
  const rows = body.crosswalks[0].rows as Row[]
  const told = (verdict: string) =>
    rows.filter((row) => row.verdict === verdict).map((row) => `${row.target?.code ?? '-'}/${row.parent?.code ?? '-'}`)
  expect(told('lower')).toEqual(['1.1/1.1', '2.3/2.3', '6.2/6.2'])
  expect(told('stricter')).toEqual(['4.1/4.1'])
  expect(told('other-kind')).toEqual(['6.4/6.4'])
  expect(told('missing')).toEqual(['-/3.4', '-/4.4', '-/5.1', '-/5.2a', '-/5.2b'])
  expect(told('part-missing')).toEqual(['-/5.4b'])
  expect(told('condition-dropped')).toEqual(['3.3/3.3', '6.3/6.3'])
  expect(told('same')).toHaveLength(10)
  expect(told('same')).toEqual(expect.arrayContaining(['5.1/5.3', '5.2/5.4a']))
  expect(rows.find((row) => row.target?.code === '1.1')?.difference).toBe('-30')
  expect(rows.find((row) => row.target?.code === '6.3')?.dropped).toContain('mỗi quý ít nhất 4 tin, bài')
})

test('a person says there is no counterpart, then names one; the ledger keeps both', async () => {
  const { on, planId } = await withFirstPlan()
  const decide = (strategyCode: string | null, expectedVersion: number) =>
    on.post(`/api/plans/${planId}/crosswalks/nq-28-2021/links`, { targetCode: '5.1', strategyCode, expectedVersion })
  const row = (body: { rows: Row[] }) => body.rows.find(({ target }) => target?.code === '5.1')
  expect(row((await decide(null, 0)).body)).toMatchObject({ parent: null, verdict: 'only-here', decided: true, decisionVersion: 1 })
  expect((await decide('5.3', 0)).body.code).toBe('basics.version-conflict')
  expect(row((await decide('5.3', 1)).body)).toMatchObject({
    parent: { code: '5.3' },
    link: { by: 'person' },
    verdict: 'same',
    decisionVersion: 2,
  })
  const { rows } = await on.place.admin.query(`SELECT change FROM ledger_entry WHERE action = 'link-decided' ORDER BY id`)
  expect(rows.map(({ change }) => [change.before, change.after])).toEqual([
    [null, { strategyCode: null }],
    [{ strategyCode: null }, { strategyCode: '5.3' }],
  ])
})

test('a target the plan does not have, a code the strategy does not have, a strategy the place does not hold are refused', async () => {
  const { on, planId } = await withFirstPlan()
  const decide = (strategy: string, targetCode: string, strategyCode: string) =>
    on.post(`/api/plans/${planId}/crosswalks/${strategy}/links`, { targetCode, strategyCode, expectedVersion: 0 })
  const codes = [await decide('nq-28-2021', '9.9', '5.3'), await decide('nq-28-2021', '5.1', '9.9'), await decide('khac', '5.1', '5.3')]
  expect(codes.map(({ body }) => body.code)).toEqual(['plans.target-unknown', 'plans.strategy-target-unknown', 'plans.strategy-unknown'])
})

/** A plan of the level above as a person types it in, so that the first one can be held against it. */
const ABOVE = `ỦY BAN NHÂN DÂN TỈNH HÀ NAM
Số: 1205/KH-UBND
Hà Nam, ngày 19 tháng 5 năm 2021
KẾ HOẠCH
Thực hiện Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2030 trên địa bàn tỉnh
I. MỤC TIÊU
1. Mục tiêu 1: Trong lĩnh vực chính trị
- Chỉ tiêu 1: Đến năm 2025 đạt 50% cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ.
- Chỉ tiêu 2: Đến năm 2025 có ít nhất 70% trạm y tế có bác sĩ.
`

async function withTwoPlans(number = '1205/KH-UBND', isLead = true) {
  const { on, planId } = await withFirstPlan(isLead)
  const taken = await on.upload('tinh.txt', Buffer.from(ABOVE.replace('1205/KH-UBND', number)))
  const accepted = await on.post(`/api/proposals/${taken.body.proposalId}/accept`, { expectedVersion: 1, planId: null })
  const { planId: aboveId, editionId } = accepted.body as { planId: string; editionId: string }
  const read = async () => (await on.get(`/api/plans/${planId}/crosswalks`)).body
  const hold = (held: boolean, expectedVersion: number, id = aboveId) =>
    on.post(`/api/plans/${planId}/crosswalks`, { aboveId: id, held, expectedVersion })
  return { on, planId, aboveId, editionId, read, hold }
}

interface Held {
  readonly strategy: { readonly id: string; readonly kept: object | null; readonly act: object }
  readonly rows: readonly Row[]
}
const kept = ({ crosswalks }: { crosswalks: readonly Held[] }) => crosswalks.filter(({ strategy }) => strategy.kept !== null)

test('a plan of the level above kept in the place is held against because the bases cite it, and put away and taken back by a person', async () => {
  const { on, planId, aboveId, read, hold } = await withTwoPlans()
  const [first, ...more] = kept(await read())
  expect(more).toEqual([])
  expect(first?.strategy).toMatchObject({
    ...{ id: aboveId, kept: { state: 'draft', by: 'paper', version: 0 } },
    act: { kind: 'Kế hoạch', number: '1205/KH-UBND', date: '2021-05-19', issuer: 'Ủy ban nhân dân tỉnh Hà Nam' },
  })
  const row = first!.rows.find(({ target }) => target?.code === '1.1')
  expect(row).toMatchObject({ parent: { code: '1.1' }, verdict: 'lower', difference: '-20' })

  const away = (await hold(false, 0)).body
  expect([kept(away), away.others]).toMatchObject([[], [{ id: aboveId, version: 1 }]])
  expect((await hold(true, 0)).body.code).toBe('basics.version-conflict')
  expect(kept((await hold(true, 1)).body)).toHaveLength(1)
  const links = `/api/plans/${planId}/crosswalks/${aboveId}/links`
  const decided = await on.post(links, { targetCode: '1.1', strategyCode: '1.2', expectedVersion: 0 })
  expect((decided.body.rows as Row[]).find(({ target }) => target?.code === '1.1')).toMatchObject({
    parent: { code: '1.2' },
    decided: true,
  })
  const { rows } = await on.place.admin.query(`SELECT action FROM ledger_entry WHERE action LIKE '%held-against' ORDER BY id`)
  expect(rows.map(({ action }) => action)).toEqual(['not-held-against', 'held-against'])
})

test('another plan is held against only once a person chooses it; itself and what is not there are refused', async () => {
  const { read, hold, planId, aboveId } = await withTwoPlans('77/KH-UBND')
  expect([kept(await read()), (await read()).others]).toMatchObject([[], [{ id: aboveId, act: { number: '77/KH-UBND' }, version: 0 }]])
  expect((await hold(true, 0, planId)).body.code).toBe('plans.above-itself')
  expect((await hold(true, 0, '00000000-0000-4000-8000-000000000000')).body.code).toBe('plans.above-not-found')
  expect(kept((await hold(true, 0)).body)[0]?.strategy.kept).toEqual({ state: 'draft', by: 'person', version: 1 })
})

test('a draft is neither held against nor offered where its reader may see no drafts', async () => {
  const { read, hold } = await withTwoPlans('1205/KH-UBND', false)
  expect([kept(await read()), (await read()).others]).toEqual([[], []])
  expect((await hold(true, 0)).body.code).toBe('plans.above-not-found')
})

test('a plan that is withdrawn is held against no more, and its links wait', async () => {
  const { on, planId, aboveId, editionId, read, hold } = await withTwoPlans()
  await on.post(`/api/plans/${planId}/crosswalks/${aboveId}/links`, { targetCode: '1.1', strategyCode: '1.2', expectedVersion: 0 })
  const { status } = await on.post(`/api/editions/${editionId}/withdraw-draft`, { expectedVersion: 1, reason: 'Nhập nhầm' })
  expect(status).toBe(200)
  expect([kept(await read()), (await read()).others]).toEqual([[], []])
  expect((await hold(true, 0)).body.code).toBe('plans.above-not-found')
  const refused = await on.post(`/api/plans/${planId}/crosswalks/${aboveId}/links`, {
    targetCode: '1.1',
    strategyCode: null,
    expectedVersion: 1,
  })
  expect(refused.body.code).toBe('plans.strategy-unknown')
})

test('of two officers who choose at once one is told that the other was first', async () => {
  const { hold } = await withTwoPlans('77/KH-UBND')
  const codes = (await Promise.all([hold(true, 0), hold(true, 0)])).map(({ status, body }) => (status === 200 ? 'held' : body.code))
  expect(codes.toSorted()).toEqual(['basics.version-conflict', 'held'])
})
