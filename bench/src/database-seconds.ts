import { readFile } from 'node:fs/promises'
import type { Client } from 'pg'

const CLOCK_TICKS = 100

/** Seconds of a processor that the connections of the database have used so far, by process. Linux only. */
export async function databaseSeconds(admin: Client): Promise<ReadonlyMap<number, number>> {
  const { rows } = await admin.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity`)
  const used = rows.map(async ({ pid }): Promise<[number, number]> => {
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ').at(-1)?.split(' ') ?? []
    return [pid, (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / CLOCK_TICKS]
  })
  return new Map(await Promise.all(used))
}

/** What they have used since. */
export const secondsSince = async (before: ReadonlyMap<number, number>, admin: Client): Promise<number> =>
  [...(await databaseSeconds(admin))].reduce((sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? 0), 0)
