/** The reviewed table over HTTP, row by row where endpoints stand behind a right: every role × whose the thing is × its state. */
import { readFileSync } from 'node:fs'
import type { Right, ThingState } from '@songhanh/core/people/right'
import { ROLES, type Role } from '@songhanh/core/people/role'
import { summaryOf } from '@songhanh/core/plans/summary'
import { expect, test } from 'vitest'
import { ledgerRoutes } from '../ledger/routes.ts'
import { type Answered, type Browser, personWith } from '../people/served.fixture.ts'
import { newId } from '../platform/ids.ts'
import { planRoutes } from '../plans/routes.ts'
import { BODIES, cell, COMMUNES, district, ok, plan, round } from '../progress/year.fixture.ts'
import { keepRegister } from '../units/register.ts'
import { unitRoutes } from '../units/routes.ts'
import { usualSetting } from './routes.ts'

const [head = [], ...rows] = readFileSync(new URL('../../../docs/reference/rights.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','))

/** The commune of the officers asked, another, one the first took over whole; a body of the place, and one more. */
const [OWN, OTHER, FORMER] = COMMUNES as [string, string, string]
const [BODY, SECOND_BODY] = BODIES as [string, string]
const PROVINCE = 'unit:35@1997-01-01'
const PLACE = 'place'

/** How the owner of a thing stands to where a role is held: written by hand, as the tree below is drawn. */
const LETTERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [OWN]: { [OWN]: 'O', [OTHER]: 'X', [FORMER]: 'F', [BODY]: 'X', [SECOND_BODY]: 'X', [PLACE]: 'P' },
  [BODY]: { [OWN]: 'X', [OTHER]: 'X', [FORMER]: 'X', [BODY]: 'O', [SECOND_BODY]: 'X', [PLACE]: 'P' },
  [PLACE]: { [OWN]: 'C', [OTHER]: 'C', [FORMER]: 'C', [BODY]: 'C', [SECOND_BODY]: 'C', [PLACE]: 'O' },
  [PROVINCE]: { [OWN]: 'C', [OTHER]: 'C', [FORMER]: 'C', [BODY]: 'C', [SECOND_BODY]: 'C', [PLACE]: 'C' },
}
const SEAT_OF: Partial<Record<Role, string>> = {
  'commune-officer': OWN,
  head: OWN,
  accountant: OWN,
  'body-officer': BODY,
  'province-synthesiser': PROVINCE,
}

const allowed = (role: Role, right: Right, state: ThingState, owner: string): boolean => {
  const row = rows.find((one) => one[0] === right && one[1] === state)
  if (!row) throw new Error(`the table has no row ${right} ${state}`)
  return (row[head.indexOf(role)] ?? '').includes(LETTERS[SEAT_OF[role] ?? PLACE]![owner]!)
}

interface Probe {
  readonly right: Right
  readonly state: ThingState
  readonly owner: string
  ask(by: Browser): Promise<Answered>
}

const FORM_STATES = ['draft', 'signed-off', 'returned', 'accepted'] as const

test('every role over plans, forms, figures, exports and the ledger: what the reviewed table gives and nothing else', async () => {
  const setting = usualSetting()
  const more = [...planRoutes(setting), ...ledgerRoutes(), ...unitRoutes(keepRegister(), [])]
  const on = await district({ more })
  const { admin } = on.place
  await admin.query('UPDATE seat SET successors = ARRAY[$1] WHERE key = $2', [OWN, FORMER])
  ok(await on.keeper.post('/api/seats', { key: PROVINCE, name: 'Uỷ ban nhân dân tỉnh', under: null, takesOver: [] }))

  const people = new Map<Role, Browser>([
    ['lead-synthesiser', on.lead],
    ['catalogue-keeper', on.keeper],
    ['administrator', on.administrator],
  ])
  for (const role of ROLES.filter((one) => !people.has(one)))
    people.set(role, await personWith(on.served, on.administrator, role, SEAT_OF[role] ?? on.served.placeKey, `nguoi.${role}`))

  // One round a state; the forms of all senders are put into that state as a year would have done.
  const probes: Probe[] = []
  for (const [n, state] of FORM_STATES.entries()) {
    const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId, { name: `Kỳ ${state}`, period: `${2021 + n}` })))
    await admin.query('UPDATE form SET state = $2 WHERE round_id = $1', [roundId, state])
    const { rows: made } = await admin.query<{ id: string; sender: string }>('SELECT id, sender FROM form WHERE round_id = $1', [roundId])
    for (const { id, sender } of made) {
      const form = `/api/forms/${id}`
      const late = { expectedVersion: 99, reasons: [] }
      const writes: readonly (readonly [Right, readonly ThingState[], string, object])[] = [
        ['collection.fill', ['draft', 'returned'], `${form}/cells`, { cells: [cell('births.boys', 1, 99)] }],
        ['collection.sign-off', ['draft', 'returned'], `${form}/sign-off`, late],
        ['collection.return', ['signed-off'], `${form}/return`, { expectedVersion: 99, text: 'x', cells: [] }],
        [
          'collection.correct',
          ['accepted'],
          `${form}/changes`,
          { how: 'corrected', cells: [cell('births.boys', 1, 99)], motive: 'x', source: 'x' },
        ],
      ]
      probes.push({ right: 'collection.read', state, owner: sender, ask: (by) => by.get(form) })
      for (const [right, states, path, body] of writes)
        if (states.includes(state)) probes.push({ right, state, owner: sender, ask: (by) => by.post(path, body) })
    }
  }

  // The plan in force is there; a draft, one superseded and one withdrawn stand beside it.
  const { rows: standing } = await admin.query<{ id: string; document_id: string }>('SELECT id, document_id FROM edition')
  const [inForce] = standing
  const edition = async (state: string, columns: string, values: readonly unknown[]) => {
    const id = newId()
    await admin.query(
      `INSERT INTO edition (place_id, id, plan_id, document_id, content, summary, remarks, drafted_at, state, version${columns === '' ? '' : `, ${columns}`})
       VALUES ($1, $2, $3, $4, $5, '{}', '[]', now(), $6, 1${values.map((_, n) => `, $${n + 7}`).join('')})`,
      [on.place.id, id, on.planId, inForce!.document_id, JSON.stringify(plan), state, ...values],
    )
    return id
  }
  const editions = {
    draft: await edition('draft', '', []),
    'in-force': inForce!.id,
    superseded: await edition('superseded', 'supplied_by, in_force_from, superseded_by', ['x', '2021-01-01', inForce!.id]),
    withdrawn: await edition('withdrawn', 'supplied_by, in_force_from, withdrawn_on, withdrawn_reason', [
      'x',
      '2020-01-01',
      '2020-06-01',
      'x',
    ]),
  }
  await admin.query('UPDATE edition SET summary = $1', [JSON.stringify(summaryOf(plan, 0))])
  const ofThePlace = (right: Right, state: ThingState, ask: Probe['ask']): Probe => ({ right, state, owner: PLACE, ask })
  for (const [state, id] of Object.entries(editions))
    probes.push(ofThePlace('plans.read', state as ThingState, (by) => by.get(`/api/plans/${on.planId}?edition=${id}`)))
  const issued = { expectedVersion: 99, issued: { numbered: false, suppliedBy: 'x' }, inForceFrom: '2024-01-01' }
  probes.push(
    ofThePlace('plans.put-in-force', 'draft', (by) => by.post(`/api/editions/${editions.draft}/in-force`, issued)),
    ofThePlace('plans.withdraw', 'in-force', (by) =>
      by.post(`/api/editions/${editions['in-force']}/withdraw`, { expectedVersion: 99, on: '2024-01-01', reason: 'x' }),
    ),
    ofThePlace('progress.read', 'steady', (by) => by.get(`/api/plans/${on.planId}/progress?year=2024`)),
    ofThePlace('progress.read', 'steady', (by) => by.get(`/api/plans/${on.planId}/figures?year=2024`)),
    ofThePlace('progress.read', 'steady', (by) => by.get(`/api/plans/${on.planId}/measures/4.1/units?year=2024`)),
    ofThePlace('progress.read', 'steady', (by) => by.get(`/api/plans/${on.planId}/measures/4.1/explanation?year=2024`)),
    ofThePlace('ledger.read', 'steady', (by) => by.get('/api/ledger')),
    ofThePlace('ledger.export', 'steady', (by) => by.get('/api/ledger/export')),
    ofThePlace('ledger.verify', 'steady', (by) => by.get('/api/ledger/verify')),
    ofThePlace('units.read', 'steady', (by) => by.get('/api/units/find?q=xa')),
  )

  const entries = async () => (await admin.query<{ n: number }>('SELECT count(*)::int AS n FROM ledger_entry')).rows[0]!.n
  const before = await entries()
  const seen = { yes: 0, no: 0 }
  for (const [role, browser] of people)
    for (const { right, state, owner, ask } of probes) {
      const answer = await ask(browser)
      const told = `${role} ${right} ${state} of ${owner}: ${answer.status} ${answer.body?.code ?? ''}`
      const code = String(answer.body?.code ?? 'ok')
      if (allowed(role, right, state, owner)) {
        // What may be done is refused here for other reasons only (an old version, an old cell), so that nothing changes.
        expect(code.startsWith('people.') || answer.status === 403 || answer.status >= 500, told).toBe(false)
        seen.yes++
      } else {
        expect(answer.status, told).toBe(403)
        expect(['people.no-right', 'people.not-in-this-state'], told).toContain(code)
        seen.no++
      }
    }
  expect(await entries()).toBe(before)
  expect(seen.yes).toBeGreaterThan(150)
  expect(seen.no).toBeGreaterThan(400)

  // Lists and counts hold what may be read, and no more: a commune counts its own forms and those it took over, a body its own, the lead all.
  const owed = async (role: Role) =>
    ok(await people.get(role)!.get('/api/rounds'))
      .rounds.map((one: { owed: number }) => one.owed)
      .toSorted()
  expect(await owed('commune-officer')).toEqual([2, 2, 2, 2])
  expect(await owed('body-officer')).toEqual([1, 1, 1, 1])
  expect(await owed('lead-synthesiser')).toEqual([5, 5, 5, 5])
  const plans = ok(await people.get('reader')!.get('/api/plans')).plans
  expect(plans.map((one: { edition: { state: string } }) => one.edition.state)).toEqual(['in-force'])
  expect(on.served.failures).toEqual([])
})
