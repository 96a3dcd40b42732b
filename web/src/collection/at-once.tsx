import { communeWords } from '@songhanh/core/units/commune-words'
import { writeDay } from '@songhanh/words/writing'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { boardQuery, unitsQuery } from '../progress/queries.ts'
import { AtOnceAnswer } from './at-once-answer.tsx'
import { measuresQuery } from './queries.ts'
import { useDeskWords } from './words.ts'
import './collection.css'

const route = getRouteApi('/desk/plans/$planId/at-once')

const YEARS_SHOWN = 5
/** A question that cannot wait for a round: chosen measures, years and communes, answered from what has been accepted, on one page to print. */
export function AtOnce() {
  const { planId } = route.useParams()
  const { measures } = useSuspenseQuery(measuresQuery(planId)).data
  const { businessDay, place } = useSuspenseQuery(placeQuery).data
  const { atOnce: words } = useDeskWords()
  const frame = useFrameWords()
  const thisYear = Number(businessDay.slice(0, 4))
  const years = Array.from({ length: YEARS_SHOWN }, (_, n) => thisYear - YEARS_SHOWN + 1 + n)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [inYears, setYears] = useState<ReadonlySet<number>>(new Set([thisYear - 1, thisYear]))
  const [area, setArea] = useState<'whole' | 'communes' | 'some'>('whole')
  const [units, chooseUnits] = useState<ReadonlySet<string>>(new Set())
  const asked = measures.filter(({ measure }) => chosen.has(measure)).map(({ measure }) => measure)
  const ofYears = years.filter((year) => inYears.has(year))
  const ready = asked.length > 0 && ofYears.length > 0 && (area !== 'some' || units.size > 0)
  // Every linked measure of a year names them alike.
  const kinds =
    useSuspenseQuery(boardQuery(planId, thisYear)).data.rows.find(({ communes: there }) => there !== '')?.communes ?? communeWords([])
  // The communes of the plan stand with any of its measures.
  const communes =
    useQuery({ ...unitsQuery(planId, measures[0]?.measure ?? '', thisYear), enabled: area === 'some' && measures.length > 0 }).data
      ?.units ?? []
  return (
    <main className="page at-once" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <div className="head">
        <h1>{words.title}</h1>
        <div className="acts">
          <button type="button" className="primary" disabled={!ready} onClick={() => window.print()}>
            {words.print}
          </button>
        </div>
      </div>
      <p className="note">{words.about}</p>
      <div className="at-once-choice">
        <fieldset>
          <legend>{words.measures}</legend>
          {measures.map(({ measure, text }) => (
            <label key={measure}>
              <input type="checkbox" checked={chosen.has(measure)} onChange={() => choose(toggled(chosen, measure))} /> <b>{measure}</b>{' '}
              {text}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.years}</legend>
          {years.map((year) => (
            <label key={year}>
              <input type="checkbox" checked={inYears.has(year)} onChange={() => setYears(toggled(inYears, year))} /> {year}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.units}</legend>
          {(['whole', 'communes', 'some'] as const).map((value) => (
            <label key={value}>
              <input type="radio" name="units" checked={area === value} onChange={() => setArea(value)} />{' '}
              {{ whole: words.whole, communes: words.byCommune(kinds), some: words.someCommunes(kinds) }[value]}
            </label>
          ))}
          {area !== 'some' ? null : (
            <ul aria-label={words.chooseCommunes(kinds)}>
              {communes.map(({ unit, name }) => (
                <li key={unit}>
                  <label>
                    <input type="checkbox" checked={units.has(unit)} onChange={() => chooseUnits(toggled(units, unit))} /> {name}
                  </label>
                </li>
              ))}
            </ul>
          )}
        </fieldset>
      </div>
      {!ready ? (
        <p className="empty">{area === 'some' && units.size === 0 ? words.noCommune(kinds) : words.nothing}</p>
      ) : (
        <article className="sheet" aria-label={words.answer}>
          <p className="note">{words.standing(place.name, writeDay(businessDay))}</p>
          <AtOnceAnswer
            planId={planId}
            measures={asked}
            years={ofYears}
            units={area === 'whole' ? 'none' : area === 'communes' ? 'all' : units}
          />
        </article>
      )}
    </main>
  )
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}
