import type { delegateRole } from '@songhanh/api/people'
import { Notice } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { NotFound } from '../../app/errors.tsx'
import { placeQuery } from '../../app/queries.ts'
import { PassingForm, useOwnRole } from './passing-form.tsx'
import { useHandoverWords } from './words.ts'

const route = getRouteApi('/desk/account/roles/$roleId/lend')

/** Lends a role of mine to somebody from day to day, by its document. */
export function LendRole() {
  const words = useHandoverWords()
  const queries = useQueryClient()
  const { roleId } = route.useParams()
  const held = useOwnRole(roleId)
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const [from, setFrom] = useState(writeDay(businessDay))
  const [until, setUntil] = useState('')
  const [done, setDone] = useState<string | null>(null)
  if (held === null) return <NotFound />
  if (done !== null)
    return (
      <main className="page narrow" id="content">
        <h1>{words.lend.title}</h1>
        <Notice kind="done">{done}</Notice>
        <Link className="button primary" to="/account">
          {words.back}
        </Link>
      </main>
    )
  return (
    <PassingForm
      title={words.lend.title}
      lead={words.lend.lead}
      held={held}
      days={[
        { label: words.from, typed: from, onType: setFrom },
        { label: words.until, typed: until, onType: setUntil },
      ]}
      submit={words.lend.submit}
      onSubmit={async ({ person, document }, [first = '', last = '']) => {
        await ask<typeof delegateRole>('POST', '/api/roles/{roleId}/delegations', {
          roleId,
          body: { personId: person.id, from: first, to: last, document },
        })
        await queries.invalidateQueries({ queryKey: ['people'] })
        setDone(words.lend.done(person.name, writeDay(first), writeDay(last)))
      }}
    />
  )
}
