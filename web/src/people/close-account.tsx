import type { closeAccount } from '@songhanh/api/people'
import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../app/ask.ts'
import { useAct } from './act.ts'
import type { Person } from './queries.ts'
import { usePeopleWords } from './words.ts'

/** Closes an account after a second question: it cannot be opened again. */
export function CloseAccount({ person }: { readonly person: Person }) {
  const words = usePeopleWords()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const [asking, setAsking] = useState(false)
  const close = () =>
    void run(async () => {
      await ask<typeof closeAccount>('POST', '/api/people/{personId}/close', {
        personId: person.id,
        body: { expectedVersion: person.version },
      })
      await queries.invalidateQueries({ queryKey: ['people'] })
    })
  if (!asking)
    return (
      <button type="button" className="quiet" onClick={() => setAsking(true)}>
        {words.list.close}
      </button>
    )
  return (
    <div role="group" aria-label={words.list.close}>
      <p>{words.list.closeSure(person.name)}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <div className="acts">
        <button type="button" className="button" disabled={waiting} onClick={close}>
          {words.list.close}
        </button>
        <button type="button" className="quiet" onClick={() => setAsking(false)}>
          {words.list.cancel}
        </button>
      </div>
    </div>
  )
}
