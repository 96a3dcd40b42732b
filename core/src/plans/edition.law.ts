import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlainDate, type PlainDate } from '../basics/plain-date.ts'
import { draftEdition, foldEdition, putInForce, withdraw, type Editions, type EditionFact, editionsFrom } from './edition.ts'

const today = parsePlainDate('2024-11-25') as PlainDate
const editionId = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const command = fc.oneof(
  fc.record({ do: fc.constant('draft' as const), id: fc.uuid() }),
  fc.record({ do: fc.constant('force' as const), at: fc.nat(8) }),
  fc.record({
    do: fc.constant('withdraw' as const),
    at: fc.nat(8),
    from: fc.constantFrom('draft' as const, 'in-force' as const),
    reason: fc.constantFrom('vì nhầm', ''),
  }),
  fc.record({ do: fc.constant('force-unknown' as const), id: editionId }),
)

function decide(editions: Editions, c: typeof command extends fc.Arbitrary<infer C> ? C : never) {
  const idAt = (n: number) => editions[n % Math.max(editions.length, 1)]?.id ?? 'nowhere'
  switch (c.do) {
    case 'draft':
      return draftEdition(editions, { editionId: c.id, documentId: `doc-${c.id}` })
    case 'withdraw':
      return withdraw(editions, { editionId: idAt(c.at), from: c.from, reason: c.reason }, today)
    default:
      return putInForce(
        editions,
        { editionId: c.do === 'force' ? idAt(c.at) : c.id, issue: { numbered: false, suppliedBy: 'Văn phòng' }, inForceFrom: today },
        today,
      )
  }
}

test('after any sequence of commands: at most one draft, at most one in force, nothing deleted, and the facts alone give the same editions', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      let editions: Editions = []
      const facts: EditionFact[] = []
      for (const c of commands) {
        const decision = decide(editions, c)
        const before = editions
        if (decision.ok) {
          facts.push(...decision.value)
          editions = decision.value.reduce(foldEdition, editions)
        }
        expect(editions.filter((e) => e.state === 'draft').length).toBeLessThanOrEqual(1)
        expect(editions.filter((e) => e.state === 'in-force').length).toBeLessThanOrEqual(1)
        expect(editions.map((e) => e.id).slice(0, before.length)).toEqual(before.map((e) => e.id))
        for (const old of before) {
          const now = editions.find((e) => e.id === old.id)
          expect(now?.version).toBeGreaterThanOrEqual(old.version)
          if (old.state === 'superseded' || old.state === 'withdrawn') expect(now).toEqual(old)
        }
      }
      expect(editionsFrom(facts)).toEqual(editions)
    }),
  )
})
