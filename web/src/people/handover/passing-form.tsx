import { Facts, Notice } from '@songhanh/ui/sheet'
import { readDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Field } from '../../app/field.tsx'
import { useFrameWords } from '../../app/words.ts'
import { useAct } from '../act.ts'
import '../people.css'
import { accountQuery, type HeldRole } from '../queries.ts'
import { RoleLine } from '../role-line.tsx'
import { usePeopleWords } from '../words.ts'
import { recipientsQuery } from './queries.ts'
import { useHandoverWords } from './words.ts'

/** Who takes a role, and the paper that says so: what lending and handing over both ask for. */
export interface Passing {
  readonly person: { readonly id: string; readonly name: string }
  readonly document: { readonly title: string; readonly number: string | null; readonly date: string | null }
}

interface DayAsked {
  readonly label: string
  readonly typed: string
  readonly onType: (typed: string) => void
}

/** A day as typed: its value, or the fault to show beside it. */
function useDays(asked: readonly DayAsked[]) {
  const frame = useFrameWords()
  const [faults, setFaults] = useState<readonly (string | null)[]>([])
  const read = (): readonly string[] | null => {
    const days = asked.map(({ typed }) => readDay(typed))
    setFaults(days.map((day) => (day === null ? frame.day.wrong : null)))
    return days.every((day) => day !== null) ? days : null
  }
  return { faults, read }
}

/** The frame of both pages: the role that passes on, to whom, from which day, by which document. */
export function PassingForm(props: {
  readonly title: string
  readonly lead: string
  readonly held: HeldRole
  readonly days: readonly DayAsked[]
  readonly submit: string
  readonly onSubmit: (passing: Passing, days: readonly string[]) => Promise<void>
  /** What stands between the document and the button. */
  readonly children?: (person: Passing['person'] | undefined) => ReactNode
}) {
  const words = useHandoverWords()
  const people = usePeopleWords()
  const frame = useFrameWords()
  const recipients = useSuspenseQuery(recipientsQuery(props.held.id)).data.people
  const { waiting, refused, run } = useAct()
  const days = useDays(props.days)
  const [personId, setPersonId] = useState('')
  const [typed, setTyped] = useState({ title: '', number: '', date: '' })
  const [faults, setFaults] = useState<{ readonly person?: string; readonly title?: string; readonly date?: string }>({})
  const person = recipients.find(({ id }) => id === personId)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = days.read()
    const date = typed.date.trim() === '' ? null : readDay(typed.date)
    const found = {
      ...(person === undefined ? { person: people.signIn.needed } : {}),
      ...(typed.title.trim() === '' ? { title: people.signIn.needed } : {}),
      ...(date === null && typed.date.trim() !== '' ? { date: frame.day.wrong } : {}),
    }
    setFaults(found)
    if (read === null || person === undefined || Object.keys(found).length > 0) return
    const document = { title: typed.title.trim(), number: typed.number.trim() === '' ? null : typed.number.trim(), date }
    void run(() => props.onSubmit({ person, document }, read))
  }

  return (
    <main className="page narrow" id="content">
      <title>{`${props.title} · ${frame.product}`}</title>
      <h1>{props.title}</h1>
      <p className="part-note">{props.lead}</p>
      <Facts rows={[[words.role, <RoleLine key="role" held={props.held} />]]} />
      {recipients.length === 0 ? (
        <p className="empty">{words.nobody}</p>
      ) : (
        <form className="sheet beside" noValidate onSubmit={submit}>
          {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
          <Field label={words.to} fault={faults.person ?? null}>
            {(field) => (
              <select {...field} value={personId} onChange={(event) => setPersonId(event.target.value)}>
                <option value="">{words.choose}</option>
                <Recipients label={words.sameOffice} people={recipients.filter(({ sameOffice }) => sameOffice)} />
                <Recipients label={words.others} people={recipients.filter(({ sameOffice }) => !sameOffice)} />
              </select>
            )}
          </Field>
          {props.days.map(({ label, typed: day, onType }, n) => (
            <Field key={label} label={label} hint={frame.day.hint} fault={days.faults[n] ?? null}>
              {(field) => <input {...field} autoComplete="off" value={day} onChange={(event) => onType(event.target.value)} />}
            </Field>
          ))}
          {(['title', 'number', 'date'] as const).map((name) => (
            <Field
              key={name}
              label={name === 'title' ? words.document : words[name]}
              fault={name === 'number' ? null : (faults[name] ?? null)}
            >
              {(field) => (
                <input
                  {...field}
                  autoComplete="off"
                  value={typed[name]}
                  onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
          {props.children?.(person)}
          <div className="acts">
            <button type="submit" className="primary" disabled={waiting}>
              {props.submit}
            </button>
            <Link className="button" to="/account">
              {words.back}
            </Link>
          </div>
        </form>
      )}
    </main>
  )
}

type Recipient = { readonly id: string; readonly name: string; readonly seats: readonly string[] }

function Recipients({ label, people }: { readonly label: string; readonly people: readonly Recipient[] }) {
  if (people.length === 0) return null
  return (
    <optgroup label={label}>
      {people.map(({ id, name, seats }) => (
        <option key={id} value={id}>
          {[name, ...seats].join(' · ')}
        </option>
      ))}
    </optgroup>
  )
}

/** A role of mine by its id; null where I hold no such role, or only by loan: then it is not mine to pass on. */
export function useOwnRole(roleId: string): HeldRole | null {
  const { roles } = useSuspenseQuery(accountQuery).data
  return roles.find(({ id, lentBy }) => id === roleId && lentBy === null) ?? null
}
