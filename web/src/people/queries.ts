import type { listPeople, listSeats, readAccount } from '@songhanh/api/people'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'

export const accountQuery = queryOptions({ queryKey: ['account'], queryFn: () => ask<typeof readAccount>('GET', '/api/account', {}) })

/** The people one may see; `find` is looked for without marks or case. */
export const peopleQuery = (find: string) =>
  queryOptions({
    queryKey: ['people', find],
    queryFn: () =>
      ask<typeof listPeople>('GET', `/api/people${find === '' ? '' : `?find=${encodeURIComponent(find)}`}` as '/api/people', {}),
  })

export const seatsQuery = queryOptions({ queryKey: ['seats'], queryFn: () => ask<typeof listSeats>('GET', '/api/seats', {}) })

export type Person = Answer<typeof listPeople>['people'][number]
export type HeldRole = Person['roles'][number]
