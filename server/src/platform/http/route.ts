import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Endpoint, RowsAnswer } from '@songhanh/api/endpoint'
import { accept, type Decision } from '@songhanh/core/basics/decision'
import type { z } from 'zod'
import type { Caller } from '../acting.ts'
import { ask, type Query } from '../ask.ts'
import { type Command, perform, type Sent } from '../perform.ts'
import type { Place } from '../place.ts'

type Part<S> = S extends z.ZodType ? z.output<S> : undefined

/** What an endpoint was given, already in the shape the treaty says. */
export interface Requested<E extends Endpoint> {
  readonly params: Part<E['params']>
  readonly query: Part<E['query']>
  readonly body: Part<E['body']>
  /** The file of an upload endpoint. */
  readonly file: E['upload'] extends true ? (E['largest'] extends number ? ArrivingFile : ReceivedFile) : undefined
}

/** A file as it came: its bytes in memory, bounded by the size limit of uploads; its name is the sender's word and nothing more. */
export interface ReceivedFile {
  readonly name: string
  readonly bytes: Buffer
}

/** A large file as it comes in, piece by piece; whoever reads it reads it to its end, or the sender never hears the answer. */
export interface ArrivingFile {
  readonly name: string
  readonly pieces: AsyncIterable<Uint8Array>
}

/** The circumstances of one HTTP request. */
export interface Circumstances {
  readonly place: Place
  readonly who: Caller | null
  readonly sent: Sent
}

/** An endpoint of the treaty with what answers it. */
export interface Route {
  readonly endpoint: Endpoint
  answer(requested: unknown, given: Circumstances): Promise<Decision<unknown>>
}

/** What the treaty lets an endpoint answer. */
type Answer<E extends Endpoint> = z.input<E['answer']>

/**
 * Answers an endpoint by a query. `input` makes the query's input from what was requested (without it: params, query and body in one); it may look at
 * a file before the transaction opens and refuse it.
 */
export const asks = <const E extends Endpoint, In>(
  endpoint: E,
  query: Query<In, Answer<E>>,
  input: (requested: Requested<E>) => In | Promise<Decision<In>> = inOne,
): Route => ({
  endpoint,
  async answer(requested, { place, who }) {
    const made = input(requested as Requested<E>)
    if (!(made instanceof Promise)) return ask(place, who, query, made)
    const decision = await made
    return decision.ok ? ask(place, who, query, decision.value) : decision
  },
})

/**
 * Answers an endpoint by a command. `input` may look at a file before the transaction opens (reading a paper takes seconds) and refuse it.
 */
export const performs = <const E extends Endpoint, In>(
  endpoint: E,
  command: Command<In, Answer<E>>,
  input: (requested: Requested<E>) => In | Promise<Decision<In>> = inOne,
): Route => ({
  endpoint,
  async answer(requested, { place, who, sent }) {
    const made = input(requested as Requested<E>)
    if (!(made instanceof Promise)) return perform(place, who, command, made, sent)
    const decision = await made
    return decision.ok ? perform(place, who, command, decision.value, sent) : decision
  },
})

type Rows = z.output<typeof RowsAnswer>

/**
 * Answers an endpoint by a table that is read while it goes out: the one snapshot of the query stays open until the last row is gone or the reader has
 * left, and a reader who takes nothing for a minute is left by the database.
 */
export const sendsRows = <const E extends Endpoint & { readonly answer: typeof RowsAnswer }, In>(
  endpoint: E,
  query: Query<In, Rows>,
): Route => ({
  endpoint,
  answer: (requested, { place, who }) =>
    new Promise<Decision<unknown>>((answer, fail) => {
      const run: Query<In, null>['run'] = async (r, input, by) => {
        const table = await query.run(r, input, by)
        if (!table.ok) return table
        const pieces = Readable.from(table.value.pieces)
        const gone = finished(pieces)
        answer(accept({ ...table.value, pieces }))
        await gone.catch(() => undefined)
        return accept(null)
      }
      ask(place, who, { ...query, run }, inOne(requested as Requested<E>)).then((decision) => {
        if (!decision.ok) answer(decision)
      }, fail)
    }),
})

const inOne = <E extends Endpoint, In>({ params, query, body }: Requested<E>): In =>
  ({ ...(params as object), ...(query as object), ...(body as object) }) as In
