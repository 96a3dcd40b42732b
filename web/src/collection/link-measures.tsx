import type { linkMeasures } from '@songhanh/api/indicators'
import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { type Measure, type MeasuresPage, measuresQuery } from './queries.ts'
import { useDeskWords } from './words.ts'
import './collection.css'

const route = getRouteApi('/desk/plans/$planId/measures')

/** Which indicator measures which target of the plan: the words of the target suggest one, whoever leads the plan decides. */
export function LinkMeasures() {
  const { planId } = route.useParams()
  const [catalogue, setCatalogue] = useState<string | null>(null)
  const page = useSuspenseQuery(measuresQuery(planId, catalogue)).data
  const { links: words } = useDeskWords()
  const frame = useFrameWords()
  const { title } = words
  return (
    <main className="page" id="content">
      <title>{`${title} · ${frame.product}`}</title>
      <h1>{title}</h1>
      <p className="note">{words.about}</p>
      {page.catalogue === null ? <p className="empty">{words.noCatalogue}</p> : null}
      {page.catalogue !== null && page.catalogues.length > 1 ? (
        <Field label={words.catalogue}>
          {(field) => (
            <select {...field} value={page.catalogue?.code} onChange={(event) => setCatalogue(event.target.value)}>
              {page.catalogues.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {page.catalogue === null ? null : (
        <LinkTable key={page.catalogue.code} planId={planId} catalogue={page.catalogue} measures={page.measures} />
      )}
    </main>
  )
}

type Linked = Pick<Measure, 'indicator' | 'reading'>

function LinkTable(props: {
  readonly planId: string
  readonly catalogue: NonNullable<MeasuresPage['catalogue']>
  readonly measures: readonly Measure[]
}) {
  const { planId, catalogue, measures } = props
  const { links: words } = useDeskWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const [changed, change] = useState<ReadonlyMap<string, Linked>>(new Map())
  const [said, say] = useState<{ readonly kind: 'done' | 'fault'; readonly text: string } | null>(null)
  const mayKeep = rights.includes('measures.keep')
  const now = (one: Measure): Linked => changed.get(one.measure) ?? one
  const put = (entries: readonly (readonly [string, Linked])[]) => change(new Map([...changed, ...entries]))
  const waiting = measures.filter((one) => one.suggested !== null && now(one).indicator === null)
  const links = measures.flatMap((one) => {
    const { indicator, reading } = now(one)
    return indicator === one.indicator && reading === one.reading ? [] : [{ measure: one.measure, indicator, reading }]
  })
  const save = async () => {
    try {
      await ask<typeof linkMeasures>('POST', '/api/plans/{planId}/measures', { planId, body: { catalogue: catalogue.code, links } })
      say({ kind: 'done', text: words.done(links.length) })
      change(new Map())
    } catch (error) {
      say({ kind: 'fault', text: sentenceOf(error, frame) })
    }
    await queries.invalidateQueries({ queryKey: ['measures', planId] })
    await queries.invalidateQueries({ queryKey: ['board'] })
  }
  return (
    <>
      {said === null ? null : <Notice kind={said.kind}>{said.text}</Notice>}
      <p>
        {words.linked(measures.filter((one) => now(one).indicator !== null).length, measures.length)}{' '}
        <Link to="/progress/$planId" params={{ planId }} search={{}}>
          {frame.doors.progress}
        </Link>
      </p>
      <ul className="measure-links">
        {measures.map((one) => (
          <MeasureLine
            key={one.measure}
            measure={one}
            linked={now(one)}
            catalogue={catalogue}
            onChange={mayKeep ? (linked) => put([[one.measure, linked]]) : null}
          />
        ))}
      </ul>
      {mayKeep ? (
        <div className="acts">
          {waiting.length === 0 ? null : (
            <button
              type="button"
              className="button"
              onClick={() => put(waiting.map((one) => [one.measure, { indicator: one.suggested, reading: null }]))}
            >
              {words.takeAll(waiting.length)}
            </button>
          )}
          <button type="button" className="primary" disabled={links.length === 0} onClick={() => void save()}>
            {words.submit(links.length)}
          </button>
        </div>
      ) : null}
    </>
  )
}

function MeasureLine(props: {
  readonly measure: Measure
  readonly linked: Linked
  readonly catalogue: NonNullable<MeasuresPage['catalogue']>
  /** Null where this person may not link. */
  readonly onChange: ((linked: Linked) => void) | null
}) {
  const { measure, linked, catalogue, onChange } = props
  const { links: words } = useDeskWords()
  const nameOf = (code: string) => catalogue.indicators.find((one) => one.code === code)?.name ?? code
  const readings = catalogue.indicators.find((one) => one.code === linked.indicator)?.readings ?? []
  return (
    <li>
      <p>
        <b>{measure.measure}</b> {measure.text}
      </p>
      {onChange === null ? (
        <p className="note">{linked.indicator === null ? words.none : nameOf(linked.indicator)}</p>
      ) : (
        <div className="measure-link">
          <select
            aria-label={words.of(measure.measure)}
            value={linked.indicator ?? ''}
            onChange={(event) => onChange({ indicator: event.target.value === '' ? null : event.target.value, reading: null })}
          >
            <option value="">{words.none}</option>
            {catalogue.indicators.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          {readings.length < 2 ? null : (
            <span className="measure-reading">
              <span className="note">{words.reading}</span>
              <select
                aria-label={words.readingOf(measure.measure)}
                value={linked.reading ?? readings[0]?.code}
                onChange={(event) => onChange({ ...linked, reading: event.target.value })}
              >
                {readings.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </span>
          )}
          {linked.indicator !== null ? null : (
            <span className="note">{measure.suggested === null ? words.noSuggestion : words.suggested(nameOf(measure.suggested))}</span>
          )}
        </div>
      )}
    </li>
  )
}
