import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addEvidence, MOST_BYTES, MOST_FILES, takesEvidence, type EvidenceFile } from './evidence.ts'
import { bookFairs } from './register.fixture.ts'

const files = fc.array(fc.record({ sha256: fc.integer({ min: 0, max: 40 }).map(String), bytes: fc.integer({ min: 1, max: 20_000_000 }) }), {
  minLength: 1,
  maxLength: 60,
})

test('whatever is brought in whatever order, no file stands twice, and neither number nor size goes past its limit', () => {
  fc.assert(
    fc.property(files, (brought) => {
      const standing: EvidenceFile[] = []
      for (const file of brought) {
        const decided = addEvidence(standing, file)
        if (decided.ok) standing.push(file)
        else expect(['files.given-already', 'files.too-many', 'files.too-much']).toContain(decided.refusal.code)
      }
      expect(new Set(standing.map(({ sha256 }) => sha256)).size).toBe(standing.length)
      expect(standing.length).toBeGreaterThan(0)
      expect(standing.length).toBeLessThanOrEqual(MOST_FILES)
      expect(standing.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_BYTES)
    }),
  )
})

test('the last file that fits is taken, the next is not, and one that stands already is told of as such', () => {
  const small = (n: number): EvidenceFile => ({ sha256: `${n}`, bytes: 1 })
  const nearly = Array.from({ length: MOST_FILES - 1 }, (_, i) => small(i))
  expect(addEvidence(nearly, small(99)).ok).toBe(true)
  expect(addEvidence([...nearly, small(99)], small(100))).toMatchObject({ refusal: { code: 'files.too-many' } })
  expect(addEvidence([...nearly, small(99)], small(99))).toMatchObject({ refusal: { code: 'files.given-already' } })
  expect(addEvidence([], { sha256: 'a', bytes: MOST_BYTES }).ok).toBe(true)
  expect(addEvidence([small(1)], { sha256: 'a', bytes: MOST_BYTES })).toMatchObject({ refusal: { code: 'files.too-much' } })
})

test('a register of counts of violence takes no file', () => {
  expect([takesEvidence(bookFairs), takesEvidence({ ...bookFairs, sensitivity: 'violence' })]).toEqual([true, false])
})
