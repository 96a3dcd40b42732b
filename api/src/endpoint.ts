import { z } from 'zod'

/**
 * One endpoint as data: what goes in, what comes out, who may, which refusals are possible.
 *
 * The server mounts handlers on these, the OpenAPI document is generated from them, and the client types come out of that document.
 * A handler never stands here.
 */
export interface Endpoint {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: `/api/${string}`
  readonly summary: string
  /** What a person needs to call it: anybody, anybody signed in, or a named right (decided in core). */
  readonly may: 'anybody' | 'signed-in' | (string & {})
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** A file upload by multipart; the field name is `file`. */
  readonly upload?: true
  /** What may be larger than usual, in bytes: an upload, which is then read as it arrives and never held whole, or a JSON body. */
  readonly largest?: number
  /** The answer is a file to be kept (`FileAnswer`, or `RowsAnswer` for a table of any length), not JSON. */
  readonly download?: true
  readonly answer: z.ZodType
  /** Stable refusal codes beside those every endpoint may give (`basics.*`). */
  readonly refusals: readonly string[]
}

export const endpoint = <const E extends Endpoint>(e: E): E => e

/** A file on its way out: always a download under this name, never shown within the desk. */
export const FileAnswer = z.object({
  name: z.string().min(1),
  type: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})

/** A table on its way out as it is made, never held whole: how many rows follow is known before the first. */
export const RowsAnswer = z.object({
  name: z.string().min(1),
  type: z.string(),
  rows: z.number().int(),
  pieces: z.custom<AsyncIterable<Uint8Array>>((value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value),
})

/** Says how many rows of a table follow, its head not counted; a table that breaks off before is no table. */
export const ROWS_HEADER = 'x-rows'

/** RFC 9457 problem document: `code` is the stable refusal code, `detail` the Vietnamese sentence, `faults` every fault of the input at once. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  /** Where in the input the fault lies, where it lies in one place. */
  at: z.string().optional(),
  faults: z.array(z.object({ at: z.string(), code: z.string(), detail: z.string() })).optional(),
})

/** Every write carries the request's own id in the header `Idempotency-Key`; the same id twice gives the first answer again. */
export const IDEMPOTENCY_HEADER = 'idempotency-key'
