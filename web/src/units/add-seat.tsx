import type { addSeat } from '@songhanh/api/people'
import { unaccentedKey } from '@songhanh/core/basics/vietnamese'
import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useAct } from '../people/act.ts'
import { usePeopleWords } from '../people/words.ts'
import { unitQuery } from './queries.ts'
import { useBodyWords } from './words.ts'

/** The key of a body: its name without marks, as short as the server takes it. */
const bodyKeyOf = (name: string) =>
  `body:${unaccentedKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)}`

/** Adds where roles can be held and reports asked for: a body of the place, or the unit over it. */
export function AddSeat() {
  const words = useBodyWords().add
  const needed = usePeopleWords().signIn.needed
  const queries = useQueryClient()
  const { place } = useSuspenseQuery(placeQuery).data
  const { waiting, refused, run } = useAct()
  const [kind, setKind] = useState<'body' | 'above'>('body')
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [faults, setFaults] = useState<{ readonly name?: string; readonly code?: string }>({})
  const [done, setDone] = useState<string | null>(null)

  const add = async (key: string) => {
    const under = kind === 'body' ? `place:${place.id}` : null
    await ask<typeof addSeat>('POST', '/api/seats', { body: { key, name: name.trim(), under, takesOver: [] } })
    await Promise.all([queries.invalidateQueries({ queryKey: ['bodies', 'list'] }), queries.invalidateQueries({ queryKey: ['seats'] })])
    setDone(words.done(name.trim()))
    setName('')
    setCode('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setDone(null)
    const found = {
      ...(name.trim() === '' ? { name: needed } : {}),
      ...(kind === 'above' && !/^\d{2,5}$/.test(code.trim()) ? { code: words.noUnit } : {}),
    }
    setFaults(found)
    if (Object.keys(found).length > 0) return
    void run(async () => {
      if (kind === 'body') return add(bodyKeyOf(name))
      // A code alone names no unit: the one of the business day is meant.
      const { unit } = await queries.fetchQuery(unitQuery(code.trim(), {}))
      if (unit === null) return setFaults({ code: words.noUnit })
      return add(`unit:${unit.code}@${unit.validFrom}`)
    })
  }
  return (
    <form className="sheet" noValidate aria-label={words.title} onSubmit={submit}>
      <h2 className="sheet-title">{words.title}</h2>
      <p className="note">{words.lead}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {done === null ? null : <Notice kind="done">{done}</Notice>}
      <Field label={words.kind}>
        {(field) => (
          <select {...field} value={kind} onChange={(event) => setKind(event.target.value === 'above' ? 'above' : 'body')}>
            <option value="body">{words.body}</option>
            <option value="above">{words.above}</option>
          </select>
        )}
      </Field>
      <Field label={words.name} fault={faults.name ?? null}>
        {(field) => <input {...field} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      {kind === 'body' ? null : (
        <Field label={words.code} fault={faults.code ?? null}>
          {(field) => (
            <input {...field} inputMode="numeric" autoComplete="off" value={code} onChange={(event) => setCode(event.target.value)} />
          )}
        </Field>
      )}
      <button type="submit" className="button" disabled={waiting}>
        {words.submit}
      </button>
    </form>
  )
}
