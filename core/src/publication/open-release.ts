/** A release that is prepared as a thing to be done: it waits to be made public, or, where that is refused, to be prepared anew. */
import type { Owner } from '../people/seat.ts'
import type { ToDo } from '../people/to-do/to-do.ts'

/** The release of a plan and year that was prepared last. */
export interface PreparedRelease {
  readonly id: string
  readonly title: string
  /** Whether counts it withholds could be worked out, so that it cannot be made public. */
  readonly leaking: boolean
  /** Whether any release of the place went out after it was prepared. */
  readonly outdated: boolean
  /** Whether one of the same plan and year did: then this one is not waited for. */
  readonly overtaken: boolean
}

/** Null where nothing waits: a newer one of the same plan and year is public. */
export function toDoOfRelease({ id, title, leaking, outdated, overtaken }: PreparedRelease, place: Owner): ToDo | null {
  if (overtaken) return null
  const kind = leaking || outdated ? 'renew-release' : 'publish-release'
  return { kind, id, owner: place, state: 'prepared', due: null, title, done: null, blockedBy: null }
}
