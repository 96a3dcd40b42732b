/** The JavaScript files the built page names to be fetched at once, before anything is drawn: scripts and preloaded modules. */
export const firstRouteFiles = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/<(?:script|link)[^>]*\s(?:src|href)="\/([^"]+\.js)"/g)].map((found) => found[1] ?? '')),
]
