import type { setTask } from '@songhanh/api/tasks'
import { Notice } from '@songhanh/ui/sheet'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import { useAct } from '../people/act.ts'
import { monthDayText, readMonthDay } from './month-day.ts'
import type { Task, TasksPage } from './queries.ts'
import { useTaskWords } from './words.ts'

type Schedule = Task['schedule']
const KINDS = ['open', 'once', 'yearly', 'window'] as const

/** What stands in the fields; days as they are typed. */
interface Typed {
  readonly lead: string
  readonly coordinating: readonly string[]
  readonly kind: Schedule['kind']
  readonly due: string
  readonly from: string
  readonly to: string
  readonly title: string
  readonly number: string
  readonly date: string
  readonly targets: readonly string[]
  readonly blockedBy: readonly string[]
}

const typedOf = ({ lead, coordinating, schedule, document, targets, blockedBy }: Task): Typed => ({
  lead: lead?.seat ?? '',
  coordinating: coordinating.map(({ seat }) => seat),
  kind: schedule.kind,
  due: schedule.kind === 'once' ? writeDay(schedule.due) : schedule.kind === 'yearly' ? monthDayText(schedule.due) : '',
  from: schedule.kind === 'window' ? monthDayText(schedule.from) : '',
  to: schedule.kind === 'window' ? monthDayText(schedule.to) : '',
  title: document?.title ?? '',
  number: document?.number ?? '',
  date: document?.date ? writeDay(document.date) : '',
  targets,
  blockedBy: blockedBy.map(({ id }) => id),
})

/** The schedule as typed; null where a day cannot be read. */
function scheduleOf({ kind, due, from, to }: Typed): Schedule | null {
  switch (kind) {
    case 'open':
      return { kind }
    case 'once': {
      const day = readDay(due)
      return day ? { kind, due: day } : null
    }
    case 'yearly': {
      const day = readMonthDay(due)
      return day ? { kind, due: day } : null
    }
    case 'window': {
      const [first, last] = [readMonthDay(from), readMonthDay(to)]
      return first && last ? { kind, from: first, to: last } : null
    }
  }
}

const chosen = (options: HTMLCollectionOf<HTMLOptionElement>) => [...options].map((option) => option.value)

/** Who leads and coordinates, by when and by which document, what the task serves and waits for. */
export function SetForm(props: { readonly planId: string; readonly task: Task; readonly page: TasksPage }) {
  const { planId, task, page } = props
  const words = useTaskWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const [typed, setTyped] = useState(() => typedOf(task))
  const [fault, setFault] = useState<string | null>(null)
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const schedule = scheduleOf(typed)
    const date = typed.date.trim() === '' ? null : readDay(typed.date)
    const wrong = schedule === null || (typed.date.trim() !== '' && date === null)
    setFault(wrong ? `${frame.day.wrong} ${words.monthDayWrong}` : null)
    if (schedule === null || wrong) return
    void run(async () => {
      const document = typed.title.trim() === '' ? null : { title: typed.title, number: typed.number.trim() || null, date }
      const { lead, coordinating, targets, blockedBy } = typed
      await ask<typeof setTask>('POST', '/api/plans/{planId}/tasks/{taskId}/set', {
        planId,
        taskId: task.id,
        body: {
          expectedVersion: task.version,
          lead: lead === '' ? null : lead,
          coordinating: [...coordinating],
          schedule,
          document,
          targets: [...targets],
          blockedBy: [...blockedBy],
        },
      })
      await queries.invalidateQueries({ queryKey: ['tasks'] })
    })
  }
  const text = (key: 'due' | 'from' | 'to' | 'title' | 'number' | 'date', label: string, hint?: string) => (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(field) => <input {...field} maxLength={400} value={typed[key]} onChange={(event) => set({ [key]: event.target.value })} />}
    </Field>
  )
  const several = (key: 'coordinating' | 'targets' | 'blockedBy', label: string, options: readonly (readonly [string, string])[]) => (
    <Field label={label}>
      {(field) => (
        <select {...field} multiple value={[...typed[key]]} onChange={(event) => set({ [key]: chosen(event.target.selectedOptions) })}>
          {options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  const seats = page.seats.map(({ seat, name }) => [seat, name] as const)
  return (
    <form className="sheet" onSubmit={submit}>
      <h2 className="sheet-title">{words.set.title}</h2>
      {refused === null && fault === null ? null : <Notice kind="fault">{refused ?? fault}</Notice>}
      <Field label={words.lead}>
        {(field) => (
          <select {...field} value={typed.lead} onChange={(event) => set({ lead: event.target.value })}>
            <option value="">{words.noLead}</option>
            {seats.map(([seat, name]) => (
              <option key={seat} value={seat}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {several('coordinating', words.set.coordinating, seats)}
      <Field label={words.set.schedule}>
        {(field) => (
          <select {...field} value={typed.kind} onChange={(event) => set({ kind: event.target.value as Schedule['kind'] })}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.set.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {typed.kind === 'once' ? text('due', words.set.due, frame.day.hint) : null}
      {typed.kind === 'yearly' ? text('due', words.set.dueYearly, words.set.monthDayHint) : null}
      {typed.kind === 'window' ? text('from', words.set.from, words.set.monthDayHint) : null}
      {typed.kind === 'window' ? text('to', words.set.to, words.set.monthDayHint) : null}
      {typed.kind === 'open' ? null : (
        <>
          {text('title', words.set.documentTitle)}
          {text('number', words.set.documentNumber)}
          {text('date', words.set.documentDate, frame.day.hint)}
        </>
      )}
      {several(
        'targets',
        words.set.targets,
        page.targets.map((target) => [target.code, `${target.code} ${target.text}`] as const),
      )}
      {several(
        'blockedBy',
        words.set.blockedBy,
        page.tasks.filter((one) => one.id !== task.id).map((one) => [one.id, one.text] as const),
      )}
      <button type="submit" className="primary" disabled={waiting}>
        {words.set.save}
      </button>
    </form>
  )
}
