import { expect, test } from 'vitest'
import { totp } from '../people/authenticator.fixture.ts'
import { BODIES, COMMUNES, ok } from '../progress/year.fixture.ts'
import { emptyPlace } from './empty-place.fixture.ts'
import { rebuildYear } from './figures.ts'
import { inventedValue } from './invented-values.ts'

const YEAR = 2022
/** A year made anew on a real place; answers its rows as the API gives them, without the ids of that place. */
async function rebuilt() {
  const { served, planId, lead, folder, base } = await emptyPlace()
  // The code of the next half minute: that of this one was used when the second factor was set up.
  await rebuildYear({ base, folder, ending: new AbortController().signal, codeNow: async (uri) => totp(uri, Date.now() + 30_000) }, YEAR)
  const { figures } = ok(await lead.get(`/api/plans/${planId}/figures?year=${YEAR}`))
  const { rows } = ok(await lead.get(`/api/plans/${planId}/progress?year=${YEAR}`))
  expect(served.failures).toEqual([])
  return { figures: figures.map(({ formId: _, ...row }: { formId: string }) => row), board: rows }
}

test(
  'a year of the demonstration, made by its people through the API on an empty real place, gives the same rows each time',
  { timeout: 180_000 },
  async () => {
    const [one, other] = await Promise.all([rebuilt(), rebuilt()])
    expect(other).toEqual(one)
    expect(one.board.every(({ figure }: { figure: { known: boolean } }) => figure.known)).toBe(true)
    const senders = new Map(
      [COMMUNES, BODIES].flatMap((keys, body) => keys.toSorted().map((key, n) => [key, { kind: body ? 'body' : 'commune', n } as const])),
    )
    expect(one.figures.length).toBeGreaterThan(20)
    for (const { sender, element, state, figure } of one.figures) {
      expect(state).toBe('accepted')
      expect(figure.known ? figure.value : null).toBe(inventedValue(element, senders.get(sender)!, YEAR))
    }
  },
)
