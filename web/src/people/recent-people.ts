/** Who has used this computer lately and where they were: nothing secret, only so that colleagues at one desk change places in a few keys. */
export interface RecentPerson {
  /** What they sign in by. */
  readonly username: string
  readonly name: string
  /** The page they left, to come back to. */
  readonly page: string
}

const MOST = 6
const KEY = 'songhanh.recent'

const isRecent = (value: unknown): value is RecentPerson => {
  const { username, name, page } = (value ?? {}) as Record<string, unknown>
  return typeof username === 'string' && username !== '' && typeof name === 'string' && typeof page === 'string'
}

/** The list with this person first, once, and no longer than a screen shows. */
export const withRecent = (list: readonly RecentPerson[], person: RecentPerson): readonly RecentPerson[] =>
  [person, ...list.filter(({ username }) => username !== person.username)].slice(0, MOST)

/** The list out of what a browser has kept; whatever is no list of people is none. */
export function readRecent(text: string | null): readonly RecentPerson[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : []
  } catch {
    return []
  }
}

export const recentPeople = {
  read: (): readonly RecentPerson[] => readRecent(localStorage.getItem(KEY)),
  keep: (people: readonly RecentPerson[]): void =>
    people.length === 0 ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, JSON.stringify(people)),
}

const HERE = 'songhanh.here'

/** By which name the person of this tab came in; when the desk locks itself, the server no longer tells. */
export const signedInAs = {
  read: (): string | null => sessionStorage.getItem(HERE),
  /** An access token comes without a name. */
  keep: (name: string): void => (name === '' ? sessionStorage.removeItem(HERE) : sessionStorage.setItem(HERE, name)),
}
