import { capitalised } from '@songhanh/core/basics/vietnamese'
import { decimalText, formatDecimal, parseDecimal } from '@songhanh/core/basics/decimal'
import { readTyped } from '@songhanh/core/collection/typed-number'
import type { setYearlyTarget } from '@songhanh/api/indicators'
import { readDay, writeDay } from '@songhanh/words/writing'
import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { planQuery, type Target } from '../plans/plan-page.ts'
import { usePlanWords } from '../plans/words.ts'
import { measuresQuery, type Measure } from './queries.ts'
import { useDeskWords } from './words.ts'
import './collection.css'

const route = getRouteApi('/desk/plans/$planId/yearly')

/** What documents ask of single years, beside the plan's own end values: by whom, by which document. A path that was only computed is never here. */
export function YearlyTargets() {
  const { planId } = route.useParams()
  const { measures } = useSuspenseQuery(measuresQuery(planId)).data
  const { targets } = useSuspenseQuery(planQuery(planId)).data.content
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const { yearly: words } = useDeskWords()
  const frame = useFrameWords()
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <h1>{words.title}</h1>
      <p className="note">{words.about}</p>
      <table className="ledger yearly">
        <thead>
          <tr>
            <th scope="col">{words.code}</th>
            <th scope="col">{words.target}</th>
            <th scope="col">{words.planned}</th>
            <th scope="col">{words.ofYears}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.measure}>
              <th scope="row">{measure.measure}</th>
              <td>{measure.text}</td>
              <td data-head={words.planned}>
                <Planned target={targets.find(({ code }) => code === measure.measure)} />
              </td>
              <td data-head={words.ofYears}>
                {measure.yearly.length === 0 ? <span className="note">{words.none}</span> : null}
                {measure.yearly.map(({ year, value, by, title, number, date }) => (
                  <div key={year}>
                    <b>{words.ofYear(year, shown(value))}</b>
                    <span className="under">{words.source(by, title, number, date === null ? null : writeDay(date))}</span>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rights.includes('measures.keep') ? <SetTarget planId={planId} measures={measures} targets={targets} /> : null}
    </main>
  )
}

/** The plan's own level, and when it is due: what every year is on the way to. */
function Planned({ target }: { readonly target: Target | undefined }) {
  const { yearly: words } = useDeskWords()
  const planWords = usePlanWords()
  if (target === undefined) return null
  const when = target.from === null ? words.due(target.due.join(', ')) : words.from(target.from)
  return (
    <>
      {planWords.asks(target)}
      {target.from === null && target.due.length === 0 ? null : <span className="under">{when}</span>}
    </>
  )
}

const shown = (value: string): string => {
  const decimal = parseDecimal(value)
  return decimal === null ? value : formatDecimal(decimal)
}

const TEXTS = ['by', 'title', 'number'] as const

function SetTarget(props: { readonly planId: string; readonly measures: readonly Measure[]; readonly targets: readonly Target[] }) {
  const { planId, measures, targets } = props
  const planWords = usePlanWords()
  const { yearly: words } = useDeskWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const [given, setGiven] = useState({
    measure: measures[0]?.measure ?? '',
    year: businessDay.slice(0, 4),
    value: '',
    by: '',
    title: '',
    number: '',
    date: '',
  })
  const [said, say] = useState<{ readonly kind: 'done' | 'fault'; readonly text: string } | null>(null)
  const set = (key: keyof typeof given, value: string) => setGiven((before) => ({ ...before, [key]: value }))
  const read = readTyped(given.value, 'mean', ',')
  const date = given.date === '' ? null : readDay(given.date)
  const faults = {
    year: /^(19|20)\d\d$/.test(given.year) ? null : words.yearWrong,
    value: given.value === '' || read.kind === 'number' ? null : words.valueWrong,
    date: given.date !== '' && date === null ? frame.day.wrong : null,
  }
  const ready =
    read.kind === 'number' && given.by.trim() !== '' && given.title.trim() !== '' && Object.values(faults).every((one) => one === null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (read.kind !== 'number') return
    try {
      await ask<typeof setYearlyTarget>('POST', '/api/plans/{planId}/measures/{measure}/yearly', {
        planId,
        measure: given.measure,
        body: {
          year: Number(given.year),
          value: decimalText(read.value),
          by: given.by.trim(),
          title: given.title.trim(),
          number: given.number.trim() === '' ? null : given.number.trim(),
          date,
        },
      })
      say({ kind: 'done', text: words.done(given.measure, Number(given.year)) })
      set('value', '')
    } catch (error) {
      say({ kind: 'fault', text: sentenceOf(error, frame) })
    }
    await queries.invalidateQueries({ queryKey: ['measures', planId] })
    await queries.invalidateQueries({ queryKey: ['board'] })
  }
  return (
    <form className="sheet" onSubmit={(event) => void submit(event)}>
      <h2 className="sheet-title">{words.enter}</h2>
      {said === null ? null : <Notice kind={said.kind}>{said.text}</Notice>}
      <div className="paper-fields">
        <Field label={words.target}>
          {(field) => (
            <select {...field} value={given.measure} onChange={(event) => set('measure', event.target.value)}>
              {measures.map(({ measure }) => {
                const target = targets.find(({ code }) => code === measure)
                return (
                  <option key={measure} value={measure}>
                    {target === undefined ? measure : `${measure} · ${capitalised(target.quantity)} (${planWords.asks(target)})`}
                  </option>
                )
              })}
            </select>
          )}
        </Field>
        <Field label={words.year} fault={faults.year}>
          {(field) => <input {...field} inputMode="numeric" value={given.year} onChange={(event) => set('year', event.target.value)} />}
        </Field>
        <Field label={words.value} fault={faults.value}>
          {(field) => <input {...field} inputMode="decimal" value={given.value} onChange={(event) => set('value', event.target.value)} />}
        </Field>
        {TEXTS.map((key) => (
          <Field key={key} label={key === 'title' ? words.documentTitle : words[key]}>
            {(field) => <input {...field} value={given[key]} onChange={(event) => set(key, event.target.value)} />}
          </Field>
        ))}
        <Field label={words.date} hint={frame.day.hint} fault={faults.date}>
          {(field) => <input {...field} inputMode="numeric" value={given.date} onChange={(event) => set('date', event.target.value)} />}
        </Field>
      </div>
      <button type="submit" className="primary" disabled={!ready}>
        {words.submit}
      </button>
    </form>
  )
}
