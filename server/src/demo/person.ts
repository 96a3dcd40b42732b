/** A person of the demonstration as somebody outside would be one: signed in over HTTP, asking the public API. */
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { call, type Given, type Reach } from '@songhanh/api/client'
import type { Endpoint } from '@songhanh/api/endpoint'
import * as people from '@songhanh/api/people'
import type { z } from 'zod'
import type { DemoPerson } from './people.ts'

const HALF_MINUTE = 30_000

export type Person = <const E extends Endpoint>(endpoint: E, given: Given<E>) => Promise<z.output<E['answer']>>

export interface Demonstration {
  readonly base: string
  readonly folder: string
  /** Raised when the place is ended: nothing more is sent, and nobody is waited for. */
  readonly ending: AbortSignal
  /** The code an authenticator app would show now. */
  codeNow(uri: string): Promise<string>
}

/** Signs in as a person would and answers their way to ask; the session is a cookie. */
export async function signedIn(on: Demonstration, { username, password, secondFactor }: DemoPerson): Promise<Person> {
  const cookies = new Map<string, string>()
  const withCookies: typeof fetch = async (url, init) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, {
      ...init,
      signal: on.ending,
      headers: { ...(init?.headers as Record<string, string>), ...(cookie ? { cookie } : {}) },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (name !== undefined && value !== undefined) cookies.set(name, value)
    }
    return answer
  }
  const reach: Reach = { base: on.base, token: null, language: 'vi', fetch: withCookies, newId: randomUUID }
  const ask: Person = async (endpoint, given) => {
    const answered = await call(reach, endpoint, given)
    if (!answered.ok) throw new Error(`${username} ${endpoint.id}: ${JSON.stringify(answered.problem)}`)
    return answered.value
  }
  const prove = async (uri: string) => {
    cookies.clear()
    await ask(people.signIn, { body: { name: username, password } })
    return call(reach, people.proveSecondFactor, { body: { code: await on.codeNow(uri), kind: 'app' } })
  }
  if (!secondFactor) await ask(people.signIn, { body: { name: username, password } })
  else if (!(await prove(secondFactor.uri)).ok) {
    // A code counts once: the one of this half minute was used when the second factor was set up.
    await setTimeout(HALF_MINUTE - (Date.now() % HALF_MINUTE), undefined, { signal: on.ending })
    const again = await prove(secondFactor.uri)
    if (!again.ok) throw new Error(`${username}: ${again.problem.code}`)
  }
  return ask
}
