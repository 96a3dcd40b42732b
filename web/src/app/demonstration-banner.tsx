import type { moveBusinessDay } from '@songhanh/api/place'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from './ask.ts'
import { sentenceOf } from './errors.tsx'
import { Field } from './field.tsx'
import { useFrameWords } from './words.ts'

/** Says on every page that this is the demonstration place and what day it is there; who has the right moves the day forward. */
export function DemonstrationBanner({ businessDay, rights }: { readonly businessDay: string; readonly rights: readonly string[] }) {
  const words = useFrameWords()
  const [open, setOpen] = useState(false)
  return (
    <section className="banner" aria-label={words.demonstration.title}>
      <b>{words.demonstration.title}</b> {words.demonstration.invented} {words.demonstration.day(writeDay(businessDay))}{' '}
      {rights.includes('place.move-business-day') ? (
        <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.demonstration.move}
        </button>
      ) : null}
      {open ? <MoveDay done={() => setOpen(false)} /> : null}
    </section>
  )
}

function MoveDay({ done }: { readonly done: () => void }) {
  const words = useFrameWords()
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const move = useMutation({
    mutationFn: (to: string) => ask<typeof moveBusinessDay>('POST', '/api/place/business-day', { body: { to } }),
    // Deadlines, rights and states follow the day: everything read before is stale.
    onSuccess: async () => {
      await queries.invalidateQueries()
      done()
    },
    onError: (error) => setFault(sentenceOf(error, words)),
  })
  return (
    <form
      className="inline-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const to = readDay(typed)
        setFault(to === null ? words.day.wrong : null)
        if (to !== null) move.mutate(to)
      }}
    >
      <Field label={words.demonstration.to} hint={words.day.hint} fault={fault}>
        {(field) => (
          <input {...field} value={typed} inputMode="numeric" autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
        )}
      </Field>
      <button type="submit" className="primary" disabled={move.isPending}>
        {words.demonstration.apply}
      </button>
      <p className="note">{words.demonstration.hint}</p>
    </form>
  )
}
