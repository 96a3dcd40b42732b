import type { listHandovers, listRecipients, readHandover, readOpenThings } from '@songhanh/api/handovers'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../app/ask.ts'

export const recipientsQuery = (roleId: string) =>
  queryOptions({
    queryKey: ['recipients', roleId],
    queryFn: () => ask<typeof listRecipients>('GET', '/api/roles/{roleId}/recipients', { roleId }),
  })

export const openThingsQuery = (roleId: string) =>
  queryOptions({
    queryKey: ['open-things', roleId],
    queryFn: () => ask<typeof readOpenThings>('GET', '/api/roles/{roleId}/open-things', { roleId }),
  })

export const handoversQuery = queryOptions({
  queryKey: ['handovers'],
  queryFn: () => ask<typeof listHandovers>('GET', '/api/handovers', {}),
})

export const handoverQuery = (handoverId: string) =>
  queryOptions({
    queryKey: ['handovers', handoverId],
    queryFn: () => ask<typeof readHandover>('GET', '/api/handovers/{handoverId}', { handoverId }),
  })
