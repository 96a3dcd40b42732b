import type { withdrawDraft } from '@songhanh/api/plans'
import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { useAct } from '../people/act.ts'
import type { Edition } from './plan-page.ts'
import { useInForceWords } from './in-force-words.ts'

/** Takes a draft back with its reason: the record stays, and another reading can take its place. */
export function WithdrawDraft({ draft }: { readonly draft: Edition }) {
  const words = useInForceWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const { waiting, refused, run } = useAct()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setFault(reason.trim() === '' ? words.needed : null)
    if (reason.trim() === '') return
    const body = { expectedVersion: draft.version, reason: reason.trim() }
    void run(async () => {
      await ask<typeof withdrawDraft>('POST', '/api/editions/{editionId}/withdraw-draft', { editionId: draft.id, body })
      await queries.invalidateQueries({ queryKey: ['plans'] })
      await navigate({ to: '/plans' })
    })
  }

  return (
    <form className="sheet" noValidate aria-labelledby="withdraw-draft" onSubmit={submit}>
      <h2 id="withdraw-draft">{words.withdraw.title}</h2>
      <p className="lead">{words.withdraw.lead}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={words.withdraw.reason} fault={fault}>
        {(attributes) => <input {...attributes} value={reason} autoComplete="off" onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="acts">
        <button type="submit" className="button" disabled={waiting}>
          {words.withdraw.submit}
        </button>
      </div>
    </form>
  )
}
