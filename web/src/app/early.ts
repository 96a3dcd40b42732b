import { firstAsked } from '@songhanh/api/first-asked'
import { headers } from './request-headers.ts'

const asked = new Map<string, Promise<Response>>()

/**
 * Asks while the code of the desk is still on its way. The server has named the same addresses with the page, so a browser that brings the cookie of
 * a session has begun to fetch them already: it hands those answers over where the request says nothing else of itself.
 */
export function askEarly(path: string): void {
  const { authorization } = headers('GET')
  for (const url of firstAsked(path)) {
    const answer = fetch(url, authorization === undefined ? {} : { headers: { authorization } })
    // Whoever takes the answer deals with its failure; one nobody takes is no error of the page.
    answer.catch(() => undefined)
    asked.set(url, answer)
  }
}

/** What the server, which draws a first screen, has asked itself. */
export function answerEarly(url: string, answer: string): void {
  asked.set(url, Promise.resolve(new Response(answer)))
}

/** Forgets what nobody took. */
export const forgetEarly = (): void => asked.clear()

/** The answer asked for early, once; afterwards the question is asked anew. */
export function takeEarly(url: string): Promise<Response> | undefined {
  const answer = asked.get(url)
  asked.delete(url)
  return answer
}
