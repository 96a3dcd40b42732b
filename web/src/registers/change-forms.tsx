import type { correctEntry, moveEntry, withdrawEntry } from '@songhanh/api/registers'
import type { EntryValues } from '@songhanh/core/registers/entry'
import { Notice } from '@songhanh/ui/sheet'
import { useState } from 'react'
import { type Answer, ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { useAct } from '../people/act.ts'
import { EntryFields } from './entry-fields.tsx'
import type { Entry, Register } from './queries.ts'
import { useEntry } from './use-entry.ts'
import { useRegisterWords, useWording } from './words.ts'

/** The entry as it was read, before it is changed. */
type Changed = Pick<Entry, 'id' | 'values' | 'state' | 'version'>
type Done = Answer<typeof correctEntry>

/** Correcting asks for a reason; moving asks for what the next state needs. */
export function ChangeForm(props: {
  readonly register: Register
  readonly entry: Changed
  readonly to: string | null
  /** Told what the entry says from now on. */
  readonly onDone: (values: EntryValues, done: Done) => unknown
  readonly onStop: () => void
}) {
  const { register, entry, to } = props
  const words = useRegisterWords()
  const wording = useWording()
  const form = useEntry(register, entry.values, to ?? entry.state)
  const [motive, setMotive] = useState('')
  const target = register.states.find((state) => state.key === to)
  // Moving shows what the state asks for; where it asks for nothing, the whole entry may be completed.
  const fields = target && target.needs.length > 0 ? register.fields.filter((field) => target.needs.includes(field.key)) : register.fields
  const save = () =>
    form.send(async (values) => {
      const given = { entryId: entry.id }
      const done =
        to === null
          ? await ask<typeof correctEntry>('POST', '/api/register-entries/{entryId}/correct', {
              ...given,
              body: { expectedVersion: entry.version, values, motive },
            })
          : await ask<typeof moveEntry>('POST', '/api/register-entries/{entryId}/move', {
              ...given,
              body: { expectedVersion: entry.version, state: to, values },
            })
      await props.onDone(values, done)
    })
  return (
    <form
      className="sheet entry-acts"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{target ? words.entry.moveTo(wording(target.name)) : words.form.correct(wording(register.name))}</h2>
      {form.why === null ? null : <Notice kind="fault">{form.why}</Notice>}
      <EntryFields fields={fields} typed={form.typed} faults={form.faults} onType={form.type} />
      {to === null ? (
        <Field label={words.form.motive}>
          {(field) => <input {...field} required maxLength={1000} value={motive} onChange={(event) => setMotive(event.target.value)} />}
        </Field>
      ) : null}
      <div className="acts">
        <button type="submit" className="primary" disabled={form.waiting || (to === null && motive.trim() === '')}>
          {target ? words.entry.moveTo(wording(target.name)) : words.form.saveCorrection}
        </button>
        <button type="button" className="button" onClick={props.onStop}>
          {words.form.cancel}
        </button>
      </div>
    </form>
  )
}

/** Withdrawing asks for a reason. */
export function WithdrawForm(props: { readonly entry: Changed; readonly onDone: () => unknown; readonly onStop: () => void }) {
  const { entry, onStop } = props
  const words = useRegisterWords()
  const [motive, setMotive] = useState('')
  const { waiting, refused, run } = useAct()
  const withdraw = () =>
    run(async () => {
      await ask<typeof withdrawEntry>('POST', '/api/register-entries/{entryId}/withdraw', {
        entryId: entry.id,
        body: { expectedVersion: entry.version, motive },
      })
      await props.onDone()
    })
  return (
    <form
      className="sheet entry-acts"
      onSubmit={(event) => {
        event.preventDefault()
        void withdraw()
      }}
    >
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={words.entry.withdrawReason} hint={words.entry.withdrawHint}>
        {(field) => <input {...field} required maxLength={1000} value={motive} onChange={(event) => setMotive(event.target.value)} />}
      </Field>
      <div className="acts">
        <button type="submit" className="primary" disabled={waiting || motive.trim() === ''}>
          {words.entry.withdraw}
        </button>
        <button type="button" className="button" onClick={onStop}>
          {words.form.cancel}
        </button>
      </div>
    </form>
  )
}
