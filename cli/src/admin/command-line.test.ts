import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placeRoutes } from '@songhanh/server/app/place'
import { ledgerRoutes } from '@songhanh/server/ledger/routes'
import { seal } from '@songhanh/server/ledger/seal'
import { buildServer } from '@songhanh/server/platform/http/server'
import { freshPlace, someone } from '@songhanh/server/platform/testing'
import { expect, onTestFinished, test } from 'vitest'
import { songhanh as anywhere } from '../terminal.fixture.ts'

/** On a machine without a demonstration place. */
const songhanh = (args: readonly string[], env: Record<string, string> = {}) => anywhere(args, { SONGHANH_DATA: '/nonexistent', ...env })

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'songhanh-cli-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** A place that runs, for whoever brings the token. */
async function running() {
  const place = await freshPlace({ demonstration: true, offsetDays: -700 })
  const who = someone('Lê Thị Lệnh')
  const served = await buildServer({
    place,
    routes: [...placeRoutes(), ...ledgerRoutes()],
    hosts: [],
    tls: null,
    pages: [],
    identify: async ({ authorization }) => (authorization === 'Bearer the-token' ? who : null),
    onFailure: (_, error) => {
      throw error
    },
  })
  onTestFinished(() => served.stop(0))
  await served.app.listen({ port: 0, host: '127.0.0.1' })
  return { place, env: { SONGHANH_URL: served.app.listeningOrigin } }
}

test('help names every command, and each command helps with itself', async () => {
  const help = await songhanh(['--help'])
  expect(help.code).toBe(0)
  expect(help.out).toContain('ledger verify [--head HASH]')
  const own = await songhanh(['ledger', 'verify', '--help'])
  expect([own.code, own.out]).toEqual([0, expect.stringContaining('--head')])
  expect((await songhanh(['--help'], { SONGHANH_LANG: 'en' })).out).toContain('Exit codes')
})

test.each([
  [['nonsense'], 'Không có lệnh'],
  [['plans', '--nonsense'], '--nonsense'],
  [['place', 'move-day'], 'songhanh place move-day YYYY-MM-DD'],
  [['plans', 'upload', 'not-there.txt'], 'not-there.txt'],
  [['plans'], '/nonexistent/token'],
])('%j is wrong use: one sentence, exit code 2', async (args, words) => {
  const { code, out, err } = await songhanh(args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(words)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('no place running is told as such', async () => {
  const { code, err } = await songhanh(['plans'], { SONGHANH_URL: 'http://127.0.0.1:9', SONGHANH_TOKEN: 'x' })
  expect([code, err]).toEqual([2, expect.stringContaining('http://127.0.0.1:9')])
})

test('the token of the demonstration comes from its folder, another from SONGHANH_TOKEN', async () => {
  const { env } = await running()
  const data = folder()
  writeFileSync(join(data, 'token'), 'the-token\n')
  const found = await songhanh(['place', '--json'], { ...env, SONGHANH_DATA: data })
  expect([found.code, JSON.parse(found.out).person.name]).toEqual([0, 'Lê Thị Lệnh'])
  const refused = await songhanh(['place'], { ...env, SONGHANH_DATA: data, SONGHANH_TOKEN: 'another' })
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('đăng nhập')])
})

test('a refusal is exit code 1 with its faults, success is 0', async () => {
  const { env } = await running()
  const signed = { ...env, SONGHANH_TOKEN: 'the-token' }
  const wrong = await songhanh(['place', 'move-day', 'mai'], signed)
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringMatching(/to: .+/)])
  expect((await songhanh(['place', 'move-day', '2000-01-01'], signed)).code).toBe(1)
  expect(await songhanh(['place', 'move-day', '2099-12-05'], signed)).toMatchObject({ code: 0, out: expect.stringContaining('2099-12-05') })
})

test('ledger verify ends with 0 on a whole ledger and 1 on a broken one', async () => {
  const { place, env } = await running()
  const signed = { ...env, SONGHANH_TOKEN: 'the-token' }
  await songhanh(['place', 'move-day', '2099-12-05'], signed)
  while ((await seal(place)) === 0) await new Promise((resolve) => setTimeout(resolve, 100))
  const whole = await songhanh(['ledger', 'verify', '--json'], signed)
  expect([whole.code, JSON.parse(whole.out)]).toMatchObject([0, { whole: true, checked: 1 }])
  await place.admin.query(`SET session_replication_role = replica; UPDATE ledger_entry SET actor_name = 'Người khác'`)
  const broken = await songhanh(['ledger', 'verify'], signed)
  expect([broken.code, broken.out]).toEqual([1, expect.stringContaining('số 1')])
  const cut = await songhanh(['ledger', 'verify', '--head', 'f'.repeat(64)], signed)
  expect(cut.code).toBe(1)
})
