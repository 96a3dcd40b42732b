import { expect, it } from 'vitest'
import { draftOf, lineOf } from './money-draft.ts'

const empty = draftOf(null)

it('a line that is opened and closed again is the same line', () => {
  const line = {
    year: 2024,
    purpose: 'mainstreamed' as const,
    source: { kind: 'mobilised' as const, donor: 'Hội Phụ nữ', inKind: true },
    task: { id: 'task-7', words: 'Tập huấn' },
    amounts: { requested: { kind: 'dong' as const, dong: 1_234_500_000 }, given: { kind: 'not-separate' as const }, executed: null },
    note: null,
  }
  expect(lineOf(draftOf(line), 2024, line)).toEqual({ line, wrong: [] })
})

it('typed amounts are read in the unit chosen, and what is no amount is named', () => {
  const draft = { ...empty, unit: 'billion' as const, amounts: { requested: '1,5', given: '1.5', executed: '' } }
  const { line, wrong } = lineOf(draft, 2024, null)
  expect(line.amounts.requested).toEqual({ kind: 'dong', dong: 1_500_000_000 })
  expect(wrong).toEqual(['given'])
})
