import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hostile, place, stretch } from './hostile-texts.fixture.ts'

const LENGTH = 100_000
const MB = 1024 * 1024
/** What once took half a minute or three hundred megabytes. */
const ONCE_BAD: readonly (readonly [string, string])[] = [
  ['recipients', '\ud83d báo cáo\nlên\n.\n'],
  ['duties', '(1)\n\n'],
  ['goals', `hộ\n.\ntăng\n${'9'.repeat(30)}\n${'x'.repeat(60)}\nPhụ lục\n0\n`],
  ['goals', '\ud83d\n'],
  ['goals', '9%\n'],
  ['tasks', '+\n'],
]

/** Reads each text and tells the processor time of the slowest, in seconds, and the most memory the process ever held. */
const CHILD = `
import { readFile } from 'node:fs/promises'
const [{ propose }, { textReading }] = await Promise.all(${JSON.stringify(['propose.ts', 'text-reading.ts'].map((name) => new URL(name, import.meta.url).href))}.map((url) => import(url)))
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
let slowest = [0, -1]
for (const [i, text] of JSON.parse(Buffer.concat(chunks).toString()).entries()) {
  const before = process.cpuUsage()
  propose(textReading(text))
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  if (seconds > slowest[0]) slowest = [seconds, i]
}
// What the system tells of the process by itself; its own figure begins with what the process that started it held.
const peak = /VmHWM:\\s+(\\d+) kB/.exec(await readFile('/proc/self/status', 'utf8').catch(() => ''))?.[1]
console.log(JSON.stringify({ slowest, memory: peak === undefined ? null : Number(peak) * 1024 }))
`

it('a hundred thousand letters of anything are read within two seconds of one core and 200 MB', () => {
  const random = fc.sample(fc.tuple(place, stretch), { numRuns: 24, seed: 7 })
  const texts = [...ONCE_BAD, ...random]
  const answer = execFileSync(
    process.execPath,
    // As the server's children are started: a small young generation, and a ceiling beyond which the process ends with an error.
    ['--max-semi-space-size=4', '--max-old-space-size=90', '--input-type=module', '-e', CHILD],
    { input: JSON.stringify(texts.map(([where, words]) => hostile(where, words, LENGTH))), encoding: 'utf8', maxBuffer: MB },
  )
  const { slowest, memory } = JSON.parse(answer) as { slowest: [number, number]; memory: number | null }
  expect({ text: texts[slowest[1]], seconds: slowest[0] < 2 }).toEqual({ text: texts[slowest[1]], seconds: true })
  if (memory !== null) expect(memory).toBeLessThan(200 * MB)
})
