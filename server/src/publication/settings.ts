/** How the public counter of the place stands: the least threshold, and whom to call for help. */
import * as api from '@songhanh/api/releases'
import { accept } from '@songhanh/core/basics/decision'
import { THRESHOLDS } from '@songhanh/core/publication/counts'
import { z } from 'zod'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
import { ofThePlace } from '../plans/thing.ts'

export type CounterSettings = z.output<typeof api.readCounterSettings.answer>

const UNSET: CounterSettings = { threshold: THRESHOLDS.usual, help: [] }

export async function readSettings(r: Reading, { placeId }: Pick<Asking, 'placeId'>): Promise<CounterSettings> {
  const [row] = await r.query<CounterSettings>('SELECT threshold, help FROM counter_setting WHERE place_id = $1', [placeId])
  return row ?? UNSET
}

export const counterSettings: Query<object, CounterSettings> = {
  id: 'releases.settings',
  shape: z.object({}),
  right: 'signed-in',
  run: async (r, _, by) => accept(await readSettings(r, by)),
}

export const changeCounterSettings: Command<CounterSettings, CounterSettings> = {
  id: 'releases.changeSettings',
  shape: api.changeCounterSettings.body,
  right: 'place.change-settings',
  thing: async (_, __, by) => ofThePlace('steady', by),
  async run(w, input, by) {
    const before = await readSettings(w, by)
    await w.query(
      `INSERT INTO counter_setting (place_id, threshold, help) VALUES ($1, $2, $3)
       ON CONFLICT (place_id) DO UPDATE SET threshold = excluded.threshold, help = excluded.help`,
      [by.placeId, input.threshold, JSON.stringify(input.help)],
    )
    return accept({
      answer: input,
      facts: [
        {
          domain: 'publication',
          action: 'settings-changed',
          thing: { kind: 'place', id: by.placeId },
          before: { ...before },
          after: { ...input },
        },
      ],
    })
  },
}
