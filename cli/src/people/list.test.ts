import { firstAdministrator, personWith, servedPeople } from '@songhanh/server/people/served.fixture'
import { expect, test } from 'vitest'
import { songhanh } from '../terminal.fixture.ts'

test(
  'people list tells who works here and by which roles, found without marks, and refuses a key without that right',
  { timeout: 180_000 },
  async () => {
    const served = await servedPeople()
    const administrator = await firstAdministrator(served)
    await personWith(served, administrator, 'lead-synthesiser', served.placeKey, 'tong.hop')
    const key = async (right: string) =>
      (await administrator.post('/api/account/keys', { label: 'Dòng lệnh', rights: [right], days: 1 })).body.key as string
    const place = { SONGHANH_URL: await served.listen(), SONGHANH_TOKEN: await key('people.list') }

    const listed = await songhanh(['people', 'list', '--find', 'NGUOI'], place)
    expect(listed).toMatchObject({
      code: 0,
      out: 'Người tong.hop (tong.hop): Đang dùng\n  Đầu mối tổng hợp · Uỷ ban nhân dân nơi thử, từ 01/01/2020\n',
    })

    const all = await songhanh(['people', 'list', '--json'], place)
    expect((JSON.parse(all.out) as { people: { username: string }[] }).people.map(({ username }) => username)).toEqual([
      'tong.hop',
      'quantri',
    ])

    const other = await songhanh(['people', 'list'], { ...place, SONGHANH_TOKEN: await key('people.appoint') })
    expect(other.code).toBe(1)
  },
)
