/** The endpoints that set and clear the session's cookie. They stand beside the command pipeline: nobody is anybody yet when they are called. */
import * as treaty from '@songhanh/api/people'
import type { Endpoint } from '@songhanh/api/endpoint'
import { accept, type Decision, refuse } from '@songhanh/core/basics/decision'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Caller } from '../platform/acting.ts'
import { readShape } from '../platform/faults.ts'
import { compose } from '../platform/http/incoming.ts'
import { sendRefusal } from '../platform/http/mount.ts'
import type { Place } from '../platform/place.ts'
import type { Entrance, From } from './entrance.ts'
import { identify } from './identify.ts'
import { changePassword, confirmSecondFactor, makeRecoveryCodes, redeemCode, setUpSecondFactor } from './my-account.ts'
import { proveSecondFactor, signIn } from './sign-in.ts'
import { signOnPage } from './sign-on.ts'

/** What an endpoint answers, with the cookies it sets. */
interface Outcome {
  readonly answer: unknown
  readonly cookies?: readonly string[]
  /** The browser forgets everything it kept for this place. */
  readonly clear?: true
}

type Answers = (body: unknown, from: From, who: Caller | null) => Promise<Decision<Outcome>>

const fromOf = (request: FastifyRequest): From => {
  const headers = new Headers()
  for (const name of ['cookie', 'user-agent'] as const) if (request.headers[name]) headers.set(name, request.headers[name])
  return { address: request.ip, headers }
}

const shaped = <S extends z.ZodType>(shape: S, body: unknown): Decision<z.output<S>> => {
  const clean = compose(body ?? undefined)
  return clean.ok ? (readShape(shape, clean.value) as Decision<z.output<S>>) : clean
}

/** The answer with its cookies: what a step says outside, and what it sets. */
const stepped = <T extends { readonly cookies: readonly string[] }>(done: Decision<T>, answer: (value: T) => unknown): Decision<Outcome> =>
  done.ok ? accept({ answer: answer(done.value), cookies: done.value.cookies }) : done

/** Makes the page that puts sign-in on a server; `trusts` says whether an `Origin` is this place's own. */
export function signInPage(entrance: Entrance, place: Place, trusts: (origin: string | undefined) => boolean) {
  const withBody = <E extends Endpoint & { body: z.ZodType }>(
    endpoint: E,
    work: (body: z.output<E['body']>, from: From, who: Caller | null) => Promise<Decision<Outcome>>,
  ): [Endpoint, Answers] => [
    endpoint,
    async (body, from, who) => {
      const read = shaped(endpoint.body, body)
      return read.ok ? work(read.value as z.output<E['body']>, from, who) : read
    },
  ]
  const next = (value: { readonly next: string }) => ({ next: value.next })
  const table: readonly [Endpoint, Answers][] = [
    [
      treaty.readEntrance,
      async () => {
        const { rows } = await entrance.pool.query<{ name: string; demonstration: boolean }>(
          'SELECT name, demonstration FROM public.place WHERE id = $1',
          [entrance.placeId],
        )
        const signOn = entrance.accounts.options.plugins.some(({ id, options }) => id === 'generic-oauth' && options.config.length > 0)
        return accept({ answer: { place: rows[0]?.name ?? '', demonstration: rows[0]?.demonstration ?? false, signOn } })
      },
    ],
    withBody(treaty.signIn, async (body, from) => stepped(await signIn(entrance, body, from), next)),
    withBody(treaty.proveSecondFactor, async (body, from) => stepped(await proveSecondFactor(entrance, body, from), next)),
    withBody(treaty.redeemCode, async (body, from) => {
      const done = await redeemCode(entrance, place, body, from)
      return done.ok ? accept({ answer: done.value }) : done
    }),
    withBody(treaty.setUpSecondFactor, async (body, from) => {
      const done = await setUpSecondFactor(entrance, body.password, from)
      return done.ok ? accept({ answer: done.value }) : done
    }),
    withBody(treaty.confirmSecondFactor, async (body, from, who) =>
      who
        ? stepped(await confirmSecondFactor(entrance, place, body.code, from, who.actor.person.id), next)
        : refuse('basics.not-signed-in'),
    ),
    withBody(treaty.makeRecoveryCodes, async (body, from, who) => {
      const done = who ? await makeRecoveryCodes(entrance, place, who, body.password, from) : refuse('basics.not-signed-in')
      return done.ok ? accept({ answer: done.value }) : done
    }),
    withBody(treaty.changePassword, async (body, from, who) =>
      who ? stepped(await changePassword(entrance, place, who, body, from), () => ({ changed: true })) : refuse('basics.not-signed-in'),
    ),
    [
      treaty.signOut,
      async (_body, from) => {
        const response = await entrance.accounts.api.signOut({ headers: from.headers, asResponse: true })
        return accept({ answer: { signedOut: true }, cookies: response.headers.getSetCookie(), clear: true })
      },
    ],
  ]

  const handle = async (endpoint: Endpoint, answers: Answers, request: FastifyRequest, reply: FastifyReply) => {
    const who = await identify(entrance, request.headers)
    if (who === null && endpoint.may !== 'anybody') return sendRefusal(request, reply, { code: 'basics.not-signed-in' })
    const done = await answers(request.body, fromOf(request), who)
    if (!done.ok) return sendRefusal(request, reply, done.refusal)
    if (done.value.cookies?.length) reply.header('set-cookie', [...done.value.cookies])
    if (done.value.clear) reply.header('clear-site-data', '"cache", "storage"')
    return reply
      .header('cache-control', 'no-store')
      .type('application/json')
      .send(JSON.stringify(endpoint.answer.parse(done.value.answer)))
  }

  return (app: FastifyInstance): void => {
    signOnPage(entrance)(app)
    for (const [endpoint, answers] of table)
      app.route({
        method: endpoint.method,
        url: endpoint.path,
        onRequest: async (request, reply) =>
          endpoint.method === 'GET' || trusts(request.headers.origin)
            ? undefined
            : sendRefusal(request, reply, { code: 'basics.foreign-page' }),
        handler: (request, reply) => handle(endpoint, answers, request, reply),
      })
  }
}

/** The endpoints answered here; every other one of the treaty goes through the pipeline. */
export const SIGN_IN_ENDPOINTS: readonly Endpoint[] = [
  treaty.readEntrance,
  treaty.signIn,
  treaty.proveSecondFactor,
  treaty.redeemCode,
  treaty.setUpSecondFactor,
  treaty.confirmSecondFactor,
  treaty.makeRecoveryCodes,
  treaty.changePassword,
  treaty.signOut,
]
