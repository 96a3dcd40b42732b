import { useState } from 'react'
import { Field } from '../app/field.tsx'
import { usePeopleWords } from './words.ts'

/** A password: paste and password managers welcome, to be looked at where nobody stands behind. */
export function SecretField(props: {
  readonly label: string
  readonly value: string
  readonly autoComplete: 'current-password' | 'new-password'
  readonly fault?: string | null
  /** Where the person begins on this page. */
  readonly first?: boolean
  readonly onChange: (value: string) => void
}) {
  const words = usePeopleWords()
  const [shown, setShown] = useState(false)
  return (
    <>
      <Field label={props.label} fault={props.fault ?? null}>
        {(field) => (
          <input
            {...field}
            type={shown ? 'text' : 'password'}
            autoComplete={props.autoComplete}
            value={props.value}
            autoFocus={props.first === true}
            onChange={(event) => props.onChange(event.target.value)}
          />
        )}
      </Field>
      <label className="choice">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} /> {words.signIn.show}
      </label>
    </>
  )
}
