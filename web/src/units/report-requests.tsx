import type { askBodyToReport } from '@songhanh/api/bodies'
import { Notice } from '@songhanh/ui/sheet'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { useAct } from '../people/act.ts'
import { usePeopleWords } from '../people/words.ts'
import { AddSeat } from './add-seat.tsx'
import { bodiesQuery, reportRequestsQuery } from './queries.ts'
import './units.css'
import { useBodyWords } from './words.ts'

/** Bodies the plan gives no duty, asked to report all the same: what, from when, and the document it rests on. */
export function ReportRequests() {
  const words = useBodyWords()
  const frame = useFrameWords()
  const { rights } = useSuspenseQuery(placeQuery).data.person
  return (
    <main className="page" id="content">
      <title>{`${words.requests.title} · ${frame.product}`}</title>
      <h1>{words.requests.title}</h1>
      <p className="part-note">{words.requests.lead}</p>
      <Requests />
      {rights.includes('bodies.keep') ? (
        <div className="unit-sheets">
          <AskToReport />
          <AddSeat />
        </div>
      ) : null}
    </main>
  )
}

function Requests() {
  const { requests } = useSuspenseQuery(reportRequestsQuery).data
  const words = useBodyWords().requests
  if (requests.length === 0) return <p className="empty">{words.none}</p>
  return (
    <table className="ledger stacks" aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col">{words.body}</th>
          <th scope="col">{words.matter}</th>
          <th scope="col">{words.term}</th>
          <th scope="col">{words.basis}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ id, body, matter, from, to, basis }) => (
          <tr className="row" key={id}>
            <th scope="row">{body.name}</th>
            <td>{matter}</td>
            <td>{words.between(writeDay(from), to === null ? null : writeDay(to))}</td>
            <td>{words.written(basis.title, basis.number, basis.date === null ? null : writeDay(basis.date))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const EMPTY = { key: '', matter: '', from: '', to: '', basis: '', number: '', day: '' }
type Typed = typeof EMPTY
const DAYS = ['from', 'to', 'day'] as const
const NEEDED = ['key', 'matter', 'basis'] as const

function AskToReport() {
  const words = useBodyWords().requests
  const needed = usePeopleWords().signIn.needed
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const bodies = useQuery(bodiesQuery).data?.bodies ?? []
  const { waiting, refused, run } = useAct()
  const [typed, setTyped] = useState<Typed>({ ...EMPTY, from: writeDay(businessDay) })
  const [faults, setFaults] = useState<Partial<Record<keyof Typed, string>>>({})
  const [done, setDone] = useState<string | null>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setDone(null)
    const days = Object.fromEntries(DAYS.map((name) => [name, readDay(typed[name])]))
    const found: Partial<Record<keyof Typed, string>> = {}
    for (const name of NEEDED) if (typed[name].trim() === '') found[name] = needed
    for (const name of DAYS) if (days[name] === null && (name === 'from' || typed[name].trim() !== '')) found[name] = frame.day.wrong
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const body = {
      key: typed.key,
      matter: typed.matter.trim(),
      from: days['from'] ?? '',
      to: days['to'] ?? null,
      basis: { title: typed.basis.trim(), number: typed.number.trim() === '' ? null : typed.number.trim(), date: days['day'] ?? null },
    }
    void run(async () => {
      const asked = await ask<typeof askBodyToReport>('POST', '/api/bodies/report-requests', { body })
      await queries.invalidateQueries({ queryKey: ['bodies', 'requests'] })
      setTyped({ ...EMPTY, from: typed.from })
      setDone(words.done(asked.body.name))
    })
  }
  const input = (name: Exclude<keyof Typed, 'key'>) => (
    <Field label={words[name]} fault={faults[name] ?? null} {...(DAYS.includes(name as 'from') ? { hint: frame.day.hint } : {})}>
      {(field) => (
        <input {...field} autoComplete="off" value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} />
      )}
    </Field>
  )
  return (
    <form className="sheet" noValidate aria-label={words.ask} onSubmit={submit}>
      <h2 className="sheet-title">{words.ask}</h2>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {done === null ? null : <Notice kind="done">{done}</Notice>}
      <Field label={words.body} fault={faults.key ?? null}>
        {(field) => (
          <select {...field} value={typed.key} onChange={(event) => setTyped({ ...typed, key: event.target.value })}>
            <option value="">{words.choose}</option>
            {bodies.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {input('matter')}
      {input('from')}
      {input('to')}
      {input('basis')}
      {input('number')}
      {input('day')}
      <button type="submit" className="primary" disabled={waiting}>
        {words.ask}
      </button>
    </form>
  )
}
