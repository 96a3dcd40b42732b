import { accept } from '@songhanh/core/basics/decision'
import { smallPlan } from '@songhanh/core/plans/small-plan.fixture'
import { expect, test } from 'vitest'
import { freshPlace, someone } from '../platform/testing.ts'
import { loadPlanFromPaper } from './load-plan.ts'
import { holidays, units } from './served.fixture.ts'

const paper = { name: 'ke-hoach.txt', bytes: Buffer.from('Kế hoạch mẫu'), issued: { numbered: false, suppliedBy: 'Văn phòng' } as const }
const setting = {
  holidays,
  units,
  figuresCollected: async () => false,
  readPaper: async (bytes: Buffer) => accept({ format: 'txt', text: bytes.toString(), content: smallPlan }),
}

test('a plan loaded from its paper is in force as a paper without number, from the last day it can have been signed', async () => {
  const place = await freshPlace()
  const loaders = { drafter: someone('Người soạn'), signer: someone('Người ký') }
  const first = await loadPlanFromPaper(place, loaders, setting, paper)
  expect(first.ok).toBe(true)
  const { rows } = await place.admin.query('SELECT plan_id, state, supplied_by, in_force_from::text FROM edition')
  expect(rows).toEqual([
    { plan_id: first.ok && first.value.planId, state: 'in-force', supplied_by: 'Văn phòng', in_force_from: '2021-07-31' },
  ])
})

test('loading it again changes nothing, and loading what was cut off after the draft goes on', async () => {
  const place = await freshPlace()
  const loaders = { drafter: someone('Người soạn'), signer: someone('Người ký') }
  const cut = await loadPlanFromPaper(place, loaders, setting, { ...paper, issued: { numbered: false, suppliedBy: ' ' } })
  expect(cut).toMatchObject({ ok: false, refusal: { code: 'plans.supplier-missing' } })
  const loaded = await loadPlanFromPaper(place, loaders, setting, paper)
  const facts = async () => (await place.admin.query('SELECT count(*)::int AS n FROM ledger_entry')).rows[0].n as number
  const before = await facts()
  expect(await loadPlanFromPaper(place, loaders, setting, paper)).toEqual(loaded)
  expect(await facts()).toBe(before)
  const { rows } = await place.admin.query(
    `SELECT (SELECT count(*)::int FROM edition) AS editions, (SELECT count(*)::int FROM document) AS documents`,
  )
  expect(rows).toEqual([{ editions: 1, documents: 1 }])
})
