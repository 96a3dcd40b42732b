const KEY = 'songhanh.token'

/**
 * The access token of the demonstration officer, kept in this tab until it is closed or signed out: like the session of a person, it is not left
 * behind for whoever sits down next.
 */
export const accessToken = {
  read: (): string | null => sessionStorage.getItem(KEY),
  keep: (token: string): void => sessionStorage.setItem(KEY, token),
  forget: (): void => sessionStorage.removeItem(KEY),
}
