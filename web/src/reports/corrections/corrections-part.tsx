import type { recordCorrection } from '@songhanh/api/report-corrections'
import { paperSymbol } from '@songhanh/core/reports/correction'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ask } from '../../app/ask.ts'
import { Field } from '../../app/field.tsx'
import { placeQuery } from '../../app/queries.ts'
import { useFrameWords } from '../../app/words.ts'
import { useAct } from '../../people/act.ts'
import { type Corrections, correctionsQuery } from './queries.ts'
import { useCorrectionWords } from './words.ts'

const KINDS = ['letter', 'withdrawal'] as const

/** What was written down beside a numbered report, and where the clerk adds to it. */
export function CorrectionsPart({ reportId }: { readonly reportId: string }) {
  const words = useCorrectionWords()
  const { corrections, mayRecord } = useSuspenseQuery(correctionsQuery(reportId)).data
  const [saved, setSaved] = useState(0)
  const answer = useRef<HTMLDivElement>(null)
  // The form goes away once its report holds no more: who sent it by the keyboard goes on from the answer.
  useEffect(() => {
    if (saved > 0) answer.current?.focus()
  }, [saved])
  if (corrections.length === 0 && !mayRecord) return null
  return (
    <Sheet title={words.title} level={3} note={mayRecord ? words.lead : undefined}>
      {corrections.length === 0 ? <p className="empty">{words.none}</p> : <Written corrections={corrections} />}
      <div ref={answer} tabIndex={-1}>
        {saved > 0 ? <Notice kind="done">{words.saved}</Notice> : null}
      </div>
      {mayRecord ? (
        <details key={saved}>
          <summary>{words.open}</summary>
          <RecordForm reportId={reportId} onDone={() => setSaved(saved + 1)} />
        </details>
      ) : null}
    </Sheet>
  )
}

function Written({ corrections }: Pick<Corrections, 'corrections'>) {
  const words = useCorrectionWords()
  return (
    <table className="ledger stacks" aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.document}</th>
          <th scope="col">{words.content}</th>
          <th scope="col">{words.recorded}</th>
        </tr>
      </thead>
      <tbody>
        {corrections.map(({ id, kind, number, day, content, byReport, recordedBy, recordedOn }) => (
          <tr key={id} className="row">
            <th scope="row">{words.kinds[kind]}</th>
            <td>{words.of(byReport === null ? (number ?? '') : paperSymbol(byReport), writeDay(day))}</td>
            <td>{content}</td>
            <td>{words.by(recordedBy, writeDay(recordedOn))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RecordForm({ reportId, onDone }: { readonly reportId: string; readonly onDone: () => void }) {
  const words = useCorrectionWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const [kind, setKind] = useState<(typeof KINDS)[number]>('letter')
  const [number, setNumber] = useState('')
  const [day, setDay] = useState(writeDay(businessDay))
  const [content, setContent] = useState('')
  const [wrong, setWrong] = useState({ day: false, missing: false })
  const { waiting, refused, run } = useAct()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const on = readDay(day)
    const missing = number.trim() === '' || content.trim() === ''
    setWrong({ day: on === null, missing })
    if (on === null || missing) return
    void run(async () => {
      await ask<typeof recordCorrection>('POST', '/api/reports/{reportId}/corrections', {
        reportId,
        body: { kind, number: number.trim(), day: on, content: content.trim() },
      })
      await queries.invalidateQueries({ queryKey: ['reports'] })
      onDone()
    })
  }
  const why = wrong.missing ? words.missing : refused
  return (
    <form className="correction-form" aria-label={words.open} onSubmit={save}>
      <Field label={words.kind}>
        {(field) => (
          <select {...field} value={kind} onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? 'letter')}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.number} hint={words.numberHint}>
        {(field) => <input {...field} maxLength={60} value={number} onChange={(event) => setNumber(event.target.value)} />}
      </Field>
      <Field label={words.day} fault={wrong.day ? frame.day.wrong : null}>
        {(field) => <input {...field} inputMode="numeric" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field label={words.content}>
        {(field) => <textarea {...field} rows={3} maxLength={2000} value={content} onChange={(event) => setContent(event.target.value)} />}
      </Field>
      {why === null ? null : <Notice kind="fault">{why}</Notice>}
      <button type="submit" className="button primary" disabled={waiting}>
        {words.record}
      </button>
    </form>
  )
}
