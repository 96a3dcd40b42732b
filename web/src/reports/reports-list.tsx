import type { openReport } from '@songhanh/api/reports'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { PlanChoice } from '../plans/plan-choice.tsx'
import { plansQuery } from '../plans/plan-page.ts'
import { useReleaseWords } from '../releases/words.ts'
import { useCorrectionWords } from './corrections/words.ts'
import { useFormCheckWords } from './form-check/words.ts'
import { OwnReport } from './own-report.tsx'
import { PeriodFields, usePeriod } from './period-of-report.tsx'
import { reportsQuery } from './queries.ts'
import { useTemplateWords } from './templates/words.ts'
import { useReportWords } from './words.ts'
import './reports.css'

/** The reports of the place, and where a new one is begun. */
export function ReportsList() {
  const words = useReportWords()
  const frame = useFrameWords()
  const { reports, composes } = useSuspenseQuery(reportsQuery).data
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const releaseWords = useReleaseWords()
  const templateWords = useTemplateWords()
  const formCheckWords = useFormCheckWords()
  const corrections = useCorrectionWords()
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <h1>{words.title}</h1>
      <p className="report-pages">
        {rights.includes('releases.read') ? <Link to="/reports/releases">{releaseWords.title}</Link> : null}
        {composes ? <Link to="/reports/templates">{templateWords.title}</Link> : null}
        {rights.includes('reports.check-form') ? <Link to="/reports/check-form">{formCheckWords.title}</Link> : null}
      </p>
      {reports.length === 0 ? (
        <p className="empty">{composes ? `${words.none} ${words.noneYet}` : words.none}</p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.title}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.number}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map(({ id, kind, year, seat, state, number, symbol, day, standing }) => (
              <tr key={id} className="row">
                <th scope="row">
                  <Link to="/reports/$reportId" params={{ reportId: id }}>
                    {seat === null
                      ? words.heading(words.kinds[kind], year)
                      : words.ofSeat(words.heading(words.kinds[kind], year), seat.name)}
                  </Link>
                </th>
                <td>
                  {words.states[state]}
                  {standing === 'stands' ? null : <span className="under">{corrections.standings[standing]}</span>}
                </td>
                <td>{number === null || day === null ? words.noNumber : words.numbered(number, symbol, writeDay(day))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {composes ? <OpenReport /> : null}
      {rights.includes('collection.read') ? <OwnReport /> : null}
    </main>
  )
}

function OpenReport() {
  const words = useReportWords()
  const frame = useFrameWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { plans } = useSuspenseQuery(plansQuery).data
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const [planId, setPlan] = useState(plans[0]?.id ?? '')
  const { period, setPeriod, check } = usePeriod(businessDay.slice(0, 4))
  const [why, setWhy] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!check()) return
    try {
      const { reportId } = await ask<typeof openReport>('POST', '/api/reports', {
        body: { planId, kind: period.kind, year: Number(period.year.trim()) },
      })
      await queries.invalidateQueries({ queryKey: ['reports'] })
      await navigate({ to: '/reports/$reportId', params: { reportId } })
    } catch (error) {
      setWhy(sentenceOf(error, frame))
    }
  }
  return (
    <Sheet title={words.open}>
      {why === null ? null : <Notice kind="fault">{why}</Notice>}
      <form className="open-report" onSubmit={(event) => void submit(event)}>
        <PlanChoice label={words.plan} value={planId} onChange={setPlan} />
        <PeriodFields period={period} onChange={setPeriod} />
        <button type="submit" className="button primary">
          {words.open}
        </button>
      </form>
    </Sheet>
  )
}
