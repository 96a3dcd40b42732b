import type { askForComments } from '@songhanh/api/report-comments'
import { addDays, type PlainDate } from '@songhanh/core/basics/plain-date'
import { Notice } from '@songhanh/ui/sheet'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../app/ask.ts'
import { Field } from '../../app/field.tsx'
import { placeQuery } from '../../app/queries.ts'
import { useFrameWords } from '../../app/words.ts'
import { useAct } from '../../people/act.ts'
import { seatsQuery } from '../../people/queries.ts'
import type { ReportPage } from '../queries.ts'
import { useCommentWords } from './words.ts'

/** What an office is usually given to read a draft; a last day of today would make everybody late. */
const USUAL_DAYS = 5

/** Sends the draft as it stands to the bodies and communes chosen. */
export function AskForm({ report, again }: { readonly report: ReportPage; readonly again: boolean }) {
  const words = useCommentWords()
  const [opened, open] = useState(false)
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{again ? words.askAgain : words.ask}</summary>
      {opened ? <Chosen report={report} /> : null}
    </details>
  )
}

function Chosen({ report }: { readonly report: ReportPage }) {
  const words = useCommentWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { waiting, refused, run } = useAct()
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const seats = useSuspenseQuery(seatsQuery)
    .data.seats.filter(({ kind, abovePlace }) => kind !== 'place' && !abovePlace)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [due, setDue] = useState(writeDay(addDays(businessDay as PlainDate, USUAL_DAYS)))
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<{ readonly due: boolean; readonly nobody: boolean }>({ due: false, nobody: false })
  const toggle = (key: string) => choose((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key])) // prettier-ignore
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const day = readDay(due)
    setWrong({ due: day === null, nobody: chosen.size === 0 })
    if (day === null || chosen.size === 0) return
    void run(async () => {
      await ask<typeof askForComments>('POST', '/api/reports/{reportId}/comment-rounds', {
        reportId: report.id,
        body: { expectedVersion: report.version, asked: [...chosen], due: day, note },
      })
      await queries.invalidateQueries({ queryKey: ['reports'] })
    })
  }
  return (
    <form className="ask-for-comments" noValidate onSubmit={submit}>
      <p className="note">{words.lead}</p>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Field label={words.due} fault={wrong.due ? frame.day.wrong : null}>
        {(field) => <input {...field} inputMode="numeric" value={due} onChange={(event) => setDue(event.target.value)} />}
      </Field>
      <Field label={words.note} hint={words.noteHint}>
        {(field) => <textarea {...field} rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <fieldset>
        <legend>{words.to}</legend>
        <label className="all">
          <input
            type="checkbox"
            checked={chosen.size === seats.length}
            onChange={() => choose(chosen.size === seats.length ? new Set() : new Set(seats.map(({ key }) => key)))}
          />{' '}
          {words.all}
        </label>
        {seats.map(({ key, name }) => (
          <label key={key}>
            <input type="checkbox" checked={chosen.has(key)} onChange={() => toggle(key)} /> {name}
          </label>
        ))}
      </fieldset>
      {wrong.nobody ? (
        <p className="fault" role="alert">
          {words.nobody}
        </p>
      ) : null}
      <button type="submit" className="primary" disabled={waiting}>
        {words.askOf(chosen.size)}
      </button>
    </form>
  )
}
