/** Whose own report the person may take away. */
import type * as api from '@songhanh/api/reports'
import { accept } from '@songhanh/core/basics/decision'
import { may } from '@songhanh/core/people/may'
import { isAboveThePlace, type Owner, seatKind } from '@songhanh/core/people/seat'
import { z } from 'zod'
import type { Query } from '../platform/ask.ts'

type NamedSeat = Owner & { readonly name: string }

export const listReportingSeats: Query<object, z.input<typeof api.listReportingSeats.answer>> = {
  id: 'reports.listReportingSeats',
  shape: z.object({}),
  right: 'collection.read',
  async run(r, _, by) {
    const seats = await r.query<NamedSeat & object>(
      'SELECT key AS at, name, above, successors FROM seat WHERE place_id = $1 ORDER BY name, key',
      [by.placeId],
    )
    const reports = (owner: NamedSeat) =>
      seatKind(owner.at) !== 'place' &&
      !isAboveThePlace(owner) &&
      may(by.actor, 'collection.read', { owner, state: 'signed-off' }, by.businessDay).ok
    const composes = (owner: Owner) => may(by.actor, 'reports.compose', { owner, state: 'draft' }, by.businessDay).ok
    const named = seats.filter(reports).map(({ at, name, above, successors }) => ({
      key: at,
      name,
      composes: composes({ at, above, successors }),
      formers: seats.filter(({ successors }) => successors.includes(at)).map((former) => former.name),
    }))
    // Those who report now come before those who are no more.
    return accept({ seats: named.toSorted((a, b) => Number(b.formers.length > 0) - Number(a.formers.length > 0)) })
  },
}
