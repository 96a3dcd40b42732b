/**
 * What became of a unit: from which to which, on which day, by which act, and how much of its land and people went over.
 */
import type { PlainDate } from '../basics/plain-date.ts'
import type { UnitKey } from './unit.ts'

/** How much of the older unit went over; `unknown` where the sources only show that the code went on. */
export type Portion = 'all' | 'part' | 'none' | 'unknown'

/**
 * The relations of the conversion table of the General Statistics Office (bảng chuyển đổi ĐVHC cấp xã, 1/7/2025), and `code-kept`:
 * the lists carry the code on under another name, kind or parent, and no source says whether land came or went.
 */
export type Relation =
  | 'same'
  | 'renamed'
  | 'whole'
  | 'all-land'
  | 'part'
  | 'part-land'
  | 'part-land-all-people'
  | 'part-people'
  | 'code-kept'

export const PORTIONS: Readonly<Record<Relation, { readonly land: Portion; readonly people: Portion }>> = {
  same: { land: 'all', people: 'all' },
  renamed: { land: 'all', people: 'all' },
  whole: { land: 'all', people: 'all' },
  'all-land': { land: 'all', people: 'none' },
  part: { land: 'part', people: 'part' },
  'part-land': { land: 'part', people: 'none' },
  'part-land-all-people': { land: 'part', people: 'all' },
  'part-people': { land: 'none', people: 'part' },
  'code-kept': { land: 'unknown', people: 'unknown' },
}

export const RELATIONS = Object.keys(PORTIONS) as readonly Relation[]

export interface Succession {
  readonly from: UnitKey
  readonly to: UnitKey
  readonly relation: Relation
  /** The first day of the newer unit. */
  readonly date: PlainDate
  /** Number of the act, with clause where known ("829/NQ-UBTVQH14"); null where no source read gives it. */
  readonly act: string | null
}

/** Whether all of the older unit, land and people, is inside the newer one: then its figures may be added to it without a share. */
export const isWhole = (relation: Relation): boolean => PORTIONS[relation].land === 'all' && PORTIONS[relation].people === 'all'
