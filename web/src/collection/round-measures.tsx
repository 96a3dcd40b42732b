import { useQuery } from '@tanstack/react-query'
import { measuresQuery } from './queries.ts'
import { useDeskWords } from './words.ts'

/** What a round asks: all the plan is measured by, or chosen targets alone, as a letter may ask. `asked` holds their indicators; null is all. */
export function RoundMeasures(props: {
  readonly planId: string
  readonly asked: ReadonlySet<string> | null
  readonly fault: string | null
  readonly onChange: (asked: ReadonlySet<string> | null) => void
}) {
  const { planId, asked, fault, onChange } = props
  const { open: words } = useDeskWords()
  const measures = useQuery({ ...measuresQuery(planId), enabled: planId !== '' }).data?.measures ?? []
  const toggled = (indicator: string) => {
    const next = new Set(asked)
    if (!next.delete(indicator)) next.add(indicator)
    return next
  }
  return (
    <fieldset className="round-measures" aria-describedby={fault === null ? undefined : 'round-measures-fault'}>
      <legend>{words.measures}</legend>
      {fault === null ? null : (
        <p className="fault" id="round-measures-fault">
          {fault}
        </p>
      )}
      {([true, false] as const).map((all) => (
        <label key={String(all)}>
          <input type="radio" name="asked" checked={(asked === null) === all} onChange={() => onChange(all ? null : new Set())} />{' '}
          {all ? words.allMeasures : words.someMeasures}
        </label>
      ))}
      {asked === null ? null : (
        <ul>
          {measures.map(({ measure, text, indicator }) =>
            indicator === null ? null : (
              <li key={measure}>
                <label>
                  <input type="checkbox" checked={asked.has(indicator)} onChange={() => onChange(toggled(indicator))} /> <b>{measure}</b>{' '}
                  {text}
                </label>
              </li>
            ),
          )}
        </ul>
      )}
    </fieldset>
  )
}
