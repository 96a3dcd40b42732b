/** Whose a report is: the place's, or that of one commune or body which reports on itself. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { Thing } from '@songhanh/core/people/may'
import { placeKey, type Owner } from '@songhanh/core/people/seat'
import { seatSigns, signerLeft } from '@songhanh/core/reports/steps'
import { contentOf } from '../collection/measures.ts'
import { ownerAt } from '../people/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import { ofThePlace } from '../plans/thing.ts'
import { hasEnded } from './inherited.ts'
import type { ReportLine } from './store.ts'

export type Owned = Pick<ReportLine, 'seat' | 'state'>

/** A report as the thing a right is asked about; null where its seat is not there. */
export async function thingOf(r: Reading, { seat, state }: Owned, by: Asking): Promise<Thing | null> {
  if (seat === null) return ofThePlace(state, by)
  const owner = await ownerAt(r, by.placeId, seat)
  return owner && { owner, state }
}

export interface NamedOwner extends Owner {
  readonly name: string
}

/** The seats of these reports, looked up once. */
export async function seatsOf(
  r: Reading,
  reports: readonly Pick<ReportLine, 'seat'>[],
  by: Asking,
): Promise<ReadonlyMap<string, NamedOwner>> {
  const keys = [...new Set(reports.flatMap(({ seat }) => seat ?? []))]
  if (keys.length === 0) return new Map()
  const rows = await r.query<NamedOwner & object>(
    'SELECT key AS at, name, above, successors FROM seat WHERE place_id = $1 AND key = ANY($2)',
    [by.placeId, keys],
  )
  return new Map(rows.map((row) => [row.at, row]))
}

/** The same for one of a list whose seats have been looked up. */
export function thingAmong({ seat, state }: Owned, seats: ReadonlyMap<string, NamedOwner>, by: Asking): Thing | null {
  if (seat === null) return ofThePlace(state, by)
  const owner = seats.get(seat)
  return owner === undefined ? null : { owner, state }
}

export const ownerKey = ({ seat }: Pick<ReportLine, 'seat'>, by: Asking): string => seat ?? placeKey(by.placeId)

/** Whether somebody is there to sign it on the business day: of a district nobody is, once the districts have ended, nor of a seat others took over. */
export async function hasSignerToday(
  r: Reading,
  { seat, planId, level }: Pick<ReportLine, 'seat' | 'planId' | 'level'>,
  by: Asking,
): Promise<boolean> {
  if (seat === null) return signerLeft(level, by.businessDay).ok
  const owner = await ownerAt(r, by.placeId, seat)
  const issuer = (await contentOf(r, planId, by))?.letterhead.issuer
  return owner !== null && issuer !== undefined && seatSigns(owner, issuer.level, await hasEnded(r, seat, by), by.businessDay)
}

/** Whether a paper could be given a day: there was an authority to give it on that day, whoever took its work over since. */
export async function hasAuthorityOn(
  r: Reading,
  { seat, planId, level }: Pick<ReportLine, 'seat' | 'planId' | 'level'>,
  day: PlainDate,
  by: Asking,
): Promise<boolean> {
  if (seat === null) return signerLeft(level, day).ok
  const owner = await ownerAt(r, by.placeId, seat)
  const issuer = (await contentOf(r, planId, by))?.letterhead.issuer
  return (
    owner !== null && issuer !== undefined && seatSigns({ ...owner, successors: [] }, issuer.level, await hasEnded(r, seat, by, day), day)
  )
}
