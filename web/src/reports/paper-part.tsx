import { formatDecimal, parseDecimal } from '@songhanh/core/basics/decimal'
import { reportText } from '@songhanh/words/vi/report-text'
import { Facts, Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { comparisonQuery, type ReportPage } from './queries.ts'
import { useReportWords } from './words.ts'

const written = (value: string): string => {
  const decimal = parseDecimal(value)
  return decimal === null ? value : formatDecimal(decimal)
}

/** The numbered paper: its hash, who receives it, and what the figures say today beside what it says. */
export function PaperPart({ report }: { readonly report: ReportPage }) {
  const words = useReportWords()
  const { paper, deliveries } = report
  if (paper === null) return null
  const day = (on: string | null) => (on === null ? '' : writeDay(on))
  return (
    <Sheet title={words.paper}>
      <Facts
        rows={[
          [words.hash, <code key="hash">{paper.sha256}</code>],
          [words.head(paper.headPosition), <code key="head">{paper.headHash}</code>],
        ]}
      />
      {deliveries.length === 0 ? null : (
        <table className="ledger">
          <caption>{words.deliveries}</caption>
          <thead>
            <tr>
              <th scope="col">{words.recipient}</th>
              <th scope="col">{words.sent}</th>
              <th scope="col">{words.way}</th>
              <th scope="col">{words.received}</th>
            </tr>
          </thead>
          <tbody>
            {deliveries.map(({ position, recipient, sentOn, way, receivedOn }) => (
              <tr key={position} className="row">
                <th scope="row">{recipient}</th>
                <td>{day(sentOn)}</td>
                <td>{way}</td>
                <td>{day(receivedOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Comparison reportId={report.id} />
    </Sheet>
  )
}

function Comparison({ reportId }: { readonly reportId: string }) {
  const words = useReportWords()
  const { changed } = useSuspenseQuery(comparisonQuery(reportId)).data
  if (changed.length === 0) return <p className="note">{words.unchanged}</p>
  const shown = ({ value, verdict }: (typeof changed)[number]['then']) =>
    `${value === null ? words.noFigure : written(value)} · ${reportText.verdicts[verdict]}`
  return (
    <table className="ledger">
      <caption>{words.comparison}</caption>
      <thead>
        <tr>
          <th scope="col">{words.measure}</th>
          <th scope="col">{words.then}</th>
          <th scope="col">{words.now}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ measure, name, then, now }) => (
          <tr key={measure} className="row">
            <th scope="row">
              {measure} {name}
            </th>
            <td>{shown(then)}</td>
            <td>{shown(now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
