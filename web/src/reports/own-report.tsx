import type { openReport } from '@songhanh/api/reports'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { keepFile } from '../app/keep-file.ts'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { PlanChoice } from '../plans/plan-choice.tsx'
import { plansQuery } from '../plans/plan-page.ts'
import { PeriodFields, usePeriod } from './period-of-report.tsx'
import { reportingSeatsQuery } from './queries.ts'
import { useReportWords } from './words.ts'

const FORMATS = ['docx', 'pdf'] as const

/** The report of one commune or body: kept and sent on its way by those who report, or taken away as a draft for its head; of a successor with what it took over. */
export function OwnReport() {
  const words = useReportWords()
  const frame = useFrameWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { plans } = useSuspenseQuery(plansQuery).data
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const seats = useQuery(reportingSeatsQuery).data?.seats ?? []
  const [planId, setPlan] = useState(plans[0]?.id ?? '')
  const [chosen, setSeat] = useState<string | null>(null)
  const { period, setPeriod, check } = usePeriod(businessDay.slice(0, 4))
  const [why, setWhy] = useState<string | null>(null)
  const found = seats.find(({ key }) => key === chosen) ?? seats[0]
  if (found === undefined || planId === '') return null
  const seat = found.key
  const { kind } = period
  const year = period.year.trim()
  const open = async () => {
    const { reportId } = await ask<typeof openReport>('POST', '/api/reports', {
      body: { planId, kind, year: Number(year), seat },
    })
    await queries.invalidateQueries({ queryKey: ['reports'] })
    await navigate({ to: '/reports/$reportId', params: { reportId } })
  }
  const take = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    const asked = pressed?.value ?? 'docx'
    if (!check()) return
    setWhy(null)
    try {
      if (asked === 'open') await open()
      else await keepFile(`/api/plans/${planId}/own-report?${new URLSearchParams({ year, kind, seat, format: asked })}`)
    } catch (error) {
      setWhy(sentenceOf(error, frame))
    }
  }
  return (
    <Sheet title={words.own.title}>
      <p className="note">{words.own.lead}</p>
      {why === null ? null : <Notice kind="fault">{why}</Notice>}
      <form className="open-report" aria-label={words.own.title} onSubmit={(event) => void take(event)}>
        {plans.length < 2 ? null : <PlanChoice label={words.plan} value={planId} onChange={setPlan} />}
        <Field label={words.own.seat}>
          {(field) => (
            <select {...field} value={seat} onChange={(event) => setSeat(event.target.value)}>
              {seats.map(({ key, name, formers }) => (
                <option key={key} value={key}>
                  {formers.length === 0 ? name : words.own.successor(name, formers.join(', '))}
                </option>
              ))}
            </select>
          )}
        </Field>
        <PeriodFields period={period} onChange={setPeriod} />
        {found.composes ? (
          <button type="submit" value="open" className="button primary">
            {words.open}
          </button>
        ) : null}
        {FORMATS.map((format) => (
          <button key={format} type="submit" value={format} className="button">
            {words.own.take[format]}
          </button>
        ))}
      </form>
    </Sheet>
  )
}
