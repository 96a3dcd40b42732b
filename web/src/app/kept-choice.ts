import { cookieOf } from '@songhanh/api/kept-choices'

const A_YEAR = 31_536_000

/** What somebody chose in this browser; null where nothing was chosen, and where the server draws. */
export const keptChoice = (name: string): string | null => (typeof document === 'undefined' ? null : cookieOf(document.cookie, name))

export function keepChoice(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${A_YEAR}; samesite=lax`
}
