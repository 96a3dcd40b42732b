import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Instant } from '../basics/instant.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { append, linkText, type Sealed, walk } from './chain.ts'
import type { LedgerEntry } from './entry.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const PLACE = 'a place'

const text = fc.string({ unit: 'binary', maxLength: 12 })
const entry: fc.Arbitrary<LedgerEntry> = fc.record({
  id: fc.uuid(),
  placeId: fc.constant(PLACE),
  at: fc.constant('2024-11-25T00:00:00.000Z' as Instant),
  deviceTime: fc.option(text),
  businessDay: fc.constant('2024-11-25' as PlainDate),
  actorId: text,
  actorName: text,
  capacity: fc.option(text),
  requestId: text,
  domain: text,
  action: text,
  thingKind: text,
  thingId: text,
  unit: fc.option(text),
  change: text,
})
const entries = fc.uniqueArray(entry, { minLength: 1, maxLength: 12, selector: (one) => one.id })

const sealedOf = (written: readonly LedgerEntry[]): Sealed[] =>
  append(PLACE, null, written, sha256).map((link, at) => ({ ...link, entry: written[at]! }))
function check(links: readonly Sealed[], head: string | null = null) {
  const chain = walk(PLACE, sha256, head)
  return chain.next(links) ?? chain.end().fault
}

test('a chain that nobody touched fits, in whatever pieces it was made', () => {
  fc.assert(
    fc.property(entries, fc.nat(), (written, cut) => {
      const first = append(PLACE, null, written.slice(0, cut % written.length), sha256)
      const second = append(PLACE, first.at(-1) ?? null, written.slice(cut % written.length), sha256)
      expect([...first, ...second]).toEqual(append(PLACE, null, written, sha256))
      expect(check(sealedOf(written), second.at(-1)!.hash)).toBeNull()
    }),
  )
})

test('any field of any entry changed is found at that very link', () => {
  const fields = [
    'id',
    'placeId',
    'at',
    'deviceTime',
    'businessDay',
    'actorId',
    'actorName',
    'capacity',
    'requestId',
    'domain',
    'action',
    'thingKind',
    'thingId',
    'unit',
    'change',
  ] as const
  fc.assert(
    fc.property(entries, fc.nat(), fc.constantFrom(...fields), text, (written, which, field, other) => {
      const at = which % written.length
      fc.pre(written[at]![field] !== other)
      const links = sealedOf(written).map((link, n) => (n === at ? { ...link, entry: { ...link.entry!, [field]: other } } : link))
      expect(check(links)).toEqual({ kind: 'changed', position: at + 1, entryId: written[at]!.id })
    }),
  )
})

test('an entry removed, a link removed, two entries exchanged are found at the first of them', () => {
  fc.assert(
    fc.property(entries, fc.nat(), fc.nat(), (written, one, two) => {
      const links = sealedOf(written)
      const at = one % links.length
      expect(check(links.map((link, n) => (n === at ? { ...link, entry: null } : link)))).toEqual({
        kind: 'entry-removed',
        position: at + 1,
        entryId: written[at]!.id,
      })
      if (at < links.length - 1) expect(check(links.filter((_, n) => n !== at))).toEqual({ kind: 'link-removed', position: at + 1 })
      const other = two % links.length
      fc.pre(at !== other)
      const exchanged = links.map((link, n) => ({ ...link, entry: links[n === at ? other : n === other ? at : n]!.entry }))
      expect(check(exchanged)).toMatchObject({ kind: 'changed', position: Math.min(at, other) + 1 })
    }),
  )
})

test('links cut off at the end are found by the head only', () => {
  fc.assert(
    fc.property(entries, fc.nat(), (written, cut) => {
      const links = sealedOf(written)
      const kept = links.slice(0, cut % links.length)
      expect(check(kept)).toBeNull()
      expect(check(kept, links.at(-1)!.hash)).toEqual({ kind: 'head-missing', position: kept.length })
    }),
  )
})

test('no two entries have the same text to be hashed, however their fields are cut', () => {
  fc.assert(
    fc.property(entry, entry, (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b))
      expect(linkText('', 1, a)).not.toBe(linkText('', 1, b))
    }),
  )
})
