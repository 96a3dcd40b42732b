import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './password-hash.ts'
import { openAccounts } from './account.ts'
import { servedPeople } from './served.fixture.ts'

test('a password is kept by Argon2id with 19 MiB and two passes, each time with its own salt, and is right in either way of writing its marks', async () => {
  const typed = 'gió đưa cành trúc'
  const [one, two] = [await hashPassword(typed), await hashPassword(typed)]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
  expect(await isPassword({ hash: one, password: typed.normalize('NFD') })).toBe(true)
  expect(await isPassword({ hash: one, password: 'Gió đưa cành trúc' })).toBe(false)
  expect(await isPassword({ hash: one, password: `${typed} ` })).toBe(false)
})

test('behind TLS the cookie of a session is for TLS alone, out of reach of scripts and of other sites', async () => {
  const served = await servedPeople()
  const accounts = openAccounts({
    pool: served.entrance.pool,
    secret: 'x'.repeat(43),
    baseUrl: 'https://songhanh.example.vn',
    signOn: null,
  })
  const { sessionToken } = (await accounts.$context).authCookies
  expect(sessionToken.name).toBe('__Secure-songhanh.session_token')
  expect(sessionToken.attributes).toMatchObject({ secure: true, httpOnly: true, sameSite: 'lax', path: '/' })
})

test('better-auth reports to nobody, signs nobody up and limits nothing behind our back', async () => {
  const { options } = (await servedPeople()).entrance.accounts
  expect(options).toMatchObject({ telemetry: { enabled: false }, emailAndPassword: { disableSignUp: true }, rateLimit: { enabled: false } })
})
