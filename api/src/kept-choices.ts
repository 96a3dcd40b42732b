/** Cookies of choices that a page shows from its first paint, so that the server draws it as chosen; the desk alone writes them. */
export const LANGUAGE_COOKIE = 'songhanh.language'
export const THEME_COOKIE = 'songhanh.theme'

/** What a header or a document says for a cookie; null where it has none. */
export const cookieOf = (cookies: string | undefined, name: string): string | null =>
  cookies
    ?.split('; ')
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? null
