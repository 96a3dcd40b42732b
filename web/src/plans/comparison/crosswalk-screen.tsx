import type { decideLink } from '@songhanh/api/crosswalk'
import { formatDecimal, negate, parseDecimal } from '@songhanh/core/basics/decimal'
import { Notice } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ask } from '../../app/ask.ts'
import { sentenceOf } from '../../app/errors.tsx'
import { placeQuery } from '../../app/queries.ts'
import { useFrameWords } from '../../app/words.ts'
import { planQuery } from '../plan-page.ts'
import { usePlanWords } from '../words.ts'
import { Leave, PlansBeside, useChoice } from './plans-beside.tsx'
import { type Crosswalk, type CrosswalkRow, crosswalksQuery } from './queries.ts'
import { type ComparisonWords, useComparisonWords } from './words.ts'
import './comparison.css'

const route = getRouteApi('/desk/plans/$planId/strategy')

/** The plan against each strategy it carries out and each plan it is held against: lower, stricter, missing, and what a person has confirmed. */
export function CrosswalkScreen() {
  const { planId } = route.useParams()
  const page = useSuspenseQuery(planQuery(planId)).data
  const { crosswalks, others } = useSuspenseQuery(crosswalksQuery(planId)).data
  const words = useComparisonWords()
  const frame = useFrameWords()
  const mayChoose = useSuspenseQuery(placeQuery).data.person.rights.includes('plans.draft')
  const choice = useChoice(planId)
  return (
    <main className="page" id="content">
      <title>{`${words.strategy.title} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/plans/$planId/$part" params={{ planId, part: 'targets' }} search={{}}>
          {words.back}
        </Link>{' '}
        · {page.title}
      </p>
      <h1>{words.strategy.title}</h1>
      {crosswalks.length === 0 ? <p className="empty">{words.strategy.none}</p> : null}
      {crosswalks.map((crosswalk) => (
        <Comparison key={crosswalk.strategy.id} planId={planId} crosswalk={crosswalk}>
          {mayChoose ? <Leave crosswalk={crosswalk} choice={choice} /> : null}
        </Comparison>
      ))}
      {mayChoose ? (
        <PlansBeside others={others} anyHeld={crosswalks.some(({ strategy }) => strategy.kept !== null)} choice={choice} />
      ) : null}
    </main>
  )
}

/** The words for a verdict: against a strategy, or against another plan. */
const verdictsOf = (words: ComparisonWords, { strategy }: Crosswalk) => (strategy.kept === null ? words.verdicts : words.verdictsOfPlan)

/** Where the comparison comes from, so that nobody takes it for that with another paper. */
function Ground({ strategy: { act, kept, id } }: Crosswalk) {
  const words = useComparisonWords().strategy
  const paper = words.act(act.kind, act.number, act.date && writeDay(act.date), act.issuer)
  if (kept === null)
    return (
      <p className="note">
        {paper}. {words.notTheLevelBetween}
      </p>
    )
  return (
    <p className="note">
      <Link to="/plans/$planId/$part" params={{ planId: id, part: 'targets' }} search={{}}>
        {paper}
      </Link>
      . {words.kept[kept.by]} {kept.state === 'draft' ? words.kept.draft : ''}
    </p>
  )
}

function Comparison(props: { readonly planId: string; readonly crosswalk: Crosswalk; readonly children: ReactNode }) {
  const { planId, crosswalk } = props
  const words = useComparisonWords().strategy
  const frame = useFrameWords()
  const queries = useQueryClient()
  const [refused, setRefused] = useState<string | null>(null)
  const mayDecide = useSuspenseQuery(placeQuery).data.person.rights.includes('plans.draft')
  const { strategy, rows } = crosswalk
  // The button that was pressed goes with the decision: the keyboard goes on at the same target.
  const goesOnAt = useRef<string | null>(null)
  useEffect(() => {
    if (goesOnAt.current !== null) document.getElementById(goesOnAt.current)?.focus()
    goesOnAt.current = null
  }, [rows])

  const decide = async (row: CrosswalkRow, strategyCode: string | null) => {
    if (row.target === null) return
    const body = { targetCode: row.target.code, strategyCode, expectedVersion: row.decisionVersion }
    setRefused(null)
    goesOnAt.current = choiceId(strategy.id, row)
    try {
      await ask<typeof decideLink>('POST', '/api/plans/{planId}/crosswalks/{strategyId}/links', { planId, strategyId: strategy.id, body })
    } catch (error) {
      setRefused(sentenceOf(error, frame))
    }
    await queries.invalidateQueries({ queryKey: ['plans', planId, 'crosswalks'] })
  }

  return (
    <section className="comparison" aria-label={strategy.title}>
      <h2 className="part-title">{strategy.title}</h2>
      <Ground {...crosswalk} />
      {props.children}
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      <Standing crosswalk={crosswalk} />
      <table className="ledger stacks crosswalk">
        <thead>
          <tr>
            <th scope="col">{words.ofPlan}</th>
            <th scope="col">{strategy.kept === null ? words.ofStrategy : words.ofAbove}</th>
            <th scope="col">{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.target?.code ?? ''}/${row.parent?.code ?? ''}`} className="row" data-verdict={row.verdict}>
              <OfPlan planId={planId} row={row} />
              <OfStrategy row={row} />
              <td>
                <Result row={row} crosswalk={crosswalk} />
                {mayDecide && row.target !== null ? (
                  <Decide row={row} crosswalk={crosswalk} onDecide={(code) => void decide(row, code)} />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** In this order: what asks for somebody's attention before what does not. */
const VERDICTS = ['lower', 'missing', 'part-missing', 'condition-dropped', 'other-kind', 'stricter', 'only-here', 'same'] as const

/** How the plan stands as a whole, to be read out, and the whole on paper. */
function Standing({ crosswalk }: { readonly crosswalk: Crosswalk }) {
  const words = useComparisonWords()
  const { strategy } = words
  const verdicts = verdictsOf(words, crosswalk)
  return (
    <div className="standing">
      <ul>
        {VERDICTS.map((verdict) => {
          const codes = crosswalk.rows
            .filter((row) => row.verdict === verdict)
            .map(({ target, parent }) => target?.code ?? parent?.code ?? '')
          if (codes.length === 0) return null
          return <li key={verdict}>{strategy.standing(verdicts[verdict], codes.length, verdict === 'same' ? '' : codes.join(', '))}</li>
        })}
      </ul>
      <button type="button" className="button" onClick={() => window.print()}>
        {strategy.print}
      </button>
    </div>
  )
}

function OfPlan({ planId, row }: { readonly planId: string; readonly row: CrosswalkRow }) {
  const { asks } = usePlanWords()
  const page = useSuspenseQuery(planQuery(planId)).data
  const target = page.content.targets.find(({ id }) => id === row.target?.id)
  if (target === undefined) return <th scope="row">·</th>
  return (
    <th scope="row">
      <Link to="/plans/$planId/$part" params={{ planId, part: 'targets' }} search={{ item: target.id, text: true }}>
        {target.code} {target.quantity}
      </Link>
      <span className="under">{asks(target)}</span>
    </th>
  )
}

function OfStrategy({ row: { parent, bound } }: { readonly row: CrosswalkRow }) {
  const { asks } = usePlanWords()
  const words = useComparisonWords().strategy
  if (parent === null) return <td>·</td>
  return (
    <td>
      {parent.code} {parent.text}
      {bound === null ? null : (
        <span className="under">
          {bound.year === null ? '' : `${words.year(bound.year)}: `}
          {asks({ ...bound, bound: null, unit: parent.unit, baseline: null, direction: parent.direction })}
        </span>
      )}
      {bound?.mark === 'known' ? <span className="under">{words.toBeChecked}</span> : null}
    </td>
  )
}

/** The size of an exact difference as papers write it; nothing where the two are the same. Which way it lies the verdict says. */
function sizeOf(difference: string | null): string | null {
  const read = difference === null ? null : parseDecimal(difference)
  if (read === null || read.units === 0n) return null
  return formatDecimal(read.units < 0n ? negate(read) : read)
}

function Result({ row, crosswalk }: { readonly row: CrosswalkRow; readonly crosswalk: Crosswalk }) {
  const words = useComparisonWords()
  const difference = sizeOf(row.difference)
  return (
    <>
      <b>{verdictsOf(words, crosswalk)[row.verdict]}</b>
      {difference === null ? null : <> · {words.strategy.difference(difference, row.parent?.unit ?? null)}</>}
      {row.dropped.map((condition) => (
        <span key={condition} className="under">
          {words.strategy.dropped(condition)}
        </span>
      ))}
      {row.gone === null ? null : <span className="under">{words.strategy.gone(row.gone)}</span>}
      {row.decided && row.gone === null ? <span className="under">{words.strategy.decided}</span> : null}
      {row.link !== null && !row.decided ? <span className="under">{words.strategy.proposed}</span> : null}
    </>
  )
}

const choiceId = (strategyId: string, { target }: CrosswalkRow): string => `choose-${strategyId}-${target?.code ?? ''}`

/** What a person may say of a target: that the proposal is right, that there is none, or which other it is. */
function Decide(props: {
  readonly row: CrosswalkRow
  readonly crosswalk: Crosswalk
  readonly onDecide: (strategyCode: string | null) => void
}) {
  const words = useComparisonWords().strategy
  const { row, crosswalk, onDecide } = props
  const parents = crosswalk.rows.flatMap(({ parent }) => (parent === null ? [] : [parent])).toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return (
    <div className="decide">
      {row.parent !== null && !row.decided ? (
        <button type="button" className="quiet" onClick={() => onDecide(row.parent?.code ?? null)}>
          {words.confirm}
          <span className="unseen"> {row.target?.code}</span>
        </button>
      ) : null}
      {row.parent !== null || !row.decided ? (
        <button type="button" className="quiet" onClick={() => onDecide(null)}>
          {words.reject}
          <span className="unseen"> {row.target?.code}</span>
        </button>
      ) : null}
      <select
        id={choiceId(crosswalk.strategy.id, row)}
        aria-label={words.choosing(row.target?.code ?? '')}
        value=""
        onChange={(event) => (event.target.value === '' ? undefined : onDecide(event.target.value))}
      >
        <option value="">{words.choose}</option>
        {parents.map(({ code, text }) => (
          <option key={code} value={code}>
            {code} {text}
          </option>
        ))}
      </select>
    </div>
  )
}
