import type { endRole } from '@songhanh/api/people'
import { Notice } from '@songhanh/ui/sheet'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { useAct } from './act.ts'
import type { HeldRole } from './queries.ts'
import { usePeopleWords } from './words.ts'

/** Ends a role on its last day, which is asked for; today where nothing else is said. */
export function EndRole({ held }: { readonly held: HeldRole }) {
  const words = usePeopleWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const { waiting, refused, run } = useAct()
  const [asking, setAsking] = useState(false)
  const [typed, setTyped] = useState(writeDay(businessDay))
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lastDay = readDay(typed)
    setFault(lastDay === null ? frame.day.wrong : null)
    if (lastDay === null) return
    void run(async () => {
      await ask<typeof endRole>('POST', '/api/roles/{roleId}/end', { roleId: held.id, body: { expectedVersion: held.version, lastDay } })
      setAsking(false)
      await queries.invalidateQueries({ queryKey: ['people'] })
    })
  }
  if (!asking)
    return (
      <button type="button" className="quiet" onClick={() => setAsking(true)}>
        {words.list.endRole}
      </button>
    )
  return (
    <form noValidate onSubmit={submit}>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={words.list.lastDay} hint={frame.day.hint} fault={fault}>
        {(field) => <input {...field} value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <div className="acts">
        <button type="submit" className="button" disabled={waiting}>
          {words.list.endRole}
        </button>
        <button type="button" className="quiet" onClick={() => setAsking(false)}>
          {words.list.cancel}
        </button>
      </div>
    </form>
  )
}
