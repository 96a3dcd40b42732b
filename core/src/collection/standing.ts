/** How a round stands, as the half page of *tình hình gửi báo cáo* tells it: of each form who sent on time, who late, whom it went back to, who has not sent. */
import type { MatrixCell } from './completeness.ts'

export const SENDING = ['on-time', 'late', 'returned', 'not-sent'] as const
export type Sending = (typeof SENDING)[number]

/** What the half page needs of a cell of the matrix. */
export type StandingCell = Pick<MatrixCell, 'form' | 'sender' | 'state' | 'late' | 'daysOverdue'>

/** Sent is signed off or taken in; a form sent back and not yet sent again is told apart from one that never came. */
export function sendingOf({ state, late }: StandingCell): Sending {
  if (state === 'returned') return 'returned'
  if (state === 'signed-off' || state === 'accepted') return late ? 'late' : 'on-time'
  return 'not-sent'
}

export interface FormStanding<Cell extends StandingCell> {
  readonly form: string
  readonly owed: number
  /** Each owed form in one of the four, in the order of the matrix. */
  readonly cells: Readonly<Record<Sending, readonly Cell[]>>
}

/** One line a form, in the order the forms are met. */
export function standingOf<Cell extends StandingCell>(cells: readonly Cell[]): readonly FormStanding<Cell>[] {
  return [...Map.groupBy(cells, (cell) => cell.form)].map(([form, own]) => {
    const of = (sending: Sending) => own.filter((cell) => sendingOf(cell) === sending)
    return {
      form,
      owed: own.length,
      cells: { 'on-time': of('on-time'), late: of('late'), returned: of('returned'), 'not-sent': of('not-sent') },
    }
  })
}
