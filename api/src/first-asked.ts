/** What a page of the desk is sure to ask for, known from its address alone: the server says so with the page, the page asks before it is drawn. */
export function firstAsked(path: string): readonly string[] {
  if (path === '/' || path === '/to-do') return ['/api/place', '/api/to-do']
  const plan = /^\/plans\/([0-9a-f-]{36})(?:\/|$)/.exec(path)?.[1]
  if (plan !== undefined) return ['/api/place', `/api/plans/${plan}`]
  return /^\/(?:plans|intake)(?:\/|$)/.test(path) ? ['/api/place'] : []
}
