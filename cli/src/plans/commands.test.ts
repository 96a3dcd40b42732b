import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UnitRegister } from '@songhanh/core/units/register'
import { unitKey } from '@songhanh/core/units/unit'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { allRoutes, usualSetting } from '@songhanh/server/app/routes'
import { loadPlanFromPaper } from '@songhanh/server/intake/load-plan'
import { buildServer } from '@songhanh/server/platform/http/server'
import { freshPlace, someone, type TestPlace } from '@songhanh/server/platform/testing'
import { placeWithUnits } from '@songhanh/server/units/small-country.fixture'
import { expect, onTestFinished, test } from 'vitest'
import { songhanh } from '../terminal.fixture.ts'

const PAPER = new URL('../../../samples/plans/thanh-liem-2021-2025.txt', import.meta.url).pathname

/** A place that runs, and the command line against it. */
async function placeWithTerminal(given?: TestPlace) {
  const place = given ?? (await freshPlace({ clock: () => '2024-11-25T03:00:00.000Z' as never }))
  const who = someone('Lê Thị Lệnh')
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
  const env = { SONGHANH_URL: served.app.listeningOrigin, SONGHANH_TOKEN: 'the-token' }
  const run = (...args: string[]) => songhanh(args, env)
  return { run, place, who }
}

/** The same, with the first plan in force. */
async function withFirstPlan(given?: TestPlace) {
  const { run, place, who } = await placeWithTerminal(given)
  const paper = { name: 'ke-hoach.txt', bytes: readFileSync(PAPER), issued: { numbered: false, suppliedBy: 'Văn phòng' } as const }
  const loaded = await loadPlanFromPaper(place, { drafter: who, signer: who }, usualSetting(), paper)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  return { run, planId: loaded.value.planId }
}

// Each command is a process of its own.
const PATIENT = 120_000

test('a paper goes from the terminal into force', { timeout: PATIENT }, async () => {
  const { run } = await placeWithTerminal()
  expect(await run('plans', 'show')).toMatchObject({ code: 2, err: 'Chưa có kế hoạch nào.\n' })
  const { proposalId } = JSON.parse((await run('plans', 'upload', PAPER, '--json')).out)
  const { planId, editionId } = JSON.parse((await run('plans', 'accept', proposalId, '--json')).out)
  expect(await run('plans', 'put-in-force', planId, '--from', '2021-07-31')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--supplied-by'),
  })
  expect(await run('plans', 'put-in-force', planId, '--from', '2021-07-31', '--supplied-by', 'Văn phòng')).toEqual({
    code: 0,
    out: `Bản ${editionId} đang thực hiện.\n`,
    err: '',
  })
})

test('a plan is shown with what is due and who owes it', { timeout: PATIENT }, async () => {
  const { run, planId } = await withFirstPlan()
  const shown = await run('plans', 'show', planId.slice(0, 12))
  expect(shown.code).toBe(0)
  expect(shown.out).toContain('đang có hiệu lực · bản không số, do Văn phòng cung cấp')
  expect(shown.out).toContain('04/12/2024, còn 9 ngày: ')
  expect(shown.out).toContain('15/12/2024 (ngày làm việc cuối 13/12/2024), còn 20 ngày: ')
  expect(shown.out).toContain('Ai phải làm gì (30)')
  expect(shown.out).toContain('Ủy ban nhân dân thị trấn Tân Thanh: 2 nhiệm vụ')
  expect(shown.out).toContain('Chưa thu thập số liệu nào cho kế hoạch này.')
  expect(JSON.parse((await run('plans', 'show', '--json')).out)).toMatchObject({
    id: planId,
    counts: { targets: 16, measures: 17, obligors: 30 },
  })
})

const ABOVE = `ỦY BAN NHÂN DÂN TỈNH HÀ NAM
Số: 77/KH-UBND
Hà Nam, ngày 02 tháng 3 năm 2021
KẾ HOẠCH
Phát triển nguồn nhân lực nữ giai đoạn 2021 - 2025
I. MỤC TIÊU
- Chỉ tiêu 1: Đến năm 2025 đạt 50% cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ.
`

test(
  'a plan is held against the strategy it carries out and another plan, and an edition against itself',
  { timeout: PATIENT },
  async () => {
    const { run, planId } = await withFirstPlan()
    const editionId = JSON.parse((await run('plans', '--json')).out).plans[0].edition.id
    const crosswalk = (await run('plans', 'crosswalk')).out.split('\n')
    expect(crosswalk[0]).toBe(
      'Đối chiếu với Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2030 (Nghị quyết số 28/NQ-CP ngày 03/03/2021 của Chính phủ)',
    )
    expect(crosswalk.find((line) => line.startsWith('  2.3 '))).toMatch(/2\.3 20%\s+2\.3 27%\s+thấp hơn chiến lược; hệ thống đề nghị$/)
    expect(crosswalk.find((line) => line.startsWith('  4.1 '))).toMatch(/sinh ra sống {2,}4\.1 111\s.*sinh ra sống {2,}chặt hơn/)
    expect(crosswalk.find((line) => /^ {2}- +3\.4 /.test(line))).toContain('kế hoạch không có')

    const folder = mkdtempSync(join(tmpdir(), 'songhanh-above-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const paper = join(folder, 'tinh.txt')
    writeFileSync(paper, ABOVE)
    const { proposalId } = JSON.parse((await run('plans', 'upload', paper, '--json')).out)
    const other = JSON.parse((await run('plans', 'accept', proposalId, '--json')).out).planId
    await run(
      'plans',
      'put-in-force',
      other,
      '--from',
      '2021-03-02',
      '--number',
      '77/KH-UBND',
      '--signed-on',
      '2021-03-02',
      '--signed-by',
      'A',
    )
    const withOther = (await run('plans', 'crosswalk', planId, '--with', other)).out
    expect(withOther).toContain('Đối chiếu với Phát triển nguồn nhân lực nữ giai đoạn 2021 - 2025 (Kế hoạch số 77/KH-UBND ngày 02/03/2021')
    expect(withOther).toMatch(/1\.1 30%\s+\S+ 50%\s+thấp hơn kế hoạch đối chiếu/u)
    expect((await run('plans', 'crosswalk', planId, '--without', other)).out).not.toContain('77/KH-UBND')

    expect(await run('plans', 'compare', planId, '--before', editionId, '--after', editionId)).toMatchObject({
      code: 0,
      out: 'Hai bản không khác nhau.\n',
    })
    expect(await run('plans', 'compare', planId, '--before', editionId)).toMatchObject({ code: 2 })
  },
)

/** The district of the first plan and both provinces it has been in, with what became of them. */
function unitsOfFirstPlan(): UnitRegister {
  const { units, successions } = usualSetting().units
  const near = units.filter(({ code, parent }) => ['35', '37', '351'].includes(code) || ['35', '37', '351', '347'].includes(parent ?? ''))
  const keys = new Set(near.map(unitKey))
  return new UnitRegister(
    near,
    successions.filter(({ from, to }) => keys.has(from) && keys.has(to)),
  )
}

test('the next plan of a new ward is drafted from that of the old district, as text and as a Word file', { timeout: PATIENT }, async () => {
  const { run, planId } = await withFirstPlan(await placeWithUnits(unitsOfFirstPlan()))
  const folder = mkdtempSync(join(tmpdir(), 'successor-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const docx = join(folder, 'du-thao.docx')
  const { units } = JSON.parse((await run('plans', 'successor', planId, '--json')).out)
  expect(units).toContainEqual({ code: '13318', name: 'Phường Châu Sơn' })
  expect(units.map(({ code }: { code: string }) => code)).not.toContain('13402')
  expect((await run('plans', 'successor', planId)).out).toContain('  13318 Phường Châu Sơn\n')
  const draft = JSON.parse((await run('plans', 'successor', planId, '--unit', '13318', '--docx', docx, '--json')).out)
  expect(draft).toMatchObject({ issuer: 'Ủy ban nhân dân phường Châu Sơn', oldPeriod: { to: 2025 }, period: { from: 2026, to: 2030 } })
  expect(draft.targets).toHaveLength(17)
  expect(draft.targets.find(({ code }: { code: string }) => code === '1.1')).toMatchObject({
    before: { value: 30, due: [2025] },
    value: null,
    reached: null,
    proposedDue: [2030],
  })
  interface Kept {
    readonly was: readonly { readonly name: string; readonly sourced: boolean }[]
  }
  interface Left {
    readonly was: string
  }
  const heirOf = (was: string) => draft.obligors.find((one: Kept) => one.was.some(({ name }) => name === was))
  const left = (was: string) => draft.leftOut.find((one: Left) => one.was === was)
  expect(heirOf('Ủy ban nhân dân thị trấn Kiện Khê').bearers).toEqual(['Ủy ban nhân dân phường Châu Sơn'])
  const office = heirOf('Phòng Nội vụ huyện')
  expect(office.bearers).toEqual(['Phòng Văn hóa - Xã hội phường Châu Sơn'])
  expect(office.was).toContainEqual({ name: 'Phòng Nội vụ huyện', sourced: true })
  expect(office.was).toContainEqual({ name: 'Phòng Lao động - Thương binh và Xã hội huyện', sourced: true })
  expect(left('Liên đoàn Lao động')).toMatchObject({ why: 'no-successor', elsewhere: [] })
  expect(left('Ủy ban nhân dân thị trấn Tân Thanh')).toMatchObject({ why: 'elsewhere', elsewhere: ['Ủy ban nhân dân xã Tân Thanh'] })
  const told = [...draft.obligors.flatMap(({ was }: Kept) => was.map(({ name }) => name)), ...draft.leftOut.map(({ was }: Left) => was)]
  const shown = JSON.parse((await run('plans', 'show', planId, '--json')).out)
  const named = [...shown.obligors.map(({ name }: { name: string }) => name), ...shown.remarks.map(({ text }: { text: string }) => text)]
  expect(told.toSorted()).toEqual(named.toSorted())
  const read = await readPaper('du-thao.docx', readFileSync(docx))
  const text = read.ok ? read.value.text : read.refusal.code
  for (const words of ['ỦY BAN NHÂN DÂN\nPHƯỜNG CHÂU SƠN', '/KH-UBND', 'đề xuất năm 2030', 'thị trấn Kiện Khê', 'CHỦ TỊCH'])
    expect(text).toContain(words)
  const { targets, funding, reportDuties, difficultyDuty } = shown.content
  expect(funding.length).toBeGreaterThan(0)
  expect(reportDuties.length).toBeGreaterThan(0)
  for (const { text: wording } of [...targets, ...funding, ...reportDuties, difficultyDuty])
    expect(text).toContain(wording.replaceAll(/[“”]/gu, '"'))
  // A commune of another district inherits nothing of this plan.
  expect(await run('plans', 'successor', planId, '--unit', '13402')).toMatchObject({ code: 1 })
})

test('what the place refuses ends with 1 and one sentence', { timeout: PATIENT }, async () => {
  const { run } = await placeWithTerminal()
  expect(await run('plans', 'accept', '00000000-0000-7000-8000-000000000000')).toEqual({ code: 1, out: '', err: 'Không có bản đọc này.\n' })
  const { proposalId } = JSON.parse((await run('plans', 'upload', PAPER, '--json')).out)
  await run('plans', 'accept', proposalId)
  const future = await run(
    'plans',
    'put-in-force',
    '',
    '--from',
    '2024-11-25',
    '--number',
    '1/KH',
    '--signed-on',
    '2024-11-26',
    '--signed-by',
    'A',
  )
  expect(future).toEqual({ code: 1, out: '', err: 'Ngày ký sau ngày làm việc hiện tại. Hãy kiểm tra lại ngày ký.\n' })
})
