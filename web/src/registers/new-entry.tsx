import type { addEntries } from '@songhanh/api/registers'
import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { NotFound } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import { EntryFields } from './entry-fields.tsx'
import { registersQuery, type Register } from './queries.ts'
import { QuickExit } from './quick-exit.tsx'
import './registers.css'
import { useEntry } from './use-entry.ts'
import { useRegisterWords, useWording } from './words.ts'

const route = getRouteApi('/desk/registers/$register/new')

/** The one form of every register. */
export function NewEntry() {
  const { register: key } = route.useParams()
  const register = useSuspenseQuery(registersQuery).data.registers.find((one) => one.key === key)
  return register === undefined || register.mayEnterFor.length === 0 ? <NotFound /> : <EntryForm register={register} />
}

function EntryForm({ register }: { readonly register: Register }) {
  const words = useRegisterWords()
  const frame = useFrameWords()
  const wording = useWording()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const countsOnly = register.sensitivity === 'violence'
  const entry = useEntry(register, {}, register.states[0]?.key ?? '')
  const [keeper, setKeeper] = useState(register.mayEnterFor[0]?.seat ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void entry.send(async (values) => {
      const path = '/api/registers/{register}/entries'
      const { entries } = await ask<typeof addEntries>('POST', path, { register: register.key, body: { keeper, entries: [values] } })
      await Promise.all([queries.invalidateQueries({ queryKey: ['registers'] }), queries.invalidateQueries({ queryKey: ['board'] })])
      const entryId = entries[0]?.entryId
      if (countsOnly || entryId === undefined) await navigate({ to: '/registers/$register', params: { register: register.key } })
      else await navigate({ to: '/register-entries/$entryId', params: { entryId } })
    })
  }
  return (
    <main className="page narrow" id="content">
      <title>{`${countsOnly ? words.title : words.form.title(wording(register.name))} · ${frame.product}`}</title>
      <div className="head">
        <h1>{words.form.title(wording(register.name))}</h1>
        {countsOnly ? <QuickExit /> : null}
      </div>
      <p className="note">{wording(register.lead)}</p>
      {entry.why === null ? null : <Notice kind="fault">{entry.why}</Notice>}
      {register.countsInto.length === 0 ? null : <p className="note">{words.form.counts}</p>}
      <form onSubmit={submit} noValidate autoComplete="off">
        {register.mayEnterFor.length === 1 ? null : (
          <Field label={words.form.keeper}>
            {(field) => (
              <select {...field} value={keeper} onChange={(event) => setKeeper(event.target.value)}>
                {register.mayEnterFor.map(({ seat, name }) => (
                  <option key={seat} value={seat}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <EntryFields fields={register.fields} typed={entry.typed} faults={entry.faults} onType={entry.type} />
        <div className="acts">
          <button type="submit" className="primary" disabled={entry.waiting}>
            {words.form.save}
          </button>
          <Link className="button" to="/registers/$register" params={{ register: register.key }}>
            {words.form.cancel}
          </Link>
        </div>
      </form>
    </main>
  )
}
