import { expect, test } from 'vitest'
import { ask } from '../platform/ask.ts'
import { freshPlace, someone } from '../platform/testing.ts'
import { readAccount } from './queries.ts'

test('an account shows a key that never ends by itself as such', async () => {
  const place = await freshPlace()
  const account = await ask(place, someone(), readAccount, {})
  expect(account).toMatchObject({ ok: true, value: { sessions: [{ until: null, idleUntil: null, here: true }] } })
})
