import { accept } from '@songhanh/core/basics/decision'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { type Command, perform } from '../platform/perform.ts'
import { freshPlace, sent, someone } from '../platform/testing.ts'
import { startJobs } from './jobs.ts'

const write: Command<object, null> = {
  id: 'test.write',
  shape: z.object({}),
  right: 'signed-in',
  run: async () => accept({ answer: null, facts: [{ domain: 'test', action: 'written', thing: { kind: 'note', id: '1' } }] }),
}

test('by itself a place seals its ledger and forgets answers that nobody will ask for again', async () => {
  let now = '2024-06-01T00:00:00.000Z'
  const place = await freshPlace({ clock: () => now as never })
  await perform(place, someone(), write, {}, sent())
  now = '2024-11-25T00:00:00.000Z'
  await perform(place, someone(), write, {}, sent())
  const failures: unknown[] = []
  const state = async () =>
    (
      await place.admin.query<{ sealed: number; requests: number; facts: number }>(
        'SELECT (SELECT count(*)::int FROM ledger_link) AS sealed, (SELECT count(*)::int FROM request) AS requests, (SELECT count(*)::int FROM ledger_entry) AS facts',
      )
    ).rows[0]!
  // Another test on the same server may hold the sealing back: then the job's next turn does it.
  for (let tries = 0; tries < 200 && (await state()).sealed < 2; tries++) {
    const jobs = startJobs(place, (_job, error) => failures.push(error))
    await jobs.stop()
  }
  expect(await state()).toEqual({ sealed: 2, requests: 1, facts: 2 })
  expect(failures).toEqual([])
})

test('a job that fails is told, and ends nothing', async () => {
  const place = await freshPlace()
  await place.admin.query('REVOKE ALL ON ledger_unsealed FROM songhanh_worker')
  const failures: string[] = []
  const jobs = startJobs(place, (job) => failures.push(job))
  onTestFinished(() => jobs.stop())
  await jobs.stop()
  expect(failures).toEqual(['seal'])
})
