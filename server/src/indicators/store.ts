/** Catalogues of indicators in the database. They were checked when adopted; what is read back is what was adopted. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Catalogue } from '@songhanh/core/indicators/definition'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'

export interface Adopted {
  readonly catalogue: Catalogue
  readonly adoptedOn: PlainDate
}

interface Row {
  readonly content: Catalogue
  readonly adopted_on: PlainDate
}

const adopted = (row: Row): Adopted => ({ catalogue: row.content, adoptedOn: row.adopted_on })

/** The newest edition of every catalogue. */
export async function readNewest(r: Reading, by: Pick<Asking, 'placeId'>): Promise<readonly Adopted[]> {
  const rows = await r.query<Row>(
    'SELECT DISTINCT ON (code) content, adopted_on FROM catalogue_edition WHERE place_id = $1 ORDER BY code, edition DESC',
    [by.placeId],
  )
  return rows.map(adopted)
}

export async function readCatalogueOf(r: Reading, code: string, by: Asking): Promise<Adopted | null> {
  return (await readNewest(r, by)).find(({ catalogue }) => catalogue.code === code) ?? null
}

/** The edition a round was opened with. */
export async function readEdition(r: Reading, code: string, edition: number, by: Asking): Promise<Catalogue> {
  const [row] = await r.query<Row>('SELECT content, adopted_on FROM catalogue_edition WHERE place_id = $1 AND code = $2 AND edition = $3', [
    by.placeId,
    code,
    edition,
  ])
  if (!row) throw new Error(`the catalogue ${code}/${edition} of a round is gone`)
  return row.content
}

/** These editions, in one statement however many. */
export async function readEditions(
  r: Reading,
  editions: readonly { readonly code: string; readonly edition: number }[],
  by: Asking,
): Promise<readonly Catalogue[]> {
  const rows = await r.query<Row>(
    'SELECT content, adopted_on FROM catalogue_edition WHERE place_id = $1 AND (code, edition) IN (SELECT * FROM unnest($2::text[], $3::integer[]))',
    [by.placeId, editions.map(({ code }) => code), editions.map(({ edition }) => edition)],
  )
  return rows.map(({ content }) => content)
}

export const insertEdition = (w: Writing, catalogue: Catalogue, by: Acting) =>
  w.query('INSERT INTO catalogue_edition (place_id, code, edition, content, adopted_on) VALUES ($1, $2, $3, $4, $5)', [
    by.placeId,
    catalogue.code,
    catalogue.edition,
    JSON.stringify(catalogue),
    by.businessDay,
  ])
