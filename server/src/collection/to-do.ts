/** Open forms as the first page takes them. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { toDoOfForm } from '@songhanh/core/collection/open-form'
import type { SubmissionState } from '@songhanh/core/collection/steps'
import type { SeatKey } from '@songhanh/core/people/seat'
import type { ToDo } from '@songhanh/core/people/to-do/to-do'
import type { Reading } from '../platform/database.ts'

interface Row {
  readonly id: string
  readonly sender: SeatKey
  readonly above: SeatKey[]
  readonly successors: SeatKey[]
  readonly state: SubmissionState
  readonly round: string
  readonly due: PlainDate
  readonly asked: number
  readonly answered: number
}

/** Forms not taken in yet, of rounds that have opened, as far as the person reaches; all of them for the job of the place. */
export async function formsToDo(r: Reading, whose: 'mine' | 'everybody' = 'mine'): Promise<readonly ToDo[]> {
  const forms = whose === 'mine' ? 'open_forms()' : 'all_open_forms()'
  const rows = await r.query<Row>(`SELECT id, sender, above, successors, state, round, due, asked, answered FROM ${forms}`)
  return rows.flatMap(({ sender, above, successors, ...form }) => toDoOfForm({ ...form, sender: { at: sender, above, successors } }) ?? [])
}

/** The last business day somebody of a sender did anything themselves. */
export async function sendersSeen(r: Reading): Promise<ReadonlyMap<SeatKey, PlainDate>> {
  const rows = await r.query<{ sender: SeatKey; day: PlainDate }>('SELECT sender, day FROM senders_seen()')
  return new Map(rows.map(({ sender, day }) => [sender, day]))
}
