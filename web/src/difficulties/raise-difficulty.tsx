import type { raiseDifficulty } from '@songhanh/api/difficulties'
import { Notice } from '@songhanh/ui/sheet'
import { readDay } from '@songhanh/words/writing'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import { useAct } from '../people/act.ts'
import { planQuery, plansQuery } from '../plans/plan-page.ts'
import { useDifficultyWords } from './words.ts'

const route = getRouteApi('/desk/difficulties/new')

/** The targets of the plan in force, to choose one from; none where no plan is in force. */
function useTargets() {
  const { plans } = useSuspenseQuery(plansQuery).data
  const inForce = plans.find(({ edition }) => edition?.state === 'in-force')
  const { data } = useQuery({ ...planQuery(inForce?.id ?? ''), enabled: inForce !== undefined })
  return (data?.content?.targets ?? []).map(({ code, text }) => ({ code, words: `${code} · ${text}`.slice(0, 400) }))
}

/** One field is enough: what the difficulty is. What it is about comes from the page it was opened on, or is chosen. */
export function RaiseDifficulty() {
  const words = useDifficultyWords()
  const frame = useFrameWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const on = route.useSearch()
  const targets = useTargets()
  const [text, setText] = useState('')
  const [target, setTarget] = useState('')
  const [cause, setCause] = useState('')
  const [answerBy, setAnswerBy] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const about = () => {
    if (on.kind !== undefined && on.id !== undefined) return { kind: on.kind, id: on.id, words: on.words ?? null }
    if (target === '') return { kind: 'free' as const, id: null, words: null }
    return { kind: 'target' as const, id: target, words: targets.find(({ code }) => code === target)?.words ?? null }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const day = answerBy.trim() === '' ? null : readDay(answerBy)
    setFault(answerBy.trim() !== '' && day === null ? frame.day.wrong : null)
    if (answerBy.trim() !== '' && day === null) return
    void run(async () => {
      const { difficultyId } = await ask<typeof raiseDifficulty>('POST', '/api/difficulties', {
        body: { seat: null, text, about: about(), answerBy: day, cause: cause.trim() === '' ? null : cause },
      })
      await queries.invalidateQueries({ queryKey: ['difficulties'] })
      await navigate({ to: '/difficulties/$difficultyId', params: { difficultyId } })
    })
  }
  return (
    <main className="page narrow" id="content">
      <title>{`${words.raise} · ${frame.product}`}</title>
      <h1>{words.raise}</h1>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <form noValidate onSubmit={submit}>
        {on.kind === undefined ? null : <p className="note">{words.about.line(words.about.kinds[on.kind], on.words ?? on.id ?? '')}</p>}
        <Field label={words.form.text} hint={words.form.textHint}>
          {(field) => <textarea {...field} value={text} maxLength={2000} onChange={(event) => setText(event.target.value)} />}
        </Field>
        <Field label={words.form.cause} hint={words.form.causeHint}>
          {(field) => <textarea {...field} value={cause} maxLength={2000} onChange={(event) => setCause(event.target.value)} />}
        </Field>
        {on.kind === undefined && targets.length > 0 ? (
          <Field label={words.about.label}>
            {(field) => (
              <select {...field} value={target} onChange={(event) => setTarget(event.target.value)}>
                <option value="">{words.about.kinds.free}</option>
                <optgroup label={words.form.target}>
                  {targets.map(({ code, words: label }) => (
                    <option key={code} value={code}>
                      {label}
                    </option>
                  ))}
                </optgroup>
              </select>
            )}
          </Field>
        ) : null}
        <Field label={words.form.answerBy} hint={frame.day.hint} fault={fault}>
          {(field) => <input {...field} inputMode="numeric" value={answerBy} onChange={(event) => setAnswerBy(event.target.value)} />}
        </Field>
        <button type="submit" className="primary" disabled={waiting}>
          {words.form.submit}
        </button>
      </form>
    </main>
  )
}
