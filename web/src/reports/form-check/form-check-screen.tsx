import type { checkForm, checkReportForm } from '@songhanh/api/form-check'
import { COMPANIONS } from '@songhanh/core/reports/companions'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../../app/ask.ts'
import { Field } from '../../app/field.tsx'
import { upload } from '../../app/upload.ts'
import { useFrameWords } from '../../app/words.ts'
import { useAct } from '../../people/act.ts'
import { ChooseFile } from '../give-file.tsx'
import { reportsQuery } from '../queries.ts'
import { useReportWords } from '../words.ts'
import { CheckResult, type Checked } from './check-result.tsx'
import { useFormCheckWords } from './words.ts'
import '../reports.css'

const route = getRouteApi('/desk/reports/check-form')
const PAPERS = ['report', ...COMPANIONS] as const
type Paper = (typeof PAPERS)[number]

/** The form of any paper: a file is given in, or a report of the place chosen, and what is found stands below. */
export function FormCheckScreen() {
  const words = useFormCheckWords()
  const frame = useFrameWords()
  const [checked, setChecked] = useState<Checked | null>(null)
  const { waiting, refused, run } = useAct()
  const check = (work: () => Promise<Checked>) => {
    setChecked(null)
    void run(async () => setChecked(await work()))
  }
  return (
    <main className="page form-check-page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/reports">{words.back}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="note">{words.lead}</p>
      <ChooseFile
        label={words.file}
        accept=".docx,.doc,.pdf,.txt"
        waiting={waiting}
        chosen={(file) => check(() => upload<typeof checkForm>('/api/form-checks', {}, file))}
      />
      <OwnPaper
        waiting={waiting}
        check={(reportId, paper) =>
          check(() => ask<typeof checkReportForm>('GET', '/api/reports/{reportId}/form-check', { reportId, query: { paper } }))
        }
      />
      <div aria-live="polite">
        {waiting ? <p className="note">{words.reading}</p> : null}
        {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
        {checked === null && refused === null && !waiting ? <p className="empty">{words.notYet}</p> : null}
        {checked === null ? null : <CheckResult checked={checked} />}
      </div>
    </main>
  )
}

function OwnPaper(props: { readonly waiting: boolean; readonly check: (reportId: string, paper: Paper) => void }) {
  const words = useFormCheckWords()
  const reportWords = useReportWords()
  const { report: asked } = route.useSearch()
  const { reports } = useSuspenseQuery(reportsQuery).data
  const [reportId, setReport] = useState(reports.find(({ id }) => id === asked)?.id ?? reports[0]?.id ?? '')
  const [paper, setPaper] = useState<Paper>('report')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.check(reportId, paper)
  }
  return (
    <Sheet title={words.own}>
      {reports.length === 0 ? (
        <p className="empty">{words.noReport}</p>
      ) : (
        <form className="open-report" onSubmit={submit}>
          <Field label={words.choose}>
            {(field) => (
              <select {...field} value={reportId} onChange={(event) => setReport(event.target.value)}>
                {reports.map(({ id, kind, year, seat, state }) => {
                  const heading = reportWords.heading(reportWords.kinds[kind], year)
                  return (
                    <option key={id} value={id}>
                      {`${seat === null ? heading : reportWords.ofSeat(heading, seat.name)} · ${reportWords.states[state]}`}
                    </option>
                  )
                })}
              </select>
            )}
          </Field>
          <Field label={words.paper}>
            {(field) => (
              <select {...field} value={paper} onChange={(event) => setPaper(event.target.value as Paper)}>
                {PAPERS.map((one) => (
                  <option key={one} value={one}>
                    {words.papers[one]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <button type="submit" className="button primary" disabled={props.waiting}>
            {words.check}
          </button>
        </form>
      )}
    </Sheet>
  )
}
