import { z } from 'zod'
import { expect, test } from 'vitest'
import { readShape } from './faults.ts'

const shape = z.object({
  lines: z.array(z.string()).min(1).max(3),
  pair: z.array(z.number()).min(2),
  count: z.number().min(5),
  name: z.string().min(1),
})

test('a list with too few or too many entries is told as a list, and an empty one as not filled in', () => {
  const codes = (given: object) => {
    const read = readShape(shape, { lines: ['a'], pair: [1, 2], count: 5, name: 'x', ...given })
    return read.ok ? [] : (read.refusal.faults ?? []).map(({ at, code }) => `${at} ${code}`)
  }
  expect(codes({})).toEqual([])
  expect(codes({ lines: [], pair: [1], count: 4, name: '' })).toEqual([
    'lines basics.field-missing',
    'pair basics.field-too-few',
    'count basics.field-too-small',
    'name basics.field-missing',
  ])
  expect(codes({ lines: ['a', 'b', 'c', 'd'] })).toEqual(['lines basics.field-too-many'])
})
