import { Sheet } from '@songhanh/ui/sheet'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Waiting } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { belowQuery, findQuery } from './queries.ts'
import { UnitTable } from './unit-tables.tsx'
import './units.css'
import { useBodyWords, useUnitWords } from './words.ts'

const route = getRouteApi('/desk/units')

/** Search among the units of any day; before anything is asked, the provinces of that day. */
export function UnitsList() {
  const { q, on } = route.useSearch()
  const { businessDay, person } = useSuspenseQuery(placeQuery).data
  const words = useUnitWords()
  const bodies = useBodyWords()
  const frame = useFrameWords()
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <div className="head">
        <h1>{words.title}</h1>
        <div className="acts">
          <Link className="button" to="/bodies">
            {bodies.link}
          </Link>
          {person.rights.includes('units.enter-event') ? (
            <Link className="button" to="/units/event">
              {words.event.open}
            </Link>
          ) : null}
        </div>
      </div>
      <SearchForm key={`${q} ${on}`} asked={q ?? ''} day={on ?? businessDay} />
      {q === undefined ? <Provinces day={on ?? businessDay} /> : <Found q={q} day={on ?? businessDay} />}
    </main>
  )
}

function SearchForm({ asked, day }: { readonly asked: string; readonly day: string }) {
  const words = useUnitWords()
  const frame = useFrameWords()
  const navigate = useNavigate()
  const [typed, setTyped] = useState({ q: asked, on: writeDay(day) })
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const on = readDay(typed.on)
    setFault(on === null ? frame.day.wrong : null)
    if (on === null) return
    void navigate({ to: '/units', search: { on, ...(typed.q.trim() === '' ? {} : { q: typed.q.trim() }) } })
  }
  return (
    <form className="inline-form" role="search" onSubmit={submit} noValidate>
      <div className="search-name">
        <Field label={words.search.label}>
          {(field) => (
            <input
              {...field}
              type="search"
              maxLength={200}
              value={typed.q}
              onChange={(event) => setTyped({ ...typed, q: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={words.search.on} fault={fault}>
        {(field) => (
          <input
            {...field}
            className="day"
            inputMode="numeric"
            value={typed.on}
            onChange={(event) => setTyped({ ...typed, on: event.target.value })}
          />
        )}
      </Field>
      <button type="submit" className="button primary">
        {words.search.submit}
      </button>
      <p className="note">{words.search.hint}</p>
    </form>
  )
}

function Provinces({ day }: { readonly day: string }) {
  const words = useUnitWords()
  const below = useQuery(belowQuery(undefined, { on: day }))
  const title = words.provinces(writeDay(day))
  return (
    <Sheet title={title}>
      {below.data === undefined ? <Waiting /> : <UnitTable label={title} rows={below.data.units.map((unit) => ({ unit, on: day }))} />}
    </Sheet>
  )
}

function Found({ q, day }: { readonly q: string; readonly day: string }) {
  const words = useUnitWords()
  const found = useQuery(findQuery(q, { on: day }))
  if (found.data === undefined) return <Waiting />
  const { hits } = found.data
  if (hits.length === 0) return <p className="empty">{words.search.none(q)}</p>
  const rows = hits.map(({ unit, stands, path }) => ({
    unit,
    on: stands ? day : unit.validFrom,
    remark: [path.toReversed().join(', '), stands ? '' : words.search.notStanding].filter((part) => part !== '').join(' · '),
  }))
  return (
    <Sheet title={words.search.found(hits.length)}>
      <UnitTable label={words.search.found(hits.length)} rows={rows} />
    </Sheet>
  )
}
