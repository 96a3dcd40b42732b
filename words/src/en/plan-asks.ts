/** What a target asks for, in English: "at least 20%", "down to below 30%", "from 23 down to 18 ca sinh/1.000 phụ nữ". The unit stays as printed. */
import { writeNumber, writeQuantity } from '../writing.ts'
import type { Asked } from '../vi/plan-asks.ts'

const bounded = { '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least' } as const

/** One short phrase; "level not stated" where a level is asked for and the paper gives none. */
export function asks(target: Asked): string {
  const { comparator, bound, value, unit, baseline } = target
  const write = (n: number) => writeNumber('en', n)
  if (comparator === 'qual') return 'no figure'
  if (comparator === 'exists') return 'exists'
  if (comparator === 'decrease' && value === null) return 'a decrease'
  if (value === null) return comparator === 'maintain' ? 'kept up' : 'level not stated'
  if (typeof value !== 'number') return `${write(value[0])} to ${writeQuantity(write(value[1]), unit)}`
  const level = writeQuantity(write(value), unit)
  const strict = bound === null ? '' : `${bounded[bound]} `
  const from = baseline === null ? '' : `from ${write(baseline.value)} `
  switch (comparator) {
    case '=':
    case 'range':
      return level
    case '>=':
    case '>':
    case '<=':
    case '<':
      return `${bounded[comparator]} ${level}`
    case '~':
      return `about ${level}`
    case 'maintain':
      return `kept at ${strict}${level}`
    case 'increase_to':
      return `${from}up to ${strict}${level}`
    case 'increase_by':
      return `up by ${strict}${level}`
    case 'decrease_to':
      return `${from}down to ${strict}${level}`
    case 'decrease':
    case 'decrease_by':
      return `down by ${strict}${level}`
  }
}
