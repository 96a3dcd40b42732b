/** What a target asks for, in the words of a Vietnamese plan: "ít nhất 20%", "xuống dưới 30%", "từ 23 xuống còn 18 ca sinh/1.000 phụ nữ". */
import type { Target } from '@songhanh/core/plans/content'
import { writeNumber, writeQuantity } from '../writing.ts'

/** The parts of a target its sentence needs. */
export type Asked = Pick<Target, 'comparator' | 'bound' | 'value' | 'unit' | 'baseline' | 'direction'>

const bounded = { '<': 'dưới', '<=': 'không quá', '>': 'trên', '>=': 'ít nhất' } as const

/** One short phrase without capital or full stop; "chưa nêu mức" where a level is asked for and the paper gives none. */
export function asks(target: Asked): string {
  const { comparator, bound, value, unit, baseline } = target
  const write = (n: number) => writeNumber('vi', n)
  if (comparator === 'qual') return 'không định lượng'
  if (comparator === 'exists') return 'có'
  if (comparator === 'decrease' && value === null) return 'giảm'
  if (value === null) return comparator === 'maintain' ? 'duy trì' : 'chưa nêu mức'
  if (typeof value !== 'number') return `từ ${write(value[0])} đến ${writeQuantity(write(value[1]), unit)}`
  const level = writeQuantity(write(value), unit)
  const from = baseline === null ? '' : `từ ${write(baseline.value)} `
  switch (comparator) {
    case '=':
      return target.direction === 'up' ? `đạt ${level}` : `ở mức ${level}`
    case '>=':
    case '>':
    case '<=':
    case '<':
      return `${bounded[comparator]} ${level}`
    case '~':
      return `khoảng ${level}`
    case 'maintain':
      return bound === null ? `duy trì ${level}` : `duy trì ${bounded[bound]} ${level}`
    case 'increase_to':
      return `${from === '' ? 'tăng ' : from}lên ${bound === null ? '' : `${bounded[bound]} `}${level}`
    case 'increase_by':
      return `tăng thêm ${bound === null ? '' : `${bounded[bound]} `}${level}`
    case 'decrease_to':
      return `${from}${bound === null ? (from === '' ? 'giảm còn' : 'xuống còn') : `xuống ${bounded[bound]}`} ${level}`
    case 'decrease':
    case 'decrease_by':
      return `giảm ${bound === null ? '' : `${bounded[bound]} `}${level}`
    case 'range':
      return level
  }
}
