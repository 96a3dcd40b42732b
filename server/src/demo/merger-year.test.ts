import { expect, test } from 'vitest'
import { totp } from '../people/authenticator.fixture.ts'
import { COMMUNES, ok } from '../progress/year.fixture.ts'
import { emptyPlace } from './empty-place.fixture.ts'
import { makeMergerYear, rebuildYear } from './figures.ts'
import { inventedValue } from './invented-values.ts'

const [ONE, TWO] = ['unit:90001@2025-07-01', 'unit:90005@2025-07-01']

test(
  'once the day has come to it, the merger is made by people through the API: successors answer for the year, old communes owe nothing, nobody is left to sign the report',
  { timeout: 240_000 },
  async () => {
    const { served, planId, lead, folder, base } = await emptyPlace()
    const on = { base, folder, ending: new AbortController().signal, codeNow: async (uri: string) => totp(uri, Date.now() + 30_000) }
    // A year of before, so that there is a catalogue and a series to go on.
    await rebuildYear(on, 2023)

    const { id, admin } = served.place
    // The codes of that year were used months ago: nobody is made to wait for the next half minute.
    await admin.query('DELETE FROM auth.used_code')
    await admin.query(
      "UPDATE business_clock SET offset_days = offset_days + ('2025-08-01'::date - '2024-11-25'::date) WHERE place_id = $1",
      [id],
    )
    await admin.query(
      `INSERT INTO unit (place_id, code, valid_from, valid_to, name, kind, parent, start_basis, end_basis)
       SELECT $1::uuid, u.code, u.day, CASE WHEN u.day < '2025-01-01' THEN '2025-07-01'::date END, 'Mới ' || u.code, 'commune', '900', 'act', CASE WHEN u.day < '2025-01-01' THEN 'act' END
       FROM unnest($2::text[], $3::date[]) AS u(code, day)`,
      [id, ['90001', '90002', '90003', '90001', '90005'], ['2020-01-01', '2020-01-01', '2020-01-01', '2025-07-01', '2025-07-01']],
    )
    await admin.query(
      `INSERT INTO unit_succession (place_id, from_code, from_day, to_code, to_day, relation, act)
       SELECT $1::uuid, s.old, '2020-01-01', s.new, '2025-07-01', 'whole', '1674/NQ-UBTVQH15' FROM unnest($2::text[], $3::text[]) AS s(old, new)`,
      [id, ['90001', '90002', '90003'], ['90001', '90001', '90005']],
    )
    expect(await makeMergerYear(on)).toBe(true)

    const { rounds } = ok(await lead.get('/api/rounds'))
    const { lines } = ok(await lead.get(`/api/rounds/${rounds.find(({ period }: { period: string }) => period === '2025').id}`))
    expect(lines.map(({ sender, name, cells }: any) => [sender, name, cells[0].state])).toEqual([
      [ONE, 'Ủy ban nhân dân xã Mới 90001', 'accepted'],
      [TWO, 'Ủy ban nhân dân xã Mới 90005', 'not-started'],
    ])
    // What the two communes would have answered, added up.
    const boys = COMMUNES.slice(0, 2).map((_, n) => Number(inventedValue('births.boys', { kind: 'commune', n }, 2025)))
    const { figures } = ok(await lead.get(`/api/plans/${planId}/figures?year=2025`))
    const own = figures.find(({ sender, element }: { sender: string; element: string }) => sender === ONE && element === 'births.boys')
    expect(own.figure).toMatchObject({ value: String(boys[0]! + boys[1]!), kind: { kind: 'estimate' }, dataYear: 2025 })

    // The years before stand under the communes of today; the report on the year is begun, and nobody can sign it.
    const { units } = ok(await lead.get(`/api/plans/${planId}/measures/4.1/units?year=2023&boundaries=now`))
    expect(units.map(({ unit }: { unit: string }) => unit)).toEqual([ONE, TWO])
    const { reports } = ok(await lead.get('/api/reports'))
    const draft = ok(await lead.get(`/api/reports/${reports[0].id}`))
    expect([reports.length, reports[0].year, draft.signerLeft, draft.steps]).toEqual([1, 2025, false, ['compose']])

    // Another opening finds it made and makes nothing more.
    expect(await makeMergerYear(on)).toBe(true)
    expect(ok(await lead.get('/api/rounds')).rounds).toHaveLength(2)
    expect(served.failures).toEqual([])
  },
)
