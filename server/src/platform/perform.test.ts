import { accept, refuse } from '@songhanh/core/basics/decision'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Writing } from './database.ts'
import { newId } from './ids.ts'
import { type Command, perform } from './perform.ts'
import { freshPlace, sent, someone, type TestPlace } from './testing.ts'

const Rename = z.object({ name: z.string().min(1).max(100), note: z.string().min(1) })
type Rename = z.output<typeof Rename>

const renamed = (name: string) => ({ domain: 'place', action: 'renamed', thing: { kind: 'place', id: 'here' }, after: { name } })
const note = (w: Writing, text: string, placeId: string) =>
  w.query(
    `INSERT INTO outbox (place_id, id, topic, body, request_id, written_at) VALUES ($1, $2, 'note', to_json($3::text), 'direct', now())`,
    [placeId, newId(), text],
  )

/** A command that writes a row of its own beside what the pipeline writes. */
const command = (run: Partial<Command<Rename, { name: string }>> = {}): Command<Rename, { name: string }> => ({
  id: 'place.rename',
  shape: Rename,
  right: 'place.change-settings',
  run: async (w, input, by) => {
    await note(w, input.name, by.placeId)
    return accept({ answer: { name: input.name }, facts: [renamed(input.name)], outbox: [{ topic: 'mail', body: { to: input.name } }] })
  },
  ...run,
})

const counts = async (place: TestPlace) => {
  const { rows } = await place.admin.query(
    `SELECT (SELECT count(*)::int FROM ledger_entry) AS facts, (SELECT count(*)::int FROM request) AS requests, (SELECT count(*)::int FROM outbox WHERE topic = 'mail') AS mails,
            (SELECT count(*)::int FROM outbox WHERE topic = 'note') AS rows, (SELECT count(*)::int FROM ledger_unsealed) AS unsealed`,
  )
  return rows[0] as Record<string, number>
}
const NOTHING = { facts: 0, requests: 0, mails: 0, rows: 0, unsealed: 0 }
const ONCE = { facts: 1, requests: 1, mails: 1, rows: 1, unsealed: 1 }
const given = { name: 'Phòng Tư pháp', note: 'đổi tên' }

test('an accepted command leaves its rows, its fact, its mail and its answer, all in one', async () => {
  const place = await freshPlace({ offsetDays: -1000, clock: () => '2026-11-24T03:00:00.000Z' as never })
  const who = someone('Trần Văn Lãnh')
  expect(await perform(place, who, command(), given, { requestId: 'request-1', deviceTime: '2026-11-27T00:00:00Z' })).toEqual(
    accept({ name: given.name }),
  )
  expect(await counts(place)).toEqual(ONCE)
  const {
    rows: [entry],
  } = await place.admin.query(`SELECT actor_name, business_day::text, device_time, request_id, change::text FROM ledger_entry`)
  expect(entry).toEqual({
    actor_name: 'Trần Văn Lãnh',
    business_day: '2024-02-28',
    device_time: '2026-11-27T00:00:00Z',
    request_id: 'request-1',
    change: '{"after":{"name":"Phòng Tư pháp"}}',
  })
})

test('all faults of the input come back at once and nothing is written', async () => {
  const place = await freshPlace()
  const decision = await perform(place, someone(), command(), { name: 'x'.repeat(101), note: 7 }, sent())
  expect(decision).toMatchObject({
    ok: false,
    refusal: {
      code: 'basics.faults',
      faults: [
        { code: 'basics.field-too-long', at: 'name', params: { most: 100 } },
        { code: 'basics.field-wrong-kind', at: 'note' },
      ],
    },
  })
  expect(await counts(place)).toEqual(NOTHING)
})

test('nobody signed in, no right, no request id, a malformed one: refused, nothing written', async () => {
  const place = await freshPlace({ may: () => refuse('people.no-right') })
  const code = async (who: Parameters<typeof perform>[1], requestId: string | null) => {
    const decision = await perform(place, who, command(), given, { requestId, deviceTime: null })
    return decision.ok ? 'accepted' : decision.refusal.code
  }
  expect(await code(null, newId())).toBe('basics.not-signed-in')
  expect(await code(someone(), newId())).toBe('people.no-right')
  expect(await code(someone(), null)).toBe('basics.request-id-missing')
  expect(await code(someone(), `x'; DROP TABLE request; --`)).toBe('basics.request-id-malformed')
  expect(await counts(place)).toEqual(NOTHING)
})

test('a refusal after writing takes the writing back', async () => {
  const place = await freshPlace()
  const refusing = command({
    run: async (w, input, by) => {
      await note(w, input.name, by.placeId)
      return refuse('place.name-taken')
    },
  })
  expect(await perform(place, someone(), refusing, given, sent())).toEqual(refuse('place.name-taken'))
  expect(await counts(place)).toEqual(NOTHING)
})

test('the same request twice equals once, also when both come at the same moment', async () => {
  const place = await freshPlace()
  const who = someone()
  let runs = 0
  const counted = command({
    run: async (w, input, by) => {
      runs += 1
      await w.query('SELECT pg_sleep(0.05)')
      return command().run(w, input, by)
    },
  })
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => perform(place, who, counted, given, { requestId: 'the-same-one', deviceTime: null })),
  )
  expect(answers).toEqual(answers.map(() => accept({ name: given.name })))
  expect(runs).toBe(1)
  expect(await counts(place)).toEqual(ONCE)
})

test('the same request id with another content, or of another person, does not get the first answer', async () => {
  const place = await freshPlace()
  const who = someone()
  await perform(place, who, command(), given, { requestId: 'the-same-one', deviceTime: null })
  expect(await perform(place, who, command(), { ...given, name: 'khác' }, { requestId: 'the-same-one', deviceTime: null })).toEqual(
    refuse('basics.request-id-reused'),
  )
  expect(await perform(place, someone(), command(), { ...given, name: 'khác' }, { requestId: 'the-same-one', deviceTime: null })).toEqual(
    accept({ name: 'khác' }),
  )
})

test('accepting without a fact for the ledger is an error of the program and leaves nothing', async () => {
  const place = await freshPlace()
  const silent = command({ run: async () => accept({ answer: { name: 'x' }, facts: [] }) })
  await expect(perform(place, someone(), silent, given, sent())).rejects.toThrow('without a fact')
  expect(await counts(place)).toEqual(NOTHING)
})

test('a command that loses a race is run again by itself', async () => {
  const place = await freshPlace()
  let runs = 0
  const racing = command({
    run: async (w, input, by) => {
      runs += 1
      if (runs < 3) await w.query(`DO $$ BEGIN RAISE EXCEPTION 'planted' USING ERRCODE = '${runs === 1 ? '40001' : '40P01'}'; END $$`)
      return command().run(w, input, by)
    },
  })
  expect((await perform(place, someone(), racing, given, sent())).ok).toBe(true)
  expect(runs).toBe(3)
  expect(await counts(place)).toEqual(ONCE)
})

test.each(['ledger_entry', 'outbox', 'request'])('the connection cut while writing into %s leaves nothing half done', async (table) => {
  const place = await freshPlace()
  await place.admin.query(
    `CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
     CREATE TRIGGER cut AFTER INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION cut()`,
  )
  const who = someone()
  const request = { requestId: 'cut-in-the-middle', deviceTime: null }
  await expect(perform(place, who, command(), given, request)).rejects.toThrow()
  expect(await counts(place)).toEqual(NOTHING)
  await place.admin.query('DROP FUNCTION cut CASCADE')
  expect((await perform(place, who, command(), given, request)).ok).toBe(true)
  expect(await counts(place)).toEqual(ONCE)
})

test('a writing right kept beyond its command is dead', async () => {
  const place = await freshPlace()
  let kept: Writing | undefined
  await perform(
    place,
    someone(),
    command({
      run: (w, input, by) => {
        kept = w
        return command().run(w, input, by)
      },
    }),
    given,
    sent(),
  )
  await expect(kept!.query('SELECT 1')).rejects.toThrow('the transaction has ended')
})
