/** A report as a thing to be done: by whose hand it goes on. */
import type { Owner } from '../people/seat.ts'
import type { ToDo, ToDoKind } from '../people/to-do/to-do.ts'
import type { ReportState } from './steps.ts'

export interface OpenReport {
  readonly id: string
  readonly title: string
  readonly state: ReportState
  /** Whether it came back to be mended. */
  readonly returned: boolean
}

const KINDS: Readonly<Partial<Record<ReportState, ToDoKind>>> = {
  draft: 'compose-report',
  submitted: 'sign-report',
  signed: 'number-report',
  numbered: 'issue-report',
}

/** Null where nothing waits any more: an issued report is done. */
export function toDoOfReport({ id, title, state, returned }: OpenReport, place: Owner): ToDo | null {
  const kind = state === 'draft' && returned ? 'mend-report' : KINDS[state]
  return kind === undefined ? null : { kind, id, owner: place, state, due: null, title, done: null, blockedBy: null }
}
