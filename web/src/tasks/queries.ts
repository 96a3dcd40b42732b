import type { listTasks } from '@songhanh/api/tasks'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'

export type TasksPage = Answer<typeof listTasks>
export type Task = TasksPage['tasks'][number]

export const tasksQuery = (planId: string, year: number | null) =>
  queryOptions({
    queryKey: ['tasks', planId, year],
    queryFn: () => ask<typeof listTasks>('GET', '/api/plans/{planId}/tasks', { planId, query: year === null ? {} : { year } }),
  })
