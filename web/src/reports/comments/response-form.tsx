import type { respondToComment } from '@songhanh/api/report-comments'
import { RESPONSES, type ResponseKind } from '@songhanh/core/reports/comments'
import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../app/ask.ts'
import { Field } from '../../app/field.tsx'
import { useAct } from '../../people/act.ts'
import type { CommentOf } from './queries.ts'
import { useCommentWords } from './words.ts'

/** What the lead says to one comment: taken in, or why not. `of` names the comment where several stand below one another. */
export function ResponseForm({ comment, of }: { readonly comment: CommentOf; readonly of: string }) {
  const words = useCommentWords()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const [kind, setKind] = useState<ResponseKind>(comment.response?.kind ?? 'taken')
  const [text, setText] = useState(comment.response?.text ?? '')
  const [saved, setSaved] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSaved(false)
    void run(async () => {
      await ask<typeof respondToComment>('POST', '/api/comments/{commentId}/response', { commentId: comment.id, body: { kind, text } })
      setSaved(true)
      await queries.invalidateQueries({ queryKey: ['reports'] })
    })
  }
  return (
    <details open={comment.response === null}>
      <summary aria-label={`${words.respond}: ${of}`}>{words.respond}</summary>
      <form className="respond" noValidate aria-label={`${words.respond}: ${of}`} onSubmit={submit}>
        <Field label={words.response}>
          {(field) => (
            <select {...field} value={kind} onChange={(event) => setKind(event.target.value as ResponseKind)}>
              {RESPONSES.map((one) => (
                <option key={one} value={one}>
                  {words.responses[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.responseText} hint={words.responseHint}>
          {(field) => <textarea {...field} rows={2} maxLength={5000} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
        <button type="submit" className="button" disabled={waiting}>
          {words.save}
        </button>
      </form>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {saved ? <Notice kind="done">{words.saved}</Notice> : null}
    </details>
  )
}
