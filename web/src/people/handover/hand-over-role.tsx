import type { handOverRole } from '@songhanh/api/people'
import { writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { NotFound } from '../../app/errors.tsx'
import { Field } from '../../app/field.tsx'
import { placeQuery } from '../../app/queries.ts'
import type { HeldRole } from '../queries.ts'
import { PassingForm, useOwnRole } from './passing-form.tsx'
import { openThingsQuery } from './queries.ts'
import { useHandoverWords } from './words.ts'

const route = getRouteApi('/desk/account/roles/$roleId/hand-over')
const PARTS = ['work', 'drafts', 'files'] as const

/** One matter a line, as typed into a box. */
const linesOf = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Hands a role of mine over for good. The place brings what it knows to be open; the holder mends and adds, then the record is printed. */
export function HandOverRole() {
  const { roleId } = route.useParams()
  const held = useOwnRole(roleId)
  return held === null ? <NotFound /> : <HandOver held={held} />
}

function HandOver({ held }: { readonly held: HeldRole }) {
  const words = useHandoverWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const known = useSuspenseQuery(openThingsQuery(held.id)).data
  const [lastDay, setLastDay] = useState(writeDay(businessDay))
  const [open, setOpen] = useState({ work: known.work.join('\n'), drafts: known.drafts.join('\n'), files: known.files.join('\n') })
  return (
    <PassingForm
      title={words.pass.title}
      lead={words.pass.lead}
      held={held}
      days={[{ label: words.pass.lastDay, typed: lastDay, onType: setLastDay }]}
      submit={words.pass.submit}
      onSubmit={async ({ person, document }, [day = '']) => {
        const { handoverId } = await ask<typeof handOverRole>('POST', '/api/roles/{roleId}/handover', {
          roleId: held.id,
          body: {
            expectedVersion: held.version,
            personId: person.id,
            lastDay: day,
            document,
            open: { work: linesOf(open.work), drafts: linesOf(open.drafts), files: linesOf(open.files) },
          },
        })
        await navigate({ to: '/handovers/$handoverId', params: { handoverId } })
        await queries.invalidateQueries()
      }}
    >
      {(person) => (
        <>
          {PARTS.map((part) => (
            <Field key={part} label={words.pass[part]}>
              {(field) => (
                <textarea
                  {...field}
                  rows={Math.min(12, Math.max(3, open[part].split('\n').length + 1))}
                  value={open[part]}
                  onChange={(event) => setOpen({ ...open, [part]: event.target.value })}
                />
              )}
            </Field>
          ))}
          {person === undefined ? null : <p className="note">{words.pass.sure(person.name, lastDay)}</p>}
        </>
      )}
    </PassingForm>
  )
}
