import { expect, test } from 'vitest'
import { personWith } from '../../people/served.fixture.ts'
import { COMMUNES, district, ok } from '../../progress/year.fixture.ts'
import { moneyRoutes } from './routes.ts'

const line = (change: object = {}) => ({
  year: 2024,
  purpose: 'direct',
  source: { kind: 'state-budget', level: 'district' },
  task: null,
  amounts: { requested: { kind: 'dong', dong: 60_000_000 }, given: { kind: 'dong', dong: 50_000_000 }, executed: null },
  note: null,
  ...change,
})

test('money is entered by its accountant, asked about where its size does not fit, and added up by purpose alone', async () => {
  const on = await district({ clock: () => new Date().toISOString() as never, more: moneyRoutes() })
  const [commune, other] = COMMUNES as [string, string, string]
  const accountant = await personWith(on.served, on.administrator, 'accountant', commune, 'ketoan.mot')
  const neighbour = await personWith(on.served, on.administrator, 'accountant', other, 'ketoan.hai')
  const { officer } = await on.office(commune, 'mot')
  const enter = (given: object, sure = false, by: typeof accountant = accountant) =>
    by.post('/api/money', { seat: null, line: line(given), sure })

  const { lineId } = ok(await enter({}))
  ok(await enter({ amounts: { requested: null, given: { kind: 'not-separate' }, executed: null } }))
  const strange = { purpose: 'mainstreamed', amounts: { requested: { kind: 'dong', dong: 900 }, given: null, executed: null } }
  const asked = await enter(strange)
  expect(asked.body).toMatchObject({ code: 'work.money-refused', faults: [{ at: 'amounts.requested', code: 'work.money-strange-size' }] })
  ok(await enter(strange, true))

  const page = ok(await on.lead.get('/api/money?year=2024'))
  expect(page.lines).toHaveLength(3)
  expect(page.totals.map(({ purpose, lines }: { purpose: string; lines: number }) => [purpose, lines])).toEqual([
    ['direct', 2],
    ['mainstreamed', 1],
  ])
  expect(page.totals[0].stages.given).toEqual({ dong: 50_000_000, notSeparate: 1, missing: 0 })
  expect(page.totals[1].stages.requested).toEqual({ dong: 900, notSeparate: 0, missing: 0 })

  // As the year goes on the line is replaced; who has an old version learns it, and what it was stays in the ledger.
  const executed = line({
    amounts: { requested: null, given: { kind: 'dong', dong: 50_000_000 }, executed: { kind: 'dong', dong: 48_000_000 } },
  })
  const change = (expectedVersion: number) =>
    accountant.send('PUT', `/api/money/${lineId}`, { expectedVersion, line: executed, sure: false })
  expect(ok(await change(1)).version).toBe(2)
  expect((await change(1)).body.code).toBe('basics.version-conflict')
  const { rows } = await on.place.admin.query<{ action: string }>(
    `SELECT action FROM ledger_entry WHERE thing_kind = 'money' ORDER BY at, id`,
  )
  expect(rows.map(({ action }) => action)).toEqual(['money-entered', 'money-entered', 'money-entered', 'money-changed'])

  // Others: an officer of the commune reads it and enters none, a neighbour does neither.
  expect(ok(await officer.get('/api/money?year=2024')).lines).toHaveLength(3)
  expect((await officer.post('/api/money', { seat: commune, line: line(), sure: false })).status).toBe(403)
  expect(ok(await neighbour.get('/api/money?year=2024')).lines).toEqual([])
  expect((await neighbour.post('/api/money', { seat: commune, line: line(), sure: false })).status).toBe(403)
  expect((await neighbour.send('PUT', `/api/money/${lineId}`, { expectedVersion: 2, line: line(), sure: false })).status).toBe(403)
  expect(ok(await on.lead.get('/api/money?year=2023')).lines).toEqual([])
  expect(on.served.failures).toEqual([])
})
