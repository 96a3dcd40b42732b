import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sentence } from '@songhanh/words/refusals'
import { operations } from '@songhanh/words/vi/operations'
import { expect, onTestFinished, test } from 'vitest'
import { holdFolder } from '../platform/folder.ts'
import { readSettings } from '../platform/settings.ts'
import { boundariesToServe } from '../units/boundary-file.ts'
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

test('a file of boundaries is told by how many it has; one that cannot be used is bad in one sentence, and left aside by a place that opens', async () => {
  const file = join(folder(), 'boundaries.geojson')
  const geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [105, 20],
        [106, 20],
        [106, 21],
        [105, 20],
      ],
    ],
  }
  const features = ['2020-01-01', '2025-07-01'].map((validFrom) => ({
    type: 'Feature',
    properties: { code: '10001', validFrom },
    geometry,
  }))
  const told: unknown[] = []
  const served = () => boundariesToServe(file, (refusal) => told.push(refusal))
  const looked = async () =>
    (await look({ SONGHANH_DATA: folder(), SONGHANH_BOUNDARIES: file })).filter(({ says }) => says.includes('ranh giới'))

  expect(await look({ SONGHANH_DATA: folder() })).toContainEqual({ state: 'ok', says: words.boundariesNone })
  const missing = { code: 'units.boundaries-unreadable', params: { path: file } }
  expect(await looked()).toEqual([{ state: 'bad', says: sentence(missing.code, missing.params) }])
  expect([served(), told]).toEqual([[], [missing]])

  writeFileSync(file, `\uFEFF${JSON.stringify({ type: 'FeatureCollection', features })}`)
  expect(await looked()).toEqual([{ state: 'ok', says: words.boundaries(1, 2) }])
  expect([served().length, told.length]).toEqual([2, 1])

  truncateSync(file, 32_000_001)
  expect(await looked()).toEqual([{ state: 'bad', says: sentence('units.boundaries-too-large', { path: file, most: 32 }) }])
  writeFileSync(file, '{')
  expect(served()).toEqual([])
  expect(told[1]).toEqual({ code: 'units.boundaries-no-collection' })
})

test('a place that other machines reach without TLS is told so; on this machine alone it is as it should be', async () => {
  const open = { SONGHANH_LISTEN: '0.0.0.0', SONGHANH_HOSTS: 'ke-hoach.example.vn' }
  expect(await look({ SONGHANH_DATA: folder(), ...open })).toContainEqual({ state: 'warn', says: words.tlsOpen })
  expect(await look({ SONGHANH_DATA: folder() })).toContainEqual({ state: 'ok', says: words.tlsNone })
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
