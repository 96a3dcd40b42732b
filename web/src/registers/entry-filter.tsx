import { type FormEvent, useState } from 'react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import type { Asked, Register } from './queries.ts'
import { useRegisterWords, useWording } from './words.ts'

const YEARS_BACK = 6

const yearsUntil = (businessDay: string) => Array.from({ length: YEARS_BACK }, (_, n) => Number(businessDay.slice(0, 4)) - n)

/** The year alone, of what is opened with a reason: nothing is looked for in it by words. */
export function OfYear(props: { readonly asked: Asked; readonly businessDay: string; readonly onAsk: (asked: Asked) => void }) {
  const words = useRegisterWords().filter
  return (
    <Field label={words.year}>
      {(field) => (
        <select
          {...field}
          className="year"
          value={String(props.asked.year ?? '')}
          onChange={(event) => props.onAsk(event.target.value === '' ? {} : { year: Number(event.target.value) })}
        >
          <option value="">{words.anyYear}</option>
          {yearsUntil(props.businessDay).map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Which entries are shown; applied by one key, so that a list of a hundred thousand is not asked for at every letter. */
export function EntryFilter(props: { readonly register: Register; readonly asked: Asked; readonly onAsk: (asked: Asked) => void }) {
  const words = useRegisterWords()
  const wording = useWording()
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const [typed, setTyped] = useState({ find: props.asked.find ?? '', year: String(props.asked.year ?? ''), state: props.asked.state ?? '' })
  const years = yearsUntil(businessDay)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.onAsk({
      ...(typed.find.trim() === '' ? {} : { find: typed.find.trim() }),
      ...(typed.year === '' ? {} : { year: Number(typed.year) }),
      ...(typed.state === '' ? {} : { state: typed.state }),
    })
  }
  return (
    <form className="inline-form" role="search" aria-label={words.filter.label} onSubmit={submit}>
      <Field label={words.filter.find}>
        {(field) => (
          <input
            {...field}
            type="search"
            maxLength={200}
            value={typed.find}
            onChange={(event) => setTyped({ ...typed, find: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.filter.year}>
        {(field) => (
          <select {...field} value={typed.year} onChange={(event) => setTyped({ ...typed, year: event.target.value })}>
            <option value="">{words.filter.anyYear}</option>
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        )}
      </Field>
      {props.register.states.length < 2 ? null : (
        <Field label={words.filter.state}>
          {(field) => (
            <select {...field} value={typed.state} onChange={(event) => setTyped({ ...typed, state: event.target.value })}>
              <option value="">{words.filter.anyState}</option>
              {props.register.states.map((state) => (
                <option key={state.key} value={state.key}>
                  {wording(state.name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <button type="submit" className="button">
        {words.filter.apply}
      </button>
    </form>
  )
}
