import { Field } from '../app/field.tsx'
import { useLanguage } from '../app/language.tsx'
import { useFrameWords } from '../app/words.ts'
import type { Field as RegisterField } from './field-text.ts'
import { useRegisterWords, useWording } from './words.ts'

/** What has been typed, by field; and why a field was not taken. */
export type Typed = Readonly<Record<string, string>>

/** The fields of an entry, drawn from their declaration. */
export function EntryFields(props: {
  readonly fields: readonly RegisterField[]
  readonly typed: Typed
  readonly faults: Typed
  readonly onType: (key: string, text: string) => void
}) {
  return props.fields.map((field) => (
    <OneField
      key={field.key}
      field={field}
      text={props.typed[field.key] ?? ''}
      fault={props.faults[field.key] ?? null}
      onType={(text) => props.onType(field.key, text)}
    />
  ))
}

function OneField(props: {
  readonly field: RegisterField
  readonly text: string
  readonly fault: string | null
  readonly onType: (text: string) => void
}) {
  const { field, text, fault } = props
  const words = useRegisterWords()
  const frame = useFrameWords()
  const wording = useWording()
  const { language } = useLanguage()
  const hint = field.hint?.[language] ?? (field.kind === 'day' ? frame.day.hint : field.kind === 'month' ? words.monthHint : undefined)
  const label = `${wording(field.name)}${field.required ? '' : ` ${words.optional}`}`
  const options =
    field.kind === 'yes-no'
      ? [
          ['true', words.yes],
          ['false', words.no],
        ]
      : (field.choices ?? []).map(({ key, name }) => [key, wording(name)])
  return (
    <Field label={label} fault={fault} {...(hint === undefined ? {} : { hint })}>
      {(attributes) => {
        const all = {
          ...attributes,
          value: text,
          onChange: (event: { readonly target: { readonly value: string } }) => props.onType(event.target.value),
        }
        if (field.kind === 'choice' || field.kind === 'yes-no')
          return (
            <select {...all}>
              <option value="">{words.choose}</option>
              {options.map(([key, name]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          )
        if (field.kind === 'long-text') return <textarea {...all} maxLength={4000} />
        return (
          <input
            {...all}
            autoComplete="off"
            inputMode={field.kind === 'text' ? undefined : 'numeric'}
            className={field.kind === 'text' ? undefined : 'short'}
          />
        )
      }}
    </Field>
  )
}
