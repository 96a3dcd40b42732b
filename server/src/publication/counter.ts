/**
 * The public counter: pages and open data of what was released, read with a database role that sees nothing else. No script, no cookie, no address
 * outside; who reads is not recorded.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Snapshot } from '@songhanh/core/publication/snapshot'
import { csvRows } from '@songhanh/papers/sheet/write-csv'
import { writeTables } from '@songhanh/papers/sheet/write-workbook'
import { listPage, nowherePage, READERS, releasePage, ROOT, withdrawnPage, type Listed, type Reader } from '@songhanh/portal/counter'
import { dictionaryTable, figuresTable, FILES, type DataTable } from '@songhanh/portal/open-data'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Door } from '../platform/database.ts'
import type { Page } from '../platform/http/server.ts'
import { readSnapshot } from './store.ts'

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'none'"
const STYLES = readFileSync(fileURLToPath(import.meta.resolve('@songhanh/portal/portal.css')), 'utf8')
/** Snapshots in memory: one is some hundred kilobytes, and a place has few that are read. */
const MOST_KEPT = 20

interface Found {
  readonly state: 'public' | 'withdrawn'
  readonly reason: string | null
}

/** What the counter may know, asked with its own role. Content never changes, so it is parsed once; whether it is still public is asked each time. */
function openShelf(door: Door, placeId: string) {
  const kept = new Map<string, Snapshot>()
  const reading = <T>(work: Parameters<typeof door.transaction<T>>[1]) => door.transaction({ readOnly: true, session: null, placeId }, work)
  return {
    list: () =>
      reading((r) =>
        r.query<Listed>(
          `SELECT id, year, snapshot->'plan'->>'title' AS title FROM release JOIN release_content c ON c.place_id = release.place_id AND release_id = id
           WHERE release.place_id = $1 ORDER BY published_at DESC, id`,
          [placeId],
        ),
      ),
    find: (id: string) =>
      reading(async (r): Promise<(Found & { readonly snapshot: Snapshot | null }) | null> => {
        const [found] = await r.query<Found>('SELECT state, withdrawn_reason AS reason FROM release WHERE place_id = $1 AND id = $2', [
          placeId,
          id,
        ])
        if (!found || found.state === 'withdrawn') return found ? { ...found, snapshot: null } : null
        const snapshot = kept.get(id) ?? (await readSnapshot(r, id, placeId))
        if (snapshot && !kept.has(id)) {
          if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
          kept.set(id, snapshot)
        }
        return { ...found, snapshot }
      }),
  }
}

const workbook = ({ columns, rows }: DataTable, title: string) =>
  writeTables([
    {
      name: 'so-lieu',
      title: [title],
      columns: columns.map((head) => ({ head, width: 16 })),
      rows: rows.map((row) => [...row]),
    },
  ])

const csv = ({ columns, rows }: DataTable): string => [...csvRows(columns, rows)].join('')

async function fileOf(name: string, snapshot: Snapshot): Promise<{ readonly type: string; readonly bytes: string | Uint8Array } | null> {
  switch (name) {
    case FILES.csv:
      return { type: 'text/csv; charset=utf-8', bytes: csv(figuresTable(snapshot)) }
    case FILES.json:
      return { type: 'application/json; charset=utf-8', bytes: JSON.stringify(snapshot) }
    case FILES.xlsx:
      return {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await workbook(figuresTable(snapshot), snapshot.plan.title),
      }
    case FILES.dictionary:
      return { type: 'text/csv; charset=utf-8', bytes: csv(dictionaryTable()) }
    default:
      return null
  }
}

interface Asked {
  readonly Params: { readonly id: string; readonly '*'?: string }
  readonly Querystring: { readonly lang?: unknown; readonly q?: unknown }
}

const readerOf = ({ query }: FastifyRequest<Asked>): Reader => READERS[query.lang === 'en' ? 'en' : 'vi']
const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u.test(text)

/** Sends what is public, with a tag by which a reader who has it already is told so. */
function send(request: FastifyRequest<Asked>, reply: FastifyReply, status: number, type: string, bytes: string | Uint8Array) {
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  reply.headers({ 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer', 'cache-control': 'public, max-age=60', etag: tag })
  if (status === 200 && request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply
    .code(status)
    .type(type)
    .send(typeof bytes === 'string' ? bytes : Buffer.from(bytes))
}

const PAGE = 'text/html; charset=utf-8'

/** Serves the counter of a place under `/cong-khai`. */
export const counterPages =
  (door: Door, placeId: string): Page =>
  (app) => {
    const shelf = openShelf(door, placeId)
    const nowhere = (request: FastifyRequest<Asked>, reply: FastifyReply) => send(request, reply, 404, PAGE, nowherePage(readerOf(request)))
    app.get<Asked>(`${ROOT}/portal.css`, (request, reply) => send(request, reply, 200, 'text/css; charset=utf-8', STYLES))
    app.get<Asked>(ROOT, async (request, reply) => send(request, reply, 200, PAGE, listPage(readerOf(request), await shelf.list())))
    const answer = async (request: FastifyRequest<Asked>, reply: FastifyReply) => {
      const { id } = request.params
      const address = request.params['*'] ?? ''
      const found = isId(id) ? await shelf.find(id) : null
      if (!found) return nowhere(request, reply)
      const reader = readerOf(request)
      if (!found.snapshot) return send(request, reply, 410, PAGE, withdrawnPage(reader, id, found.reason ?? ''))
      const file = await fileOf(address, found.snapshot)
      if (file) return send(request, reply, 200, file.type, file.bytes)
      const question = typeof request.query.q === 'string' ? request.query.q.slice(0, 200) : ''
      const made = releasePage(reader, { id, snapshot: found.snapshot }, address, question)
      return made === null ? nowhere(request, reply) : send(request, reply, 200, PAGE, made)
    }
    app.get<Asked>(`${ROOT}/:id`, answer)
    app.get<Asked>(`${ROOT}/:id/*`, answer)
  }
