import { Notice } from '@songhanh/ui/sheet'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { sentenceOf } from '../../app/errors.tsx'
import { Field } from '../../app/field.tsx'
import { keepFile } from '../../app/keep-file.ts'
import { useFrameWords } from '../../app/words.ts'
import { useAct } from '../../people/act.ts'
import { type PlanPage, planQuery } from '../plan-page.ts'
import { nextPeriod, readYear } from './period.ts'
import { successorUnitsQuery } from './queries.ts'
import { useSuccessorWords } from './words.ts'

const route = getRouteApi('/desk/plans/$planId/successor')

/** The next plan of a unit that took this one over, as a Word file with blanks: asks for the years and the unit. */
export function SuccessorScreen() {
  const { planId } = route.useParams()
  const page = useSuspenseQuery(planQuery(planId)).data
  const words = useSuccessorWords()
  const frame = useFrameWords()
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/plans/$planId/$part" params={{ planId, part: 'targets' }} search={{}}>
          {words.back}
        </Link>{' '}
        · {page.title}
      </p>
      <h1>{words.title}</h1>
      <DraftForm page={page} />
    </main>
  )
}

function DraftForm({ page }: { readonly page: PlanPage }) {
  const words = useSuccessorWords()
  const frame = useFrameWords()
  const act = useAct()
  const [typed, setTyped] = useState(() => {
    const { from, to } = nextPeriod(page.content.letterhead.period, Number(page.businessDay.slice(0, 4)))
    return { from: String(from), to: String(to) }
  })
  const [chosen, setChosen] = useState('')
  const [faults, setFaults] = useState<{ readonly from?: string; readonly to?: string; readonly unit?: string }>({})
  const [done, setDone] = useState<string | null>(null)
  const from = readYear(typed.from)
  // While those of another year are fetched, the ones chosen from stay.
  const choice = useQuery({ ...successorUnitsQuery(page.id, from ?? 0), enabled: from !== null, placeholderData: (before) => before })
  const units = choice.data?.units ?? []
  const unit = units.length === 1 ? units[0] : units.find(({ code }) => code === chosen)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const to = readYear(typed.to)
    setDone(null)
    setFaults({
      ...(from === null ? { from: words.yearWrong } : {}),
      ...(to === null ? { to: words.yearWrong } : {}),
      ...(unit === undefined ? { unit: words.needed } : {}),
    })
    if (from === null || to === null || unit === undefined) return
    const asked = new URLSearchParams({ unit: unit.code, from: String(from), to: String(to) })
    await act.run(async () => {
      await keepFile(`/api/plans/${page.id}/successor/file?${asked}`)
      setDone(words.done(unit.name))
    })
  }
  const year = (name: 'from' | 'to') => (
    <Field label={words[name]} fault={faults[name] ?? null}>
      {(field) => (
        <input
          {...field}
          value={typed[name]}
          inputMode="numeric"
          autoComplete="off"
          size={6}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  )

  return (
    <form className="sheet" noValidate onSubmit={(event) => void submit(event)}>
      <p className="lead">{words.lead}</p>
      {choice.error === null ? null : <Notice kind="fault">{sentenceOf(choice.error, frame)}</Notice>}
      {choice.data !== undefined && units.length === 0 ? <Notice kind="notice">{words.noUnits}</Notice> : null}
      {act.refused === null ? null : <Notice kind="fault">{act.refused}</Notice>}
      {done === null ? null : <Notice kind="done">{done}</Notice>}
      {year('from')}
      {year('to')}
      <Field
        label={words.unit}
        fault={unit === undefined ? (faults.unit ?? null) : null}
        {...(from === null ? {} : { hint: words.unitsOn(from) })}
      >
        {(field) => (
          <select {...field} value={unit?.code ?? ''} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{words.choose}</option>
            {units.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="acts">
        <button type="submit" className="primary" disabled={act.waiting}>
          {words.submit}
        </button>
        <Link className="button" to="/plans/$planId/$part" params={{ planId: page.id, part: 'targets' }} search={{}}>
          {words.back}
        </Link>
      </div>
    </form>
  )
}
