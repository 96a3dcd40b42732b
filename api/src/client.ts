import type { z } from 'zod'
import type { Endpoint, Problem } from './endpoint.ts'
import { IDEMPOTENCY_HEADER, ROWS_HEADER } from './endpoint.ts'

type Params<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [K in Name]: string } & Params<Rest>
  : unknown
type ParamsPart<E extends Endpoint> = E['path'] extends `${string}{${string}` ? { readonly params: Params<E['path']> } : unknown
type QueryPart<E extends Endpoint> = E extends { readonly query: infer Q extends z.ZodType } ? { readonly query?: z.input<Q> } : unknown
type BodyPart<E extends Endpoint> = E extends { readonly body: infer B extends z.ZodType } ? { readonly body: z.input<B> } : unknown
type FilePart<E extends Endpoint> = E extends { readonly upload: true }
  ? { readonly file: { readonly name: string; readonly bytes: Blob } }
  : unknown

/** What an endpoint is given, part by part as the treaty names them. */
export type Given<E extends Endpoint> = ParamsPart<E> & QueryPart<E> & BodyPart<E> & FilePart<E> & { readonly requestId?: string }

/** What came back: the answer, or the problem document of a refusal. */
export type Answered<E extends Endpoint> =
  | { readonly ok: true; readonly value: z.output<E['answer']> }
  | { readonly ok: false; readonly problem: z.output<typeof Problem> }

/** No answer came: no network, no server at this address, or something that is not ours. */
export class Unreachable extends Error {}

export interface Reach {
  readonly base: string
  readonly token: string | null
  readonly language: 'vi' | 'en'
  readonly fetch: typeof fetch
  readonly newId: () => string
}

const filled = (path: string, params: Readonly<Record<string, string>>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

function contentOf(body: unknown, file: { name: string; bytes: Blob } | undefined): Pick<RequestInit, 'body' | 'headers'> {
  if (file !== undefined) {
    const form = new FormData()
    form.append('file', file.bytes, file.name)
    return { body: form }
  }
  return body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

/** Sends a request of the treaty; answers what came, whatever it says. */
async function send<const E extends Endpoint>(reach: Reach, endpoint: E, given: Given<E>): Promise<Response> {
  const parts = given as {
    params?: Record<string, string>
    query?: Record<string, string | number | boolean | undefined>
    body?: unknown
    file?: { name: string; bytes: Blob }
    requestId?: string
  }
  const url = new URL(filled(endpoint.path, parts.params ?? {}), reach.base)
  for (const [name, value] of Object.entries(parts.query ?? {})) if (value !== undefined) url.searchParams.set(name, String(value))
  const content = contentOf(parts.body, parts.file)
  return reach
    .fetch(url, {
      method: endpoint.method,
      ...content,
      headers: {
        accept: 'application/json',
        'accept-language': reach.language,
        ...(reach.token === null ? {} : { authorization: `Bearer ${reach.token}` }),
        ...(endpoint.method === 'GET' ? {} : { [IDEMPOTENCY_HEADER]: parts.requestId ?? reach.newId() }),
        ...(content.headers as Record<string, string> | undefined),
      },
    })
    .catch((error: unknown) => {
      throw new Unreachable(url.origin, { cause: error })
    })
}

const jsonOf = (response: Response, reach: Reach): Promise<unknown> =>
  response.json().catch((error: unknown) => {
    throw new Unreachable(reach.base, { cause: error })
  })

/**
 * Calls an endpoint of a running place. Method, path, parts and answer are those of the treaty, checked by the compiler; nothing is
 * generated, so nothing can be out of date.
 */
export async function call<const E extends Endpoint>(reach: Reach, endpoint: E, given: Given<E>): Promise<Answered<E>> {
  const response = await send(reach, endpoint, given)
  const said = await jsonOf(response, reach)
  return response.ok ? { ok: true, value: said as z.output<E['answer']> } : { ok: false, problem: said as z.output<typeof Problem> }
}

/** A table of the place as it comes in, with the count of its rows; the body fails where the table is not whole. */
export async function openRows<const E extends Endpoint & { readonly download: true }>(
  reach: Reach,
  endpoint: E,
  given: Given<E>,
): Promise<
  | { readonly ok: true; readonly value: { readonly rows: number; readonly body: ReadableStream<Uint8Array> } }
  | { readonly ok: false; readonly problem: z.output<typeof Problem> }
> {
  const response = await send(reach, endpoint, given)
  if (!response.ok) return { ok: false, problem: (await jsonOf(response, reach)) as z.output<typeof Problem> }
  const rows = Number(response.headers.get(ROWS_HEADER))
  if (response.body === null) throw new Unreachable(reach.base)
  return { ok: true, value: { rows, body: response.body } }
}

/** The bytes of a file the place gives out, or why it does not. */
export async function download<const E extends Endpoint & { readonly download: true }>(
  reach: Reach,
  endpoint: E,
  given: Given<E>,
): Promise<{ readonly ok: true; readonly value: Uint8Array } | { readonly ok: false; readonly problem: z.output<typeof Problem> }> {
  const response = await send(reach, endpoint, given)
  if (response.ok) return { ok: true, value: new Uint8Array(await response.arrayBuffer()) }
  return { ok: false, problem: (await jsonOf(response, reach)) as z.output<typeof Problem> }
}
