import type { resetSecondFactor } from '@songhanh/api/people'
import { Notice } from '@songhanh/ui/sheet'
import { useState } from 'react'
import { ask } from '../app/ask.ts'
import { useAct } from './act.ts'
import type { Person } from './queries.ts'
import { usePeopleWords } from './words.ts'

/** For somebody who lost their authenticator: after a second question, a slip that lets them set it up anew. */
export function ResetSecondFactor({ person, onCode }: { readonly person: Person; readonly onCode: (code: string) => void }) {
  const words = usePeopleWords()
  const { waiting, refused, run } = useAct()
  const [asking, setAsking] = useState(false)
  const reset = () =>
    void run(async () => {
      const { code } = await ask<typeof resetSecondFactor>('POST', '/api/people/{personId}/second-factor/reset', { personId: person.id })
      setAsking(false)
      onCode(code)
    })
  if (!asking)
    return (
      <button type="button" className="quiet" onClick={() => setAsking(true)}>
        {words.list.reset}
      </button>
    )
  return (
    <div role="group" aria-label={words.list.reset}>
      <p>{words.list.resetSure(person.name)}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <div className="acts">
        <button type="button" className="button" disabled={waiting} onClick={reset}>
          {words.list.reset}
        </button>
        <button type="button" className="quiet" onClick={() => setAsking(false)}>
          {words.list.cancel}
        </button>
      </div>
    </div>
  )
}
