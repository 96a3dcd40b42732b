/** Where a place keeps its data unless it is told: the same answer for the server that writes there and for the command line that looks. */
export interface Surroundings {
  /** `SONGHANH_DATA`, absolute; null where it is not set. */
  readonly given: string | null
  readonly isRoot: boolean
  /** `XDG_DATA_HOME`; null where it is not set. */
  readonly xdgDataHome: string | null
  readonly home: string
}

/** The folder told, else the system's place for root, else the person's own place by the XDG rules. */
export function dataFolder({ given, isRoot, xdgDataHome, home }: Surroundings): string {
  if (given !== null) return given
  if (isRoot) return '/var/lib/songhanh'
  return `${xdgDataHome ?? `${home}/.local/share`}/songhanh`
}
