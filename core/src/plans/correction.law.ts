import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCorrection, keptContent, type ContentUnderCorrection, type Correction } from './correction.ts'
import { findPart, partsOf } from './parts.ts'
import { smallPlan } from './small-plan.fixture.ts'
import { correctReview, takeBack, type UnderReview } from './undo.ts'

const ids = [...partsOf(smallPlan).map(({ part }) => part.id), 'nowhere', 'added-0', 'added-1']
const itemId = fc.constantFrom(...ids)
const fields = fc.dictionary(
  fc.constantFrom('text', 'code', 'value', 'due', 'heading', 'objective', 'id', 'finding', 'spans', '__proto__'),
  fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.integer())),
)
const correction: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ do: fc.constant('set' as const), itemId, fields }),
  fc.record({ do: fc.constant('drop' as const), itemId }),
  fc.record({ do: fc.constant('restore' as const), itemId }),
  fc.record({
    do: fc.constant('add' as const),
    itemId: fc.constantFrom('added-0', 'added-1'),
    kind: fc.constantFrom('task' as const, 'duty' as const, 'recipient' as const, 'section' as const),
    fields: fc.record({ text: fc.string() }),
    spans: fc.constant([]),
    parent: fc.option(itemId),
    after: fc.option(itemId),
  }),
)
const fresh: ContentUnderCorrection = { content: smallPlan, dropped: [], textLength: 1000 }

test('whatever is corrected, no item is lost, every item of the reading keeps its id and its words, and ids stay unique', () => {
  fc.assert(
    fc.property(fc.array(correction, { maxLength: 25 }), (corrections) => {
      let under = fresh
      for (const c of corrections) {
        const decision = applyCorrection(under, c)
        if (decision.ok) under = decision.value
      }
      const all = partsOf(under.content)
      expect(new Set(all.map(({ part }) => part.id)).size).toBe(all.length)
      for (const { kind, part } of partsOf(smallPlan)) {
        const now = findPart(under.content, part.id)
        expect(now?.kind).toBe(kind)
        expect(now?.part.spans).toEqual(part.spans)
      }
    }),
  )
})

test('only the corrected item changes, apart from targets that follow the code of their objective', () => {
  fc.assert(
    fc.property(correction, (c) => {
      const decision = applyCorrection(fresh, c)
      if (!decision.ok || c.do !== 'set') return
      for (const { kind, part } of partsOf(smallPlan)) {
        const isOrContainsIt = JSON.stringify(part).includes(`"id":"${c.itemId}"`)
        if (isOrContainsIt || kind === 'target') continue
        expect(findPart(decision.value.content, part.id)?.part).toEqual(part)
      }
    }),
  )
})

test('dropping and restoring gives back the very same content', () => {
  fc.assert(
    fc.property(itemId, (id) => {
      const dropped = applyCorrection(fresh, { do: 'drop', itemId: id })
      if (!dropped.ok) return
      expect(findPart(keptContent(dropped.value), id)).toBeNull()
      const restored = applyCorrection(dropped.value, { do: 'restore', itemId: id })
      expect(restored).toEqual({ ok: true, value: fresh })
    }),
  )
})

test('whatever was corrected can be taken back, one after the other, also after the page is opened anew: what every item says is as before', () => {
  const said = (under: ContentUnderCorrection) =>
    withoutContained(partsOf(keptContent(under)).map(({ kind, part }) => ({ kind, part: { ...part, finding: null } })))
  let takenBack = 0
  fc.assert(
    fc.property(fc.array(correction, { maxLength: 6 }), (corrections) => {
      const states: UnderReview[] = [{ ...fresh, undo: [] }]
      for (const one of corrections) {
        const decision = correctReview(states[0]!, one)
        if (decision.ok) states.unshift(decision.value)
      }
      // What was kept between two openings of the page went through JSON.
      let under = JSON.parse(JSON.stringify(states.shift())) as UnderReview
      for (const earlier of states) {
        const back = takeBack(under)
        if (!back.ok) throw new Error(back.refusal.code)
        expect(said(back.value)).toEqual(JSON.parse(JSON.stringify(said(earlier))))
        under = back.value
        takenBack++
      }
      expect(takeBack(under)).toMatchObject({ ok: false, refusal: { code: 'plans.nothing-to-undo' } })
    }),
    { numRuns: 300 },
  )
  expect(takenBack).toBeGreaterThan(20)
})

// Contained items stand in the list themselves; inside their container they would still bear the mark of who touched them.
const withoutContained = (items: readonly { readonly kind: string; readonly part: object }[]) =>
  items.map(({ kind, part }) => ({ kind, part: { ...part, duties: null, children: null } }))

test('a refused correction always says why, and each fault says where', () => {
  fc.assert(
    fc.property(correction, (c) => {
      const decision = applyCorrection(fresh, c)
      if (decision.ok) return
      expect(decision.refusal.code).toMatch(/^(plans|intake)\.[a-z-]+$/)
      for (const fault of decision.refusal.faults ?? []) expect(fault.at).toBeTruthy()
      if (decision.refusal.code === 'plans.correction-faulty') expect(decision.refusal.faults?.length).toBeGreaterThan(0)
    }),
  )
})
