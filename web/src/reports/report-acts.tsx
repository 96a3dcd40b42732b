import type { composeAgain, numberReport, returnReport, submitReport } from '@songhanh/api/reports'
import { COMPANIONS } from '@songhanh/core/reports/companions'
import { Notice } from '@songhanh/ui/sheet'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { keepFile } from '../app/keep-file.ts'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { SendAs, SendButton } from '../people/send-as.tsx'
import type { ReportPage } from './queries.ts'
import { useReportWords } from './words.ts'

const FORMATS = ['docx', 'pdf', 'xlsx'] as const
const SENDS = ['submit', 'sign', 'issue'] as const

/** What the person may do with the report now, and its files. */
export function ReportActs({ report }: { readonly report: ReportPage }) {
  const words = useReportWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const [said, say] = useState<{ readonly kind: 'done' | 'fault'; readonly text: string } | null>(null)
  const answer = useRef<HTMLDivElement>(null)
  // The button of a step that is done goes away: who pressed it by the keyboard goes on from what was said, not from the top of the page.
  useEffect(() => {
    if (said !== null && document.activeElement === document.body) answer.current?.focus()
  }, [said, report.state])
  const doing = async <T,>(work: () => Promise<T>, done: string | null | ((answer: T) => string)) => {
    try {
      const answer = await work()
      say(done === null ? null : { kind: 'done', text: typeof done === 'string' ? done : done(answer) })
    } catch (error) {
      say({ kind: 'fault', text: sentenceOf(error, frame) })
    }
    await queries.invalidateQueries({ queryKey: ['reports'] })
  }
  const { id: reportId, version: expectedVersion, steps } = report
  /** What a step has made of the report: "Đã trình ký". */
  const become = ({ state }: { readonly state: ReportPage['state'] }) => `${words.states[state]}.`
  const body = { expectedVersion }
  // The four plain steps have one shape: the report and the version that was seen.
  const take = (step: (typeof SENDS)[number] | 'archive') =>
    void doing(
      () => ask<typeof submitReport>('POST', `/api/reports/{reportId}/${step}` as '/api/reports/{reportId}/submit', { reportId, body }),
      become,
    )
  return (
    <>
      <div className="acts report-acts">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            onClick={() => void doing(() => keepFile(`/api/reports/${reportId}/file?format=${format}`), null)}
          >
            {words[format]}
          </button>
        ))}
        {COMPANIONS.map((paper) => (
          <button
            key={paper}
            type="button"
            className="button"
            onClick={() => void doing(() => keepFile(`/api/reports/${reportId}/file?format=docx&paper=${paper}`), null)}
          >
            {words.companions[paper]}
          </button>
        ))}
        {report.number === null ? null : (
          <button type="button" className="button" onClick={() => void doing(() => keepFile(`/api/report-files/${report.year}`), null)}>
            {words.yearFile(report.year)}
          </button>
        )}
        {steps.includes('compose') ? (
          <button
            type="button"
            className="button"
            onClick={() =>
              void doing(() => ask<typeof composeAgain>('POST', '/api/reports/{reportId}/compose', { reportId, body }), words.recomposed)
            }
          >
            {words.steps.compose}
          </button>
        ) : null}
        {SENDS.filter((step) => steps.includes(step)).map((step) => (
          <SendButton key={step} right={`reports.${step}`} owners={[report.owner]} className="button primary" onSend={() => take(step)}>
            {words.steps[step]}
          </SendButton>
        ))}
        {steps.includes('archive') ? (
          <button type="button" className="button primary" onClick={() => take('archive')}>
            {words.steps.archive}
          </button>
        ) : null}
      </div>
      {said === null ? null : (
        <div ref={answer} tabIndex={-1}>
          <Notice kind={said.kind}>{said.text}</Notice>
        </div>
      )}
      {steps.includes('return') ? (
        <ReturnForm
          onReturn={(reason) =>
            doing(
              () => ask<typeof returnReport>('POST', '/api/reports/{reportId}/return', { reportId, body: { ...body, reason } }),
              words.saved,
            )
          }
        />
      ) : null}
      {steps.includes('number') ? (
        <NumberForm
          owner={report.owner}
          onNumber={(number, day) =>
            doing(
              () => ask<typeof numberReport>('POST', '/api/reports/{reportId}/number', { reportId, body: { ...body, number, day } }),
              become,
            )
          }
        />
      ) : null}
    </>
  )
}

function ReturnForm({ onReturn }: { readonly onReturn: (reason: string) => Promise<void> }) {
  const words = useReportWords()
  const [reason, setReason] = useState('')
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault()
        void onReturn(reason)
      }}
    >
      <Field label={words.reason}>
        {(field) => <input {...field} required value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <button type="submit" className="button">
        {words.steps.return}
      </button>
    </form>
  )
}

interface Numbering {
  readonly owner: string
  readonly onNumber: (number: number, day: string) => Promise<void>
}

function NumberForm({ owner, onNumber }: Numbering) {
  const words = useReportWords()
  const frame = useFrameWords()
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const [number, setNumber] = useState('')
  const [day, setDay] = useState(writeDay(businessDay))
  const [faults, setFaults] = useState<{ readonly number: boolean; readonly day: boolean }>({ number: false, day: false })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readDay(day)
    const isNumber = /^[1-9]\d{0,5}$/u.test(number.trim())
    setFaults({ number: !isNumber, day: read === null })
    if (isNumber && read !== null) void onNumber(Number(number), read)
  }
  return (
    <form className="step-form" onSubmit={submit}>
      <Field label={words.paperNumber} fault={faults.number ? words.wrongNumber : null}>
        {(field) => <input {...field} inputMode="numeric" value={number} onChange={(event) => setNumber(event.target.value)} />}
      </Field>
      <Field label={words.paperDay} fault={faults.day ? frame.day.wrong : null}>
        {(field) => <input {...field} inputMode="numeric" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <SendAs right="reports.number" owners={[owner]} />
      <button type="submit" className="button primary">
        {words.steps.number}
      </button>
    </form>
  )
}
