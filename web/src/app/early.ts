import { headers } from './request-headers.ts'

const asked = new Map<string, Promise<Response>>()

/** What a page of the desk is sure to ask for, known from its address alone. */
export function earlyUrls(path: string): readonly string[] {
  if (path === '/') return ['/api/place', '/api/plans']
  const plan = /^\/plans\/([0-9a-f-]{36})(?:\/|$)/.exec(path)?.[1]
  if (plan !== undefined) return ['/api/place', `/api/plans/${plan}`]
  return /^\/(?:plans|intake)(?:\/|$)/.test(path) ? ['/api/place'] : []
}

/** Asks while the code of the desk is still on its way: on a slow line a first visit waits one round trip less. */
export function askEarly(path: string): void {
  for (const url of earlyUrls(path)) {
    const answer = fetch(url, { headers: headers('GET') })
    // Whoever takes the answer deals with its failure; one nobody takes is no error of the page.
    answer.catch(() => undefined)
    asked.set(url, answer)
  }
}

/** The answer asked for early, once; afterwards the question is asked anew. */
export function takeEarly(url: string): Promise<Response> | undefined {
  const answer = asked.get(url)
  asked.delete(url)
  return answer
}
