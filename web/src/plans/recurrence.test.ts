import { expect, it } from 'vitest'
import { recurrenceOf } from './recurrence.ts'

it('a target of every year says so in the words of its paper, another says nothing', () => {
  expect(recurrenceOf({ notes: { recurrence: 'mỗi năm' } })).toBe('mỗi năm')
  expect(recurrenceOf({ notes: {} })).toBeNull()
})
