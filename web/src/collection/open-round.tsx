import type { openRound } from '@songhanh/api/collection'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask, Refused } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { plansQuery } from '../plans/plan-page.ts'
import { useDeskWords } from './words.ts'

const TEXTS = ['name', 'basisTitle', 'basisNumber'] as const
const DAYS = ['basisDate', 'opensOn', 'closing', 'due'] as const

/** Opens a round: which plan, which year, on what basis, from when, closing when, due when. */
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
    name: '',
    year,
    basisTitle: '',
    basisNumber: '',
    basisDate: '',
    opensOn: writeDay(businessDay),
    closing: '',
    due: '',
  })
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const [why, setWhy] = useState<string | null>(null)
  const set = (key: string, value: string) => setGiven((before) => ({ ...before, [key]: value }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const days = Object.fromEntries(DAYS.map((key) => [key, readDay(given[key] ?? '')]))
    const wrong = DAYS.filter((key) => days[key] === null)
    setFaults(Object.fromEntries(wrong.map((key) => [key, frame.day.wrong])))
    if (wrong.length > 0) return
    const number = given['basisNumber']?.trim() ?? ''
    try {
      const { roundId } = await ask<typeof openRound>('POST', '/api/rounds', {
        body: {
          planId: given['planId'] ?? '',
          name: given['name'] ?? '',
          regime: null,
          basis: { title: given['basisTitle'] ?? '', number: number === '' ? null : number, date: days['basisDate'] ?? null },
          period: given['year'] ?? year,
          opensOn: days['opensOn'] ?? '',
          closing: days['closing'] ?? '',
          due: days['due'] ?? '',
          indicators: [],
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
        <Field label={words.open.plan}>
          {(field) => (
            <select {...field} value={given['planId']} onChange={(event) => set('planId', event.target.value)}>
              {plans.map((plan) => (
                <option key={plan.id} value={plan.id}>
                  {plan.title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.open.year} fault={faults['period'] ?? null}>
          {(field) => <input {...field} inputMode="numeric" value={given['year']} onChange={(event) => set('year', event.target.value)} />}
        </Field>
        {TEXTS.map((key) => (
          <Field
            key={key}
            label={words.open[key]}
            fault={faults[key] ?? null}
            {...(key === 'name' ? { hint: words.open.nameHint(Number(given['year'])) } : {})}
          >
            {(field) => <input {...field} value={given[key]} onChange={(event) => set(key, event.target.value)} />}
          </Field>
        ))}
        {DAYS.map((key) => (
          <Field key={key} label={words.open[key]} hint={frame.day.hint} fault={faults[key] ?? null}>
            {(field) => <input {...field} inputMode="numeric" value={given[key]} onChange={(event) => set(key, event.target.value)} />}
          </Field>
        ))}
        <button type="submit" className="primary">
          {words.open.submit}
        </button>
      </form>
    </main>
  )
}
