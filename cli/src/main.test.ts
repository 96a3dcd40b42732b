import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COMMANDS } from './commands.ts'

const main = join(import.meta.dirname, 'main.ts')

test('a reader who has enough and closes the pipe ends the command quietly', () => {
  const { stdout, stderr } = spawnSync('sh', ['-c', `"$0" "$1" units find thanh | head -n 1`, process.execPath, main], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(stdout.split('\n')).toHaveLength(2)
})

test('a command that does not exist is named, with exit code 2', () => {
  const { status, stderr } = spawnSync(process.execPath, [main, 'khong-co-lenh-nay'], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([2, expect.stringContaining('khong-co-lenh-nay')])
})

test('help lists every command', () => {
  expect(execFileSync(process.execPath, [main, '--help'], { encoding: 'utf8' })).toMatch(/units find/)
})

test('each command is found by the name it bears', async () => {
  const borne = await Promise.all(COMMANDS.map(async ([, load]) => (await load()).name))
  expect(borne).toEqual(COMMANDS.map(([name]) => name))
})

test('reading a paper loads nothing that asks a place or checks an exchange form', () => {
  const told =
    "import { registerHooks } from 'node:module'; registerHooks({ load: (url, context, next) => (console.error(url), next(url, context)) })"
  const paper = join(import.meta.dirname, '../../samples/plans/thanh-liem-2021-2025.txt')
  const telling = ['--import', `data:text/javascript,${encodeURIComponent(told)}`]
  const { status, stderr } = spawnSync(process.execPath, [...telling, main, 'read', paper], { encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stderr).toMatch(/intake\/propose/)
  expect(stderr).not.toMatch(/\/zod\/|cli\/src\/remote/)
})
