import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ROLE_RULES, type Role } from '@songhanh/core/people/role'
import { totp } from '../people/authenticator.fixture.ts'
import { identify } from '../people/identify.ts'
import { firstAdministrator, servedPeople, type ServedPeople } from '../people/served.fixture.ts'
import { demonstrationPeople } from './people.ts'

interface Kept {
  readonly username: string
  readonly password: string
  readonly role: Role
  readonly secondFactor: { readonly uri: string } | null
}

/** A place with somebody who administers it, as the demonstration's officer does. */
async function opened(): Promise<{ served: ServedPeople; make: () => Promise<void>; kept: () => Kept[]; path: string }> {
  const served = await servedPeople({ demonstration: true })
  const administrator = await firstAdministrator(served)
  await served.place.admin.query(`UPDATE person SET username = 'canbomau'; UPDATE auth."user" SET "username" = 'canbomau'`)
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-people-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'demo-people.json')
  const officer = (await identify(served.entrance, { cookie: [...administrator.cookies].map((pair) => pair.join('=')).join('; ') }))!
  return {
    served,
    path,
    make: () => demonstrationPeople(served, officer, folder),
    kept: () => JSON.parse(readFileSync(path, 'utf8')) as Kept[],
  }
}

test('the people of the demonstration get in with what stands in the file, which only its owner reads', async () => {
  const { served, make, kept, path } = await opened()
  await make()
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const people = kept()
  expect(people.length).toBeGreaterThan(5)
  expect(new Set(people.map(({ password }) => password)).size).toBe(people.length)
  for (const { username, password, role, secondFactor } of people) {
    expect(secondFactor !== null, username).toBe(ROLE_RULES[role].secondFactor)
    const browser = served.browser()
    const { body } = await browser.post('/api/sign-in', { name: username, password })
    expect(body, username).toEqual({ next: secondFactor ? 'second-factor' : 'done' })
    if (secondFactor) {
      const code = totp(secondFactor.uri, Date.now() + 30_000)
      expect((await browser.post('/api/sign-in/second-factor', { code, kind: 'app' })).body, username).toEqual({ next: 'done' })
    }
    expect((await browser.get('/api/account')).body.roles, username).toMatchObject([{ role }])
  }
})

test('a second opening changes nothing, and one that was cut short is finished by the next', async () => {
  const { served, make, kept, path } = await opened()
  await make()
  const before = readFileSync(path, 'utf8')
  const counted = async () => (await served.place.admin.query('SELECT count(*)::int AS n FROM person')).rows[0].n as number
  const people = await counted()
  await make()
  expect(readFileSync(path, 'utf8')).toBe(before)
  const lost = kept().find(({ secondFactor }) => secondFactor === null)!
  writeFileSync(path, JSON.stringify(kept().filter(({ username }) => username !== lost.username)))
  await make()
  expect(await counted()).toBe(people)
  const found = kept().find(({ username }) => username === lost.username)!
  expect(found.password).not.toBe(lost.password)
  expect((await served.browser().post('/api/sign-in', { name: found.username, password: found.password })).body).toEqual({ next: 'done' })
})
