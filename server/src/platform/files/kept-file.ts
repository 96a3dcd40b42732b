/**
 * Files people bring in: scans of letters, signed forms, evidence. They lie in the database under ids of our own (so `admin backup` has them), belong
 * to one thing of one seat, and go out only as downloads.
 *
 * A domain that takes files declares two endpoints of its own, so that the right to a file is the right to its thing: an upload
 * (`performs(endpoint, command, async ({ params, file }) => …takeFile(file, formats)…)`, whose command calls `keepFile`) and a download
 * (`download: true`, whose query calls `sendFile`). The command that refers to the file calls `claimFile`; what nothing has claimed within a day is removed.
 */
import { FILE_FORMATS, type FileFormat } from '@songhanh/core/basics/file-format'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { LedgerFact } from '@songhanh/core/ledger/entry'
import type { Acting, Asking } from '../acting.ts'
import type { Reading, Writing } from '../database.ts'
import type { Place } from '../place.ts'
import type { TakenFile } from './taken-file.ts'

/** What a file belongs to: a form, a task, an entry of a register. */
export interface FileThing {
  readonly kind: string
  readonly id: string
}

interface KeptFile {
  readonly id: string
  readonly name: string
  readonly format: FileFormat
  readonly bytes: number
}

/** A file on its way out, as `FileAnswer` of the treaty. */
interface FileSent {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** Keeps a file for a thing of a seat. The same file for the same thing is kept once. */
export async function keepFile(w: Writing, file: TakenFile, seat: string, thing: FileThing, by: Acting): Promise<KeptFile> {
  const [row] = await w.query<{ id: string; name: string }>(
    `INSERT INTO kept_file (place_id, id, seat_key, thing_kind, thing_id, name, format, bytes, sha256, given_by, given_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (place_id, thing_kind, thing_id, sha256) DO UPDATE
       SET given_at = CASE WHEN kept_file.used_at IS NULL THEN excluded.given_at ELSE kept_file.given_at END
     RETURNING id, name`,
    [
      by.placeId,
      by.newId(),
      seat,
      thing.kind,
      thing.id,
      file.name,
      file.format,
      file.bytes,
      Buffer.from(file.sha256, 'hex'),
      by.actor.person.id,
      by.now,
    ],
  )
  if (!row) throw new Error('a file was neither kept nor found')
  return { id: row.id, name: row.name, format: file.format, bytes: file.bytes.length }
}

/** What the ledger tells of a file that came in. */
export const fileFact = (domain: string, thing: FileThing, file: TakenFile, kept: KeptFile, unit: string | null = null): LedgerFact => ({
  domain,
  action: 'file-given',
  thing: { ...thing },
  unit,
  detail: { file: kept.id, name: kept.name, format: kept.format, bytes: kept.bytes, sha256: file.sha256 },
})

/** Says that something refers to a file of this very thing: it stays from now on. Refusal: `files.not-found`. */
export async function claimFile(w: Writing, fileId: string, thing: FileThing, by: Acting): Promise<Decision<null>> {
  const rows = await w.query(
    `UPDATE kept_file SET used_at = coalesce(used_at, $5)
     WHERE place_id = $1 AND id::text = $2 AND thing_kind = $3 AND thing_id = $4 RETURNING id`,
    [by.placeId, fileId, thing.kind, thing.id, by.now],
  )
  return rows.length === 0 ? refuse('files.not-found') : accept(null)
}

/** As `claimFile`, for a file of each of many things; answers those whose file is not there. */
export async function claimFiles<Claim extends { readonly file: string; readonly thing: FileThing }>(
  w: Writing,
  claims: readonly Claim[],
  by: Acting,
): Promise<readonly Claim[]> {
  if (claims.length === 0) return []
  const rows = await w.query<{ n: number }>(
    `UPDATE kept_file SET used_at = coalesce(used_at, $5) FROM unnest($2::text[], $3::text[], $4::uuid[]) WITH ORDINALITY AS c(file, kind, thing, n)
     WHERE place_id = $1 AND id::text = c.file AND thing_kind = c.kind AND thing_id = c.thing RETURNING n::integer`,
    [by.placeId, claims.map(({ file }) => file), claims.map(({ thing }) => thing.kind), claims.map(({ thing }) => thing.id), by.now],
  )
  const there = new Set(rows.map(({ n }) => n))
  return claims.filter((_, at) => !there.has(at + 1))
}

/** Nothing refers to this file any more: it goes within a day. */
export const letGoOfFile = (w: Writing, fileId: string, by: Acting) =>
  w.query('UPDATE kept_file SET used_at = NULL, given_at = $3 WHERE place_id = $1 AND id = $2', [by.placeId, fileId, by.now])

/** A file of this very thing on its way out. Refusal: `files.not-found`. */
export async function sendFile(r: Reading, fileId: string, thing: FileThing, by: Asking): Promise<Decision<FileSent>> {
  const [row] = await r.query<{ name: string; format: FileFormat; bytes: Buffer }>(
    'SELECT name, format, bytes FROM kept_file WHERE place_id = $1 AND id = $2 AND thing_kind = $3 AND thing_id = $4',
    [by.placeId, fileId, thing.kind, thing.id],
  )
  return row ? accept({ name: row.name, type: FILE_FORMATS[row.format], bytes: row.bytes }) : refuse('files.not-found')
}

/** Removes the files that nothing has come to refer to within a day. */
export async function removeUnusedFiles(place: Place): Promise<void> {
  await place.worker.transaction({ readOnly: false, session: null, placeId: place.id }, (w) =>
    w.query(`DELETE FROM kept_file WHERE place_id = $1 AND used_at IS NULL AND given_at < $2::timestamptz - interval '1 day'`, [
      place.id,
      place.clock(),
    ]),
  )
}
