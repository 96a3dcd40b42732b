import { expect, test } from 'vitest'
import { totp } from './authenticator.fixture.ts'
import { firstAdministrator, PASSWORD, personWith, servedPeople, setUp } from './served.fixture.ts'

const NEXT_PASSWORD = 'trăm năm trong cõi người ta'

test('an administrator gives a code to somebody who lost the authenticator: their sessions end, and the next one sets it up anew', async () => {
  const served = await servedPeople()
  const administrator = await firstAdministrator(served)
  const signer = await personWith(served, administrator, 'committee-signer', served.placeKey, 'nguoi.ky')
  const lead = await personWith(served, administrator, 'lead-synthesiser', served.placeKey, 'tong.hop')
  const reset = (personId: string, by = administrator as Pick<typeof administrator, 'post'>) =>
    by.post(`/api/people/${personId}/second-factor/reset`)
  expect((await reset(signer.personId, lead)).body.code).toBe('people.no-right')
  const { person } = (await administrator.get('/api/account')).body
  expect((await reset(person.id)).body.code).toBe('people.own-second-factor')

  const { status, body } = await reset(signer.personId)
  expect(status).toBe(200)
  expect((await signer.get('/api/account')).status).toBe(401)
  // Until the code is used the password and the authenticator stay as they were.
  const before = served.browser()
  expect((await before.post('/api/sign-in', { name: 'nguoi.ky', password: PASSWORD })).body).toEqual({ next: 'second-factor' })
  expect((await served.browser().post('/api/sign-in/code', { code: body.code, password: NEXT_PASSWORD })).status).toBe(200)
  expect((await served.browser().post('/api/sign-in/code', { code: body.code, password: NEXT_PASSWORD })).body.code).toBe(
    'people.wrong-code',
  )
  const again = served.browser()
  expect((await again.post('/api/sign-in', { name: 'nguoi.ky', password: NEXT_PASSWORD })).body).toEqual({ next: 'set-up-second-factor' })
  const made = await again.post('/api/account/second-factor', { password: NEXT_PASSWORD })
  expect((await again.post('/api/account/second-factor/confirm', { code: totp(made.body.uri) })).status).toBe(200)

  const { rows } = await served.place.admin.query(
    `SELECT action, actor_name FROM ledger_entry WHERE thing_id = $1 AND action LIKE 'second-factor%' ORDER BY id`,
    [signer.personId],
  )
  expect(rows.map(({ action, actor_name }) => `${action} by ${actor_name}`)).toEqual([
    'second-factor-given by Người nguoi.ky',
    'second-factor-reset by Quản trị viên',
    'second-factor-taken-away by Người nguoi.ky',
    'second-factor-given by Người nguoi.ky',
  ])
  expect(served.failures).toEqual([])
})

test('the database lets nobody but an administrator end the sessions of others or take a second factor away', async () => {
  const served = await servedPeople()
  const administrator = await firstAdministrator(served)
  await served.place.admin.query(`INSERT INTO seat (place_id, key, name, above) VALUES ($1, 'body:phong-x', 'Phòng X', ARRAY[$2])`, [
    served.place.id,
    served.placeKey,
  ])
  const head = await personWith(served, administrator, 'head', 'body:phong-x', 'truong')
  const [[, cookie]] = [...head.cookies].filter(([name]) => name.includes('session_token')) as [[string, string]]
  const session = decodeURIComponent(cookie).split('.')[0]!
  const asHead = <T>(work: string, params: readonly unknown[]): Promise<readonly T[]> =>
    served.place.app.transaction({ readOnly: false, session, placeId: served.place.id }, (w) => w.query<T>(work, params))
  expect(await asHead<{ n: string }>('SELECT acting_person() AS n', [])).toEqual([{ n: head.personId }])
  await expect(asHead('SELECT end_sessions_of($1)', [head.personId])).rejects.toThrow('only an administrator')
  const insert = (resets: boolean) =>
    asHead(
      `INSERT INTO one_time_code (code_hash, place_id, person_id, issued_by, until, resets_second_factor) VALUES (sha256($4), $1, $2, $2, now(), $3)`,
      [served.place.id, head.personId, resets, Buffer.from(String(resets))],
    )
  await expect(insert(true)).rejects.toThrow('row-level security')
  await insert(false)
})

test('the holder makes new recovery codes: the old ones are gone, each new one works once', async () => {
  const served = await servedPeople()
  const administrator = await firstAdministrator(served)
  const make = (password: string, by: Pick<typeof administrator, 'post'> = administrator) =>
    by.post('/api/account/recovery-codes', { password })
  expect((await make('không phải')).body.code).toBe('people.password-wrong')
  const { body } = await make(PASSWORD)
  expect(body.recoveryCodes).toHaveLength(10)
  expect(body.recoveryCodes).not.toContain(administrator.recoveryCodes[0])
  const enter = async (code: string) => {
    const browser = served.browser()
    await browser.post('/api/sign-in', { name: 'quantri', password: PASSWORD })
    return (await browser.post('/api/sign-in/second-factor', { code, kind: 'recovery' })).body
  }
  expect((await enter(administrator.recoveryCodes[0]!)).code).toBe('people.wrong-code')
  expect(await enter(body.recoveryCodes[0])).toEqual({ next: 'done' })
  expect((await enter(body.recoveryCodes[0])).code).toBe('people.wrong-code')
  // A session without the second factor is no way to new codes for it.
  const half = await personWith(served, administrator, 'reader', served.placeKey, 'doc.gia')
  expect((await make(PASSWORD, half)).body.code).toBe('people.second-factor-needed')
  await setUp(half)
  expect((await make(PASSWORD, half)).status).toBe(200)
  const { rows } = await served.place.admin.query(`SELECT count(*)::int AS n FROM ledger_entry WHERE action = 'recovery-codes-made'`)
  expect(rows).toEqual([{ n: 2 }])
})
