import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { placeKey } from '@songhanh/core/people/seat'
import { allRoutes, usualSetting } from '@songhanh/server/app/routes'
import { loadPlanFromPaper } from '@songhanh/server/intake/load-plan'
import { buildServer } from '@songhanh/server/platform/http/server'
import { freshPlace, someone } from '@songhanh/server/platform/testing'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { expect, onTestFinished, test } from 'vitest'
import { songhanh } from '../terminal.fixture.ts'

const PLAN_FILE = new URL('../../../samples/plans/thanh-liem-2021-2025.txt', import.meta.url).pathname
const PLAN = readFileSync(PLAN_FILE)

const rulesOf = ({ out }: { readonly out: string }) =>
  JSON.parse(out).faults.map((fault: { rule: string; line: number }) => [fault.rule, fault.line])

test('the checker of form flags the blanks of the first plan and not its opening without "Căn cứ"', { timeout: 60_000 }, async () => {
  const checked = await songhanh(['check-format', PLAN_FILE, '--json'])
  expect(checked.code).toBe(1)
  expect(JSON.parse(checked.out)).toMatchObject({ errors: 3, notes: 1 })
  expect(rulesOf(checked)).toEqual([
    ['number-blank', 6],
    ['day-blank', 14],
    ['section-jump', 137],
    ['deputy-without-body', 255],
  ])
  expect((await songhanh(['check-format', '/nonexistent/x.docx'])).code).toBe(2)
})

test('the report of a year without any figure is written to files, each measure with a right sentence', { timeout: 180_000 }, async () => {
  const place = await freshPlace({ clock: () => '2024-11-25T03:00:00.000Z' as never })
  const caller = someone('Lê Thị Lệnh')
  const lead = {
    id: 'r-lead',
    personId: caller.actor.person.id,
    role: 'lead-synthesiser' as const,
    seat: { at: placeKey(place.id), above: [] },
    from: '2024-01-01' as PlainDate,
    to: null,
    lent: null,
  }
  // Whose reports are told in a list is asked of the roles themselves.
  const who = { ...caller, actor: { ...caller.actor, roles: [lead] } }
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
  await served.app.listen({ port: 0, host: '127.0.0.1' })
  const paper = { name: 'kh.txt', bytes: PLAN, issued: { numbered: false, suppliedBy: 'Văn phòng' } as const }
  const loaded = await loadPlanFromPaper(place, { drafter: who, signer: who }, usualSetting(), paper)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-report-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const env = { SONGHANH_URL: served.app.listeningOrigin, SONGHANH_TOKEN: 'the-token', SONGHANH_DATA: '/nonexistent' }
  const run = (...args: string[]) => songhanh(['report', ...args], env)

  const [docx, pdf] = [join(folder, 'bao-cao.docx'), join(folder, 'bao-cao.pdf')]
  const first = await run('--year', '2024', '--docx', docx, '--pdf', pdf, '--json')
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(first.out)).toMatchObject({ state: 'draft', version: 1, files: [docx, pdf] })
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  const word = await readPaper('bao-cao.docx', readFileSync(docx))
  const text = word.ok ? word.value.text : ''
  expect(text.match(/năm 2024 chưa có số liệu, không đủ cơ sở đánh giá\./gu)).toHaveLength(17)
  expect(text).toContain('Chưa có số liệu về kinh phí thực hiện.')
  expect(text).not.toMatch(/undefined|NaN|null/u)

  // Our own paper has no error by our own checker; it waits for the clerk.
  for (const path of [docx, pdf]) {
    const checked = await songhanh(['check-format', path, '--json'])
    expect(checked.code).toBe(0)
    expect(JSON.parse(checked.out)).toMatchObject({ kind: 'named', errors: 0, faults: [{ rule: 'awaits-number', level: 'note' }] })
  }

  // Exactly what the public would read, before anybody makes it public: every measure by its name, and each with its number or why there is none.
  const shown = await songhanh(['release', '--year', '2024', '--preview', '--json'], env)
  const { id, measures, withheld } = JSON.parse(shown.out)
  expect([shown.code, measures.length, withheld]).toEqual([0, 17, []])
  expect(
    measures.every(({ figure }: { figure: { value: string | null; reason: string | null } }) => figure.value !== null || figure.reason),
  ).toBe(true)
  const told = await songhanh(['release', '--year', '2024', '--preview'], env)
  expect(told.out.match(/: chưa có số liệu$/gmu)).toHaveLength(17)
  expect((await songhanh(['release', '--year', '2024'], env)).code).toBe(2)
  expect(await songhanh(['attack-release', id], env)).toMatchObject({ code: 0, out: 'Không có số nào bị ẩn.\n' })

  // A folder that is not there is told before anything is composed.
  const nowhere = await run('--year', '2024', '--kind', 'final', '--pdf', '/nonexistent/x.pdf')
  expect(nowhere).toMatchObject({ code: 2, out: '', err: expect.stringContaining('/nonexistent/x.pdf: thư mục không có') })
  expect((await run('--year', '2024', '--pdf', folder)).code).toBe(2)
  expect((await place.admin.query("SELECT count(*)::int AS n FROM report WHERE kind = 'final'")).rows).toEqual([{ n: 0 }])

  // Run again it is the same report, composed anew.
  const again = await run('--year', '2024')
  expect(again).toMatchObject({ code: 0, out: 'Báo cáo năm 2024: Dự thảo.\n' })
  expect(await run('--year', '2024', '--kind', 'weekly')).toMatchObject({ code: 2, err: expect.stringContaining('weekly') })

  // By its round: of that round's plan and year; a round of a month is none of a year.
  await place.admin.query(
    `INSERT INTO catalogue_edition SELECT id, 'of-the-round', 1, '{"elements": [], "indicators": [], "references": []}', '2024-01-01' FROM place`,
  )
  const rounds = await place.admin.query<{ id: string; period: string }>(
    `INSERT INTO round (place_id, id, plan_id, name, regime, basis, period, opens_on, closing, due, catalogue, edition, indicators, unowed, opened_at)
     SELECT p.place_id, gen_random_uuid(), p.id, period, 'yearly', '{"title": "Kế hoạch", "number": null, "date": null}', period, '2024-11-15', '2024-12-14',
       '2024-12-04', 'of-the-round', 1, '{x}', '[]', now() FROM plan p, unnest(ARRAY['2023', '2024-11']) period RETURNING id, period`,
  )
  const [ofYear, ofMonth] = ['2023', '2024-11'].map((period) => rounds.rows.find((one) => one.period === period)?.id ?? '')
  const byRound = await songhanh(['release', '--round', ofYear!, '--preview', '--json'], env)
  expect([byRound.code, byRound.err, JSON.parse(byRound.out || '{}').year]).toEqual([0, '', 2023])
  expect(await songhanh(['release', '--round', ofMonth!, '--preview'], env)).toMatchObject({ code: 2, out: '' })
  expect(await songhanh(['release', '--round', ofYear!, '--year', '2024', '--preview'], env)).toMatchObject({ code: 2, out: '' })
  expect((await songhanh(['release', '--round', '00000000-0000-7000-8000-000000000000', '--preview'], env)).err).not.toBe('')

  // A code that is nobody's, or that of somebody whose report the caller may not take: the same sentence, and which codes there are.
  await place.admin.query(
    `INSERT INTO seat (place_id, key, name, above) SELECT id, named.key, named.name, ARRAY[$1] FROM place,
     (VALUES ('unit:13474@2020-01-01', 'Xã Một'), ('unit:13475@2020-01-01', 'Xã Hai'), ('unit:13475@2025-07-01', 'Xã Hai mới'), ('body:noi-vu', 'Phòng Nội vụ')) AS named(key, name)`,
    [placeKey(place.id)],
  )
  const wrong = await run('--year', '2024', '--unit', '99999', '--docx', join(folder, 'x.docx'))
  expect(wrong).toMatchObject({ code: 2, out: '' })
  for (const words of ['99999 (--unit)', '  13474  Xã Một', '  13475@2020-01-01  Xã Hai', '  13475@2025-07-01  Xã Hai mới'])
    expect(wrong.err).toContain(words)
  expect(wrong.err).not.toContain('Phòng Nội vụ')
  const body = await run('--year', '2024', '--body', 'y-te', '--docx', join(folder, 'x.docx'))
  expect(body.err).toMatch(/y-te \(--body\).*\n {2}noi-vu {2}Phòng Nội vụ/u)
  expect(failures).toEqual([])
})
