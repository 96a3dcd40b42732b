import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areasFor, scopeFor } from './key-scope.ts'
import { RIGHTS, type Right } from './right.ts'

const held = fc.subarray(Object.keys(RIGHTS) as Right[])

test('a key has rights of its maker alone, and one that only reads writes nothing', () => {
  fc.assert(
    fc.property(held, fc.boolean(), (rights, writes) => {
      const scope = scopeFor(rights, areasFor(rights, writes), writes)
      expect(rights).toEqual(expect.arrayContaining([...scope]))
      if (writes) expect(scope).toEqual(rights)
      else expect(scope.every((right) => RIGHTS[right].does === 'read')).toBe(true)
    }),
  )
})

test('every area offered reaches something, and one not chosen nothing', () => {
  fc.assert(
    fc.property(held, fc.boolean(), (rights, writes) => {
      for (const area of areasFor(rights, writes)) {
        const scope = scopeFor(rights, [area], writes)
        expect(scope.length).toBeGreaterThan(0)
        expect(scope.every((right) => right.startsWith(`${area}.`))).toBe(true)
      }
      expect(scopeFor(rights, [], writes)).toEqual([])
    }),
  )
})
