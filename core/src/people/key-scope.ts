/** What an access key is limited to, as a person chooses it: areas of the work, only to read or to write as well. */
import { RIGHTS, type Right } from './right.ts'

/** The first part of a right's name: plans, units, collection, … */
export type Area = Right extends `${infer Name}.${string}` ? Name : never

const areaOf = (right: Right): Area => right.slice(0, right.indexOf('.')) as Area

/** Of the rights somebody holds those in the areas chosen; without `writes` only those that read. A key never has more than its maker. */
export const scopeFor = (held: readonly Right[], areas: readonly Area[], writes: boolean): readonly Right[] =>
  held.filter((right) => areas.includes(areaOf(right)) && (writes || RIGHTS[right].does === 'read'))

/** The areas in which such a key would reach anything, in the order of the table of rights. */
export const areasFor = (held: readonly Right[], writes: boolean): readonly Area[] => [
  ...new Set(held.filter((right) => writes || RIGHTS[right].does === 'read').map(areaOf)),
]
