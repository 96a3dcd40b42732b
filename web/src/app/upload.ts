import type { Endpoint } from '@songhanh/api/endpoint'
import { type Answer, fillPath, queryText, Refused, Unreachable } from './ask.ts'
import { headers } from './request-headers.ts'

/** Sends one file to an endpoint that takes one; the endpoint is given as a type, as in `ask`. */
export async function upload<E extends Endpoint & { readonly upload: true }>(
  path: E['path'],
  given: Readonly<Record<string, unknown>> & { readonly query?: Readonly<Record<string, string | undefined>> },
  file: File,
): Promise<Answer<E>> {
  const body = new FormData()
  body.append('file', file)
  const answer = await fetch(fillPath(path, given) + queryText(given.query ?? {}), {
    method: 'POST',
    headers: headers('POST'),
    body,
  }).catch(() => {
    throw new Unreachable()
  })
  const said: unknown = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Refused(answer.status, (said ?? {}) as object)
  return said as Answer<E>
}
