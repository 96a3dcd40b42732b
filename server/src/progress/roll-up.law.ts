/** Kept sums are never truth: whatever happened to the forms, and however far the worker has come, a reader gets what the cells add up to. */
import { readFileSync } from 'node:fs'
import { MISSING_REASONS } from '@songhanh/core/indicators/figure'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { freshPlace, someone, type TestPlace } from '../platform/testing.ts'
import { acceptedCells } from './cells.ts'
import { allLinked, readLinked } from './linked.ts'
import { rollUp } from './roll-up.ts'
import { fromCells, readSums } from './sums.ts'

const catalogue = JSON.parse(readFileSync(new URL('../../../samples/indicators/gender-equality-2021.json', import.meta.url), 'utf8')) as {
  code: string
  edition: number
}

/** Three communes, of which the first two became one in 2025, and a body. */
const BEFORE = ['unit:90001@2020-01-01', 'unit:90002@2020-01-01', 'unit:90003@2020-01-01', 'body:noi-vu']
const AFTER = ['unit:90001@2025-07-01', 'unit:90003@2020-01-01', 'body:noi-vu']
const YEARS = [2023, 2024, 2025] as const
const ASKED = ['births.boys', 'births.girls', 'masters.women', 'masters.men', 'published.women-on-wages']
/** Bound to change: what is counted, in what way, and a figure that stands for itself. */
const LINKS = [
  ['4.1', 'sex-ratio-at-birth'],
  ['5.2', 'women-masters'],
  ['2.1', 'women-on-wages'],
]

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.record({ value: fc.integer({ min: 0, max: 3000 }).map((n) => n / 10), missing: fc.constant(null) }) },
  { weight: 1, arbitrary: fc.record({ value: fc.constant(null), missing: fc.constantFrom(...MISSING_REASONS) }) },
)
const at = { year: fc.constantFrom(...YEARS), n: fc.nat(3), second: fc.boolean() }
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('typed' as const), ...at, element: fc.constantFrom(...ASKED), cell }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('accepted' as const), ...at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('returned' as const), ...at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('corrected' as const), ...at, element: fc.constantFrom(...ASKED), cell }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('relinked' as const), indicator: fc.constantFrom('sex-ratio-at-birth', 'women-masters') }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('rolled-up' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function prepared() {
  const place = await freshPlace()
  const seats = [...new Set([...BEFORE, ...AFTER])]
  await place.admin.query(`INSERT INTO seat (place_id, key, name) SELECT $1, key, key FROM unnest($2::text[]) key`, [place.id, seats])
  await place.admin.query('INSERT INTO catalogue_edition (place_id, code, edition, content, adopted_on) VALUES ($1, $2, $3, $4, $5)', [
    place.id,
    catalogue.code,
    catalogue.edition,
    JSON.stringify(catalogue),
    '2024-01-01',
  ])
  return place
}

/** A plan of its own with two rounds for each year: what both ask for is one value. */
async function openedPlan({ admin, id }: TestPlace) {
  const planId = newId()
  await admin.query('INSERT INTO plan (place_id, id, opened_at) VALUES ($1, $2, now())', [id, planId])
  await admin.query(
    `INSERT INTO measure_link SELECT $1, $2, l.measure, $3, l.indicator FROM unnest($4::text[], $5::text[]) AS l(measure, indicator)`,
    [id, planId, catalogue.code, LINKS.map(([measure]) => measure), LINKS.map(([, indicator]) => indicator)],
  )
  const forms = new Map<string, string>()
  for (const year of YEARS)
    for (const second of [false, true]) {
      const roundId = newId()
      await admin.query(
        `INSERT INTO round (place_id, id, plan_id, name, basis, period, opens_on, closing, due, catalogue, edition, indicators, unowed, opened_at)
         VALUES ($1, $2, $3, 'Kỳ', '{}', $4, '2024-11-01', '2024-12-01', '2024-12-04', $5, $6, '{x}', '[]', now())`,
        [id, roundId, planId, String(year), catalogue.code, catalogue.edition],
      )
      for (const [n, sender] of (year === 2025 ? AFTER : BEFORE).entries()) {
        const formId = newId()
        forms.set(`${year} ${n} ${second}`, formId)
        await admin.query(`INSERT INTO form (place_id, id, round_id, code, sender, asked) VALUES ($1, $2, $3, 'x', $4, $5)`, [
          id,
          formId,
          roundId,
          sender,
          second ? ASKED.slice(0, 2) : ASKED,
        ])
      }
    }
  return { planId, forms }
}

type Opened = Awaited<ReturnType<typeof openedPlan>>

async function take(place: TestPlace, { planId, forms }: Opened, one: Step): Promise<void> {
  const { admin, id } = place
  if (one.kind === 'rolled-up') {
    await rollUp(place)
    return
  }
  if (one.kind === 'relinked') {
    await admin.query(`UPDATE measure_link SET indicator = $3 WHERE place_id = $1 AND plan_id = $2 AND measure = '4.1'`, [
      id,
      planId,
      one.indicator,
    ])
    return
  }
  const formId = forms.get(`${one.year} ${one.n} ${one.second}`)
  if (formId === undefined) return
  const state = async (to: string) =>
    admin.query('UPDATE form SET state = $3, version = version + 1 WHERE place_id = $1 AND id = $2', [id, formId, to])
  if (one.kind === 'accepted' || one.kind === 'returned') {
    await state(one.kind)
    return
  }
  const { rows } = await admin.query<{ state: string }>('SELECT state FROM form WHERE id = $1', [formId])
  const accepted = rows[0]?.state === 'accepted'
  // A form that was taken in is changed by a correction, every other by typing.
  if (accepted !== (one.kind === 'corrected')) return
  await admin.query(
    `INSERT INTO figure VALUES ($1, $2, $3, $4::numeric, $5::text, $6, $7) ON CONFLICT (place_id, form_id, element)
     DO UPDATE SET value = excluded.value, missing = excluded.missing, kind = excluded.kind, data_year = excluded.data_year`,
    [
      id,
      formId,
      one.element,
      one.cell.value,
      one.cell.missing,
      one.cell.missing === null ? '{"kind":"administrative"}' : null,
      one.cell.missing === null ? one.year : null,
    ],
  )
  await state(accepted ? 'accepted' : 'draft')
}

test('kept sums and those still waiting are together what all cells add up to, after corrections, withdrawals, another indicator and a merger', async () => {
  const place = await prepared()
  const { session } = someone()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const opened = await openedPlan(place)
      for (const one of steps) {
        await take(place, opened, one)
        await place.app.transaction({ readOnly: true, session, placeId: place.id }, async (r) => {
          const linked = allLinked(await readLinked(r, opened.planId, { placeId: place.id }))
          const cells = await acceptedCells(r, opened.planId)
          const kept = await readSums(r, opened.planId, linked)
          for (const [measure, indicator] of linked) {
            const byYear = (a: { year: number }, b: { year: number }) => a.year - b.year
            expect([measure, (kept.get(measure) ?? []).toSorted(byYear)]).toEqual([measure, fromCells(cells, indicator).toSorted(byYear)])
          }
        })
      }
    }),
    { numRuns: 12 },
  )
  await rollUp(place)
  const { rows } = await place.admin.query<{ waiting: number; kept: number }>(
    'SELECT (SELECT count(*)::int FROM progress_stale) AS waiting, (SELECT count(*)::int FROM progress_sum) AS kept',
  )
  expect(rows[0]?.waiting).toBe(0)
  expect(rows[0]?.kept).toBeGreaterThan(0)
})

test('sums are for those who may see progress, and the parts of a sum for nobody', async () => {
  const place = await prepared()
  const opened = await openedPlan(place)
  await rollUp(place)
  const { session } = someone()
  const asks = (as: string | null, placeId: string, sql: string, params: readonly unknown[] = []) =>
    place.app.transaction({ readOnly: true, session: as, placeId }, (r) => r.query(sql, params))
  const sums = ['SELECT * FROM progress_sums($1)', [opened.planId]] as const
  expect(await asks(session, place.id, ...sums)).not.toEqual([])
  expect(await asks(null, place.id, ...sums)).toEqual([])
  expect(await asks('somebody else', place.id, ...sums)).toEqual([])
  await expect(asks(session, place.id, 'SELECT FROM progress_part')).rejects.toThrow('permission denied')
  await expect(asks(session, place.id, 'SELECT FROM cells_of($1, NULL, NULL, NULL)', [opened.planId])).rejects.toThrow('permission denied')
})

test('a look at the sums takes as many statements for four senders as for four hundred', async () => {
  const place = await prepared()
  const { planId } = await openedPlan(place)
  const { session } = someone()
  const statements = () =>
    place.app.transaction({ readOnly: true, session, placeId: place.id }, async (r) => {
      let asked = 0
      const counting: typeof r = {
        ...r,
        query: (sql, params) => {
          asked++
          return r.query(sql, params)
        },
      }
      const sums = await readSums(counting, planId, allLinked(await readLinked(r, planId, { placeId: place.id })))
      return { asked, senders: sums.get('4.1')?.find(({ year }) => year === 2024)?.tally.gaps.length }
    })
  const few = await statements()
  await place.admin.query(
    `INSERT INTO seat (place_id, key, name) SELECT $1, 'unit:' || 80000 + n || '@2020-01-01', 'Xã' FROM generate_series(1, 396) n`,
    [place.id],
  )
  await place.admin.query(
    `INSERT INTO form (place_id, id, round_id, code, sender, asked)
     SELECT s.place_id, gen_random_uuid(), (SELECT id FROM round WHERE place_id = $1 AND plan_id = $2 AND period = '2024' LIMIT 1), 'x', s.key, $3
     FROM seat s WHERE s.place_id = $1 AND s.key LIKE 'unit:8%'`,
    [place.id, planId, ASKED],
  )
  const many = await statements()
  expect([few.senders, many.senders]).toEqual([4, 400])
  expect(many.asked).toBe(few.asked)
  await rollUp(place)
  expect((await statements()).asked).toBeLessThanOrEqual(few.asked)
})
