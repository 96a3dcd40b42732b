import { writeMoment } from '@songhanh/words/writing'
import type { prepareRelease } from '@songhanh/api/releases'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { PlanChoice } from '../plans/plan-choice.tsx'
import { plansQuery } from '../plans/plan-page.ts'
import { CounterSettingsForm } from './counter-settings.tsx'
import { counterSettingsQuery, releasesQuery } from './queries.ts'
import { useReleaseWords } from './words.ts'
import './releases.css'

/** The releases of the place, and where a new one is prepared. */
export function ReleasesList() {
  const words = useReleaseWords()
  const frame = useFrameWords()
  const { releases } = useSuspenseQuery(releasesQuery).data
  const { rights } = useSuspenseQuery(placeQuery).data.person
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/reports">{frame.doors.reports}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="note">{words.lead}</p>
      {releases.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <div className="release-table release-list">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{words.title}</th>
                <th scope="col">{words.state}</th>
                <th scope="col">{words.prepared}</th>
                <th scope="col">{words.published}</th>
                <th scope="col">{words.threshold}</th>
                <th scope="col">{words.ground}</th>
              </tr>
            </thead>
            <tbody>
              {releases.map(({ id, year, state, preparedAt, publishedAt, threshold, ground }) => (
                <tr key={id} className="row">
                  <th scope="row">
                    <Link to="/reports/releases/$releaseId" params={{ releaseId: id }}>
                      {words.ofYear(year)}
                    </Link>
                  </th>
                  <td data-head={words.state}>{words.states[state]}</td>
                  <td data-head={words.prepared}>{writeMoment(preparedAt)}</td>
                  <td data-head={words.published}>{publishedAt === null ? '' : writeMoment(publishedAt)}</td>
                  <td data-head={words.threshold}>{words.thresholdOf(threshold)}</td>
                  <td data-head={words.ground}>{ground}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rights.includes('releases.prepare') ? <PrepareForm /> : null}
      {rights.includes('place.change-settings') ? <CounterSettingsForm /> : null}
    </main>
  )
}

function PrepareForm() {
  const words = useReleaseWords()
  const frame = useFrameWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { plans } = useSuspenseQuery(plansQuery).data
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const { threshold } = useSuspenseQuery(counterSettingsQuery).data
  const [planId, setPlan] = useState(plans[0]?.id ?? '')
  const [year, setYear] = useState(businessDay.slice(0, 4))
  const [strictness, setStrictness] = useState<'usual' | 'strict'>(threshold > 5 ? 'strict' : 'usual')
  const [wrongYear, setWrongYear] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const isYear = /^(?:19|20|21)\d\d$/u.test(year.trim())
    setWrongYear(!isYear)
    if (!isYear) return
    setBusy(true)
    try {
      const { releaseId } = await ask<typeof prepareRelease>('POST', '/api/releases', { body: { planId, year: Number(year), strictness } })
      await queries.invalidateQueries({ queryKey: ['releases'] })
      await navigate({ to: '/reports/releases/$releaseId', params: { releaseId } })
    } catch (error) {
      setFault(sentenceOf(error, frame))
      setBusy(false)
    }
  }
  return (
    <Sheet title={words.prepare}>
      {fault === null ? null : <Notice kind="fault">{fault}</Notice>}
      <form className="release-form" onSubmit={(event) => void submit(event)} noValidate>
        <PlanChoice label={words.plan} value={planId} onChange={setPlan} />
        <Field label={words.year} fault={wrongYear ? words.wrongYear : null}>
          {(field) => <input {...field} inputMode="numeric" value={year} onChange={(event) => setYear(event.target.value)} />}
        </Field>
        <Field label={words.strictness} {...(threshold > 5 ? { hint: words.strictHere } : {})}>
          {(field) => (
            <select {...field} value={strictness} onChange={(event) => setStrictness(event.target.value as typeof strictness)}>
              {threshold > 5 ? null : <option value="usual">{words.usual}</option>}
              <option value="strict">{words.strict}</option>
            </select>
          )}
        </Field>
        <button type="submit" className="button primary" disabled={busy}>
          {words.prepare}
        </button>
      </form>
    </Sheet>
  )
}
