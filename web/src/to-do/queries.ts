import type { readToDo } from '@songhanh/api/to-do'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'

export type ToDoPage = Answer<typeof readToDo>
export type ToDoLine = ToDoPage['things'][number]

/** Never taken from what was read before: whatever was done since must be gone from it. */
export const toDoQuery = (body?: string) =>
  queryOptions({
    queryKey: ['to-do', body ?? null],
    queryFn: () => ask<typeof readToDo>('GET', '/api/to-do', body === undefined ? {} : { query: { body } }),
    staleTime: 0,
  })
