import { buildServer } from '@songhanh/server/platform/http/server'
import { perform } from '@songhanh/server/platform/perform'
import { sent, someone } from '@songhanh/server/platform/testing'
import { recordUnitEvent } from '@songhanh/server/units/events'
import { keepRegister } from '@songhanh/server/units/register'
import { unitRoutes } from '@songhanh/server/units/routes'
import { placeWithUnits, smallCountry } from '@songhanh/server/units/small-country.fixture'
import { expect, onTestFinished, test } from 'vitest'
import { songhanh } from '../terminal.fixture.ts'

/** Runs `songhanh units …` (or another group of commands) in a process of its own, with no place running anywhere. */
const units = (line: string, env: Record<string, string> = {}, group = 'units') =>
  songhanh([group, ...line.match(/"[^"]*"|\S+/g)!.map((arg) => arg.replaceAll('"', ''))], env)

test.each([
  ['2019-06-01', 'Xã Thanh Lưu', 'Thuộc huyện Thanh Liêm, tỉnh Hà Nam'],
  ['2021-07-01', 'Thị trấn Tân Thanh', 'Thuộc huyện Thanh Liêm, tỉnh Hà Nam'],
  ['2026-01-01', 'Xã Tân Thanh', 'Thuộc tỉnh Ninh Bình'],
])('on %s the code 13474 is %s', async (day, name, place) => {
  const [first, second] = (await units(`show 13474 --on ${day}`)).out.split('\n')
  expect([first, second]).toEqual([expect.stringMatching(`^13474  ${name} · `), place])
  expect(JSON.parse((await units(`show 13474 --on ${day} --json`)).out)).toMatchObject({
    on: day,
    unit: { fullName: name },
    history: { length: 3 },
  })
})

test('what became of a township is told on the day it ended, with the act', async () => {
  const { code, out } = await units('successors 13441 --on 2025-07-01')
  expect([code, out]).toEqual([0, expect.stringContaining('13318 Phường Châu Sơn: nhập toàn bộ (Nghị quyết 1674/NQ-UBTVQH15')])
  expect((await units('successors 13441 --on 2025-06-30')).out).not.toContain('Châu Sơn')
  expect(JSON.parse((await units('successors 13441 --on 2025-07-01 --json')).out)).toMatchObject({
    unit: { name: 'Kiện Khê' },
    successions: [{ relation: 'whole', to: '13318@2025-07-01', unit: 'Phường Châu Sơn' }],
  })
  expect((await units('predecessors 13318 --on 2025-07-01')).out).toContain('13441 Thị trấn Kiện Khê: nhập toàn bộ')
})

test('the land of an abolished district is told in the communes of today', async () => {
  const { out } = await units('territory 351 --as-of 2021-07-01 --on 2026-01-01')
  expect(out.trim().split('\n')).toHaveLength(6)
  expect(out).toContain('13318  Phường Châu Sơn: một phần')
  expect(out).toContain('13495  Xã Thanh Liêm: toàn bộ')
  expect((await units('children 351 --on 2021-07-01')).out.trim().split('\n')).toHaveLength(16)
})

test('search needs no marks and knows the old name', async () => {
  const { code, out } = await units('find "thanh liem" --on 2026-01-01')
  expect([code, out.split('\n')[0]]).toEqual([0, expect.stringContaining('Xã Thanh Liêm')])
  expect(out).toContain('351  Huyện Thanh Liêm')
  expect((await units('find "khong co dau ca"')).code).toBe(1)
})

test('what cannot be answered is told in one sentence: refused by 1, used wrongly by 2', async () => {
  expect(await units('show 99999')).toMatchObject({ code: 1, out: 'Không có đơn vị hành chính nào mang mã 99999.\n' })
  expect(await units('show 351 --on 2026-01-01')).toMatchObject({ code: 1, out: expect.stringContaining('01/01/2026') })
  expect(await units('show 351 --on 2026-02-30')).toMatchObject({ code: 2, err: expect.stringContaining('2026-02-30') })
  expect((await units('show 99999', { SONGHANH_LANG: 'en' })).out).toContain('No administrative unit')
})

test('who bears the duties of a district office today is told commune by commune, with what is known of it', async () => {
  const bodies = (line: string) => units(line, {}, 'bodies')
  const { code, out } = await bodies('today "P. LĐ-TB&XH huyện" --unit 351 --as-of 2021-07-20 --on 2026-01-01')
  expect([
    code,
    out
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('Ghi chú ')).length,
  ]).toEqual([0, 7])
  expect(out).toContain('Phòng Văn hóa - Xã hội phường Châu Sơn: một phần địa bàn')
  expect(out).toMatch(/^Ghi chú Phòng Lao động - Thương binh và Xã hội → Phòng Nội vụ: Trừ giảm nghèo/mu)
  expect((await bodies('today "Phòng Y tế" --unit 351 --as-of 2021-07-20 --on 2026-01-01')).out).toContain('chưa kiểm chứng')
  expect(JSON.parse((await bodies('today "Công an huyện" --unit 351 --as-of 2021-07-20 --on 2021-12-01 --json')).out)).toMatchObject({
    bearings: [{ kind: { id: 'district-police' }, by: [] }],
  })
  expect((await bodies('today "Hạt Kiểm lâm" --unit 351 --as-of 2021-07-20')).code).toBe(1)
  expect((await bodies('today "Công an huyện"')).code).toBe(2)
})

test('where a place is named its own units are asked, mergers entered there included, and its business day', async () => {
  const [place, who, register] = [await placeWithUnits(smallCountry), someone(), keepRegister()]
  const event = {
    date: '2023-05-01',
    act: { number: '1/NQ', signedOn: '2023-03-01' },
    begins: [{ code: '10001', name: 'An Bình', kind: 'commune' as const, parent: '101' }],
    mapping: ['10001', '10002'].map((from) => ({ from, to: '10001', relation: 'whole' as const })),
  }
  await perform(place, who, recordUnitEvent(register), { event, expectedVersion: 1 }, sent())
  const served = await buildServer({
    ...{ place, routes: unitRoutes(register, { grids: [], boundaries: [] }), hosts: [], tls: null, pages: [] },
    identify: async () => who,
    onFailure: (_, error) => {
      throw error
    },
  })
  onTestFinished(() => served.stop(0))
  const env = { SONGHANH_URL: await served.app.listen({ port: 0, host: '127.0.0.1' }), SONGHANH_TOKEN: 'abcdefghijklmnopqrstuvwxyz' }
  expect(await units('show 10001', env)).toMatchObject({ code: 0, out: expect.stringMatching(/^10001 {2}Xã An Bình · /) })
  expect((await units('show 10001 --on 2023-04-30', env)).out).toMatch(/^10001 {2}Xã An · /)
  expect(await units('successors 10002 --on 2023-05-01', env)).toMatchObject({
    err: '',
    out: expect.stringContaining('10001 Xã An Bình: nhập toàn bộ (Nghị quyết 1/NQ'),
  })
  expect((await units('show 13474', env)).code).toBe(1)
  await place.admin.query('UPDATE business_clock SET offset_days = -2000')
  expect((await units('show 10002', env)).out).toMatch(/^10002 {2}Xã Bình · /)
})
