/** What a form that is not taken in yet waits for. */
import type { PlainDate } from '../basics/plain-date.ts'
import type { Owner } from '../people/seat.ts'
import type { ToDo, ToDoKind } from '../people/to-do/to-do.ts'
import type { SubmissionState } from './steps.ts'

export interface OpenForm {
  readonly id: string
  readonly sender: Owner
  readonly state: SubmissionState
  /** The round's name and last day. */
  readonly round: string
  readonly due: PlainDate
  /** Cells with an answer, of those asked. */
  readonly answered: number
  readonly asked: number
}

/** A form with every cell answered waits for its head; one sent waits for the lead; one taken in waits for nobody. */
function nextStep({ state, answered, asked }: OpenForm): ToDoKind | null {
  switch (state) {
    case 'accepted':
      return null
    case 'signed-off':
      return 'take-form-in'
    case 'returned':
      return 'mend-form'
    case 'draft':
      return answered < asked ? 'fill-form' : 'sign-form-off'
  }
}

export function toDoOfForm(form: OpenForm): ToDo | null {
  const kind = nextStep(form)
  return (
    kind && {
      kind,
      id: form.id,
      owner: form.sender,
      state: form.state,
      due: form.due,
      title: form.round,
      done: { parts: form.answered, of: form.asked },
      blockedBy: null,
    }
  )
}
