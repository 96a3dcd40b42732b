import type { openRound } from '@songhanh/api/collection'
import { Notice } from '@songhanh/ui/sheet'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask, Refused } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { PlanChoice } from '../plans/plan-choice.tsx'
import { plansQuery } from '../plans/plan-page.ts'
import { daysQuery, regimesQuery } from './queries.ts'
import { RoundMeasures } from './round-measures.tsx'
import { useCollectionWords, useDeskWords } from './words.ts'

const TEXTS = ['name', 'basisTitle', 'basisNumber'] as const
const DAYS = ['basisDate', 'opensOn', 'closing', 'due'] as const

/** Opens a round: which plan, which year, by which regime or letter, from when, closing when, due when; what the days bring is said beside them. */
export function OpenRound() {
  const words = useDeskWords()
  const frame = useFrameWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { plans } = useSuspenseQuery(plansQuery).data
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const year = businessDay.slice(0, 4)
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({
    planId: plans[0]?.id ?? '',
    regime: '',
    span: 'year',
    name: '',
    year,
    basisTitle: '',
    basisNumber: '',
    basisDate: '',
    opensOn: writeDay(businessDay),
    closing: '',
    due: '',
  })
  const [asked, setAsked] = useState<ReadonlySet<string> | null>(null)
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const [why, setWhy] = useState<string | null>(null)
  const set = (key: string, value: string) => setGiven((before) => ({ ...before, [key]: value }))
  const regimes = useQuery(regimesQuery(given['planId'] ?? '', Number(given['year']))).data?.regimes ?? []
  const regime = regimes.find(({ code }) => code === given['regime'])
  const period = `${given['year'] ?? year}${regime === undefined && given['span'] === 'first-half' ? '-H1' : ''}`
  const choose = (code: string) => {
    const chosen = regimes.find((one) => one.code === code)
    setGiven((before) => ({
      ...before,
      regime: code,
      ...(chosen === undefined
        ? {}
        : {
            name: words.open.yearlyName(before['year'] ?? year),
            basisTitle: chosen.basis.title,
            basisNumber: chosen.basis.number ?? '',
            basisDate: chosen.basis.date === null ? '' : writeDay(chosen.basis.date),
            closing: writeDay(chosen.closing),
            due: writeDay(chosen.due),
          }),
    }))
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const days = Object.fromEntries(DAYS.map((key) => [key, readDay(given[key] ?? '')]))
    // A plan may have been issued without its day; an ad hoc round is refused without one by the server.
    const wrong = DAYS.filter((key) => days[key] === null && !(key === 'basisDate' && (given[key] ?? '') === ''))
    const none = asked?.size === 0
    setFaults({ ...Object.fromEntries(wrong.map((key) => [key, frame.day.wrong])), ...(none ? { indicators: words.open.noMeasure } : {}) })
    if (wrong.length > 0 || none) return
    const number = given['basisNumber']?.trim() ?? ''
    try {
      const { roundId } = await ask<typeof openRound>('POST', '/api/rounds', {
        body: {
          planId: given['planId'] ?? '',
          name: given['name'] ?? '',
          regime: regime?.code ?? null,
          basis: { title: given['basisTitle'] ?? '', number: number === '' ? null : number, date: days['basisDate'] ?? null },
          period,
          opensOn: days['opensOn'] ?? '',
          closing: days['closing'] ?? '',
          due: days['due'] ?? '',
          indicators: [...(asked ?? [])],
        },
      })
      await queries.invalidateQueries({ queryKey: ['rounds'] })
      await navigate({ to: '/rounds/$roundId', params: { roundId } })
    } catch (error) {
      setWhy(sentenceOf(error, frame))
      if (error instanceof Refused) setFaults(Object.fromEntries(error.faults.map(({ at, detail }) => [at, detail])))
    }
  }
  return (
    <main className="page narrow" id="content">
      <title>{`${words.open.title} · ${frame.product}`}</title>
      <h1>{words.open.title}</h1>
      {why === null ? null : (
        <p className="fault" role="alert">
          {why}
        </p>
      )}
      <form onSubmit={(event) => void submit(event)}>
        <PlanChoice
          label={words.open.plan}
          value={given['planId'] ?? ''}
          onChange={(planId) => {
            set('planId', planId)
            setAsked(null)
          }}
        />
        <Field label={words.open.year} fault={faults['period'] ?? null}>
          {(field) => <input {...field} inputMode="numeric" value={given['year']} onChange={(event) => set('year', event.target.value)} />}
        </Field>
        <Field label={words.open.regime} {...(regime === undefined ? { hint: words.open.adHocHint } : {})}>
          {(field) => (
            <select {...field} value={regime?.code ?? ''} onChange={(event) => choose(event.target.value)}>
              <option value="">{words.open.adHoc}</option>
              {regimes.map(({ code, name }) => (
                <option key={code} value={code}>
                  {words.open.yearly(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {regime === undefined ? (
          <Field label={words.open.span}>
            {(field) => (
              <select {...field} value={given['span']} onChange={(event) => set('span', event.target.value)}>
                {(['year', 'first-half'] as const).map((span) => (
                  <option key={span} value={span}>
                    {words.open.spans[span]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
        {regime === undefined || regime.leftOpen.length === 0 ? null : (
          <p className="note">{words.open.leavesOpen(regime.leftOpen.map((what) => words.open.leftOpen[what]).join(', '))}</p>
        )}
        <RoundMeasures planId={given['planId'] ?? ''} asked={asked} fault={faults['indicators'] ?? null} onChange={setAsked} />
        {TEXTS.map((key) => (
          <Field
            key={key}
            label={words.open[key]}
            fault={faults[key] ?? null}
            {...(key === 'name' ? { hint: words.open.nameHint(period) } : {})}
          >
            {(field) => <input {...field} value={given[key]} onChange={(event) => set(key, event.target.value)} />}
          </Field>
        ))}
        {DAYS.map((key) => (
          <Field key={key} label={words.open[key]} hint={frame.day.hint} fault={faults[key] ?? null}>
            {(field) => <input {...field} inputMode="numeric" value={given[key]} onChange={(event) => set(key, event.target.value)} />}
          </Field>
        ))}
        <DaysWarning period={period} closing={readDay(given['closing'] ?? '')} due={readDay(given['due'] ?? '')} />
        <button type="submit" className="primary">
          {words.open.submit}
        </button>
      </form>
    </main>
  )
}

/** What the two days bring, before the round is opened. */
function DaysWarning(props: { readonly period: string; readonly closing: string | null; readonly due: string | null }) {
  const { closing, due } = props
  const words = useDeskWords()
  const domain = useCollectionWords()
  const days = useQuery(daysQuery(closing, due)).data
  if (days === undefined || due === null) return null
  return (
    <>
      {days.lastWorkingDay === due ? null : <p className="note">{words.list.lastWorkingDay(writeDay(days.lastWorkingDay))}</p>}
      {days.warnings.map((warning) => (
        <Notice key={warning.code} kind="notice">
          {domain.warnings[warning.code](writeDay(warning.closing), writeDay(warning.due), props.period)}
        </Notice>
      ))}
    </>
  )
}
