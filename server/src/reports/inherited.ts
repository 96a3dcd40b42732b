/** What a unit has taken over from older ones, and over which of them the business day has gone. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { committeeOf } from '@songhanh/core/people/bodies/heirs'
import type { Inherited } from '@songhanh/core/reports/inherited-annexes'
import { signerLeft } from '@songhanh/core/reports/steps'
import type { UnitKind } from '@songhanh/core/units/kind'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import { readResults } from './facts.ts'
import { formsOf, type OwnAsked } from './sent-forms.ts'

/** Null for a seat that took nothing over. */
export async function readInherited(
  r: Reading,
  asked: OwnAsked & { readonly planFrom: number | null },
  by: Asking,
): Promise<Inherited | null> {
  const seats = await r.query<{ key: string; name: string }>(
    'SELECT key, name FROM seat WHERE place_id = $1 AND $2 = ANY(successors) ORDER BY name, key',
    [by.placeId, asked.seat],
  )
  if (seats.length === 0) return null
  const formers: Inherited['formers'][number][] = []
  for (const { key, name } of seats) formers.push({ name, forms: await formsOf(r, { ...asked, seat: key }, by) })
  const results = await readResults(r, asked, by)
  const isGone = results !== null && !signerLeft(results.issuer.level, by.businessDay).ok
  return { formers, reference: isGone ? results : null }
}

const CODED = /^unit:(\d+)@(.+)$/u

/** Whether the unit of a seat stands no more on a day; a body has no day of its own. */
export async function hasEnded(r: Reading, seat: string, by: Asking, day: PlainDate = by.businessDay): Promise<boolean> {
  const [, code, from] = CODED.exec(seat) ?? []
  if (code === undefined) return false
  const rows = await r.query('SELECT FROM unit WHERE place_id = $1 AND code = $2 AND valid_from = $3 AND valid_to <= $4', [
    by.placeId,
    code,
    from,
    day,
  ])
  return rows.length > 0
}

/** The committee of the province in which a commune lies on the business day; null where none is known. */
export async function provinceOver(r: Reading, seat: string, by: Asking): Promise<string | null> {
  const [, code, from] = CODED.exec(seat) ?? []
  if (code === undefined) return null
  const [province] = await r.query<{ kind: UnitKind; name: string }>(
    `SELECT u.kind, u.name FROM unit_closure c
     JOIN unit u ON u.place_id = c.place_id AND u.code = c.ancestor_code AND u.valid_from = c.ancestor_from AND u.parent IS NULL
     WHERE c.place_id = $1 AND c.descendant_code = $2 AND c.descendant_from = $3 AND c.from_day <= $4 AND $4 < c.to_day`,
    [by.placeId, code, from, by.businessDay],
  )
  return province ? committeeOf(province) : null
}
