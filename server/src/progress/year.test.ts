import { expect, test } from 'vitest'
import type { Answered, Browser } from '../people/served.fixture.ts'
import { BODIES, catalogue, cell, COMMUNES, district, none, ok, round, type District } from './year.fixture.ts'

const clock = () => new Date().toISOString() as never
const [FIRST, SECOND, THIRD] = COMMUNES as [string, string, string]

/** The forms of a round, by sender and form. */
async function opened(on: District, change: object = {}) {
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId, change)))
  const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
  const cells = lines.flatMap((line: { cells: { sender: string; form: string; formId: string }[] }) => line.cells)
  return {
    roundId,
    form: (sender: string, code = 'communes'): string =>
      cells.find((c: { sender: string; form: string }) => c.sender === sender && c.form === code).formId,
  }
}

const births = (boys: number, girls: number, items = 1) => [
  cell('births.boys', boys),
  cell('births.girls', girls),
  cell('broadcast-items-q1', items),
  cell('broadcast-items-q2', 0),
  cell('broadcast-items-q3', 0),
  cell('broadcast-items-q4', 0),
]

const version = async (by: Pick<Browser, 'get'>, formId: string): Promise<number> => ok(await by.get(`/api/forms/${formId}`)).version

/** The office types, its head signs off, the lead takes in. */
async function sent(on: District, seat: string, name: string, roundId: string, formId: string, cells: object[], accept = true) {
  const { officer, head } = await on.office(seat, name)
  ok(await officer.post(`/api/forms/${formId}/cells`, { cells }))
  ok(await head.post(`/api/forms/${formId}/sign-off`, { expectedVersion: await version(head, formId), reasons: [] }))
  if (accept)
    ok(await on.lead.post(`/api/rounds/${roundId}/accept`, { forms: [{ formId, expectedVersion: await version(on.lead, formId) }] }))
  return { officer, head }
}

const row = (board: Answered['body'], measure: string): Answered['body'] =>
  board.rows.find((one: { measure: string }) => one.measure === measure)

test('a year goes from the forms of communes and bodies to states, each with its rule', async () => {
  const on = await district({ clock })
  const answer = ok(await on.lead.post('/api/rounds', round(on.planId)))
  expect(answer).toMatchObject({ owed: 5, unowed: [], warnings: [{ code: 'closing-after-due', closing: '2024-12-14', due: '2024-12-04' }] })
  const { lines } = ok(await on.lead.get(`/api/rounds/${answer.roundId}`))
  const form = (sender: string): string => lines.find((line: { sender: string }) => line.sender === sender).cells[0].formId
  const before = ok(await on.lead.get(`/api/plans/${on.planId}/progress?year=2024`))
  expect(before.counts['no-figure'] + before.counts['not-collected']).toBe(4)

  await sent(on, FIRST, 'mot', answer.roundId, form(FIRST), births(1100, 1000))
  await sent(on, SECOND, 'hai', answer.roundId, form(SECOND), births(520, 480, 0))
  await sent(on, BODIES[0]!, 'noivu', answer.roundId, form(BODIES[0]!), [cell('masters.women', 26), cell('masters.men', 24)])
  const borrowed = {
    element: 'published.women-on-wages',
    figure: { known: true, value: '48.3', kind: { kind: 'borrowed', fromUnit: '35', source: null }, dataYear: 2023 },
    comment: null,
    seen: 0,
  }
  // The sample of the survey was not published with it.
  const unsaid = ['employment-survey-sample.women', 'women-on-wages-design-effect'].map((element) => none(element, 'not-applicable'))
  await sent(on, BODIES[1]!, 'laodong', answer.roundId, form(BODIES[1]!), [borrowed, ...unsaid])

  const board = ok(await on.lead.get(`/api/plans/${on.planId}/progress?year=2024`))
  expect(row(board, '4.1')).toMatchObject({
    figure: {
      value: '109.5',
      numerator: '1620',
      denominator: '1480',
      coverage: { reported: 2, asked: 3, gaps: [{ unit: THIRD, reason: 'not-reported' }] },
    },
  })
  expect(row(board, '4.1')).toMatchObject({
    state: 'undecided',
    rule: 'interval-covers-bound',
    difference: { side: 'below', amount: '1.2' },
  })
  expect(row(board, '5.2')).toMatchObject({
    state: 'on-track',
    rule: 'bound-met-before-start',
    figure: { value: '52.0', kinds: ['administrative'] },
  })
  expect(row(board, '2.1')).toMatchObject({ state: 'borrowed', rule: 'other-level', figure: { value: '48.3', dataYears: [2023] } })
  expect(row(board, '6.3')).toMatchObject({ figure: { value: '50.0', numerator: '1', denominator: '2' } })
  expect(on.served.failures).toEqual([])

  const atTheEnd = ok(await on.lead.get(`/api/plans/${on.planId}/measures/6.3/explanation?year=2024`))
  expect(atTheEnd.cells.filter((c: { sender: string }) => c.sender === FIRST)).toHaveLength(4)
  expect(atTheEnd.cells[0]).toMatchObject({ typedBy: 'Người mot.canbo', signedOffBy: 'Người mot.truong', acceptedBy: 'Người tonghop' })
  expect(atTheEnd.formula).toMatchObject({ kind: 'counted-units', multiplier: 100 })

  const units = ok(await on.lead.get(`/api/plans/${on.planId}/measures/6.3/units?year=2024`))
  expect([units.yesNo, ...units.units.map((u: { figure: { value?: string } }) => u.figure.value ?? null)]).toEqual([
    true,
    '100.0',
    '0.0',
    null,
  ])

  const figures = ok(await on.lead.get(`/api/plans/${on.planId}/figures?year=2024`))
  expect(figures.count).toBe(figures.figures.length)
  expect(figures.figures.filter((f: { figure: { known: boolean } }) => f.figure.known)).toHaveLength(15)
})

test('nobody signs off what they alone typed, and the wall keeps one commune from the forms of another', async () => {
  const on = await district({ clock })
  const { form } = await opened(on)
  const { officer, head } = await on.office(FIRST, 'mot')
  ok(await head.post(`/api/forms/${form(FIRST)}/cells`, { cells: births(10, 9) }))
  const signing = { expectedVersion: 1, reasons: [] }
  expect((await head.post(`/api/forms/${form(FIRST)}/sign-off`, signing)).body.code).toBe('people.own-typing')
  expect((await officer.post(`/api/forms/${form(FIRST)}/sign-off`, signing)).status).toBe(403)
  expect((await officer.post(`/api/forms/${form(SECOND)}/cells`, { cells: births(1, 1) })).status).toBe(403)
  expect((await officer.get(`/api/forms/${form(SECOND)}`)).status).toBe(403)
  const seen = ok(await officer.get('/api/rounds'))
  expect(seen.rounds[0]).toMatchObject({ owed: 1, sent: 0 })
})

test('a form comes back with its reasons on the cells, and both numbers stay', async () => {
  const on = await district({ clock })
  const { roundId, form } = await opened(on)
  const id = form(FIRST)
  const { officer, head } = await sent(on, FIRST, 'mot', roundId, id, births(91, 55), false)
  ok(
    await on.lead.post(`/api/forms/${id}/return`, {
      expectedVersion: 2,
      text: '',
      cells: [{ element: 'births.boys', text: 'Lệch với hộ tịch' }],
    }),
  )
  const page = ok(await officer.get(`/api/forms/${id}`))
  expect(page).toMatchObject({ state: 'returned', steps: ['fill', 'fill-for-another', 'sign-off', 'sign-off-on-paper'] })
  expect(page.cells.find((c: { element: string }) => c.element === 'births.boys')).toMatchObject({
    returnedFor: 'Lệch với hộ tịch',
    seen: 1,
  })
  ok(await officer.post(`/api/forms/${id}/cells`, { cells: [cell('births.boys', 61, 1)] }))
  ok(await head.post(`/api/forms/${id}/sign-off`, { expectedVersion: 4, reasons: [] }))
  ok(await on.lead.post(`/api/rounds/${roundId}/accept`, { forms: [{ formId: id, expectedVersion: 5 }] }))
  const entries = ok(await on.lead.get(`/api/forms/${id}`)).cells.find((c: { element: string }) => c.element === 'births.boys').entries
  expect(entries.map((e: { figure: { value: string } }) => e.figure.value)).toEqual(['91', '61'])

  const change = { how: 'corrected', cells: [cell('births.boys', 62, 2)], motive: 'Hộ tịch bổ sung', source: 'Sổ hộ tịch' }
  ok(
    await head
      .post(`/api/forms/${id}/changes`, change)
      .then((answer) => (answer.status === 403 ? officer.post(`/api/forms/${id}/changes`, change) : answer)),
  )
  expect(ok(await on.lead.get(`/api/rounds/${roundId}`)).lines.find((l: { sender: string }) => l.sender === FIRST).cells[0]).toMatchObject({
    state: 'accepted',
    corrected: true,
  })
})

test('two people on one cell: one wins, the other is refused and nothing of the save is kept', async () => {
  const on = await district({ clock })
  const { form } = await opened(on)
  const id = form(FIRST)
  const { officer, head } = await on.office(FIRST, 'mot')
  const answers = await Promise.all([
    officer.post(`/api/forms/${id}/cells`, { cells: [cell('births.boys', 10), cell('births.girls', 10)] }),
    head.post(`/api/forms/${id}/cells`, { cells: [cell('births.boys', 20), cell('broadcast-items-q1', 3)] }),
  ])
  expect(answers.map((a) => a.status).toSorted()).toEqual([200, 422])
  const refused = answers.find((a) => a.status === 422)!
  expect(refused.body).toMatchObject({
    code: 'collection.cells-refused',
    faults: [{ at: 'cells.0', code: 'collection.cell-changed-meanwhile' }],
  })
  const { rows } = await on.place.admin.query('SELECT count(*)::int AS n FROM figure')
  expect(rows[0].n).toBe(2)
})

test('errors block the sign-off and a warning wants its written reason', async () => {
  const on = await district({ clock })
  const { form } = await opened(on)
  const id = form(FIRST)
  const { officer, head } = await on.office(FIRST, 'mot')
  ok(await officer.post(`/api/forms/${id}/cells`, { cells: [cell('births.boys', 10), none('births.girls', 'not-applicable')] }))
  const refused = await head.post(`/api/forms/${id}/sign-off`, { expectedVersion: 1, reasons: [] })
  expect(refused.body.code).toBe('collection.checks-open')
  expect(refused.body.faults.map((f: { code: string }) => f.code)).toEqual(Array(4).fill('collection.check-left-empty'))
  const reasons = [1, 2, 3, 4].map((q) => ({ finding: `left-empty:broadcast-items-q${q}`, text: 'Đài hỏng máy cả năm' }))
  ok(await head.post(`/api/forms/${id}/sign-off`, { expectedVersion: 1, reasons }))
})

test('taking in many is all or nothing', async () => {
  const on = await district({ clock })
  const { roundId, form } = await opened(on)
  await sent(on, FIRST, 'mot', roundId, form(FIRST), births(10, 10), false)
  const both = [
    { formId: form(FIRST), expectedVersion: 2 },
    { formId: form(SECOND), expectedVersion: 0 },
  ]
  const refused = await on.lead.post(`/api/rounds/${roundId}/accept`, { forms: both })
  expect([refused.body.code, refused.body.at]).toEqual(['collection.not-in-this-state', 'forms.1'])
  expect(ok(await on.lead.get(`/api/forms/${form(FIRST)}`)).state).toBe('signed-off')
})

test('an ad hoc round stands on its letter, asks what it names, and the value already given is one value', async () => {
  const on = await district({ clock })
  const first = await opened(on)
  const { officer } = await sent(on, FIRST, 'mot', first.roundId, first.form(FIRST), births(10, 10))
  const adHoc = {
    name: 'Hỏi nhanh',
    regime: null,
    indicators: ['sex-ratio-at-birth'],
    basis: { title: 'Công văn', number: null, date: null },
  }
  expect((await on.lead.post('/api/rounds', round(on.planId, adHoc))).body.code).toBe('collection.round-without-basis')
  const letter = { title: 'Công văn', number: '45/UBND-NV', date: '2024-11-20' }
  const second = await opened(on, { ...adHoc, basis: letter })
  expect(ok(await officer.get(`/api/forms/${second.form(FIRST)}`)).cells.map((c: { element: string }) => c.element)).toEqual([
    'births.boys',
    'births.girls',
  ])
  expect(row(ok(await on.lead.get(`/api/plans/${on.planId}/progress?year=2024`)), '4.1').figure).toMatchObject({
    numerator: '10',
    coverage: { reported: 1, asked: 3 },
  })
})

test('a yearly target of a document is held apart from the line we compute', async () => {
  const on = await district({ clock })
  const { roundId, form } = await opened(on)
  const yearly = { year: 2024, value: '53', by: 'UBND huyện', title: 'Kế hoạch năm 2024', number: '9/KH-UBND', date: '2024-02-18' }
  ok(await on.lead.post(`/api/plans/${on.planId}/measures/5.2/yearly`, yearly))
  await sent(on, BODIES[0]!, 'noivu', roundId, form(BODIES[0]!, 'field.home-affairs'), [cell('masters.women', 24), cell('masters.men', 26)])
  const board = ok(await on.lead.get(`/api/plans/${on.planId}/progress?year=2024`))
  expect(row(board, '5.2')).toMatchObject({
    state: 'at-risk',
    rule: 'yearly-target-missed',
    path: { value: '53.0', origin: { kind: 'document', number: '9/KH-UBND' } },
  })
  const listed = ok(await on.lead.get(`/api/plans/${on.planId}/measures`))
  expect(listed.measures.find((m: { measure: string }) => m.measure === '5.2').yearly).toEqual([yearly])
})

test('whoever leads a plan links its targets with the indicators of a catalogue and chooses how they are counted; an office does not', async () => {
  const on = await district({ clock })
  const path = `/api/plans/${on.planId}/measures`
  const link = async (by: Pick<Browser, 'post'>, reading: string | null) =>
    by.post(path, { catalogue: 'gender-equality', links: [{ measure: '6.3', indicator: 'communes-with-broadcasts', reading }] })
  const { officer } = await on.office(FIRST, 'mot')
  expect((await link(officer, null)).status).toBe(403)
  expect((await link(on.lead, 'by-weight')).body.code).toBe('indicators.reading-unknown')
  ok(await link(on.lead, 'four-items-a-quarter'))
  const page = ok(await on.lead.get(`${path}?catalogue=gender-equality`))
  expect(page.measures.find((m: { measure: string }) => m.measure === '6.3')).toMatchObject({
    indicator: 'communes-with-broadcasts',
    reading: 'four-items-a-quarter',
    suggested: 'communes-with-broadcasts',
  })
  const offered = page.catalogue.indicators.find((one: { code: string }) => one.code === 'communes-with-broadcasts')
  expect(offered.readings.map((one: { code: string }) => one.code)).toEqual(['any-item-in-the-year', 'four-items-a-quarter'])
  expect(page.catalogues).toEqual([{ code: 'gender-equality', name: page.catalogue.name }])
})

test('a catalogue is refused with its faults, and an older edition after a newer one', async () => {
  const on = await district({ clock })
  expect((await on.keeper.post('/api/catalogues', { content: catalogue })).body.code).toBe('indicators.catalogue-not-newer')
  const faulty = await on.keeper.post('/api/catalogues', { content: { ...catalogue, edition: 0, name: 'x' } })
  expect([faulty.body.code, ...faulty.body.faults.map((f: { at: string }) => f.at)]).toEqual([
    'indicators.catalogue-faulty',
    'edition',
    'name',
  ])
  expect((await on.lead.post('/api/catalogues', { content: catalogue })).status).toBe(403)
})

test('figures of communes that were merged stand under their successor on today’s map, and what cannot be split is said', async () => {
  const on = await district({ clock })
  const { roundId, form } = await opened(on)
  await sent(on, FIRST, 'mot', roundId, form(FIRST), births(30, 25))
  await sent(on, SECOND, 'hai', roundId, form(SECOND), births(20, 18))
  await sent(on, THIRD, 'ba', roundId, form(THIRD), births(7, 7))
  const units = [
    ['90001', '2020-01-01'],
    ['90002', '2020-01-01'],
    ['90003', '2020-01-01'],
    ['90004', '2020-01-01'],
    ['90001', '2025-07-01'],
    ['90005', '2025-07-01'],
  ]
  await on.place.admin.query(
    `INSERT INTO unit (place_id, code, valid_from, valid_to, name, kind, parent, start_basis, end_basis)
     SELECT $1::uuid, u.code, u.day, CASE WHEN u.day < '2025-01-01' THEN '2025-07-01'::date END, u.code, 'commune', '900', 'act', CASE WHEN u.day < '2025-01-01' THEN 'act' END
     FROM unnest($2::text[], $3::date[]) AS u(code, day)`,
    [on.place.id, units.map(([code]) => code), units.map(([, day]) => day)],
  )
  const became = [
    ['90001', '90001', 'whole'],
    ['90002', '90001', 'whole'],
    ['90004', '90001', 'whole'],
    ['90003', '90001', 'part'],
    ['90003', '90005', 'part'],
  ]
  await on.place.admin.query(
    `INSERT INTO unit_succession (place_id, from_code, from_day, to_code, to_day, relation, act)
     SELECT $1::uuid, s.old, '2020-01-01', s.new, '2025-07-01', s.relation, '1674/NQ-UBTVQH15' FROM unnest($2::text[], $3::text[], $4::text[]) AS s(old, new, relation)`,
    [on.place.id, became.map(([old]) => old), became.map(([, taker]) => taker), became.map(([, , relation]) => relation)],
  )
  const path = `/api/plans/${on.planId}/measures/4.1/units?year=2024&boundaries=now`
  // On 25/11/2024 none of it has happened yet, whatever the register already knows.
  const before = ok(await on.lead.get(path))
  expect([before.changed, before.flags, before.units.map(({ unit }: { unit: string }) => unit)]).toEqual([false, [], COMMUNES])
  await on.place.admin.query(
    "UPDATE business_clock SET offset_days = offset_days + ('2025-08-01'::date - '2024-11-25'::date) WHERE place_id = $1",
    [on.place.id],
  )
  const now = ok(await on.lead.get(path))
  expect(now.changed).toBe(true)
  expect(now.units.map((u: Answered['body']) => [u.unit, u.figure.numerator, u.figure.denominator])).toEqual([
    ['unit:90001@2025-07-01', '50', '43'],
    [THIRD, '7', '7'],
  ])
  expect(now.flags).toEqual([
    { why: 'unsplittable', from: '90003@2020-01-01', fromName: 'Xã 90003', to: ['90001@2025-07-01', '90005@2025-07-01'] },
    { why: 'partly-outside', from: '90004@2020-01-01', fromName: 'Xã 90004', to: ['90001@2025-07-01'] },
  ])
  const then = ok(await on.lead.get(`/api/plans/${on.planId}/measures/4.1/units?year=2024`))
  expect([then.units.length, then.flags]).toEqual([3, []])
})

test('the grounds of a head count say women, men and the gap', async () => {
  const on = await district({ clock })
  const { roundId, form } = await opened(on)
  await sent(on, BODIES[0]!, 'noivu', roundId, form(BODIES[0]!, 'field.home-affairs'), [cell('masters.women', 24), cell('masters.men', 26)])
  const { headCounts } = ok(await on.lead.get(`/api/plans/${on.planId}/measures/5.2/explanation?year=2024`))
  expect(headCounts).toEqual([{ element: 'masters', name: expect.any(String), counts: { women: '24', men: '26', all: '50', gap: '-2' } }])
})

test('a number that is signed off and not taken in yet does not count, and the grounds of the figure say so', async () => {
  const on = await district({ clock })
  const { roundId, form } = await opened(on)
  await sent(on, FIRST, 'mot', roundId, form(FIRST), births(30, 25))
  await sent(on, SECOND, 'hai', roundId, form(SECOND), births(20, 18), false)
  const { row: told, cells, sources } = ok(await on.lead.get(`/api/plans/${on.planId}/measures/4.1/explanation?year=2024`))
  expect(told).toMatchObject({ figure: { numerator: '30', coverage: { reported: 1, asked: 3 } }, askedOf: 'communes', pooling: null })
  const boys = cells.filter(({ element }: { element: string }) => element === 'births.boys')
  expect(boys.map((one: Answered['body']) => [one.sender, one.state, one.figure.known])).toEqual([
    [FIRST, 'accepted', true],
    [SECOND, 'signed-off', false],
    [THIRD, 'draft', false],
  ])
  expect(boys[1]).toMatchObject({ signedOffBy: 'Người hai.truong', acceptedBy: null })
  expect(sources.map(({ mark }: { mark: string }) => mark)).toContain('own-knowledge')
})
