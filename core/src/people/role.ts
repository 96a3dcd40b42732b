/** The roles a person can hold (domain: who works on a plan, `docs/reference/rights.csv` has what each may do). */
import type { SeatKind } from './seat.ts'

export const ROLES = [
  'commune-officer',
  'body-officer',
  'head',
  'lead-synthesiser',
  'committee-signer',
  'clerk',
  'accountant',
  'catalogue-keeper',
  'province-synthesiser',
  'reader',
  'auditor',
  'administrator',
  'demonstration-administrator',
] as const

export type Role = (typeof ROLES)[number]

interface RoleRule {
  /** Where the role can be held. */
  readonly at: readonly SeatKind[]
  /** Whoever signs off, issues or administers proves who they are twice; without the second proof the role gives nothing. */
  readonly secondFactor: boolean
  /** Whether the head of a unit or body may give it to a colleague there without asking the administrator. */
  readonly byHead: boolean
}

export const ROLE_RULES: Readonly<Record<Role, RoleRule>> = {
  'commune-officer': { at: ['unit'], secondFactor: false, byHead: true },
  'body-officer': { at: ['body'], secondFactor: false, byHead: true },
  head: { at: ['unit', 'body'], secondFactor: true, byHead: false },
  'lead-synthesiser': { at: ['place'], secondFactor: false, byHead: false },
  'committee-signer': { at: ['place'], secondFactor: true, byHead: false },
  clerk: { at: ['place', 'unit', 'body'], secondFactor: true, byHead: false },
  accountant: { at: ['place', 'unit', 'body'], secondFactor: false, byHead: true },
  'catalogue-keeper': { at: ['place'], secondFactor: false, byHead: false },
  'province-synthesiser': { at: ['unit'], secondFactor: false, byHead: false },
  reader: { at: ['place'], secondFactor: false, byHead: false },
  auditor: { at: ['place'], secondFactor: false, byHead: false },
  administrator: { at: ['place'], secondFactor: true, byHead: false },
  'demonstration-administrator': { at: ['place'], secondFactor: true, byHead: false },
}
