import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { operations } from '@songhanh/words/vi/operations'
import { expect, onTestFinished, test } from 'vitest'
import { holdFolder } from '../platform/folder.ts'
import { readSettings } from '../platform/settings.ts'
import { examine } from './doctor.ts'

const words = operations.doctor

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'songhanh-doctor-'))
  chmodSync(path, 0o711)
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const look = (env: Record<string, string>) => examine(readSettings({ PORT: '0', ...env }, '/'), words)

test('a folder not yet there is nothing bad, and looking does not make it', async () => {
  const data = join(folder(), 'data')
  const findings = await look({ SONGHANH_DATA: data })
  expect(findings).toContainEqual({ state: 'ok', says: words.folderMissing(data) })
  expect(findings.filter(({ state }) => state === 'bad')).toEqual([])
  expect(await look({ SONGHANH_DATA: data })).toContainEqual({ state: 'ok', says: words.folderMissing(data) })
})

test('a place that holds its folder without a database that answers is told as bad', async () => {
  const data = folder()
  const held = holdFolder(data)
  onTestFinished(() => held.release())
  const findings = await look({ SONGHANH_DATA: data })
  expect(findings).toContainEqual({ state: 'ok', says: words.folderHeld(data) })
  expect(findings.some(({ state, says }) => state === 'bad' && says.includes(data))).toBe(true)
})

test('a port of another program and an unreadable certificate are bad, each in its sentence', async () => {
  const busy = createServer()
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => busy.close(() => resolve())))
  const { port } = busy.address() as { port: number }
  const keys = folder()
  writeFileSync(join(keys, 'c.pem'), 'no certificate')
  const findings = await look({
    SONGHANH_DATA: folder(),
    PORT: String(port),
    SONGHANH_TLS_CERT: join(keys, 'c.pem'),
    SONGHANH_TLS_KEY: join(keys, 'k.pem'),
  })
  expect(findings).toContainEqual({ state: 'bad', says: words.portTaken(port) })
  expect(findings.some(({ state, says }) => state === 'bad' && says.includes('c.pem'))).toBe(true)
})
