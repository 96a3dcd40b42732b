import type { documentTask, reportTask } from '@songhanh/api/tasks'
import { TASK_STATES } from '@songhanh/core/work/tasks/task'
import { Notice } from '@songhanh/ui/sheet'
import { readDay } from '@songhanh/words/writing'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import { useAct } from '../people/act.ts'
import type { Task } from './queries.ts'
import { useTaskWords } from './words.ts'

interface Given {
  readonly planId: string
  readonly task: Task
  readonly year: number
}

/** How far the task is, by whoever answers for it. */
export function ReportForm({ planId, task, year }: Given) {
  const words = useTaskWords()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const [state, setState] = useState(task.state)
  const [note, setNote] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => {
      const body = { expectedVersion: task.version, year, state, note }
      await ask<typeof reportTask>('POST', '/api/plans/{planId}/tasks/{taskId}/report', { planId, taskId: task.id, body })
      await queries.invalidateQueries({ queryKey: ['tasks'] })
    })
  }
  return (
    <form className="sheet" onSubmit={submit}>
      <h2 className="sheet-title">{words.report.title}</h2>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={words.report.state}>
        {(field) => (
          <select {...field} value={state} onChange={(event) => setState(event.target.value as Task['state'])}>
            {TASK_STATES.map((one) => (
              <option key={one} value={one}>
                {words.states[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.report.note}>
        {(field) => <textarea {...field} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <button type="submit" className="primary" disabled={waiting}>
        {words.report.save}
      </button>
    </form>
  )
}

/** The own plan of a window, and the report on its result once it is over. */
export function WindowPaperForm({ planId, task, year }: Given) {
  const words = useTaskWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const [given, setGiven] = useState({ what: 'plan' as 'plan' | 'result', title: '', number: '', date: '' })
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const date = given.date.trim() === '' ? null : readDay(given.date)
    const wrong = given.date.trim() !== '' && date === null
    setFault(wrong ? frame.day.wrong : null)
    if (wrong) return
    void run(async () => {
      const document = { title: given.title, number: given.number.trim() || null, date }
      const body = { expectedVersion: task.version, year, what: given.what, document }
      await ask<typeof documentTask>('POST', '/api/plans/{planId}/tasks/{taskId}/documents', { planId, taskId: task.id, body })
      await queries.invalidateQueries({ queryKey: ['tasks'] })
    })
  }
  const input = (key: 'title' | 'number' | 'date') => ({
    value: given[key],
    onChange: (event: { readonly target: { readonly value: string } }) => setGiven({ ...given, [key]: event.target.value }),
  })
  return (
    <form className="sheet" onSubmit={submit}>
      <h2 className="sheet-title">{words.paper.title}</h2>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={words.paper.what}>
        {(field) => (
          <select {...field} value={given.what} onChange={(event) => setGiven({ ...given, what: event.target.value as 'plan' | 'result' })}>
            <option value="plan">{words.what.plan}</option>
            <option value="result">{words.what.result}</option>
          </select>
        )}
      </Field>
      <Field label={words.paper.name}>{(field) => <input {...field} required maxLength={400} {...input('title')} />}</Field>
      <Field label={words.paper.number}>{(field) => <input {...field} maxLength={100} {...input('number')} />}</Field>
      <Field label={words.paper.date} hint={frame.day.hint} fault={fault}>
        {(field) => <input {...field} inputMode="numeric" {...input('date')} />}
      </Field>
      <button type="submit" className="primary" disabled={waiting}>
        {words.paper.save}
      </button>
    </form>
  )
}
