/** A checked paper as it is told to a person or a program: each fault with its level, its article and its place, and how many of each level. */
import type { Reading } from '../../intake/block.ts'
import { checkForm } from './check.ts'
import type { FormFault } from './fault.ts'
import { isPrescribed, type PaperKind } from './paper-kind.ts'
import { placeIn, type PlaceInText } from './place.ts'
import { RULES } from './rules.ts'

export interface ToldFault extends FormFault {
  readonly level: 'error' | 'note'
  /** Place in Phụ lục I of Nghị định 30/2020/NĐ-CP. */
  readonly article: string
  /** Null where what is missing stands nowhere. */
  readonly place: PlaceInText | null
}

export interface ToldCheck {
  readonly kind: PaperKind
  readonly printed: string | null
  /** Whether the decree prescribes the form of this kind. */
  readonly prescribed: boolean
  readonly errors: number
  readonly notes: number
  readonly faults: readonly ToldFault[]
}

export function toldCheck(reading: Reading): ToldCheck {
  const { kind, printed, faults } = checkForm(reading)
  const told = faults.map((found): ToldFault => ({
    ...found,
    ...RULES[found.rule],
    place: found.span && placeIn(reading.text, found.span),
  }))
  const errors = told.filter(({ level }) => level === 'error').length
  return { kind, printed, prescribed: isPrescribed(kind), errors, notes: told.length - errors, faults: told }
}
