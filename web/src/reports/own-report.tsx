import { Notice, Sheet } from '@songhanh/ui/sheet'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { keepFile } from '../app/keep-file.ts'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { plansQuery } from '../plans/plan-page.ts'
import { reportingSeatsQuery } from './queries.ts'
import { useReportWords } from './words.ts'

const FORMATS = ['docx', 'pdf'] as const
type Format = (typeof FORMATS)[number]

/** The report of one commune or body, taken away as a draft for its head; of a successor with what it took over. */
export function OwnReport() {
  const words = useReportWords()
  const frame = useFrameWords()
  const { plans } = useSuspenseQuery(plansQuery).data
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const seats = useQuery(reportingSeatsQuery).data?.seats ?? []
  const [planId, setPlan] = useState(plans[0]?.id ?? '')
  const [chosen, setSeat] = useState<string | null>(null)
  const [year, setYear] = useState(businessDay.slice(0, 4))
  const [isWrong, setWrong] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const seat = chosen ?? seats[0]?.key
  if (seat === undefined || planId === '') return null
  const take = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    const format: Format = pressed?.value === 'pdf' ? 'pdf' : 'docx'
    const wrong = !/^(?:19|20|21)\d\d$/u.test(year.trim())
    setWrong(wrong)
    if (wrong) return
    setWhy(null)
    try {
      await keepFile(`/api/plans/${planId}/own-report?${new URLSearchParams({ year: year.trim(), seat, format })}`)
    } catch (error) {
      setWhy(sentenceOf(error, frame))
    }
  }
  return (
    <Sheet title={words.own.title}>
      <p className="note">{words.own.lead}</p>
      {why === null ? null : <Notice kind="fault">{why}</Notice>}
      <form className="open-report" aria-label={words.own.title} onSubmit={(event) => void take(event)}>
        {plans.length < 2 ? null : (
          <Field label={words.plan}>
            {(field) => (
              <select {...field} value={planId} onChange={(event) => setPlan(event.target.value)}>
                {plans.map((plan) => (
                  <option key={plan.id} value={plan.id}>
                    {plan.title}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
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
        <Field label={words.year} fault={isWrong ? words.wrongYear : null}>
          {(field) => <input {...field} inputMode="numeric" value={year} onChange={(event) => setYear(event.target.value)} />}
        </Field>
        {FORMATS.map((format) => (
          <button key={format} type="submit" value={format} className="button">
            {words.own.take[format]}
          </button>
        ))}
      </form>
    </Sheet>
  )
}
