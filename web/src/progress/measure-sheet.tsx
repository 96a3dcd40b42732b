import { Facts, Sheet } from '@songhanh/ui/sheet'
import { StatusTag } from '@songhanh/ui/status-mark'
import { Trajectory } from '@songhanh/ui/trajectory'
import { Link } from '@tanstack/react-router'
import { boundPoint, written, writtenAbout } from './figure-text.ts'
import { MeasureMap } from './measure-map.tsx'
import type { BoardRow } from './queries.ts'
import { useRowFacts } from './row-facts.tsx'
import { useBoardWords, useProgressWords } from './words.ts'

/** One measure beside the board: its trend with the target, the rule that gave its state, how much has come in, and its communes. */
export function MeasureSheet({ planId, row, year }: { readonly planId: string; readonly row: BoardRow; readonly year: number }) {
  const words = useBoardWords()
  const progress = useProgressWords()
  const facts = useRowFacts(row, year)
  return (
    <>
      <Sheet title={`${row.measure} ${row.text}`}>
        <StatusTag status={row.state} word={progress.states[row.state]} />
        <MeasureChart row={row} />
        <Facts rows={facts} />
        <Link to="/progress/$planId/$measure" params={{ planId, measure: row.measure }} search={{ year }}>
          {words.openBasis}
        </Link>
      </Sheet>
      <MeasureMap planId={planId} measure={row.measure} year={year} />
    </>
  )
}

function MeasureChart({ row }: { readonly row: BoardRow }) {
  const words = useBoardWords()
  const series = row.series.map(({ year, value }) => ({ year, value: Number(value) }))
  const [first] = row.series
  const last = row.series.at(-1)
  if (first === undefined || last === undefined || series.length < 2) return null
  const target = boundPoint(row)
  return (
    <>
      <Trajectory
        series={series}
        partialYears={row.partialYears}
        target={target}
        forecast={row.forecast}
        limits={row.limits}
        write={writtenAbout}
        targetWord={target === null ? '' : words.targetMark(writtenAbout(target.value))}
        forecastWord={row.forecast === null ? '' : words.forecastMark(writtenAbout(row.forecast.value))}
        label={words.chart(row.text, `${written(first.value)} (${first.year})`, `${written(last.value)} (${last.year})`)}
      />
      {row.partialYears.length === 0 ? null : <p className="note">{words.partialYears(row.partialYears.join(', '))}</p>}
      <details>
        <summary>{words.chartTable}</summary>
        <table className="ledger">
          <tbody>
            {row.series.map(({ year, value }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="number">{written(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
