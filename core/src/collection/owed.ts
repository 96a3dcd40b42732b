/** The forms of a round, each with the one who owes it: sixteen communes and the bodies that look after a field. */
import type { Form } from './form.ts'

/** A commune of the place, or a body of it, as they stand on the day the round opens. */
export interface Sender {
  readonly kind: 'unit' | 'body'
  /** `code@day` of a unit, id of a body. */
  readonly key: string
  /** Fields a body looks after; empty for a unit. */
  readonly fields: readonly string[]
}

export interface OwedForm {
  readonly form: string
  readonly sender: string
  readonly senderKind: 'unit' | 'body'
}

/** A form nobody was found to owe: the place has to name a body for the field first ("chưa giao cơ quan"). */
export interface Unowed {
  readonly form: string
  readonly field: string
}

/** Who owes what in a round. A field two bodies claim is owed by both, since the system may not choose. */
export function owedForms(
  forms: readonly Form[],
  senders: readonly Sender[],
): { readonly owed: readonly OwedForm[]; readonly unowed: readonly Unowed[] } {
  const receivers = (form: Form): readonly Sender[] => {
    const { receiver } = form
    return receiver.kind === 'each-commune'
      ? senders.filter((sender) => sender.kind === 'unit')
      : senders.filter((sender) => sender.kind === 'body' && sender.fields.includes(receiver.field))
  }
  const owed = forms.flatMap((form) =>
    receivers(form).map((sender): OwedForm => ({ form: form.code, sender: sender.key, senderKind: sender.kind })),
  )
  const unowed = forms.flatMap((form) =>
    form.receiver.kind === 'body' && receivers(form).length === 0 ? [{ form: form.code, field: form.receiver.field }] : [],
  )
  return { owed, unowed }
}
