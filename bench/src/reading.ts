import { readdir, readFile } from 'node:fs/promises'
import { propose } from '@songhanh/core/intake/propose'
import { readText } from '@songhanh/papers/reading/read-text'
import { median, type Figure } from './figure.ts'

const PLANS = new URL('../../samples/plans/', import.meta.url)
const LONGER = 100
/** The engine goes on compiling what it has seen for some fifty readings; a server that has read a few papers is beyond that. */
const WARM_UP = 50

/** How long it takes from the bytes of the first plan to its proposal, and how that grows with the length of the paper. */
export async function reading(): Promise<Figure[]> {
  const [first = ''] = (await readdir(PLANS)).filter((name) => name.endsWith('.txt')).toSorted()
  const plan = await readFile(new URL(first, PLANS))
  timesOf(WARM_UP, plan)
  const once = median(timesOf(50, plan))
  const long = median(timesOf(5, longerPaper(plan.toString('utf8'))))
  return [
    { what: 'reading the first plan, warm', value: once, unit: 'ms', wanted: 20 },
    { what: `reading a paper ${LONGER} times as long, in readings of the first`, value: long / once, unit: '×', wanted: LONGER },
  ]
}

function timesOf(rounds: number, bytes: Uint8Array): number[] {
  return Array.from({ length: rounds }, () => {
    const began = performance.now()
    const read = readText(bytes)
    if (!read.ok || !propose(read.value).ok) throw new Error('a plan could not be read')
    return performance.now() - began
  })
}

/** One letterhead and one signature, and between them the body of the plan over and over. */
function longerPaper(plan: string): Buffer {
  const lines = plan.split('\n')
  const body = lines.slice(Math.floor(lines.length / 10), Math.floor((lines.length * 9) / 10))
  const needed = ((LONGER - 1) * lines.length) / body.length
  const more = Array.from({ length: Math.round(needed) }, () => body).flat()
  return Buffer.from([...lines.slice(0, -10), ...more, ...lines.slice(-10)].join('\n'))
}
