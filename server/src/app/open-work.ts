/** Everything open at the place: what is open in every domain, in one list. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { ToDo } from '@songhanh/core/people/to-do/to-do'
import { formsToDo } from '../collection/to-do.ts'
import { plansToDo } from '../intake/to-do.ts'
import type { Reading } from '../platform/database.ts'
import { releasesToDo } from '../publication/to-do.ts'
import { commentsToDo } from '../reports/comment-queries.ts'
import { reportsToDo } from '../reports/to-do.ts'
import { difficultiesToDo } from '../work/difficulties/queries.ts'
import { tasksToDo } from '../work/tasks-to-do.ts'

/** As the person behind the session may know of it, or all of it for the job of the place; a domain that has something open adds its line here. */
export const openWork = async (
  r: Reading,
  placeId: string,
  day: PlainDate,
  whose: 'mine' | 'everybody' = 'mine',
): Promise<readonly ToDo[]> => [
  ...(await formsToDo(r, whose)),
  ...(await tasksToDo(r, placeId, day)),
  ...(await difficultiesToDo(r, placeId)),
  ...(await plansToDo(r, placeId)),
  ...(await reportsToDo(r, placeId)),
  ...(await commentsToDo(r, placeId)),
  ...(await releasesToDo(r, placeId)),
]
