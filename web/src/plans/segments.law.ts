import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item } from './items.ts'
import { segments } from './segments.ts'

const span = fc.tuple(fc.nat(120), fc.nat(120)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const items = fc.array(fc.record({ spans: fc.array(span, { maxLength: 3 }), defect: fc.boolean() }), { maxLength: 12 }).map((list) =>
  list.map((it, at): Item => ({
    id: `i${at}`,
    kind: it.defect ? 'defect' : 'target',
    part: 'targets',
    text: '',
    spans: it.spans,
    sure: 'high',
    by: 'rule',
    doubts: [],
  })),
)

test('the stretches of a paper join up to the whole text', () => {
  fc.assert(
    fc.property(fc.nat(100), items, (length, its) => {
      const cut = segments(length, its)
      expect(cut.map((piece) => piece.end - piece.start).reduce((a, b) => a + b, 0)).toBe(length)
      cut.forEach((piece, at) => {
        expect(piece.start).toBe(at === 0 ? 0 : cut[at - 1]?.end)
        expect(piece.end).toBeGreaterThan(piece.start)
      })
    }),
  )
})

test('every letter of an item is marked as its own, and no other letter', () => {
  fc.assert(
    fc.property(fc.nat(100), items, (length, its) => {
      const cut = segments(length, its)
      for (const it of its)
        for (let at = 0; at < length; at++) {
          const inside = it.spans.some((s) => s.start <= at && at < s.end)
          const piece = cut.find((p) => p.start <= at && at < p.end)
          expect(piece?.items.has(it.id)).toBe(inside)
        }
    }),
    { numRuns: 60 },
  )
})

test('a click leads to the item with the fewest words, and to a defect only where nothing else stands', () => {
  fc.assert(
    fc.property(fc.nat(100), items, (length, its) => {
      const words = (it: Item) => it.spans.reduce((sum, s) => sum + s.end - s.start, 0)
      for (const piece of segments(length, its)) {
        const here = its.filter((it) => piece.items.has(it.id))
        const plain = here.filter((it) => it.kind !== 'defect')
        if (plain.length > 0) {
          expect(piece.leads?.kind).not.toBe('defect')
          expect(words(piece.leads as Item)).toBe(Math.min(...plain.map(words)))
        } else expect(piece.leads === null).toBe(here.length === 0)
      }
    }),
  )
})

test('each item that a click can lead to begins exactly once', () => {
  fc.assert(
    fc.property(fc.nat(100), items, (length, its) => {
      const cut = segments(length, its)
      for (const it of its) {
        const leading = cut.filter((piece) => piece.leads?.id === it.id)
        expect(leading.filter((piece) => piece.first).length).toBe(leading.length > 0 ? 1 : 0)
        if (leading[0] !== undefined) expect(leading[0].first).toBe(true)
      }
    }),
  )
})
