import { capitalised } from '@songhanh/core/basics/vietnamese'
import { hasCounts } from '@songhanh/core/progress/made-of'
import { writeDay } from '@songhanh/words/writing'
import { StatusTag } from '@songhanh/ui/status-mark'
import { Facts, Sheet } from '@songhanh/ui/sheet'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { kindText } from '../collection/cell-text.ts'
import { useDeskWords, useIndicatorWords } from '../collection/words.ts'
import { RaiseOn } from '../difficulties/raise-on.tsx'
import { figureText, written } from './figure-text.ts'
import { type Explanation, explanationQuery } from './queries.ts'
import { useRowFacts } from './row-facts.tsx'
import { type BoardWords, useBoardWords, useProgressWords } from './words.ts'
import './board.css'

const route = getRouteApi('/desk/progress/$planId/$measure')

/** Căn cứ số liệu: from a figure down to the cells, people and days behind it. */
export function ExplanationScreen() {
  const { planId, measure } = route.useParams()
  const { year } = route.useSearch()
  const { row, formula, headCounts, sources, report, cells, entries } = useSuspenseQuery(explanationQuery(planId, measure, year)).data
  const words = useBoardWords()
  const progress = useProgressWords()
  const frame = useFrameWords()
  const facts = useRowFacts(row, year, report !== null)
  return (
    <main className="page" id="content">
      <title>{`${words.basis} ${measure} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/progress/$planId" params={{ planId }} search={{ year, measure }}>
          {words.back}
        </Link>{' '}
        · {words.basis} · {words.figure(year)}
      </p>
      <h1>
        {measure} {row.text}
      </h1>
      <p className="explained">
        <b>{figureText(row.figure, row.bound?.kind === 'yes', words)}</b> {row.figure.known ? row.unitOfMeasure : null}{' '}
        <StatusTag status={row.state} word={progress.states[row.state]} />
      </p>
      <p className="acts">
        <RaiseOn kind="target" id={measure} words={`${measure} ${row.text}`} />
      </p>
      <Sheet title={words.formula}>
        <Facts
          rows={[
            ...(formula?.multiplier && report === null && (row.madeOf === null || hasCounts(row.madeOf))
              ? ([[words.formula, words.multiplier(formula.multiplier)]] as const)
              : []),
            ...facts,
          ]}
        />
        <ul className="rules">
          {(formula?.rules ?? []).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        {sources.length === 0 ? null : (
          <p className="note">
            {words.sources}: {sources.map((source) => sourceText(source, words)).join('; ')}
          </p>
        )}
      </Sheet>
      {report === null ? null : <ReportSheet planId={planId} report={report} />}
      {headCounts.length === 0 ? null : <HeadCountTable headCounts={headCounts} />}
      <h2>{words.cells}</h2>
      {cells.length === 0 ? <p className="empty">{words.noCells}</p> : <CellTable cells={cells} year={year} />}
      {entries.count === 0 ? null : <EntryTable entries={entries} />}
    </main>
  )
}

/** A source with its article, and how far it may be trusted where it was not read. */
const sourceText = ({ text, article, mark }: Explanation['sources'][number], { sourceMarks }: BoardWords): string =>
  [article === null ? text : `${text} (${article})`, mark === 'read' ? [] : `[${sourceMarks[mark]}]`].flat().join(' ')

/** The report of an earlier year the figure stands in; whoever reviews such reports gets to its words. */
function ReportSheet({ planId, report }: { readonly planId: string; readonly report: NonNullable<Explanation['report']> }) {
  const { fromReport: words } = useBoardWords()
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const { reportId, title, number, date, estimated, confirmedBy, confirmedOn } = report
  return (
    <Sheet title={words.title}>
      <p>
        <b>{words.source(number, date === null ? null : writeDay(date))}</b>: {title}
        {estimated ? ` (${words.estimated})` : ''}
      </p>
      <p className="note">
        {words.confirmed(confirmedBy, writeDay(confirmedOn))}
        {rights.includes('plans.draft') ? (
          <>
            {' · '}
            <Link to="/past-reports/$planId/$reportId" params={{ planId, reportId }} search={{}}>
              {words.open}
            </Link>
          </>
        ) : null}
      </p>
    </Sheet>
  )
}

/** Every head count of the measure in women, men and the gap between them; why not, where a part is missing. */
function HeadCountTable({ headCounts }: { readonly headCounts: Explanation['headCounts'] }) {
  const words = useBoardWords()
  const indicators = useIndicatorWords()
  const heads = [indicators.women, indicators.men, words.allOfThem, indicators.gap]
  return (
    <>
      <h2>{words.headCounts}</h2>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.element}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {capitalised(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {headCounts.map(({ element, name, counts }) => (
            <tr key={element}>
              <th scope="row">{name}</th>
              {counts === null ? (
                <td className="number" colSpan={heads.length}>
                  {indicators.missing['not-reported']}
                </td>
              ) : (
                [counts.women, counts.men, counts.all, counts.gap].map((count, n) => (
                  <td key={heads[n]} className="number" data-head={heads[n]}>
                    {written(count)}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** What offices entered day by day and what of it counts here; each line leads to its entry. */
function EntryTable({ entries }: { readonly entries: Explanation['entries'] }) {
  const words = useBoardWords()
  return (
    <>
      <h2>{words.entries(entries.count)}</h2>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.sender}</th>
            <th scope="col">{words.entryDay}</th>
            <th scope="col" className="number">
              {words.value}
            </th>
            <th scope="col">{words.typed}</th>
          </tr>
        </thead>
        <tbody>
          {entries.listed.map((entry) => (
            <tr key={`${entry.entryId} ${entry.element}`}>
              <th scope="row">
                <Link to="/register-entries/$entryId" params={{ entryId: entry.entryId }}>
                  {entry.keeperName}
                </Link>
              </th>
              <td>{writeDay(entry.day)}</td>
              <td className="number">{entry.amount}</td>
              <td>{entry.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function CellTable({ cells, year }: { readonly cells: Explanation['cells']; readonly year: number }) {
  const words = useBoardWords()
  const desk = useDeskWords()
  const indicators = useIndicatorWords()
  const { missing } = indicators
  const act = (by: string | null, on: string | null) => (by === null || on === null ? '–' : words.byOn(by, writeDay(on)))
  return (
    <table className="ledger cells-behind">
      <thead>
        <tr>
          <th scope="col">{words.sender}</th>
          <th scope="col">{words.element}</th>
          <th scope="col" className="number">
            {words.value}
          </th>
          <th scope="col">{words.typed}</th>
          <th scope="col">{words.signedOff}</th>
          <th scope="col">{words.accepted}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={`${cell.formId} ${cell.element}`}>
            <th scope="row">
              <Link to="/forms/$formId" params={{ formId: cell.formId }}>
                {cell.senderName}
              </Link>
            </th>
            <td>
              {cell.name}
              <span className="under">{kindText(cell.figure, 'administrative', String(year), { desk, indicators })}</span>
            </td>
            <td className="number">
              {cell.figure.known ? written(cell.figure.value) : missing[cell.figure.reason]}
              {cell.figure.known || cell.state === 'accepted' ? null : <span className="under">{words.notCounted[cell.state]}</span>}
            </td>
            <td data-head={words.typed}>{act(cell.typedBy, cell.typedOn)}</td>
            <td data-head={words.signedOff}>{act(cell.signedOffBy, cell.signedOffOn)}</td>
            <td data-head={words.accepted}>{act(cell.acceptedBy, cell.acceptedOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
