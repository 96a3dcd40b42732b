import { readDay, writeDay } from '@songhanh/words/writing'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import type { Wanted } from './queries.ts'
import { useLedgerWords } from './words.ts'

const DAYS = ['from', 'to'] as const
const TEXTS = ['unit', 'thingId'] as const

/** Which lines to show: between two business days, of one unit, of one thing. */
export function Filter({ wanted }: { readonly wanted: Wanted }) {
  const words = useLedgerWords()
  const frame = useFrameWords()
  const navigate = useNavigate()
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({
    from: wanted.from === undefined ? '' : writeDay(wanted.from),
    to: wanted.to === undefined ? '' : writeDay(wanted.to),
    unit: wanted.unit ?? '',
    thingId: wanted.thingId ?? '',
  })
  const [faults, setFaults] = useState<readonly string[]>([])
  const show = (event: FormEvent) => {
    event.preventDefault()
    const wrong = DAYS.filter((key) => (given[key] ?? '').trim() !== '' && readDay(given[key] ?? '') === null)
    setFaults(wrong)
    if (wrong.length > 0) return
    const days = DAYS.flatMap((key) => {
      const day = readDay(given[key] ?? '')
      return day === null ? [] : [[key, day] as const]
    })
    const texts = TEXTS.flatMap((key) => ((given[key] ?? '').trim() === '' ? [] : [[key, (given[key] ?? '').trim()] as const]))
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
