import { readDay, writeDay } from '@songhanh/words/writing'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import type { Wanted } from './queries.ts'
import { useLedgerWords } from './words.ts'

const DAYS = ['from', 'to'] as const
const TEXTS = ['unit', 'thingId'] as const

type Given = Readonly<Record<(typeof DAYS)[number] | (typeof TEXTS)[number], string>>

const asTyped = (wanted: Wanted): Given => ({
  from: wanted.from === undefined ? '' : writeDay(wanted.from),
  to: wanted.to === undefined ? '' : writeDay(wanted.to),
  unit: wanted.unit ?? '',
  thingId: wanted.thingId ?? '',
})

/** Which lines to show: between two business days, of one unit, of one thing. What is typed while lines are on their way stays. */
export function Filter({ wanted }: { readonly wanted: Wanted }) {
  const words = useLedgerWords()
  const frame = useFrameWords()
  const navigate = useNavigate()
  const [shown, setShown] = useState(wanted)
  const [given, setGiven] = useState(asTyped(wanted))
  if (shown !== wanted) {
    const [before, now] = [asTyped(shown), asTyped(wanted)]
    const changed = [...DAYS, ...TEXTS].filter((key) => before[key] !== now[key])
    setShown(wanted)
    setGiven({ ...given, ...Object.fromEntries(changed.map((key) => [key, now[key]])) })
  }
  const [faults, setFaults] = useState<readonly string[]>([])
  const show = (event: FormEvent) => {
    event.preventDefault()
    const wrong = DAYS.filter((key) => given[key].trim() !== '' && readDay(given[key]) === null)
    setFaults(wrong)
    if (wrong.length > 0) return
    const days = DAYS.flatMap((key) => {
      const day = readDay(given[key])
      return day === null ? [] : [[key, day] as const]
    })
    const texts = TEXTS.flatMap((key) => (given[key].trim() === '' ? [] : [[key, given[key].trim()] as const]))
    void navigate({
      to: '/ledger',
      search: { ...(wanted.actor === undefined ? {} : { actor: wanted.actor }), ...Object.fromEntries([...days, ...texts]) },
    })
  }
  const labels = { from: words.from, to: words.to, unit: words.unit, thingId: words.thing }
  return (
    <form className="inline-form" onSubmit={show}>
      {[...DAYS, ...TEXTS].map((key) => (
        <Field key={key} label={labels[key]} fault={faults.includes(key) ? frame.day.wrong : null}>
          {(field) => <input {...field} value={given[key]} onChange={(event) => setGiven({ ...given, [key]: event.target.value })} />}
        </Field>
      ))}
      <button type="submit" className="primary">
        {words.show}
      </button>
      {Object.keys(wanted).length === 0 ? null : (
        <Link className="button" to="/ledger" search={{}}>
          {words.all}
        </Link>
      )}
    </form>
  )
}
