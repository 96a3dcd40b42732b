import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { BASIS, type Browser, firstAdministrator, PASSWORD, personWith, servedPeople, type ServedPeople } from './served.fixture.ts'

const [head = [], ...rows] = readFileSync(new URL('../../../docs/reference/rights.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','))
const letters = (role: string, right: string) => rows.find((row) => row[0] === right)?.[head.indexOf(role)] ?? ''

/** Two communes, one of which took a third over whole, a body of one, all below the place; and what stands to the first commune how. */
const SEATS = {
  own: 'unit:00002@2020-01-01',
  former: 'unit:00001@2004-01-01',
  other: 'unit:00003@2004-01-01',
  child: 'body:of-the-second',
} as const

async function tree(served: ServedPeople): Promise<void> {
  const { admin, id } = served.place
  const put = (key: string, above: string[], successors: string[] = []) =>
    admin.query('INSERT INTO seat (place_id, key, name, above, successors) VALUES ($1, $2, $2, $3, $4)', [id, key, above, successors])
  await put(SEATS.own, [served.placeKey])
  await put(SEATS.former, [served.placeKey], [SEATS.own])
  await put(SEATS.other, [served.placeKey])
  await put(SEATS.child, [SEATS.own, served.placeKey])
}

const appointment = (role: string, seat: string) => ({ role, seat, from: '2024-01-01', to: null, basis: BASIS })
const newPerson = (username: string, role: string, seat: string) => ({
  name: 'Người mới',
  username,
  email: null,
  appointment: appointment(role, seat),
})
const ledgerLines = async (served: ServedPeople) =>
  (await served.place.admin.query<{ n: number }>('SELECT count(*)::int AS n FROM ledger_entry')).rows[0]!.n

describe('rights over people, by how the thing stands to the asker', () => {
  test('are those of the reviewed table for a head of a commune and for the administrator', async () => {
    const served = await servedPeople()
    await tree(served)
    const administrator = await firstAdministrator(served)
    const headOf = await personWith(served, administrator, 'head', SEATS.own, 'truong.xa')
    const askers = {
      head: {
        browser: headOf as Browser,
        how: { own: SEATS.own, child: SEATS.child, parent: served.placeKey, former: SEATS.former, other: SEATS.other },
      },
      administrator: { browser: administrator as Browser, how: { own: served.placeKey, child: SEATS.own } },
    } as const
    const letter = { own: 'O', child: 'C', parent: 'P', former: 'F', other: 'X' } as const
    let n = 0
    for (const [role, { browser, how }] of Object.entries(askers))
      for (const [relation, seat] of Object.entries(how) as [keyof typeof letter, string][]) {
        const officer = seat.startsWith('body') ? 'body-officer' : seat.startsWith('place') ? 'accountant' : 'commune-officer'
        const expected = (right: string) => letters(role, right).includes(letter[relation])
        const may = (status: number, right: string) =>
          expect(status === 403 ? 'no' : status === 200 ? 'yes' : status, `${role} ${right} ${relation}`).toBe(
            expected(right) ? 'yes' : 'no',
          )
        const victim = await personWith(served, administrator, officer, seat, `nan.nhan.${++n}`)
        may((await browser.post('/api/people/colleagues', newPerson(`moi.a${n}`, officer, seat))).status, 'people.add-colleague')
        may((await browser.post('/api/people', newPerson(`moi.b${n}`, officer, seat))).status, 'people.appoint')
        may((await browser.post(`/api/people/${victim.personId}/code`)).status, 'people.issue-code')
        may(
          (await browser.post(`/api/roles/${victim.roleId}/end`, { expectedVersion: 1, lastDay: '2024-12-31' })).status,
          'people.end-role',
        )
        may((await browser.post(`/api/people/${victim.personId}/close`, { expectedVersion: 1 })).status, 'people.close-account')
        const seen = (await browser.get('/api/people?find=nan.nhan')).body.people.some((one: { id: string }) => one.id === victim.personId)
        expect(seen, `${role} people.list ${relation}`).toBe(expected('people.list'))
      }
    expect(served.failures).toEqual([])
  }, 60_000)

  test('over a thing that is not there are refused in the words of one that must not be seen', async () => {
    const served = await servedPeople()
    await tree(served)
    const administrator = await firstAdministrator(served)
    const headOf = await personWith(served, administrator, 'head', SEATS.own, 'truong.xa')
    const stranger = await personWith(served, administrator, 'commune-officer', SEATS.other, 'xa.khac')
    const before = await ledgerLines(served)
    for (const [path, body] of [
      ['/api/people/ID/code', {}],
      ['/api/roles/ID/end', { expectedVersion: 1, lastDay: '2024-12-31' }],
      ['/api/roles/ID/delegations', { personId: headOf.personId, from: '2024-02-01', to: '2024-02-10', document: BASIS }],
      [
        '/api/roles/ID/handover',
        {
          expectedVersion: 1,
          personId: headOf.personId,
          lastDay: '2024-12-31',
          document: BASIS,
          open: { work: [], drafts: [], files: [] },
        },
      ],
    ] as const) {
      const id = path.includes('roles') ? stranger.roleId : stranger.personId
      const there = await headOf.post(path.replace('ID', id), body)
      const nowhere = await headOf.post(path.replace('ID', newId()), body)
      expect(there.status, path).toBe(403)
      expect({ ...nowhere.body }, path).toEqual({ ...there.body })
    }
    expect(await ledgerLines(served)).toBe(before)
  })

  test('do not let a head climb: no role above the office, no code for somebody who administers', async () => {
    const served = await servedPeople()
    await tree(served)
    const administrator = await firstAdministrator(served)
    const headOf = await personWith(served, administrator, 'head', SEATS.own, 'truong.xa')
    expect((await headOf.post('/api/people/colleagues', newPerson('leo.cao', 'head', SEATS.own))).body.code).toBe('people.not-by-head')
    const both = await personWith(served, administrator, 'commune-officer', SEATS.own, 'hai.vai')
    await administrator.post(`/api/people/${both.personId}/roles`, appointment('administrator', served.placeKey))
    expect((await headOf.post(`/api/people/${both.personId}/code`)).body.code).toBe('people.not-by-head')
    const [me] = (await administrator.get('/api/people?find=quantri')).body.people
    expect((await administrator.post(`/api/people/${me.id}/roles`, appointment('lead-synthesiser', served.placeKey))).body.code).toBe(
      'people.own-appointment',
    )
    expect((await administrator.post(`/api/people/${me.id}/close`, { expectedVersion: me.version })).body.code).toBe(
      'people.own-appointment',
    )
  })
})

describe('a request', () => {
  test('that comes from a foreign page or to a foreign name does nothing', async () => {
    const served = await servedPeople()
    const administrator = await firstAdministrator(served)
    const before = await ledgerLines(served)
    for (const origin of ['https://evil.example', 'null', 'http://localhost:8081', 'http://localhost:80.evil.example']) {
      expect((await administrator.post('/api/people', newPerson('gia.mao', 'reader', served.placeKey), { origin })).body.code, origin).toBe(
        'basics.foreign-page',
      )
      expect((await administrator.post('/api/sign-in', { name: 'quantri', password: PASSWORD }, { origin })).body.code, origin).toBe(
        'basics.foreign-page',
      )
      expect((await administrator.post('/api/sign-out', {}, { origin })).body.code, origin).toBe('basics.foreign-page')
    }
    expect(
      (await administrator.post('/api/people', newPerson('gia.mao', 'reader', served.placeKey), { host: 'evil.example' })).body.code,
    ).toBe('basics.wrong-host')
    // A form of a foreign page cannot send JSON.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect(
        (await administrator.post('/api/people', newPerson('gia.mao', 'reader', served.placeKey), { 'content-type': type })).body.code,
      ).toBe('basics.wrong-content-type')
    expect(await ledgerLines(served)).toBe(before)
    expect((await administrator.get('/api/account')).status).toBe(200)
  })

  test('behind a proxy on this machine is counted by the address the proxy names, and by nobody else’s word', async () => {
    const served = await servedPeople()
    const seen = async (address: string, forwarded: string) => {
      const before = new Set((await served.place.admin.query('SELECT about FROM auth.failed_tries')).rows.map((row) => row.about as string))
      await served
        .browser(address)
        .post('/api/sign-in', { name: `ai.${before.size}`, password: 'sai mật khẩu' }, { 'x-forwarded-for': forwarded })
      const { rows } = await served.place.admin.query('SELECT about FROM auth.failed_tries')
      return rows.filter((row) => !before.has(row.about)).length
    }
    // A new account each time: one new counter for it, and one more where the address is new too.
    expect(await seen('127.0.0.1', '10.0.0.1')).toBe(2)
    expect(await seen('127.0.0.1', '10.0.0.1')).toBe(1)
    expect(await seen('127.0.0.1', '10.0.0.2')).toBe(2)
    expect(await seen('192.0.2.7', '10.0.0.3')).toBe(2)
    expect(await seen('192.0.2.7', '10.0.0.4')).toBe(1)
  })

  test('sent twice equals once, also its printed code; with another body under the same id it is refused', async () => {
    const served = await servedPeople()
    const administrator = await firstAdministrator(served)
    const id = { 'idempotency-key': newId() }
    const first = await administrator.post('/api/people', newPerson('mot.lan', 'reader', served.placeKey), id)
    const [again, atOnce] = await Promise.all(
      [1, 2].map(() => administrator.post('/api/people', newPerson('mot.lan', 'reader', served.placeKey), id)),
    )
    expect(again!.body).toEqual(first.body)
    expect(atOnce!.body).toEqual(first.body)
    expect((await administrator.post('/api/people', newPerson('hai.lan', 'reader', served.placeKey), id)).body.code).toBe(
      'basics.request-id-reused',
    )
    const { rows: kept } = await served.place.admin.query('SELECT answer::text FROM request')
    for (const row of kept) expect(row.answer).not.toContain(first.body.code)
    expect((await served.place.admin.query(`SELECT FROM person WHERE username IN ('mot.lan', 'hai.lan')`)).rowCount).toBe(1)
  })

  test('cannot say who somebody is: account, version, id, second factor and place in the body are nobody’s word', async () => {
    const served = await servedPeople()
    const administrator = await firstAdministrator(served)
    const id = newId()
    const { body } = await administrator.post('/api/people', {
      ...newPerson('khai.man', 'reader', served.placeKey),
      id,
      personId: id,
      account: 'open',
      version: 9,
      secondFactor: true,
      placeId: newId(),
      addedAt: '1999-01-01',
      appointment: { ...appointment('reader', served.placeKey), id, personId: id, lentFrom: id, version: 9 },
    })
    const { rows } = await served.place.admin.query(
      'SELECT p.id, p.account, p.version, p.place_id, h.id AS role, h.lent_from FROM person p JOIN role_held h ON h.person_id = p.id WHERE username = $1',
      ['khai.man'],
    )
    expect(rows).toEqual([
      { id: body.personId, account: 'invited', version: 1, place_id: served.place.id, role: body.roleId, lent_from: null },
    ])
    expect(body.personId).not.toBe(id)
    await administrator.post('/api/sign-in/code', { code: body.code, password: PASSWORD, username: 'quantri', personId: id })
    expect((await served.place.admin.query(`SELECT count(*)::int AS n FROM auth."account"`)).rows).toEqual([{ n: 2 }])
  })

  test('whose sender’s role ended while it was on its way gives nothing', async () => {
    const served = await servedPeople()
    const administrator = await firstAdministrator(served)
    const second = await personWith(served, administrator, 'administrator', served.placeKey, 'quan.tri.hai')
    const { admin } = served.place
    // The request is held at the lock that every change of roles takes; meanwhile its sender's role ends.
    await admin.query('BEGIN')
    await admin.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`roles of ${second.personId}`])
    const inFlight = second.post('/api/people', newPerson('lot.luoi', 'reader', served.placeKey))
    await expect
      .poll(async () => (await admin.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).rowCount)
      .toBeGreaterThan(0)
    await admin.query(`UPDATE role_held SET to_day = '2020-12-31' WHERE id = $1`, [second.roleId])
    await admin.query('COMMIT')
    const answer = await inFlight
    expect(answer.status).toBe(403)
    expect((await admin.query(`SELECT FROM person WHERE username = 'lot.luoi'`)).rowCount).toBe(0)
    expect((await second.get('/api/account')).status).toBe(401)
  })

  test('with NUL, half a million letters, a name in pieces or a clock three days off is taken for what it is', async () => {
    const served = await servedPeople()
    const administrator = await firstAdministrator(served)
    const named = (name: string, username: string) =>
      administrator.post('/api/people', { ...newPerson(username, 'reader', served.placeKey), name })
    expect((await named('Nguyễn\u0000Thị', 'co.nul')).body).toMatchObject({ code: 'basics.faults', faults: [{ at: 'name' }] })
    expect((await named('ề'.repeat(300_000), 'qua.dai')).body).toMatchObject({
      code: 'basics.faults',
      faults: [{ at: 'name', code: 'basics.field-too-long' }],
    })
    expect((await named('x'.repeat(1_000_001), 'qua.lon')).status).toBe(413)
    expect((await named('   ', 'khong.ten')).status).toBe(400)
    expect((await administrator.post('/api/sign-in', { name: 'x'.repeat(900_000), password: 'y' })).status).toBe(400)
    expect((await administrator.post('/api/sign-in', { name: 'quantri', password: 'ề'.repeat(300_000) })).status).toBe(400)
    await named('Nguyễn Thị Hường'.normalize('NFD'), 'nfd')
    const found = await administrator.get(`/api/people?find=${encodeURIComponent('huong')}`)
    expect(found.body.people.map((one: { name: string }) => one.name)).toEqual(['Nguyễn Thị Hường'.normalize('NFC')])
    const off = new Date(Date.now() + 3 * 86_400_000).toISOString()
    const late = await administrator.post('/api/people', newPerson('dong.ho', 'reader', served.placeKey), { 'x-device-time': off })
    const { rows } = await served.place.admin.query(
      `SELECT device_time, abs(extract(epoch FROM at - now())) < 60 AS ours FROM ledger_entry WHERE thing_id = $1`,
      [late.body.personId],
    )
    expect(rows).toEqual([{ device_time: off, ours: true }])
  })
})

describe('an API key', () => {
  test('reaches what it was limited to, never further than its maker, and dies with it', async () => {
    const served = await servedPeople()
    const administrator = await firstAdministrator(served)
    expect((await administrator.post('/api/account/keys', { label: 'Đồng bộ', rights: ['collection.read'], days: 30 })).body.code).toBe(
      'people.not-for-this-key',
    )
    const { body } = await administrator.post('/api/account/keys', { label: 'Danh sách', rights: ['people.list'], days: 30 })
    const program = served.browser()
    const key = { authorization: `Bearer ${body.key}` }
    expect((await program.get('/api/people', key)).status).toBe(200)
    expect((await program.post('/api/people', newPerson('qua.khoa', 'reader', served.placeKey), key)).body.code).toBe(
      'people.not-for-this-key',
    )
    expect((await program.post('/api/account/keys', { label: 'Con', rights: ['people.appoint'], days: 30 }, key)).body.code).toBe(
      'people.not-for-this-key',
    )
    expect((await program.get('/api/people', { authorization: `Bearer ${body.key}x` })).status).toBe(401)
    // A key beside a cookie counts alone: a browser's session is no back door for it.
    expect((await administrator.get('/api/people', { authorization: 'Bearer AAAAA-BBBBB-CCCCC-DDDDD' })).status).toBe(401)
    await administrator.post(`/api/account/sessions/${body.id}/end`)
    expect((await program.get('/api/people', key)).status).toBe(401)
  })
})

describe('lending and handing over', () => {
  test('a role is lent from day to day by its holder, and the borrower acts by it', async () => {
    const served = await servedPeople()
    await tree(served)
    const administrator = await firstAdministrator(served)
    const lead = await personWith(served, administrator, 'lead-synthesiser', served.placeKey, 'tong.hop')
    const friend = await personWith(served, administrator, 'reader', served.placeKey, 'doc.gia')
    const loan = { personId: friend.personId, from: '2024-01-01', to: '2099-01-01', document: BASIS }
    expect((await friend.get('/api/people')).status).toBe(403)
    expect((await administrator.post(`/api/roles/${lead.roleId}/delegations`, loan)).body.code).toBe('people.not-own-role')
    const lent = await lead.post(`/api/roles/${lead.roleId}/delegations`, loan)
    expect(lent.status).toBe(200)
    expect((await friend.get('/api/people')).status).toBe(200)
    expect((await friend.get('/api/account')).body.roles).toMatchObject([
      { role: 'reader' },
      { role: 'lead-synthesiser', lentBy: { name: 'Người tong.hop' } },
    ])
    expect((await friend.post(`/api/roles/${lent.body.roleId}/delegations`, { ...loan, personId: lead.personId })).body.code).toBe(
      'people.lent-on',
    )
    await administrator.post(`/api/roles/${lead.roleId}/end`, { expectedVersion: 1, lastDay: '2024-06-30' })
    expect((await friend.get('/api/people')).status).toBe(403)
  })

  test('a role handed over changes holder from one day to the next, with the record of what was open', async () => {
    const served = await servedPeople()
    const administrator = await firstAdministrator(served)
    const lead = await personWith(served, administrator, 'lead-synthesiser', served.placeKey, 'tong.hop')
    const friend = await personWith(served, administrator, 'reader', served.placeKey, 'doc.gia')
    const open = { work: ['Gửi báo cáo năm trước ngày 05/12'], drafts: ['Dự thảo báo cáo'], files: [] }
    const given = { expectedVersion: 1, personId: friend.personId, lastDay: '2024-06-30', document: BASIS, open }
    expect((await lead.post(`/api/roles/${lead.roleId}/handover`, { ...given, expectedVersion: 7 })).body.code).toBe(
      'basics.version-conflict',
    )
    expect((await lead.post(`/api/roles/${lead.roleId}/handover`, given)).status).toBe(200)
    expect((await friend.get('/api/people')).status).toBe(200)
    expect((await lead.get('/api/account')).status).toBe(401)
    const { rows } = await served.place.admin.query(`SELECT last_day::text, open_things FROM handover`)
    expect(rows).toEqual([{ last_day: '2024-06-30', open_things: open }])
    const { rows: roles } = await served.place.admin.query(
      `SELECT person_id, from_day::text, to_day::text FROM role_held WHERE role = 'lead-synthesiser' ORDER BY from_day`,
    )
    expect(roles).toEqual([
      { person_id: lead.personId, from_day: '2020-01-01', to_day: '2024-06-30' },
      { person_id: friend.personId, from_day: '2024-07-01', to_day: null },
    ])
    expect(served.failures).toEqual([])
  })
})
