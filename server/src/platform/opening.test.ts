import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase } from './opening.ts'
import { readSettings } from './settings.ts'
import { atDatabase } from './testing.ts'
import { Told } from './told.ts'

/** Settings for a database of its own on the server of the tests, which stands for an office's own server. */
function ownServer() {
  const name = `test_own_${Math.random().toString(36).slice(2)}`
  const folder = mkdtempSync(join(tmpdir(), 'songhanh-own-'))
  const server = atDatabase(inject('engineUrl'), 'postgres')
  const socket = server.host!.startsWith('/')
  const address = (login: string, database: string) =>
    socket
      ? `postgresql://${login}@localhost/${database}?host=${encodeURIComponent(server.host!)}&port=${server.port}`
      : `postgresql://${login}@${server.host}:${server.port}/${database}`
  onTestFinished(async () => {
    rmSync(folder, { recursive: true })
    const admin = new Client(server)
    await admin.connect()
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.end()
  })
  const env = (login: string, admin: boolean) => ({
    SONGHANH_DATA: folder,
    DATABASE_URL: address(login, name),
    ...(admin ? { DATABASE_ADMIN_URL: address(server.user!, 'postgres') } : {}),
  })
  return (login: string, admin: boolean) => openDatabase(readSettings(env(login, admin), '/'), () => undefined)
}

test('on a server of its own a place is made and migrated by the admin login, then opens without it', async () => {
  const open = ownServer()
  const first = await open('songhanh_app:tests', true)
  expect(first.migrated.length).toBeGreaterThan(0)
  await first.close()
  const second = await open('songhanh_app:tests', false)
  expect([second.migrated, second.owner]).toEqual([[], null])
  const who = await second.app.transaction({ readOnly: true, session: null, placeId: '' }, (r) => r.query('SELECT current_user AS login'))
  expect(who).toEqual([{ login: 'songhanh_app' }])
  const worker = await second.worker.transaction({ readOnly: true, session: null, placeId: '' }, (r) =>
    r.query('SELECT current_user AS login'),
  )
  expect(worker).toEqual([{ login: 'songhanh_worker' }])
  expect((await second.auth.query('SELECT current_user AS login')).rows).toEqual([{ login: 'songhanh_auth' }])
  await second.close()
})

test('the app never logs in as anybody who passes walls', async () => {
  const open = ownServer()
  await expect(open('postgres', true)).rejects.toThrow(Told)
  await expect(open('postgres', true)).rejects.toThrow('songhanh_app')
})
