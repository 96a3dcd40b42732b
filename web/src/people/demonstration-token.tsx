import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Field } from '../app/field.tsx'
import { isSignedOut, placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { useAct } from './act.ts'
import { accessToken } from './token.ts'
import { usePeopleWords } from './words.ts'

/** The short way into the demonstration place: the access token of its officer, who holds every role of the place. */
export function DemonstrationToken({ onDone }: { readonly onDone: () => Promise<void> }) {
  const words = usePeopleWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const [token, setToken] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (token.trim() === '') return setFault(frame.signIn.empty)
    setFault(null)
    void run(async () => {
      accessToken.keep(token.trim())
      try {
        await queries.fetchQuery(placeQuery)
      } catch (error) {
        accessToken.forget()
        if (!isSignedOut(error)) throw error
        return setFault(frame.signIn.wrong)
      }
      await onDone()
    })
  }
  return (
    <form className="sheet beside" noValidate aria-label={words.signIn.demonstration} onSubmit={submit}>
      <h2>{words.signIn.demonstration}</h2>
      <p className="note">{words.signIn.demonstrationLead}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={frame.signIn.token} fault={fault}>
        {(field) => (
          <input {...field} type="password" autoComplete="off" value={token} onChange={(event) => setToken(event.target.value)} />
        )}
      </Field>
      <button type="submit" className="button" disabled={waiting}>
        {frame.signIn.submit}
      </button>
    </form>
  )
}
