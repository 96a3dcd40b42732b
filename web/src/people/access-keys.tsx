import type { makeKey } from '@songhanh/api/people'
import { type Area, areasFor, scopeFor } from '@songhanh/core/people/key-scope'
import type { Right } from '@songhanh/core/people/right'
import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { CopyText } from '../app/copy-text.tsx'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useAct } from './act.ts'
import { usePeopleWords } from './words.ts'

const DAYS = [30, 90, 366] as const

/** A key for a program or the terminal: what it may reach, until when; shown once. */
export function AccessKeys() {
  const words = usePeopleWords()
  const queries = useQueryClient()
  const held = useSuspenseQuery(placeQuery).data.person.rights as readonly Right[]
  const { waiting, refused, run } = useAct()
  const [label, setLabel] = useState('')
  const [days, setDays] = useState<number>(DAYS[0])
  const [writes, setWrites] = useState(false)
  const [chosen, setChosen] = useState<readonly Area[]>([])
  const [faults, setFaults] = useState<{ readonly label?: string; readonly areas?: string }>({})
  const [key, setKey] = useState<string | null>(null)
  const offered = areasFor(held, writes)
  if (offered.length === 0) return null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const rights = scopeFor(held, chosen, writes)
    const found = {
      ...(label.trim() === '' ? { label: words.signIn.needed } : {}),
      ...(rights.length === 0 ? { areas: words.keys.noArea } : {}),
    }
    setFaults(found)
    if (Object.keys(found).length > 0) return
    void run(async () => {
      const made = await ask<typeof makeKey>('POST', '/api/account/keys', { body: { label: label.trim(), days, rights: [...rights] } })
      await queries.invalidateQueries({ queryKey: ['account'] })
      setKey(made.key)
    })
  }
  if (key !== null)
    return (
      <section className="sheet beside" aria-label={words.keys.title}>
        <h2>{words.keys.title}</h2>
        <p>{words.keys.made(label.trim())}</p>
        <CopyText label={words.keys.key} text={key} copy={words.keys.copy} copied={words.keys.copied} />
      </section>
    )
  return (
    <form className="sheet beside" noValidate aria-label={words.keys.title} onSubmit={submit}>
      <h2>{words.keys.title}</h2>
      <p className="note">{words.keys.lead}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={words.keys.label} fault={faults.label ?? null}>
        {(field) => (
          <input {...field} autoComplete="off" maxLength={120} value={label} onChange={(event) => setLabel(event.target.value)} />
        )}
      </Field>
      <Field label={words.keys.days}>
        {(field) => (
          <select {...field} value={days} onChange={(event) => setDays(Number(event.target.value))}>
            {DAYS.map((count) => (
              <option key={count} value={count}>
                {words.keys.daysOf(count)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.keys.reach}>
        {(field) => (
          <select {...field} value={writes ? 'write' : 'read'} onChange={(event) => setWrites(event.target.value === 'write')}>
            <option value="read">{words.keys.reads}</option>
            <option value="write">{words.keys.writes}</option>
          </select>
        )}
      </Field>
      <fieldset className="areas">
        <legend>{words.keys.areas}</legend>
        {offered.map((area) => (
          <label key={area}>
            <input
              type="checkbox"
              checked={chosen.includes(area)}
              onChange={() => setChosen(chosen.includes(area) ? chosen.filter((one) => one !== area) : [...chosen, area])}
            />{' '}
            {words.keys.areaNames[area]}
          </label>
        ))}
        {faults.areas === undefined ? null : (
          <span className="fault" role="alert">
            {faults.areas}
          </span>
        )}
      </fieldset>
      <button type="submit" className="button" disabled={waiting}>
        {words.keys.make}
      </button>
    </form>
  )
}
