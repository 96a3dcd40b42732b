import { describe, expect, test } from 'vitest'
import { isEmpty, openFirstAdministrator } from './first-administrator.ts'
import { firstAdministrator, PASSWORD, personWith, servedPeople, setUp } from './served.fixture.ts'
import { totp } from './authenticator.fixture.ts'

const soon = (seconds: number) => Date.now() + seconds * 1000

describe('the first administrator', () => {
  test('chooses a password by the set-up link, and until the second factor is there may do nothing', async () => {
    const served = await servedPeople()
    const browser = served.browser()
    expect((await browser.post('/api/sign-in/code', { code: served.firstCode, password: '12345678' })).body.code).toBe(
      'people.password-common',
    )
    const typed = served.firstCode.toLowerCase().replaceAll('-', ' ')
    expect(await browser.post('/api/sign-in/code', { code: typed, password: PASSWORD })).toMatchObject({
      status: 200,
      body: { username: 'quantri' },
    })
    expect((await browser.post('/api/sign-in/code', { code: typed, password: PASSWORD })).body.code).toBe('people.wrong-code')
    expect((await browser.post('/api/sign-in', { name: 'quantri', password: PASSWORD })).body).toEqual({ next: 'set-up-second-factor' })
    expect((await browser.get('/api/people')).body.code).toBe('people.second-factor-needed')
    const { body } = await browser.post('/api/account/second-factor', { password: PASSWORD })
    expect(body.recoveryCodes).toHaveLength(10)
    expect((await browser.post('/api/account/second-factor/confirm', { code: '000000' })).body.code).toBe('people.wrong-code')
    expect((await browser.post('/api/account/second-factor/confirm', { code: totp(body.uri) })).status).toBe(200)
    expect((await browser.get('/api/people')).body.people).toMatchObject([{ username: 'quantri', account: 'open' }])
    const { rows } = await served.place.admin.query('SELECT domain, action, actor_name FROM ledger_entry ORDER BY id')
    expect(rows.map((row) => `${row.domain} ${row.action} ${row.actor_name}`)).toEqual([
      'people password-chosen Quản trị viên',
      'people second-factor-given Quản trị viên',
    ])
    expect(served.failures).toEqual([])
  })

  test('gets a new link where the first was lost, and none once somebody is in', async () => {
    const served = await servedPeople()
    expect(await isEmpty(served.entrance)).toBe(true)
    const second = await openFirstAdministrator(served.entrance, 'Quản trị viên')
    const browser = served.browser()
    expect((await browser.post('/api/sign-in/code', { code: served.firstCode, password: PASSWORD })).body.code).toBe('people.wrong-code')
    expect((await browser.post('/api/sign-in/code', { code: second, password: PASSWORD })).status).toBe(200)
    expect(await isEmpty(served.entrance)).toBe(false)
    await expect(openFirstAdministrator(served.entrance, 'Kẻ lạ')).rejects.toThrow('people already')
  })
})

describe('signing in', () => {
  test('asks for the second factor, takes each code once, and a recovery code in its stead', async () => {
    const served = await servedPeople()
    const first = await firstAdministrator(served)
    const browser = served.browser()
    expect((await browser.post('/api/sign-in', { name: 'QuanTri ', password: PASSWORD.normalize('NFD') })).body).toEqual({
      next: 'second-factor',
    })
    expect((await browser.get('/api/people')).status).toBe(401)
    const code = totp(first.uri, soon(30))
    expect((await browser.post('/api/sign-in/second-factor', { code: '123456', kind: 'app' })).body.code).toBe('people.wrong-code')
    expect((await browser.post('/api/sign-in/second-factor', { code, kind: 'app' })).body).toEqual({ next: 'done' })
    expect((await browser.get('/api/people')).status).toBe(200)

    const thief = served.browser()
    await thief.post('/api/sign-in', { name: 'quantri', password: PASSWORD })
    expect((await thief.post('/api/sign-in/second-factor', { code, kind: 'app' })).body.code).toBe('people.used-code')
    expect((await thief.get('/api/people')).status).toBe(401)

    const lost = served.browser()
    await lost.post('/api/sign-in', { name: 'quantri', password: PASSWORD })
    const [recovery] = first.recoveryCodes
    expect((await lost.post('/api/sign-in/second-factor', { code: recovery!, kind: 'recovery' })).body).toEqual({ next: 'done' })
    expect((await lost.get('/api/people')).status).toBe(200)
    const again = served.browser()
    await again.post('/api/sign-in', { name: 'quantri', password: PASSWORD })
    expect((await again.post('/api/sign-in/second-factor', { code: recovery!, kind: 'recovery' })).body.code).toBe('people.wrong-code')
    expect(served.failures).toEqual([])
  })

  test('gives a new session each time, closed to scripts, and ends the one this browser had', async () => {
    const served = await servedPeople()
    const admin = await firstAdministrator(served)
    const officer = await personWith(served, admin, 'lead-synthesiser', served.placeKey, 'tong.hop')
    const name = [...officer.cookies.keys()].find((key) => key.includes('session_token'))!
    const before = officer.cookies.get(name)!
    const planted = served.browser()
    planted.cookies.set(name, before)
    const { cookies } = await planted.post('/api/sign-in', { name: 'tong.hop', password: PASSWORD })
    expect(planted.cookies.get(name)).not.toBe(before)
    const set = cookies.find((cookie) => cookie.startsWith(name))!
    expect(set).toMatch(/HttpOnly/i)
    expect(set).toMatch(/SameSite=Lax/i)
    expect(set).not.toMatch(/Max-Age|Expires/i)
    officer.cookies.set(name, before)
    expect((await officer.get('/api/account')).status).toBe(401)
    expect((await planted.get('/api/account')).status).toBe(200)
  })

  test('takes no session that somebody made up or altered, and none that was signed out', async () => {
    const served = await servedPeople()
    const admin = await firstAdministrator(served)
    const [[name, value]] = [...admin.cookies].filter(([key]) => key.includes('session_token')) as [[string, string]]
    const altered = `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`
    for (const forged of ['x', `${value.slice(0, 20)}`, altered, `${value}x`, decodeURIComponent(value).split('.')[0]!]) {
      const thief = served.browser()
      thief.cookies.set(name, forged)
      expect((await thief.get('/api/account')).status, forged).toBe(401)
    }
    const answer = await admin.post('/api/sign-out')
    expect(answer.status).toBe(200)
    admin.cookies.set(name, value)
    expect((await admin.get('/api/account')).status).toBe(401)
    expect((await served.place.admin.query('SELECT FROM signed_in')).rowCount).toBe(0)
  })

  test('says the same of a wrong password, an unknown name, an invited and a closed account, and takes as long', async () => {
    const served = await servedPeople()
    const admin = await firstAdministrator(served)
    const closed = await personWith(served, admin, 'reader', served.placeKey, 'da.dong')
    await admin.post(`/api/people/${closed.personId}/close`, { expectedVersion: 1 })
    await served.place.admin.query('TRUNCATE auth.failed_tries')
    const times: Record<string, number[]> = {}
    for (let round = 0; round < 4; round++)
      for (const [name, password] of [
        ['quantri', 'sai mật khẩu rồi'],
        ['khong.co.ai', PASSWORD],
        ['kẻ lạ \u0000', PASSWORD],
        ['da.dong', PASSWORD],
        ['ai@noi.vn', PASSWORD],
      ] as const) {
        const begun = performance.now()
        const answer = await served.browser(`10.0.0.${round}`).post('/api/sign-in', { name: name.replace('\u0000', ''), password })
        ;(times[name] ??= []).push(performance.now() - begun)
        expect({ status: answer.status, code: answer.body.code }, name).toEqual({ status: 422, code: 'people.sign-in-failed' })
        expect(
          answer.cookies.filter((cookie) => /session_token=[^;]/.test(cookie)),
          name,
        ).toEqual([])
      }
    // One hash each: nobody answers in a fraction of the time of a real account. Half is far more than the noise of a busy machine leaves.
    const least = Math.min(...times['quantri']!)
    for (const [name, taken] of Object.entries(times)) expect(Math.max(...taken), name).toBeGreaterThan(least / 2)
  })

  test('slows down whoever keeps trying, not the colleague at the next desk, nor the person at their own', async () => {
    const served = await servedPeople()
    const admin = await firstAdministrator(served)
    await personWith(served, admin, 'lead-synthesiser', served.placeKey, 'tong.hop')
    const office = '10.1.1.1'
    const own = served.browser(office)
    expect((await own.post('/api/sign-in', { name: 'tong.hop', password: PASSWORD })).body).toEqual({ next: 'done' })
    for (let wrong = 0; wrong < 7; wrong++)
      await served.browser('10.9.9.9').post('/api/sign-in', { name: 'tong.hop', password: `sai lần thứ ${wrong}` })
    const stopped = await served.browser('10.9.9.8').post('/api/sign-in', { name: 'tong.hop', password: PASSWORD })
    expect(stopped.body.code).toBe('people.try-later')
    expect(stopped.body.detail).toMatch(/\d+ giây/)
    expect((await served.browser(office).post('/api/sign-in', { name: 'tong.hop', password: PASSWORD })).body).toEqual({ next: 'done' })
    expect((await served.browser('10.9.9.9').post('/api/sign-in', { name: 'quantri', password: PASSWORD })).body).toEqual({
      next: 'second-factor',
    })
    for (let wrong = 0; wrong < 7; wrong++)
      await served.browser('10.9.9.9').post('/api/sign-in', { name: 'khong.co', password: 'sai rồi nhé' })
    expect((await served.browser('10.9.9.8').post('/api/sign-in', { name: 'khong.co', password: 'sai rồi nhé' })).body.code).toBe(
      'people.try-later',
    )
  })
})

describe('a session', () => {
  test('ends idle after half an hour, at the latest after twelve, and with the account', async () => {
    const served = await servedPeople()
    const admin = await firstAdministrator(served)
    const officer = await personWith(served, admin, 'lead-synthesiser', served.placeKey, 'tong.hop')
    const { rows } = await served.place.admin.query(
      `SELECT extract(epoch FROM idle_until - now()) AS idle, extract(epoch FROM absolute_until - begun_at) AS whole FROM signed_in WHERE person_id = $1`,
      [officer.personId],
    )
    expect(Number(rows[0].idle)).toBeGreaterThan(1700)
    expect(Number(rows[0].idle)).toBeLessThanOrEqual(1800)
    expect(Math.round(Number(rows[0].whole) / 60)).toBe(720)
    for (const limit of ['idle_until', 'absolute_until']) {
      await served.place.admin.query(`UPDATE signed_in SET ${limit} = now() - interval '1 second' WHERE person_id = $1`, [officer.personId])
      expect((await officer.get('/api/account')).status, limit).toBe(401)
      await served.place.admin.query(`UPDATE signed_in SET ${limit} = now() + interval '20 minutes' WHERE person_id = $1`, [
        officer.personId,
      ])
      expect((await officer.get('/api/account')).status, limit).toBe(200)
    }
    await admin.post(`/api/people/${officer.personId}/close`, { expectedVersion: 1 })
    expect((await officer.get('/api/account')).status).toBe(401)
  })

  test('ends with the last role, and not before', async () => {
    const served = await servedPeople()
    const admin = await firstAdministrator(served)
    const officer = await personWith(served, admin, 'lead-synthesiser', served.placeKey, 'tong.hop')
    const more = await admin.post(`/api/people/${officer.personId}/roles`, {
      role: 'reader',
      seat: served.placeKey,
      from: '2024-01-01',
      to: null,
      basis: { title: 'Quyết định', number: null, date: null },
    })
    const end = (roleId: string) => admin.post(`/api/roles/${roleId}/end`, { expectedVersion: 1, lastDay: '2024-06-30' })
    expect((await end(officer.roleId)).status).toBe(200)
    expect((await officer.get('/api/account')).status).toBe(200)
    expect((await end(more.body.roleId)).status).toBe(200)
    expect((await officer.get('/api/account')).status).toBe(401)
    expect((await officer.post('/api/sign-in', { name: 'tong.hop', password: PASSWORD })).body.code).toBe('people.sign-in-failed')
  })

  test('is ended by a change of password everywhere else, and the old password is gone', async () => {
    const served = await servedPeople()
    const here = await firstAdministrator(served)
    const there = served.browser()
    await there.post('/api/sign-in', { name: 'quantri', password: PASSWORD })
    await there.post('/api/sign-in/second-factor', { code: totp(here.uri, soon(30)), kind: 'app' })
    expect((await here.post('/api/account/password', { current: 'không phải', next: 'trèo lên cây bưởi hái hoa' })).body.code).toBe(
      'people.password-wrong',
    )
    expect((await here.post('/api/account/password', { current: PASSWORD, next: 'Uỷ ban nhân dân nơi thử 1' })).body.code).toBe(
      'people.password-own-name',
    )
    expect((await here.post('/api/account/password', { current: PASSWORD, next: 'trèo lên cây bưởi hái hoa' })).status).toBe(200)
    expect((await there.get('/api/account')).status).toBe(401)
    expect((await here.get('/api/people')).status).toBe(200)
    expect((await there.post('/api/sign-in', { name: 'quantri', password: PASSWORD })).body.code).toBe('people.sign-in-failed')
  })

  test('of one’s own can be seen and ended from another desk; a stranger’s cannot', async () => {
    const served = await servedPeople()
    const admin = await firstAdministrator(served)
    const officer = await personWith(served, admin, 'lead-synthesiser', served.placeKey, 'tong.hop')
    const second = served.browser()
    await second.post('/api/sign-in', { name: 'tong.hop', password: PASSWORD })
    const { body } = await officer.get('/api/account')
    expect(body.sessions).toHaveLength(2)
    const [other] = body.sessions.filter((session: { here: boolean }) => !session.here)
    expect((await admin.post(`/api/account/sessions/${other.id}/end`)).body.code).toBe('people.session-not-found')
    expect((await second.get('/api/account')).status).toBe(200)
    expect((await officer.post(`/api/account/sessions/${other.id}/end`)).status).toBe(200)
    expect((await second.get('/api/account')).status).toBe(401)
    expect((await officer.get('/api/account')).status).toBe(200)
  })
})

describe('the second factor', () => {
  test('is not set up twice, nor without the password', async () => {
    const served = await servedPeople()
    const admin = await firstAdministrator(served)
    expect((await admin.post('/api/account/second-factor', { password: PASSWORD })).body.code).toBe('people.second-factor-set-already')
    const reader = await personWith(served, admin, 'reader', served.placeKey, 'doc.gia')
    expect((await reader.post('/api/account/second-factor', { password: 'không phải' })).body.code).toBe('people.password-wrong')
    await setUp(reader)
    expect((await reader.get('/api/account')).body.secondFactor).toBe(true)
  })
})
