import { useSuspenseQuery } from '@tanstack/react-query'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import type { FormPage } from './queries.ts'
import { useDeskWords } from './words.ts'

export interface LateText {
  readonly motive: string
  readonly source: string
}

export const NO_REASON: LateText = { motive: '', source: '' }

/** As the treaty takes it. */
export const lateOf = ({ motive, source }: LateText) =>
  motive.trim() === '' ? null : { motive: motive.trim(), source: source.trim() === '' ? null : source.trim() }

/** Whether a first sign-off would come after the due day, and has to say why. */
export function useComesLate(form: FormPage): boolean {
  const { businessDay } = useSuspenseQuery(placeQuery).data
  return form.late && form.lateBecause === null && businessDay > form.due
}

/** Why a form comes after its due day, and by which paper, if there is one. */
export function LateReason({ text, onChange }: { readonly text: LateText; readonly onChange: (text: LateText) => void }) {
  const { late } = useDeskWords()
  return (
    <fieldset className="late-reason">
      <legend>{late.title}</legend>
      <Field label={late.motive}>
        {(field) => <input {...field} value={text.motive} onChange={(event) => onChange({ ...text, motive: event.target.value })} />}
      </Field>
      <Field label={late.source}>
        {(field) => <input {...field} value={text.source} onChange={(event) => onChange({ ...text, source: event.target.value })} />}
      </Field>
    </fieldset>
  )
}
