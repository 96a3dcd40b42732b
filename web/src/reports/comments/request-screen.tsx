import type { draftComments, sendComments } from '@songhanh/api/report-comments'
import { STANCES, WHOLE, type Stance } from '@songhanh/core/reports/comments'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../../app/ask.ts'
import { Field } from '../../app/field.tsx'
import { keepFile } from '../../app/keep-file.ts'
import { useFrameWords } from '../../app/words.ts'
import { useAct } from '../../people/act.ts'
import { type RequestPage, requestQuery } from './queries.ts'
import { useCommentWords } from './words.ts'
import './comments.css'

const route = getRouteApi('/desk/comment-requests/$requestId')

/** What a body or commune is asked to comment on: the draft as it was sent, its answer, and what was said to it. */
export function RequestScreen() {
  const { requestId } = route.useParams()
  const request = useSuspenseQuery(requestQuery(requestId)).data
  const words = useCommentWords()
  const frame = useFrameWords()
  const { run, refused, waiting } = useAct()
  const { stance, answeredOn, closedOn, comments } = request
  const responded = comments.some(({ response }) => response !== null)
  return (
    <main className="page request-page" id="content">
      <title>{`${words.request.title} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/to-do">{words.request.back}</Link>
      </p>
      <h1>{words.request.title}</h1>
      <p>{request.subject}</p>
      <p className="note">
        {words.request.asks(request.issuer, writeDay(request.sentOn))}{' '}
        {closedOn === null ? words.request.due(writeDay(request.due)) : words.request.closed(writeDay(closedOn))}
      </p>
      {request.note === '' ? null : <p>{request.note}</p>}
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <div className="acts">
        {(['docx', 'pdf'] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            disabled={waiting}
            onClick={() => void run(() => keepFile(`/api/comment-requests/${request.id}/draft?format=${format}`))}
          >
            {words.request.draft}: {words[format]}
          </button>
        ))}
      </div>
      {stance === null || answeredOn === null ? null : (
        <Notice kind="done">{words.request.answered(words.stances[stance], writeDay(answeredOn))}</Notice>
      )}
      {responded || closedOn !== null ? <Responses request={request} /> : <AnswerForm key={request.version} request={request} />}
    </main>
  )
}

function Responses({ request }: { readonly request: RequestPage }) {
  const words = useCommentWords()
  const labels = new Map(request.sections.map(({ key, label }) => [key, label === '' ? words.whole : label]))
  if (request.comments.length === 0) return null
  return (
    <Sheet title={words.request.responses}>
      <ul className="comments">
        {request.comments.map(({ id, section, text, response }) => (
          <li key={id}>
            <p className="note">{labels.get(section)}</p>
            <p className="comment-text">{text}</p>
            <p className="comment-text response">
              {response === null ? (
                <span className="open">{words.waiting}</span>
              ) : (
                <>
                  <strong>{words.responses[response.kind]}</strong> {response.text}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

interface Typed {
  readonly section: string
  readonly text: string
}

function AnswerForm({ request }: { readonly request: RequestPage }) {
  const words = useCommentWords()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const { draft, sends } = request
  // What an officer has prepared stands before what was sent earlier: the head reads the newest words.
  const [stance, setStance] = useState<Stance | null>(draft?.stance ?? request.stance ?? (sends ? 'comments' : null))
  const written = draft?.comments ?? request.comments
  const [typed, setTyped] = useState<readonly Typed[]>(
    written.length === 0 ? [{ section: WHOLE, text: '' }] : written.map(({ section, text }) => ({ section, text })),
  )
  const [empty, setEmpty] = useState(false)
  const change = (n: number, to: Partial<Typed>) => setTyped(typed.map((one, at) => (at === n ? { ...one, ...to } : one)))
  const after = async () => {
    await queries.invalidateQueries({ queryKey: ['comment-requests'] })
    await queries.invalidateQueries({ queryKey: ['to-do'] })
  }
  const { id: requestId, version: expectedVersion } = request
  const keep = () =>
    void run(async () => {
      const comments = stance === 'agree' ? [] : typed.filter(({ text }) => text.trim() !== '').map((one) => ({ ...one }))
      await ask<typeof draftComments>('POST', '/api/comment-requests/{requestId}/own-draft', {
        requestId,
        body: { expectedVersion, stance, comments },
      })
      await after()
    })
  const send = () => {
    const chosen = stance ?? 'comments'
    const comments = chosen === 'agree' ? [] : typed.map((one) => ({ ...one }))
    const nothing = comments.some(({ text }) => text.trim() === '')
    setEmpty(nothing)
    if (nothing) return
    void run(async () => {
      await ask<typeof sendComments>('POST', '/api/comment-requests/{requestId}/answer', {
        requestId,
        body: { expectedVersion, stance: chosen, comments },
      })
      await after()
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (sends) send()
    else keep()
  }
  return (
    <Sheet title={words.request.yours(request.seat.name)}>
      {sends ? null : <p className="note">{words.request.officer}</p>}
      {draft === null ? null : <Notice kind="notice">{words.request.kept(draft.by)}</Notice>}
      <form noValidate onSubmit={submit}>
        <fieldset className="stances">
          <legend>{words.request.stance}</legend>
          {sends ? null : (
            <label>
              <input type="radio" name="stance" checked={stance === null} onChange={() => setStance(null)} /> {words.request.undecided}
            </label>
          )}
          {STANCES.map((one) => (
            <label key={one}>
              <input type="radio" name="stance" checked={stance === one} onChange={() => setStance(one)} /> {words.request[one]}
            </label>
          ))}
        </fieldset>
        {stance === 'agree' ? null : (
          <>
            {typed.map((one, n) => (
              // A line is known by its place alone until it is sent.
              <div key={n} className="one-comment">
                <Field label={words.request.section}>
                  {(field) => (
                    <select {...field} value={one.section} onChange={(event) => change(n, { section: event.target.value })}>
                      {request.sections.map(({ key, label }) => (
                        <option key={key} value={key}>
                          {label === '' ? words.whole : label}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
                <Field label={words.request.text} fault={empty && one.text.trim() === '' ? words.request.nothing : null}>
                  {(field) => (
                    <textarea
                      {...field}
                      rows={3}
                      maxLength={5000}
                      value={one.text}
                      onChange={(event) => change(n, { text: event.target.value })}
                    />
                  )}
                </Field>
                {typed.length > 1 ? (
                  <button type="button" className="quiet" onClick={() => setTyped(typed.filter((_, at) => at !== n))}>
                    {words.request.remove}
                  </button>
                ) : null}
              </div>
            ))}
            <button type="button" className="button" onClick={() => setTyped([...typed, { section: WHOLE, text: '' }])}>
              {words.request.more}
            </button>
          </>
        )}
        {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
        <div className="acts">
          <button type="submit" className="primary" disabled={waiting}>
            {sends ? (request.stance === null ? words.request.send : words.request.sendAgain) : words.request.keep}
          </button>
        </div>
      </form>
    </Sheet>
  )
}
