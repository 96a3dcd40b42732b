import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

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
