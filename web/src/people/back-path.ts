/** The page to go back to after signing in: only a path of this place, never another site; its home where none is named. */
export const pathOfThisPlace = (back: unknown): string => (typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/')
