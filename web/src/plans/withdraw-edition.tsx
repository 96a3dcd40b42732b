import type { withdrawDraft, withdrawEdition } from '@songhanh/api/plans'
import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { useAct } from '../people/act.ts'
import type { Edition } from './plan-page.ts'
import { useInForceWords } from './in-force-words.ts'

/**
 * Takes a draft back, or the edition in force, with its reason: the record stays, and another reading can take its place. The
 * page of the edition in force has its heading, and `back` is the plan it leads back to.
 */
export function WithdrawEdition({ edition, back = null }: { readonly edition: Edition; readonly back?: string | null }) {
  const isDraft = edition.state === 'draft'
  const { needed, cancel, ...all } = useInForceWords()
  const words = isDraft ? all.withdraw : all.withdrawInForce
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const { waiting, refused, run } = useAct()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setFault(reason.trim() === '' ? needed : null)
    if (reason.trim() === '') return
    const body = { expectedVersion: edition.version, reason: reason.trim() }
    void run(async () => {
      const given = { editionId: edition.id, body }
      await (isDraft
        ? ask<typeof withdrawDraft>('POST', '/api/editions/{editionId}/withdraw-draft', given)
        : ask<typeof withdrawEdition>('POST', '/api/editions/{editionId}/withdraw', given))
      await queries.invalidateQueries({ queryKey: ['plans'] })
      await navigate({ to: '/plans' })
    })
  }

  return (
    <form className="sheet" noValidate aria-labelledby="withdraw-edition" onSubmit={submit}>
      {isDraft ? <h2 id="withdraw-edition">{words.title}</h2> : null}
      <p className="lead">{words.lead}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={words.reason} fault={fault}>
        {(attributes) => <input {...attributes} value={reason} autoComplete="off" onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="acts">
        <button type="submit" className="button" disabled={waiting}>
          {words.submit}
        </button>
        {back === null ? null : (
          <Link className="button" to="/plans/$planId/$part" params={{ planId: back, part: 'targets' }} search={{}}>
            {cancel}
          </Link>
        )}
      </div>
    </form>
  )
}
