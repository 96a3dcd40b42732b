let chosen: string | null = null
const told = new Set<() => void>()

/**
 * The one role a person of several has chosen to act in, by its id; null while they act in all of them. It lives as long as this page does, and is
 * forgotten with the person: the next one at this desk has roles of their own.
 */
export const capacity = {
  read: (): string | null => chosen,
  choose: (roleId: string | null): void => {
    chosen = roleId
    for (const tell of told) tell()
  },
  /** Calls whenever another role is chosen; answers how to end that. */
  onChange: (tell: () => void): (() => void) => {
    told.add(tell)
    return () => told.delete(tell)
  },
}
