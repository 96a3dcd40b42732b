import type { Endpoint, Problem } from '@songhanh/api/endpoint'
import { forgetEarly, takeEarly } from './early.ts'
import { headers } from './request-headers.ts'
import { typingSaved } from './typed-text.ts'

/** What the server said no with: `code` is stable, `message` is the sentence for the person, `faults` name every field at fault. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  readonly code: string
  readonly faults: readonly { readonly code: string; readonly at: string; readonly detail: string }[]

  constructor(
    status: number,
    problem: { readonly code?: string | undefined; readonly detail?: string | undefined; readonly faults?: Refused['faults'] | undefined },
  ) {
    super(problem.detail ?? '')
    this.status = status
    this.code = problem.code ?? 'basics.unexpected'
    this.faults = problem.faults ?? []
  }
}

/** The request never reached an answer: no network, or the server is away. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

type Params<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [K in Name]: string } & Params<Rest>
  : unknown

export type Answer<E extends Endpoint> = E['answer']['_zod']['output']
type Body<E extends Endpoint> = E extends { readonly body: { _zod: { input: infer B } } } ? { readonly body: B } : unknown
type Query<E extends Endpoint> = E extends { readonly query: { _zod: { input: infer Q } } } ? { readonly query?: Q } : unknown
type Given<E extends Endpoint> = Params<E['path']> & Body<E> & Query<E>

export const fillPath = (path: string, given: object): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String((given as Record<string, unknown>)[name])))

type Asked = Readonly<Record<string, string | number | boolean | undefined>>

/** `?year=2024`; empty where nothing is asked for; what is undefined is left out. */
export const queryText = (query: Asked): string => {
  const text = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()
  return text === '' ? '' : `?${text}`
}

/**
 * Asks the server. The endpoint is given as a type only (`ask<typeof readPlan>('GET', '/api/plans/{planId}', { planId })`): method, path, parameters,
 * body and answer are checked against the treaty, and no schema travels to the browser.
 */
export async function ask<E extends Endpoint>(method: E['method'], path: E['path'], given: Given<E>): Promise<Answer<E>> {
  const { body, query = {} } = given as { readonly body?: unknown; readonly query?: Asked }
  const url = fillPath(path, given as object) + queryText(query)
  const early = method === 'GET' ? takeEarly(url) : undefined
  const answer = await answerOf(early, () => send(method, url, body)).catch(() => {
    throw new Unreachable()
  })
  if (!answer.ok) throw new Refused(answer.status, await problemOf(answer))
  if (method !== 'GET') typingSaved()
  return (await answer.json()) as Answer<E>
}

/**
 * An early refusal is asked for again, in the language chosen here; that nobody is signed in needs no sentence. What else was asked for early was
 * then asked by nobody too: kept, it would send the person back to sign-in right after they came in.
 */
async function answerOf(early: Promise<Response> | undefined, send: () => Promise<Response>): Promise<Response> {
  const came = await early
  if (came?.status === 401) forgetEarly()
  return came !== undefined && (came.ok || came.status === 401) ? came : send()
}

const send = (method: string, url: string, body: unknown): Promise<Response> =>
  fetch(url, {
    method,
    headers: { ...headers(method), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

async function problemOf(answer: Response): Promise<Partial<(typeof Problem)['_zod']['output']>> {
  const said: unknown = await answer.json().catch(() => ({}))
  return typeof said === 'object' && said !== null ? said : {}
}
