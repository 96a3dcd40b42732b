import type { addColleague, addPerson } from '@songhanh/api/people'
import { ROLE_RULES, type Role, ROLES } from '@songhanh/core/people/role'
import { Notice } from '@songhanh/ui/sheet'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { useAct } from './act.ts'
import './people.css'
import { seatsQuery } from './queries.ts'
import { Slip } from './slip.tsx'
import { usePeopleWords } from './words.ts'

const EMPTY = { name: '', username: '', email: '', role: '', seat: '', from: '', to: '', basis: '', basisNumber: '' }
type Typed = typeof EMPTY
type Faults = Partial<Record<keyof Typed, string>>

/** Adds a person with a first role: an administrator anywhere, a head in their own office and only its working roles. */
export function AddPerson() {
  const words = usePeopleWords()
  const frame = useFrameWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { person, businessDay } = useSuspenseQuery(placeQuery).data
  const administers = person.rights.includes('people.appoint')
  const seats = useQuery(seatsQuery).data?.seats ?? []
  const { waiting, refused, run } = useAct()
  const [typed, setTyped] = useState<Typed>({ ...EMPTY, from: writeDay(businessDay) })
  const [faults, setFaults] = useState<Faults>({})
  const [slip, setSlip] = useState<{ name: string; username: string; code: string } | null>(null)
  const seat = seats.find(({ key }) => key === typed.seat)
  const roles = ROLES.filter(
    (role) =>
      (administers || ROLE_RULES[role].byHead) &&
      (seat === undefined || (ROLE_RULES[role].at.includes(seat.kind) && seat.abovePlace === (role === 'province-synthesiser'))),
  )

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const from = readDay(typed.from)
    const to = typed.to.trim() === '' ? null : readDay(typed.to)
    const found: Faults = {}
    for (const name of ['name', 'username', 'role', 'seat', 'basis'] as const)
      if (typed[name].trim() === '') found[name] = words.signIn.needed
    if (from === null) found.from = frame.day.wrong
    if (to === null && typed.to.trim() !== '') found.to = frame.day.wrong
    setFaults(found)
    if (Object.keys(found).length > 0 || from === null) return
    const body = {
      name: typed.name.trim(),
      username: typed.username.trim(),
      email: typed.email.trim() === '' ? null : typed.email.trim(),
      appointment: {
        role: typed.role as Role,
        seat: typed.seat,
        from,
        to,
        basis: { title: typed.basis.trim(), number: typed.basisNumber.trim() === '' ? null : typed.basisNumber.trim(), date: null },
      },
    }
    void run(async () => {
      const { code } = administers
        ? await ask<typeof addPerson>('POST', '/api/people', { body })
        : await ask<typeof addColleague>('POST', '/api/people/colleagues', { body })
      await queries.invalidateQueries({ queryKey: ['people'] })
      setSlip({ name: body.name, username: body.username, code })
    })
  }

  const input = (name: keyof Typed, hint?: string) => (
    <Field label={words.add[name]} fault={faults[name] ?? null} {...(hint === undefined ? {} : { hint })}>
      {(field) => (
        <input {...field} autoComplete="off" value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} />
      )}
    </Field>
  )
  const choice = (name: 'role' | 'seat', options: readonly (readonly [value: string, label: string])[]) => (
    <Field label={words.add[name]} fault={faults[name] ?? null}>
      {(field) => (
        <select
          {...field}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value, ...(name === 'seat' ? { role: '' } : {}) })}
        >
          <option value="" />
          {options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )

  return (
    <main className="page narrow" id="content">
      <title>{`${words.add.title} · ${frame.product}`}</title>
      <h1>{words.add.title}</h1>
      {slip === null ? (
        <form className="sheet" noValidate onSubmit={submit}>
          {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
          {input('name')}
          {input('username', words.add.usernameHint)}
          {input('email')}
          {choice(
            'seat',
            seats.map(({ key, name }) => [key, name]),
          )}
          {choice(
            'role',
            roles.map((role) => [role, words.roles[role]]),
          )}
          {input('from', frame.day.hint)}
          {input('to', frame.day.hint)}
          {input('basis')}
          {input('basisNumber')}
          <button type="submit" className="primary" disabled={waiting}>
            {words.add.submit}
          </button>
        </form>
      ) : (
        <Slip {...slip} onClose={() => void navigate({ to: '/people' })} />
      )}
    </main>
  )
}
