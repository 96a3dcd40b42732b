import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MATRIX_STATES } from './completeness.ts'
import { SENDING, standingOf, type StandingCell } from './standing.ts'

const cell: fc.Arbitrary<StandingCell> = fc.record({
  form: fc.constantFrom('communes', 'field.health'),
  sender: fc.constantFrom('a', 'b', 'c'),
  state: fc.constantFrom(...MATRIX_STATES),
  late: fc.boolean(),
  daysOverdue: fc.nat(30),
})

test('every owed form stands once on the half page, and who has signed off has sent', () => {
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const lines = standingOf(cells)
      const told = lines.flatMap((line) => SENDING.flatMap((sending) => line.cells[sending]))
      expect(told).toHaveLength(cells.length)
      expect(new Set(told)).toEqual(new Set(cells))
      for (const line of lines) {
        expect(SENDING.reduce((sum, sending) => sum + line.cells[sending].length, 0)).toBe(line.owed)
        const sent = [...line.cells['on-time'], ...line.cells.late]
        expect(sent.every(({ state }) => state === 'signed-off' || state === 'accepted')).toBe(true)
        expect(line.cells.late.every(({ late }) => late)).toBe(true)
        expect(line.cells['not-sent'].every(({ state }) => state === 'not-started' || state === 'typing')).toBe(true)
      }
    }),
  )
})
