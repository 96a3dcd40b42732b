import { formatDecimal, parseDecimal } from '@songhanh/core/basics/decimal'
import { reportText } from '@songhanh/words/vi/report-text'
import { Facts, Sheet } from '@songhanh/ui/sheet'
import { useSuspenseQuery } from '@tanstack/react-query'
import { CorrectionsPart } from './corrections/corrections-part.tsx'
import { Deliveries } from './deliveries.tsx'
import { comparisonQuery, type ReportPage } from './queries.ts'
import { SignedCopies } from './signed/signed-copies.tsx'
import { useReportWords } from './words.ts'

const written = (value: string): string => {
  const decimal = parseDecimal(value)
  return decimal === null ? value : formatDecimal(decimal)
}

/** The numbered paper: its hash, who receives it, and what the figures say today beside what it says. */
export function PaperPart({ report }: { readonly report: ReportPage }) {
  const words = useReportWords()
  const { paper } = report
  if (paper === null) return null
  return (
    <Sheet title={words.paper}>
      <Facts
        rows={[
          [words.hash, <code key="hash">{paper.sha256}</code>],
          [words.head(paper.headPosition), <code key="head">{paper.headHash}</code>],
        ]}
      />
      {report.deliveries.length === 0 ? null : <Deliveries report={report} />}
      <SignedCopies reportId={report.id} />
      <CorrectionsPart reportId={report.id} />
      <Comparison reportId={report.id} />
    </Sheet>
  )
}

function Comparison({ reportId }: { readonly reportId: string }) {
  const words = useReportWords()
  const { changed } = useSuspenseQuery(comparisonQuery(reportId)).data
  if (changed.length === 0) return <p className="note">{words.unchanged}</p>
  const shown = ({ value, verdict }: (typeof changed)[number]['then']) =>
    [value === null ? words.noFigure : written(value), ...(verdict === null ? [] : [reportText.verdicts[verdict]])].join(' · ')
  return (
    <table className="ledger comparison">
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
          <tr key={`${measure} ${name}`} className="row">
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
