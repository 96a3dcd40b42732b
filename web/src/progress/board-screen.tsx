import { capitalised } from '@songhanh/core/basics/vietnamese'
import { Spark } from '@songhanh/ui/trajectory'
import { StatusMark, StatusTag } from '@songhanh/ui/status-mark'
import { Unbroken } from '@songhanh/ui/unbroken'
import { STATES } from '@songhanh/core/progress/judge'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { useDeskWords } from '../collection/words.ts'
import { planQuery, plansQuery, type Target } from '../plans/plan-page.ts'
import { usePlanWords } from '../plans/words.ts'
import { boundPoint, boundText, figureText, written } from './figure-text.ts'
import { FirstFigure } from './first-figure.tsx'
import { MeasureSheet } from './measure-sheet.tsx'
import { boardQuery, type BoardRow } from './queries.ts'
import { CompletenessSheet, DueSheet, useRoundOf } from './round-sheets.tsx'
import { useBoardWords, useProgressWords } from './words.ts'
import './board.css'

const route = getRouteApi('/desk/progress/$planId')

/** Every measure of the plan in a year: where it stands, against what, by which rule; the one picked stands beside with its trend. */
export function BoardScreen() {
  const { planId } = route.useParams()
  const { year: asked, measure: picked } = route.useSearch()
  const board = useSuspenseQuery(boardQuery(planId, asked ?? null)).data
  const plan = useSuspenseQuery(planQuery(planId)).data
  const words = useBoardWords()
  const frame = useFrameWords()
  const chosen = board.rows.find(({ measure }) => measure === picked) ?? board.rows[0]
  const years =
    plan.period === null
      ? [board.year]
      : Array.from({ length: plan.period.to - plan.period.from + 1 }, (_, n) => (plan.period?.from ?? 0) + n)
  const navigate = route.useNavigate()
  const round = useRoundOf(planId, board.year)
  return (
    <main className="page board" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <p className="kicker">{plan.issuer}</p>
      <div className="head">
        <h1>
          <Unbroken text={plan.title} />
        </h1>
        <label className="year-choice">
          {words.year}
          <select
            value={board.year}
            onChange={(event) => void navigate({ search: (before) => ({ ...before, year: Number(event.target.value) }) })}
          >
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </label>
      </div>
      <FirstFigure board={board} round={round} />
      <StateStrip counts={board.counts} />
      <PlanPages planId={planId} />
      <div className="columns">
        <div className="column-main">
          <BoardTable rows={board.rows} year={board.year} chosen={chosen?.measure ?? null} planId={planId} />
        </div>
        <div className="column-side">
          {chosen === undefined ? null : <MeasureSheet key={chosen.measure} planId={planId} row={chosen} year={board.year} />}
          {round === null ? null : <CompletenessSheet round={round} />}
          <DueSheet planId={planId} round={round} />
        </div>
      </div>
    </main>
  )
}

/** What else is kept of the plan's measures, and the other plans in force. */
function PlanPages({ planId }: { readonly planId: string }) {
  const words = useDeskWords()
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const plans = useQuery(plansQuery).data?.plans.filter(({ id, edition }) => edition?.state === 'in-force' && id !== planId) ?? []
  return (
    <nav className="plan-pages" aria-label={words.links.pages}>
      <Link to="/plans/$planId/at-once" params={{ planId }}>
        {words.atOnce.title}
      </Link>
      <Link to="/plans/$planId/yearly" params={{ planId }}>
        {words.yearly.title}
      </Link>
      {rights.includes('plans.draft') ? (
        <Link to="/past-reports/$planId" params={{ planId }} search={{}}>
          {words.links.pastReports}
        </Link>
      ) : null}
      {rights.includes('measures.keep') ? (
        <Link to="/plans/$planId/measures" params={{ planId }}>
          {words.links.title}
        </Link>
      ) : null}
      {plans.map(({ id, title }) => (
        <Link key={id} to="/progress/$planId" params={{ planId: id }} search={{}}>
          {title}
        </Link>
      ))}
    </nav>
  )
}

function StateStrip({ counts }: { readonly counts: Readonly<Partial<Record<(typeof STATES)[number], number>>> }) {
  const states = useProgressWords().states
  const present = STATES.filter((state) => (counts[state] ?? 0) > 0)
  return (
    <ul className="state-strip">
      {present.map((state) => (
        <li key={state}>
          <b>{counts[state]}</b>
          <span>
            <StatusMark status={state} /> {states[state]}
          </span>
        </li>
      ))}
    </ul>
  )
}

function BoardTable(props: {
  readonly rows: readonly BoardRow[]
  readonly year: number
  readonly chosen: string | null
  readonly planId: string
}) {
  const words = useBoardWords()
  const plan = useSuspenseQuery(planQuery(props.planId)).data
  const planWords = usePlanWords()
  const groups = Map.groupBy(props.rows, ({ objective }) => objective)
  return (
    <table className="ledger board-table">
      <thead>
        <tr>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.measure}</th>
          <th scope="col">{words.trend}</th>
          <th scope="col" className="number">
            {words.figure(props.year)}
          </th>
          <th scope="col">{words.target}</th>
          <th scope="col">{words.difference}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      {[...groups].map(([code, rows]) => (
        <tbody key={code ?? ''}>
          {code === null ? null : (
            <tr className="group">
              <th colSpan={7} scope="rowgroup">
                {planWords.objective(code, plan.content.objectives.find((objective) => objective.code === code)?.heading ?? '')}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <MeasureRow
              key={row.measure}
              row={row}
              target={plan.content.targets.find((target) => target.code === row.measure) ?? null}
              on={row.measure === props.chosen}
              planId={props.planId}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function MeasureRow(props: { readonly row: BoardRow; readonly target: Target | null; readonly on: boolean; readonly planId: string }) {
  const { row, target, on, planId } = props
  const planWords = usePlanWords()
  const words = useBoardWords()
  const progress = useProgressWords()
  const wanted = row.bound?.kind === 'compare' ? (row.bound.comparator.startsWith('<') ? 'down' : 'up') : null
  return (
    <tr className={on ? 'row on' : 'row'}>
      <td className="code">{row.measure}</td>
      <th scope="row" className="name">
        <Link
          to="/progress/$planId"
          params={{ planId }}
          search={(before) => ({ ...before, measure: row.measure })}
          replace
          aria-current={on ? 'true' : undefined}
        >
          {target === null ? row.text : capitalised(target.quantity)}
        </Link>
        <span className="under">
          {row.indicator === null ? words.notLinked : row.unitOfMeasure} · {row.lead === null ? words.noLead : words.lead(row.lead)}
        </span>
      </th>
      <td>
        <Spark
          series={row.series.map(({ year, value }) => ({ year, value: Number(value) }))}
          partialYears={row.partialYears}
          target={boundPoint(row)}
        />
      </td>
      <td className="number now">
        {figureText(row.figure, row.bound?.kind === 'yes', words)}
        {row.small ? <span className="under">{progress.smallNumber}</span> : null}
      </td>
      <td>
        {target === null ? boundText(row.bound, words) : planWords.asks(target)}
        {row.path?.origin.kind === 'document' ? (
          <span className="under">{words.yearlyTarget(row.path.year, written(row.path.value))}</span>
        ) : null}
      </td>
      <td>
        {row.difference === null
          ? null
          : progress.difference(row.difference.side, written(row.difference.amount), row.unitOfMeasure, wanted)}
      </td>
      <td>
        <StatusTag status={row.state} word={progress.states[row.state]} />
      </td>
    </tr>
  )
}
