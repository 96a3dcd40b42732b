import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allRoutes, usualSetting } from '@songhanh/server/app/routes'
import { loadPlanFromPaper } from '@songhanh/server/intake/load-plan'
import { buildServer } from '@songhanh/server/platform/http/server'
import { freshPlace, someone } from '@songhanh/server/platform/testing'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { RoleHeld } from '@songhanh/core/people/actor'
import { writeForm } from '@songhanh/papers/sheet/form-workbook'
import { readWorkbook } from '@songhanh/papers/sheet/read-workbook'
import { expect, onTestFinished, test } from 'vitest'
import { songhanh } from '../terminal.fixture.ts'

const sample = (path: string) => readFileSync(new URL(`../../../samples/${path}`, import.meta.url))
const COMMUNES = ['unit:90001@2020-01-01', 'unit:90002@2020-01-01']
// Each command is a process of its own.
const PATIENT = 180_000

/** A place with the first plan in force, its measures linked as their words suggest, and a round open to two communes. */
async function openRound() {
  const place = await freshPlace({ clock: () => '2024-11-25T03:00:00.000Z' as never })
  // Somebody of both communes: the draft they typed is theirs to see when the signed paper is recorded.
  const { actor, session } = someone('Lê Thị Lệnh')
  const roles = COMMUNES.map((at): RoleHeld => {
    const seat = { at, above: [], successors: [] } as unknown as RoleHeld['seat']
    return { id: at, personId: actor.person.id, role: 'commune-officer', seat, from: '2020-01-01' as PlainDate, to: null, lent: null }
  })
  const who = { actor: { ...actor, roles }, session }
  const failures: unknown[] = []
  const served = await buildServer({
    place,
    routes: allRoutes(usualSetting(), 'a secret of the tests'),
    hosts: [],
    tls: null,
    pages: [],
    identify: async () => who,
    onFailure: (_, error) => failures.push(error),
  })
  onTestFinished(() => served.stop(0))
  onTestFinished(() => expect(failures).toEqual([]))
  await served.app.listen({ port: 0, host: '127.0.0.1' })
  const paper = {
    name: 'ke-hoach.txt',
    bytes: sample('plans/thanh-liem-2021-2025.txt'),
    issued: { numbered: false, suppliedBy: 'Văn phòng' } as const,
  }
  const loaded = await loadPlanFromPaper(place, { drafter: who, signer: who }, usualSetting(), paper)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  const { planId } = loaded.value
  await place.admin.query(
    `INSERT INTO seat (place_id, key, name, above) SELECT $1::uuid, key, 'Xã ' || key, ARRAY['place:' || ($1::uuid)::text] FROM unnest($2::text[]) key`,
    [place.id, COMMUNES],
  )
  const ask = async (path: string, body?: object) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    const answer = await fetch(served.app.listeningOrigin + path, body ? { method: 'POST', headers, body: JSON.stringify(body) } : {})
    const answered = (await answer.json()) as any
    if (!answer.ok) throw new Error(JSON.stringify(answered))
    return answered
  }
  /** The scan of a signed form, as the sender brings it in. */
  const scan = async (formId: string): Promise<string> => {
    const body = new FormData()
    body.append('file', new Blob(['%PDF-1.7']), 'bieu.pdf')
    const headers = { 'idempotency-key': randomUUID() }
    const answer = await fetch(`${served.app.listeningOrigin}/api/forms/${formId}/papers`, { method: 'POST', headers, body })
    return ((await answer.json()) as { id: string }).id
  }
  await ask('/api/catalogues', { content: JSON.parse(sample('indicators/gender-equality-2021.json').toString('utf8')) })
  const { measures } = await ask(`/api/plans/${planId}/measures`)
  const links = measures.map((m: { measure: string; suggested: string | null }) => ({
    measure: m.measure,
    indicator: m.suggested,
    reading: null,
  }))
  await ask(`/api/plans/${planId}/measures`, { catalogue: 'gender-equality', links })
  const basis = { title: 'Kế hoạch', number: null, date: null }
  const { roundId } = await ask('/api/rounds', {
    planId,
    name: 'Năm 2024',
    regime: 'yearly',
    basis,
    period: '2024',
    opensOn: '2024-11-15',
    closing: '2024-12-14',
    due: '2024-12-04',
    indicators: [],
  })
  const { rows } = await place.admin.query<{ id: string }>('SELECT id FROM form WHERE round_id = $1 ORDER BY sender', [roundId])
  const forms = rows.map(({ id }) => id)
  const env = { SONGHANH_URL: served.app.listeningOrigin, SONGHANH_TOKEN: 'the-token', SONGHANH_DATA: '/nonexistent' }
  const run = (...args: string[]) => songhanh(args, env)
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-figures-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = (name: string, lines: readonly string[]) => {
    writeFileSync(join(folder, name), lines.join('\r\n'))
    return join(folder, name)
  }
  return { run, ask, scan, origin: served.app.listeningOrigin, planId, roundId, forms, folder, file }
}

/** A form that came back as a workbook, filled with these values. */
const workbooksIn = (folder: string) => async (name: string, form: string, values: Record<string, string | number>) => {
  const columns = ['value', 'comment'].map((key) => ({ key, head: key, width: 10, kind: 'text' as const, open: true }))
  const rows = ['births.boys', 'births.girls', 'population'].map((key) => ({ key, values: { value: values[key] ?? null } }))
  const asked = { name: 'b', title: ['b'], identity: { form }, columns, rows, numberAsked: '', choiceAsked: '' }
  writeFileSync(join(folder, name), await writeForm(asked))
  return join(folder, name)
}

test('figures come in from a file, go through their steps, and the terminal says what they mean', { timeout: PATIENT }, async () => {
  const { run, ask, scan, roundId, forms, folder, file } = await openRound()
  const [first, second] = forms as [string, string]

  const faulty = await run(
    'figures',
    'import',
    file('faulty.csv', ['form;element;value', `${first};births.boys;1.234`, `${first};births.girls;26.9`, `${first};nothing;1`]),
  )
  expect(faulty).toMatchObject({ code: 1, out: expect.stringContaining('C2') })
  expect(faulty.out).toContain('C3')
  expect(faulty.out).toContain('C4')
  expect((await ask(`/api/forms/${first}`)).version).toBe(0)

  const good = file('good.csv', [
    'form;element;value',
    `${first};births.boys;1.100`,
    `${first};births.girls;1.000`,
    `${second};births.boys;520`,
    `${second};births.girls;480`,
  ])
  const counts = { lines: 4, forms: 2, fresh: 4, replaced: 0, same: 0, errors: 0, faults: [] }
  const json = async (...args: string[]) => JSON.parse((await run('figures', 'import', ...args, '--json')).out)
  expect(await json(good, '--decimal', ',', '--dry-run')).toMatchObject({ ...counts, saved: false })
  expect((await ask(`/api/forms/${first}`)).version).toBe(0)
  expect(await json(good, '--decimal', ',')).toMatchObject({ ...counts, saved: true })

  // The same forms as workbooks that came back, both at once: one cell is new, another has another number, the rest says nothing.
  const workbook = workbooksIn(folder)
  const one = await workbook('mot.xlsx', first, { 'births.boys': 1100, population: 'nhiều' })
  const two = await workbook('hai.xlsx', second, { 'births.girls': 490, population: 9000 })
  const wrong = await run('figures', 'import', one, two)
  expect(wrong).toMatchObject({ code: 1, out: expect.stringContaining('mot.xlsx B5: “nhiều” không phải là số.') })
  expect((await ask(`/api/forms/${second}`)).version).toBe(1)
  await workbook('mot.xlsx', first, { 'births.boys': 1100, population: 8000 })
  const both = (await run('figures', 'import', one, two)).out
  expect(both).toContain('mot.xlsx → communes, unit:90001@2020-01-01: 1 ô mới, 0 ô thay số, 1 ô giữ nguyên')
  expect(both).toContain('Đã lưu 3 ô vào 2 biểu (1 ô thay số, 1 ô giữ nguyên).')
  writeFileSync(two, readFileSync(await workbook('again.xlsx', second, { 'births.girls': 480 })))
  expect((await run('figures', 'import', two)).code).toBe(0)

  for (const formId of forms) {
    const page = await ask(`/api/forms/${formId}`)
    const reasons = page.findings.map((finding: { key: string }) => ({ finding: finding.key, text: 'Chưa thu thập' }))
    const paper = { number: '1/BC', date: '2024-11-24', scan: await scan(formId) }
    const { version } = await ask(`/api/forms/${formId}/sign-off-on-paper`, { expectedVersion: page.version, paper, reasons })
    await ask(`/api/rounds/${roundId}/accept`, { forms: [{ formId, expectedVersion: version }] })
  }

  const board = JSON.parse((await run('progress', '--year', '2024', '--json')).out)
  expect(board).toEqual({ year: 2024, rows: expect.any(Array) })
  expect(board.rows).toHaveLength(17)
  const interval = { low: expect.any(Number), high: expect.any(Number), level: 0.95, method: expect.any(String) }
  for (const row of board.rows) {
    // A number with the sums it is made of, or why there is none: never both, never neither.
    expect(row).toEqual({
      code: expect.stringMatching(/^[1-6]\.[1-4][ab]?$/),
      text: expect.any(String),
      value: row.reason === null ? expect.stringMatching(/^\d+(\.\d+)?$/) : null,
      unitOfMeasure: expect.any(String),
      numerator: row.reason === null && row.madeOf === 'counts' ? expect.any(String) : null,
      denominator: row.reason === null && row.madeOf === 'counts' ? expect.any(String) : null,
      madeOf: expect.stringMatching(/^(counts|answer|value|published)$/),
      reason: row.value === null ? expect.stringMatching(/^[a-z-]+$/) : null,
      interval: row.interval === null ? null : interval,
      kind: row.reason === null ? [expect.any(String)] : [],
      state: expect.stringMatching(/^[a-z-]+$/),
      rule: expect.stringMatching(/^[a-z-]+$/),
      units: { reported: expect.any(Number), asked: expect.any(Number), of: row.units.of === null ? null : expect.stringMatching(/^communes|^bodies/) }, // prettier-ignore
      pooling: row.code === '4.2' ? { have: expect.any(Number), need: 5 } : null,
    })
  }
  expect(new Set(board.rows.map((row: { code: string }) => row.code)).size).toBe(17)
  const ratio = board.rows.find((row: { code: string }) => row.code === '4.1')
  expect(ratio).toMatchObject({
    value: '109.5',
    numerator: '1620',
    denominator: '1480',
    // The file says no kind, and on 25/11 the closing day of 14/12 is still to come: what is typed then is an estimate for the year.
    kind: ['estimate'],
    state: 'undecided',
    rule: 'interval-covers-bound',
    units: { reported: 2, asked: 2, of: 'communes' },
  })
  expect(ratio.interval).not.toBeNull()

  const lines = (await run('progress', '--year', '2024')).out
  expect(lines).toContain('109,5 bé trai/100 bé gái sinh ra sống  Chưa đủ cơ sở đánh giá, thấp hơn 1,2, tốt hơn mức phấn đấu')
  const grounds = (await run('explain', '4.1', '--year', '2024')).out
  expect(grounds).toContain('Trẻ em trai sinh ra sống = 1.100')
  expect(grounds).toContain('ngày 25/11/2024')
  expect(grounds).toContain('khoảng tin cậy 95 %: ')
  expect(grounds).toContain('Nguồn định nghĩa: ')
  // One rule wherever it is said: how many of the years to be pooled are there, in the list and in the grounds.
  expect([lines, (await run('explain', '4.2', '--year', '2024')).out].every((text) => text.includes('mới có 0/5 năm phải gộp'))).toBe(true)

  const exported = (await run('figures', 'export', '--year', '2024')).out
  expect(exported.split('\n').filter((line) => line.includes('births.')).length).toBe(4)
  const path = join(folder, 'out.xlsx')
  const count = JSON.parse((await run('figures', 'export', '--year', '2024', '--format', 'xlsx', '--to', path, '--json')).out).count
  const book = await readWorkbook(readFileSync(path))
  expect(book.ok && book.value.sheets[0]!.rows.length).toBe(count + 1)
  expect(book.ok && book.value.sheets[0]!.name).toBe(`2024 · ${count} dòng`)
  expect(exported.trimEnd().split('\n').length).toBe(count + 1)
  // What went out comes back: of the accepted forms nothing is changed, so nothing is refused.
  expect(JSON.parse((await run('figures', 'import', path, '--dry-run', '--json')).out)).toMatchObject({ fresh: 0, replaced: 0, same: 6 })
})

test(
  'forms that came by letter are typed for their senders with a list of letters: marked, and waiting for a second person',
  { timeout: PATIENT },
  async () => {
    const { run, ask, forms, folder, file } = await openRound()
    const [first] = forms as [string]
    const form = await workbooksIn(folder)('mot.xlsx', first, { 'births.boys': 31, 'births.girls': 29 })
    writeFileSync(join(folder, 'cong-van.pdf'), '%PDF-1.7')
    const listed = (name: string, line: string) => file(name, ['file;number;date;scan', line])
    const typed = (...args: string[]) => run('figures', 'import', form, '--for-others', ...args)
    expect(await typed(listed('khac.csv', 'khac.xlsx;15;24/11/2024;cong-van.pdf'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('mot.xlsx'),
    })
    expect((await typed(listed('ngay.csv', 'mot.xlsx;15;31/11/2024;cong-van.pdf'))).err).toContain('dòng 2')
    const letters = listed('thu.csv', 'mot.xlsx;15/BC-UBND;24/11/2024;cong-van.pdf')
    expect((await typed(letters, '--dry-run')).out).toContain('2 ô mới')
    expect((await ask(`/api/forms/${first}/for-another`)).version).toBe(0)
    expect((await typed(letters)).out).toContain('người thứ hai phải đối chiếu')
    const page = await ask(`/api/forms/${first}/for-another`)
    const girls = page.cells.find(({ element }: { element: string }) => element === 'births.girls')
    expect([page.unconfirmed, girls.entries[0].forAnother]).toMatchObject([true, { number: '15/BC-UBND', date: '2024-11-24' }])
  },
)

test('a figure of an earlier year names the report it stands in, with its number and day', { timeout: PATIENT }, async () => {
  const { run, ask, planId, origin } = await openRound()
  const text = `ỦY BAN NHÂN DÂN\nHUYỆN MẪU\nSố: 215/BC-UBND\nMẫu, ngày 04 tháng 12 năm 2023\nBÁO CÁO\nKết quả bình đẳng giới năm 2023\n
I. KẾT QUẢ THỰC HIỆN\n- Chỉ tiêu 4.1. Tỷ số giới tính khi sinh ước đạt 112,4 bé trai/100 bé gái.\n`
  const body = new FormData()
  body.append('file', new Blob([text]), 'bc.txt')
  const headers = { 'idempotency-key': randomUUID() }
  const sent = await fetch(`${origin}/api/plans/${planId}/past-reports`, { method: 'POST', headers, body })
  const { reportId } = (await sent.json()) as { reportId: string }
  const decision = { do: 'confirm', measure: '4.1', year: 2023, value: '112.4', estimated: true }
  await ask(`/api/past-reports/${reportId}/decisions`, { expectedVersion: 1, item: 'figure-1', decision })
  const { out } = await run('explain', '4.1', '--year', '2023')
  expect(out).toContain('Nguồn số liệu: BC số 215/BC-UBND ngày 04/12/2023: Kết quả bình đẳng giới năm 2023\n')
  expect(out).toMatch(/^  \S.* xác nhận ngày 25\/11\/2024 \(số ước cả năm\)$/m)
  expect((await run('explain', '4.1', '--year', '2024')).out).not.toContain('Nguồn số liệu')
})

test('wrong use is told in one line', { timeout: PATIENT }, async () => {
  const { run, file } = await openRound()
  expect(await run('progress')).toMatchObject({ code: 2, err: 'Hãy ghi --year NĂM.\n' })
  expect(await run('figures', 'export', '--year', '2024', '--format', 'pdf')).toMatchObject({
    code: 2,
    err: expect.stringContaining('pdf'),
  })
  expect(await run('figures', 'import', file('a.csv', ['form,value', 'x,1']))).toMatchObject({ code: 1, err: 'Tệp thiếu cột element.\n' })
  expect((await run('explain', '99.9', '--year', '2024')).code).toBe(1)
})
