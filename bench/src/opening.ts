import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { median, type Figure } from './figure.ts'
import { openPlace, placeFolder } from './opened-place.ts'

const IDLE_SECONDS = 10

/** How long a demonstration place takes until its line `Ready:`, in a new folder and in its own again, and what it holds when idle. */
export async function opening(): Promise<Figure[]> {
  const folder = await placeFolder()
  try {
    const fresh = await openPlace(folder.path)
    // Those who come in while it is open would be made by the next openings, and measured with them.
    await fresh.reader()
    await fresh.stop()
    const again = []
    for (let i = 0; i < 3; i++) {
      const place = await openPlace(folder.path)
      again.push(place.seconds)
      await place.stop()
    }
    const idle = await openPlace(folder.path)
    await pause(IDLE_SECONDS * 1000)
    const held = await memory(idle.pid)
    await idle.stop()
    return [
      { what: 'ready in a new folder, the plan read', value: fresh.seconds, unit: 's', wanted: 15 },
      { what: 'ready in its own folder again', value: median(again), unit: 's', wanted: 3 },
      { what: 'idle memory of Node', value: held.node, unit: 'MB', wanted: null },
      { what: 'idle memory of PostgreSQL', value: held.postgresql, unit: 'MB', wanted: null },
    ]
  } finally {
    await folder.remove()
  }
}

/** Proportional set sizes in megabytes: memory that processes share is divided among them. Linux only. */
async function memory(node: number): Promise<{ node: number; postgresql: number }> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const parents = await Promise.all(processes.map(async (pid) => ({ pid: Number(pid), parent: await parentOf(pid) })))
  const family = [node]
  for (const member of family) family.push(...parents.filter(({ parent }) => parent === member).map(({ pid }) => pid))
  const [own = 0, ...others] = await Promise.all(family.map(proportionalSet))
  return { node: own, postgresql: others.reduce((sum, size) => sum + size, 0) }
}

async function parentOf(pid: string): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

async function proportionalSet(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1000
}
