const KEY = 'songhanh.token'

/** The access token of the demonstration officer, kept in this browser until signing out. */
export const accessToken = {
  read: (): string | null => localStorage.getItem(KEY),
  keep: (token: string): void => localStorage.setItem(KEY, token),
  forget: (): void => localStorage.removeItem(KEY),
}
