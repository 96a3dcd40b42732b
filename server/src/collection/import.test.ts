import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Answered, Browser } from '../people/served.fixture.ts'
import { COMMUNES, district, ok, round } from '../progress/year.fixture.ts'

const clock = () => new Date().toISOString() as never
const answered = ({ status, body }: Pick<Answered, 'status' | 'body'>): Answered['body'] => {
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}
const [FIRST, SECOND] = COMMUNES as [string, string]

test('a file goes into many forms in one act: checked whole, looked at without a trace, saved once, and known to the ledger', async () => {
  const on = await district({ clock })
  const open = async (change: object = {}) => {
    const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId, change)))
    const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
    return (sender: string): string => lines.find((line: { sender: string }) => line.sender === sender).cells[0].formId
  }
  const basis = { title: 'Công văn', number: '1/CV', date: '2024-11-01' }
  const [now, before] = [await open(), await open({ name: 'Số liệu năm 2023', regime: null, basis, period: '2023' })]
  const { officer, head } = await on.office(FIRST, 'mot')
  const other = await on.office(SECOND, 'hai')
  const base = await on.served.listen()
  const send = async (
    by: Pick<Browser, 'cookies'>,
    path: string,
    lines: readonly string[],
    id: string = randomUUID(),
  ): Promise<Pick<Answered, 'status' | 'body'>> => {
    const body = new FormData()
    body.append('file', new Blob([lines.join('\r\n')]), 'so-lieu.csv')
    const cookie = [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(base + path, { method: 'POST', headers: { 'idempotency-key': id, cookie }, body })
    return { status: answer.status, body: await answer.json() }
  }
  const version = async (form: string): Promise<number> => ok(await officer.get(`/api/forms/${form}`)).version
  const written = async (): Promise<number> => {
    const { rows } = await on.place.admin.query('SELECT (SELECT count(*) FROM form_fact) + (SELECT count(*) FROM ledger_entry) AS n')
    return rows[0].n
  }

  const head1 = 'form;element;value;missing;kind;data_year'
  const good = [
    head1,
    `${now(FIRST)};births.boys;31;;;`,
    `${before(FIRST)};births.boys;29;;estimate;2022`,
    `${now(FIRST)};births.girls;;none-arose;;`,
    `${before(FIRST)};births.girls;27;;;`,
    `${now(FIRST)};broadcast-items-q1;;not-reported;;`,
  ]
  const quiet = await written()
  expect(answered(await send(officer, '/api/figures/look', good))).toMatchObject({
    lines: 5,
    forms: 2,
    fresh: 4,
    replaced: 0,
    same: 0,
    errors: 0,
  })
  expect(await written()).toBe(quiet)

  const faulty = await send(officer, '/api/figures/import', [
    ...good,
    `${now(FIRST)};births.boys;32;;;`,
    `${now(FIRST)};broadcast-items-q2;1,5;;;`,
    `${now(FIRST)};nothing;1;;;`,
    `${now(SECOND)};births.boys;1;;;`,
    `khong-phai-ma;births.boys;1;;;`,
    `${now(FIRST)};broadcast-items-q3;1;;official;`,
    `${now(FIRST)};broadcast-items-q4;1;;;24`,
  ])
  expect(faulty.body).toMatchObject({ status: 422, code: 'collection.import-refused' })
  expect(Object.fromEntries(faulty.body.faults.map(({ at, code }: { at: string; code: string }) => [at, code]))).toEqual({
    C7: 'collection.import-twice',
    C8: 'collection.number-not-whole',
    C9: 'collection.cell-not-asked',
    // What lies beyond the person's reach is not there.
    C10: 'collection.form-not-found',
    C11: 'collection.form-not-found',
    C12: 'collection.import-kind',
    C13: 'collection.import-year',
  })
  expect(await written()).toBe(quiet)

  const id = randomUUID()
  const answer = answered(await send(officer, '/api/figures/import', good, id))
  expect(answer).toMatchObject({ lines: 5, forms: 2, fresh: 4, replaced: 0, same: 0 })
  const { rows } = await on.place.admin.query(
    `SELECT action, thing_kind AS kind, change->'detail' AS detail FROM ledger_entry WHERE request_id = $1 ORDER BY action`,
    [id],
  )
  expect(rows).toEqual([
    {
      action: 'figures-imported',
      kind: 'import',
      detail: expect.objectContaining({ lines: 5, forms: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    },
    { action: 'filled', kind: 'form', detail: expect.objectContaining({ cells: ['births.boys', 'births.girls'] }) },
    { action: 'filled', kind: 'form', detail: expect.objectContaining({ cells: ['births.boys', 'births.girls'] }) },
  ])
  const saved = await written()
  expect(answered(await send(officer, '/api/figures/import', good, id))).toEqual(answer)
  expect((await send(officer, '/api/figures/import', good.slice(0, 3), id)).body.code).toBe('basics.request-id-reused')
  expect(await written()).toBe(saved)
  const cells = ok(await officer.get(`/api/forms/${before(FIRST)}`)).cells
  expect(cells.find((one: { element: string }) => one.element === 'births.boys').figure).toEqual({
    known: true,
    value: '29',
    kind: { kind: 'estimate' },
    dataYear: 2022,
  })

  // What stands there already is not written again, and its form is not touched.
  const again = [head1, `${now(FIRST)};births.boys;31;;;`, `${before(FIRST)};births.girls;28;;;`]
  expect(answered(await send(officer, '/api/figures/import', again))).toMatchObject({ forms: 2, fresh: 0, replaced: 1, same: 1 })
  expect([await version(now(FIRST)), await version(before(FIRST))]).toEqual([1, 2])

  // A line that says no kind and no year leaves those of the number before it: a form that came back unchanged changes nothing.
  expect(answered(await send(officer, '/api/figures/look', [head1, `${before(FIRST)};births.boys;29;;;`]))).toMatchObject({
    replaced: 0,
    same: 1,
  })

  // Rights and states are those of a hand: the lead may read the form and not fill it, and a signed form is closed.
  expect((await send(on.lead, '/api/figures/import', again)).body.code).toBe('people.no-right')
  const { findings } = ok(await head.get(`/api/forms/${now(FIRST)}`))
  const reasons = findings.map(({ key }: { key: string }) => ({ finding: key, text: 'Chưa có' }))
  ok(await head.post(`/api/forms/${now(FIRST)}/sign-off`, { expectedVersion: 1, reasons }))
  expect((await send(officer, '/api/figures/import', [head1, `${now(FIRST)};births.boys;40;;;`])).body.code).toBe(
    'people.not-in-this-state',
  )
  expect((await send(other.officer, '/api/figures/look', good)).body.code).toBe('people.no-right')
  expect((await send(officer, '/api/figures/import', ['form;value'])).body).toMatchObject({ code: 'collection.import-columns' })
})

test('what came by letter as files is typed for its senders in one act, marked with each letter, and waits for a second person', async () => {
  const on = await district({ clock })
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId)))
  const matrix = async () => ok(await on.lead.get(`/api/rounds/${roundId}`)).lines
  const lines = await matrix()
  const form = (sender: string): string => lines.find((line: { sender: string }) => line.sender === sender).cells[0].formId
  const [one, two] = [form(FIRST), form(SECOND)]
  const send = (by: Browser, path: string, rows: readonly string[]) =>
    by.upload(path, 'so-lieu.csv', Buffer.from(['form;element;value;at;letter_number;letter_date;letter_scan', ...rows].join('\n')))
  const scan = async (id: string): Promise<string> =>
    ok(await on.lead.upload(`/api/forms/${id}/papers`, 'cong-van.pdf', Buffer.from(`%PDF-1.7\n${id}\n%%EOF`))).id
  const [scan1, scan2] = [await scan(one), await scan(two)]
  const cells = (id: string, letter: string) => [
    `${id};births.boys;31;mot.xlsx C7;${letter}`,
    `${id};births.girls;29;mot.xlsx C8;${letter}`,
  ]
  const written = async (): Promise<unknown> =>
    (await on.place.admin.query('SELECT (SELECT count(*) FROM form_fact) AS facts, (SELECT count(used_at) FROM kept_file) AS used')).rows[0]
  const quiet = await written()

  expect(answered(await send(on.lead, '/api/figures/look-for-others', cells(one, ';;')))).toMatchObject({ forms: 1, fresh: 2 })
  const path = '/api/figures/import-for-others'
  const faults = async (rows: readonly string[]) =>
    (await send(on.lead, path, rows)).body.faults.map(({ at, code }: { at: string; code: string }) => `${at} ${code}`)
  const good = `15/BC-UBND;2024-12-01;${scan1}`
  expect(await faults(cells(one, ';;'))).toEqual(['mot.xlsx C7 collection.paper-incomplete'])
  expect(await faults(cells(one, `15;1/12/2024;${scan1}`))).toEqual(['mot.xlsx C7 collection.import-letter-date'])
  expect(await faults([...cells(one, good).slice(0, 1), ...cells(one, `16;2024-12-01;${scan1}`).slice(1)])).toEqual([
    'mot.xlsx C7 collection.import-two-letters',
  ])
  // The scan of another form is no paper of this one, and one bad form keeps the good one back.
  expect(await faults([...cells(two, `16;2024-12-01;${scan2}`), ...cells(one, `15;2024-12-01;${scan2}`)])).toEqual([
    'mot.xlsx C7 files.not-found',
  ])
  expect(await written()).toEqual(quiet)

  const rows = [...cells(one, good), ...cells(two, `7/UBND;2024-12-02;${scan2}`)]
  expect(answered(await send(on.lead, path, rows))).toMatchObject({ forms: 2, fresh: 4 })
  const page = ok(await on.lead.get(`/api/forms/${one}/for-another`))
  const paper = { number: '15/BC-UBND', date: '2024-12-01', scan: scan1 }
  expect(page).toMatchObject({ state: 'draft', unconfirmed: true })
  expect(page.cells.find((cell: { element: string }) => cell.element === 'births.boys').entries).toMatchObject([
    { by: 'Người tonghop', forAnother: paper },
  ])
  const states = async () =>
    (await matrix()).flatMap(({ cells: own }: { cells: { unconfirmed: boolean }[] }) => own.map(({ unconfirmed }) => unconfirmed))
  expect((await states()).filter(Boolean)).toHaveLength(2)
  expect((await on.lead.post(`/api/forms/${one}/confirm`, { expectedVersion: 1 })).body.code).toBe('collection.own-typing-confirmed')
  ok(await on.second.post(`/api/forms/${one}/confirm`, { expectedVersion: 1 }))
  expect((await states()).filter(Boolean)).toHaveLength(1)
  const { rows: told } = await on.place.admin.query(
    `SELECT action, change->'detail'->'paper'->>'number' AS letter FROM ledger_entry WHERE action IN ('filled', 'figures-imported-for-others') ORDER BY 1, 2`,
  )
  expect(told).toEqual([
    { action: 'figures-imported-for-others', letter: null },
    { action: 'filled', letter: '15/BC-UBND' },
    { action: 'filled', letter: '7/UBND' },
  ])

  // The office itself has no hand in it, and the lead none in the office's own.
  const { officer } = await on.office(FIRST, 'mot')
  expect((await send(officer, path, rows)).body.code).toBe('people.no-right')
  expect((await send(on.lead, '/api/figures/import', rows)).body.code).toBe('people.no-right')
})
